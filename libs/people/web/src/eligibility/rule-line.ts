import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  explain,
  missingProofNames,
  ruleNames,
  type EligibilityView,
  type MissingProof,
  type RuleVerdict,
} from '@sanad/people/core';
import { Chip, useLanguage, useWords, type Tint } from '@sanad/ui';
import { eligibilityWords } from './eligibility.words';

const tints: Readonly<Record<RuleVerdict, Tint>> = { MET: 'ok', NOT_MET: 'bad', MISSING: 'att', TO_VERIFY: 'warn' };
/** The part of the person's page where a proof is added; the page itself holds birth and card number. */
const parts: Readonly<Partial<Record<MissingProof, string | null>>> = {
  kinshipLink: null,
  kinshipVerification: null,
  titlePaper: null,
  identity: 'papers',
};

/** One rule: whether it is met, why, and where to mend what is missing. */
@Component({
  selector: 'sanad-eligibility-rule',
  imports: [Chip, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="top">
      <p class="strong">{{ ruleName(rule().rule) }}</p>
      <span class="row wrap">
        @if (!rule().binds) {
          <sanad-chip icon="info">{{ t('advice') }}</sanad-chip>
        }
        <sanad-chip [tint]="rule().binds || rule().verdict === 'MET' ? tint() : 'neu'">{{
          t(rule().verdict)
        }}</sanad-chip>
      </span>
    </div>
    <p>{{ why() }}</p>
    @for (proof of rule().missing; track proof) {
      @if (proof in parts) {
        <a class="small mend" [routerLink]="['/people', personId()]" [queryParams]="{ part: parts[proof] }">{{
          proofName(proof)
        }}</a>
      } @else {
        <p class="small muted">{{ proofName(proof) }}</p>
      }
    }
    <p class="muted small source">
      {{ t('source') }}: <bdi>{{ rule().source }}</bdi>
    </p>
  `,
  styles: `
    :host {
      display: block;
      padding-block: 10px;
    }
    .top {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      justify-content: space-between;
    }
    .mend {
      display: inline-block;
      padding-block: 4px;
    }
    .source {
      overflow-wrap: anywhere;
    }
  `,
})
export class EligibilityRuleLine {
  readonly personId = input.required<string>();
  readonly rule = input.required<EligibilityView['proposal']['rules'][number]>();

  protected readonly t = useWords(eligibilityWords);
  protected readonly ruleName = useWords(ruleNames);
  protected readonly proofName = useWords(missingProofNames);
  protected readonly parts = parts;
  private readonly language = useLanguage();
  protected readonly tint = computed(() => tints[this.rule().verdict]);
  protected readonly why = computed(() => explain(this.language(), this.rule()));
}
