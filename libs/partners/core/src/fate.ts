/** How a referral left the sight of the branch that had it. `CLOSED`: the consent or the agreement under it is no more. */
export const referralFates = ['RECALLED', 'EXPIRED', 'DECLINED', 'CLOSED'] as const;
export type ReferralFate = (typeof referralFates)[number];

/** The code by which each is told; the sentences are among the refusals. */
export const goneReferrals = {
  RECALLED: 'referralRecalled',
  EXPIRED: 'referralExpired',
  DECLINED: 'referralDeclined',
  CLOSED: 'referralClosed',
} as const satisfies Record<ReferralFate, string>;

/** Whether a refusal says that the referral is not theirs any more. */
export function saysGone(code: string | undefined): boolean {
  return code === 'referralGone' || Object.values<string | undefined>(goneReferrals).includes(code);
}
