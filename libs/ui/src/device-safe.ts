import { inject, Injectable } from '@angular/core';

/** Where this device keeps things: keys that no script can read out, and bytes that only they open. */
export interface DeviceStore {
  read(name: string): Promise<unknown>;
  write(name: string, value: unknown): Promise<void>;
  remove(name: string): Promise<void>;
  clear(): Promise<void>;
  names(): Promise<readonly string[]>;
}

/** How the name of something begins that was typed and not sent yet: leaving asks before it is lost. */
export const unsent = 'unsent';

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The device keeps nothing.'));
  });
}

/** The store of the browser. Keys lie in it as they are: a key object is kept, its bytes are not. */
@Injectable({ providedIn: 'root' })
export class BrowserStore implements DeviceStore {
  private opening?: Promise<IDBDatabase>;

  async read(name: string): Promise<unknown> {
    return done((await this.table('readonly')).get(name) as IDBRequest<unknown>);
  }

  async write(name: string, value: unknown): Promise<void> {
    await done((await this.table('readwrite')).put(value, name));
  }

  async remove(name: string): Promise<void> {
    await done((await this.table('readwrite')).delete(name));
  }

  async clear(): Promise<void> {
    await done((await this.table('readwrite')).clear());
  }

  async names(): Promise<readonly string[]> {
    return (await done((await this.table('readonly')).getAllKeys())).map(String);
  }

  private async table(mode: IDBTransactionMode): Promise<IDBObjectStore> {
    this.opening ??= new Promise((resolve, reject) => {
      const request = indexedDB.open('sanad.safe', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('kept');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('The device keeps nothing.'));
    });
    return (await this.opening).transaction('kept', mode).objectStore('kept');
  }
}

interface Sealed {
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

const keyName = 'key';

/**
 * What was typed without network, kept encrypted on the device until it is sent: AES-GCM under a key that cannot be taken
 * out of the browser, each entry bound to its name. A device that refuses storage only forgets.
 */
@Injectable({ providedIn: 'root' })
export class DeviceSafe {
  private readonly store: DeviceStore = inject(BrowserStore);
  /** One after the other: the last word about an entry is the last one kept. */
  private turn: Promise<unknown> = Promise.resolve();

  put(name: string, value: unknown): Promise<void> {
    return this.inTurn(async () => {
      const nonce = crypto.getRandomValues(new Uint8Array(12));
      const bytes = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(name) },
        await this.key(),
        new TextEncoder().encode(JSON.stringify(value)),
      );
      await this.store.write(`kept ${name}`, { nonce, bytes } satisfies Sealed);
    }, undefined);
  }

  /** What was kept under a name; undefined when there is nothing, or nothing that this device can open. */
  take(name: string): Promise<unknown> {
    return this.inTurn(async () => {
      const sealed = (await this.store.read(`kept ${name}`)) as Sealed | undefined;
      if (!sealed) return undefined;
      const plain = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: sealed.nonce, additionalData: new TextEncoder().encode(name) },
        await this.key(),
        sealed.bytes,
      );
      return JSON.parse(new TextDecoder().decode(plain)) as unknown;
    }, undefined);
  }

  remove(name: string): Promise<void> {
    return this.inTurn(() => this.store.remove(`kept ${name}`), undefined);
  }

  /** What is kept under names that begin so. */
  names(beginning: string): Promise<readonly string[]> {
    return this.inTurn(async () => {
      const all = (await this.store.names()).filter((name) => name.startsWith(`kept ${beginning}`));
      return all.map((name) => name.slice('kept '.length));
    }, []);
  }

  /** The person leaves: neither the entries nor their key stay behind, unless something of somebody else has to. */
  empty(stays: (name: string) => boolean = () => false): Promise<void> {
    return this.inTurn(async () => {
      const kept = (await this.store.names()).filter((name) => name !== keyName);
      const going = kept.filter((name) => !stays(name.slice('kept '.length)));
      if (going.length === kept.length) return this.store.clear();
      for (const name of going) await this.store.remove(name);
    }, undefined);
  }

  private async key(): Promise<CryptoKey> {
    const kept = (await this.store.read(keyName)) as CryptoKey | undefined;
    if (kept) return kept;
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    await this.store.write(keyName, made);
    return made;
  }

  private inTurn<Value>(act: () => Promise<Value>, otherwise: Value): Promise<Value> {
    const next = this.turn.then(act).catch(() => otherwise);
    this.turn = next;
    return next;
  }
}
