/** The register of members on paper. `data`: language, unit, title, drawn, facts, chapters, signature; see `PrintedRegister`. */
export const registerTemplate = String.raw`
// Numbers and codes keep their own direction among Arabic words.
#let cell(value) = if rtl and value.match(regex("\\p{Arabic}")) == none { apart(value) } else { typed(value) }
#set page(flipped: true, margin: (x: 16mm, top: 16mm, bottom: 18mm))
#letterhead(data.unit)
#heading-line(data.title, under: data.drawn)
#facts(data.facts.map(pair => (pair.at(0), cell(pair.at(1)))))
#for chapter in data.chapters {
  heading(level: 2, chapter.name)
  if chapter.rows.len() == 0 {
    text(fill: faint, data.none)
  } else {
    set text(size: 9.5pt)
    table(
      columns: chapter.widths.map(width => if width == "wide" { 1fr } else { auto }), align: start,
      table.header(..chapter.columns.map(name => text(weight: "semibold", name))),
      ..chapter.rows.flatten().map(cell),
    )
  }
}
#signature(data.signature)
`;
