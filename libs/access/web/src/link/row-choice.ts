import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';

/** What is said of one row of a letter: one of a few answers, under a finger. */
@Component({
  selector: 'sanad-row-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset [attr.aria-label]="label()">
      @for (choice of choices(); track choice.value) {
        <label>
          <input type="radio" [name]="name()" [checked]="value() === choice.value" (change)="value.set(choice.value)" />
          {{ choice.name }}
        </label>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin: 0;
      padding: 0;
      border: 0;
    }
    label {
      display: inline-flex;
      gap: 8px;
      align-items: center;
      min-block-size: 44px;
      padding-inline: 14px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      cursor: pointer;
    }
    label:has(:checked) {
      border-color: var(--green);
      background: var(--green-tint);
    }
  `,
})
export class RowChoice<Value extends string> {
  readonly label = input.required<string>();
  /** Tells its buttons from those of other rows. */
  readonly name = input.required<string>();
  readonly choices = input.required<readonly { readonly value: Value; readonly name: string }[]>();
  readonly value = model.required<Value>();
}
