"""Meetings, figures and deadlines in Russian, Arabic and Chinese, sentence by sentence."""

import pytest

from tests.submissions.importers.reading_prose import said


@pytest.mark.parametrize(
    ("text", "number", "place", "held"),
    [
        ("Двадцать пятое заседание Комитета прошло 3 мая 2012 года.", 25, "", "2012-05-03"),
        ("Комитет провел свое второе заседание в Риге 3 мая 2012 года.", 2, "Риге", "2012-05-03"),
        ("عقدت اللجنة اجتماعها الثاني عشر في سوسة في 3 مايو 2012.", 12, "سوسة", "2012-05-03"),
        ("عقدت اللجنة اجتماعها الخامس والعشرين في 3 مايو 2012.", 25, "", "2012-05-03"),
        ("سيعقد الاجتماع الثاني للفريق العامل في 3 مايو 2012.", 2, "", "2012-05-03"),
        ("委员会第十四次会议将于2012年5月3日在青岛举行。", 14, "青岛", "2012-05-03"),
        ("工作组于2012年5月3日在日内瓦举行了第二次会议。", 2, "日内瓦", "2012-05-03"),
        ("La vigésima quinta reunión del Comité fue el 3 de mayo de 2012.", 25, "", "2012-05-03"),
    ],
)
def test_a_meeting_has_its_number_place_and_day(text, number, place, held):
    assert said(text, "meeting", "number", "place", "held") == [(number, place, held)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Поступило тридцать два ответа, из них двенадцать от правительств.", [32, 12]),
        ("ورد خمسة وعشرون ردا، منها أربعة عشر من الحكومات.", [25, 14]),
        ("وردت 12 مساهمة، منها أحد عشر من الحكومات.", [12, 11]),
        ("共收到三十二份答复，其中十二份来自政府。", [32, 12]),
        ("收到20份来文：政府9份，民间社会11份。", [20, 9, 11]),
        ("Hubo 15 respuestas: once de los gobiernos y cuatro de las empresas.", [15, 11, 4]),
        ("There were 15 responses, once of the harbour and its keepers.", [15]),
    ],
)
def test_figures_are_read_in_words_and_with_measure_words(text, values):
    assert [value for (value,) in said(text, "count", "value")] == values


@pytest.mark.parametrize(
    "text",
    [
        "Срок представления замечаний истекает 10 июня 2015 года.",
        "Замечания должны быть направлены не позднее 10 июня 2015 года.",
        "والموعد النهائي لإرسال التعليقات هو 10 يونيو 2015.",
        "يجب إرسال التعليقات قبل 10 يونيو 2015.",
        "提交评论的截止日期为2015年6月10日。",
        "请于2015年6月10日前提交书面意见。",
    ],
)
def test_a_deadline_is_read(text):
    assert said(text, "milestone", "kind", "date") == [("deadline", "2015-06-10")]


@pytest.mark.parametrize(
    "text",
    ["2012年3月23日，在第一次会议之后发表了报告。", "会议室在三楼。", "Заседаний не было."],
)
def test_no_meeting_is_made_of_words_that_tell_of_none(text):
    assert said(text, "meeting", "held") == []
