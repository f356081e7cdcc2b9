/**
 * What every document stands on, before its template. It gives the template:
 * - `data`, what was sent, and `rtl`, whether the document is written from the right: by `data.language`, Arabic when absent;
 * - `letterhead(unit, place: none, day: none, reference: none)`, the head of a letter of the High Commission;
 * - `heading-line(title, under: none)`, what the document is;
 * - `apart(value)`, a number, code or phone: it keeps its own direction and is never broken over a line;
 * - `facts(rows)`, pairs of label and value; `typed(value)`, text of a person, with its lines;
 * - `signature(office, name: none)`, where somebody signs;
 * - `checkable(given)`, the place of the code by which anybody checks the paper, with its number and the address to go to:
 *   `given` is what `Issuance` hands to whoever draws. Once in a document, and only in one that is issued. With `given.qr`,
 *   the code of a paper that was issued before, it is a copy of that paper's code, as often as it is needed.
 */
export const ground = String.raw`
#let data = json(bytes(sys.inputs.data))
#let language = if type(data) == dictionary { data.at("language", default: "ar") } else { "ar" }
#let rtl = language == "ar"
#let green = rgb("#0b5d3b")
#let line-tint = rgb("#d8d4c8")
#let faint = rgb("#5a5a52")
#set document(date: none)
#set text(
  font: "IBM Plex Sans Arabic", size: 11pt, lang: language, region: "MA",
  dir: if rtl { direction.rtl } else { direction.ltr }, number-type: "lining", hyphenate: false,
)
#set par(leading: 0.85em, spacing: 1.1em, justify: false)
#let pages(here, all) = text(size: 8.5pt, fill: faint)[#text(dir: direction.ltr)[#here / #all]]
#set page(
  paper: "a4", margin: (x: 22mm, top: 18mm, bottom: 20mm),
  footer: context {
    let all = counter(page).final().first()
    align(center, pages(counter(page).get().first(), all))
  },
)
#set table(stroke: 0.5pt + line-tint, inset: (x: 7pt, y: 6pt))
#show heading: set text(fill: green)
#show heading.where(level: 2): set text(size: 11.5pt)
#show heading.where(level: 2): set block(above: 1.5em, below: 0.8em)

#let apart(value) = box(text(dir: direction.ltr, str(value)))
#let typed(value) = value.split("\n").map(line => text(line)).join(linebreak())
#let office = (
  ar: ("المملكة المغربية", "المندوبية السامية لقدماء المقاومين", "وأعضاء جيش التحرير"),
  fr: ("Royaume du Maroc", "Haut-Commissariat aux Anciens Résistants", "et Anciens Membres de l’Armée de Libération"),
  en: ("Kingdom of Morocco", "High Commission for Former Resistance Fighters", "and Members of the Liberation Army"),
)
#let letter-words = (
  ar: (reference: "المرجع", at: (place, day) => [#place، في #day]),
  fr: (reference: "Référence", at: (place, day) => [#place, le #day]),
  en: (reference: "Reference", at: (place, day) => [#place, #day]),
)
#let letterhead(unit, place: none, day: none, reference: none) = {
  let words = letter-words.at(language)
  grid(
    columns: (1fr, auto), column-gutter: 12mm, align: (start + top, end + top),
    {
      set par(leading: 0.6em, spacing: 0.6em)
      for (index, part) in office.at(language).enumerate() {
        block(text(weight: if index == 0 { "bold" } else { "medium" }, size: if index == 0 { 11pt } else { 10.5pt }, part))
      }
      block(text(fill: green, weight: "semibold", size: 10.5pt, unit))
    },
    {
      set text(size: 9.5pt)
      set par(leading: 0.6em, spacing: 0.7em)
      if day != none { block(if place != none { (words.at)(place, day) } else { day }) }
      if reference != none { block([#words.reference: #apart(reference)]) }
    },
  )
  v(2mm)
  grid(columns: (2fr, 1fr, 2fr), ..(green, rgb("#c77a0a"), rgb("#2f3e9e")).map(tint => rect(width: 100%, height: 1.6pt, fill: tint)))
  v(4mm)
}
#let heading-line(title, under: none) = {
  align(center, {
    set par(spacing: 0.8em)
    block(heading(level: 1, text(size: 17pt, title)))
    if under != none { block(text(fill: faint, size: 10pt, under)) }
  })
  v(3mm)
}
#let facts(rows) = table(
  columns: (auto, 1fr), align: start,
  ..rows.map(((label, value)) => (text(fill: faint, label), value)).flatten(),
)
#let check-words = (
  ar: (
    number: "رقم الوثيقة", code: "رمز التحقق",
    how: "للتحقق من صحة هذه الوثيقة، يمسح الرمز بكاميرا الهاتف، أو تفتح الصفحة:",
    what: "كل تغيير في الوثيقة أو في ملفها الإلكتروني يظهر عند التحقق.",
  ),
  fr: (
    number: "Numéro du document", code: "Code de vérification",
    how: "Pour vérifier ce document, scannez le code avec un téléphone, ou ouvrez la page :",
    what: "Toute modification du document ou de son fichier se voit à la vérification.",
  ),
  en: (
    number: "Document number", code: "Verification code",
    how: "To check this document, scan the code with a phone, or open the page:",
    what: "Any change to the document or its file shows when it is checked.",
  ),
)
// A picture of three by three dots, of which there is no other: the code takes its place when the document is issued.
#let code-place(size) = image(
  bytes((0, 255, 0, 255, 0, 255, 0, 255, 0)), format: (encoding: "luma8", width: 3, height: 3),
  width: size, height: size, scaling: "pixelated", alt: check-words.at(language).code,
)
#let checkable(given) = {
  let words = check-words.at(language)
  v(4mm)
  block(width: 100%, breakable: false, stroke: (top: 0.5pt + line-tint), inset: (top: 3mm), grid(
    columns: (auto, 1fr), column-gutter: 4mm, align: (start, start + horizon),
    if "qr" in given { image(bytes(given.qr), format: "svg", width: 36mm, alt: words.code) } else { code-place(36mm) },
    {
      set text(size: 9pt)
      set par(leading: 0.7em, spacing: 0.8em)
      block([#words.number: #text(weight: "semibold", apart(given.number))])
      block([#words.how #apart(given.checkedAt)])
      block(text(fill: faint, words.what))
    },
  ))
}
#let signature(office, name: none) = {
  v(10mm)
  block(width: 100%, breakable: false, align(end, block(width: 75mm, align(center, {
    set par(spacing: 0.8em)
    block(text(weight: "semibold", office))
    if name != none { block(name) }
    v(22mm)
  }))))
}
`;
