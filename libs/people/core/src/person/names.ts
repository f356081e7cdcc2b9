import { text } from '@sanad/kernel';

const arabic = /^(?:(?![\p{N}\p{P}])[\p{Script_Extensions=Arabic}\p{M}]|[ '’-])+$/u;
const latin = /^[\p{Script=Latin}\p{M} '’.-]+$/u;
const letter = /\p{L}/u;

/** A name as civil status writes it. Each script is typed for itself; neither is derived from the other. */
export const ArabicName = text({ max: 80 }).refine((name) => arabic.test(name) && letter.test(name), {
  error: 'arabicName',
});

export const LatinName = text({ max: 80 }).refine((name) => latin.test(name) && letter.test(name), {
  error: 'latinName',
});
