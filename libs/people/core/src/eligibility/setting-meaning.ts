import { addDays, defineWords, say, showDay, type Language, type PlainDay } from '@sanad/kernel';
import { relations } from '../kinship/kinship';
import { relationNames } from '../words';
import { relationPolicyNames } from './eligibility.words';
import { settingValues, type EligibilitySetting, type EligibilitySettingDraft } from './settings';

const meanings = defineWords({
  relation: {
    ar: '{relation}: «{before}» تصبح «{after}».',
    fr: '{relation}\u202F: «\u202F{before}\u202F» devient «\u202F{after}\u202F».',
    en: '{relation}: “{before}” becomes “{after}”.',
  },
  sameRelations: {
    ar: 'لا تتغير أي صفة من الصفات المقبولة.',
    fr: 'Aucune qualité admise ne change.',
    en: 'No accepted relation changes.',
  },
  tooYoung: {
    ar: 'في {from}، من ازداد(ت) بعد {born} لم يبلغ السن.',
    fr: 'Au {from}, une personne née après le {born} n’a pas l’âge.',
    en: 'On {from}, whoever was born after {born} is too young.',
  },
  tooOld: {
    ar: 'في {from}، من ازداد(ت) في {born} أو قبله تجاوز السن.',
    fr: 'Au {from}, une personne née le {born} ou avant a dépassé l’âge.',
    en: 'On {from}, whoever was born on {born} or before is too old.',
  },
  noMinimum: { ar: 'لا حد أدنى للسن.', fr: 'Aucun âge minimum.', en: 'There is no minimum age.' },
  noMaximum: { ar: 'لا حد أقصى للسن.', fr: 'Aucun âge maximum.', en: 'There is no maximum age.' },
  binds: {
    ar: 'يقترح البرنامج عدم أهلية من لا يستوفي هذا الشرط.',
    fr: 'Le programme propose de ne pas retenir qui ne remplit pas cette condition.',
    en: 'The program proposes that whoever does not meet it is not eligible.',
  },
  advises: {
    ar: 'غير مؤكد: يُعرض للاستئناس، ولا يُرفض به أحد.',
    fr: 'Non confirmé\u202F: indicatif, personne n’est écarté pour cela.',
    en: 'Not confirmed: it advises, and nobody is refused for it.',
  },
  appealUntil: {
    ar: 'من بُلّغ(ت) بالرفض في {from} يقدم تظلمه إلى غاية {until}.',
    fr: 'Qui reçoit un refus le {from} peut former recours jusqu’au {until}.',
    en: 'Whoever is told of a refusal on {from} may appeal until {until}.',
  },
  appealTo: {
    ar: 'تحيل رسائل الرفض ابتداء من {from} إلى: {to}.',
    fr: 'Dès le {from}, les lettres de refus renvoient à\u202F: {to}.',
    en: 'From {from} on, letters of refusal name: {to}.',
  },
  pastStays: {
    ar: 'القرارات السابقة لا تتغير.',
    fr: 'Les décisions déjà prises ne changent pas.',
    en: 'Decisions that were taken do not change.',
  },
});

type Meant = Pick<EligibilitySettingDraft, 'name' | 'value' | 'isConfirmed' | 'effectiveFrom'>;
type Before = Pick<EligibilitySetting, 'value'> | undefined;

/** The same day so many years earlier; 28 February where that year has no 29. */
function yearsBefore(day: PlainDay, years: number): PlainDay {
  const earlier = `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;
  const isLeap = !Number.isNaN(Date.parse(earlier)) && new Date(earlier).toISOString().startsWith(earlier);
  return (isLeap ? earlier : earlier.replace(/29$/, '28')) as PlainDay;
}

/** What a new line would change, in sentences, before it is recorded. Nothing while the value is not right. */
export function settingMeaning(language: Language, { name, value, ...draft }: Meant, before: Before): string[] {
  const read = settingValues[name].safeParse(value);
  if (!read.success) return [];
  const tell = (word: keyof typeof meanings, values: Record<string, string> = {}) =>
    say(language, meanings[word], values);
  const day = (shown: PlainDay) => showDay(language, shown);
  const from = draft.effectiveFrom;
  const weight = draft.isConfirmed ? 'binds' : 'advises';

  const about: Record<typeof name, () => string[]> = {
    relations: () => {
      const [was, now] = [settingValues.relations.safeParse(before?.value).data, settingValues.relations.parse(value)];
      const other = relations.filter((relation) => was?.[relation] !== now[relation]);
      const changes = other.map((relation) =>
        tell('relation', {
          relation: relationNames[relation][language],
          before: relationPolicyNames[was?.[relation] ?? 'UNSETTLED'][language],
          after: relationPolicyNames[now[relation]][language],
        }),
      );
      return changes.length > 0 ? changes : [tell('sameRelations')];
    },
    minimumAge: () => {
      const years = settingValues.minimumAge.parse(value);
      if (years === null) return [tell('noMinimum')];
      return [tell('tooYoung', { from: day(from), born: day(yearsBefore(from, years)) }), tell(weight)];
    },
    maximumAge: () => {
      const years = settingValues.maximumAge.parse(value);
      if (years === null) return [tell('noMaximum')];
      return [tell('tooOld', { from: day(from), born: day(yearsBefore(from, years + 1)) }), tell(weight)];
    },
    appealDays: () => {
      const until = addDays(from, settingValues.appealDays.parse(value));
      return [tell('appealUntil', { from: day(from), until: day(until) })];
    },
    appealTo: () => [tell('appealTo', { from: day(from), to: settingValues.appealTo.parse(value)[language] })],
  };
  return [...about[name](), tell('pastStays')];
}
