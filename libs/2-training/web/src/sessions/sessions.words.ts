import { defineWords } from '@sanad/kernel';

export const sessionsWords = defineWords({
  heading: { ar: 'الدورات التكوينية', fr: 'Sessions de formation', en: 'Training sessions' },
  lead: {
    ar: 'ما تنظمه المؤسسات الشريكة لفائدة المستفيدين المحالين عليها.',
    fr: 'Ce que les partenaires organisent pour les personnes qui leur sont orientées.',
    en: 'What partner agencies give to the people referred to them.',
  },
  add: { ar: 'برمجة دورة', fr: 'Programmer une session', en: 'Plan a session' },
  certificates: { ar: 'شهادات في الانتظار', fr: 'Attestations en attente', en: 'Certificates pending' },
  corrections: { ar: 'التصحيحات', fr: 'Corrections', en: 'Corrections' },
  list: { ar: 'لائحة الدورات', fr: 'Liste des sessions', en: 'List of sessions' },
  phase: { ar: 'الفترة', fr: 'Période', en: 'Period' },
  allPhases: { ar: 'كل الدورات', fr: 'Toutes les sessions', en: 'All sessions' },
  none: { ar: 'لا توجد دورات تكوينية بعد', fr: 'Aucune session pour le moment', en: 'No training sessions yet' },
  noneHint: {
    ar: 'تظهر هنا الدورات التي تبرمجها المؤسسات الشريكة في نطاقكم.',
    fr: 'Les sessions programmées par les partenaires de votre territoire apparaîtront ici.',
    en: 'Sessions planned by the partners of your area will appear here.',
  },
  noneFound: {
    ar: 'لا توجد دورات في هذه الفترة',
    fr: 'Aucune session dans cette période',
    en: 'No sessions in this period',
  },
  programme: { ar: 'البرنامج', fr: 'Programme', en: 'Programme' },
  branch: { ar: 'المؤسسة', fr: 'Organisme', en: 'Agency' },
  place: { ar: 'المكان', fr: 'Lieu', en: 'Place' },
  days: { ar: 'الأيام', fr: 'Jours', en: 'Days' },
  state: { ar: 'الحالة', fr: 'État', en: 'State' },
  seats: { ar: 'المقاعد', fr: 'Places', en: 'Places' },
  taken: {
    ar: '{taken, number} من {capacity, number}',
    fr: '{taken, number} sur {capacity, number}',
    en: '{taken, number} of {capacity, number}',
  },
  dayCount: {
    ar: '{count, plural, zero {بدون أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يوما} other {# يوم}}',
    fr: '{count, plural, one {# jour} other {# jours}}',
    en: '{count, plural, one {# day} other {# days}}',
  },
  waiting: {
    ar: '{count, plural, zero {لا أحد في الانتظار} one {شخص واحد في الانتظار} two {شخصان في الانتظار} few {# أشخاص في الانتظار} many {# شخصا في الانتظار} other {# شخص في الانتظار}}',
    fr: '{count, plural, one {# en attente} other {# en attente}}',
    en: '{count, plural, one {# waiting} other {# waiting}}',
  },
  pendingCertificates: {
    ar: '{count, plural, zero {لا شهادات في الانتظار} one {شهادة واحدة في الانتظار} two {شهادتان في الانتظار} few {# شهادات في الانتظار} many {# شهادة في الانتظار} other {# شهادة في الانتظار}}',
    fr: '{count, plural, one {# attestation en attente} other {# attestations en attente}}',
    en: '{count, plural, one {# certificate pending} other {# certificates pending}}',
  },
  workbook: { ar: 'التعبئة في Excel', fr: 'Compléter dans Excel', en: 'Fill in with Excel' },
});
