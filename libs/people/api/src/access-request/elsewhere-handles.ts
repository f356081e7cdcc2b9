import { Injectable } from '@nestjs/common';
import { cardEnd, maskedCard, type Sought, type SoughtBy } from '@sanad/people/core';
import { Keys } from '@sanad/platform';
import { CardNumbers } from '../person/card-numbers';

const minutes = 30;

/** What is asked of the database: one of the three. */
export interface SoughtTerms {
  readonly card: Buffer | null;
  readonly phone: string | null;
  readonly name: string | null;
}

/** What a handle stands for: who is sought in which unit. */
export interface SealedSearch {
  readonly unitId: string;
  readonly by: SoughtBy;
  /** As it is shown to both sides. */
  readonly sought: string;
  readonly terms: SoughtTerms;
}

interface Body {
  readonly unit: string;
  readonly by: SoughtBy;
  readonly sought: string;
  /** The blind index of a card number, never the number. */
  readonly card: string | null;
  readonly until: number;
}

/**
 * The handle that comes with «known to another delegation»: sealed, bound to the one who searched, valid for half an hour.
 * Nothing about the person is in it that its holder has not typed.
 */
@Injectable()
export class ElsewhereHandles {
  constructor(
    private readonly keys: Keys,
    private readonly cards: CardNumbers,
  ) {}

  termsOf({ by, value }: Sought): SoughtTerms {
    return {
      card: by === 'CARD' ? this.cards.index(value) : null,
      phone: by === 'PHONE' ? value : null,
      name: by === 'NAME' ? value : null,
    };
  }

  /** Finds the same question again without keeping it. */
  indexOf({ card, phone, name }: SoughtTerms): Buffer {
    return card ?? this.keys.index(`people.access_request:${phone ?? name}`);
  }

  seal(user: string, unitId: string, sought: Sought): string {
    const { by, value } = sought;
    const body: Body = {
      unit: unitId,
      by,
      sought: by === 'CARD' ? maskedCard(cardEnd(value)) : value,
      card: this.termsOf(sought).card?.toString('base64url') ?? null,
      until: Date.now() + minutes * 60_000,
    };
    return this.keys.encrypt(JSON.stringify(body), `people.elsewhere:${user}`);
  }

  /** Null for a handle that is somebody else's, altered, or too old. */
  open(user: string, handle: string): SealedSearch | null {
    const body = this.bodyOf(user, handle);
    if (!body || body.until < Date.now()) return null;
    const { unit, by, sought, card } = body;
    const terms: SoughtTerms = {
      card: card ? Buffer.from(card, 'base64url') : null,
      phone: by === 'PHONE' ? sought : null,
      name: by === 'NAME' ? sought : null,
    };
    return { unitId: unit, by, sought, terms };
  }

  private bodyOf(user: string, handle: string): Body | null {
    try {
      return JSON.parse(this.keys.decrypt(handle, `people.elsewhere:${user}`)) as Body;
    } catch {
      return null;
    }
  }
}
