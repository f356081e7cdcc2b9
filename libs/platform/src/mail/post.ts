import { createTransport, type Transporter } from 'nodemailer';
import type { MailSettings } from '../environment';
import { asHtml, asText, type MailText } from './message';

/** The server of the letters said no for good: an address that does not exist, a letter that it will never take. */
export class RefusedForGood extends Error {
  override readonly name = 'RefusedForGood';
}

const patience = 20_000;

/** Hands letters to the mail server of the house (SMTP). */
export class Post {
  private transport: Transporter | undefined;

  constructor(private readonly settings: MailSettings) {}

  /** @throws {RefusedForGood} when asking again is of no use. @throws {Error} when it may work later. */
  async deliver(id: string, to: string, letter: MailText): Promise<void> {
    const domain = this.settings.from.replace(/^.*@/, '').replace(/>.*$/, '');
    try {
      await this.open().sendMail({
        from: this.settings.from,
        to: { name: '', address: to },
        subject: letter.subject,
        text: asText(letter),
        html: asHtml(letter),
        // The same letter sent twice is one letter for most readers.
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (error) {
      const { responseCode, code, message } = error as { responseCode?: number; code?: string; message: string };
      const isAboutUs = code === 'EAUTH' || code === 'ETLS';
      if (!isAboutUs && responseCode !== undefined && responseCode >= 500) throw new RefusedForGood(message);
      throw error;
    }
  }

  close(): void {
    this.transport?.close();
  }

  private open(): Transporter {
    const { host, port, security, user, password } = this.settings;
    this.transport ??= createTransport({
      ...{
        host,
        port,
        secure: security === 'tls',
        requireTLS: security === 'starttls',
        ignoreTLS: security === 'none',
      },
      ...(user ? { auth: { user, pass: password ?? '' } } : {}),
      ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience },
    });
    return this.transport;
  }
}
