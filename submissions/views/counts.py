"""The page of any count: the same figures as JSON and CSV, from the same address."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import pgettext_lazy

from submissions.count_answers import give_answer
from submissions.count_nouns import NOUNS
from submissions.count_queries import CountQuery, read_query
from submissions.counting import MEASURES
from submissions.words import name_count

ORDERS = (
    ("label", pgettext_lazy("order", "By name")),
    ("-count", pgettext_lazy("order", "Largest first")),
    ("count", pgettext_lazy("order", "Smallest first")),
)
"""What the form offers; the others come with an address."""


def show_counts(request: HttpRequest, name: str) -> HttpResponse:
    """Show one kind of record counted as the address asks, by group where it does not say."""
    if name not in NOUNS:
        raise Http404(name)
    asked = request.GET.copy()
    if not asked.get("group_by"):
        asked["group_by"] = "group"
    query = read_query(NOUNS[name], asked, is_form=True)
    twin = reverse(f"api-{query.noun.noun}-counts")
    answer = give_answer(query, *query.answer(), path=twin)
    context = {
        **answer,
        "noun": query.noun,
        "title": name_page(query),
        "measures": [MEASURES[measure] for measure in query.noun.measures],
        "orders": ORDERS,
        "heads": [query.noun.dimensions[one] for one in query.group_by],
        "rows": find_rows(query, answer["results"]),
        "shows": find_columns(answer["results"]),
        "kept": find_kept(query),
        "twin": twin,
        "twin_query": f"&{urlencode({**answer['meta']['filters'], **query.options})}",
    }
    return render(request, "submissions/counts.html", context)


def name_page(query: CountQuery) -> str:
    """Give what was counted, in words, in the reader's language."""
    is_plain = query.measure == query.noun.measures[0]
    titles = [query.noun.dimensions[name].title for name in query.group_by]
    return name_count(query.noun.name, "" if is_plain else query.measure, titles)


def find_rows(query: CountQuery, results: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give the rows, with the page of their records where there is one."""
    if query.noun.name != "submissions":
        return results
    api, page = reverse("api-submission-list"), reverse("submission-list")
    return [{**row, "records": row["records"].replace(api, page, 1)} for row in results]


def find_columns(results: list[dict[str, Any]]) -> dict[str, bool]:
    """Say which figures any row has; columns of nothing are left out."""
    names = ("fractional", "share_percent", "entitled", "answered", "reported", "certain", "words")
    return {name: any(row[name] is not None for row in results) for name in names}


def find_kept(query: CountQuery) -> dict[str, str]:
    """Give what the form sends along unchanged."""
    options = {n: v for n, v in query.options.items() if n in ("zero", "limit")}
    words = {"q": query.words} if query.words else {}
    return {**query.asked.values, **words, **options}
