import { ChangeDetectionStrategy, Component, computed, inject, input, output, viewChild } from '@angular/core';
import { May, Session } from '@sanad/access/web';
import { KinshipList, peopleRefusals } from '@sanad/people/core';
import { Api, EmptyState, FailureNotice, FailureSentences, Icon, LoadingRows, Sheet, useWords } from '@sanad/ui';
import { KinshipForm } from './kinship-form';
import { KinshipLinkCard } from './kinship-link-card';
import { kinshipWords } from './kinship.words';

/**
 * What a person is to the members of the Resistance, and the decisions on it.
 * Stands on the page of the person and on that of the file: `<sanad-kinship-panel [personId]="…" (changed)="reload()" />`.
 */
@Component({
  selector: 'sanad-kinship-panel',
  imports: [EmptyState, FailureNotice, Icon, KinshipForm, KinshipLinkCard, LoadingRows, May, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  template: `
    <div class="card-head">
      <h2>{{ t('heading') }}</h2>
      @if (links.value()?.rows?.length) {
        <button *sanadMay="'kinship.claim'" type="button" class="btn ghost small" (click)="sheet.open()">
          <sanad-icon name="plus" />{{ t('add') }}
        </button>
      }
    </div>
    @if (!mayRead()) {
      <p class="muted">{{ t('noRight') }}</p>
    } @else if (links.loading()) {
      <sanad-loading [rows]="3" />
    } @else if (links.value(); as shown) {
      @for (link of shown.rows; track link.id) {
        <sanad-kinship-link
          role="group"
          [attr.aria-label]="t('resistanceFile') + ' ' + link.resistanceFile.number"
          [link]="link"
          [amongOthers]="shown.rows.length > 1"
          (changed)="follow()"
          (stale)="links.reload()"
        />
      } @empty {
        <sanad-empty icon="link" [heading]="t('none')" [hint]="t('noneHint')">
          <button *sanadMay="'kinship.claim'" type="button" class="btn" (click)="sheet.open()">{{ t('add') }}</button>
        </sanad-empty>
      }
    }
    <sanad-failure [failure]="links.failure()" [canRetry]="true" (retry)="links.reload()" />
    <sanad-sheet #sheet [heading]="t('add')">
      @if (sheet.isOpen()) {
        <sanad-kinship-form [personId]="personId()" (claimed)="follow()" (cancelled)="sheet.close()" />
      }
    </sanad-sheet>
  `,
  styles: `
    :host {
      display: block;
    }
    sanad-kinship-link + sanad-kinship-link {
      margin-block-start: 16px;
      padding-block-start: 16px;
      border-block-start: 1px solid var(--line);
    }
  `,
})
export class KinshipPanel {
  readonly personId = input.required<string>();
  readonly changed = output<void>();

  protected readonly t = useWords(kinshipWords);
  private readonly session = inject(Session);
  protected readonly mayRead = computed(() => this.session.may('kinship.read'));
  protected readonly links = inject(Api).get(
    () => (this.mayRead() ? `/people/${encodeURIComponent(this.personId())}/kinship-links` : undefined),
    KinshipList,
  );
  private readonly sheet = viewChild.required(Sheet);

  constructor() {
    // The panel stands in other rooms too, which know nothing of these codes.
    inject(FailureSentences).register(peopleRefusals);
  }

  protected follow(): void {
    this.sheet().close();
    // A decision may move the primary link: the whole list is asked again.
    this.links.reload();
    this.changed.emit();
  }
}
