"""What is asked of the server, what the same costs in SQL, and the target of each."""

from dataclasses import dataclass, field

from meetings.versions import get_version
from tests.bench import direct

COUNTS = "/api/v1/submissions/counts/"
LIST = "/api/v1/submissions/"


@dataclass(frozen=True)
class Endpoint:
    """One address, with the SQL by hand that gives the same figures."""

    name: str
    path: str
    kind: str
    target: float | None = None
    """Milliseconds at most at a million submissions, one client, median."""
    direct: tuple[str, ...] = ()
    """SQL over the record's own tables."""
    group_by: tuple[str, ...] = ()
    """What a count is by; with `filters` the figures are asked for without HTTP, too."""
    filters: dict[str, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    status: int = 200


def counting(name, group_by, filters, *, target=200.0, csv=False):
    """Give the endpoint of a count."""
    query = "&".join(f"{key}={value}" for key, value in filters.items())
    path = f"{COUNTS}?group_by={group_by}{'&' if query else ''}{query}"
    names = tuple(group_by.split(","))
    return Endpoint(
        name,
        f"{path}&format=csv" if csv else path,
        "count",
        target,
        direct=(direct.count(names, filters),),
        group_by=names,
        filters=filters,
    )


def counts(at):
    """Give the counts that are measured."""
    return [
        counting("group, one body", "group", {"body": at.body}, target=10.0),
        counting("body x group x year, CSV", "body,group,year", {}, target=40.0, csv=True),
        counting("group, one country", "group", {"country": at.country}),
        counting("group, one call", "group", {"call": at.call}),
        counting("country, one body and year", "country", {"body": at.body, "year": at.year}),
        counting("participant, one body, CSV", "participant", {"body": at.body}, csv=True),
        Endpoint(
            "group, one body, as of the last version",
            f"{COUNTS}?group_by=group&body={at.body}&as_of=v{get_version()}",
            "count",
        ),
    ]


def lists(at, deep):
    """Give the lists and the single record; `deep` is the address of a page far down."""
    where = f"b.slug = '{at.body}' AND s.language = 'en'"
    found = direct.words(at.words)
    after = int(deep.partition("after=")[2].partition("&")[0] or 0)
    first = f"{LIST}?body={at.body}&language=en&limit=50"
    return [
        Endpoint(
            "50 of one body, first page, total",
            first,
            "list",
            20.0,
            (direct.rows(where), direct.total(where)),
        ),
        Endpoint(
            "50 of one body, page 1000", deep, "list", 20.0, (direct.rows(where, after=after),)
        ),
        Endpoint(
            "one submission",
            f"{LIST}{at.submission}/",
            "detail",
            5.0,
            (direct.rows(f"s.slug = '{at.submission}'"),),
        ),
        Endpoint(
            "two words, total",
            f"{LIST}?q={at.words.replace(' ', '+')}&limit=50",
            "search",
            45.0,
            (direct.rows(found), direct.total(found)),
        ),
        Endpoint(
            "50 with body, call and participants",
            f"{first}&include=body,call,participants",
            "list",
        ),
        Endpoint("50 of one body, two words", f"{first}&q={at.words.replace(' ', '+')}", "list"),
        Endpoint("one submission, as of the last version", earlier(at.submission), "detail"),
        Endpoint("changes, latest", "/api/v1/changes/?after=0", "feed"),
    ]


def earlier(submission):
    """Give the address of a submission as the newest dataset version has it, kept or not."""
    return f"{LIST}{submission}/?as_of=v{get_version()}"


def pages(at):
    """Give the pages that people read; they have no target here but are watched."""
    words = at.words.replace(" ", "+")
    turns = f"/meetings/{at.spoken}/interventions/"
    paths = {
        "home": "/",
        "bodies": "/bodies/",
        "body": f"/bodies/{at.body}/",
        "body, members": f"/bodies/{at.body}/members/?on={at.year}-06-01",
        "body, timeline": f"/bodies/{at.body}/timeline/",
        "body, record": f"/bodies/{at.body}/record/",
        "body, record, silent first": f"/bodies/{at.body}/record/?sort=silent",
        "meetings": "/meetings/",
        "meeting": f"/meetings/{at.meeting}/",
        "meeting, turns": turns,
        "turn": f"{turns}{at.turn}/",
        "calls": "/calls/",
        "call": f"/calls/{at.call}/",
        "call, silent": f"/calls/{at.call}/silent/",
        "timeline": "/timeline/",
        "timeline, one year": f"/timeline/?from={at.year}&to={at.year}",
        "submissions": "/submissions/",
        "submission": f"/submissions/{at.submission}/",
        "participants": "/participants/",
        "participant": f"/participants/{at.participant}/",
        "compare, two participants": (
            f"/compare/?participant={at.participant}&participant={at.other}"
        ),
        "compare, two bodies": f"/compare/?body={at.body}&body={at.second}",
        "groups": "/groups/",
        "group": f"/groups/{at.group}/",
        "documents": "/documents/",
        "document": f"/documents/{at.document}/",
        "conflicts": "/conflicts/",
        "counts": f"/counts/submissions/?body={at.body}&group_by=group,year",
        "charts": "/charts/",
        "chart": f"/charts/balance/{at.body}/",
        "chart, answers to all calls": f"/charts/responses/{at.body}/",
        "chart, frame": f"/embed/balance/{at.body}/",
        "card": f"/cards/bodies/{at.body}.png",
        "search": f"/search/?q={words}",
        "search, one kind": f"/search/?q={words}&kind=submissions",
        "changes": "/changes/",
        "data": "/data/",
        "method": "/method/",
        "feed": "/feed.atom",
    }
    return [Endpoint(name, path, "page") for name, path in paths.items()]
