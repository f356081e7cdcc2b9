import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  model,
  viewChild,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { isOpenTrade, TradeLists } from '@sanad/cooperative/core';
import { today } from '@sanad/kernel';
import { Api, useLanguage } from '@sanad/ui';
import { FieldLabel, FieldPart } from '@sanad/ui/forms';

/** A branch of activity, under the name of its sector. One that is closed is offered only to the record that carries it. */
@Component({
  selector: 'sanad-branch-field',
  imports: [MatFormFieldModule, MatInputModule, FieldLabel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-field-label [of]="id" [words]="label()" />
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <select
        #box
        matNativeControl
        [id]="id"
        [disabled]="disabled() || readonly()"
        [errorStateMatcher]="matcher"
        (change)="value.set(box.value)"
        (blur)="touch.emit()"
      >
        <option value="" [selected]="value() === ''">{{ t('choose') }}</option>
        @for (sector of sectors(); track sector.code) {
          <optgroup [label]="sector.name">
            @for (branch of sector.branches; track branch.code) {
              <option [value]="branch.code" [selected]="branch.code === value()">{{ branch.name }}</option>
            }
          </optgroup>
        }
      </select>
      <mat-error>{{ sentence() }}</mat-error>
    </mat-form-field>
  `,
  styles: `
    :host {
      display: block;
    }
    mat-form-field {
      inline-size: 100%;
    }
  `,
})
export class BranchField extends FieldPart implements FormValueControl<string> {
  readonly value = model('');
  /** The branch that the record has now. */
  readonly kept = input<string>();
  private readonly box = viewChild.required<ElementRef<HTMLSelectElement>>('box');
  private readonly language = useLanguage();
  private readonly lists = inject(Api).get(() => '/cooperative-trades', TradeLists);
  protected readonly sectors = computed(() => {
    const { sectors = [], branches = [] } = this.lists.value() ?? {};
    const offered = branches.filter((branch) => branch.code === this.kept() || isOpenTrade(branch, today()));
    return sectors
      .map(({ code, ...names }) => ({
        code,
        name: names[this.language()],
        branches: offered
          .filter(({ sector }) => sector === code)
          .map((branch) => ({ code: branch.code, name: branch[this.language()] })),
      }))
      .filter(({ branches: some }) => some.length > 0);
  });

  focus(): void {
    this.box().nativeElement.focus();
  }
}
