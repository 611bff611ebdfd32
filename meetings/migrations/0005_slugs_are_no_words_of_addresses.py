"""No slug is a word that addresses have for something else, such as `none`."""

from django.db import migrations, models

WORDS = (
    *("chair", "none", "not-known", "not-stated", "secretariat"),
    *("total", "undated", "unknown", "unmapped"),
)


def forbid(model: str, name: str) -> migrations.AddConstraint:
    """Give the operation for one model."""
    constraint = models.CheckConstraint(
        condition=~models.Q(slug__in=WORDS),
        name=f"{name}_slug_is_no_word_of_addresses",
        violation_error_message=(
            "The slug is one of the words that mean something else in addresses "
            f"({', '.join(WORDS)}); choose another."
        ),
    )
    return migrations.AddConstraint(model, constraint)


class Migration(migrations.Migration):
    dependencies = [("meetings", "0004_search_by_language")]
    operations = [
        forbid("body", "body"),
        forbid("composition", "composition"),
        forbid("document", "document"),
        forbid("meeting", "meeting"),
        forbid("membership", "membership"),
        forbid("milestone", "milestone"),
        forbid("nomination", "nomination"),
        forbid("participant", "participant"),
        forbid("stakeholdergroup", "stakeholder_group"),
    ]
