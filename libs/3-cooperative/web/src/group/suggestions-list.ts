import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { suggestionReasonNames, SuggestionList, type Suggestion } from '@sanad/cooperative/core';
import { Api, Chip, EmptyState, FailureNotice, LoadingRows, useWords } from '@sanad/ui';
import { usePersonName } from '../person-name';
import { groupWords } from './group.words';

/** Who might join the group, each with the reason. */
@Component({
  selector: 'sanad-suggestions',
  imports: [Chip, EmptyState, FailureNotice, LoadingRows],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="muted small">{{ t('suggestHint') }}</p>
    @if (found.value(); as shown) {
      <ul class="plain stack tight">
        @for (one of shown.rows; track one.caseId) {
          <li>
            <div class="row wrap spread">
              <span>
                <bdi class="strong">{{ personName(one.person) }}</bdi>
                <span class="id"> {{ one.number }}</span>
                @if (one.commune; as commune) {
                  <span class="muted small">
                    · <bdi>{{ commune }}</bdi></span
                  >
                }
              </span>
              <button
                type="button"
                class="btn ghost small"
                [attr.aria-label]="t('chooseOf', { name: personName(one.person) })"
                (click)="chosen.emit(one)"
              >
                {{ t('choose') }}
              </button>
            </div>
            <div class="row wrap reasons">
              @for (reason of one.reasons; track reason.code) {
                <sanad-chip tint="ok">{{ why(reason.code, { training: reason.training ?? '' }) }}</sanad-chip>
              }
            </div>
          </li>
        } @empty {
          <li><sanad-empty icon="people" [heading]="t('suggestNone')" [hint]="t('suggestNoneHint')" /></li>
        }
      </ul>
    } @else if (found.loading()) {
      <sanad-loading [rows]="3" />
    }
    <sanad-failure [failure]="found.failure()" [canRetry]="true" (retry)="found.reload()" />
  `,
  styles: `
    li {
      padding-block: 8px;
      border-block-end: 1px solid var(--line);
    }
    .reasons {
      gap: 6px;
      margin-block-start: 6px;
    }
  `,
})
export class SuggestionsOfGroup {
  readonly formationId = input.required<string>();
  readonly chosen = output<Suggestion>();

  protected readonly t = useWords(groupWords);
  protected readonly why = useWords(suggestionReasonNames);
  protected readonly personName = usePersonName();
  protected readonly found = inject(Api).get(() => `/formations/${this.formationId()}/suggestions`, SuggestionList);
}
