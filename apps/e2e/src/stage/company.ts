import type { Browser } from 'playwright';
import { openBrowser } from './browser';
import { startSanad, storyIsTold, type Sanad } from './sanad-server';
import { Visitor } from './visitor';

/** The demo house with its story, and all who have come to its screens. */
export class Company {
  private readonly visitors: Visitor[] = [];
  private readonly entered = new Map<string, Visitor>();

  private constructor(
    readonly sanad: Sanad,
    private readonly browser: Browser,
  ) {}

  static async gather(): Promise<Company> {
    const [sanad, browser] = await Promise.all([startSanad(), openBrowser()]);
    await storyIsTold(sanad);
    return new Company(sanad, browser);
  }

  /** Somebody at a browser of their own, whom the house does not know yet. */
  async arrive(): Promise<Visitor> {
    const visitor = await Visitor.arrive(this.browser, this.sanad);
    this.visitors.push(visitor);
    return visitor;
  }

  /** Whoever has signed in with this address before. */
  known(email: string): Visitor | undefined {
    return this.entered.get(email);
  }

  /** Each role signs in once. */
  async enter(email: string): Promise<Visitor> {
    const known = this.known(email);
    if (known) return known;
    const visitor = await this.arrive();
    this.entered.set(email, visitor);
    await visitor.enter(email);
    return visitor;
  }

  /** What was wrong with the pages of which pictures were taken. */
  faults(): string[] {
    return this.visitors.flatMap(({ faults }) => faults.map(({ picture, fault }) => `${picture}: ${fault}`));
  }

  /** What the consoles complained about. */
  complaints(): string[] {
    return this.visitors.flatMap(({ complaints }) => complaints);
  }

  async leave(): Promise<void> {
    for (const visitor of this.visitors) await visitor.leave();
    await this.browser.close();
    await this.sanad.stop();
  }
}
