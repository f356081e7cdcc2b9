import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PairedPerson, SuspectRow } from '@sanad/people/core';
import { DayOfInstantPipe, Icon, useWords } from '@sanad/ui';
import { PersonBrief } from '../person/person-brief';
import { arabicName } from '../person/person-name';
import { duplicatesWords } from './duplicates.words';
import { LikenessChips } from './likeness-chips';

/** A pair that waits: both in short, why they may be one, and the way to compare them. */
@Component({
  selector: 'sanad-suspect',
  imports: [DayOfInstantPipe, Icon, LikenessChips, PersonBrief, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  template: `
    <div class="pair">
      @for (person of people(); track person.id) {
        <sanad-person-brief [person]="person">
          <span>{{ t('registeredOn') }} {{ person.createdAt | dayOfInstant: 'short' }}</span>
        </sanad-person-brief>
      }
    </div>
    <div class="foot">
      <sanad-likeness [strength]="suspect().strength" [reasons]="suspect().reasons" />
      @if (suspect().proposal; as proposal) {
        <p class="small proposal">
          <sanad-icon name="flag" />{{ t('proposalSaid', { by: proposal.by, note: proposal.note }) }}
        </p>
      }
      <a
        class="btn ghost small"
        routerLink="/people/duplicates/compare"
        [queryParams]="{ one: suspect().one.id, other: suspect().other.id }"
        [attr.aria-label]="t('compareNames', { one: arabic(suspect().one), other: arabic(suspect().other) })"
        >{{ t('compare') }}</a
      >
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    .pair {
      display: grid;
      gap: 8px 24px;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
    }
    .foot {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 12px;
      align-items: center;
    }
    .foot > a {
      margin-inline-start: auto;
    }
    .proposal {
      display: flex;
      gap: 6px;
      align-items: center;
      color: var(--saffron);
    }
  `,
})
export class SuspectCard {
  readonly suspect = input.required<SuspectRow>();

  protected readonly t = useWords(duplicatesWords);
  protected readonly arabic = arabicName;
  protected readonly people = computed<readonly PairedPerson[]>(() => [this.suspect().one, this.suspect().other]);
}
