import { EventRow } from '@sanad/awareness/core';
import { pageOf, showDay } from '@sanad/kernel';
import { searchRoom, useLanguage, type SearchRoom } from '@sanad/ui';

/** Events, for the search over everything. */
export function eventsSearch(): SearchRoom {
  const language = useLanguage();
  return searchRoom('/events', pageOf(EventRow), EventRow, (event) => ({
    address: `/events/${event.id}`,
    title: event.title,
    notes: [{ text: showDay(language(), event.day) }, { text: event.venue }],
  }));
}
