"""Articles: title, author, address, date and language by where they stand; furniture set apart."""

import unicodedata

import pytest

from submissions.importers.articles import READER
from submissions.importers.errors import SourceError
from submissions.importers.languages import guess_language
from submissions.importers.links import find_links
from submissions.importers.pages import open_page
from submissions.importers.records import DocumentFact, SourceKind
from tests.submissions.importers.specimens import VOCABULARY, document_of

PROSE = (
    "<p>It was a long day at the pier, and the people who had come from all over the coast to talk "
    "about the tides of the sea went home with little more than they had brought.</p>"
)


def read(markup, *, url=""):
    """Give the part that a page is read as."""
    page = open_page(markup.encode(), name="page.html", url=url)
    return READER.read(page, VOCABULARY)


def make_page(*, head="", before="", title="<h1>The tide turns</h1>", after="", body=PROSE):
    """Give a page with these pieces."""
    return f"<html><head>{head}</head><body>{before}{title}{after}{body}</body></html>"


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (make_page(), "The tide turns"),
        (make_page(title="<h3>The tide turns</h3>"), "The tide turns"),
        (
            make_page(title="<h3>https://a.example.org/x</h3><h3>The tide turns</h3>"),
            "The tide turns",
        ),
        (make_page(title="<p><strong>The tide turns</strong></p>"), "The tide turns"),
        (make_page(title="", head="<title>The tide turns</title>"), "The tide turns"),
        (f"<h1>The tide\n  turns</h1>{PROSE}", "The tide turns"),
    ],
)
def test_the_title_is_the_first_heading_else_a_bold_line_else_the_tag(page, title):
    assert read(page).title == title


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("<p>By Léa Thorne</p>", "Léa Thorne"),
        ("<p>By Léa Thorne, Keeper of the Light at the Harbour School</p>", "Léa Thorne"),
        ("<div>Par Anaïs Okoro</div>", "Anaïs Okoro"),
        ("<p>Por Benicio Arrieta</p>", "Benicio Arrieta"),
        ("<p>Von Dörte Krug</p>", "Dörte Krug"),
        ("<p>作者：王小明</p>", "王小明"),
        ('<p><a href="https://x.example.org/authors/lea">Léa Thorne</a></p>', "Léa Thorne"),
        ('<p><a href="https://x.example.org/posts/1">Léa Thorne</a></p>', ""),
        ("<p>By the pier it was cold</p>", ""),
        ("<p>By 12 votes to 3</p>", ""),
        ("", ""),
    ],
)
def test_the_author_is_read_by_the_shape_of_the_byline(byline, author):
    assert document_of(read(make_page(after=byline))).author == author


def test_a_byline_in_the_last_line_is_read_as_well():
    page = make_page(body=f"{PROSE}<p><strong>By Léa Thorne, Keeper</strong></p>")
    assert document_of(read(page)).author == "Léa Thorne"


@pytest.mark.parametrize(
    ("pieces", "url", "edtf", "inferred"),
    [
        ({"after": "<p>1 June 2012</p>"}, "", "2012-06-01", False),
        ({"after": "<p>Le 1er juin 2012</p>"}, "", "2012-06-01", False),
        (
            {"head": '<meta property="article:published_time" content="2012-06-01T08:00">'},
            *("https://a.example.org/20110101_x/", "2012-06-01", False),
        ),
        ({}, "https://a.example.org/posts/20120601_the_tide/", "2012-06-01", True),
        ({}, "https://a.example.org/2012/06/01/the-tide", "2012-06-01", True),
        ({}, "https://a.example.org/2012/06/the-tide", "2012-06", True),
    ],
)
def test_the_date_is_the_one_shown_or_declared_else_inferred_from_the_address(
    pieces, url, edtf, inferred
):
    date = document_of(read(make_page(**pieces), url=url)).date
    assert (date.edtf, date.inferred) == (edtf, inferred)


@pytest.mark.parametrize(
    "url", ["", "https://a.example.org/20129999_x/", "https://a.example.org/docs/120120601234"]
)
def test_no_date_is_made_up(url):
    page = make_page(
        body=PROSE + "<p>The ORWG met in Nyon on 3 May 2012, as was foreseen by all.</p>"
    )
    assert document_of(read(page, url=url)).date is None


def test_the_address_is_the_page_s_own_else_what_it_declares_else_its_head_link():
    declared = make_page(head='<link rel="canonical" href="https://a.example.org/tide">')
    linked = make_page(
        title='<h3><a href="https://b.example.org/tide">https://b.example.org/tide</a></h3>'
        "<h3>The tide turns</h3>"
    )
    assert read(declared).identity == "url:https://a.example.org/tide"
    assert read(linked).identity == "url:https://b.example.org/tide"
    assert read(declared, url="https://c.example.org/").identity == "url:https://c.example.org/"


def test_without_an_address_its_name_is_the_hash_of_its_words_however_spaced():
    one, other = read(make_page()), read(make_page(body=PROSE.replace(" ", "\n  ")))
    assert one.identity.startswith("sha256:")
    assert one.identity == other.identity
    assert one.identity != read(make_page(title="<h1>Another</h1>")).identity


@pytest.mark.parametrize(
    "furniture",
    [
        '<div id="wm-ipp-base"><p>Captured on 5 July 2014.</p></div>',
        '<ul><li><a href="/1">Home</a></li><li><a href="/2">News</a></li></ul>',
        '<p>You are here: <a href="/1">Home</a> &gt; <a href="/2">News</a> &gt; This</p>',
        "<p>Está en la página 1 de 20</p>",
        '<div class="advert-top">Buy nets</div>',
        "<nav><p>Menu</p></nav>",
        '<div class="breadcrumb"><p>Hier</p></div>',
    ],
)
def test_furniture_is_set_apart_by_its_structure(furniture):
    part = read(make_page(before=furniture))
    assert part.title == "The tide turns"
    words = [span.of(part.text) for span in part.aside]
    assert words
    assert not any("tide" in one for one in words)


def test_no_fact_is_read_from_furniture():
    held = "<p>The ORWG meeting in Nyon was held on 3 May 2012, as all had foreseen.</p>"
    inside = read(make_page(body=f"{PROSE}{held}"))
    outside = read(make_page(body=f"{PROSE}<aside>{held}</aside><footer>{held}</footer>"))
    assert [fact.KIND for fact in inside.facts if fact.KIND == "meeting"] == ["meeting"]
    assert not any(fact.KIND == "meeting" for fact in outside.facts)


def test_a_date_line_and_a_sentence_with_one_link_are_no_furniture():
    page = make_page(
        after="<p>9 de mayo de 2012</p>",
        body=f'{PROSE}<p>See the <a href="https://a.example.org/x">agenda</a> of it.</p>',
    )
    assert read(page).aside == ()


def test_links_are_documents_once_each_and_only_of_the_web():
    page = open_page(
        b'<p><a href="https://a.example.org/x.pdf">The agenda</a> and '
        b'<a href="https://a.example.org/x.pdf#2">page two</a>, '
        b'<a href="mailto:x@example.org">mail</a>, <a href="javascript:void(0)">script</a>, '
        b'<a href="/local">local</a>, <a href="https://a.example.org/i"><img src="i.png"></a>, '
        b'<a href="http://twitter.com/someone">@someone</a>, '
        b'<a href="https://b.example.org/y">https://b.example.org/y</a>, '
        b'<a href="https://[broken">odd</a></p>'
    )
    found = {link.url: (link.title, link.confidence) for link in find_links(page.rendered)}
    assert found == {
        "https://a.example.org/x.pdf": ("The agenda", 0.9),
        "http://twitter.com/someone": ("@someone", 0.5),
        "https://b.example.org/y": ("", 0.9),
    }


def test_an_article_does_not_link_to_itself_or_to_its_author():
    page = make_page(
        head='<link rel="canonical" href="https://a.example.org/tide">',
        after='<p>By <a href="https://a.example.org/members/7">Léa Thorne</a></p>',
        body=f'{PROSE}<p>Read <a href="https://a.example.org/tide">this</a> again.</p>',
    )
    roles = [fact.role for fact in read(page).facts if isinstance(fact, DocumentFact)]
    assert roles == ["self"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "The report of the group was read to all of them and it is to be sent by the chair.",
            "en",
        ),
        (
            "Le rapport du groupe a été lu à tous et il est envoyé par le bureau dans les délais.",
            "fr",
        ),
        (
            "El informe del grupo se leyó a todos y se envía por la mesa en los plazos que son.",
            "es",
        ),
        (
            "Der Bericht der Gruppe wurde von allen gelesen und ist mit den Listen auf dem Weg.",
            "de",
        ),
        ("Доклад группы был прочитан всем и с ним не согласились, как и было сказано в нем.", "ru"),
        ("تقرير الفريق قرئ على الجميع في الاجتماع الذي عقد في جنيف من قبل", "ar"),
        ("工作组的报告已经在会议上宣读并将由主席发送给所有成员和观察员参考", "zh"),
        ("Hi all, thanks", ""),
        ("Lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor ut", ""),
    ],
)
def test_the_language_is_guessed_by_small_words_and_left_open_if_unsure(text, language):
    assert guess_language(f"{text} {text}" if language else text) == language


def test_a_page_of_running_text_is_recognised_more_surely_than_a_table():
    prose = open_page(make_page().encode())
    table = open_page(b"<table><tr><td>Peru</td><td>State</td></tr></table>")
    assert READER.recognise(table) < READER.recognise(prose) <= 0.5
    assert READER.kind is SourceKind.ARTICLE


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_decomposed_letters_and_no_break_spaces_change_no_fact(form):
    body = "<p>La deuxième réunion du Comité s’est tenue à Nyon le 3 février 2012, à la fin.</p>"
    page = unicodedata.normalize(form, make_page(body=body)).replace(" le 3 ", " le\u00a03\u00a0")
    (meeting,) = (fact for fact in read(page).facts if fact.KIND == "meeting")
    assert (meeting.number, meeting.held.edtf, meeting.place) == (2, "2012-02-03", "Nyon")


@pytest.mark.parametrize(
    "markup", ["<p>", "<html></html>", "<h1></h1><p>x", "<a href='http://'>x</a>"]
)
def test_broken_or_nearly_empty_markup_gives_a_part_or_a_source_error(markup):
    try:
        part = read(markup)
    except SourceError:
        return
    assert all(fact.span.end <= len(part.text) for fact in part.facts)
