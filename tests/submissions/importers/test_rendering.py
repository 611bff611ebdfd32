from submissions.importers.pages import open_page


def render(markup):
    return open_page(markup.encode()).rendered


def words(rendered, found):
    return [one.span.of(rendered.text) for one in found]


def test_paragraphs_and_chains_of_breaks_divide_blocks():
    rendered = render("<P>One<BR>line<P>Two<br><br>Three<br>\n<br><br>\n<br>Four")

    assert words(rendered, rendered.blocks) == ["One\nline", "Two", "Three", "Four"]
    assert rendered.text == "One\nline\n\nTwo\n\nThree\n\nFour"


def test_preformatted_words_keep_their_lines_and_spaces():
    rendered = render("<PRE>a\n  b\n\n&gt; c</PRE>")

    assert rendered.text == "a\n  b\n\n> c"


def test_what_nobody_sees_is_left_out():
    hidden = "<p hidden>a</p><p style='display: none'>b</p>"
    markup = f"<style>p {{}}</style><script>x</script>{hidden}<p>c"

    assert render(markup).text == "c"


def test_cells_have_their_table_row_and_column():
    rendered = render("<table><tr><td>A<td>B<tr><td>C</table><table><tr><td>D</table>")

    places = [(one.table, one.row, one.column) for one in rendered.blocks]
    assert places == [(0, 0, 0), (0, 0, 1), (0, 1, 0), (1, 0, 0)]
    assert rendered.text == "A\tB\nC\n\nD"


def test_links_bold_words_and_comments_have_their_places():
    rendered = render('<p>See <a href="x.html"> the <b>report</b></a><!--here--> now')

    assert [(one.span.of(rendered.text), one.url) for one in rendered.links] == [
        ("the report", "x.html")
    ]
    assert [span.of(rendered.text) for span in rendered.strong] == ["report"]
    assert rendered.text[: rendered.notes[0].at] == "See the report"


def test_bold_passages_within_each_other_each_begin_where_their_words_do():
    rendered = render("<p><b><b>a</b> <b>b</b></b>")

    assert [span.of(rendered.text) for span in rendered.strong] == ["a", "b", "a b"]


def test_a_page_of_no_break_spaces_is_read_as_one_of_spaces():
    rendered = render('<p\u00a0class="a">two\u00a0words</p>')

    assert rendered.text == "two words"
    assert rendered.blocks[0].around[0].classes == ("a",)


def test_plain_text_has_its_paragraphs_as_blocks():
    rendered = render("One\nline.\n\n\n  Two.\n")

    assert words(rendered, rendered.blocks) == ["One\nline.", "Two."]
