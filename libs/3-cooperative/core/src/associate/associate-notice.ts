import type { PrivacyNotice } from '@sanad/people/core';

/** What is read to a founder or member who has no file here, before a word is kept (law 09-08, articles 4 and 5). Newest last. */
export const associateNotices = [
  {
    version: '2026-12',
    text: {
      ar: 'بصفتكم عضوا مؤسسا أو عضوا في هذه التعاونية، تحتفظ المندوبية السامية لقدماء المقاومين وأعضاء جيش التحرير بهويتكم وبحصصكم وأداءاتكم فقط، لإعداد ملف تأسيس التعاونية وتتبع أعضائها. لا تُستعمل هذه المعطيات لأي غرض آخر، ولا يُفتح لكم بها أي ملف للاستفادة. لكم حق الولوج إلى معطياتكم وتصحيحها والتعرض على معالجتها لدى النيابة، وفقا للقانون رقم \u206809-\u206008\u2069.',
      fr: 'En votre qualité de fondateur ou de membre de cette coopérative, le Haut-Commissariat aux Anciens Résistants et Anciens Membres de l’Armée de Libération conserve uniquement votre identité, vos parts et vos versements, pour constituer le dossier de création et suivre les membres. Ces données ne servent à rien d’autre et n’ouvrent aucun dossier de bénéficiaire. Vous disposez auprès de la délégation des droits d’accès, de rectification et d’opposition prévus par la loi 09-08.',
      en: 'As a founder or member of this cooperative, the High Commission for Former Resistance Fighters and Members of the Liberation Army keeps only your identity, your shares and your payments, to prepare the founding file and to follow the membership. These data serve nothing else and open no beneficiary’s file. You have the rights of access, rectification and opposition of law 09-08 at the delegation.',
    },
  },
  {
    version: '2026-12-b',
    text: {
      ar: 'بصفتكم عضوا مؤسسا أو عضوا في هذه التعاونية، تحتفظ المندوبية السامية لقدماء المقاومين وأعضاء جيش التحرير بهويتكم ومهنتكم وبحصصكم وأداءاتكم فقط، لإعداد ملف تأسيس التعاونية وتتبع أعضائها. لا تُستعمل هذه المعطيات لأي غرض آخر، ولا يُفتح لكم بها أي ملف للاستفادة. لكم حق الولوج إلى معطياتكم وتصحيحها والتعرض على معالجتها لدى النيابة، وفقا للقانون رقم \u206809-\u206008\u2069.',
      fr: 'En votre qualité de fondateur ou de membre de cette coopérative, le Haut-Commissariat aux Anciens Résistants et Anciens Membres de l’Armée de Libération conserve uniquement votre identité, votre profession, vos parts et vos versements, pour constituer le dossier de création et suivre les membres. Ces données ne servent à rien d’autre et n’ouvrent aucun dossier de bénéficiaire. Vous disposez auprès de la délégation des droits d’accès, de rectification et d’opposition prévus par la loi 09-08.',
      en: 'As a founder or member of this cooperative, the High Commission for Former Resistance Fighters and Members of the Liberation Army keeps only your identity, your profession, your shares and your payments, to prepare the founding file and to follow the membership. These data serve nothing else and open no beneficiary’s file. You have the rights of access, rectification and opposition of law 09-08 at the delegation.',
    },
  },
] as const satisfies readonly [PrivacyNotice, ...PrivacyNotice[]];

const newest: PrivacyNotice = associateNotices[associateNotices.length - 1]!;

/** The version that is read today; kept with each associate. */
export const associateNoticeVersion = newest.version;
/** Read aloud to those who do not read. */
export const associateNotice = newest.text;
