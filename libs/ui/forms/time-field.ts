import { ChangeDetectionStrategy, Component, ElementRef, model, viewChild } from '@angular/core';
import { transformedValue, type FormValueControl } from '@angular/forms/signals';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { latinDigits } from '@sanad/kernel';
import { FieldLabel } from './field-label';
import { FieldPart } from './field-part';
import { codeOfText } from './field-sentences';

/** 9:05, 9h05, 0905 and 15.30 are all read; anything else stays as typed. */
export function timeFromTyped(typed: string): string {
  const parts = /^\s*(\d{1,2})\s*[:.hH\s]?\s*(\d{2})\s*$/.exec(latinDigits(typed));
  return parts ? `${parts[1]!.padStart(2, '0')}:${parts[2]}` : typed.trim();
}

/** A time of day on 24 hours, `HH:MM`. */
@Component({
  selector: 'sanad-time-field',
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
        inputmode="numeric"
        autocomplete="off"
        placeholder="15:30"
        [value]="typed()"
        [disabled]="disabled()"
        [readonly]="readonly()"
        [errorStateMatcher]="matcher"
        (input)="typed.set(box.value)"
        (blur)="settle()"
      />
      @if (hint(); as words) {
        <mat-hint>{{ words }}</mat-hint>
      }
      <mat-error>{{ sentence() }}</mat-error>
    </mat-form-field>
  `,
  styleUrl: './field.scss',
})
export class TimeField extends FieldPart implements FormValueControl<string> {
  readonly value = model('');
  protected readonly typed = transformedValue(this.value, {
    parse: (raw: string) => ({ value: timeFromTyped(raw) }),
    format: (value) => value,
  });
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  focus(): void {
    this.box().nativeElement.focus();
  }

  /** What was understood is shown in its usual form once the field is left. */
  protected settle(): void {
    this.typed.set(this.value());
    this.touch.emit();
  }

  protected override codeFor(code: string): string {
    return codeOfText(this.value(), code);
  }
}
