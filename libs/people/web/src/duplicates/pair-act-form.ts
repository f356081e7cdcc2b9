import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { DistinctDraft, DistinctView, Proposal, ProposalDraft } from '@sanad/people/core';
import { Api, useWords } from '@sanad/ui';
import { form, FormField, FormFoot, formSending, TextField, validateStandardSchema } from '@sanad/ui/forms';
import * as z from 'zod';
import { duplicatesWords } from './duplicates.words';

export type PairAct = 'distinct' | 'propose';

const Said = z.object({ said: DistinctDraft.shape.why });

/** What somebody knows of two records: that they are two persons, or that they are one and somebody may merge them. */
@Component({
  selector: 'sanad-pair-act-form',
  imports: [FormField, FormFoot, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-text-field [formField]="form.said" [label]="t(label())" [hint]="hint()" />
      <sanad-form-foot [sending]="sending" [act]="t(word())" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class PairActForm {
  readonly act = input.required<PairAct>();
  readonly one = input.required<string>();
  readonly other = input.required<string>();
  readonly done = output<void>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(duplicatesWords);
  private readonly isDistinct = computed(() => this.act() === 'distinct');
  protected readonly label = computed(() => (this.isDistinct() ? 'why' : 'proposalNote'));
  protected readonly hint = computed(() => (this.isDistinct() ? this.t('whyHint') : this.t('noteHint')));
  protected readonly word = computed(() => (this.isDistinct() ? 'notSame' : 'propose'));
  private readonly api = inject(Api);
  private readonly model = signal({ said: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => Said));
  protected readonly sending = formSending(
    this.form,
    ({ said }) => this.send(said),
    () => this.done.emit(),
  );

  private send(said: string): Promise<unknown> {
    const pair = { oneId: this.one(), otherId: this.other() };
    return this.isDistinct()
      ? this.api.send('POST', '/duplicates/distinctions', DistinctDraft.parse({ ...pair, why: said }), {
          schema: DistinctView,
        })
      : this.api.send('POST', '/duplicates/proposals', ProposalDraft.parse({ ...pair, note: said }), {
          schema: Proposal,
        });
  }
}
