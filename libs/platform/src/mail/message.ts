import { directionOf, isolated, type Language } from '@sanad/kernel';

/** A letter of the house: plain facts in the language of its reader, no personal data but the reader's own name, and at most one link. */
export interface MailText {
  /** Arabic when it is not said. */
  readonly language?: Language;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Facts in a table: what it is called and what it is. */
  readonly facts?: readonly (readonly [string, string])[];
  readonly link?: { readonly words: string; readonly address: string };
  /** Digits to be typed elsewhere, shown large. */
  readonly code?: string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => entities[sign]!);

const foot: Readonly<Record<Language, { readonly signature: string; readonly automatic: string }>> = {
  ar: {
    signature: 'سند · المندوبية السامية لقدماء المقاومين وأعضاء جيش التحرير',
    automatic: 'رسالة آلية، المرجو عدم الرد عليها.',
  },
  fr: {
    signature: 'Sanad · Haut-Commissariat aux anciens résistants et anciens membres de l’Armée de libération',
    automatic: 'Message automatique, merci de ne pas y répondre.',
  },
  en: {
    signature: 'Sanad · High Commission for Former Resistance Fighters and Members of the Liberation Army',
    automatic: 'Automatic message: please do not reply.',
  },
};

const first = { rtl: '\u200F', ltr: '\u200E' } as const;
/** A line without markup takes the direction of its first letter: one that begins with a name of the other script is told. */
const led = (language: Language, line: string) => `${first[directionOf[language]]}${line}`;

/** The letter for readers that show no markup. */
export function asText({ language = 'ar', paragraphs, facts = [], link, code }: MailText): string {
  const { signature, automatic } = foot[language];
  const fact = ([name, value]: readonly [string, string]) => led(language, `${name}: ${isolated(value)}`);
  return [
    ...paragraphs.map((words) => led(language, words)),
    ...(code ? [code] : []),
    ...(facts.length > 0 ? [facts.map(fact).join('\n')] : []),
    ...(link ? [`${link.words}:\n${link.address}`] : []),
    `-- \n${signature}\n${automatic}`,
  ].join('\n\n');
}

/** The same in the direction of its language, in what every mail reader knows: no sheet, no picture, nothing from outside. */
export function asHtml({ language = 'ar', subject, paragraphs, facts = [], link, code }: MailText): string {
  const { signature, automatic } = foot[language];
  const direction = directionOf[language];
  const parts = [
    ...paragraphs.map((words) => `<p>${escaped(words)}</p>`),
    ...(code
      ? [`<p dir="ltr" style="text-align:center;font-size:28px;letter-spacing:6px"><b>${escaped(code)}</b></p>`]
      : []),
    ...(facts.length > 0
      ? [
          `<table role="presentation" cellpadding="4">${facts
            .map(([name, value]) => `<tr><td>${escaped(name)}</td><td><b><bdi>${escaped(value)}</bdi></b></td></tr>`)
            .join('')}</table>`,
        ]
      : []),
    ...(link ? [`<p><a href="${escaped(link.address)}">${escaped(link.words)}</a></p>`] : []),
    `<hr><p style="color:#555"><small>${signature}<br>${automatic}</small></p>`,
  ];
  return `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body dir="${direction}" style="font-family:Tahoma,Arial,sans-serif;font-size:16px;line-height:1.7;text-align:start">${parts.join('')}</body></html>`;
}
