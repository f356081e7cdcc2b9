import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { useWords } from '@sanad/ui';
import { duplicatesWords } from './duplicates.words';

/** One fact of one record, in its own direction. */
@Component({
  selector: 'sanad-fact-value',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (text() === null) {
      <span class="muted">{{ t('notSaid') }}</span>
    } @else if (isLtr()) {
      <bdi dir="ltr" class="id">{{ text() }}</bdi>
    } @else {
      <bdi>{{ text() }}</bdi>
    }
  `,
})
export class FactValue {
  readonly text = input.required<string | null>();
  readonly isLtr = input(false);
  protected readonly t = useWords(duplicatesWords);
}
