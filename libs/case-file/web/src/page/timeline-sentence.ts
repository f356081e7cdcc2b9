import {
  closureReasonNames,
  documentKindNames,
  recordNames,
  stageNames,
  timelineWords,
  type TimelineRow,
} from '@sanad/case-file/core';
import { isolated, type Phrase } from '@sanad/kernel';
import { relationNames } from '@sanad/people/core';
import { useLanguage, useSay, type Tint } from '@sanad/ui';

/** What deserves another colour than the usual one. What a partner did is always theirs. */
export const timelineTints: Readonly<Partial<Record<TimelineRow['kind'], Tint>>> = {
  NOTE: 'neu',
  CONTACT_TRIED: 'warn',
  RECORD_CHANGED: 'neu',
  DOCUMENT_ADDED: 'info',
  KINSHIP_REJECTED: 'bad',
  REFERRAL_DECLINED: 'att',
  REFERRAL_RECALLED: 'att',
  REFERRAL_EXPIRED: 'att',
  TRAINING_INCOMPLETE: 'att',
  TRAINING_CORRECTED: 'warn',
  CERTIFICATE_CORRECTED: 'warn',
  CERTIFICATE_WITHDRAWN: 'att',
};

/** Details that are codes, and the names of the codes. */
const named: Readonly<Record<string, Readonly<Record<string, Phrase>>>> = {
  stage: stageNames,
  document: documentKindNames,
  closure: closureReasonNames,
  fields: recordNames,
  relation: relationNames,
};
/** So that an entry without one of its details is still said. */
const nothing = { agency: '', session: '', number: '', cooperative: '', event: '', fields: '', hours: 0 };

/** Says an entry of the timeline in the language of the page. */
export function useTimelineSentence(): (row: Pick<TimelineRow, 'kind' | 'details'>) => string {
  const say = useSay();
  const language = useLanguage();
  const sayCodes = (names: Readonly<Record<string, Phrase>>, codes: string) => {
    const phrases = codes.split(' ').map((code) => (names[code] ? say(names[code]) : code));
    return phrases.join(language() === 'ar' ? '، ' : ', ');
  };
  return ({ kind, details }) => {
    const spoken = Object.entries(details).map(([name, value]) => {
      const names = named[name];
      if (names) return [name, sayCodes(names, String(value))] as const;
      // A name of another script keeps its own direction inside the sentence.
      return [name, typeof value === 'string' ? isolated(value) : value] as const;
    });
    const values: Record<string, string | number> = { ...nothing, ...Object.fromEntries(spoken) };
    const sentence = say(timelineWords[kind], values);
    return kind === 'STEP_TAKEN' && values['closure'] ? `${sentence} · ${values['closure']}` : sentence;
  };
}
