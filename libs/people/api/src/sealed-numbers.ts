import type { Keys } from '@sanad/platform';

/** Numbers of persons as the database holds them: each sealed for its own row, findable by equality, never in clear. */
export class SealedNumbers {
  constructor(
    private readonly keys: Keys,
    /** The column, as part of the seal: a cipher that is moved elsewhere cannot be read there. */
    private readonly column: string,
  ) {}

  seal(row: string, number: string): string {
    return this.keys.encrypt(number, `${this.column}:${row}`);
  }

  open(row: string, cipher: string): string {
    return this.keys.decrypt(cipher, `${this.column}:${row}`);
  }

  index(number: string): Buffer {
    return this.keys.index(`${this.column}:${number}`);
  }
}
