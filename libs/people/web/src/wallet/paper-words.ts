import { showDay } from '@sanad/kernel';
import { paperTypeNames, type PaperState, type PaperView } from '@sanad/people/core';
import { useLanguage, useWords, type Tint } from '@sanad/ui';
import { walletWords } from './wallet.words';

export const paperTints: Readonly<Record<PaperState, Tint>> = { VALID: 'ok', EXPIRES_SOON: 'warn', EXPIRED: 'bad' };

type Said = Pick<PaperView, 'type' | 'label' | 'issuedOn' | 'validUntil' | 'state'>;

/** How a paper is called, and until when it serves. To be called where the fields of a component are initialised. */
export function usePaperWords(): { nameOf: (paper: Said) => string; daysOf: (paper: Said) => string } {
  const typeName = useWords(paperTypeNames);
  const t = useWords(walletWords);
  const language = useLanguage();
  const day = (value: PaperView['issuedOn']) => showDay(language(), value);
  const endOf = ({ validUntil, state }: Said) => {
    if (validUntil === null) return t('endless');
    return t(state === 'EXPIRED' ? 'endedOn' : 'until', { day: day(validUntil) });
  };
  return {
    nameOf: ({ type, label }) => label ?? typeName(type),
    daysOf: (paper) => `${t('issued', { day: day(paper.issuedOn) })} · ${endOf(paper)}`,
  };
}
