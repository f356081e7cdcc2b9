import { defineWords, type Phrase } from '@sanad/kernel';
import type { ProtectionName } from './protection.contract';

export const protectionSettingNames = defineWords({
  cndpReceipt: {
    ar: 'رقم التصريح أو الإذن لدى اللجنة الوطنية',
    fr: 'Numéro de déclaration ou d’autorisation CNDP',
    en: 'Number of the CNDP declaration or authorisation',
  },
  importDays: {
    ar: 'مدة الاحتفاظ بأسطر السجلات المستوردة',
    fr: 'Conservation des lignes importées',
    en: 'How long imported rows are kept',
  },
} satisfies Record<ProtectionName, Phrase>);

/** What stands on notices and documents. */
export const protectionWords = defineWords({
  receipt: {
    ar: 'رقم التصريح أو الإذن لدى اللجنة الوطنية لمراقبة حماية المعطيات ذات الطابع الشخصي: \u2068{number}\u2069',
    fr: 'Déclaration ou autorisation de la CNDP n°\u202F\u2068{number}\u2069',
    en: 'Declaration to or authorisation of the CNDP: \u2068{number}\u2069',
  },
});
