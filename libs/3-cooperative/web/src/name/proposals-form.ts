import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormationView, NameRequestDraft, type NameRequestView } from '@sanad/cooperative/core';
import { Api, Toasts, useWords } from '@sanad/ui';
import { form, FormField, FormFoot, formSending, TextField, validateStandardSchema } from '@sanad/ui/forms';
import * as z from 'zod';
import { nameCardWords } from './name.words';

/** Three boxes, of which the empty ones are no proposals. */
const Typed = z
  .object({ proposals: z.array(z.string()) })
  .transform(({ proposals }): unknown => {
    const last = proposals.findLastIndex((name) => name.trim() !== '');
    return { proposals: proposals.slice(0, Math.max(1, last + 1)) };
  })
  .pipe(NameRequestDraft as z.ZodType<NameRequestDraft, unknown>);

/** Up to three names, the dearest first. */
@Component({
  selector: 'sanad-proposals-form',
  imports: [FormField, FormFoot, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      @for (name of form.proposals; track $index; let first = $first) {
        <sanad-text-field [formField]="name" [label]="t('proposal', { place: $index + 1 })" [optional]="!first" />
      }
      <sanad-form-foot [sending]="sending" [act]="t('save')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class ProposalsForm {
  readonly formation = input.required<FormationView>();
  /** The request that is still being prepared; null for a new one. */
  readonly draft = input.required<NameRequestView | null>();
  readonly saved = output<FormationView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(nameCardWords);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly model = linkedSignal(() => {
    const { name, names } = this.formation();
    const [last] = names;
    // What was taken back is corrected; what was refused or has ended is not asked for again.
    const before = last?.state === 'WITHDRAWN' ? last.proposals : [];
    const known = this.draft()?.proposals ?? (last ? before : [name]);
    return { proposals: [known[0] ?? '', known[1] ?? '', known[2] ?? ''] };
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => Typed as never));
  protected readonly sending = formSending(
    this.form,
    (typed) => {
      const draft = this.draft();
      const sent = Typed.parse(typed);
      return draft
        ? this.api.send('PUT', `/name-requests/${draft.id}`, sent, { version: draft.version, schema: FormationView })
        : this.api.send('POST', `/formations/${this.formation().id}/name-requests`, sent, { schema: FormationView });
    },
    (formation) => {
      this.toasts.done(this.t('saved'));
      this.saved.emit(formation);
    },
  );
}
