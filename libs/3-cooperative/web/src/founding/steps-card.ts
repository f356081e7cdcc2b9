import { ChangeDetectionStrategy, Component, computed, input, output, signal, viewChild } from '@angular/core';
import {
  stepNames,
  stepsToFiling,
  type Checklist,
  type FormationView,
  type LiveStep,
  type Step,
  type StepView,
} from '@sanad/cooperative/core';
import { Sheet, useWords } from '@sanad/ui';
import { attemptWords } from './attempt.words';
import { foundingWords } from './founding.words';
import { RefuseStepForm } from './refuse-step-form';
import { StepLine } from './step-line';
import { TakeStepForm } from './take-step-form';
import { UndoStepForm } from './undo-step-form';

type Act =
  | { readonly kind: 'take'; readonly step: Step }
  | { readonly kind: 'undo'; readonly step: StepView }
  | { readonly kind: 'refuse'; readonly step: StepView };

/** All steps of the law: those that lead to the court, the register, and what comes after it. */
@Component({
  selector: 'sanad-steps-card',
  imports: [RefuseStepForm, Sheet, StepLine, TakeStepForm, UndoStepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  template: `
    <h2>{{ t('steps') }}</h2>
    <p class="muted small">{{ t('stepsHint') }}</p>
    @for (part of parts(); track part.name) {
      @if (part.name) {
        <h3>{{ part.name }}</h3>
      }
      <ol class="plain">
        @for (live of part.steps; track live.step) {
          <sanad-step-line
            [live]="live"
            [formation]="formation()"
            (take)="act({ kind: 'take', step: live.step })"
            (undo)="act({ kind: 'undo', step: $event })"
            (refuse)="act({ kind: 'refuse', step: $event })"
            (register)="register.emit()"
            (changed)="changed.emit($event)"
          />
        }
      </ol>
    }
    <sanad-sheet #sheet [heading]="heading()">
      @if (sheet.isOpen() && asked(); as now) {
        @if (now.kind === 'take') {
          <sanad-take-step-form
            [formation]="formation()"
            [step]="now.step"
            (saved)="done($event)"
            (cancelled)="sheet.close()"
          />
        } @else if (now.kind === 'refuse') {
          <sanad-refuse-step-form [step]="now.step" (saved)="done($event)" (cancelled)="sheet.close()" />
        } @else {
          <sanad-undo-step-form [step]="now.step" (saved)="done($event)" (cancelled)="sheet.close()" />
        }
      }
    </sanad-sheet>
  `,
  styles: `
    h3 {
      margin-block: 16px 0;
    }
    ol {
      margin-block-start: 8px;
    }
  `,
})
export class StepsCard {
  readonly formation = input.required<FormationView>();
  readonly steps = input.required<Checklist['steps']>();
  readonly changed = output<FormationView>();
  /** The person wants to enter the register number. */
  readonly register = output<void>();

  protected readonly t = useWords(foundingWords);
  private readonly attemptT = useWords(attemptWords);
  private readonly stepName = useWords(stepNames);
  protected readonly asked = signal<Act | null>(null);
  private readonly sheet = viewChild.required(Sheet);

  protected readonly parts = computed<{ readonly name: string; readonly steps: readonly LiveStep[] }[]>(() => {
    const leads = ({ step }: LiveStep) => stepsToFiling.includes(step) || step === 'REGISTERED';
    return [
      { name: '', steps: this.steps().filter(leads) },
      { name: this.t('afterRegistration'), steps: this.steps().filter((live) => !leads(live)) },
    ];
  });
  protected readonly heading = computed(() => {
    const now = this.asked();
    if (!now) return '';
    if (now.kind === 'take') return this.t('takeStep', { step: this.stepName(now.step) });
    const step = this.stepName(now.step.step);
    return now.kind === 'undo' ? this.t('undoStep', { step }) : this.attemptT('refuseStep', { step });
  });

  protected act(act: Act): void {
    this.asked.set(act);
    this.sheet().open();
  }

  protected done(formation: FormationView): void {
    this.sheet().close();
    this.changed.emit(formation);
  }
}
