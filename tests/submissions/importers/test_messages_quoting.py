import pytest

from tests.submissions.importers.letters import (
    make_mail,
    new_words,
    read_one,
    remarks_of,
    words_of,
)

NEW = "I do not agree with that."


def read_body(body):
    return read_one(make_mail(body))


@pytest.mark.parametrize(
    "quote",
    [
        "On 9 Jan 2014, at 2:47, Jonas Weber wrote:\n> The chair resigns.",
        'On Dec 8, 2013 2:10 PM, "Jonas Weber" <jonas@weber.example> wrote:\n\n> He resigns.',
        "Am 24.11.2010 um 15:28 schrieb Jonas Weber:\n> Der Vorsitz tritt ab.",
        "El 24/11/2010 a las 15:28, Jonas Weber escribió:\n> La presidencia dimite.",
        "Le 24 nov. 2010 à 15:28, Jonas Weber a écrit :\n> La présidence démissionne.",
        "24 ноября 2010 г., 15:28, Jonas Weber написал:\n> Председатель уходит.",
        "在 2010年11月24日，Jonas Weber 写道：\n> 主席辞职。",
        "On Wed, Nov 24, 2010 at 3:28 PM, Jonas Weber <\njo at weber.example> wrote:\n> Yes.",
        "On Wednesday 24 November 2010 03:28, Jonas Weber <jo at weber.example\n> wrote:\n> Yes.",
        "Jonas Weber wrote:\n>He resigns.\n>>Who?",
        "    JW> He resigns.\n    JW> Today.",
        "# He resigns.\n# Today.\n#\n# Or tomorrow.",
    ],
)
def test_a_marked_quote_and_its_attribution_are_quoted_in_any_language(quote):
    part = read_body(f"{quote}\n\n{NEW}\n")

    assert new_words(part) == [NEW]
    assert words_of(part, part.quoted) == [quote.strip("\n ") if quote[0] != " " else quote]


HEAD_BLOCKS = {
    "outlook": "From: Jonas Weber [mailto:jonas@weber.example]\n"
    "Sent: Friday, June 27, 2014 12:06\nPM\nTo: Council\nSubject: Resignation\n\nHe resigns.",
    "starred": "*From:* Jonas Weber\n*Sent:* Friday, June 27, 2014 12:06 PM\n"
    "*To:* council@harbour.example\n*Subject:* Resignation\n\nHe resigns.",
    "spanish": "De: Jonas Weber\nEnviado el: viernes, 27 de junio de 2014 12:06\n"
    "Para: consejo@harbour.example\nAsunto: Dimisión\n\nDimite.",
    "german": "Von: Jonas Weber\nGesendet: Freitag, 27. Juni 2014 12:06\n"
    "An: rat@harbour.example\nBetreff: Rücktritt\n\nEr tritt ab.",
    "russian": "От: Jonas Weber\nОтправлено: 27 июня 2014 г. 12:06\nКому: Ana\n\nУходит.",
    "chinese": "发件人： Jonas Weber\n发送时间： 2014年6月27日 12:06\n"
    "收件人： Ana\n主题： 辞职\n\n他辞职。",
    "date first": "Date: Thu, 26 Jun 2014 13:53:45 +0400\nSubject: Resignation\n"
    "From: jonas@weber.example\nTo: ana@harbour.example\n\nHe resigns.",
    "unknown words": "Pošiljatelj: Jonas Weber <jonas@weber.example>\nPoslano: 27.6.2014 12:06\n"
    "Primatelj: council@harbour.example\nPredmet: Ostavka\n\nOdlazi.",
}


@pytest.mark.parametrize("block", HEAD_BLOCKS.values(), ids=HEAD_BLOCKS)
@pytest.mark.parametrize("rule", ["", "-----Original Message-----\n", f"{'_' * 32}\n"])
def test_a_head_of_mail_without_marks_begins_a_quote_to_the_end(block, rule):
    part = read_body(f"{NEW}\n\n{rule}{block}\n")

    assert new_words(part) == [NEW]
    assert words_of(part, part.quoted) == [rule + block]
    assert "without marks" in remarks_of(part)


@pytest.mark.parametrize(
    "notice",
    [
        "Date: 24 November 2010\nTime: 10:00\nVenue: Old Harbour House\nContact: a@harbour.example",
        "Date: 24 November 2010\nFrom: 9:00\nTo: 17:00\nRoom: 23",
        "Chair: Jonas Weber\nMinutes: Ana Prieto\nNext meeting: 3 March 2011",
        "The point is this: we meet on 24 November 2010 at 10:00.",
        "Agenda for 24 November 2010, see http://harbour.example/agenda:\n1. Fees\n2. Dredging",
    ],
)
def test_a_notice_with_words_and_colons_is_no_quote(notice):
    part = read_body(f"Dear all,\n\n{notice}\n\nRegards,\nAna\n")

    assert part.quoted == ()
    assert notice.split("\n")[-1] in new_words(part)


def test_an_attribution_without_marks_begins_a_quote_to_the_end():
    quote = (
        "On 9 Jan 2014, at 2:47, Jonas Weber <jonas@weber.example> wrote:\n\nHe resigns.\n\nJonas"
    )
    part = read_body(f"{NEW}\n\n{quote}\n")

    assert new_words(part) == [NEW]
    assert words_of(part, part.quoted) == [quote]


def test_words_before_an_attribution_stay_the_authors():
    part = read_body("Hi,\nOn Tue, 2011-03-01 at 18:02 +0530, Jo Weber wrote:\n> Yes.\n\nNo.\n")

    assert new_words(part) == ["Hi,", "No."]


def test_a_sentence_that_leads_to_a_quote_stays_the_authors():
    part = read_body("I can only repeat what we all know:\n> The chair resigns.\n")

    assert new_words(part) == ["I can only repeat what we all know:"]


def test_a_single_line_with_a_hash_is_no_quote():
    assert read_body("We are now\n# 1 of all harbours.\n").quoted == ()


def test_comments_inside_a_quote_stay_quoted_and_are_said():
    body = "Jonas Weber wrote on 24 November 2010:\n> Shall we?\n> AP: Yes, in March.\n> And who?\n"
    part = read_body(body)

    assert new_words(part) == []
    assert "may be answered inside" in remarks_of(part)
    assert "no words of the author" in remarks_of(part)


def test_the_levels_of_a_quote_are_counted():
    part = read_body("> > >>>> Six deep.\n> One.\n\nNo.\n")

    assert part.properties["quote_levels"] == "6"
    assert part.properties["quoted_lines"] == "2"


FOOTER = f"{'_' * 47}\nharbour mailing list\nharbour@lists.example\nhttp://lists.example/listinfo/harbour"


@pytest.mark.parametrize(
    ("body", "aside"),
    [
        (f"{NEW}\n-- \nAna Prieto\nOld Harbour House\n", "-- \nAna Prieto\nOld Harbour House"),
        (f"{NEW}\n--\nAna\n\n{FOOTER}\n", f"--\nAna\n\n{FOOTER}"),
        (f"{NEW}\n\n{FOOTER}\n", FOOTER),
        (f"{NEW}\n\n— Ana\n", "— Ana"),
        (f"{NEW}\n\n-----\nSent from a telephone\n-----\n", "-----\nSent from a telephone\n-----"),
    ],
)
def test_signatures_and_footers_are_aside(body, aside):
    part = read_body(body)

    assert new_words(part) == [NEW]
    assert words_of(part, part.aside)[-1] == aside


def test_a_footer_after_an_unmarked_quote_is_quoted_or_aside_but_never_new():
    part = read_body(f"{NEW}\n\n{HEAD_BLOCKS['outlook']}\n\n{FOOTER}\n")

    assert new_words(part) == [NEW]


def test_a_line_under_a_heading_begins_no_footer():
    part = read_body("Papers\n-------\nhttp://harbour.example/fees.html\n")

    assert "http://harbour.example/fees.html" in new_words(part)


def test_a_rule_within_a_text_begins_no_signature():
    body = (
        "-------\nOur position\n\n" + "A long paragraph about fees.\n\n" * 20 + "-------\n\nAna\n"
    )
    part = read_body(body)

    assert "Our position" in new_words(part)


def test_noise_of_mime_that_an_archive_shows_is_aside():
    noise = (
        "--=-QbXyz12345678\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n"
        + f"{'QUJD' * 18}\n" * 4
    )
    part = read_body(f"{NEW}\n\n{noise}\n")

    assert new_words(part) == [NEW]


def test_a_line_of_fifty_megabytes_is_read():
    part = read_body("> " + "x" * 50_000_000 + f"\n{NEW}\n")

    assert part.quoted[0].end - part.quoted[0].start == 50_000_002
    assert part.text.endswith(f"x\n{NEW}\n")


@pytest.mark.parametrize(
    "lines",
    [
        ["> " * 200, "From: a@b.example", "Sent: 1 Jan 2011 10:00"],
        [">" + "_" * 300, "-" * 399, "On " * 130 + ":"],
        ["a: b", "From: x y", "To: z", ""],
        ["On 1 Jan 2011 10:00 a@b.example", "wrote", "and:", "x"],
        ["-----a-----", "Name: a", "Type: b"],
        ["- - - - - " * 39, "# " * 190, "....@" * 70],
    ],
)
def test_six_thousand_lines_made_to_be_slow_are_read(lines):
    body = "\n".join(lines * (6_000 // len(lines)))
    part = read_body(body)

    assert all(0 <= span.start < span.end <= len(part.text) for span in part.quoted)
