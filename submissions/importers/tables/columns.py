"""What a column holds, by the word over it, in six languages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from meetings.folding import fold
from submissions.importers.contacts import KEYS as CONTACTS

FIELDS = {
    "name": "name|names|full name|member|member name|members|participant|participants|person"
    "|delegate|speaker|attendee|name and surname|nom|nom complet|noms|nom et prenom|membre|membres"
    "|nombre|nombre completo|nombre y apellido|nombres|miembro|miembros|participante|имя|фио"
    "|ф. и. о.|участник|член|член группы|الاسم|اسم|الاسم الكامل|العضو|المشارك|姓名|名字|名称"
    "|成员|与会者",
    "given": "given name|given names|first name|firstname|forename|prenom|prenoms|nombre de pila"
    "|الاسم الأول|名",
    "family": "family name|last name|lastname|surname|nom de famille|apellido|apellidos|фамилия"
    "|اسم العائلة|姓|姓氏",
    "honorific": "honorific|salutation|mr/ms|civilite|tratamiento|обращение|اللقب|称谓",
    "position": "position|job title|function|occupation|designation|fonction|poste|cargo|puesto"
    "|должность|المنصب|الوظيفة|职务|职位",
    "organisation": "organisation|organization|affiliation|institution|company|entity|employer"
    "|organisation name|organization name|name of organisation|name of organization|organisme"
    "|etablissement|entreprise|organizacion|institucion|entidad|afiliacion|empresa|организация"
    "|учреждение|компания|المنظمة|المؤسسة|الجهة|الشركة|组织|机构|单位|所属机构",
    "group": "group|stakeholder group|stakeholder|stakeholders|stakeholdergroup|sector|constituency"
    "|stakeholder category|stakeholder type|interest group|groupe|groupe d'acteurs|secteur"
    "|partie prenante|parties prenantes|grupo|grupo de interes|grupo de partes interesadas"
    "|parte interesada|группа|сектор|заинтересованная сторона|группа заинтересованных сторон"
    "|المجموعة|القطاع|أصحاب المصلحة|فئة أصحاب المصلحة|利益攸关方|利益攸关方群体|组别|界别"
    "|类别|部门",
    "country": "country|nationality|state|member state|country/territory|economy|pays|nationalite"
    "|etat|etat membre|pais|nacionalidad|estado miembro|страна|гражданство|государство|البلد|الدولة"
    "|الجنسية|国家|国籍|国家/地区",
    "region": "region|regional group|un regional group|groupe regional|grupo regional|регион"
    "|региональная группа|المنطقة|الإقليم|المجموعة الإقليمية|地区|区域",
    "place": "city|town|location|ville|lieu|ciudad|lugar|город|المدينة|城市|地点",
    "role": "role|capacity|role on the group|papel|rol|роль|الدور|الصفة|角色|身份",
    "status": "status|standing|statut|estatus|situacion|статус|الحالة|状态",
    "starts": "from|start|since|start date|member since|joined|appointed|term start|date appointed"
    "|de|du|depuis|debut|desde|inicio|fecha de inicio|с|начало|من|منذ|تاريخ البدء|自|开始"
    "|开始日期|起",
    "ends": "to|until|end|end date|term end|left|till|au|a|jusqu'a|jusque|fin|hasta|fecha de fin"
    "|до|по|конец|окончание|إلى|حتى|تاريخ الانتهاء|至|结束|结束日期|止",
    "date": "date|received|date received|submitted|submission date|date of submission|date"
    " submitted"
    "|date de reception|date de soumission|fecha|fecha de recepcion|дата|дата получения|التاريخ"
    "|تاريخ|تاريخ الاستلام|日期|提交日期|收到日期",
    "title": "title|contribution|contributions|document|subject|submission|comments|input|titre"
    "|titulo|contribucion|contribuciones|documento|название|заглавие|вклад|документ|материал|العنوان"
    "|المساهمة|الوثيقة|标题|题目|贡献|文件|文稿",
    "contributor": "contributor|contributors|author|authors|submitted by|submitter|sender|by|source"
    "|auteur|auteurs|contributeur|soumis par|autor|autores|contribuyente|presentado por|автор"
    "|авторы|отправитель|المؤلف|المساهم|مقدم من|作者|提交者|贡献者|提交方",
    "url": "url|link|links|lien|liens|enlace|enlaces|ссылка|الرابط|رابط|链接|网址|file|download"
    "|web address|fichier|archivo|файл",
    "presence": "presence|attendance|attended|present|attendance mode|mode of attendance|asistencia"
    "|modalite|modalidad|присутствие|الحضور|出席|出席方式|参会方式",
    "language": "language|langue|idioma|язык|اللغة|语言",
    "keywords": "keywords|key words|tags|mots-cles|palabras clave|ключевые слова|الكلمات"
    " المفتاحية|关键词",
    "number": "no|no.|number|nr|nr.|#|№|n°|num|numero|номер|رقم|序号|编号|id",
    "count": "count|total|number of members|members in total|how many|nombre de membres|total"
    " general"
    "|numero de miembros|количество|всего|العدد|المجموع|人数|合计|总数",
    "seats": "seats|number of seats|sieges|puestos disponibles|места|число мест|المقاعد|عدد"
    " المقاعد|席位",
    "women": "women|female|femmes|mujeres|женщины|النساء|女性|女",
    "men": "men|male|hommes|hombres|мужчины|الرجال|男性|男",
    "new": "new|new members|nouveaux|nouveaux membres|nuevos|nuevos miembros|новые|الجدد|新成员",
    "staying": "staying|continuing|remaining|renewed|continuing members",
    "leaving": "leaving|rotating off|outgoing|retiring",
}
SECOND_BEST = {
    "group": "category|type|categorie|categoria|tipo|категория|тип|الفئة|النوع|类型",
    "number": "s.no|s. no.|sl. no.",
}
"""Words that are taken only when no other column holds that field."""
CONTACT = "contact"
CLEAN = re.compile(r"[\s_]+")


def find_fields(heads: Sequence[str]) -> tuple[str, ...]:
    """Give for each word over a column the field it holds, "" where it is not known."""
    found = [_field(head, _meanings()) for head in heads]
    for at, head in enumerate(heads):
        second = _field(head, _second()) if not found[at] else ""
        if second and second not in found:
            found[at] = second
    return tuple(_once(found))


def _once(found: Sequence[str]) -> list[str]:
    """Keep a field for the first column that claims it; contacts may be many."""
    seen: set[str] = set()
    kept = []
    for field in found:
        kept.append("" if field in seen and field != CONTACT else field)
        seen.add(field)
    return kept


def _field(head: str, meanings: dict[str, str]) -> str:
    key = fold(CLEAN.sub(" ", head)).strip(" :*?")
    if key in CONTACTS or key in _folded_contacts():
        return CONTACT
    return meanings.get(key) or meanings.get(_without_bracket(key), "")


def _without_bracket(key: str) -> str:
    return key.partition("(")[0].strip()


@lru_cache(maxsize=1)
def _meanings() -> dict[str, str]:
    return {fold(word): field for field, words in FIELDS.items() for word in words.split("|")}


@lru_cache(maxsize=1)
def _second() -> dict[str, str]:
    return {fold(word): field for field, words in SECOND_BEST.items() for word in words.split("|")}


@lru_cache(maxsize=1)
def _folded_contacts() -> frozenset[str]:
    return frozenset(map(fold, CONTACTS))
