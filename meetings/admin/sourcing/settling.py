"""What comes of the sources given in a form: statements to write, questions, or errors."""

from dataclasses import replace

from django import forms

from meetings.admin.sourcing.facts import FactSource, FactSources, Question, show_held
from meetings.admin.sourcing.forms import PREFER, WHOLE, SourceForm
from meetings.admin.sourcing.said import find_contradicting, is_standing
from meetings.column_values import is_spelled_freely, word_value
from meetings.readings import ReadingError, canonical_reading, reading_of, reading_of_own
from meetings.services.stating import Source, Word

LONGEST_VALUE = 500


class SettlingError(Exception):
    """A source cannot be taken as it was given; the message says what to do."""


def settle(form: forms.ModelForm, sources: FactSources) -> None:
    """Read the sources of a form that was sent; what is wrong becomes an error at its field.

    A value to which the editor prefers the one on record is put back before it is written.
    """
    every = read_source(form, sources.every, sources, name=None)
    if every and sources.every.cleaned_data["reach"] == WHOLE:
        sources.words.append(Word("", every))
        every = None
    for fact in sources:
        own = read_source(form, fact.form, sources, name=fact.name)
        if fact.name in form.errors or fact.name not in form.cleaned_data:
            continue
        try:
            settle_fact(form, sources, fact, own=own, every=every)
        except SettlingError as error:
            form.add_error(fact.name, str(error))


def read_source(
    form: forms.ModelForm, given: SourceForm, sources: FactSources, *, name: str | None
) -> Source | None:
    """Give the source in one control; what is wrong with it is an error at its field."""
    given.is_valid()
    if not sources.may_state:
        return None
    for told in given.errors.values():
        for words in told:
            form.add_error(name, f"Source: {words}")
    return given.source


def settle_fact(
    form: forms.ModelForm,
    sources: FactSources,
    fact: FactSource,
    *,
    own: Source | None,
    every: Source | None,
) -> None:
    """Decide on one fact; raises SettlingError where the editor has to say more."""
    is_changed = fact.name in form.changed_data
    differs = own is not None and fact.form.cleaned_data["differs"]
    source = None if differs else own or (every if is_changed else None)
    word = make_word(form, fact, source, is_own=own is not None) if source else None
    if is_changed:
        fact.question = find_question(form, fact, is_sourced=word is not None)
    if word is not None:
        refuse_clash(fact, word)
    reason = answer(form, sources, fact) if fact.question else ""
    if word is not None:
        sources.words.append(replace(word, reason=reason))
    if own is not None and differs:
        other = make_other_word(form, fact, own)
        refuse_clash(fact, other)
        sources.words.append(other)


def find_question(form: forms.ModelForm, fact: FactSource, *, is_sourced: bool) -> Question | None:
    """Give what is to be asked about a value that was changed; None where no source is against."""
    row, typed = form.instance, form.cleaned_data[fact.name]
    if not fact.statements:
        return None
    before = getattr(row, fact.name)
    against = find_contradicting(type(row), fact.name, fact.statements, before=before, after=typed)
    if not against:
        return None
    return Question(
        tuple(against),
        typed=show_held(row, fact.name, typed),
        held=show_held(row, fact.name, before),
        is_sourced=is_sourced,
    )


def answer(form: forms.ModelForm, sources: FactSources, fact: FactSource) -> str:
    """Take the editor's answer, and give the reason for which the new source is preferred, or "".

    Raises SettlingError while there is none.
    """
    given = fact.form.cleaned_data
    reason = given.get("reason", "").strip()
    if fact.question is None or not fact.question.is_sourced:
        if not reason:
            raise SettlingError(
                "Sources on record say otherwise. Give the source of the new value, or say below "
                "why it changes; what you typed is still here."
            )
        sources.reasons.append(f"{fact.label}: {reason}")
        return ""
    if not given.get("decision"):
        raise SettlingError(
            "Sources on record say otherwise. Choose below which value the record holds; "
            "what you typed is still here."
        )
    if given["decision"] == PREFER:
        if not reason:
            raise SettlingError("Say below why the new value is preferred.")
        sources.reasons.append(f"{fact.label}: {reason}")
        return reason
    keep(form, fact)
    sources.kept.append(fact.label)
    return ""


def keep(form: forms.ModelForm, fact: FactSource) -> None:
    """Put the value on record back in the place of the one that was typed."""
    form.cleaned_data[fact.name] = getattr(form.instance, fact.name)
    form.changed_data.remove(fact.name)


def make_word(
    form: forms.ModelForm, fact: FactSource, source: Source, *, is_own: bool
) -> Word | None:
    """Give what a source says that gives the value in the field; None where that is empty.

    Raises SettlingError where its words cannot mean that value.
    """
    model, typed = type(form.instance), form.cleaned_data[fact.name]
    words = fact.form.cleaned_data.get("words", "") if is_own else ""
    own = reading_of_own(model, fact.name, typed)
    if not (own or (fact.is_in_our_words and typed)):
        if not is_own:
            return None
        raise SettlingError(
            "The field is empty: type the value that this source gives; or give its words, and "
            "tick that it says otherwise."
        )
    if words and not is_spelled_freely(model, fact.name):
        refuse_other_reading(fact, _read(form, fact, words), own)
    return Word(fact.name, source, words or word_value(model, fact.name, typed), own)


def make_other_word(form: forms.ModelForm, fact: FactSource, source: Source) -> Word:
    """Give what a source says that says otherwise; raises SettlingError for words without reading.

    "none" says that there is none.
    """
    model, words = type(form.instance), fact.form.cleaned_data["words"]
    if fact.is_in_our_words:
        return Word(fact.name, source, words)
    try:
        return Word(fact.name, source, words, canonical_reading(model, fact.name, words))
    except ReadingError as error:
        raise SettlingError(
            f"Source: its words cannot be read: {error} Put them otherwise, or give them with "
            "their reading among the statements below."
        ) from None


def refuse_other_reading(fact: FactSource, said: str, own: str) -> None:
    """Refuse words that can be read, but as something else than the value in the field."""
    if said and said != own:
        raise SettlingError(
            f"Source: its words read as {said}, the value here as {own}. Correct one of them; or "
            "take back what you typed, and tick that the source says otherwise."
        )


def refuse_clash(fact: FactSource, word: Word) -> None:
    """Refuse a second word of one document at one place, unless it says the same."""
    for one in fact.statements:
        is_there = (one.document_id, one.locator) == (word.source.document.pk, word.source.locator)
        if is_there and (one.reading != word.reading or not is_standing(one)):
            raise SettlingError(
                f"Source: there is a statement already that {word.source} says "
                f"“{one.value or one.reading}” ({one.state}). Change that one, or give another "
                "place in the document."
            )


def _read(form: forms.ModelForm, fact: FactSource, words: str) -> str:
    """Give the reading of words; "" where they have none."""
    try:
        return reading_of(type(form.instance), fact.name, words)
    except ReadingError:
        return ""
