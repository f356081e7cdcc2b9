import { ChangeDetectionStrategy, Component, model, viewChild } from '@angular/core';
import type { FormCheckboxControl } from '@angular/forms/signals';
import { MatCheckbox } from '@angular/material/checkbox';
import { FieldPart } from './field-part';

/** Yes or no: a box to tick, with its sentence. */
@Component({
  selector: 'sanad-check-field',
  imports: [MatCheckbox],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mat-checkbox
      [checked]="checked()"
      [disabled]="disabled() || readonly()"
      [aria-describedby]="sentence() ? id + '-error' : hint() ? id + '-hint' : ''"
      (change)="checked.set($event.checked); touch.emit()"
      >{{ label() }}</mat-checkbox
    >
    @if (sentence(); as words) {
      <p class="field-error" [id]="id + '-error'">{{ words }}</p>
    } @else if (hint()) {
      <p class="field-hint" [id]="id + '-hint'">{{ hint() }}</p>
    }
  `,
  styleUrl: './field.scss',
})
export class CheckField extends FieldPart implements FormCheckboxControl {
  readonly checked = model(false);
  private readonly box = viewChild.required(MatCheckbox);

  focus(): void {
    this.box().focus();
  }

  protected override codeFor(code: string): string {
    return code === 'chooseOne' || code === 'required' ? 'mustTick' : code;
  }
}
