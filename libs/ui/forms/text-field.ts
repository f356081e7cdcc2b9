import { ChangeDetectionStrategy, Component, ElementRef, input, model, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { FieldLabel } from './field-label';
import { FieldPart } from './field-part';
import { codeOfText } from './field-sentences';

/** One line of text. `ltr` for what is written left to right in every language: phone, CIN, e-mail, numbers of files. */
@Component({
  selector: 'sanad-text-field',
  imports: [MatFormFieldModule, MatInputModule, FieldLabel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-field-label [of]="id" [words]="label()" [optional]="optional()" />
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <input
        #box
        matInput
        [id]="id"
        [type]="type()"
        [attr.dir]="ltr() ? 'ltr' : 'auto'"
        [attr.autocomplete]="autocomplete()"
        [attr.inputmode]="inputmode()"
        [value]="value()"
        [disabled]="disabled()"
        [readonly]="readonly()"
        [errorStateMatcher]="matcher"
        (input)="value.set(box.value)"
        (blur)="touch.emit()"
      />
      @if (hint(); as words) {
        <mat-hint>{{ words }}</mat-hint>
      }
      <mat-error>{{ sentence() }}</mat-error>
    </mat-form-field>
  `,
  styleUrl: './field.scss',
})
export class TextField extends FieldPart implements FormValueControl<string> {
  readonly value = model('');
  readonly type = input<'text' | 'tel' | 'email' | 'password' | 'search'>('text');
  readonly ltr = input(false);
  readonly autocomplete = input('off');
  readonly inputmode = input<'text' | 'numeric' | 'tel' | 'email'>();
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected override codeFor(code: string): string {
    return codeOfText(this.value(), code);
  }
}
