"""Regions as lists of members write them, in brackets or as headings; none is mapped."""

from __future__ import annotations

from meetings.folding import fold

REGIONS = frozenset(
    {
        *(
            "africa",
            "african group",
            "african states",
            "asia",
            "asia-pacific",
            "asia pacific",
            "apac",
        ),
        *("ap", "eeg", "eastern europe", "europe", "grulac", "lac", "latin america", "caribbean"),
        *(
            "latin america and the caribbean",
            "weog",
            "mena",
            "middle east",
            "arab states",
            "oceania",
        ),
        *("north america", "pacific", "western europe", "afrique", "amerique latine", "asie"),
        *("america latina", "america latina y el caribe", "африка", "азия", "европа", "افريقيا"),
        *("اسيا", "非洲", "亚洲", "欧洲", "拉丁美洲", "亚太"),
    }
)


def is_region(words: str) -> bool:
    """Say whether words name a region and nothing else."""
    return fold(words).strip() in REGIONS
