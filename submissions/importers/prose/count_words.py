"""The words by which figures stand in running text, folded as tokens have them."""

from __future__ import annotations

from submissions.importers.tokens import word_set

NOUNS: dict[str, str] = {
    **dict.fromkeys(
        word_set(
            "contributions contribution submissions submission responses response replies reply "
            "inputs contribuciones contribución respuestas respuesta aportes aportaciones "
            "comments commentaires comentarios papers réponses réponse "
            "soumissions soumission Beiträge Beitrag Stellungnahmen Antworten вкладов вклада "
            "материалов материала материал вклад вклады ответов ответа ответ ответы представлений "
            "предложений предложения مساهمات مساهمة إسهامات إسهاما ردود ردا رد وثيقة وثائق "
            "来文 文稿 材料 答复 回复 贡献 意见书 提交材料 书面意见"
        ),
        "submissions",
    ),
    **dict.fromkeys(
        word_set(
            "members member membres membre miembros miembro Mitglieder членов члена члены "
            "أعضاء عضوا عضو 成员"
        ),
        "members",
    ),
    **dict.fromkeys(
        word_set("women femmes mujeres Frauen женщин женщины امرأة نساء 女性 妇女"), "women"
    ),
    **dict.fromkeys(
        word_set(
            "participants attendees participantes asistentes Teilnehmer участников участника "
            "مشاركا مشاركين مشارك 与会者 参与者 参会者"
        ),
        "participants",
    ),
    **dict.fromkeys(
        word_set("observers observateurs observadores Beobachter наблюдателей مراقبين 观察员"),
        "observers",
    ),
    **dict.fromkeys(
        word_set("candidates nominees candidats candidatos candidaturas"), "candidates"
    ),
}
"""What can be counted, and as which of submissions.Counted."""
NEW = word_set("new nouveaux nouvelles nuevos nuevas neue neuen")
NEEDS_GROUP = word_set("comments commentaires comentarios papers")
"""They are contributions where a group sent them; of others there are too many kinds."""
MINE = word_set("my your his her our their whose mes vos ses nos leurs mis sus meine seine ihre")
"""Contributions of someone are none to a call."""
QUALITIES = NEW | word_set(
    "written further additional separate formal informal other public individual joint national "
    "initial substantive official such different oral electronic valid of these them écrites "
    "supplémentaires autres escritas adicionales otras schriftliche"
)
ONLY = word_set(
    "only just exactly altogether seulement seules sólo solo solamente nur "
    "только всего лишь فقط 仅 只 共"
)
ABOUT = word_set(
    "about around some approximately roughly nearly almost environ quelque près cerca unos unas "
    "alrededor aproximadamente etwa rund около примерно حوالي نحو 约 大约"
)
OVER = (
    ("more", "than"), ("over",), ("at", "least"), ("plus", "de"), ("au", "moins"), ("mas", "de"),
    ("al", "menos"), ("por", "lo", "menos"), ("mehr", "als"), ("mindestens",), ("более",),
    ("не", "менее"), ("اكثر", "من"), ("超", "过"), ("超过",),
)  # fmt: skip
AT_MOST = (
    ("up", "to"), ("at", "most"), ("no", "more", "than"), ("fewer", "than"), ("less", "than"),
    ("au", "plus"), ("moins", "de"), ("como", "maximo"), ("menos", "de"), ("hasta",),
    ("hochstens",),
)  # fmt: skip
LABELS = word_set(
    "room page pages p pp no number nos article articles rule rules paragraph paragraphs para "
    "paras section chapter annex resolution session item question table figure version decision "
    "aged age floor hall line salle artículo artículos párrafo párrafos página páginas sala "
    "numéro número paragraphe paragraphes résolution resolución Seite Artikel Zimmer § # №"
)
"""A figure behind one of these is a name, not a count."""
SENT = word_set(
    "came come comes were was are is been have has had be published received submitted sent made "
    "in issued so far already currently now online also by on the website posted filed lodged "
    "tabled provenaient venaient provient proviennent émanaient émanent reçues publiées envoyées "
    "ont été a procedían provenían proceden provienen recibidas publicadas enviadas fueron "
    "llegaron llegó presentées présentée presentadas , which that who qui que kamen stammten "
    "eingegangen wurden arrived each all coming originating поступило поступили пришло пришли "
    "получено получены представлено представлены было были وردت جاءت قدمت منها 均 收到 提交 的"
)
"""Words that may stand between what is counted and "from"."""
FROM = word_set("from by des du de d' del por von aus от parte part من 来自 由")
ABOUT_SUBJECT = word_set("de du des d' del")
"""They stand before those who sent and before what was sent, so that words unknown stay unread."""
ARTICLES = word_set(
    "the an a la les l' le los las el various several other all some der die den one un"
)
SENDS = word_set(
    "sent submitted made provided contributed filed presented lodged tabled gave offered handed "
    "envoyé présenté soumis fourni enviaron presentaron aportaron envió presentó hicieron "
    "прислали прислало представили представило "
    "направили направило أرسلت قدمت أرسل قدم 提交 提交了 发送"
)
"""Verbs of which the group is the subject: "Governments sent four contributions"."""
TO = word_set("to on for concerning regarding about sur au aux à sobre al a zu zum")
SUBJECT_ENDS = word_set(
    "from by were was is are had have has and or that which who in at so with of des du de por "
    "received submitted published made sent came ont fueron se que qui before after until during "
    "there this as but"
)
"""Words at which the words end that say what contributions are of."""
REFERS_BACK = word_set(
    "the all these those those les ces los las estas estos aquellas all die diese"
)
"""Before a figure they say that it was given before."""
NONE = word_set("no aucune ninguna keine")
OF_WHOLE = word_set("of des de sur von из")
SHARES = word_set(
    "most many some few several half none majority all one part plusieurs certains certaines "
    "plupart moitié mayoría algunas algunos varias varios mitad"
)
"""Before "of the 20 responses" they tell of a part, so that what follows is not said of all."""
REPLIED = word_set("replied responded answered contributed répondu respondieron contestaron")
DENIED = word_set("not never no n' pas nunca")
MODALS = word_set(
    "may must should can could shall would doivent peuvent devront deben pueden deberán"
)
"""Behind what is counted they make a rule of it: "up to three contributions may be sent"."""
THEM = (
    ("of", "them"), ("of", "these"), ("of", "which"), ("d'", "entre", "elles"),
    ("d'", "entre", "eux"),
    ("de", "ellas"), ("de", "ellos"), ("davon",), ("из", "них"),
)  # fmt: skip
"""Words behind a figure that mean what was counted before."""
