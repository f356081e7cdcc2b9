import { CooperativePage, CooperativeRow, FormationRow } from '@sanad/cooperative/core';
import { defineWords, latinDigits, pageOf, province } from '@sanad/kernel';
import { searchRoom, useLanguage, useWords, type SearchNote, type SearchRoom } from '@sanad/ui';

const words = defineWords({
  number: { ar: 'رقم السجل', fr: 'Numéro du registre', en: 'Register number' },
  name: { ar: 'الاسم', fr: 'Nom', en: 'Name' },
});

function usePlace(): (code: string) => SearchNote[] {
  const language = useLanguage();
  return (code) => {
    const known = province(code);
    return known ? [{ text: known[language() === 'ar' ? 'ar' : 'fr'] }] : [];
  };
}

/** Registered cooperatives, for the search over everything. */
export function cooperativesSearch(): SearchRoom {
  const t = useWords(words);
  const place = usePlace();
  return searchRoom('/cooperatives', CooperativePage, CooperativeRow, (cooperative, query) => ({
    address: `/cooperatives/${cooperative.id}`,
    title: cooperative.name,
    notes: [{ text: cooperative.registerNumber, isId: true }, ...place(cooperative.province)],
    why: query ? [t(/^[\d/ ]+$/.test(latinDigits(query)) ? 'number' : 'name')] : [],
  }));
}

/** Groups that are being founded, for the search over everything. */
export function formationsSearch(): SearchRoom {
  const t = useWords(words);
  const place = usePlace();
  return searchRoom('/formations', pageOf(FormationRow), FormationRow, (formation, query) => ({
    address: `/cooperatives/formations/${formation.id}`,
    title: formation.name,
    notes: place(formation.province),
    why: query ? [t('name')] : [],
  }));
}
