"""Template filters for the words of pages of counts."""

from django import template

from submissions import words

register = template.Library()


@register.filter
def dimension_words(title: str) -> str:
    """Give the words for a dimension: `{{ dimension.title|dimension_words }}`."""
    return words.name_dimension(title)


@register.filter
def measure_words(name: str, said: str) -> str:
    """Give the words for a measure: `{{ measure.name|measure_words:measure.words }}`."""
    return words.name_measure(name, said)


@register.filter
def total_of(number: int, measure: str) -> str:
    """Give a total with its unit: `{{ meta.total|total_of:meta.measure }}`."""
    return words.say_total(measure, number)
