import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { likenessNames, strengthNames, type LikenessReason, type Strength } from '@sanad/people/core';
import { Chip, useWords, type Tint } from '@sanad/ui';

const tints: Readonly<Record<Strength, Tint>> = { CERTAIN: 'bad', STRONG: 'warn', WEAK: 'neu' };
/** What speaks for two persons and not for one. */
const warnings: readonly LikenessReason[] = ['TWINS', 'BIRTH_DIFFERS'];

/** How alike two records are, and why: `<sanad-likeness [strength]="…" [reasons]="…" />`. */
@Component({
  selector: 'sanad-likeness',
  imports: [Chip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'row wrap' },
  template: `
    @if (strength(); as shown) {
      <sanad-chip [tint]="tints[shown]" icon="people">{{ strengthName(shown) }}</sanad-chip>
    }
    @for (reason of reasons(); track reason) {
      <sanad-chip [tint]="isWarning(reason) ? 'info' : 'neu'" [icon]="isWarning(reason) ? 'info' : 'link'">{{
        reasonName(reason)
      }}</sanad-chip>
    }
  `,
  styles: `
    :host {
      gap: 6px;
    }
  `,
})
export class LikenessChips {
  readonly strength = input<Strength | null>(null);
  readonly reasons = input.required<readonly LikenessReason[]>();

  protected readonly strengthName = useWords(strengthNames);
  protected readonly reasonName = useWords(likenessNames);
  protected readonly tints = tints;

  protected isWarning(reason: LikenessReason): boolean {
    return warnings.includes(reason);
  }
}
