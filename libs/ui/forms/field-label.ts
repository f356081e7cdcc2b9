import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { uiWords } from '../src/ui-words';
import { useWords } from '../src/words';

/** The name of a field, always visible above it. */
@Component({
  selector: 'sanad-field-label',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<label class="field-label" [attr.for]="of()"
    >{{ words() }}
    @if (optional()) {
      <span class="muted small">({{ t('optional') }})</span>
    }
  </label>`,
})
export class FieldLabel {
  readonly of = input.required<string>();
  readonly words = input.required<string>();
  readonly optional = input(false);
  protected readonly t = useWords(uiWords);
}
