import type { Phrase } from '@sanad/kernel';

/** What a person is told before consenting (law 09-08, articles 4 and 5), as it was said from a day on. */
export interface PrivacyNotice {
  readonly version: string;
  readonly text: Phrase;
}

/** Every notice there has been, the newest last. A changed text is a new one: a consent keeps the version that was read. */
export const privacyNotices = [
  {
    version: '2026-10',
    text: {
      ar: 'تعالج المندوبية السامية لقدماء المقاومين وأعضاء جيش التحرير معطياتكم ذات الطابع الشخصي من أجل مواكبتكم في التشغيل الذاتي والعمل المقاولاتي والتعاوني. لا تُشارك مع أي مؤسسة شريكة إلا برضاكم، ويمكنكم سحب رضاكم في أي وقت لدى النيابة. لكم حق الولوج إلى معطياتكم وتصحيحها والتعرض على معالجتها، وفقا للقانون رقم 09-08.',
      fr: 'Le Haut-Commissariat aux Anciens Résistants et Anciens Membres de l’Armée de Libération traite vos données à caractère personnel pour vous accompagner vers l’auto-emploi, l’entreprise ou la coopérative. Elles ne sont communiquées à un partenaire qu’avec votre consentement, que vous pouvez retirer à tout moment auprès de la délégation. Vous disposez des droits d’accès, de rectification et d’opposition prévus par la loi 09-08.',
      en: 'The High Commission for Former Resistance Fighters and Members of the Liberation Army processes your personal data to accompany you towards self-employment, an enterprise or a cooperative. They are shared with a partner only with your consent, which you may withdraw at any time at the delegation. You have the rights of access, rectification and opposition of law 09-08.',
    },
  },
] as const satisfies readonly [PrivacyNotice, ...PrivacyNotice[]];

const newest: PrivacyNotice = privacyNotices[privacyNotices.length - 1]!;

/** The version that is read today; kept with each consent. */
export const noticeVersion = newest.version;
/** Read aloud to those who do not read. */
export const privacyNotice = newest.text;

/** What was read to somebody whose consent names the version. */
export function noticeOf(version: string): PrivacyNotice | undefined {
  return privacyNotices.find((notice) => notice.version === version);
}
