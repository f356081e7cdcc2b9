import { Injectable, computed, inject, signal } from '@angular/core';
import type { SessionView } from '@sanad/access/core';
import type { Language } from '@sanad/kernel';
import { Api, apiFailure, DeviceSafe, unsent, useLanguage } from '@sanad/ui';
import { KeptSession } from './kept-session';
import { sessionReader } from './session.contract';

/** The person at the screen. Null: nobody signed in; undefined: not asked yet. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(Api);
  private readonly language = useLanguage();
  private readonly safe = inject(DeviceSafe);
  private readonly kept = inject(KeptSession);
  private readonly current = signal<SessionView | null | undefined>(undefined);
  private readonly lapsed = signal(false);
  private asking: Promise<SessionView | null> | null = null;

  readonly view = this.current.asReadonly();
  readonly user = computed(() => this.current()?.user ?? null);
  readonly isSignedIn = computed(() => Boolean(this.current()));
  readonly isDemo = computed(() => this.current()?.demo ?? false);
  /** True when the server no longer knows the session while pages are still open: the shell asks for the password again. */
  readonly isLapsed = this.lapsed.asReadonly();
  /** The unit or branch whose rows are seen, for the header. */
  readonly place = computed(() => {
    const first = this.current()?.assignments[0];
    return (first?.unit ?? first?.branch)?.[this.language()] ?? '';
  });
  readonly roles = computed(() => [...new Set(this.current()?.assignments.map(({ role }) => role) ?? [])]);

  /** Whether this person is an officer of an agency of that kind, as the partners name it. */
  worksFor(agency: string): boolean {
    return this.current()?.assignments.some(({ branch }) => branch?.agency === agency) === true;
  }

  /** Whether a button, a page or a field is for this person. The server decides again on every request. */
  may(permission: string): boolean {
    return this.current()?.permissions[permission] === true;
  }

  /** Asks the server once who is signed in. Throws `ApiFailure` when it cannot be reached. */
  async load(): Promise<SessionView | null> {
    const known = this.current();
    if (known !== undefined) return known;
    this.asking ??= this.ask().finally(() => (this.asking = null));
    return this.asking;
  }

  /** Throws `ApiFailure`: wrong words, too many attempts, no network. */
  async signIn(email: string, password: string): Promise<SessionView> {
    const before = this.current();
    const view = await this.api.send('POST', '/session', { email, password }, { schema: sessionReader });
    this.current.set(view);
    this.lapsed.set(false);
    void this.kept.keep(view);
    // Open pages belong to the person before: another one starts from nothing.
    if (before && before.user.id !== view.user.id) globalThis.location.assign('/');
    return view;
  }

  /** How much this person has typed on this device that the server has not: leaving takes it away. */
  async countUnsent(): Promise<number> {
    return (await this.safe.names(unsent)).filter((name) => this.isOwn(name)).length;
  }

  async signOut(): Promise<void> {
    await this.end('/session');
  }

  async signOutEverywhere(): Promise<void> {
    await this.end('/sessions');
  }

  /** Letters are written to whoever is signed in in the language of their screens. What did not arrive is said the next time. */
  async readIn(language: Language): Promise<void> {
    if (!this.isSignedIn()) return;
    await this.api.send('PUT', '/session/language', { language }).catch(() => undefined);
  }

  /** Called when the server answers 401 to a request of an open page. */
  lapse(): void {
    if (this.current()) this.lapsed.set(true);
  }

  private async ask(): Promise<SessionView | null> {
    try {
      const view = await this.api.fetch('/session', sessionReader);
      this.current.set(view);
      void this.kept.keep(view);
      return view;
    } catch (thrown) {
      const failure = apiFailure(thrown);
      const before = failure.status === 0 ? await this.kept.take() : null;
      if (before) {
        this.current.set(before);
        return before;
      }
      // A session that a link has opened is nobody's here: for everything else one signs in.
      if (failure.status !== 401 && failure.code !== 'linkOnly') throw failure;
      this.current.set(null);
      return null;
    }
  }

  /** Names on the device say whose something is. */
  private isOwn(name: string): boolean {
    return name.split(' ').includes(this.current()?.user.id ?? '');
  }

  private async end(path: string): Promise<void> {
    try {
      await this.api.send('DELETE', path);
    } catch (thrown) {
      // Whoever could not leave is still signed in, and what they have not sent is still to be sent.
      if (apiFailure(thrown).status !== 401) throw thrown;
    }
    // Nothing of this person stays on the device; what somebody else has not sent yet is theirs to send.
    await this.safe.empty((name) => name.startsWith(unsent) && !this.isOwn(name));
    // A fresh page: nothing of this person stays in memory.
    globalThis.location.assign('/sign-in');
  }
}
