import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { mostModules, ProgrammeDraft, ProgrammeView } from '@sanad/training/core';
import { Api, Icon, useWords } from '@sanad/ui';
import {
  form,
  FormField,
  FormFoot,
  formSending,
  NumberField,
  TextField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { sessionFormWords } from './session-form.words';

/** A new programme of the own agency. */
@Component({
  selector: 'sanad-programme-form',
  imports: [FormField, FormFoot, Icon, NumberField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-text-field [formField]="form.title" [label]="t('title')" />
      <sanad-number-field [formField]="form.hours" [label]="t('hours')" [unit]="t('hour')" />
      <sanad-number-field
        unit="%"
        [formField]="form.completionPercent"
        [label]="t('percent')"
        [hint]="t('percentHint')"
        [optional]="true"
      />
      <fieldset class="stack">
        <legend>{{ t('modules') }}</legend>
        <ol class="plain stack">
          @for (module of form.modules; track $index; let place = $index) {
            <li class="module" role="group" [attr.aria-label]="t('moduleNumber', { number: place + 1 })">
              <sanad-text-field [formField]="module.title" [label]="t('moduleTitle')" />
              <sanad-number-field [formField]="module.hours" [label]="t('moduleHours')" [unit]="t('hour')" />
              <button
                type="button"
                class="btn quiet icon-only"
                [attr.aria-label]="t('removeModule', { number: place + 1 })"
                (click)="removeModule(place)"
              >
                <sanad-icon name="trash" />
              </button>
            </li>
          }
        </ol>
        <button type="button" class="btn ghost small" [disabled]="form.modules.length >= most" (click)="addModule()">
          <sanad-icon name="plus" />{{ t('addModule') }}
        </button>
      </fieldset>
      <sanad-form-foot [sending]="sending" [act]="t('addProgramme')" (cancelled)="cancelled.emit()" />
    </form>
  `,
  styles: `
    fieldset {
      border: 1px solid var(--line);
      border-radius: 8px;
      padding: 12px;
    }
    .module {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) auto;
      gap: 8px;
      align-items: start;
    }
  `,
})
export class ProgrammeForm {
  readonly added = output<ProgrammeView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(sessionFormWords);
  private readonly api = inject(Api);
  private readonly model = signal({
    title: '',
    hours: null as number | null,
    completionPercent: null as number | null,
    modules: [] as readonly { readonly title: string; readonly hours: number | null }[],
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => ProgrammeDraft));
  protected readonly sending = formSending(
    this.form,
    (draft) => this.api.send('POST', '/training-programmes', draft, { schema: ProgrammeView }),
    (programme) => this.added.emit(programme),
  );
  protected readonly most = mostModules;

  protected addModule(): void {
    this.model.update((old) => ({ ...old, modules: [...old.modules, { title: '', hours: null }] }));
  }

  protected removeModule(place: number): void {
    this.model.update((old) => ({ ...old, modules: old.modules.filter((_, at) => at !== place) }));
  }
}
