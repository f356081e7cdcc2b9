import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { BrowserStore, DeviceSafe, type DeviceStore } from './device-safe';

// What every browser has, and jsdom has not.
const { webcrypto } = jest.requireActual<{ webcrypto: Crypto }>('node:crypto');
const { TextDecoder, TextEncoder } = jest.requireActual<typeof globalThis>('node:util');

/** A device whose drawers a spec can look into. */
class Drawers implements DeviceStore {
  readonly all = new Map<string, unknown>();
  read = (name: string) => Promise.resolve(this.all.get(name));
  write = (name: string, value: unknown) => Promise.resolve(void this.all.set(name, value));
  remove = (name: string) => Promise.resolve(void this.all.delete(name));
  names = () => Promise.resolve([...this.all.keys()]);
  clear = () => Promise.resolve(this.all.clear());
}

describe('what is kept on the device', () => {
  let drawers: Drawers;
  let safe: DeviceSafe;
  beforeEach(() => {
    Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
    Object.assign(globalThis, { TextEncoder, TextDecoder });
    drawers = new Drawers();
    TestBed.configureTestingModule({ providers: [{ provide: BrowserStore, useValue: drawers }] });
    safe = TestBed.inject(DeviceSafe);
  });

  it('comes back as it was put, and is not readable in between', async () => {
    await safe.put('roll a', { mark: 'PRESENT' });
    expect(await safe.take('roll a')).toEqual({ mark: 'PRESENT' });
    const { bytes } = drawers.all.get('kept roll a') as { bytes: ArrayBuffer };
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('PRESENT');
    expect((drawers.all.get('key') as CryptoKey).extractable).toBe(false);
  });

  it('is bound to its name, and to a key that is still there', async () => {
    await safe.put('roll a', 1);
    drawers.all.set('kept roll b', drawers.all.get('kept roll a'));
    expect(await safe.take('roll b')).toBeUndefined();
    drawers.all.delete('key');
    expect(await safe.take('roll a')).toBeUndefined();
  });

  it('keeps the last of many words, and nothing after the person has left', async () => {
    void safe.put('roll a', 1);
    void safe.put('roll a', 2);
    expect(await safe.take('roll a')).toBe(2);
    await safe.empty();
    expect(drawers.all.size).toBe(0);
  });

  it('leaves with its person, and what is somebody else’s can still be opened', async () => {
    await safe.put('unsent roll a', 1);
    await safe.put('unsent roll b', 2);
    await safe.empty((name) => name.endsWith('b'));
    expect(await safe.take('unsent roll a')).toBeUndefined();
    expect(await safe.take('unsent roll b')).toBe(2);
  });

  it('is found by how its name begins', async () => {
    await safe.put('unsent roll a', 1);
    await safe.put('roster', 2);
    expect(await safe.names('unsent')).toEqual(['unsent roll a']);
    await safe.remove('unsent roll a');
    expect(await safe.names('unsent')).toEqual([]);
  });

  it('is forgotten, not complained about, where a device keeps nothing', async () => {
    drawers.write = () => Promise.reject(new Error('full'));
    await safe.put('roll a', 1);
    expect(await safe.take('roll a')).toBeUndefined();
  });
});
