import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { categoryNames, type Category } from '@sanad/cooperative/core';
import { useWords } from '@sanad/ui';
import { ChoiceField, choicesOf, FormField, TextField } from '@sanad/ui/forms';
import { formationWords } from '../founding/founding.words';
import { BranchField } from '../trade/branch-field';
import { usePlaces } from './use-places';

/** What a group and the cooperative that comes of it are known by, as it is typed. */
export interface TypedIdentity {
  readonly name: string;
  readonly province: string;
  readonly seat: string;
  readonly branch: string;
  readonly category: Category | '';
}

export function typedIdentity(known?: TypedIdentity): TypedIdentity {
  const { name = '', province = '', seat = '', branch = '', category = '' } = known ?? {};
  return { name, province, seat, branch, category };
}

/** The fields of it, in a form that has others too. */
type Fields = { readonly [Field in keyof TypedIdentity]: FieldTree<TypedIdentity[Field]> };

@Component({
  selector: 'sanad-identity-fields',
  imports: [BranchField, ChoiceField, FormField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-text-field [formField]="fields().name" [label]="nameLabel()" />
    @if (withPlace()) {
      <sanad-choice-field [formField]="fields().province" [label]="t('province')" [choices]="places()" />
    }
    <sanad-text-field [formField]="fields().seat" [label]="t('seat')" />
    <sanad-branch-field [formField]="fields().branch" [label]="t('branch')" [kept]="kept()" />
    <sanad-choice-field [formField]="fields().category" [label]="t('category')" [choices]="categories()" />
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gap);
    }
  `,
})
export class IdentityFields {
  readonly fields = input.required<Fields>();
  readonly nameLabel = input.required<string>();
  /** Whether the province may be chosen. */
  readonly withPlace = input(true);
  /** The branch that is kept now: it is offered also where it is closed. */
  readonly kept = input<string>();

  protected readonly t = useWords(formationWords);
  private readonly categoryName = useWords(categoryNames);
  protected readonly categories = computed(() => choicesOf(categoryNames, this.categoryName));
  protected readonly places = usePlaces();
}
