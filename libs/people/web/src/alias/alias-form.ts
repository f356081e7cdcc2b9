import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { AliasDraft, AliasView } from '@sanad/people/core';
import { Api, useWords } from '@sanad/ui';
import { form, FormField, FormFoot, formSending, TextField, validateStandardSchema } from '@sanad/ui/forms';
import { aliasWords } from './alias.words';

/** A spelling as a document writes it. */
@Component({
  selector: 'sanad-alias-form',
  imports: [FormField, FormFoot, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-text-field [formField]="form.given" [label]="t('given')" [hint]="t('scriptHint')" [optional]="true" />
      <sanad-text-field [formField]="form.family" [label]="t('family')" [optional]="true" />
      <sanad-text-field [formField]="form.source" [label]="t('source')" [hint]="t('sourceHint')" />
      <sanad-form-foot [sending]="sending" [act]="t('add')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class AliasForm {
  readonly personId = input.required<string>();
  readonly saved = output<AliasView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(aliasWords);
  private readonly api = inject(Api);
  protected readonly form = form(signal({ given: '', family: '', source: '' }), (path) =>
    validateStandardSchema(path, () => AliasDraft),
  );
  protected readonly sending = formSending(
    this.form,
    (typed) =>
      this.api.send('POST', `/people/${encodeURIComponent(this.personId())}/aliases`, AliasDraft.parse(typed), {
        schema: AliasView,
      }),
    (alias) => this.saved.emit(alias),
  );
}
