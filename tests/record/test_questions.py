"""The questions that people ask, each answered by one page or one call, with the figure."""

import re

import pytest

pytestmark = pytest.mark.django_db

DRAFT_OUTLINE = "submissions/counts/?call=cstd-wg-igf-c2&group_by=group"


def rows_by(counts, dimension):
    """Give the rows of an answer by the slug of one dimension."""
    return {row[dimension]: row for row in counts["results"]}


def test_1_which_governments_answered_the_draft_outline_and_what_share(page, api):
    text = page("/calls/cstd-wg-igf-c2/")
    for state in ("Finland", "Portugal", "Sri Lanka", "United States"):
        assert f"Reply of {'the ' if state == 'United States' else ''}{state}" in text
    assert "18.2 % of 22" in text
    assert "20.0 % of 20" in text
    row = rows_by(api(DRAFT_OUTLINE), "group")["government"]
    assert (row["entitled"], row["answered"]) == (22, 4)
    assert [(base["seats"], base["preferred"]) for base in row["bases"]] == [
        (22, True),
        (20, False),
    ]
    listed = api("submissions/?call=cstd-wg-igf-c2&group=government")
    assert {row["slug"] for row in listed["results"]} == {
        "cstd-wg-igf-c2-finland",
        "cstd-wg-igf-c2-portugal",
        "cstd-wg-igf-c2-sri-lanka",
        "cstd-wg-igf-c2-united-states",
    }


def test_2_how_the_answers_to_the_draft_outline_divide_by_group(page, api):
    counts = api(DRAFT_OUTLINE)
    rows = rows_by(counts, "group")
    assert {group: (row["count"], row["reported"]) for group, row in rows.items()} == {
        "government": (4, 4),
        "civil-society": (0, 3),
        "technical-academic": (1, 1),
        "private-sector": (0, 1),
        "intergovernmental": (1, 1),
    }
    assert counts["meta"]["total"] == 6
    assert counts["meta"]["response"]["reported"] == 10
    text = page("/calls/cstd-wg-igf-c2/")
    assert "6 recorded of 10 reported" in text
    assert "Civil society 5 at least 0 at least 0.0 % of 5" in text
    assert rows["civil-society"]["answered_at_least"] is True
    assert rows["government"]["answered_at_least"] is False


def test_3_how_many_contributions_were_in_by_22_march_2011(page, api):
    counts = api("submissions/counts/?call=cstd-wg-igf-c3&group_by=group")
    assert counts["meta"]["response"]["reported"] == 26
    assert rows_by(counts, "group")["government"]["reported"] == 9
    text = page("/calls/cstd-wg-igf-c3/")
    assert "6 recorded of 26 reported" in text
    assert "1 recorded of 9 reported" in text


def test_4_who_of_the_mag_also_sat_on_the_working_group(page):
    text = page("/participants/?body=mag&and_body=cstd-wg-igf")
    for name in ("Swinehart, Theresa", "Riehl, Frédéric", "Fältström, Patrik"):
        assert name in text
    assert "Cade, Marilyn" not in text


def test_5_who_the_five_representatives_of_each_group_were(page, api):
    expected = {
        "technical-academic": "Bommelaer Dickinson Esmat Nimpuno Robles-Garay",
        "private-sector": "Cade Fältström Olufuye Steck Swinehart",
        "civil-society": "Singh Kleinwächter Aizu Maciel Esterhuysen",
    }
    for group, names in expected.items():
        found = api(f"memberships/?body=cstd-wg-igf&group={group}")["results"]
        printed = " ".join(row["name"] for row in found)
        assert len(found) == 5
        assert all(name in printed for name in names.split())
    text = page("/bodies/cstd-wg-igf/members/")
    assert "Intergovernmental organisations , 17 December 2010 : 5 seats, holders not known" in text
    assert "IT for Change" in text


def test_6_how_the_composition_changed_in_december_2010(page):
    text = page("/bodies/cstd-wg-igf/")
    assert "6 December 2010 Seats in all 20" in text
    assert "Governments ■■■■■■■■■■■■■■■■■■■■■■ 22" in text
    for group in ("Private sector", "Civil society", "Technical and academic community"):
        assert f"{group} , invited" in text
    assert "42 members" in text
    assert "not members of the WG" in text


def test_7_when_and_where_the_working_group_met_and_where_sources_disagree(page, api):
    rows = api("meetings/?body=cstd-wg-igf&kind=meeting")["results"]
    numbered = {row["number"]: row for row in rows if row["number"]}
    assert {n: (row["held"]["text"], row["place"]) for n, row in numbered.items()} == {
        1: ("24-25 or 25-26 February 2011", "Montreux"),
        2: ("24-25 March 2011", "Geneva"),
        3: ("30 or 31 October to 2 November 2011", "Geneva"),
        4: ("11-13 January 2012", "Geneva"),
        5: ("20-22 February 2012", "Geneva"),
    }
    text = page("/bodies/cstd-wg-igf/")
    for conflict in ("K1:", "K2:", "K3:"):
        assert f"Conflict {conflict}" in text
    assert "Conflict K6:" in page("/meetings/cstd-wg-igf-2010-12-17/")


def test_8_on_what_day_the_mag_met_that_a_mail_calls_the_24th(page):
    text = page("/meetings/mag-2010-11-23/")
    assert "When 23 November 2010 sources differ" in text
    assert re.search(r"the 24th \( source \d", text)
    assert "24 November was the consultation of the CSTD" in text


@pytest.mark.parametrize(
    ("number", "chair"),
    [(1, "Riehl"), (2, "Riehl"), (3, "Major"), (4, "Major"), (5, "Major")],
)
def test_9_who_chaired_each_meeting(page, number, chair):
    text = page(f"/meetings/cstd-wg-igf-{number}/")
    assert f"{chair} Chair" in text


def test_10_who_of_civil_society_was_at_the_fourth_meeting_and_how(api, page):
    rows = api("meetings/cstd-wg-igf-4/")["attendance"]
    civil = {r["participant"]: r["presence"] for r in rows if r["group"] == "civil-society"}
    assert civil == {
        "parminder-jeet-singh": "present",
        "wolfgang-kleinwachter": "present",
        "izumi-aizu": "present",
        "marilia-maciel": "remote",
        "anriette-esterhuysen": "remote",
    }
    assert "No travel money for civil society" in page("/meetings/cstd-wg-igf-4/")


def test_11_what_share_of_the_mag_each_group_had(page):
    text = page("/bodies/mag/").partition("Seats as sources count them")[2]
    for share in ("43.5 %", "21.7 %", "15.2 %", "19.6 %"):
        assert share in text.split("MAG 2007")[0]
    assert "Share of 55" in text
    assert "45.5 %" in text
    assert text.count("18.2 %") == 3
    assert "16.0 %" in text


def test_17_which_documents_came_out_and_what_asked_for_them(page, api):
    text = page("/documents/wg-igf-report-2011/")
    assert "A/66/67-E/2011/79" in text
    assert "14 April 2011" in text
    assert "Resolution 2010/2 of the Economic and Social Council" in text
    assert "Resolution 65/141 of the General Assembly" in text
    second = api("documents/wg-igf-report-2012/")
    assert second["symbols"] == ["A/67/65-E/2012/48"]
    assert second["issued"]["text"] == "16 March 2012"
    assert second["requested_by"] == ["ecosoc-2011-16"]
    found = api("documents/?symbol=a66 67 e 2011 79")["results"]
    assert [row["slug"] for row in found] == ["wg-igf-report-2011"]


def test_18_which_calls_there_were_and_who_has_not_answered(page):
    first = page("/calls/cstd-wg-igf-c1/")
    assert "Opened 9 November 2010 Deadline 19 November 2010" in first
    assert "10 days" in first
    assert "No call on record is open today" in page("/calls/")
    outline = page("/calls/cstd-wg-igf-c2/")
    for state in ("Brazil", "Egypt", "Greece", "India", "Lithuania", "Switzerland", "Tunisia"):
        assert state in outline.split("no submission on record")[1]
    assert "11 seats whose holders are not known by name" in outline


def test_20_who_was_on_both_working_groups_and_whether_their_group_changed(page, api):
    text = page("/participants/?body=cstd-wg-igf&and_body=wgec")
    for name in ("Cade, Marilyn", "Olufuye, Jimson", "Major, Peter"):
        assert name in text
    for person in ("marilyn-cade", "jimson-olufuye"):
        rows = api(f"memberships/?participant={person}")["results"]
        groups = {row["body"]: row["group"] for row in rows}
        assert groups["cstd-wg-igf"] == groups["wgec"] == "private-sector"
    nominees = page("/participants/?body=cstd-wg-igf&and_body=wgec-2")
    for name in ("Singh, Parminder Jeet", "Esterhuysen, Anriette"):
        assert name in nominees
    conflicts = page("/conflicts/")
    assert "Patrik Fältström" in conflicts
    assert "Theresa Swinehart" in conflicts
