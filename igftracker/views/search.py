"""The page of the search."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from igftracker.search.answering import answer
from igftracker.search.asking import Question
from igftracker.search.hits import MOST_HITS


def show_search(request: HttpRequest) -> HttpResponse:
    """Show what the record has on some words, kind by kind or one kind alone."""
    question = Question.read(request.GET)
    context = {"question": question, "answer": answer(question), "limit": MOST_HITS}
    return render(request, "igftracker/search.html", context)
