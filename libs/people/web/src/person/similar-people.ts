import { ChangeDetectionStrategy, Component, computed, input, model, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { May } from '@sanad/access/web';
import type { DistinctFrom, SimilarPerson } from '@sanad/people/core';
import { Icon, useWords } from '@sanad/ui';
import { LikenessChips } from '../duplicates/likeness-chips';
import { personFormWords } from './person-form.words';
import { PersonBrief } from './person-brief';

/** Those who may be the person being typed. A warning beside the form, never a wall: twins share almost everything. */
@Component({
  selector: 'sanad-similar-people',
  imports: [Icon, LikenessChips, May, PersonBrief, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status' },
  template: `
    @if (people().length > 0) {
      <div class="notice">
        <p class="strong"><sanad-icon name="people" />{{ t('similarHeading', { count: people().length }) }}</p>
        <p class="small">{{ t('similarHint') }}</p>
        <ul class="plain">
          @for (person of people(); track person.id) {
            <li [class.open]="isRefused() && isAsked(person) && !wordOn(person.id)">
              <sanad-person-brief class="who" [person]="person" />
              <sanad-likeness [strength]="person.strength" [reasons]="person.reasons" />
              @if (choosable()) {
                <button type="button" class="btn ghost small" (click)="chosen.emit(person)">{{ t('choose') }}</button>
              } @else {
                <a *sanadMay="'person.read'" class="btn ghost small" [routerLink]="['/people', person.id]">{{
                  t('open')
                }}</a>
              }
              @if (wordOn(person.id); as why) {
                <p class="told small">
                  <span class="strong">{{ t('toldApart') }}</span> <bdi>{{ why }}</bdi>
                  <button type="button" class="btn quiet small" (click)="takeBack(person.id)">
                    {{ t('takeBack') }}
                  </button>
                </p>
              } @else if (isAsked(person)) {
                @if (telling() === person.id) {
                  <div class="tell" role="group" [attr.aria-label]="t('notSame')">
                    <label class="small strong" [attr.for]="'why-' + person.id">{{ t('whyNotSame') }}</label>
                    <span class="row wrap">
                      <input
                        #why
                        class="input"
                        maxlength="200"
                        [id]="'why-' + person.id"
                        (keydown.enter)="$event.preventDefault(); tell(person.id, why.value)"
                        (keydown.escape)="telling.set(null)"
                      />
                      <button type="button" class="btn small" (click)="tell(person.id, why.value)">
                        {{ t('notSame') }}
                      </button>
                    </span>
                  </div>
                } @else {
                  <button type="button" class="btn ghost small" (click)="telling.set(person.id)">
                    {{ t('notSame') }}
                  </button>
                }
              }
            </li>
          }
        </ul>
      </div>
    }
  `,
  styles: `
    .notice {
      display: grid;
      gap: 6px;
      padding: 12px 14px;
      border: 1px solid var(--saffron);
      border-radius: var(--radius);
      background: var(--saffron-tint);
    }
    .notice > .strong {
      display: flex;
      gap: 8px;
      align-items: center;
      color: var(--saffron);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 6px 12px;
      align-items: center;
      padding: 8px 12px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--paper);
    }
    li + li {
      margin-block-start: 6px;
    }
    li.open {
      border-color: var(--red);
    }
    .told,
    .tell {
      flex: 1 1 100%;
    }
    .told {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      align-items: center;
    }
    .tell .input {
      flex: 1 1 200px;
    }
    .who {
      flex: 1 1 200px;
    }
  `,
})
export class SimilarPeopleNotice {
  readonly people = input.required<readonly SimilarPerson[]>();
  /** Whether one of them may be taken instead of a new person. */
  readonly choosable = input(false);
  readonly chosen = output<SimilarPerson>();
  /** Whom somebody has told apart from the new person, and by what they know it. */
  readonly distinctFrom = model<DistinctFrom>([]);
  /** The server asks about them: nothing was saved. */
  readonly isRefused = input(false);

  protected readonly t = useWords(personFormWords);
  protected readonly telling = signal<string | null>(null);
  private readonly words = computed(
    () => new Map<string, string>(this.distinctFrom().map(({ personId, why }) => [personId, why])),
  );

  /** Only who is likely to be the same has to be told apart. */
  protected isAsked({ strength }: SimilarPerson): boolean {
    return strength !== 'WEAK';
  }

  protected wordOn(personId: string): string | undefined {
    return this.words().get(personId);
  }

  protected tell(personId: SimilarPerson['id'], typed: string): void {
    const why = typed.trim();
    if (why === '') return;
    this.distinctFrom.update((told) => [...told, { personId, why }]);
    this.telling.set(null);
  }

  protected takeBack(personId: string): void {
    this.distinctFrom.update((told) => told.filter((one) => one.personId !== personId));
  }
}
