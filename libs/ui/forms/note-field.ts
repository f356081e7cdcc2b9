import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { ChangeDetectionStrategy, Component, ElementRef, computed, input, model, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { FieldLabel } from './field-label';
import { FieldPart } from './field-part';
import { codeOfText } from './field-sentences';

/** Several lines of text; counts what is left once little is left. */
@Component({
  selector: 'sanad-note-field',
  imports: [CdkTextareaAutosize, MatFormFieldModule, MatInputModule, FieldLabel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-field-label [of]="id" [words]="label()" [optional]="optional()" />
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <textarea
        #box
        matInput
        cdkTextareaAutosize
        [cdkAutosizeMinRows]="rows()"
        cdkAutosizeMaxRows="14"
        [id]="id"
        dir="auto"
        [value]="value()"
        [disabled]="disabled()"
        [readonly]="readonly()"
        [errorStateMatcher]="matcher"
        (input)="value.set(box.value)"
        (blur)="touch.emit()"
      ></textarea>
      @if (left() < longest() / 5) {
        <mat-hint>{{ t('lettersLeft', { count: left() < 0 ? 0 : left() }) }}</mat-hint>
      } @else if (hint(); as words) {
        <mat-hint>{{ words }}</mat-hint>
      }
      <mat-error>{{ sentence() }}</mat-error>
    </mat-form-field>
  `,
  styleUrl: './field.scss',
})
export class NoteField extends FieldPart implements FormValueControl<string> {
  readonly value = model('');
  /** Longest text that the contract takes. */
  readonly longest = input(4000);
  readonly rows = input(3);
  protected readonly left = computed(() => this.longest() - this.value().length);
  private readonly box = viewChild.required<ElementRef<HTMLTextAreaElement>>('box');

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected override codeFor(code: string): string {
    return codeOfText(this.value(), code);
  }
}
