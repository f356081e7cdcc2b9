import type { EventKind, EventView, ValueChain } from '@sanad/awareness/core';

export interface TypedSpeaker {
  readonly name: string;
  readonly role: string;
  readonly institution: string;
  readonly topics: string[];
}

/** An event as the fields of the form hold one: everything as typed. */
export interface TypedEvent {
  readonly kind: EventKind;
  readonly title: string;
  readonly day: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly venue: string;
  readonly room: string;
  readonly province: string;
  readonly organiser: string;
  readonly purposes: string[];
  readonly topics: string[];
  readonly valueChains: ValueChain[];
  readonly speakers: TypedSpeaker[];
  readonly source: string;
}

export const nothingTyped: TypedEvent = {
  kind: 'AWARENESS_DAY',
  title: '',
  day: '',
  startsAt: '',
  endsAt: '',
  venue: '',
  room: '',
  province: '',
  organiser: '',
  purposes: [],
  topics: [],
  valueChains: [],
  speakers: [],
  source: '',
};

export const nobodySpeaking: TypedSpeaker = { name: '', role: '', institution: '', topics: [] };

export function typedFromEvent(event: EventView): TypedEvent {
  const { kind, title, day, startsAt, venue, province, organiser, purposes, topics, valueChains } = event;
  return {
    ...{ kind, title, day, startsAt, venue, province, organiser, purposes, topics, valueChains },
    endsAt: event.endsAt ?? '',
    room: event.room ?? '',
    source: event.source ?? '',
    speakers: event.speakers.map((speaker) => ({ ...speaker, role: speaker.role ?? '' })),
  };
}
