import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { May } from '@sanad/access/web';
import {
  departureReasonNames,
  FormationView,
  PaperSigning,
  signAgain,
  signedPaperNames,
  type DepartureView,
  type PaperToSign,
} from '@sanad/cooperative/core';
import { today } from '@sanad/kernel';
import { Api, DayPipe, Icon, Sheet, Toasts, useLanguage, useWords } from '@sanad/ui';
import { DayField, form, FormField, FormFoot, formSending, validateStandardSchema } from '@sanad/ui/forms';
import { groupWords } from './group.words';

/** The day on which a paper was signed anew. */
@Component({
  selector: 'sanad-signing-form',
  imports: [DayField, FormField, FormFoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-day-field [formField]="form.signedOn" [label]="t('signedOn')" [from]="paper().since" [until]="today" />
      <sanad-form-foot [sending]="sending" [act]="t('signed')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class SigningForm {
  readonly formationId = input.required<string>();
  readonly paper = input.required<PaperToSign>();
  readonly saved = output<FormationView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(groupWords);
  protected readonly today = today();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly model = signal({ signedOn: today() as string });
  private readonly schema = PaperSigning.omit({ paper: true });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => this.schema));
  protected readonly sending = formSending(
    this.form,
    (value) =>
      this.api.send(
        'POST',
        `/formations/${this.formationId()}/signings`,
        { ...value, paper: this.paper().paper },
        { schema: FormationView },
      ),
    (formation) => {
      this.toasts.done(this.t('signedSaved'));
      this.saved.emit(formation);
    },
  );
}

/** After somebody has left or come: what all have to sign again, and who has left. */
@Component({
  selector: 'sanad-sign-again',
  imports: [DayPipe, Icon, May, Sheet, SigningForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (papers().length > 0) {
      <div class="box" role="group" aria-labelledby="sign-again">
        <h3 id="sign-again"><sanad-icon name="alert" />{{ t('signAgain') }}</h3>
        <p class="muted small">{{ t('signAgainHint', { day: papers()[0]!.since | day }) }}</p>
        <ul class="plain">
          @for (one of papers(); track one.paper) {
            <li class="row wrap spread">
              <span>
                <span class="strong">{{ paperName(one.paper) }}</span>
                <span class="muted small"> · {{ t('lastSigned', { day: one.signedOn | day }) }}</span>
              </span>
              @if (isOpen()) {
                <button
                  *sanadMay="'cooperative.write'"
                  type="button"
                  class="btn ghost small"
                  [attr.aria-label]="t('signedOf', { paper: paperName(one.paper) })"
                  (click)="ask(one)"
                >
                  {{ t('signed') }}
                </button>
              }
            </li>
          }
        </ul>
      </div>
    }
    @if (formation().departures.length > 0) {
      <h3>{{ t('departures') }}</h3>
      <ul class="plain">
        @for (one of formation().departures; track one.id) {
          <li>
            <bdi class="strong">{{ called(one) }}</bdi>
            <span class="muted small"> · {{ t('departure', { why: why(one.why), day: one.leftOn | day }) }}</span>
            @if (one.note; as note) {
              <span class="muted small note"
                ><bdi>{{ note }}</bdi></span
              >
            }
          </li>
        }
      </ul>
    }
    <sanad-sheet #sheet [heading]="heading()">
      @if (sheet.isOpen()) {
        @if (asked(); as paper) {
          <sanad-signing-form
            [formationId]="formation().id"
            [paper]="paper"
            (saved)="signed($event)"
            (cancelled)="sheet.close()"
          />
        }
      }
    </sanad-sheet>
  `,
  styles: `
    .box {
      margin-block-end: 12px;
      padding: 12px;
      border: 1px solid var(--saffron);
      border-radius: var(--radius);
    }
    h3 {
      display: flex;
      gap: 8px;
      align-items: center;
      margin-block: 0 4px;
      font-size: 1rem;
    }
    h3 sanad-icon {
      color: var(--saffron);
    }
    ul + h3,
    .box + h3 {
      margin-block-start: 16px;
    }
    li {
      padding-block: 4px;
    }
    .note {
      display: block;
    }
  `,
})
export class SignAgain {
  readonly formation = input.required<FormationView>();
  readonly changed = output<FormationView>();

  protected readonly t = useWords(groupWords);
  protected readonly paperName = useWords(signedPaperNames);
  protected readonly why = useWords(departureReasonNames);
  private readonly language = useLanguage();
  protected readonly asked = signal<PaperToSign | null>(null);
  protected readonly isOpen = computed(() => this.formation().state === 'IN_PROGRESS');
  protected readonly papers = computed(() => (this.isOpen() ? signAgain(this.formation()) : []));
  protected readonly heading = computed(() => {
    const now = this.asked();
    return now ? this.t('signedOf', { paper: this.paperName(now.paper) }) : '';
  });
  private readonly sheet = viewChild.required(Sheet);

  protected called({ name }: DepartureView): string {
    if (!name) return this.t('outOfReach');
    return (this.language() === 'ar' ? null : name.la) ?? name.ar;
  }

  protected ask(paper: PaperToSign): void {
    this.asked.set(paper);
    this.sheet().open();
  }

  protected signed(formation: FormationView): void {
    this.sheet().close();
    this.changed.emit(formation);
  }
}
