import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  eventTypeNames,
  eventTypes,
  WebhookChange,
  WebhookIssued,
  WebhookView,
  type EventType,
} from '@sanad/machines/core';
import { Api, useWords } from '@sanad/ui';
import {
  choicesOf,
  ChoicesField,
  form,
  FormField,
  FormFoot,
  formSending,
  TextField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { machinesWords } from '../machines.words';

/** Where a system listens and what it is told: of a new one, or of one that is there. */
@Component({
  selector: 'sanad-webhook-form',
  imports: [ChoicesField, FormField, FormFoot, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-text-field [formField]="form.label" [label]="t('label')" />
      <sanad-text-field [formField]="form.url" [label]="t('url')" [hint]="t('urlHint')" [ltr]="true" />
      <sanad-choices-field [formField]="form.types" [label]="t('types')" [choices]="types()" />
      <sanad-form-foot [sending]="sending" [act]="t(hook() ? 'save' : 'add')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class WebhookForm {
  readonly branchId = input<string>();
  /** Null: a new one. */
  readonly hook = input<WebhookView | null>(null);
  readonly issued = output<WebhookIssued>();
  readonly changed = output<WebhookView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(machinesWords);
  private readonly typeName = useWords(eventTypeNames);
  protected readonly types = computed(() => choicesOf(eventTypeNames, this.typeName, eventTypes));
  private readonly api = inject(Api);
  private readonly model = linkedSignal(() => {
    const { label = '', url = '', types = [...eventTypes] } = this.hook() ?? {};
    return { label, url, types: types as EventType[] };
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => WebhookChange));
  protected readonly sending = formSending(this.form, async (typed) => {
    const hook = this.hook();
    if (hook) {
      const options = { version: hook.version, schema: WebhookView };
      this.changed.emit(await this.api.send('PUT', `/webhooks/${hook.id}`, typed, options));
    } else {
      const draft = { ...typed, branchId: this.branchId() };
      this.issued.emit(await this.api.send('POST', '/webhooks', draft, { schema: WebhookIssued }));
    }
  });
}
