import { inject, Injectable } from '@angular/core';
import {
  AttendanceView,
  FileOpened,
  PresenceView,
  type AttendanceDraft,
  type EventRow,
  type Interests,
} from '@sanad/awareness/core';
import { instantOf, PlainTime, today, type PlainDay } from '@sanad/kernel';
import { Api } from '@sanad/ui';

/** What somebody said at the door, whoever they are. */
export type Said = Pick<Registration, 'informed' | 'interests' | 'valueChain' | 'relation'>;

/** What is sent to register somebody, as it is typed. */
export type Registration = Partial<Omit<AttendanceDraft, 'person' | 'valueChain' | 'relation' | 'personId'>> & {
  readonly personId?: string;
  readonly valueChain?: string | null;
  readonly relation?: string | null;
  readonly person?: { readonly givenAr: string; readonly familyAr: string; readonly phone: string };
};

/** Whether a list is entered on another day than that of the event: then the hour has to be said. */
export function isEnteredLater({ day }: Pick<EventRow, 'day'>): boolean {
  return day !== today();
}

/** The moment to send: none on the day itself, where the clock of the server speaks. */
export function momentOf(event: { readonly day: PlainDay }, time: string): string | undefined {
  const read = PlainTime.safeParse(time);
  return isEnteredLater(event) && read.success ? instantOf(event.day, read.data).toISOString() : undefined;
}

/** The acts of the door; each throws `ApiFailure`. */
@Injectable({ providedIn: 'root' })
export class AttendanceClient {
  private readonly api = inject(Api);

  register(eventId: string, registration: Registration): Promise<AttendanceView> {
    return this.api.send('POST', `/events/${eventId}/attendances`, registration, { schema: AttendanceView });
  }

  mark(id: string, at: string | undefined): Promise<PresenceView> {
    return this.api.send('POST', `/attendances/${id}/presence`, { at }, { schema: PresenceView });
  }

  undo({ id, version }: AttendanceView): Promise<AttendanceView> {
    return this.api.send('DELETE', `/attendances/${id}/presence`, undefined, { schema: AttendanceView, version });
  }

  noteInterests({ id, version }: AttendanceView, wish: Interests): Promise<AttendanceView> {
    return this.api.send('PUT', `/attendances/${id}/interests`, wish, { schema: AttendanceView, version });
  }

  openFile(id: string, openedOn: string): Promise<FileOpened> {
    return this.api.send('POST', `/attendances/${id}/case-file`, { openedOn }, { schema: FileOpened });
  }
}
