/** The letter of a decision. `data` is made by `DecisionLetter`. */
export const decisionTemplate = String.raw`
#let tint = (MET: green, NOT_MET: rgb("#a3271d"), MISSING: rgb("#8a5a00"), TO_VERIFY: rgb("#8a5a00"))
#set document(title: "قرار بشأن الأهلية")
#letterhead(data.unit, day: data.day, reference: data.given.number)
#heading-line("قرار بشأن الأهلية للاستفادة من برامج التشغيل الذاتي")
#facts(
  data.person
    + (if data.card != none { (("البطاقة الوطنية للتعريف", [#apart("…" + data.card)]),) } else { () })
    + (if data.fileNumber != none { (("ملف المقاوم", apart(data.fileNumber)),) } else { () })
    + (("تاريخ المرجع", data.asOf),)
)
#v(2mm)
#block(width: 100%, inset: 10pt, stroke: 1pt + (if data.isRefused { tint.NOT_MET } else { green }), radius: 4pt,
  align(center, text(size: 13pt, weight: "bold", fill: if data.isRefused { tint.NOT_MET } else { green }, [القرار: #data.verdict])))

== التعليل
#if data.reason != none { block(typed(data.reason)) }
#if data.differs { block(text(size: 9.5pt, fill: faint)[خالف هذا القرار اقتراح البرنامج، ويعود التعليل أعلاه إلى صاحب القرار.]) }

#text(size: 9.5pt, table(
  columns: (auto, auto, 1fr), align: start,
  table.header(..("الشرط", "النتيجة", "البيان").map(name => text(weight: "semibold", name))),
  ..data.rules.map(rule => (
    rule.name,
    text(weight: "medium", fill: tint.at(rule.verdict), rule.mark),
    [#rule.why #linebreak() #text(size: 8pt, fill: faint, rule.source)],
  )).flatten(),
))
#text(size: 8.5pt, fill: faint)[صيغة الشروط: #apart(data.ruleVersion). الشروط الموسومة بـ«استئناس» لا يُبنى عليها الرفض. اقترح البرنامج النتيجة، واتخذ القرار شخص مخول.]

#if data.appeal != none {
  block(breakable: false)[
    == التظلم
    يمكنكم التظلم من هذا القرار كتابة لدى #data.appeal.to، داخل أجل #data.appeal.days من تاريخ تبليغه، ويودع التظلم لدى #data.unit مقابل وصل. ولا يمنع التظلم من تقديم طلب جديد عند استكمال الوثائق.
    #if not data.appeal.isConfirmed { block(text(size: 8.5pt, fill: faint)[الأجل والجهة المذكوران في انتظار تأكيد المصالح القانونية للمندوبية السامية.]) }
  ]
}
#signature("الإمضاء", name: data.decidedBy)
#checkable(data.given)
`;
