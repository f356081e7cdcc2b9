import { CalendarLinksRepository } from './calendar-links.repository';
import { CalendarLinks } from './calendar-links.service';
import { SessionCalendar } from './session-calendar';

export const calendarProviders = [CalendarLinks, CalendarLinksRepository, SessionCalendar];
