import { Injectable } from '@nestjs/common';
import { Links } from '@sanad/access/api';
import { isolated, say, showDay, type BranchId, type Language, type PlainDay } from '@sanad/kernel';
import { letterWords } from '@sanad/partners/core';
import { Mail } from '@sanad/platform';
import type { BranchOfficer } from '../branch-officers';

export interface Awaited {
  readonly id: string;
  readonly sentOn: PlainDay;
  readonly dueOn: PlainDay;
}

/** A letter that asks for answers, whoever of the branch reads it. */
export interface Letter {
  readonly kind: 'referral.digest' | 'referral.reminder';
  /** One letter of a kind for a person: the day that it is of. */
  readonly period: string;
  readonly subject: (language: Language) => string;
  readonly referrals: readonly Awaited[];
}

/** Writes one letter to one officer, with the link that opens its answers and nothing else. */
@Injectable()
export class LinkedLetters {
  constructor(
    private readonly links: Links,
    private readonly mail: Mail,
  ) {}

  get areOn(): boolean {
    return this.mail.isOn;
  }

  /** In a transaction of the house. Gives how many were written: none when the letter of this period was before. */
  async write(officer: BranchOfficer, branchId: BranchId, letter: Letter): Promise<number> {
    const { kind, period, referrals } = letter;
    const { language } = officer;
    const t = (key: Exclude<keyof typeof letterWords, 'digest' | 'reminder'>, values = {}) =>
      say(language, letterWords[key], values);
    const subjectIds = referrals.map(({ id }) => id);
    const address = await this.links.issue({
      ...{ userId: officer.id, branchId, purpose: 'ANSWER_REFERRALS', subjectIds, period },
    });
    if (!address) return 0;
    const first = referrals.map(({ dueOn }) => dueOn).toSorted()[0]!;
    const subject = letter.subject(language);
    await this.mail.write({
      ...{ kind, userId: officer.id, to: officer.email, language, subject },
      paragraphs: [t('greeting', { name: isolated(officer.name) }), `${subject}.`, t('byLink')],
      facts: [[t('first'), showDay(language, first)]],
      link: { words: t('answer'), address },
    });
    return 1;
  }
}
