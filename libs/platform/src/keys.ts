import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { BadSetting } from './environment';

const shortest = 32;
const keyId = 'k1';

function readSecret(file: string): Buffer {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    try {
      writeFileSync(file, `${randomBytes(48).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // Two processes of one house may start at once: the first one's secret counts.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  const secret = Buffer.from(readFileSync(file, 'utf8').trim(), 'utf8');
  if (secret.length < shortest) {
    throw new BadSetting(
      `SANAD_SECRET_FILE: the secret has ${secret.length} bytes, ${shortest} are needed (openssl rand -base64 48).`,
    );
  }
  return secret;
}

/**
 * Every key of the house, drawn from one secret file by purpose (HKDF-SHA-256), so that none can stand for another.
 * A lost secret means lost card numbers: it is backed up apart from the database.
 */
export class Keys {
  /** Prepared once: from bytes, each use would be more than twice as dear. */
  private readonly cipherKey: KeyObject;
  private readonly indexKey: KeyObject;

  constructor(private readonly secret: Buffer) {
    this.cipherKey = createSecretKey(this.keyFor('protected-field'));
    this.indexKey = createSecretKey(this.keyFor('blind-index'));
  }

  /** Reads the secret, or makes one where there is none yet. */
  static fromFile(file: string): Keys {
    return new Keys(readSecret(file));
  }

  keyFor(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.secret, 'sanad', purpose, 32));
  }

  /** AES-256-GCM. `context` (column and row) is bound to the cipher: moved to another row it cannot be read. */
  encrypt(text: string, context: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.cipherKey, nonce).setAAD(Buffer.from(context));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return [keyId, Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')].join('.');
  }

  /** @throws {Error} when the cipher was altered, moved or made with another secret. */
  decrypt(cipherText: string, context: string): string {
    const [id, body = ''] = cipherText.split('.');
    if (id !== keyId) throw new Error('This field was sealed with an unknown key.');
    const bytes = Buffer.from(body, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.cipherKey, bytes.subarray(0, 12)).setAAD(
      Buffer.from(context),
    );
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  }

  /** Finds equal values without showing them; a bare hash of a card number would be guessed in minutes. */
  index(text: string): Buffer {
    return createHmac('sha256', this.indexKey).update(text, 'utf8').digest();
  }

  sign(purpose: string, text: string): string {
    return createHmac('sha256', this.keyFor(purpose)).update(text, 'utf8').digest('base64url');
  }

  isSigned(purpose: string, text: string, proof: string): boolean {
    const wanted = Buffer.from(this.sign(purpose, text));
    const given = Buffer.from(proof);
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  }
}
