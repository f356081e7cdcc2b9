import type { Page } from 'playwright';

/** Anything that the API answers. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a walk reads what it knows to be there
export type Told = any;

export interface Said {
  readonly body?: unknown;
  /** The version that was seen. */
  readonly version?: number;
  /** The bytes of a scan in place of words. */
  readonly scan?: string;
}

const scan = '%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF';

/**
 * What a page would send, sent from it without its forms: for parts of the story that another walk shows. It goes through the
 * browser, its session and its proof, so nothing may be done here that the person could not do.
 */
export async function act(page: Page, method: string, path: string, said: Said = {}): Promise<Told> {
  const { status, text } = await page.evaluate(
    async ({ method, path, said }) => {
      const proof = /sanad-xsrf=([^;]+)/.exec(document.cookie)?.[1] ?? '';
      const answer = await fetch(`/api/v1${path}`, {
        method,
        headers: {
          'X-XSRF-TOKEN': decodeURIComponent(proof),
          'Idempotency-Key': crypto.randomUUID(),
          'Content-Type': said.scan === undefined ? 'application/json' : 'application/pdf',
          ...(said.version !== undefined && { 'If-Match': `"${said.version}"` }),
        },
        ...(method !== 'GET' && { body: said.scan ?? JSON.stringify(said.body ?? {}) }),
      });
      return { status: answer.status, text: await answer.text() };
    },
    { method, path, said },
  );
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

/** Steps of founding on one day, and the scan of its paper behind each that is done. */
export async function takeSteps(page: Page, formationId: string, steps: readonly string[], on: string): Promise<void> {
  for (const step of steps) await act(page, 'POST', `/formations/${formationId}/steps`, { body: { step, doneOn: on } });
  const formation = await act(page, 'GET', `/formations/${formationId}`);
  for (const { id, step, version } of formation.steps.filter((one: Told) => !one.scan))
    await act(page, 'PUT', `/steps/${id}/scan?name=${step.toLowerCase()}.pdf`, { version, scan });
}

/** The files of the founders come to the stage at which the register may be awaited. */
export async function toCreation(caseworker: Page, delegate: Page, formationId: string): Promise<void> {
  const formation = await act(caseworker, 'GET', `/formations/${formationId}`);
  for (const { caseId } of formation.founders.filter((founder: Told) => founder.caseId)) {
    const path = `/case-files/${caseId}`;
    const { version } = await act(caseworker, 'GET', path);
    const waived = await act(delegate, 'POST', `${path}/training-waiver`, {
      ...{ body: { reason: 'سبق التكوين' }, version },
    });
    await act(caseworker, 'POST', `${path}/steps`, { body: { to: 'CREATION' }, version: waived.version });
  }
}
