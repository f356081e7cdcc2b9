import { computed, inject, Injectable, signal } from '@angular/core';
import {
  addressIn,
  checkClaim,
  DocumentStateView,
  isFileOf,
  isKnownFile,
  readClaim,
  verdictOf,
  wantedIn,
  type Checks,
  type FileCheck,
  type OnlineCheck,
} from '@sanad/issuance/core';
import { Api, apiFailure } from '@sanad/ui';
import { codeInPicture } from './code-reader';
import { fileTools, prove, sha256 } from './proof';
import { PublishedKeys } from './published-keys';

/** Why the house was not asked whether the paper still counts. */
export type Silence = 'OFFLINE' | 'BUSY';
/** Why nothing could be checked. */
export type Riddle = 'noCode' | 'noCodeInPicture' | 'noCodeInFile';

const notAsked: OnlineCheck = { result: 'NOT_ASKED' };

/** What is found out about one paper: of its code, of the house, and of its file when it is given. */
@Injectable()
export class PaperCheck {
  private readonly api = inject(Api);
  private readonly published = inject(PublishedKeys);
  private code: string | null = null;
  private asked = '';
  private turn = 0;

  readonly claim = signal<Checks['claim']>(null);
  readonly online = signal<OnlineCheck>(notAsked);
  readonly file = signal<FileCheck>('NOT_GIVEN');
  readonly silence = signal<Silence | null>(null);
  readonly riddle = signal<Riddle | null>(null);
  readonly busy = signal(false);
  readonly isDone = signal(false);

  /** Null until something has been checked. */
  readonly verdict = computed(() =>
    this.isDone() ? verdictOf({ claim: this.claim(), online: this.online(), file: this.file() }) : null,
  );
  /** What the paper must say: as it was signed, or else as the house tells. */
  readonly facts = computed(() => {
    const [claim, online] = [this.claim(), this.online()];
    // What a broken signature stands under is nobody's word.
    if (claim?.result === 'FORGED') return null;
    return claim?.claim ?? (online.result === 'TOLD' ? online.state : null);
  });

  /** Something scanned, pasted or opened: an address, its code, or the identifier of a document. */
  async look(typed: string): Promise<void> {
    this.asked = typed;
    const wanted = wantedIn(typed);
    const turn = this.begin();
    this.code = wanted && 'code' in wanted ? wanted.code : null;
    if (!wanted) return this.end(turn, 'noCode');
    const claim = 'code' in wanted ? await this.claimOf(wanted.code) : null;
    if (turn !== this.turn) return;
    this.claim.set(claim);
    const id = 'documentId' in wanted ? wanted.documentId : claim?.claim?.documentId;
    // Whoever has made up a claim is told nothing of the paper that it names.
    if (id !== undefined && claim?.result !== 'FORGED') await this.ask(turn, id);
    this.end(turn, null);
  }

  /** A file of the paper, or a picture of it. */
  async take(file: File): Promise<void> {
    if (file.type.startsWith('image/')) {
      const turn = this.begin();
      const text = await codeInPicture(file).catch(() => null);
      if (turn !== this.turn) return;
      return text === null ? this.end(turn, 'noCodeInPicture') : this.look(text);
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const address = addressIn(bytes);
    if (address !== null) await this.look(address);
    else if (!this.isDone() || this.riddle()) return this.end(this.begin(), 'noCodeInFile');
    if (this.riddle()) return;
    this.file.set(await this.compared(bytes, address));
  }

  /** Asks the house once more; a file that was given before is to be given again. */
  repeat(): Promise<void> {
    return this.look(this.asked);
  }

  forget(): void {
    this.begin();
    this.busy.set(false);
    this.code = null;
  }

  private begin(): number {
    this.claim.set(null);
    this.online.set(notAsked);
    this.file.set('NOT_GIVEN');
    this.silence.set(null);
    this.riddle.set(null);
    this.isDone.set(false);
    this.busy.set(true);
    return (this.turn += 1);
  }

  private end(turn: number, riddle: Riddle | null): void {
    if (turn !== this.turn) return;
    this.riddle.set(riddle);
    this.busy.set(false);
    this.isDone.set(riddle === null);
  }

  private async claimOf(code: string): Promise<NonNullable<Checks['claim']>> {
    const { keys, isFresh } = await this.published.known();
    const checked = await checkClaim(code, keys, prove);
    // A key may have been begun since the last time the house was heard.
    if (checked.result === 'UNKNOWN_KEY' && !isFresh) return { result: 'NO_KEYS', claim: checked.claim };
    return checked;
  }

  private async ask(turn: number, id: string): Promise<void> {
    try {
      const state = await this.api.fetch(`/documents/${encodeURIComponent(id)}/state`, DocumentStateView);
      if (turn === this.turn) this.online.set({ result: 'TOLD', state });
    } catch (thrown) {
      if (turn !== this.turn) return;
      const { status } = apiFailure(thrown);
      if (status === 404) this.online.set({ result: 'ABSENT' });
      else this.silence.set(status === 429 ? 'BUSY' : 'OFFLINE');
    }
  }

  /** Two ways to know: the hash that the house keeps, or else the stamp worked out anew. */
  private async compared(bytes: Uint8Array, address: string | null): Promise<FileCheck> {
    const [online, claim] = [this.online(), this.code === null ? null : readClaim(this.code)?.claim];
    if (online.result === 'TOLD') return isKnownFile(await sha256(bytes), online.state) ? 'SAME' : 'ALTERED';
    if (!claim || this.code === null || address === null) return 'ALTERED';
    // The address is part of the code on the page: of another one it is not known here whether it is ours.
    if (!address.startsWith(`${location.origin}/`)) return 'ELSEWHERE';
    const isWhole = await isFileOf({ claim, code: this.code, origin: location.origin }, bytes, fileTools);
    return isWhole ? 'SAME' : 'ALTERED';
  }
}
