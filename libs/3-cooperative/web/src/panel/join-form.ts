import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FormationPage, FormationView } from '@sanad/cooperative/core';
import { Api, EmptyState, FailureNotice, LoadingRows, useWords } from '@sanad/ui';
import { FounderForm } from '../founding/founder-form';
import { founderWords } from '../founding/founding.words';
import { listWords } from '../list/list.words';

/** First the group, then the shares in it. */
@Component({
  selector: 'sanad-join-form',
  imports: [EmptyState, FailureNotice, FounderForm, LoadingRows, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (groups.value(); as shown) {
      @if (shown.rows.length === 0) {
        <sanad-empty icon="hive" [heading]="listT('noFormation')" [hint]="listT('noFormationHint')">
          <a class="btn" routerLink="/cooperatives">{{ listT('create') }}</a>
        </sanad-empty>
      } @else {
        <label class="field-label" for="join-group">{{ t('group') }}</label>
        <select #box id="join-group" class="input" (change)="chosen.set(box.value)">
          @for (group of shown.rows; track group.id) {
            <option [value]="group.id" [selected]="group.id === groupId()">{{ group.name }}</option>
          }
        </select>
      }
    } @else if (groups.loading()) {
      <sanad-loading [rows]="3" />
    }
    @if (formation.value(); as group) {
      <sanad-founder-form
        [formation]="group"
        [caseId]="caseId()"
        (saved)="joined.emit()"
        (cancelled)="cancelled.emit()"
      />
    }
    <sanad-failure [failure]="groups.failure() ?? formation.failure()" [canRetry]="true" (retry)="reload()" />
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--gap);
    }
  `,
})
export class JoinForm {
  readonly caseId = input.required<string>();
  readonly joined = output<void>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(founderWords);
  protected readonly listT = useWords(listWords);
  private readonly api = inject(Api);
  protected readonly groups = this.api.get(
    () => '/formations',
    FormationPage,
    () => ({ state: 'IN_PROGRESS', limit: 100 }),
  );
  protected readonly chosen = signal<string | null>(null);
  protected readonly groupId = computed(() => this.chosen() ?? this.groups.value()?.rows[0]?.id);
  protected readonly formation = this.api.get(
    () => (this.groupId() ? `/formations/${this.groupId()}` : undefined),
    FormationView,
  );

  protected reload(): void {
    this.groups.reload();
    this.formation.reload();
  }
}
