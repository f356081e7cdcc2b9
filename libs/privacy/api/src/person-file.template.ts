/** The file of a person on paper. `data` is a `PrintedFile`. */
export const personFileTemplate = String.raw`
// Numbers and codes keep their own direction among Arabic words.
#let cell(value) = if rtl and value.len() < 40 and value.match(regex("\\p{Arabic}")) == none { apart(value) } else { typed(value) }
#set page(flipped: true, margin: (x: 16mm, top: 16mm, bottom: 18mm))
#letterhead(data.unit)
#heading-line(data.title, under: data.law)
#heading(level: 2, data.identityName)
#facts(data.identity.map(pair => (pair.at(0), cell(pair.at(1)))))
#for chapter in data.chapters {
  heading(level: 2, chapter.name)
  if chapter.rows.len() == 0 {
    text(fill: faint, data.none)
  } else {
    set text(size: 9pt)
    table(
      columns: chapter.columns.len(), align: start,
      table.header(..chapter.columns.map(name => text(weight: "semibold", name))),
      ..chapter.rows.flatten().map(cell),
    )
  }
}
#v(6mm)
#block(breakable: false, text(size: 9.5pt, data.rights))
#if data.receipt != none { text(size: 9.5pt, data.receipt) }
`;
