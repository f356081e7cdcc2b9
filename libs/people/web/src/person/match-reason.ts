import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { MatchReason } from '@sanad/people/core';
import { useWords } from '@sanad/ui';
import { matchWords } from './match.words';

/** Why somebody was found, where the row itself does not show it. */
@Component({
  selector: 'sanad-match-reason',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (told(); as words) {
    <span class="muted small">{{ words }}</span>
  }`,
})
export class MatchReasonNote {
  readonly why = input.required<readonly MatchReason[]>();

  private readonly t = useWords(matchWords);
  protected readonly told = computed(() =>
    this.why()
      .filter((reason) => reason !== 'NAME')
      .map((reason) => this.t(reason))
      .join(' · '),
  );
}
