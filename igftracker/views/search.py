"""The page of the search."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from igftracker.search import ROWS_A_KIND, read_words, search
from meetings.parameters import check_names


def show_search(request: HttpRequest) -> HttpResponse:
    """Show what the record has on some words, kind by kind."""
    check_names(request.GET, ("q",))
    words = read_words(request.GET.get("q", ""))
    context = {"words": words, "found": search(words), "limit": ROWS_A_KIND}
    return render(request, "igftracker/search.html", context)
