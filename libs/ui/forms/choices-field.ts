import { ChangeDetectionStrategy, Component, ElementRef, inject, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Icon } from '../src/icon';
import type { Choice } from './choice';
import { FieldPart } from './field-part';

/** Several answers of a few: interests, topics. The value keeps the order of the choices. */
@Component({
  selector: 'sanad-choices-field',
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
              #box
              type="checkbox"
              [checked]="value().includes(choice.value)"
              [disabled]="disabled() || readonly()"
              (change)="mark(choice.value, box.checked)"
              (blur)="touch.emit()"
            />
            @if (value().includes(choice.value)) {
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
export class ChoicesField<Value extends string> extends FieldPart implements FormValueControl<Value[]> {
  readonly value = model<Value[]>([]);
  readonly choices = input.required<readonly Choice<Value>[]>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  focus(): void {
    this.host.nativeElement.querySelector('input')?.focus();
  }

  protected mark(value: Value, chosen: boolean): void {
    const kept = new Set(this.value());
    if (chosen) kept.add(value);
    else kept.delete(value);
    this.value.set(
      this.choices()
        .map((choice) => choice.value)
        .filter((known) => kept.has(known)),
    );
  }
}
