"""Sources as they stand after reading: self-written words, invented names."""

from submissions.models import ImportBatch, ImportItem, ImportPart

ROSTER = """Members of the Working Group on Open Harbours

Ms Ilka Sandvoss, Director, Harbour Office, Norland
Mr Teo Brandell, Deputy Director, Ministry of Tides
(to be named), Coastal Union
"""
ARABIC = "أعضاء الفريق العامل\nالسيدة إلكا ساندفوس"


def make_batch(text=ROSTER, **given):
    """Make a batch that was read, with one part."""
    values = {"title": "Roster of 2011", "kind": "members", "state": "read", **given}
    batch = ImportBatch.objects.create(size=len(text), bytes_read=len(text), **values)
    make_part(batch, text)
    return batch


def make_part(batch, text=ROSTER, **given):
    """Make the next part of a batch."""
    position = batch.parts.count() + 1
    values = {"kind": "members", "identity": f"sha256:{position}", "title": f"List {position}"}
    return ImportPart.objects.create(
        batch=batch, position=position, text=text, **{**values, **given}
    )


def make_item(batch, words="", **given):
    """Make the next proposal of a batch, whose passage is where the words stand."""
    part = given.pop("part", None) or batch.parts.first()
    start = part.text.find(words) if words and part else 0
    position = given.pop("position", None) or batch.items.count() + 1
    values = {"kind": "member", "proposal": "new", "confidence": "0.900"}
    return ImportItem.objects.create(
        batch=batch,
        part=part,
        position=position,
        starts_at=max(start, 0),
        ends_at=max(start, 0) + len(words),
        **{**values, **given},
    )


def make_member(batch, name="Ilka Sandvoss", **given):
    """Make a proposal of a seat."""
    fields = {"name": name, "organisation": "Harbour Office", "role": "member"}
    fields |= {"status": "not-stated", "starts": None, **given.pop("fields", {})}
    return make_item(batch, given.pop("words", name), fields=fields, **given)


def make_reference(word, *participants, choice=None, kind="person"):
    """Make what an item holds of someone whom a source names."""
    candidates = [
        {
            "pk": one.pk,
            "slug": one.slug,
            "label": one.name,
            "score": 0.9 - at / 10,
            "reasons": ["same family name", "the initial fits"],
        }
        for at, one in enumerate(participants)
    ]
    return {"word": word, "kind": kind, "candidates": candidates, "choice": choice}


def address(batch, page="review", *args):
    """Give the address of a page of a batch."""
    ends = {"decide": f"items/{args[0] if args else ''}/", "decide_all": "decide-all/"}
    return f"/admin/submissions/importbatch/{batch.pk}/{ends.get(page, f'{page}/')}"
