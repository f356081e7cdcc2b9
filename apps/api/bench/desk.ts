import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Visitor } from './visitors';

/** An import as it answers. */
export interface ImportView {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly total: number;
  readonly province: string;
  readonly columns: readonly { readonly field: string | null }[];
  readonly counts: Readonly<
    Record<'created' | 'updated' | 'alreadyThere' | 'toReview' | 'refused' | 'waiting' | 'written', number>
  >;
}

const busy = ['CHECKING', 'RUNNING', 'UNDOING'];

/** Imports as somebody who is signed in reaches them. */
export class Desk {
  constructor(
    private readonly url: string,
    private readonly by: Visitor,
  ) {}

  async ask(path: string, sent?: { body: string | Buffer; type: string; version?: number }): Promise<ImportView> {
    const request = {
      method: sent ? 'POST' : 'GET',
      headers: {
        ...this.by.headers,
        ...(sent && { 'content-type': sent.type, 'idempotency-key': randomUUID() }),
        ...(sent?.version !== undefined && { 'if-match': `"${sent.version}"` }),
      },
      ...(sent && { body: sent.body as string }),
    };
    const go = () => fetch(`${this.url}/api/v1/person-imports${path}`, request);
    // A connection that lay idle may be gone by the time it is used: the same request, under its own key, goes again.
    const response = await go().catch(go);
    const text = await response.text();
    if (!response.ok) throw new Error(`person-imports${path}: ${response.status} ${text.slice(0, 300)}`);
    return JSON.parse(text) as ImportView;
  }

  send(content: Buffer, name: string): Promise<ImportView> {
    return this.ask(`?name=${name}`, { body: content, type: 'application/octet-stream' });
  }

  /** Begins a step and waits until its job has rested. */
  async step({ id, version }: ImportView, name: string, wanted: string, body: object = {}): Promise<ImportView> {
    await this.ask(`/${id}/${name}`, { body: JSON.stringify(body), type: 'application/json', version });
    for (;;) {
      const view = await this.ask(`/${id}`);
      if (!busy.includes(view.state)) {
        if (view.state !== wanted) throw new Error(`The import is ${view.state} after ${name}.`);
        return view;
      }
      await pause(100);
    }
  }
}
