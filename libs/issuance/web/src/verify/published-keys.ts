import { inject, Injectable } from '@angular/core';
import { DocumentKeys, fromCode, type PublicKey } from '@sanad/issuance/core';
import { Api, Remembered } from '@sanad/ui';

export interface KnownKeys {
  readonly keys: readonly PublicKey[];
  /** Whether the house has just said so; else they are what it said the last time. */
  readonly isFresh: boolean;
}

const place = 'document-keys';

/** The public keys of the house. They are remembered, so that signatures are checked without network too. */
@Injectable({ providedIn: 'root' })
export class PublishedKeys {
  private readonly api = inject(Api);
  private readonly remembered = inject(Remembered);

  async known(): Promise<KnownKeys> {
    try {
      const published = await this.api.fetch('/document-keys', DocumentKeys);
      this.remembered.write(place, JSON.stringify(published));
      return { keys: keysOf(published), isFresh: true };
    } catch {
      return { keys: this.last(), isFresh: false };
    }
  }

  private last(): readonly PublicKey[] {
    try {
      return keysOf(DocumentKeys.parse(JSON.parse(this.remembered.read(place) ?? 'null')));
    } catch {
      return [];
    }
  }
}

function keysOf({ keys }: DocumentKeys): readonly PublicKey[] {
  return keys.flatMap(({ id, key }) => {
    const bytes = fromCode(key);
    return bytes ? [{ id, key: bytes }] : [];
  });
}
