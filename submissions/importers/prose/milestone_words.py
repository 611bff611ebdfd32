"""The words by which dated events stand in running text, folded as tokens have them."""

from __future__ import annotations

from submissions.importers.tokens import word_set

DEADLINE = word_set(
    "deadline deadlines cut-off échéance plazo Frist Fristende срок сроки "
    "截止日期 截止时间 最后期限 期限"
)
DEADLINE_PAIRS = (
    ("closing", "date"), ("due", "date"), ("date", "limite"), ("fecha", "limite"),
    ("date", "butoir"), ("الموعد", "النهايي"), ("موعد", "نهايي"), ("اخر", "موعد"),
    ("الموعد", "الاقصى"),
)  # fmt: skip
DEADLINE_LINKS = word_set(
    "is was will be been has had set fixed fixé fixée for on by at to until the a an final new "
    "moved extended now , : ( est sera reportée au le la les el es será vence vencerá expira ends "
    "closes falls expires endet ist am der die that as our their its du jusqu' hasta fija "
    "prorrogó se истекает истек продлен установлен назначен на до - هو هي حتى في يوم ينتهي ليكون "
    "为 是 于 至 到 延长 延至 推迟到"
)
"""Words that may stand between a deadline and its date."""
ENDS_NOUN = word_set(
    "is was were be will est es has had on a ist fue vence vencerá expira ends closes falls "
    "expires endet el le истекает истек продлен установлен назначен до - هو هي حتى في ينتهي"
)
BY = (
    ("by",), ("no", "later", "than"), ("not", "later", "than"), ("at", "the", "latest", "by"),
    ("au", "plus", "tard", "le"), ("avant", "le"), ("a", "mas", "tardar", "el"), ("antes", "del"),
    ("before",), ("bis", "zum"), ("не", "позднее"), ("until",), ("jusqu", "au"), ("hasta", "el"),
    ("до",), ("قبل",),
    ("في", "موعد", "اقصاه"), ("حتى",),
)  # fmt: skip
SENT = word_set(
    "submitted submit sent send received receive reach returned provide provided nominate "
    "nominated envoyées envoyés envoyer reçues reçus parvenir soumises soumettre adressées "
    "enviarse enviar enviadas recibirse recibidas presentarse presentar presentadas eingereicht "
    "einreichen представлены представить направлены направить прислать отправить отправлены "
    "поступить إرسال تقديم ترسل تقدم 提交 发送 报送"
)
ASKED = word_set(
    "must should shall invited requested asked may can please need needs due doivent devront devra "
    "prière invités priés deben deberán deberá invita ruega solicita müssen sollten bitte "
    "должны должно должен следует просят просим необходимо يجب ينبغي "
    "يرجى 请 应 须 必须"
)
OBLIGED = word_set("had have has")
"""With a verb of sending by a day: "had to be sent by"."""
SET_UP = word_set(
    "established created formed formation establishment creation launched founded constituted créé "
    "créée création constitué constituée établi établie institué instituée creado creada creación "
    "constituyó establecido establecida creó estableció gegründet eingesetzt создан создана "
    "учреждена учрежден أنشئ أنشئت أنشأ أنشأت إنشاء تأسس تأسست 成立 设立"
)
PASSIVE_ALONE = word_set("создан создана создано учрежден учреждена учреждено 成立")
"""Verbs that are passive without a word that helps: "Комитет учрежден", "工作组成立"."""
EXTENDED = word_set(
    "extended renewed prolonged extension renewal prolongé prorogé renouvelé prolongation "
    "prorrogado prorrogó renovado renovó prórroga verlängert продлен تمديد مدد مددت"
)
MANDATE = word_set("mandate mandat mandato Mandat мандат мандата")
ADOPTED = word_set(
    "adopted approved endorsed adopté adoptée approuvé adoptó aprobó adoptada aprobada"
)
DECISIONS = word_set(
    "resolution resolutions decision decisions recommendations rules terms programme résolution "
    "décision recommandations resolución decisión recomendaciones"
)
REPORTED = word_set(
    "issued published released circulated submitted presented transmitted publié publiée présenté "
    "présentée publicado publicó presentado presentó"
)
REPORTS = word_set("report reports rapport rapports informe informes Bericht доклад")
TO_REPORT = (
    ("is", "to", "report"), ("was", "to", "report"), ("will", "report"), ("shall", "report"),
    ("must", "report"), ("has", "to", "report"), ("was", "asked", "to", "report"),
    ("doit", "faire", "rapport"), ("fera", "rapport"), ("debe", "informar"), ("informara",),
    ("presentara", "su", "informe"), ("rendra", "compte"), ("doit", "rendre", "compte"),
)  # fmt: skip
DECIDED = word_set(
    "settle settles settling determine determined fix fixed decide decided decides decision "
    "agreed agree consensus settled décidé décider décident accord decidió decidir decidieron "
    "acordó acordaron consenso"
)
COMPOSITION = word_set("composition membership composición")
APPOINTED = word_set(
    "appointed elected named nommé nommée élu élue nombrado nombrada elegido elegida"
)
OFFICES = word_set(
    "chair chairman chairwoman chairperson vice-chair vice-chairs president members secretary "
    "président présidente presidente presidenta membres miembros"
)
DENIED = word_set(
    "not never no if should would could might may propose proposed proposes proposing suggest "
    "suggested whether ne n' pas jamais si nunca debería"
)
"""Near a verb they say that it did not come to pass, or not yet."""
CLOSES = word_set("which who and but where when while as qui que et pero y . , ; :")
