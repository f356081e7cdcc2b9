import { ChangeDetectionStrategy, Component, computed, input, output, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { May } from '@sanad/access/web';
import { bodyKindNames, cooperativeStatusNames, statusEdges, type CooperativeView } from '@sanad/cooperative/core';
import { DayPipe, Sheet, useWords } from '@sanad/ui';
import { courseWords } from './cooperative.words';
import { StatusForm } from './status-form';

/** What became of the cooperative since its register, newest first, and the unions it belongs to. */
@Component({
  selector: 'sanad-course-card',
  imports: [DayPipe, May, RouterLink, Sheet, StatusForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack' },
  template: `
    <section class="card">
      <div class="card-head">
        <h2>{{ t('heading') }}</h2>
        @if (mayGoOn()) {
          <button *sanadMay="'legalPerson.keep'" type="button" class="btn ghost small" (click)="sheet.open()">
            {{ t('move') }}
          </button>
        }
      </div>
      <ol class="plain">
        @for (change of cooperative().statusChanges; track change.id) {
          <li>
            <p>
              <span class="strong">{{ status(change.to) }}</span>
              <span class="num muted"> · {{ change.changedOn | day }}</span>
            </p>
            <p class="small">
              <bdi>{{ change.reason }}</bdi>
              @if (change.by; as by) {
                <span class="muted">
                  · <bdi>{{ by }}</bdi></span
                >
              }
            </p>
            @if (change.successor; as successor) {
              <p class="small">
                @if (successor.id; as id) {
                  <a [routerLink]="['/cooperatives', id]">{{ t('successor', { name: successor.name }) }}</a>
                } @else {
                  {{ t('successor', { name: successor.name }) }}
                }
              </p>
            }
          </li>
        }
        <li>
          <p>
            <span class="strong">{{ t('registered', { court: cooperative().court }) }}</span>
            <span class="num muted"> · {{ cooperative().registeredOn | day }}</span>
          </p>
        </li>
      </ol>
      @if (cooperative().predecessors.length > 0) {
        <h3>{{ t('predecessors') }}</h3>
        <ul class="plain">
          @for (one of cooperative().predecessors; track one.id) {
            <li>
              <a [routerLink]="['/cooperatives', one.id]"
                ><bdi>{{ one.name }}</bdi></a
              >
            </li>
          }
        </ul>
      }
    </section>
    <section class="card">
      <div class="card-head">
        <h2>{{ t('unions') }}</h2>
        <a routerLink="/cooperatives/bodies">{{ t('allBodies') }}</a>
      </div>
      @if (cooperative().affiliations.length > 0) {
        <ul class="plain">
          @for (one of cooperative().affiliations; track one.id) {
            <li>
              <p>
                <a [routerLink]="['/cooperatives/bodies', one.bodyId]"
                  ><bdi>{{ one.name }}</bdi></a
                >
              </p>
              <p class="muted small">
                {{ kind(one.kind) }} ·
                {{
                  one.leftOn
                    ? t('between', { from: one.joinedOn | day, to: one.leftOn | day })
                    : t('from', { day: one.joinedOn | day })
                }}
              </p>
            </li>
          }
        </ul>
      } @else {
        <p class="muted">{{ t('noUnion') }}</p>
      }
    </section>
    <sanad-sheet #sheet [heading]="t('move')">
      @if (sheet.isOpen()) {
        <sanad-status-form [cooperative]="cooperative()" (saved)="saved($event)" (cancelled)="sheet.close()" />
      }
    </sanad-sheet>
  `,
  styles: `
    li {
      padding-block: 8px;
      border-block-end: 1px solid var(--line);
    }
    li:last-child {
      border-block-end: 0;
    }
  `,
})
export class CourseCard {
  readonly cooperative = input.required<CooperativeView>();
  readonly changed = output<CooperativeView>();

  protected readonly t = useWords(courseWords);
  protected readonly status = useWords(cooperativeStatusNames);
  protected readonly kind = useWords(bodyKindNames);
  protected readonly mayGoOn = computed(() => statusEdges[this.cooperative().status].length > 0);
  private readonly sheet = viewChild.required(Sheet);

  protected saved(cooperative: CooperativeView): void {
    this.sheet().close();
    this.changed.emit(cooperative);
  }
}
