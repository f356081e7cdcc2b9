import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '@sanad/access/web';
import { EventDraft, eventKindNames, EventView, valueChainNames } from '@sanad/awareness/core';
import { provinces } from '@sanad/kernel';
import { Api, FailureNotice, Icon, LoadingRows, PageFrame, Toasts, useLanguage, useWords } from '@sanad/ui';
import {
  ChipsField,
  ChoiceField,
  choicesOf,
  ChoicesField,
  DayField,
  form,
  FormField,
  FormFoot,
  formSending,
  TextField,
  TimeField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { eventFormWords } from './event-form.words';
import { nobodySpeaking, nothingTyped, typedFromEvent, type TypedEvent } from './event-typed';
import { LinesField } from './lines-field';

const mostSpeakers = 30;

/** Planning an event, or correcting the one of the address. */
@Component({
  selector: 'sanad-event-form-page',
  imports: [
    ChipsField,
    ChoiceField,
    ChoicesField,
    DayField,
    FailureNotice,
    FormField,
    FormFoot,
    Icon,
    LinesField,
    LoadingRows,
    PageFrame,
    TextField,
    TimeField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './event-form-page.html',
  styleUrl: './event-form-page.scss',
})
export class EventFormPage {
  /** From the address; absent for a new event. */
  readonly id = input<string>();

  protected readonly t = useWords(eventFormWords);
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly language = useLanguage();
  private readonly access = inject(Session);
  private readonly kindName = useWords(eventKindNames);
  private readonly chainName = useWords(valueChainNames);

  protected readonly reading = this.api.get(() => (this.id() ? `/events/${this.id()}` : undefined), EventView);
  protected readonly isReady = computed(() => !this.id() || this.reading.value() !== undefined);
  protected readonly back = computed(() => (this.id() ? `/events/${this.id()}` : '/events'));
  protected readonly kinds = computed(() => choicesOf(eventKindNames, this.kindName));
  protected readonly chains = computed(() => choicesOf(valueChainNames, this.chainName));
  protected readonly provinces = computed(() => {
    const name = this.language() === 'ar' ? 'ar' : 'fr';
    const named = provinces.map((place) => ({ value: place.code, name: place[name] }));
    return named.toSorted((one, other) => one.name.localeCompare(other.name, this.language()));
  });

  private readonly model = linkedSignal<TypedEvent>(() => {
    const event = this.reading.value();
    // The delegation is named in Arabic, as on its invitations.
    const organiser = this.access.view()?.assignments.find(({ unit }) => unit)?.unit?.ar ?? '';
    return event ? typedFromEvent(event) : { ...nothingTyped, organiser };
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => EventDraft));
  protected readonly sending = formSending(
    this.form,
    (typed) => this.send(typed),
    (event) => this.saved(event),
  );
  protected readonly mayAddSpeaker = computed(() => this.model().speakers.length < mostSpeakers);

  protected addSpeaker(): void {
    this.model.update((old) => ({ ...old, speakers: [...old.speakers, nobodySpeaking] }));
  }

  protected removeSpeaker(place: number): void {
    this.model.update((old) => ({ ...old, speakers: old.speakers.filter((_, at) => at !== place) }));
  }

  protected leave(): void {
    void this.router.navigateByUrl(this.back());
  }

  private send(typed: TypedEvent): Promise<EventView> {
    const event = this.reading.value();
    return event
      ? this.api.send('PATCH', `/events/${event.id}`, typed, { schema: EventView, version: event.version })
      : this.api.send('POST', '/events', typed, { schema: EventView });
  }

  private saved(event: EventView): void {
    this.toasts.done(this.t('saved'));
    void this.router.navigate(['/events', event.id]);
  }
}
