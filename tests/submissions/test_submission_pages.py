import re

import pytest

from tests import factories as make
from tests.budget import count_queries

pytestmark = pytest.mark.django_db
PAGE = "/submissions/"


def read(client, address=PAGE, **query):
    return re.sub(r"\s+", " ", client.get(address, query).content.decode())


def test_the_list_shows_who_sent_what_for_which_group_to_which_call(client):
    group = make.make_group(slug="government", name="Governments")
    call = make.make_call(title="Draft outline")
    sender = {"participant": make.make_participant(name="Finland"), "group": group}
    make.make_submission(call=call, title="Reply", contributors=[sender], received="2011-01-31")

    page = read(client)

    for words in ("Reply", "Finland", "Governments", "Draft outline", "2011-01-31"):
        assert words in page
    assert "1 submission by the day of receipt" in page


def test_choices_narrow_the_list_and_each_option_says_how_many(client):
    for slug, name, number in [("government", "Governments", 2), ("civil-society", "Civil", 1)]:
        group = make.make_group(slug=slug, name=name)
        for _ in range(number):
            sender = {"participant": make.make_participant(), "group": group}
            make.make_submission(title=f"From {slug}", contributors=[sender])

    page = read(client, group="civil-society")

    assert "From civil-society" in page
    assert "From government" not in page
    assert "Governments (2)" in page
    assert 'value="civil-society" selected>Civil (1)' in page


def test_choices_that_the_form_does_not_offer_are_named_and_kept(client):
    person = make.make_participant(slug="izumi")
    make.make_submission(title="Own", contributors=[person])
    make.make_submission(title="Foreign", contributors=[make.make_participant()])

    page = read(client, participant="izumi")

    assert "Own" in page
    assert "Foreign" not in page
    assert "participant = izumi" in page
    assert '<input type="hidden" name="participant" value="izumi">' in page


def test_a_form_with_empty_fields_asks_for_everything(client):
    make.make_submission(title="Reply")

    assert "Reply" in read(client, group="", call="", year="")


def test_what_does_not_count_is_not_listed(client):
    make.make_submission(title="Hidden draft", state="draft")
    make.make_submission(title="Hidden earlier", state="superseded")
    make.make_submission(title="Hidden gone", state="withdrawn", state_reason="Sent in error.")
    make.make_submission(title="Hidden call", call=make.make_call(state="draft"))
    hidden = make.make_participant(state="draft", name="Hidden person")
    make.make_submission(title="Shown", contributors=[hidden])

    page = read(client)

    assert "Shown" in page
    assert "Hidden" not in page


def test_an_empty_choice_says_so_and_leads_back(client):
    make.make_submission(kind="letter")

    page = read(client, kind="statement")

    assert "No submission is on record for this choice." in page
    assert "Show all submissions" in page


def test_long_lists_go_on_on_a_next_page_with_the_same_choice(client):
    body = make.make_body(slug="wg")
    for number in range(101):
        make.make_submission(body=body, title=f"Reply {number:03}", slug=f"r-{number:03}")

    first = read(client, body="wg")
    key = re.search(r"body=wg&amp;after=(\d+)", first)
    assert key is not None
    second = read(client, body="wg", after=key[1])

    assert "Reply 100" not in first
    assert "Reply 100" in second


@pytest.mark.parametrize("query", ["grp=government", "group=goverment", "year=20x1", "after=x"])
def test_a_parameter_that_is_not_understood_is_refused(client, query):
    make.make_group(slug="government")

    assert client.get(f"{PAGE}?{query}").status_code == 400


def test_fifty_submissions_cost_no_more_queries_than_one(client):
    def make_row():
        sender = {"participant": make.make_participant(), "group": make.make_group()}
        sent = make.make_submission(call=make.make_call(), contributors=[sender], received="2011")
        make.make_statement(sent)

    make_row()
    with_one = count_queries(client, PAGE)
    for _ in range(49):
        make_row()

    assert count_queries(client, PAGE) == with_one


def test_the_page_of_one_shows_all_that_is_known_of_it(client):
    group = make.make_group(name="Technical community")
    council = make.make_participant(name="The council", kind="organisation")
    sender = {
        "participant": make.make_participant(name="The writer"), "representing": council,
        "group": group, "standing": "entitled",
    }  # fmt: skip
    sent = make.make_submission(
        slug="s", title="Reply", call=make.make_call(title="Draft outline"),
        meeting=make.make_meeting(title="First meeting"), received="2011-01-31", language="en",
        document=make.make_document(title="The letter"), abstract="It asks for more time.",
        contributors=[sender],
    )  # fmt: skip
    first = make.make_submission(slug="first", title="First sent", call=make.make_call())
    type(sent).objects.filter(pk=sent.pk).update(also_sent_as=first)

    page = read(client, "/submissions/s/")

    for words in (
        *("The writer", "The council", "Technical community", "Among those with a seat"),
        *("Draft outline", "First meeting", "2011-01-31", "The letter", "It asks for more time."),
        "First sent",
    ):
        assert words in page
    assert "Also sent as" in read(client, "/submissions/first/")


def test_versions_lead_to_each_other_and_the_earlier_says_that_it_is(client):
    old = make.make_submission(slug="old", title="First version", state="superseded")
    make.make_submission(slug="new", title="Second version", supersedes=old)

    earlier, later = read(client, "/submissions/old/"), read(client, "/submissions/new/")

    assert "Superseded." in earlier
    assert '<a href="/submissions/new/"' in earlier
    assert '<a href="/submissions/old/"' in later


def test_drafts_beside_it_are_hidden(client):
    old = make.make_submission(slug="old", state="superseded")
    make.make_submission(title="Hidden version", supersedes=old, state="draft")
    make.make_submission(title="Hidden copy", also_sent_as=old, state="draft")
    hidden = make.make_document(state="draft", title="Hidden paper")
    type(old).objects.filter(pk=old.pk).update(document=hidden)
    make.make_contributor(
        submission=old, participant=make.make_participant(state="draft", name="Hidden person")
    )

    page = read(client, "/submissions/old/")

    assert "Superseded." in page
    assert "Hidden" not in page


def test_a_submission_answers_404_as_a_draft_and_410_when_withdrawn(client):
    make.make_submission(slug="draft", state="draft")
    make.make_submission(slug="gone", state="withdrawn", state_reason="The sender took it back.")
    make.make_submission(slug="within", call=make.make_call(state="draft"))

    assert client.get("/submissions/draft/").status_code == 404
    assert client.get("/submissions/within/").status_code == 404
    gone = client.get("/submissions/gone/")
    assert gone.status_code == 410
    assert "The sender took it back." in gone.content.decode()
    assert "Contribution" not in gone.content.decode()


def test_fifty_senders_cost_no_more_queries_than_one(client):
    sent = make.make_submission(slug="s", contributors=[{"group": make.make_group()}])
    make.make_statement(sent)
    with_one = count_queries(client, "/submissions/s/")
    for number in range(49):
        make.make_contributor(submission=sent, position=number, group=make.make_group())

    assert count_queries(client, "/submissions/s/") == with_one
