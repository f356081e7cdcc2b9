/** The certificate of a training, signed by the branch that gave it. `data` is made by `Certificates`. */
export const certificateTemplate = String.raw`
#set document(title: "شهادة تكوين")
#align(center, {
  set par(spacing: 0.7em)
  block(text(weight: "bold", "المملكة المغربية"))
  block(text(weight: "semibold", size: 13pt, fill: green, data.agency))
  block(text(weight: "medium", data.branch))
})
#v(2mm)
#grid(columns: (2fr, 1fr, 2fr), ..(green, rgb("#c77a0a"), rgb("#2f3e9e")).map(tint => rect(width: 100%, height: 1.6pt, fill: tint)))
#v(10mm)
#heading-line("شهادة تكوين", under: "في إطار الشراكة مع المندوبية السامية لقدماء المقاومين وأعضاء جيش التحرير")
#v(4mm)
#align(center, {
  block(text(size: 12pt, "تشهد المؤسسة المذكورة أعلاه أن"))
  block(above: 1.4em, below: 1.4em, text(size: 20pt, weight: "bold", data.name))
  block(text(size: 12pt, "قد أتم(ت) التكوين في موضوع"))
  block(above: 1.4em, below: 1.8em, text(size: 16pt, weight: "semibold", fill: green, data.title))
})
#facts((
  ("مدة التكوين", data.hours),
  ("ساعات الحضور", data.attended),
  ("الفترة", data.period),
  ("المكان", data.place),
  ("تاريخ الإتمام", data.completedOn),
  ("تاريخ التسليم", data.issuedOn),
))
#if data.modules.len() > 0 {
  block(above: 1.6em)[
    == محتوى التكوين
    #table(columns: (1fr, auto), align: start, ..data.modules.map(part => (part.title, part.hours)).flatten())
  ]
}
#signature("عن المؤسسة")
#checkable(data.given)
`;
