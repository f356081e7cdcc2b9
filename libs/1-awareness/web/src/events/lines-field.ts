import { ChangeDetectionStrategy, Component, model, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { FieldLabel, FieldPart } from '@sanad/ui/forms';
import type { ElementRef } from '@angular/core';

/** Short texts, one a line: purposes, topics. */
@Component({
  selector: 'sanad-lines-field',
  imports: [FieldLabel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-field-label [of]="id" [words]="label()" [optional]="optional()" />
    <textarea
      #box
      class="input"
      rows="3"
      dir="auto"
      [id]="id"
      [value]="value().join('\\n')"
      [disabled]="disabled()"
      [readOnly]="readonly()"
      [attr.aria-invalid]="sentence() ? true : null"
      [attr.aria-describedby]="id + '-hint'"
      (input)="value.set(box.value.split('\\n'))"
      (blur)="touch.emit()"
    ></textarea>
    @if (sentence(); as words) {
      <p class="field-error" [id]="id + '-hint'">{{ words }}</p>
    } @else {
      <p class="field-hint" [id]="id + '-hint'">{{ hint() }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
    }
    textarea {
      resize: vertical;
    }
  `,
})
export class LinesField extends FieldPart implements FormValueControl<string[]> {
  readonly value = model<string[]>([]);
  private readonly box = viewChild.required<ElementRef<HTMLTextAreaElement>>('box');

  focus(): void {
    this.box().nativeElement.focus();
  }
}
