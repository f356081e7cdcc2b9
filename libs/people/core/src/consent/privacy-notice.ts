import type { Phrase } from '@sanad/kernel';

/** Version of the notice below; kept with each consent. A changed text takes a new one. */
export const noticeVersion = '2026-10';

/** What a person is told before consenting (law 09-08, articles 4 and 5). Read aloud to those who do not read. */
export const privacyNotice: Phrase = {
  ar: 'تعالج المندوبية السامية لقدماء المقاومين وأعضاء جيش التحرير معطياتكم ذات الطابع الشخصي من أجل مواكبتكم في التشغيل الذاتي والعمل المقاولاتي والتعاوني. لا تُشارك مع أي مؤسسة شريكة إلا برضاكم، ويمكنكم سحب رضاكم في أي وقت لدى النيابة. لكم حق الولوج إلى معطياتكم وتصحيحها والتعرض على معالجتها، وفقا للقانون رقم 09-08.',
  fr: 'Le Haut-Commissariat aux Anciens Résistants et Anciens Membres de l’Armée de Libération traite vos données à caractère personnel pour vous accompagner vers l’auto-emploi, l’entreprise ou la coopérative. Elles ne sont communiquées à un partenaire qu’avec votre consentement, que vous pouvez retirer à tout moment auprès de la délégation. Vous disposez des droits d’accès, de rectification et d’opposition prévus par la loi 09-08.',
  en: 'The High Commission for Former Resistance Fighters and Members of the Liberation Army processes your personal data to accompany you towards self-employment, an enterprise or a cooperative. They are shared with a partner only with your consent, which you may withdraw at any time at the delegation. You have the rights of access, rectification and opposition of law 09-08.',
};
