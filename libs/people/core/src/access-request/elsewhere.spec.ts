import { describe, expect, test } from '@jest/globals';
import { soughtElsewhere } from './elsewhere';

describe('what may be asked about across the country', () => {
  test.each([
    ['ja 143022', { by: 'CARD', value: 'JA143022' }],
    ['٠٦ ١٢ ٣٤ ٥٦ ٧٨', { by: 'PHONE', value: '+212612345678' }],
    ['00212 612345678', { by: 'PHONE', value: '+212612345678' }],
    ['  فاطمة   بوهدي ', { by: 'NAME', value: 'فاطمة بوهدي' }],
    ['Fatima Bouhdi', { by: 'NAME', value: 'Fatima Bouhdi' }],
  ])('%s', (typed, sought) => {
    expect(soughtElsewhere(typed)).toEqual(sought);
  });

  test.each(['', undefined, 'فاطمة', 'فاطمة ب', '5678', '06 12 34', 'JA', 'فاطمة 0612', 'GLM-2022-0042'])(
    'nothing less than whole: %s',
    (typed) => {
      expect(soughtElsewhere(typed)).toBeNull();
    },
  );
});
