import { ChangeDetectionStrategy, Component, ElementRef, input, model, viewChild } from '@angular/core';
import { transformedValue, type FormValueControl } from '@angular/forms/signals';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { latinDigits } from '@sanad/kernel';
import { FieldLabel } from './field-label';
import { FieldPart } from './field-part';

/** Reads a number as people here type it: Arabic digits, a comma for the decimals, spaces between thousands. */
export function numberFromTyped(typed: string): number | null {
  const plain = latinDigits(typed)
    .replaceAll(/[\s\u00A0\u202F]/g, '')
    .replace(/[,٫]/, '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** A number, empty meaning null. Never `type=number`: it hides what was typed and turns with the wheel. */
@Component({
  selector: 'sanad-number-field',
  imports: [MatFormFieldModule, MatInputModule, FieldLabel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-field-label [of]="id" [words]="label()" [optional]="optional()" />
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <input
        #box
        matInput
        class="num"
        [id]="id"
        dir="ltr"
        autocomplete="off"
        [attr.inputmode]="decimals() ? 'decimal' : 'numeric'"
        [value]="typed()"
        [disabled]="disabled()"
        [readonly]="readonly()"
        [errorStateMatcher]="matcher"
        (input)="typed.set(box.value)"
        (blur)="touch.emit()"
      />
      @if (unit(); as word) {
        <span matTextSuffix class="unit">{{ word }}</span>
      }
      @if (hint(); as words) {
        <mat-hint>{{ words }}</mat-hint>
      }
      <mat-error>{{ sentence() }}</mat-error>
    </mat-form-field>
  `,
  styleUrl: './field.scss',
})
export class NumberField extends FieldPart implements FormValueControl<number | null> {
  readonly value = model<number | null>(null);
  readonly decimals = input(false);
  /** Word after the number: «درهم», «ساعة». */
  readonly unit = input<string>();
  protected readonly typed = transformedValue(this.value, {
    parse: (raw: string) => {
      if (raw.trim() === '') return { value: null };
      const read = numberFromTyped(raw);
      return read === null ? { value: null, error: { kind: 'notNumber' } } : { value: read };
    },
    format: (value) => (value === null ? '' : String(value).replace('.', ',')),
  });
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  focus(): void {
    this.box().nativeElement.focus();
  }
}
