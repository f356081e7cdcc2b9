import { ChangeDetectionStrategy, Component, ElementRef, input, model, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import type { Choice } from './choice';
import { FieldLabel } from './field-label';
import { FieldPart } from './field-part';

/** One answer of a list, empty string while nothing is chosen. The browser's own list: fast, and at home on phones. */
@Component({
  selector: 'sanad-choice-field',
  imports: [MatFormFieldModule, MatInputModule, FieldLabel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-field-label [of]="id" [words]="label()" [optional]="optional()" />
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <select
        #box
        matNativeControl
        [id]="id"
        [disabled]="disabled() || readonly()"
        [errorStateMatcher]="matcher"
        (change)="choose(box.value)"
        (blur)="touch.emit()"
      >
        <option value="" [selected]="value() === ''">{{ blank() ?? t('choose') }}</option>
        @for (choice of choices(); track choice.value) {
          <option [value]="choice.value" [selected]="choice.value === value()">{{ choice.name }}</option>
        }
      </select>
      @if (hint(); as words) {
        <mat-hint>{{ words }}</mat-hint>
      }
      <mat-error>{{ sentence() }}</mat-error>
    </mat-form-field>
  `,
  styleUrl: './field.scss',
})
export class ChoiceField<Value extends string> extends FieldPart implements FormValueControl<Value | ''> {
  readonly value = model<Value | ''>('');
  readonly choices = input.required<readonly Choice<Value>[]>();
  /** Words of the empty answer. */
  readonly blank = input<string>();
  private readonly box = viewChild.required<ElementRef<HTMLSelectElement>>('box');

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected choose(value: string): void {
    this.value.set(value as Value | '');
  }
}
