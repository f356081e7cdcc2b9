import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import type { AssociateView, FounderKind } from '@sanad/cooperative/core';
import { sexNames, typedFromBirth } from '@sanad/people/core';
import { useWords } from '@sanad/ui';
import { ChipsField, choicesOf, FormField, TextField } from '@sanad/ui/forms';
import { founderWords } from './founding.words';

/** What is typed of a founder who has no file. */
export interface TypedAssociate {
  readonly kind: FounderKind;
  readonly givenAr: string;
  readonly familyAr: string;
  readonly givenLa: string;
  readonly familyLa: string;
  readonly cin: string;
  readonly birth: string;
  readonly sex: 'FEMALE' | 'MALE' | '';
  readonly nameAr: string;
  readonly registerNumber: string;
  readonly representative: string;
  readonly noticeGivenOn: string;
}

export const nobodyTyped: TypedAssociate = {
  ...{ kind: 'PERSON', givenAr: '', familyAr: '', givenLa: '', familyLa: '', cin: '', birth: '', sex: '' },
  ...{ nameAr: '', registerNumber: '', representative: '', noticeGivenOn: '' },
};

/** The card number is not known here: an empty field keeps it. */
export function typedFromAssociate(known: AssociateView): TypedAssociate {
  return {
    kind: known.kind,
    givenAr: known.givenAr ?? '',
    familyAr: known.familyAr ?? '',
    givenLa: known.givenLa ?? '',
    familyLa: known.familyLa ?? '',
    cin: '',
    birth: known.birth ? typedFromBirth(known.birth) : '',
    sex: known.sex ?? '',
    nameAr: known.nameAr ?? '',
    registerNumber: known.registerNumber ?? '',
    representative: known.representative ?? '',
    noticeGivenOn: known.noticeGivenOn,
  };
}

@Component({
  selector: 'sanad-associate-fields',
  imports: [ChipsField, FormField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (kind() === 'LEGAL_PERSON') {
      <sanad-text-field [formField]="fields().nameAr" [label]="t('legalName')" />
      <sanad-text-field
        [formField]="fields().registerNumber"
        [label]="t('legalNumber')"
        [ltr]="true"
        [optional]="true"
      />
      <sanad-text-field [formField]="fields().representative" [label]="t('representative')" />
    } @else {
      <sanad-text-field [formField]="fields().givenAr" [label]="t('givenAr')" />
      <sanad-text-field [formField]="fields().familyAr" [label]="t('familyAr')" />
      <sanad-text-field [formField]="fields().givenLa" [label]="t('givenLa')" [ltr]="true" [optional]="true" />
      <sanad-text-field [formField]="fields().familyLa" [label]="t('familyLa')" [ltr]="true" [optional]="true" />
      <sanad-text-field
        [formField]="fields().cin"
        [label]="t('cin')"
        [hint]="cinHint()"
        [ltr]="true"
        [optional]="true"
      />
      <sanad-text-field
        [formField]="fields().birth"
        [label]="t('birth')"
        [hint]="t('birthHint')"
        [ltr]="true"
        [optional]="true"
      />
      <sanad-chips-field [formField]="fields().sex" [label]="t('sex')" [choices]="sexes()" [optional]="true" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gap);
    }
  `,
})
export class AssociateFields {
  readonly fields = input.required<FieldTree<TypedAssociate>>();
  readonly kind = input.required<FounderKind>();
  /** The end of the card number that is kept. */
  readonly cinEnd = input<string | null>(null);

  protected readonly t = useWords(founderWords);
  private readonly sexName = useWords(sexNames);
  protected readonly sexes = computed(() => choicesOf(sexNames, this.sexName));
  protected readonly cinHint = computed(() => {
    const end = this.cinEnd();
    return end ? this.t('cinKept', { end }) : this.t('cinHint');
  });
}
