import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  AttendanceDraft,
  interestNames,
  valueChainNames,
  type AttendanceView,
  type EventView,
  type Interest,
  type ValueChain,
} from '@sanad/awareness/core';
import {
  phoneFromTyped,
  privacyNotice,
  relationNames,
  SimilarPeople,
  type PersonRow,
  type Relation,
} from '@sanad/people/core';
import { usePersonName } from '@sanad/people/web';
import { Api, settled, useSay, useWords } from '@sanad/ui';
import {
  CheckField,
  ChipsField,
  choicesOf,
  ChoicesField,
  form,
  FormField,
  FormFoot,
  formSending,
  TextField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { AttendanceClient, momentOf, type Said } from '../attendance/attendance-client';
import { attendanceWords } from '../attendance/attendance.words';
import { doorWords } from './door.words';

/** Whom one meets most at these days comes first. */
const said = ['CHILD', 'GRANDCHILD', 'WIDOW', 'SPOUSE', 'MEMBER', 'ASCENDANT'] as const satisfies readonly Relation[];

/** Somebody new at the door: name, phone, one spoken yes. Whoever may be the same person is shown and never stands in the way. */
@Component({
  selector: 'sanad-walk-in-form',
  imports: [CheckField, ChipsField, ChoicesField, FormField, FormFoot, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './walk-in-form.html',
  styleUrl: './walk-in-form.scss',
})
export class WalkInForm {
  readonly event = input.required<EventView>();
  readonly start = input<{ readonly givenAr: string; readonly familyAr: string } | null>(null);
  /** When a list is entered later: the hour at which they came. */
  readonly time = input('');
  readonly registered = output<AttendanceView>();
  /** Somebody who is known after all, with what they have said. */
  readonly chosen = output<{ person: PersonRow; said: Said }>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(doorWords);
  protected readonly a = useWords(attendanceWords);
  protected readonly say = useSay();
  protected readonly notice = privacyNotice;
  protected readonly nameOf = usePersonName();
  private readonly client = inject(AttendanceClient);
  private readonly interestName = useWords(interestNames);
  private readonly valueChainName = useWords(valueChainNames);
  private readonly relationName = useWords(relationNames);
  protected readonly relations = computed(() => choicesOf(relationNames, this.relationName, said));
  protected readonly interests = computed(() => choicesOf(interestNames, this.interestName));
  protected readonly valueChains = computed(() => {
    const spokenOf = this.event().valueChains;
    return choicesOf(valueChainNames, this.valueChainName, spokenOf.length > 0 ? spokenOf : undefined);
  });

  private readonly model = linkedSignal(() => ({
    person: { givenAr: '', familyAr: '', phone: '', ...this.start() },
    informed: false,
    present: true,
    interests: [] as Interest[],
    valueChain: '' as ValueChain | '',
    relation: '' as Relation | '',
  }));
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => AttendanceDraft));
  protected readonly sending = formSending(
    this.form,
    (typed) => this.client.register(this.event().id, { ...typed, at: momentOf(this.event(), this.time()) }),
    (attendance) => this.registered.emit(attendance),
  );

  private readonly sought = settled(
    computed(() => {
      const { givenAr, familyAr, phone } = this.model().person;
      const named = givenAr.trim().length > 1 && familyAr.trim().length > 1;
      const number = phoneFromTyped(phone);
      if (!named && !number) return null;
      const name = named ? { givenAr: givenAr.trim(), familyAr: familyAr.trim() } : {};
      return { ...name, ...(number ? { phone: number } : {}) };
    }),
    400,
  );
  private readonly found = inject(Api).get(
    () => (this.sought() ? '/people/similar' : undefined),
    SimilarPeople,
    () => this.sought() ?? {},
  );
  protected readonly similar = computed(() => (this.sought() ? (this.found.value()?.rows ?? []) : []));

  protected choose(person: PersonRow): void {
    const { informed, interests, valueChain, relation } = this.model();
    this.chosen.emit({ person, said: { informed, interests, valueChain, relation } });
  }
}
