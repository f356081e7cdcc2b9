import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { figureDefinitions, figureNames, type Figure } from '@sanad/results/core';
import { Icon, useWords } from '@sanad/ui';
import { figureWords } from './results.words';

/** «تعريف المؤشر»: what a number counts, one tap away from it. */
@Component({
  selector: 'sanad-figure-definition',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      type="button"
      [attr.popovertarget]="id()"
      [attr.aria-label]="t('definitionOf', { name: name(figure()) })"
      [title]="t('definition')"
    >
      <sanad-icon name="info" />
    </button>
    <div popover class="card" [id]="id()">
      <p class="muted small">{{ t('definition') }}</p>
      <p class="strong">{{ name(figure()) }}</p>
      <p>{{ definition(figure()) }}</p>
    </div>
  `,
  styles: `
    :host {
      display: inline-flex;
      vertical-align: middle;
    }
    button {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      inline-size: max(28px, calc(var(--control) - 8px));
      block-size: max(28px, calc(var(--control) - 8px));
      padding: 0;
      border: 0;
      border-radius: 50%;
      background: transparent;
      color: var(--ink-3);
      cursor: pointer;
    }
    button:hover {
      background: var(--green-tint);
      color: var(--green);
    }
    [popover] {
      inline-size: min(420px, calc(100vw - 32px));
      box-shadow: var(--shadow);
      text-align: start;
      white-space: normal;
    }
    [popover]::backdrop {
      background: transparent;
    }
  `,
})
export class FigureDefinition {
  readonly figure = input.required<Figure>();
  protected readonly t = useWords(figureWords);
  protected readonly name = useWords(figureNames);
  protected readonly definition = useWords(figureDefinitions);
  protected readonly id = computed(() => `definition-${this.figure()}`);
}
