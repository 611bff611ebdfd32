"""What else is known beside a name: it lowers a score, or raises one that stays uncertain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from meetings.models import ParticipantKind
from submissions.matching.countries import find_country
from submissions.matching.names import Known, NameIndex

OTHER_SORT, OTHER_KIND = -0.4, -0.03
SAME_ORGANISATION, OTHER_ORGANISATION = 0.03, -0.08
SAME_DOMAIN = 0.03
SAME_COUNTRY, OTHER_COUNTRY = 0.02, -0.06
NEAR = 0.02
PERHAPS_THE_SAME = 70
"""Names of organisations that are so alike, of 100, are not called different."""
Weight = tuple[float, str]


@dataclass(frozen=True, slots=True)
class Context:
    """What a source says beside a name; empty where it says nothing."""

    kind: str = ""
    organisation: str = ""
    organisations: frozenset[int] = frozenset()
    """The participants that the organisation's word may name."""
    domain_of: int | None = None
    """The organisation whose mail domain it is."""
    country: str = ""
    """A country code."""
    near: frozenset[int] = frozenset()
    """Participants with a seat on the body, or who were at the meeting."""

    @classmethod
    def read(
        cls,
        names: NameIndex,
        *,
        kind: str = "",
        organisation: str = "",
        organisations: frozenset[int] = frozenset(),
        domain: str = "",
        country: str = "",
        near: frozenset[int] = frozenset(),
    ) -> Context:
        """Give what words say, as the record knows it."""
        return cls(
            kind=kind,
            organisation=organisation,
            organisations=organisations,
            domain_of=names.organisation_at(domain),
            country=find_country(country, by_code=True)[0],
            near=near,
        )

    def weigh(self, known: Known, names: NameIndex) -> Iterator[Weight]:
        """Give what speaks for and against a participant, each with its reason."""
        yield from self._weigh_kind(known)
        yield from self._weigh_organisation(known, names)
        if self.domain_of is not None and self.domain_of in names.tied_to(known.pk):
            yield SAME_DOMAIN, "the mail domain of the same organisation"
        if self.country and known.country == self.country:
            yield SAME_COUNTRY, "the same country"
        elif self.country and known.country:
            yield OTHER_COUNTRY, "another country"
        if known.pk in self.near:
            yield NEAR, "has a seat on this body, or was at this meeting"

    def _weigh_kind(self, known: Known) -> Iterator[Weight]:
        if self.kind in {"", known.kind}:
            return
        apart = ParticipantKind.PERSON in {known.kind, self.kind}
        yield (OTHER_SORT if apart else OTHER_KIND), f"another kind: {known.kind}"

    def _weigh_organisation(self, known: Known, names: NameIndex) -> Iterator[Weight]:
        ties = names.affiliated.get(known.pk)
        if not self.organisation or not ties or known.kind != ParticipantKind.PERSON:
            return
        if self.organisations & ties:
            yield SAME_ORGANISATION, "of the same organisation"
        elif not self._may_be_one_of(ties, names):
            yield OTHER_ORGANISATION, "of another organisation, as far as the record knows"

    def _may_be_one_of(self, ties: frozenset[int], names: NameIndex) -> bool:
        """Whether the organisation's word is like the name of one that the person belongs to."""
        word = self.organisation.casefold()
        forms = (form.casefold() for pk in ties for form in names.forms_of(pk))
        return any(fuzz.token_set_ratio(word, form) >= PERHAPS_THE_SAME for form in forms)


NOTHING_ELSE = Context()
