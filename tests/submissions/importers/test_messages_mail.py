import base64

import pytest

from submissions.importers.errors import SourceError
from submissions.importers.messages.addresses import read_sender
from submissions.importers.messages.encoded_words import read_words
from tests.submissions.importers.letters import (
    facts_of,
    itself,
    make_mail,
    new_words,
    read_one,
    remarks_of,
    words_of,
)


def make_parts(*parts, kind="mixed", boundary="b1", **headers):
    """Give a mail of several parts, each as its headers and its text."""
    body = "".join(f"--{boundary}\n{head}\n\n{text}\n" for head, text in parts)
    return make_mail(
        f"{body}--{boundary}--\n",
        MIME_Version="1.0",
        Content_Type=f'multipart/{kind}; boundary="{boundary}"',
        **headers,
    )


def test_the_head_says_who_wrote_what_and_when():
    part = read_one(
        make_mail(
            List_Id="The harbour <harbour.lists.example>",
            In_Reply_To="<zero@harbour.example>",
            Archived_At="<http://lists.example/1>",
        )
    )
    fact = itself(part)

    assert (fact.title, fact.author, fact.author_domain) == (
        "[harbour] Notes of the meeting",
        "Ana Prieto",
        "harbour.example",
    )
    assert (fact.date.text, fact.date.edtf, fact.zone) == (
        "Wed, 24 Nov 2010 09:56:46 -0500",
        "2010-11-24",
        "-0500",
    )
    assert (fact.publisher, fact.kind, fact.url) == (
        "The harbour",
        "list-post",
        "http://lists.example/1",
    )
    assert (fact.message_id, fact.replies_to) == ("one@harbour.example", "zero@harbour.example")
    assert fact.span.of(part.text).startswith("Subject: [harbour] Notes")


def test_what_the_head_does_not_say_stays_unknown():
    part = read_one(make_mail(Subject=None, Date=None, From="ana@harbour.example"))
    fact = itself(part)

    assert (fact.title, fact.author, fact.date, fact.zone) == ("", "", None, "")
    assert fact.confidence <= 0.5
    assert "There is no date" in remarks_of(part)


@pytest.mark.parametrize(
    ("words", "name", "domain"),
    [
        ('"Ana Prieto" <ana@harbour.example>', "Ana Prieto", "harbour.example"),
        ("Prieto, Ana <ANA@Harbour.Example>", "Prieto, Ana", "harbour.example"),
        ("ana@harbour.example (Ana Prieto)", "Ana Prieto", "harbour.example"),
        ("ana at harbour.example (Ana Prieto, Chair)", "Ana Prieto, Chair", "harbour.example"),
        ("ana at harbour.example (ana at harbour.example)", "", "harbour.example"),
        ("ana@harbour.... (Ana Prieto)", "Ana Prieto", ""),
        ("ana@harbour.example", "", "harbour.example"),
        ("<ana@harbour.example>", "", "harbour.example"),
        ("Ana Prieto (Harbour)", "Ana Prieto (Harbour)", ""),
        ("Ana Prieto", "Ana Prieto", ""),
        ("Ana Prieto <ana>", "Ana Prieto", ""),
        ('"Ana \\"Nan\\" Prieto" <ana@harbour.example>', 'Ana "Nan" Prieto', "harbour.example"),
        ("[email protected]", "[email protected]", ""),
        ("", "", ""),
    ],
)
def test_a_sender_is_a_name_as_found_and_never_an_address(words, name, domain):
    sender = read_sender(words)

    assert (sender.name, sender.domain) == (name, domain)


def test_an_address_that_the_list_put_there_is_none_of_the_author():
    part = read_one(
        make_mail(
            From="Ana Prieto via harbour <harbour@lists.example>",
            List_Post="<mailto:harbour@lists.example>",
        )
    )

    assert (itself(part).author, itself(part).author_domain) == ("Ana Prieto via harbour", "")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("=?utf-8?q?Caf=C3=A9_?= =?utf-8?q?au_port?=", "Café au port"),
        ("=?UTF-8?B?Q2Fmw6k=?= at noon", "Café at noon"),
        ("=?utf-8?B?Q2Fmww==?= =?utf-8?B?qQ==?=", "Café"),
        ("=?gb2312?B?u+HS6Q==?=", "会议"),
        ("=?iso-8859-1*en?q?Caf=E9?=", "Café"),
        ("a\n folded\n\tline", "a folded line"),
        ("a\0b =?utf-8?q?c=00d?=", "a\ufffdb c\ufffdd"),
        ("=?no-such?q?Caf=C3=A9?=", "Café"),
        ("=?utf-8?q?not closed", "=?utf-8?q?not closed"),
        ("=?" * 50_000, "=?" * 2000),
    ],
)
def test_the_words_of_a_header_are_read_as_letters(value, words):
    assert read_words(value) == words


@pytest.mark.parametrize("charset", ["utf-8", "cp1252"])
def test_a_header_of_bare_bytes_is_read(charset):
    mail = make_mail().replace(b"Notes of", "Café".encode(charset))

    assert itself(read_one(mail)).title == "[harbour] Café the meeting"


@pytest.mark.parametrize(
    ("answers", "references", "parent"),
    [
        ("<a@x.example>", "", "a@x.example"),
        ('<a@x.example> from "Jonas Weber" at Oct 1, 98', "<b@x.example>", "a@x.example"),
        ("your message of Tuesday", "<b@x.example>\n <c@x.example>", "c@x.example"),
        ("", "", ""),
        ("ana@harbour.example", "", ""),
    ],
)
def test_the_parent_is_found_behind_prose_and_folded_references(answers, references, parent):
    part = read_one(make_mail(In_Reply_To=answers, References=references))

    assert itself(part).replies_to == parent


def test_plain_text_is_read_rather_than_markup_when_it_has_words():
    part = read_one(
        make_parts(
            ("Content-Type: text/plain", "Plain words."),
            ("Content-Type: text/html", "<p>Marked words.</p>"),
            kind="alternative",
        )
    )

    assert new_words(part) == ["Plain words."]


def test_markup_is_read_when_the_plain_text_is_empty():
    part = read_one(
        make_parts(
            ("Content-Type: text/plain", " "),
            ("Content-Type: text/html", "<p>Marked <b>words</b>.</p>"),
            kind="alternative",
        )
    )

    assert new_words(part) == ["Marked words."]


OUTLOOK = """<hr><p><b>From:</b> Jo [mailto:jo@x.example]<br>
<b>Sent:</b> Friday, June 27, 2014 12:06<br><b>To:</b> Ana<br><b>Subject:</b> Fees</p>
<p>The chair resigns.</p>"""


@pytest.mark.parametrize(
    "cited",
    [
        '<blockquote type="cite">The chair resigns.</blockquote>',
        "<blockquote>The chair resigns.</blockquote>",
        '<div class="gmail_quote">On 1 May 2011, Jo wrote:<blockquote>Yes.</blockquote></div>',
        '<div class="OutlookMessageHeader"><hr><b>From:</b> Jo</div>',
        '<p>On 1 May 2011, Jo Weber wrote:</p><blockquote type="cite">Yes.</blockquote>',
        OUTLOOK,
    ],
)
def test_what_the_markup_cites_is_quoted(cited):
    mail = make_mail(f"<html><body><p>No.</p>{cited}</body></html>", Content_Type="text/html")

    assert new_words(read_one(mail)) == ["No."]


def test_each_text_is_read_in_its_own_charset():
    part = read_one(
        make_mail("", MIME_Version="1.0", Content_Type='multipart/mixed; boundary="b1"')
        + b"--b1\nContent-Type: text/plain; charset=shift_jis\n\n"
        + "会議".encode("shift_jis")
        + b"\n--b1\nContent-Type: text/plain; charset=iso-8859-2\n\n"
        + "Łódź".encode("iso-8859-2")
        + b"\n--b1--\n"
    )

    assert new_words(part) == ["会議", "Łódź"]
    assert part.charset == "shift_jis"


def test_text_in_utf8_is_read_so_whatever_its_header_says():
    part = read_one(make_mail("Café\n", Content_Type="text/plain; charset=iso-8859-1"))

    assert new_words(part) == ["Café"]


PDF_HEAD = """Content-Type: application/pdf
Content-Transfer-Encoding: base64
Content-Disposition: attachment; filename="../../etc/passwd\""""


def test_attachments_are_documents_with_a_name_and_a_type():
    content = base64.b64encode(b"%PDF-1.4").decode()
    part = read_one(
        make_parts(
            ("Content-Type: text/plain", "See the file."),
            (
                PDF_HEAD,
                content,
            ),
        )
    )
    (attached,) = facts_of(part, "attached")

    assert (attached.title, attached.key) == ("../../etc/passwd", "attached-1")
    assert part.properties["attached-1"] == "application/pdf"
    assert attached.span.of(part.text) == "Attached: ../../etc/passwd (application/pdf)"
    assert new_words(part) == ["See the file."]


NOTE = """-------------- next part --------------
A non-text attachment was scrubbed...
Name: fees.pdf
Type: application/pdf
Size: 1234 bytes
Desc: not available
URL: <http://lists.example/attachments/fees.pdf>"""
NOTE_FR = """-------------- section suivante --------------
Une pièce jointe HTML a été nettoyée...
URL: <http://lists.example/attachments/a.html>"""


@pytest.mark.parametrize(
    ("note", "name", "url"),
    [
        (NOTE, "fees.pdf", "http://lists.example/attachments/fees.pdf"),
        (NOTE_FR, "", "http://lists.example/attachments/a.html"),
    ],
)
def test_what_a_list_took_out_is_a_document_and_no_text(note, name, url):
    part = read_one(make_mail(f"See the file.\n{note}\n"))
    (attached,) = facts_of(part, "attached")

    assert (attached.title, attached.url) == (name, url)
    assert attached.span.of(part.text) == note
    assert new_words(part) == ["See the file."]
    assert facts_of(part, "link") == []


def test_links_of_the_author_are_documents_once_each_and_those_in_quotes_are_not():
    body = (
        "See http://harbour.example/fees, and (http://harbour.example/a_(b)).\n"
        "Again: http://harbour.example/fees. Not ftp://x.example or http:///.\n\n"
        "> http://quoted.example/\n\n-- \nhttp://ana.example/\n"
    )
    links = facts_of(read_one(make_mail(body)), "link")

    assert [link.url for link in links] == [
        "http://harbour.example/fees",
        "http://harbour.example/a_(b)",
    ]


def test_a_link_in_markup_has_its_words_as_title():
    markup = (
        '<p>Read <a href="http://x.example/r">the report</a>, <a href="mailto:a@x.example">me</a>'
    )
    part = read_one(make_mail(markup, Content_Type="text/html"))
    (link,) = facts_of(part, "link")

    assert (link.title, link.url) == ("the report", "http://x.example/r")
    assert words_of(part, [link.span]) == ["the report"]


REPORT = (
    "Content-Type: message/delivery-status",
    "Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; a@x.example\nAction: failed",
)


@pytest.mark.parametrize(
    "mail",
    [
        make_parts(("Content-Type: text/plain", "It failed."), REPORT, kind="report"),
        make_mail("It failed.\n\nReporting-MTA: dns; mx.example\nAction: failed\n"),
        make_mail("It failed.", X_Failed_Recipients="a@x.example"),
        make_mail("It failed.", Return_Path="<>", From="Mail <MAILER-DAEMON@x.example>"),
        make_mail("I am away.", Auto_Submitted="auto-replied"),
    ],
)
def test_a_report_of_a_machine_is_refused_and_proposes_nothing(mail):
    part = read_one(mail)

    assert "no message of a person" in part.refused
    assert part.facts == ()
    assert part.title == "[harbour] Notes of the meeting"


def test_a_person_who_quotes_a_report_is_a_person():
    part = read_one(make_mail("Why?\n\n> Reporting-MTA: dns; mx.example\n> Action: failed\n"))

    assert part.refused == ""


def test_the_identity_is_the_message_id_however_it_is_spaced():
    one = read_one(make_mail(Message_ID="<a@x.example>"))
    two = read_one(make_mail("Other words.", Message_ID=" <a@x.example> (added by a machine)"))

    assert one.identity == two.identity == "message-id:<a@x.example>"


def test_copies_without_a_message_id_have_one_identity_and_others_have_another():
    one = read_one(make_mail("The  council met.\n\n", Message_ID=None))
    two = read_one(make_mail("The council\nmet.\n", Message_ID=""))
    other = read_one(make_mail("The council left.\n", Message_ID=""))

    assert one.identity.startswith("sha256:")
    assert one.identity == two.identity != other.identity


def test_a_mail_that_breaks_off_before_its_boundary_is_read():
    part = read_one(make_mail("\n", Content_Type='multipart/mixed; boundary="never"'))

    assert itself(part).title == "[harbour] Notes of the meeting"
    assert "no words of the author" in remarks_of(part)


def test_parts_nested_ten_thousand_times_are_refused():
    body = "".join(
        f'--b{n}\nContent-Type: multipart/mixed; boundary="b{n + 1}"\n\n' for n in range(10_000)
    )
    mail = make_mail(body, MIME_Version="1.0", Content_Type='multipart/mixed; boundary="b0"')

    with pytest.raises(SourceError, match="sets of parts"):
        read_one(mail)


def test_parts_nested_as_deep_as_is_allowed_are_read():
    body = "".join(
        f'--b{n}\nContent-Type: multipart/mixed; boundary="b{n + 1}"\n\n' for n in range(99)
    )
    mail = make_mail(
        f"{body}--b99\nContent-Type: text/plain\n\nDeep words.\n",
        MIME_Version="1.0",
        Content_Type='multipart/mixed; boundary="b0"',
    )

    assert new_words(read_one(mail)) == ["Deep words."]


def test_a_header_of_five_megabytes_is_cut_and_the_mail_read():
    part = read_one(make_mail(Subject="x" * 5_000_000))

    assert len(itself(part).title) <= 4000
    assert new_words(part) == ["The council met."]


@pytest.mark.parametrize(
    "charset", ["utf-7", "utf-16", "punycode", "unicode_escape", "rot13", "cp037", "x" * 9999, '"']
)
def test_a_spoofed_charset_changes_no_letter(charset):
    part = read_one(make_mail("+ADw- \\u0041 abc\n", Content_Type=f"text/plain; charset={charset}"))

    assert new_words(part) == ["+ADw- \\u0041 abc"]


def test_odd_parameters_of_headers_are_survived():
    odd = "text/plain; charset*9999999999999999999999=x; name*0*=%ZZ; filename*=''''"

    assert new_words(read_one(make_mail(Content_Type=odd))) == ["The council met."]


def test_a_type_with_a_nul_is_shown_without_it():
    part = read_one(make_mail(Content_Type="app\0lication/pdf"))
    (attached,) = facts_of(part, "attached")

    assert attached.span.of(part.text) == "Attached: (no name) (app\ufffdlication/pdf)"


def test_a_link_to_a_name_at_a_social_site_is_rather_no_document():
    body = "See https://x.com/harbour and https://quay.example/report.pdf#page=2\n"
    handle, report = facts_of(read_one(make_mail(body)), "link")
    assert handle.confidence < 0.6 < report.confidence
    assert (report.url, report.kind) == ("https://quay.example/report.pdf", "other")


def test_a_seat_that_the_author_claims_is_the_authors_or_nobodys():
    claim = "I am a member of the CSTD Working Group.\n"
    for sender, name in (("Ana Prieto <a@harbour.example>", "Ana Prieto"), (None, "")):
        part = read_one(make_mail(claim, From=sender))
        assert [fact.name for fact in part.facts if fact.KIND == "member"] == [name] * bool(name)
        told = [fact.words for fact in part.facts if fact.KIND == "not-understood"]
        assert bool(told) == (not name)
