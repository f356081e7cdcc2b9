import { Injectable } from '@nestjs/common';
import { cardEnd } from '@sanad/people/core';
import { Keys } from '@sanad/platform';
import { SealedNumbers } from '../sealed-numbers';

/** A card number as the database holds it: sealed, findable by equality, and its end in clear. */
export interface SealedCard {
  readonly cin_cipher: string | null;
  readonly cin_index: Buffer | null;
  readonly cin_end: string | null;
}

/** Card numbers leave this class in clear for one reason only: somebody who may has asked to see one. */
@Injectable()
export class CardNumbers {
  private readonly numbers: SealedNumbers;

  constructor(keys: Keys) {
    this.numbers = new SealedNumbers(keys, 'people.person.cin');
  }

  seal(personId: string, cin: string | null): SealedCard {
    if (cin === null) return { cin_cipher: null, cin_index: null, cin_end: null };
    return {
      cin_cipher: this.numbers.seal(personId, cin),
      cin_index: this.index(cin),
      cin_end: cardEnd(cin),
    };
  }

  open(personId: string, cipher: string): string {
    return this.numbers.open(personId, cipher);
  }

  index(cin: string): Buffer {
    return this.numbers.index(cin);
  }
}
