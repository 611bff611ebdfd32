"""Words by which a passage of a line is known as a position or as an organisation."""

from __future__ import annotations

import re
from functools import lru_cache

from meetings.folding import fold
from submissions.importers.honorifics import OFFICES, is_title

POSITIONS = frozenset(
    {
        *(
            "director",
            "president",
            "chair",
            "chairman",
            "chairperson",
            "chairwoman",
            "head",
            "chief",
        ),
        *("manager", "secretary", "minister", "officer", "adviser", "advisor", "ambassador"),
        *("counsellor", "counselor", "ceo", "cto", "cio", "coordinator", "co-ordinator", "founder"),
        *(
            "lecturer",
            "researcher",
            "fellow",
            "consultant",
            "professor",
            "dean",
            "lawyer",
            "attache",
        ),
        *("representative", "deputy", "vice-president", "commissioner", "analyst", "engineer"),
        *("executive", "spokesperson", "rapporteur", "secretary-general", "director-general"),
        *(
            "co-founder",
            "cofounder",
            "student",
            "expert",
            "specialist",
            "journalist",
            "chairholder",
        ),
        *("directeur", "directrice", "presidente", "professeur", "professeure", "chef", "cheffe"),
        *(
            "ministre",
            "conseiller",
            "conseillere",
            "charge",
            "chargee",
            "secretaire",
            "responsable",
        ),
        *("directora", "profesor", "profesora", "jefe", "jefa", "ministro", "ministra", "asesor"),
        *(
            "asesora",
            "gerente",
            "consejero",
            "consejera",
            "coordinador",
            "coordinadora",
            "secretario",
        ),
        *("директор", "президент", "профессор", "советник", "министр", "председатель", "начальник"),
        *("руководитель", "эксперт", "مدير", "رئيس", "وزير", "مستشار", "أستاذ", "خبير"),
    }
)
ORGANISATIONS = frozenset(
    {
        *("university", "ministry", "institute", "society", "foundation", "association", "council"),
        *(
            "commission",
            "company",
            "corporation",
            "inc",
            "ltd",
            "gmbh",
            "union",
            "centre",
            "center",
        ),
        *("agency", "authority", "academy", "school", "telecom", "telecommunications", "registry"),
        *(
            "organisation",
            "organization",
            "federation",
            "chamber",
            "consortium",
            "alliance",
            "bank",
        ),
        *(
            "network",
            "bureau",
            "college",
            "government",
            "office",
            "department",
            "board",
            "mission",
            "embassy",
            "secretariat",
            "forum",
        ),
        *(
            "coalition",
            "initiative",
            "committee",
            "group",
            "nations",
            "llc",
            "plc",
            "sarl",
            "caucus",
        ),
        *("internet", "faculty", "laboratory", "trust", "regulator", "telefonica", "operator"),
        *("universite", "ministere", "institut", "societe", "fondation", "conseil", "entreprise"),
        *("ecole", "organisme", "autorite", "chambre", "reseau", "agence", "banque", "secretariat"),
        *(
            "universidad",
            "ministerio",
            "instituto",
            "sociedad",
            "fundacion",
            "asociacion",
            "consejo",
        ),
        *("empresa", "centro", "agencia", "autoridad", "camara", "federacion", "red", "comision"),
        *(
            "академия",
            "университет",
            "министерство",
            "институт",
            "общество",
            "фонд",
            "ассоциация",
            "совет",
        ),
        *(
            "управление",
            "ведомство",
            "палата",
            "агентство",
            "компания",
            "союз",
            "организация",
            "центр",
            "комиссия",
        ),
        *(
            "جامعة",
            "وزارة",
            "معهد",
            "جمعية",
            "مؤسسة",
            "هيئة",
            "شركة",
            "منظمة",
            "مركز",
            "مجلس",
            "مكتب",
            "اتحاد",
            "لجنة",
            "نقابة",
        ),
    }
)
HAN_ORGANISATIONS = (
    "大学",
    "部",
    "研究院",
    "研究所",
    "协会",
    "学会",
    "公司",
    "中心",
    "委员会",
    "基金会",
    "组织",
    "局",
    "署",
    "厅",
    "联盟",
    "联合会",
    "研究会",
)
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
ACRONYM = re.compile(r"[A-Z][A-Z0-9&./-]{1,11}")


@lru_cache(maxsize=4096)
def find_sort(words: str) -> str:
    """Say what a passage is: "position", "organisation", or "" when no word shows it."""
    found = [fold(word) for word in WORD.findall(words[:300])]
    at_position = next((at for at, word in enumerate(found) if word in _folded_positions()), None)
    at_body = next((at for at, word in enumerate(found) if word in _folded_bodies()), None)
    if at_position is not None and (at_body is None or at_position < at_body):
        return "position"
    if at_body is not None or words.strip().endswith(HAN_ORGANISATIONS):
        return "organisation"
    if ACRONYM.fullmatch(words.strip()):
        return "organisation"
    return ""


def is_organisation(words: str) -> bool:
    """Say whether the words show that they name an organisation and no person."""
    first, _, rest = words.strip().partition(" ")
    if is_title(first) and rest and fold(first).strip(".") not in OFFICES:
        return False
    return find_sort(words) == "organisation"


@lru_cache(maxsize=1)
def _folded_positions() -> frozenset[str]:
    return frozenset(map(fold, POSITIONS))


@lru_cache(maxsize=1)
def _folded_bodies() -> frozenset[str]:
    return frozenset(map(fold, ORGANISATIONS))
