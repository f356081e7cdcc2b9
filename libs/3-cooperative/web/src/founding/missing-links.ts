import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  evidenceNames,
  ruleTopics,
  stepNames,
  stepsWithEvidence,
  type Missing,
  type Step,
} from '@sanad/cooperative/core';
import { useWords } from '@sanad/ui';
import { foundingWords } from './founding.words';

/** What keeps a step locked, each as the way to it on the page. */
@Component({
  selector: 'sanad-missing-links',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="small">
      {{ t('needsFirst') }}
      @for (way of ways(); track way.fragment; let last = $last) {
        <a [routerLink]="[]" queryParamsHandling="preserve" [fragment]="way.fragment">{{ way.name }}</a>
        @if (!last) {
          <span aria-hidden="true"> · </span>
        }
      }
    </p>
  `,
})
export class MissingLinks {
  readonly missing = input.required<readonly Missing[]>();

  protected readonly t = useWords(foundingWords);
  private readonly step = useWords(stepNames);
  private readonly rule = useWords(ruleTopics);
  private readonly evidence = useWords(evidenceNames);
  protected readonly ways = computed(() =>
    this.missing().map((one) =>
      one.kind === 'rule'
        ? { fragment: `rule-${one.code}`, name: this.rule(one.code) }
        : {
            fragment: `step-${one.step}`,
            name: one.kind === 'scan' ? this.t('scanOf', { name: this.paperOf(one.step) }) : this.step(one.step),
          },
    ),
  );

  private paperOf(step: Step): string {
    const known = stepsWithEvidence.find((one) => one === step);
    return known ? this.evidence(known) : this.step(step);
  }
}
