import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import {
  AssociateMemberDraft,
  CooperativeView,
  founderKinds,
  MemberDraft,
  memberEntryNames,
  type FounderKind,
  type MemberEntry,
} from '@sanad/cooperative/core';
import { today } from '@sanad/kernel';
import { Api, Toasts, useWords } from '@sanad/ui';
import {
  ChipsField,
  ChoiceField,
  choicesOf,
  DayField,
  form,
  FormField,
  FormFoot,
  formSending,
  NumberField,
  TextField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { FilePicker } from '../founding/file-picker';
import { cooperativeWords, membersWords } from './cooperative.words';

/** A new member: somebody with a file, another person, or a legal person, with the first shares. */
@Component({
  selector: 'sanad-member-form',
  imports: [ChipsField, ChoiceField, DayField, FilePicker, FormField, FormFoot, NumberField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-chips-field [formField]="form.associate.kind" [label]="t('who')" [choices]="kinds()" />
      @switch (kind()) {
        @case ('BENEFICIARY') {
          <sanad-file-picker [formField]="form.caseId" [label]="t('chooseFile')" [taken]="taken()" [anyStage]="true" />
        }
        @case ('PERSON') {
          <sanad-text-field [formField]="form.associate.givenAr" [label]="t('givenAr')" />
          <sanad-text-field [formField]="form.associate.familyAr" [label]="t('familyAr')" />
          <sanad-text-field [formField]="form.associate.cin" [label]="t('cin')" [ltr]="true" [optional]="true" />
        }
        @case ('LEGAL_PERSON') {
          <sanad-text-field [formField]="form.associate.nameAr" [label]="t('nameAr')" />
          <sanad-text-field [formField]="form.associate.representative" [label]="t('representative')" />
        }
      }
      @if (kind() !== 'BENEFICIARY') {
        <sanad-day-field [formField]="form.associate.noticeGivenOn" [label]="t('noticeGivenOn')" [until]="today" />
      }
      <sanad-choice-field [formField]="form.entry" [label]="t('entry')" [choices]="entries()" />
      <sanad-day-field [formField]="form.joinedOn" [label]="t('joinedOn')" [until]="today" />
      <sanad-number-field [formField]="form.shares" [label]="t('shares')" />
      <sanad-number-field [formField]="form.paid" [label]="t('paid')" [decimals]="true" [unit]="page('dirhams')" />
      <sanad-form-foot [sending]="sending" [act]="t('add')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class MemberForm {
  readonly cooperative = input.required<CooperativeView>();
  readonly saved = output<CooperativeView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(membersWords);
  protected readonly page = useWords(cooperativeWords);
  protected readonly today = today();
  private readonly entryName = useWords(memberEntryNames);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly kinds = computed(() => founderKinds.map((value) => ({ value, name: this.t(value) })));
  protected readonly entries = computed(() => choicesOf(memberEntryNames, this.entryName));
  protected readonly taken = computed(() =>
    this.cooperative().memberships.flatMap(({ caseId, leftOn }) => (leftOn === null && caseId ? [caseId] : [])),
  );

  private readonly model = signal({
    caseId: '',
    associate: {
      kind: 'BENEFICIARY' as FounderKind | '',
      ...{ givenAr: '', familyAr: '', givenLa: '', familyLa: '', cin: '', birth: '', sex: '' },
      ...{ nameAr: '', registerNumber: '', representative: '' },
      noticeGivenOn: today() as string,
    },
    entry: 'ADMISSION' as MemberEntry | '',
    joinedOn: today() as string,
    shares: null as number | null,
    paid: null as number | null,
  });
  protected readonly kind = computed(() => this.model().associate.kind);
  protected readonly form = form(this.model, (path) =>
    validateStandardSchema(path, () => (this.kind() === 'BENEFICIARY' ? MemberDraft : AssociateMemberDraft)),
  );
  protected readonly sending = formSending(
    this.form,
    (value) => {
      const { id, version } = this.cooperative();
      const options = { version, schema: CooperativeView };
      return this.kind() === 'BENEFICIARY'
        ? this.api.send('POST', `/cooperatives/${id}/members`, MemberDraft.parse(value), options)
        : this.api.send('POST', `/cooperatives/${id}/associates`, AssociateMemberDraft.parse(value), options);
    },
    (cooperative) => {
      this.toasts.done(this.t('added'));
      this.saved.emit(cooperative);
    },
  );
}
