import { Injectable } from '@nestjs/common';
import { Links } from '@sanad/access/api';
import { showDay, type BranchId, type PlainDay } from '@sanad/kernel';
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
  readonly subject: string;
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
    const { kind, period, subject, referrals } = letter;
    const subjectIds = referrals.map(({ id }) => id);
    const address = await this.links.issue({
      ...{ userId: officer.id, branchId, purpose: 'ANSWER_REFERRALS', subjectIds, period },
    });
    if (!address) return 0;
    const first = referrals.map(({ dueOn }) => dueOn).toSorted()[0]!;
    await this.mail.write({
      ...{ kind, userId: officer.id, to: officer.email, subject },
      paragraphs: [
        `السلام عليكم ${officer.name}،`,
        `${subject}.`,
        'يمكن الجواب مباشرة من الرابط أسفله بعد إدخال رمز يصل إلى هذا البريد. الرابط شخصي، صالح لمدة 14 يوما، ويستعمل مرة واحدة.',
      ],
      facts: [['أقرب أجل للجواب', showDay('ar', first)]],
      link: { words: 'الجواب عن الإحالات', address },
    });
    return 1;
  }
}
