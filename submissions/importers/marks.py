"""Roles and standings that stand beside a name: "(Chair)", "resigned", "observer"."""

from __future__ import annotations

from functools import lru_cache

from meetings.folding import fold

ROLES = {
    "chair": "chair|chairman|chairwoman|chairperson|the chair|president of the group|mag chair"
    "|presidencia|presidence|председатель|председательница|الرئيس|رئيس|رئيسة|主席",
    "acting-chair": "acting chair|interim chair|acting chairman|president par interim"
    "|presidente interino|и.о. председателя|代理主席",
    "vice-chair": "vice-chair|vice chair|vice-chairman|vice-chairperson|deputy chair|vice-president"
    "|vice-presidente|vicepresidente|заместитель председателя|نائب الرئيس|副主席",
    "co-chair": "co-chair|cochair|co chair|co-chairman|copresident|co-president|copresidente"
    "|сопредседатель|الرئيس المشارك|共同主席|联合主席",
    "secretariat": "secretariat|secretary|secretaria|секретариат|секретарь|الأمانة|أمين"
    "|秘书处|秘书",
    "adviser": "adviser|advisor|special adviser|special advisor|adviser to the chair"
    "|advisor to the chair|special adviser to the chair|special advisor to the chair|conseiller"
    "|asesor|советник|مستشار|顾问",
    "observer": "observer|observateur|observatrice|observador|observadora|наблюдатель|مراقب|观察员",
    "speaker": "speaker|panelist|panellist|orateur|orador|oradora|докладчик|متحدث|发言人",
    "member": "member|membre|miembro|член|عضو|成员|委员",
}
STATUSES = {
    "member": "member|full member|membre|miembro|член|عضو|成员",
    "invited": "invited|guest|special guest|invite|invitee|invitado|invitada|приглашенный"
    "|مدعو|受邀",
    "observer": "observer|observateur|observatrice|observador|наблюдатель|مراقب|观察员",
    "resigned": "resigned|stepped down|has resigned|demissionnaire|a demissionne|renuncio|dimitio"
    "|вышел|вышел из состава|مستقيل|استقال|辞职|已辞职",
}


def find_role(words: str) -> str:
    """Give the role that words are, "" when they are none."""
    return _meanings("roles").get(_key(words), "")


def find_status(words: str) -> str:
    """Give the standing that words are, "" when they are none."""
    found = _meanings("statuses").get(_key(words), "")
    if not found and _key(words).startswith(("resigned ", "stepped down ")):
        return "resigned"
    return found


def _key(words: str) -> str:
    return fold(" ".join(words.split())[:60]).strip(" .:*")


@lru_cache(maxsize=2)
def _meanings(of: str) -> dict[str, str]:
    every = ROLES if of == "roles" else STATUSES
    return {fold(word): meaning for meaning, words in every.items() for word in words.split("|")}
