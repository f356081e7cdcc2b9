import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { addDays, PlainDay } from '@sanad/kernel';
import { hoursOf, mostDays, ProgrammeView, SessionDraft, SessionView } from '@sanad/training/core';
import { Api, FailureNotice, Icon, pagedList, PageFrame, Sheet, Toasts, useWords } from '@sanad/ui';
import {
  ChoiceField,
  DayField,
  form,
  FormField,
  FormFoot,
  formSending,
  NumberField,
  TextField,
  TimeField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { ProgrammeForm } from './programme-form';
import { sessionFormWords } from './session-form.words';

interface TypedDay {
  readonly day: string;
  readonly startsAt: string;
  readonly hours: number | null;
}

const firstDay: TypedDay = { day: '', startsAt: '09:00', hours: 6 };

/** The day after, at the same hour: most sessions run day by day. */
function dayAfter({ day, startsAt, hours }: TypedDay): TypedDay {
  const read = PlainDay.safeParse(day);
  // Member by member: a copy of the whole would share the mark by which forms tell rows apart.
  return { day: read.success ? addDays(read.data, 1) : '', startsAt, hours };
}

/** Planning a session: what, where, who, on which days. */
@Component({
  selector: 'sanad-session-form-page',
  imports: [
    ChoiceField,
    DayField,
    FailureNotice,
    FormField,
    FormFoot,
    Icon,
    NumberField,
    PageFrame,
    ProgrammeForm,
    Sheet,
    TextField,
    TimeField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './session-form-page.html',
  styleUrl: './session-form-page.scss',
})
export class SessionFormPage {
  protected readonly t = useWords(sessionFormWords);
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly sheet = viewChild.required<Sheet>('sheet');

  protected readonly programmes = pagedList(
    () => '/training-programmes',
    ProgrammeView,
    () => ({ limit: 100 }),
  );
  protected readonly choices = computed(() =>
    this.programmes.rows().map(({ id, title }) => ({ value: id as string, name: title })),
  );

  private readonly model = signal({
    programmeId: '',
    place: '',
    trainer: '',
    capacity: 20 as number | null,
    days: [firstDay],
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => SessionDraft));
  protected readonly sending = formSending(
    this.form,
    (draft) => this.api.send('POST', '/training-sessions', draft, { schema: SessionView }),
    (session) => this.planned(session),
  );

  protected readonly programme = computed(() =>
    this.programmes.rows().find(({ id }) => id === this.model().programmeId),
  );
  protected readonly plannedHours = computed(() =>
    hoursOf(this.model().days.map(({ hours }) => ({ hours: hours ?? 0 }))),
  );
  protected readonly mayAddDay = computed(() => this.model().days.length < mostDays);

  protected addDay(): void {
    this.model.update((old) => ({ ...old, days: [...old.days, dayAfter(old.days.at(-1) ?? firstDay)] }));
  }

  protected removeDay(place: number): void {
    this.model.update((old) => ({ ...old, days: old.days.filter((_, at) => at !== place) }));
  }

  protected programmeAdded(programme: ProgrammeView): void {
    this.programmes.prepend(programme);
    this.model.update((old) => ({ ...old, programmeId: programme.id }));
    this.sheet().close();
    this.toasts.done(this.t('programmeSaved'));
  }

  protected leave(): void {
    void this.router.navigateByUrl('/training');
  }

  private planned(session: SessionView): void {
    this.toasts.done(this.t('saved'));
    void this.router.navigate(['/training', session.id]);
  }
}
