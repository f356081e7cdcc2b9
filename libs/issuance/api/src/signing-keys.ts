import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { dayOf } from '@sanad/kernel';
import { messageOf, toCode, type DocumentKeys } from '@sanad/issuance/core';
import { Database, Keys, Transactions } from '@sanad/platform';

interface StoredKey {
  readonly generation: number;
  readonly id: string;
  readonly public_key: Buffer;
  readonly since: string;
}

export interface SigningKey {
  readonly id: string;
  sign(signed: Uint8Array): Uint8Array;
}

/** What stands before the 32 bytes of a private Ed25519 key in PKCS 8 (RFC 8410). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

const publicBytes = (key: KeyObject) =>
  Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x as string, 'base64url');

/** The first four bytes of the hash of the public key. */
const idOfKey = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, 8);

/**
 * The keys that sign documents (Ed25519). The signing half is drawn from the secret of the house and lies nowhere else;
 * the public half is kept for ever, so that papers signed with an older key can still be checked. A house whose secret
 * is another one by now starts a new generation by itself.
 */
@Injectable()
export class SigningKeys {
  constructor(
    private readonly keys: Keys,
    private readonly database: Database,
    private readonly transactions: Transactions,
  ) {}

  /** The key of today. Asked inside a transaction; a key that is made for it stays, whatever becomes of that. */
  async current(): Promise<SigningKey> {
    const stored = (await this.newest()) ?? (await this.begin(null));
    const isOurs = publicBytes(this.privateKey(stored.generation)).equals(stored.public_key);
    return this.signer(isOurs ? stored : await this.begin(stored.generation));
  }

  /** From now on documents are signed with a new key; what the others have signed stays good. */
  async rotate(): Promise<string> {
    const before = await this.transactions.asSystem(() => this.newest());
    return (await this.begin(before?.generation ?? null)).id;
  }

  /** For everybody. */
  async published(): Promise<DocumentKeys> {
    const rows = await this.transactions.alone<StoredKey>(
      'select generation, id, public_key, since from issuance.signing_key order by generation',
    );
    return { keys: rows.map(({ id, public_key, since }) => ({ id, key: toCode(public_key), since: dayOf(since) })) };
  }

  private newest(): Promise<StoredKey | undefined> {
    return this.database.row<StoredKey>(
      'select generation, id, public_key, since from issuance.signing_key order by generation desc limit 1',
    );
  }

  /** The generation after `seen`. Of two who begin it at once the first one counts: it is the same key. */
  private begin(seen: number | null): Promise<StoredKey> {
    return this.transactions.asSystem(async () => {
      const generation = (seen ?? 0) + 1;
      const bytes = publicBytes(this.privateKey(generation));
      await this.database.change(
        'insert into issuance.signing_key (generation, id, public_key) values ($1, $2, $3) on conflict (generation) do nothing',
        [generation, idOfKey(bytes), bytes],
      );
      return (await this.newest())!;
    });
  }

  private privateKey(generation: number): KeyObject {
    const seed = this.keys.keyFor(`document-signing ${generation}`);
    return createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
  }

  private signer({ id, generation }: StoredKey): SigningKey {
    const key = this.privateKey(generation);
    return { id, sign: (signed) => sign(null, messageOf(signed), key) };
  }
}
