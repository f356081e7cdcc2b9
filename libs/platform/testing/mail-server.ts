import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import type { MailSettings } from '../src/environment';

/** A letter as it came in, taken apart. */
export interface ReceivedLetter {
  readonly to: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly headers: string;
  readonly text: string;
  readonly html: string;
}

export interface TestMailServer {
  readonly settings: MailSettings;
  readonly letters: ReceivedLetter[];
  /** What the server says to the next recipients: a code of SMTP, in their order; then it takes letters again. */
  readonly refusals: number[];
  stop(): Promise<void>;
}

const word = /=\?utf-8\?([bq])\?([^?]*)\?=(?:\s+(?==\?))?/gi;

function quoted(text: string): string {
  const bytes = text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function unfolded(header: string): string {
  return header
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .replaceAll(word, (_all, encoding: string, body: string) =>
      encoding.toLowerCase() === 'b' ? Buffer.from(body, 'base64').toString('utf8') : quoted(body.replaceAll('_', ' ')),
    );
}

function partOf(raw: string, type: string): string {
  const part = raw.split(/\r\n--[^\r\n]+/).find((one) => one.includes(`Content-Type: ${type}`));
  if (!part) return '';
  const end = part.indexOf('\r\n\r\n');
  const [head, body] = [part.slice(0, end), part.slice(end + 4)];
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  return /quoted-printable/i.test(head) ? quoted(body) : body;
}

async function whole(stream: SMTPServerDataStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** A mail server on a free port of this machine, with which the house speaks as with any other. */
export async function startMailServer(): Promise<TestMailServer> {
  const letters: ReceivedLetter[] = [];
  const refusals: number[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => {
      const code = refusals.shift();
      done(code === undefined ? null : Object.assign(new Error('not now'), { responseCode: code }));
    },
    onData: (stream, { envelope }, done) => {
      void whole(stream).then((raw) => {
        const headers = unfolded(raw.slice(0, raw.indexOf('\r\n\r\n')));
        const { mailFrom, rcptTo } = envelope;
        letters.push({
          to: rcptTo.map(({ address }) => address),
          from: mailFrom ? mailFrom.address : '',
          subject: /^Subject: (.*)$/m.exec(headers)?.[1]?.trim() ?? '',
          headers,
          text: partOf(raw, 'text/plain'),
          html: partOf(raw, 'text/html'),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  const plain = { security: 'none', user: undefined, password: undefined } as const;
  return {
    settings: { host: '127.0.0.1', port, ...plain, from: 'سند <sanad@hcar.example>' },
    letters,
    refusals,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
