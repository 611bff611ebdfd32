"""The same figures by SQL over the record's own tables, as one would write it by hand."""

GROUP = """CASE WHEN hidden THEN 'not-stated' WHEN capacity = 'chair' THEN 'chair'
    WHEN capacity = 'secretariat' THEN 'secretariat' WHEN g.state = 'published' THEN g.slug
    WHEN group_word > '' THEN 'unmapped' ELSE 'not-stated' END"""
PARTICIPANT = "CASE WHEN hidden OR one.id IS NULL THEN 'not-known' ELSE one.slug END"
COUNTRY = """CASE WHEN hidden OR coalesce(one.country, '') = '' THEN 'not-known'
    ELSE one.country END"""
YEAR = """CASE WHEN s.received_earliest IS NULL AND s.received_latest IS NULL THEN 'undated'
    WHEN s.received_earliest IS NULL THEN '../' || to_char(s.received_latest, 'YYYY')
    WHEN s.received_latest IS NULL THEN to_char(s.received_earliest, 'YYYY') || '/..'
    WHEN to_char(s.received_earliest, 'YYYY') = to_char(s.received_latest, 'YYYY')
    THEN to_char(s.received_earliest, 'YYYY')
    ELSE to_char(s.received_earliest, 'YYYY') || '/' || to_char(s.received_latest, 'YYYY') END"""
KEYS = {
    "body": "b.slug",
    "call": "coalesce(c.slug, 'none')",
    "year": YEAR,
    "group": GROUP,
    "country": COUNTRY,
    "participant": PARTICIPANT,
}
CONFIGS = {
    "ar": "arabic",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "ru": "russian",
}
OF_CONTRIBUTOR = {"group", "country", "participant"}
COUNTED = """
    FROM submissions_submission s
    JOIN meetings_body b ON b.id = s.body_id AND b.state = 'published'
    LEFT JOIN submissions_call c ON c.id = s.call_id
    LEFT JOIN meetings_meeting m ON m.id = s.meeting_id
"""
CONTRIBUTORS = """
    LEFT JOIN submissions_contributor k ON k.submission_id = s.id AND k.role = 'author'
    LEFT JOIN meetings_stakeholdergroup g ON g.id = k.group_id
    LEFT JOIN meetings_participant p ON p.id = k.participant_id
    LEFT JOIN meetings_participant one ON one.id = coalesce(p.merged_into_id, p.id)
    LEFT JOIN meetings_participant r ON r.id = k.representing_id
    CROSS JOIN LATERAL (
        SELECT 'draft' = ANY(states) OR 'withdrawn' = ANY(states) AS hidden
        FROM (SELECT array_remove(ARRAY[p.state, one.state, r.state], NULL)) AS any_of (states)
    ) seen
"""
PUBLIC = """
    WHERE s.state = 'published' AND (c.id IS NULL OR c.state = 'published')
    AND (m.id IS NULL OR m.state = 'published')
"""


def count(group_by, filters):
    """Give SQL for the rows of a count: its values, the distinct submissions, their share."""
    names = [*group_by, *(name for name in filters if name not in group_by)]
    joins = CONTRIBUTORS if OF_CONTRIBUTOR & set(names) else ""
    keys = ", ".join(f"{KEYS[name]} AS by_{name}" for name in group_by)
    kept = "".join(f" AND {KEYS[name]} = '{value}'" for name, value in filters.items())
    columns = ", ".join(f"by_{name}" for name in group_by)
    return f"""
        WITH pairs AS (SELECT DISTINCT s.id, {keys} {COUNTED} {joins} {PUBLIC} {kept}),
        shares AS (SELECT *, 1.0 / count(*) OVER (PARTITION BY id) AS share FROM pairs)
        SELECT {columns}, count(*), sum(share) FROM shares GROUP BY {columns}
    """


def rows(where, *, after=0, limit=50):
    """Give SQL for a page of submissions that count, in the order in which they came."""
    return f"""
        SELECT s.slug, s.*, b.slug, c.slug, m.slug {COUNTED} {PUBLIC} AND {where}
        AND s.id > {after} ORDER BY s.id LIMIT {limit}
    """


def total(where):
    """Give SQL for the number of submissions that count."""
    return f"SELECT count(*) {COUNTED} {PUBLIC} AND {where}"


def words(asked):
    """Give the condition that a submission holds all these words in the language of its text."""
    known = ", ".join(f"'{tag}'" for tag in CONFIGS)
    conditions = [
        f"s.language = '{tag}' AND s.search @@ websearch_to_tsquery('{config}', '{asked}')"
        for tag, config in CONFIGS.items()
    ]
    other = f"s.language NOT IN ({known}) AND s.search @@ websearch_to_tsquery('simple', '{asked}')"
    return f"({' OR '.join([*conditions, other])})"
