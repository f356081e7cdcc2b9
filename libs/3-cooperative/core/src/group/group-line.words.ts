import { defineWords } from '@sanad/kernel';

/** The noun follows the number that the law asks, as in «3 من 5 مؤسسين». */
export const groupLineWords = defineWords({
  line: {
    ar: '{founders, number} من {minimum, plural, zero {# مؤسس} one {مؤسس واحد} two {مؤسسين اثنين} few {# مؤسسين} many {# مؤسسا} other {# مؤسس}}، {capital, number} درهم (الحد الأدنى {least, number}){lacking, select, HEAD {، بلا رئيس ولا مسير} TREASURER {، بلا أمين مال} BOTH {، بلا رئيس ولا مسير، بلا أمين مال} other {}}',
    fr: '{founders, number} sur {minimum, plural, one {# fondateur} other {# fondateurs}}, {capital, number}\u00A0DH (minimum {least, number}){lacking, select, HEAD {, sans président ni gérant} TREASURER {, sans trésorier} BOTH {, sans président ni gérant, sans trésorier} other {}}',
    en: '{founders, number} of {minimum, plural, one {# founder} other {# founders}}, {capital, number} MAD (minimum {least, number}){lacking, select, HEAD {, no president or manager} TREASURER {, no treasurer} BOTH {, no president or manager, no treasurer} other {}}',
  },
});
