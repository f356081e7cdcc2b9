/** A letter of the house: plain facts in Arabic, no personal data but the reader's own name, and at most one link. */
export interface MailText {
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

const signature = 'سند · المندوبية السامية لقدماء المقاومين وأعضاء جيش التحرير';
const automatic = 'رسالة آلية، المرجو عدم الرد عليها.';

/** The letter for readers that show no markup. */
export function asText({ paragraphs, facts = [], link, code }: MailText): string {
  return [
    ...paragraphs,
    ...(code ? [code] : []),
    ...(facts.length > 0 ? [facts.map(([name, value]) => `${name}: ${value}`).join('\n')] : []),
    ...(link ? [`${link.words}:\n${link.address}`] : []),
    `-- \n${signature}\n${automatic}`,
  ].join('\n\n');
}

/** The same from right to left, in what every mail reader knows: no sheet, no picture, nothing from outside. */
export function asHtml({ subject, paragraphs, facts = [], link, code }: MailText): string {
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
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body dir="rtl" style="font-family:Tahoma,Arial,sans-serif;font-size:16px;line-height:1.7;text-align:start">${parts.join('')}</body></html>`;
}
