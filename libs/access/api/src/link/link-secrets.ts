import { Inject, Injectable } from '@nestjs/common';
import { codeLetterWords, type LinkPurpose } from '@sanad/access/core';
import { isolated, say } from '@sanad/kernel';
import { ENVIRONMENT, Keys, Mail, type Environment } from '@sanad/platform';
import type { LinkStanding } from './links.repository';

const paths: Readonly<Record<LinkPurpose, string>> = { ANSWER_REFERRALS: '/answer', CONFIRM_TRAINEES: '/confirm' };

/** The code, hashed with a key of the house: six digits would be found in any other hash at once. */
@Injectable()
export class LinkSecrets {
  constructor(
    private readonly keys: Keys,
    private readonly mail: Mail,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  hashOfCode(linkId: string, code: string): Buffer {
    return Buffer.from(this.keys.sign('link-code', `${linkId}|${code}`), 'base64url');
  }

  /** Behind `#`, so that no server and no proxy on the way writes the token down. */
  addressOf(purpose: LinkPurpose, token: string): string {
    return `${this.environment.origin}${paths[purpose]}#${token}`;
  }

  async mailCode({ userId, email, name, language }: LinkStanding, code: string): Promise<boolean> {
    const t = (key: keyof typeof codeLetterWords, values = {}) => say(language, codeLetterWords[key], values);
    const id = await this.mail.write({
      kind: 'link.code',
      userId,
      to: email,
      language,
      subject: t('subject'),
      paragraphs: [t('greeting', { name: isolated(name) }), t('lead'), t('warning')],
      code,
    });
    return id !== null;
  }
}
