import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { AccessRequestDraft, AccessRequestView, type KnownElsewhere } from '@sanad/people/core';
import { Api, useWords } from '@sanad/ui';
import { form, FormField, FormFoot, formSending, NoteField, validateStandardSchema } from '@sanad/ui/forms';
import { accessRequestWords } from './access-request.words';

/** Asks another delegation for a look at somebody whom it knows. */
@Component({
  selector: 'sanad-access-ask-form',
  imports: [FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <p class="muted">{{ t('askLead') }}</p>
      <sanad-note-field [formField]="form.reason" [label]="t('reason')" [hint]="t('reasonHint')" [longest]="500" />
      <sanad-form-foot [sending]="sending" [act]="t('ask')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class AccessAskForm {
  readonly known = input.required<KnownElsewhere>();
  readonly asked = output<AccessRequestView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(accessRequestWords);
  private readonly api = inject(Api);
  private readonly handle = computed(() => this.known().handle);
  private readonly model = linkedSignal(() => ({ handle: this.handle(), reason: '' }));
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => AccessRequestDraft));
  protected readonly sending = formSending(
    this.form,
    (sent) => this.api.send('POST', '/access-requests', sent, { schema: AccessRequestView }),
    (request) => this.asked.emit(request),
  );
}
