import { ChangeDetectionStrategy, Component, ElementRef, inject, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Icon } from '../src/icon';
import type { Choice } from './choice';
import { FieldPart } from './field-part';

/** One answer of a few, all visible: for two to six choices that deserve no list. */
@Component({
  selector: 'sanad-chips-field',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset [attr.aria-describedby]="sentence() ? id + '-error' : hint() ? id + '-hint' : null">
      <legend class="field-label">
        {{ label() }}
        @if (optional()) {
          <span class="muted small">({{ t('optional') }})</span>
        }
      </legend>
      <div class="choices">
        @for (choice of choices(); track choice.value) {
          <label class="choice">
            <input
              type="radio"
              [name]="id"
              [checked]="choice.value === value()"
              [disabled]="disabled() || readonly()"
              (change)="value.set(choice.value)"
              (blur)="touch.emit()"
            />
            @if (choice.value === value()) {
              <sanad-icon name="check" />
            }
            {{ choice.name }}
          </label>
        }
      </div>
      @if (sentence(); as words) {
        <p class="field-error" [id]="id + '-error'">{{ words }}</p>
      } @else if (hint()) {
        <p class="field-hint" [id]="id + '-hint'">{{ hint() }}</p>
      }
    </fieldset>
  `,
  styleUrl: './chips-field.scss',
})
export class ChipsField<Value extends string> extends FieldPart implements FormValueControl<Value | ''> {
  readonly value = model<Value | ''>('');
  readonly choices = input.required<readonly Choice<Value>[]>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  focus(): void {
    this.host.nativeElement.querySelector('input')?.focus();
  }
}
