"""The words by which meetings stand in running text, folded as tokens have them."""

from __future__ import annotations

from submissions.importers.tokens import word_set

NOUNS: dict[str, str] = {
    **dict.fromkeys(
        word_set("meeting meetings réunion réunions reunión reuniones séance"), "meeting"
    ),
    **dict.fromkeys(word_set("Sitzung Sitzungen Treffen заседание заседания заседании"), "meeting"),
    **dict.fromkeys(word_set("совещание совещания совещании встреча встречи встречу"), "meeting"),
    **dict.fromkeys(word_set("اجتماع الاجتماع اجتماعا اجتماعه اجتماعها 会议"), "meeting"),
    **dict.fromkeys(
        word_set("session sessions sesión sesiones Tagung сессия сессии сессию"), "session"
    ),
    **dict.fromkeys(word_set("دورة الدورة دورته دورتها 届会"), "session"),
    **dict.fromkeys(word_set("consultation consultations consulta consultas"), "consultation"),
    **dict.fromkeys(
        word_set("Konsultation Konsultationen консультации مشاورات 磋商"), "consultation"
    ),
    **dict.fromkeys(word_set("panel panels"), "panel"),
}
"""What is a meeting, and of which kind."""
PRELIMINARY = word_set(
    "preliminary preparatory préliminaire préliminaires préparatoire préparatoires preliminar "
    "preliminares preparatoria preparatorias"
)
VIRTUAL = word_set("virtual online remote virtuelle virtuelles virtuel en-ligne virtuales")
SITTING = word_set(
    "main morning afternoon evening opening closing plenary parallel workshop breakout side news "
    "training working poster information q&a"
)
"""Before "session" they say that it is a part of a meeting, or none."""
QUALITIES = (
    PRELIMINARY
    | VIRTUAL
    | word_set(
        "final last next upcoming forthcoming coming recent previous earlier later regular annual "
        "special extraordinary joint informal formal open public face-to-face two-day three-day "
        "one-day four-day five-day intersessional inter-sessional expanded full inaugural initial "
        "planned scheduled whole physical closed emergency dernière dernier prochaine prochain "
        "annuelle annuel extraordinaire ordinaire publique publiques ouverte ouvertes conjointe "
        "informelle première finale última último próxima próximo anual extraordinaria ordinaria "
        "pública públicas abierta abiertas conjunta multi-stakeholder multistakeholder nächste "
        "letzte öffentliche открытые очередное очередная внеочередное "
        "последнее первое заключительное السنوي "
        "الأخير الختامي الأخيرة"
    )
)
IN_ROW = word_set("round rounds series period período ronda rondas série cycle")
DETERMINERS = word_set(
    "the a an its their our this that these those his her another each every le la les l' une un "
    "sa son leur notre cette ce el los las una su nuestra esta otra autre die der das eine seine"
)
INDEFINITE = word_set("a an another une un una otra autre eine each every any")
"""With "second" they say one more, not the second of a row."""
OWN = word_set(
    "its their sa son leur su seine ihre свое свою провела провел провело провели проведет "
    "اجتماعه اجتماعها دورته دورتها 举行 举行了 召开 召开了 举办 举办了"
)
"""Words for "its"; in Russian and Chinese the verb of holding stands for it."""
CLOSED = word_set("举行 召开 举办 开会 举行了 召开了")
"""Verbs at which the name of a place ends in Chinese: "在大连举行"."""
NONE = word_set("no aucune ninguna keine without sans sin")
BELONGS = word_set("of for by du de des d' del von für")
LINKS = word_set(
    "expected foreseen slated going finally actually eventually held is was were be being been "
    "will has had have which that due to take takes took taking place places scheduled planned "
    "convened convene convenes opened opens began begins started starts in at on from the a an "
    "for and of , ( ) ; : tenue tenues tenu s' se est sont ont eu lieu aura auront tiendra "
    "tiendront à en au aux le la les du de des d' l' qui prévue prévues sera seront celebrada "
    "celebradas celebró celebraron celebrará celebrarán tuvo tendrá tuvieron lugar el los las del "
    "que está prevista será serán fue fueron y et und fand findet statt am im vom der die في "
    "состоялось состоялась состоялись состоится пройдет прошло прошла прошли в во на г с "
    "both meet meets "
    "met again then also first year ' town city في من إلى يوم يومي أيام و مدينة خلال الفترة "
    "عقد عقدت سيعقد ستعقد 将 定于 于 在 已 定 举行 召开 了 由 市"
)
"""Words that may stand between a meeting and its date or place."""
FIRST_MEANT = word_set(
    "originally initially formerly previously initialement inicialmente originalmente ursprünglich"
)
"""What follows them is not how it came to be."""
LEFT_LINKS = word_set(
    "held holds hold holding will had has have opened opens convened convenes began begins "
    "started closed in at on the a an its their his of for and , group members member chair "
    "vice-chair vice le la les l' tenu tient tiendra ouvert sa son leur du de des à en el los las "
    "del celebró celebra celebrará tuvo inauguró abrió su провела провел провело свое своё "
    "عقد عقدت 举行 举行了 召开 召开了 举办 了 在"
)
"""Words that may stand between a date at the head of a sentence and the meeting it is of."""
LEADING = word_set("on in from between le les du en el los am vom on: date date: в في 于 至 从")
TURNS_AWAY = word_set(
    "before after since until by avant après depuis antes después desde hasta vor nach seit prior"
)
"""A date behind one of these is not the date of the meeting."""
AFTERWARDS = frozenset("之后前以")
"""Behind a meeting they say "after" or "before" it in Chinese: the date is another's."""
INTO_PLACE = word_set("in at à en a im im: в во in: في 在")
NOT_HELD: tuple[tuple[str, ...], ...] = tuple(
    tuple(words.split())
    for words in (
        *("did not take place", "didn't take place", "never took place", "was not held"),
        *("were not held", "did not happen", "was cancelled", "was canceled", "were cancelled"),
        *("were canceled", "has been cancelled", "has been canceled", "had been cancelled"),
        *("was called off", "will not take place", "will not be held", "had to be cancelled"),
        *("n' a pas eu lieu", "n' ont pas eu lieu", "a ete annulee", "ont ete annulees"),
        *("n' aura pas lieu", "no se celebro", "no tuvo lugar", "fue cancelada", "no se celebrara"),
        *("fueron canceladas", "no tendra lugar", "не состоялось", "не состоялась"),
        *("was postponed", "has been postponed", "had been postponed", "a ete reportee"),
        *("fue aplazada", "se aplazo"),
    )
)
GATHERED = word_set(
    "met meets meet convened réuni réunie réunis reunió reunieron reúne tagte "
    "собрался собралась собрались встретился встретилась"
)
"""Verbs by which a body is said to meet."""
BEFORE_GATHERED = word_set(
    "the of le la du de el del s' se est will shall has had next then again last first also to"
)
"""Words that may stand among those of the body before such a verb."""
AFTER_GATHERED = word_set(
    "with in on at for again from between , à en le les du avec el con a am mit to в во"
)
