import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import {
  evidenceFor,
  evidenceKinds,
  evidenceNames,
  evidenceOfPaper,
  KinshipView,
  relationNames,
  relations,
  ResistanceFilePage,
  resistancePaperNames,
  type EvidenceKind,
  type PaperView,
  type Relation,
  type ResistanceFileView,
} from '@sanad/people/core';
import { Api, Toasts, useWords } from '@sanad/ui';
import {
  ChipsField,
  ChoiceField,
  choicesOf,
  FileField,
  form,
  FormField,
  FormFoot,
  formSending,
  validateStandardSchema,
} from '@sanad/ui/forms';
import * as z from 'zod';
import { usePaperWords } from '../wallet/paper-words';
import { WalletPicker } from '../wallet/wallet-picker';
import { kinshipWords } from './kinship.words';
import { ResistanceFilePicker } from './resistance-file-picker';

const Typed = z.object({
  relation: z.enum(relations, { error: 'chooseOne' }),
  evidence: z.enum(evidenceKinds, { error: 'chooseOne' }),
});

/** States what a person is to a member: the file, the relation, the proof and, when it is at hand, its scan. */
@Component({
  selector: 'sanad-kinship-form',
  imports: [ChipsField, ChoiceField, FileField, FormField, FormFoot, ResistanceFilePicker, WalletPicker],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (file(); as chosen) {
      <form class="stack" novalidate (submit)="sending.submit($event)">
        <div class="chosen">
          <div>
            <p class="muted small">{{ t('resistanceFile') }}</p>
            <p>
              <span class="id strong">{{ chosen.number }}</span> ·
              <bdi>{{ chosen.memberGivenAr }} {{ chosen.memberFamilyAr }}</bdi>
            </p>
          </div>
          <button type="button" class="btn quiet small" (click)="file.set(null)">{{ t('changeFile') }}</button>
        </div>
        <sanad-chips-field [formField]="form.relation" [label]="t('relation')" [choices]="relations()" />
        @if (papers().length > 0) {
          <fieldset class="stack tight">
            <legend class="field-label">{{ t('papersThere') }}</legend>
            @for (paper of papers(); track paper.id) {
              <label class="row">
                <input
                  type="radio"
                  name="paper"
                  [checked]="paperId() === paper.id"
                  (change)="paperId.set(paper.id)"
                />{{ t('usePaper', { paper: paperName(paper.kind) }) }}
              </label>
            }
            <label class="row">
              <input type="radio" name="paper" [checked]="!paperId()" (change)="paperId.set(null)" />{{ t('ownPaper') }}
            </label>
          </fieldset>
        }
        @if (!paperId()) {
          @if (own(); as paper) {
            <div class="chosen">
              <div>
                <p class="muted small">{{ t('fromWallet') }}</p>
                <p>
                  <bdi class="strong">{{ papersSaid.nameOf(paper) }}</bdi>
                </p>
                <p class="muted small num">{{ papersSaid.daysOf(paper) }}</p>
              </div>
              <button type="button" class="btn quiet small" (click)="own.set(null)">{{ t('changePaper') }}</button>
            </div>
          } @else {
            @if (proofs().length > 0) {
              <sanad-wallet-picker [personId]="personId()" [types]="proofs()" (picked)="own.set($event)" />
            }
            <sanad-choice-field [formField]="form.evidence" [label]="t('evidence')" [choices]="evidence()" />
            <sanad-file-field [formField]="form.scan" [label]="t('scan')" [hint]="t('scanHint')" [optional]="true" />
          }
        }
        <sanad-form-foot [sending]="sending" [act]="t('claim')" (cancelled)="cancelled.emit()" />
      </form>
    } @else {
      <sanad-resistance-file-picker (picked)="file.set($event)" />
    }
  `,
  styles: `
    .chosen {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      justify-content: space-between;
      padding: 8px 12px;
      border-radius: var(--radius);
      background: var(--sand-1);
    }
    fieldset {
      padding: 0;
      border: 0;
    }
    fieldset label {
      min-block-size: 32px;
    }
  `,
})
export class KinshipForm {
  readonly personId = input.required<string>();
  readonly claimed = output<KinshipView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(kinshipWords);
  protected readonly paperName = useWords(resistancePaperNames);
  private readonly relationName = useWords(relationNames);
  private readonly evidenceName = useWords(evidenceNames);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly file = signal<ResistanceFileView | null>(null);
  private readonly model = signal({
    relation: '' as Relation | '',
    evidence: '' as EvidenceKind | '',
    scan: null as File | null,
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => Typed));
  protected readonly sending = formSending(
    this.form,
    ({ scan, ...draft }) => {
      const proof = this.proof();
      return this.send({ ...draft, ...proof, resistanceFileId: this.file()!.id }, proof ? null : scan);
    },
    (link) => this.claimed.emit(link),
  );
  /** The file with the papers that the family has handed in. */
  private readonly held = inject(Api).get(
    () => (this.file() ? `/resistance-files/${this.file()!.id}` : undefined),
    ResistanceFilePage,
  );
  private readonly relation = computed(() => this.model().relation);
  /** Those that prove the chosen relation. */
  protected readonly papers = computed(() => {
    const relation = this.relation();
    return (this.held.value()?.papers ?? []).filter((paper) => relation !== '' && paper.acceptedFor.includes(relation));
  });
  /** The paper of the file that is used; null: one of the person's own. */
  protected readonly paperId = linkedSignal<string | null>(() => this.papers()[0]?.id ?? null);
  /** Kinds of papers of persons that prove the chosen relation: they bear the names of the proofs. */
  protected readonly proofs = computed(() => {
    const relation = this.relation();
    return relation === '' ? [] : evidenceFor[relation];
  });
  /** The paper of the person that is used; another relation asks for another one. */
  protected readonly own = linkedSignal<readonly EvidenceKind[], PaperView | null>({
    source: this.proofs,
    computation: () => null,
  });
  protected readonly papersSaid = usePaperWords();
  protected readonly relations = computed(() => choicesOf(relationNames, this.relationName));
  protected readonly evidence = computed(() => {
    const { relation } = this.model();
    return relation ? choicesOf(evidenceNames, this.evidenceName, evidenceFor[relation]) : [];
  });

  constructor() {
    // A paper of the file says itself as which proof it counts.
    effect(() => {
      const paper = this.papers().find(({ id }) => id === this.paperId());
      const evidence = paper && evidenceOfPaper(paper.kind);
      if (evidence) untracked(() => this.model.update((typed) => ({ ...typed, evidence })));
    });
    effect(() => {
      const evidence = this.own()?.type as EvidenceKind | undefined;
      if (evidence) untracked(() => this.model.update((typed) => ({ ...typed, evidence })));
    });
    // Another relation asks for other papers: one that does not prove it is no longer chosen.
    effect(() => {
      const { relation, evidence } = this.model();
      const fits = relation === '' || evidence === '' || evidenceFor[relation].includes(evidence);
      if (!fits) untracked(() => this.model.update((typed) => ({ ...typed, evidence: '' })));
    });
  }

  /** A paper that is there already; null: one that is scanned, now or later. */
  private proof(): { paperId: string } | { ownPaperId: string } | null {
    const paperId = this.paperId();
    if (paperId) return { paperId };
    const own = this.own();
    return own && { ownPaperId: own.id };
  }

  /** The link stands even when its scan does not arrive: that one can be sent again. */
  private async send(draft: object, scan: File | null): Promise<KinshipView> {
    const link = await this.api.send('POST', `/people/${this.personId()}/kinship-links`, draft, {
      schema: KinshipView,
    });
    if (!scan) return this.done(link, 'claimed');
    try {
      const options = {
        method: 'PUT',
        version: link.version,
        params: { name: scan.name },
        schema: KinshipView,
      } as const;
      return this.done(await this.api.upload(`/kinship-links/${link.id}/evidence`, scan, options), 'claimed');
    } catch {
      this.toasts.failed(this.t('claimedWithoutScan'));
      return link;
    }
  }

  private done(link: KinshipView, word: 'claimed'): KinshipView {
    this.toasts.done(this.t(word));
    return link;
  }
}
