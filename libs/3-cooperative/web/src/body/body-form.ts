import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { BodyChange, BodyDraft, bodyKindNames, BodyView, type BodyKind } from '@sanad/cooperative/core';
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
  TextField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { usePlaces } from '../identity/use-places';
import { bodyWords } from './body.words';

/** A union or an association, or other facts of one. */
@Component({
  selector: 'sanad-body-form',
  imports: [ChipsField, ChoiceField, DayField, FormField, FormFoot, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      @if (!body()) {
        <sanad-chips-field [formField]="form.kind" [label]="t('kind')" [choices]="kinds()" />
      }
      <sanad-text-field [formField]="form.name" [label]="t('name')" />
      <sanad-choice-field [formField]="form.province" [label]="t('province')" [choices]="places()" />
      <sanad-text-field [formField]="form.seat" [label]="t('seat')" />
      <sanad-text-field [formField]="form.number" [label]="t('number')" [ltr]="true" [optional]="true" />
      <sanad-text-field [formField]="form.authority" [label]="t('authority')" [optional]="true" />
      @if (!body()) {
        <sanad-day-field [formField]="form.foundedOn" [label]="t('foundedOn')" [until]="today" />
      }
      <sanad-form-foot [sending]="sending" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class BodyForm {
  readonly body = input<BodyView>();
  readonly saved = output<BodyView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(bodyWords);
  protected readonly today = today();
  private readonly kindName = useWords(bodyKindNames);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly kinds = computed(() => choicesOf(bodyKindNames, this.kindName));
  protected readonly places = usePlaces();
  private readonly model = linkedSignal(() => {
    const known = this.body();
    return {
      kind: (known?.kind ?? '') as BodyKind | '',
      name: known?.name ?? '',
      province: known?.province ?? '',
      seat: known?.seat ?? '',
      number: known?.number ?? '',
      authority: known?.authority ?? '',
      foundedOn: (known?.foundedOn ?? '') as string,
    };
  });
  protected readonly form = form(this.model, (path) =>
    validateStandardSchema(path, () => (this.body() ? BodyChange : BodyDraft)),
  );
  protected readonly sending = formSending(
    this.form,
    (value) => {
      const known = this.body();
      return known
        ? this.api.send('PATCH', `/cooperative-bodies/${known.id}`, BodyChange.parse(value), {
            version: known.version,
            schema: BodyView,
          })
        : this.api.send('POST', '/cooperative-bodies', BodyDraft.parse(value), { schema: BodyView });
    },
    (body) => {
      this.toasts.done(this.t('saved'));
      this.saved.emit(body);
    },
  );
}
