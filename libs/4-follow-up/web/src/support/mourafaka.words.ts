import { defineWords } from '@sanad/kernel';

export const mourafakaWords = defineWords({
  heading: { ar: 'الإحالة إلى برنامج «مرافقة»', fr: 'Orientation vers Mourafaka', en: 'Referral to Mourafaka' },
  refer: { ar: 'إحالة إلى مكتب تنمية التعاون', fr: 'Orienter vers l’ODCO', en: 'Refer to ODCO' },
  who: { ar: 'من يمثل التعاونية', fr: 'Qui représente la coopérative', en: 'Who stands for the cooperative' },
  whoHint: {
    ar: 'يحال ملف عضو واحد، ويتعلق الطلب بالتعاونية كلها.',
    fr: 'Le dossier d’un membre est transmis\u202F; la demande concerne toute la coopérative.',
    en: 'The file of one member is handed over; the whole cooperative is meant.',
  },
  nobody: {
    ar: 'لا يوجد عضو له ملف مفتوح',
    fr: 'Aucun membre n’a de dossier ouvert',
    en: 'No member has an open file',
  },
  nobodyHint: {
    ar: 'تمر الإحالة عبر ملف أحد الأعضاء. يمكن فتح ملف لمن يسير التعاونية، أو تسجيل طلب سبق تقديمه.',
    fr: 'L’orientation passe par le dossier d’un membre. Ouvrez celui du gérant, ou notez une demande déjà faite.',
    en: 'A referral goes through the file of a member. Open one for the manager, or record an application that was made.',
  },
  wish: {
    ar: 'برنامج مرافقة لفائدة {cooperative}',
    fr: 'Programme Mourafaka pour {cooperative}',
    en: 'Mourafaka for {cooperative}',
  },
  sent: { ar: 'أحيلت التعاونية على {branch}', fr: 'Orientée vers {branch}', en: 'Referred to {branch}' },
  follow: { ar: 'تتبع الإحالة', fr: 'Suivre l’orientation', en: 'Follow the referral' },
});
