import { ChangeDetectionStrategy, Component, ElementRef, input, model, viewChild } from '@angular/core';
import { transformedValue, type FormValueControl } from '@angular/forms/signals';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { dayFromTyped, latinDigits } from '@sanad/kernel';
import { Icon } from '../src/icon';
import { FieldLabel } from './field-label';
import { FieldPart } from './field-part';
import { codeOfText } from './field-sentences';

const iso = /^(\d{4})-(\d{2})-(\d{2})$/;

/** 2022-02-14 as people read it, 14/02/2022; anything else stays as it was typed. */
export function typedFromDay(day: string): string {
  const parts = iso.exec(day);
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : day;
}

/**
 * A day, typed 14/02/2022 or picked. The value is `YYYY-MM-DD`; what is no day stays as typed, so that the contract
 * answers `invalidDay` and nothing typed is lost.
 */
@Component({
  selector: 'sanad-day-field',
  imports: [MatFormFieldModule, MatInputModule, FieldLabel, Icon],
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
        [value]="typed()"
        [disabled]="disabled()"
        [readonly]="readonly()"
        [errorStateMatcher]="matcher"
        (input)="typed.set(box.value)"
        (blur)="settle()"
      />
      <span matSuffix class="picker">
        <button type="button" [attr.aria-label]="t('openCalendar')" [disabled]="disabled()" (click)="pick()">
          <sanad-icon name="calendar" />
        </button>
        <input
          #calendar
          type="date"
          tabindex="-1"
          aria-hidden="true"
          [value]="value()"
          [min]="from() ?? ''"
          [max]="until() ?? ''"
          (change)="picked(calendar.value)"
        />
      </span>
      <mat-hint>{{ hint() ?? t('dayShape') }}</mat-hint>
      <mat-error>{{ sentence() }}</mat-error>
    </mat-form-field>
  `,
  styleUrl: './field.scss',
  styles: `
    .picker {
      position: relative;
      display: inline-flex;
    }
    button {
      inline-size: 36px;
      block-size: 36px;
      border: 0;
      border-radius: var(--radius);
      background: transparent;
      color: var(--ink-2);
      cursor: pointer;
    }
    button:hover {
      background: var(--green-tint);
    }
    input[type='date'] {
      position: absolute;
      inset: 0;
      opacity: 0;
      pointer-events: none;
      inline-size: 100%;
    }
  `,
})
export class DayField extends FieldPart implements FormValueControl<string> {
  readonly value = model('');
  /** First and last day offered by the calendar; the contract decides. */
  readonly from = input<string>();
  readonly until = input<string>();
  protected readonly typed = transformedValue(this.value, {
    parse: (raw: string) => ({ value: dayFromTyped(latinDigits(raw)) ?? raw.trim() }),
    format: typedFromDay,
  });
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly calendar = viewChild.required<ElementRef<HTMLInputElement>>('calendar');

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected override codeFor(code: string): string {
    return codeOfText(this.value(), code);
  }

  /** What was understood is shown in its usual form once the field is left. */
  protected settle(): void {
    this.typed.set(typedFromDay(this.value()));
    this.touch.emit();
  }

  protected pick(): void {
    this.calendar().nativeElement.showPicker();
  }

  protected picked(day: string): void {
    this.value.set(day);
    this.touch.emit();
  }
}
