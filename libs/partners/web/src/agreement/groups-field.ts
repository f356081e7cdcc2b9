import { ChangeDetectionStrategy, Component, ElementRef, inject, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { MatCheckbox } from '@angular/material/checkbox';
import {
  alwaysOpen,
  fieldGroupMeanings,
  fieldGroupNames,
  fieldGroups,
  inOrder,
  type FieldGroup,
} from '@sanad/partners/core';
import { useWords } from '@sanad/ui';
import { FieldPart } from '@sanad/ui/forms';

/** What an agreement opens, each group with what the partner would read of it. The name is open in any case. */
@Component({
  selector: 'sanad-groups-field',
  imports: [MatCheckbox],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset [attr.aria-describedby]="sentence() ? id + '-error' : null">
      <legend class="field-label">{{ label() }}</legend>
      @for (group of groups; track group) {
        <div class="group">
          <mat-checkbox
            [checked]="value().includes(group)"
            [disabled]="disabled() || readonly() || group === always"
            [aria-describedby]="id + group"
            (change)="mark(group, $event.checked)"
            >{{ groupName(group) }}</mat-checkbox
          >
          <p class="field-hint" [id]="id + group">{{ meaning(group) }}</p>
        </div>
      }
      @if (sentence(); as words) {
        <p class="field-error" [id]="id + '-error'">{{ words }}</p>
      }
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
    }
    fieldset {
      display: grid;
      gap: 4px;
      min-inline-size: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
    }
    .group .field-hint {
      margin: -8px 0 4px;
      padding-inline-start: 40px;
    }
  `,
})
export class GroupsField extends FieldPart implements FormValueControl<FieldGroup[]> {
  readonly value = model<FieldGroup[]>([]);
  protected readonly groups = fieldGroups;
  protected readonly always = alwaysOpen;
  protected readonly groupName = useWords(fieldGroupNames);
  protected readonly meaning = useWords(fieldGroupMeanings);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  focus(): void {
    this.host.nativeElement.querySelector<HTMLInputElement>('input:not(:disabled)')?.focus();
  }

  protected mark(group: FieldGroup, isOpen: boolean): void {
    const kept = this.value().filter((one) => one !== group);
    this.value.set(inOrder(isOpen ? [...kept, group] : kept));
    this.touch.emit();
  }
}
