/**
 * Sets trees of Word files (`WordTree`) on pages: `data.documents`, one after the other, the whole `data.copies` times.
 * Each document counts its pages for itself; one that is issued has its `code` at its end. Lengths of the tree are points.
 */
export const wordPress = String.raw`
#set text(top-edge: 0.9em, bottom-edge: -0.25em, hyphenate: false)
#set block(above: 0pt, below: 0pt)
#set par(spacing: 0pt)
#show heading: it => it.body

#let pt(number) = number * 1pt
#let ink(value) = if value == none { black } else { rgb("#" + value) }
#let tint(value) = if value == none { none } else { rgb("#" + value) }
#let direction-of(rtl) = if rtl { direction.rtl } else { direction.ltr }
// Said as left and right: where all the words of a line are Latin, the line would else begin on their side.
#let edge-of(rtl, side) = if side == "center" { center } else if (side == "end") == rtl { left } else { right }
#let side-of(rtl, side) = if side == "start" { if rtl { "right" } else { "left" } } else if side == "end" { if rtl { "left" } else { "right" } } else { side }
#let strokes(rtl, borders) = {
  let found = (:)
  for (side, border) in borders { found.insert(side-of(rtl, side), pt(border.width) + ink(border.color)) }
  found
}

#let word-run(run, whole) = {
  if run.kind == "break" { return linebreak() }
  let said = if run.kind == "text" { run.text } else if run.kind == "page" { context str(counter(page).get().first()) } else { context str(whole()) }
  let turned = run.at("direction", default: none)
  let set-in(body) = {
    let body = if run.place == "super" { super(body) } else if run.place == "sub" { sub(body) } else { body }
    let body = if run.underline { underline(body) } else { body }
    let body = if run.strike { strike(body) } else { body }
    if run.fill != none { highlight(fill: tint(run.fill), body) } else { body }
  }
  let face = (size: pt(run.size), weight: if run.bold { "bold" } else { "regular" }, fill: ink(run.color))
  if turned != none { face.insert("dir", direction-of(turned == "rtl")) }
  set-in(text(..face, said))
}

#let word-label(label, width) = {
  let said = text(size: pt(label.size), weight: if label.bold { "bold" } else { "regular" }, fill: ink(label.color), label.text)
  if not label.isHung { return said + [ ] }
  // A box stands on its lower edge; the label stands on the line.
  context box(width: calc.max(width, measure(said).width + 4pt), baseline: pt(0.25 * label.size), said)
}

#let word-paragraph(it, whole) = {
  if it.pageBreakBefore { pagebreak(weak: true) }
  let hung = calc.max(-it.firstLine, 0)
  let line-height = 1.15 * it.size
  let said = if it.runs.len() == 0 and it.label == none { block(height: pt(line-height * it.line)) } else {
    if it.label != none { word-label(it.label, pt(hung)) }
    for run in it.runs { word-run(run, whole) }
  }
  let sized = it.runs.filter(run => "size" in run).map(run => run.size)
  let largest = if sized.len() == 0 { it.size } else { calc.max(..sized) }
  let laid = {
    set text(dir: direction-of(it.rtl), size: pt(largest))
    set par(
      leading: pt((it.line - 1) * 1.15 * largest), justify: it.align == "justify", hanging-indent: pt(hung),
      first-line-indent: (amount: pt(calc.max(it.firstLine, 0)), all: true),
    )
    set align(edge-of(it.rtl, it.align))
    if it.heading > 0 { heading(level: it.heading, outlined: true, said) } else { said }
  }
  let sides = (:)
  sides.insert(side-of(it.rtl, "start"), pt(it.indentStart - hung))
  sides.insert(side-of(it.rtl, "end"), pt(it.indentEnd))
  let around = (width: 100%, above: pt(it.before), below: pt(it.after), sticky: it.keepNext or it.heading > 0)
  // One block and no more where that is enough: what sticks to the next paragraph sees no further than one.
  if it.fill == none and it.borders.len() == 0 { block(..around, inset: sides, laid) } else {
    block(..around, pad(..sides, block(
      width: 100%, fill: tint(it.fill), stroke: strokes(it.rtl, it.borders), inset: if it.borders.len() > 0 { (y: 2pt) } else { 0pt }, laid,
    )))
  }
}

#let word-blocks(blocks, whole, width, table-of) = for it in blocks {
  if it.kind == "paragraph" { word-paragraph(it, whole) } else if it.kind == "pageBreak" { pagebreak() } else { table-of(it, whole, width) }
}

#let word-table(it, whole, width) = {
  let wanted = it.columns.sum()
  let scale = if wanted > width { width / wanted } else { 1 }
  let columns = it.columns.map(column => column * scale)
  let cells-of(row, y) = row.cells.enumerate().map(((place, cell)) => {
    let inset = (:)
    for (side, amount) in cell.inset { inset.insert(side-of(it.rtl, side), pt(amount)) }
    let room = columns.slice(cell.column, cell.column + cell.columns).sum() - cell.inset.start - cell.inset.end
    let said = word-blocks(cell.blocks, whole, room, word-table)
    let least = row.height - cell.inset.top - cell.inset.bottom
    table.cell(
      x: cell.column, y: y, colspan: cell.columns, rowspan: cell.rows, fill: tint(cell.fill), inset: inset,
      stroke: (left: none, right: none, top: none, bottom: none) + strokes(it.rtl, cell.borders), breakable: not row.isWhole,
      align: start + (if cell.valign == "center" { horizon } else if cell.valign == "bottom" { bottom } else { top }),
      if place == 0 and least > 0 { grid(columns: (1fr, 0pt), align: start + horizon, said, v(pt(least))) } else { said },
    )
  })
  let head = it.rows.slice(0, it.headerRows).enumerate().map(((y, row)) => cells-of(row, y)).flatten()
  let rest = it.rows.slice(it.headerRows).enumerate().map(((y, row)) => cells-of(row, y + it.headerRows)).flatten()
  set text(dir: direction-of(it.rtl))
  set align(edge-of(it.rtl, it.align))
  block(width: 100%, table(
    columns: columns.map(pt), stroke: none, inset: 0pt,
    ..if head.len() > 0 { (table.header(repeat: true, ..head),) } else { () }, ..rest,
  ))
}

#let word-document(it, place) = {
  let sheet = it.page
  let width = sheet.width - sheet.left - sheet.right
  let whole() = counter(page).at(query(<word-end>).at(place).location()).first()
  let edge(blocks) = word-blocks(blocks, whole, width, word-table)
  set page(
    // No ground of its own: in a picture of several pages it would lie over the pages before.
    width: pt(sheet.width), height: pt(sheet.height), fill: none,
    margin: (top: pt(sheet.top), bottom: pt(sheet.bottom), left: pt(sheet.left), right: pt(sheet.right)),
    header: if it.header.len() == 0 { none } else { block(width: 100%, height: 100%, align(top, pad(top: pt(sheet.headerAt), edge(it.header)))) },
    footer: if it.footer.len() == 0 { none } else { block(width: 100%, height: 100%, align(bottom, pad(bottom: pt(sheet.footerAt), edge(it.footer)))) },
    header-ascent: 0pt, footer-descent: 0pt,
  )
  counter(page).update(1)
  word-blocks(it.body, whole, width, word-table)
  if "code" in it {
    set block(above: auto, below: auto)
    set text(top-edge: "cap-height", bottom-edge: "baseline")
    checkable(it.code)
  }
  [#metadata(place)<word-end>]
}

#for copy in range(data.copies) {
  for (place, it) in data.documents.enumerate() { word-document(it, copy * data.documents.len() + place) }
}
`;
