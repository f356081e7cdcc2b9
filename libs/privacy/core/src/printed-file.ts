import { roleNames } from '@sanad/access/core';
import { documentKindNames, originNames, pathNames, stageNames } from '@sanad/case-file/core';
import { founderRoleNames, mandateEndNames, organNames } from '@sanad/cooperative/core';
import { dayOf, say, showDay, type Catalogue, type Language, type PlainDay } from '@sanad/kernel';
import { referralStateNames, serviceNames } from '@sanad/partners/core';
import {
  consentChannelNames,
  eligibilityVerdictNames,
  kinshipStatusNames,
  maskedCard,
  maskedRib,
  paperTypeNames,
  protectionWords,
  purposeNames,
  relationNames,
  unmaskReasonNames,
  vitalStatusNames,
} from '@sanad/people/core';
import { enrolmentStateNames } from '@sanad/training/core';
import { provinceName, showFact } from './facts-said';
import { chapterNames, fileWords } from './file.words';
import type { PersonFileChapter, PersonFileContent } from './person-file.contract';
import type { Named } from './request.contract';
import { correctedFieldNames, disclosureKindNames, factGroupNames, requestKindNames, requestStateNames } from './words';

export interface PrintedChapter {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The file of a person in words, ready for paper. Its facts are those of the content, one by one. */
export interface PrintedFile {
  readonly language: Language;
  readonly unit: string;
  readonly title: string;
  readonly law: string;
  readonly identity: readonly (readonly [string, string])[];
  readonly identityName: string;
  readonly none: string;
  readonly chapters: readonly PrintedChapter[];
  readonly rights: string;
  /** The number of the CNDP, in a sentence. */
  readonly receipt: string | null;
}

/** What a chapter needs to speak: names of codes, days and nothing, in one language. */
class Speaker {
  constructor(readonly language: Language) {}

  readonly word = (key: keyof typeof fileWords) => say(this.language, fileWords[key]);
  readonly text = (value: string | null) => value ?? '–';
  readonly list = (words: readonly string[]) => words.join(this.language === 'ar' ? '، ' : ', ');
  readonly named = (value: Named | null) => value?.[this.language] ?? '–';
  readonly day = (value: PlainDay | string | null) => (value ? showDay(this.language, value as PlainDay) : '–');
  readonly moment = (value: string | null) => (value ? this.day(dayOf(value)) : '–');
  readonly code = (names: Catalogue, value: string | null) => {
    const phrase = value === null ? undefined : names[value];
    return phrase ? say(this.language, phrase) : this.text(value);
  };
}

type Columns = readonly (keyof typeof fileWords)[];
type Chapter<Key extends PersonFileChapter> = {
  readonly columns: Columns;
  readonly row: (row: PersonFileContent[Key][number], say: Speaker) => readonly string[];
};

function aboutRequest(row: PersonFileContent['requests'][number], { language, code }: Speaker): string {
  if (row.purpose) return code(purposeNames, row.purpose);
  if (!row.field) return '–';
  const field = row.field as keyof typeof correctedFieldNames;
  return say(language, fileWords.change, {
    field: say(language, correctedFieldNames[field]),
    before: showFact(language, field, row.oldValue),
    after: showFact(language, field, row.newValue),
  });
}

function whoReceived(row: PersonFileContent['received'][number], { code, named }: Speaker): string {
  if (row.agency) return [named(row.agency), named(row.branch)].join(' · ');
  return row.role ? [code(roleNames, row.role), named(row.unit)].join(' · ') : named(row.unit);
}

const chapters: { readonly [Key in PersonFileChapter]: Chapter<Key> } = {
  consents: {
    columns: ['purpose', 'partner', 'channel', 'notice', 'day', 'until', 'withdrawn'],
    row: (row, { code, named, day, moment }) => [
      code(purposeNames, row.purpose),
      named(row.agency),
      code(consentChannelNames, row.channel),
      row.noticeVersion,
      day(row.givenOn),
      day(row.expiresOn),
      moment(row.withdrawnAt),
    ],
  },
  kinship: {
    columns: ['relation', 'number', 'unit', 'state', 'day'],
    row: (row, { code, named, moment }) => [
      code(relationNames, row.relation),
      row.number,
      named(row.unit),
      code(kinshipStatusNames, row.status),
      moment(row.statedAt),
    ],
  },
  eligibility: {
    columns: ['decision', 'reason', 'day'],
    row: (row, { code, text, moment }) => [
      code(eligibilityVerdictNames, row.decision),
      text(row.reason),
      moment(row.decidedAt),
    ],
  },
  files: {
    columns: ['number', 'unit', 'origin', 'day', 'stage', 'path'],
    row: (row, { code, named, day }) => [
      row.number,
      named(row.unit),
      code(originNames, row.origin),
      day(row.openedOn),
      code(stageNames, row.stage),
      code(pathNames, row.path),
    ],
  },
  stages: {
    columns: ['number', 'from', 'to', 'day'],
    row: (row, { code, moment }) => [row.number, code(stageNames, row.from), code(stageNames, row.to), moment(row.at)],
  },
  attendances: {
    columns: ['event', 'day', 'venue', 'present'],
    row: (row, { day, word }) => [row.title, day(row.day), row.venue, word(row.isPresent ? 'yes' : 'no')],
  },
  trainings: {
    columns: ['training', 'partner', 'from', 'to', 'state', 'certificate'],
    row: (row, { code, named, day, text }) => [
      row.title,
      named(row.agency),
      day(row.startsOn),
      day(row.endsOn),
      code(enrolmentStateNames, row.state),
      text(row.certificateNumber),
    ],
  },
  referrals: {
    columns: ['partner', 'service', 'wish', 'day', 'answered', 'state', 'reason'],
    row: (row, { code, named, day, text }) => [
      [named(row.agency), named(row.branch)].join(' · '),
      code(serviceNames, row.service),
      text(row.wish),
      day(row.sentOn),
      day(row.answeredOn),
      code(referralStateNames, row.state),
      text(row.reason),
    ],
  },
  cooperatives: {
    columns: ['cooperative', 'role', 'profession', 'shares', 'joined', 'number'],
    row: (row, { code, day, text }) => [
      row.name,
      code(founderRoleNames, row.role),
      text(row.profession),
      String(row.shares),
      day(row.joinedOn),
      text(row.registerNumber),
    ],
  },
  mandates: {
    columns: ['cooperative', 'organ', 'begins', 'term', 'ended', 'reason'],
    row: (row, { code, day }) => [
      row.name,
      code(organNames, row.organ),
      day(row.beginsOn),
      day(row.endsOn),
      day(row.endedOn),
      code(mandateEndNames, row.endReason),
    ],
  },
  documents: {
    columns: ['paper', 'label', 'day'],
    row: (row, { code, text, moment }) => [
      code(row.in === 'FILE' ? documentKindNames : paperTypeNames, row.kind),
      text(row.label),
      moment(row.addedAt),
    ],
  },
  requests: {
    columns: ['kind', 'asked', 'day', 'due', 'answer', 'reason'],
    row: (row, speaker) => [
      speaker.code(requestKindNames, row.kind),
      aboutRequest(row, speaker),
      speaker.day(row.receivedOn),
      speaker.day(row.dueOn),
      speaker.code(requestStateNames, row.state),
      speaker.text(row.reason),
    ],
  },
  received: {
    columns: ['day', 'who', 'kind', 'what', 'until', 'reason'],
    row: (row, speaker) => [
      speaker.moment(row.at),
      whoReceived(row, speaker),
      speaker.code(disclosureKindNames, row.kind),
      speaker.list(row.groups.map((group) => speaker.code(factGroupNames, group))),
      speaker.moment(row.endedAt),
      speaker.code(unmaskReasonNames, row.reason),
    ],
  },
};

function identityOf({ identity: known }: PersonFileContent, { language, word, code, text, moment }: Speaker) {
  const latin = [known.givenLa, known.familyLa].filter(Boolean).join(' ');
  const rows: [keyof typeof fileWords, string | null][] = [
    ['nameAr', `${known.givenAr} ${known.familyAr}`],
    ['nameLa', latin || null],
    ['sex', showFact(language, 'sex', known.sex)],
    ['birth', showFact(language, 'birth', known.birth)],
    ['phone', showFact(language, 'phone', known.phone)],
    ['province', provinceName(language, known.province)],
    ['commune', known.commune],
    ['card', known.cardEnd === null ? null : maskedCard(known.cardEnd)],
    ['bankNumber', known.bankEnd === null ? null : [maskedRib(known.bankEnd), known.bank].filter(Boolean).join(' · ')],
    ['vitalStatus', code(vitalStatusNames, known.vitalStatus)],
    ['registered', moment(known.registeredAt)],
  ];
  return rows.map(([key, value]) => [word(key), text(value ?? word('unknown'))] as const);
}

export function printedFile(content: PersonFileContent, language: Language): PrintedFile {
  const speaker = new Speaker(language);
  const chapter = <Key extends PersonFileChapter>(key: Key): PrintedChapter => ({
    name: say(language, chapterNames[key]),
    columns: chapters[key].columns.map(speaker.word),
    rows: (content[key] as readonly PersonFileContent[Key][number][]).map((row) => chapters[key].row(row, speaker)),
  });
  return {
    language,
    unit: content.unit[language],
    title: speaker.word('title'),
    law: say(language, fileWords.law, { day: speaker.moment(content.drawnAt) }),
    identity: identityOf(content, speaker),
    identityName: speaker.word('identity'),
    none: speaker.word('none'),
    chapters: (Object.keys(chapterNames) as PersonFileChapter[]).map(chapter),
    rights: speaker.word('rights'),
    receipt: content.cndpReceipt && say(language, protectionWords.receipt, { number: content.cndpReceipt }),
  };
}
