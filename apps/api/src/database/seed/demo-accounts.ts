import type { DemoAccount } from '@sanad/access/api';

/** The password of every demo account. There is none outside demo mode. */
const password = 'sanad-tajriba-2022';

/** Where each demo account works: a unit or the branch of an agency, by code. */
export const demoPosts = {
  'registrar@guelmim.example': 'GLM',
  'caseworker@guelmim.example': 'GLM',
  'delegate@guelmim.example': 'GLM',
  'supervisor@guelmim.example': 'GLM',
  'anapec@guelmim.example': 'ANAPEC',
  'odco@guelmim.example': 'ODCO',
  'coordinator@guelmim.example': 'ANAPEC',
  'caseworker@tantan.example': 'TNT',
  'hq@sanad.example': 'HQ',
  'privacy@sanad.example': 'HQ',
  'admin@sanad.example': 'HQ',
} as const;

/** Fictional people, one for each role of the story. */
export const demoAccounts: readonly (DemoAccount & { readonly email: keyof typeof demoPosts })[] = [
  { email: 'registrar@guelmim.example', password, name: 'حسناء المستقبِلة (تجريبي)', role: 'event-registrar' },
  { email: 'caseworker@guelmim.example', password, name: 'يوسف المواكب (تجريبي)', role: 'caseworker' },
  { email: 'delegate@guelmim.example', password, name: 'مريم النائبة (تجريبي)', role: 'provincial-delegate' },
  { email: 'anapec@guelmim.example', password, name: 'سعيد الوسيط (تجريبي)', role: 'partner-officer' },
  { email: 'odco@guelmim.example', password, name: 'أمينة التعاون (تجريبي)', role: 'partner-officer' },
  {
    email: 'coordinator@guelmim.example',
    password,
    name: 'خديجة المنسقة (تجريبي)',
    role: 'partner-coordinator',
  },
  { email: 'supervisor@guelmim.example', password, name: 'إدريس المشرف (تجريبي)', role: 'regional-delegate' },
  { email: 'caseworker@tantan.example', password, name: 'زينب المواكبة (تجريبي)', role: 'caseworker' },
  { email: 'hq@sanad.example', password, name: 'نادية المركزية (تجريبي)', role: 'hq-supervisor' },
  { email: 'privacy@sanad.example', password, name: 'ليلى الحافظة (تجريبي)', role: 'privacy-officer' },
  { email: 'admin@sanad.example', password, name: 'كمال التقني (تجريبي)', role: 'hq-admin' },
];
