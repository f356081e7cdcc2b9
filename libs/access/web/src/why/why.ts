import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Icon, Sheet, useWords } from '@sanad/ui';
import { Session } from '../session';
import { WhyChain } from './why-chain';
import { whyWords } from './why.words';

/**
 * A quiet question mark that says why something is seen, or is not offered.
 * Beside a heading: `<sanad-why beside permission="person.read" record="person" [id]="id()" />`.
 * In the place of a button that is missing: `<sanad-why acts missing="تعديل" permission="person.write" … />`; shown to
 * those alone who lack the right.
 */
@Component({
  selector: 'sanad-why',
  imports: [Icon, Sheet, WhyChain],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (isShown()) {
      <button
        type="button"
        class="btn quiet icon-only"
        [attr.aria-label]="label()"
        [title]="label()"
        aria-haspopup="dialog"
        (click)="sheet.open()"
      >
        <sanad-icon name="question" />
      </button>
      <sanad-sheet #sheet [heading]="t('heading')">
        @if (sheet.isOpen()) {
          @if (missing(); as act) {
            <p class="strong">{{ act }}</p>
          }
          <sanad-why-chain [permission]="permission()" [record]="record()" [id]="id()" />
        }
      </sanad-sheet>
    }
  `,
  styles: `
    /* Where nothing is asked, no gap is left either. */
    :host:empty {
      display: none;
    }
  `,
})
export class Why {
  readonly permission = input.required<string>();
  readonly record = input<string>();
  readonly id = input<string>();
  /** The act that is not offered, in words. */
  readonly missing = input<string>();

  protected readonly t = useWords(whyWords);
  protected readonly label = computed(() => this.t(this.missing() ? 'missing' : 'seen'));
  private readonly session = inject(Session);
  protected readonly isShown = computed(() => !this.missing() || !this.session.may(this.permission()));
}
