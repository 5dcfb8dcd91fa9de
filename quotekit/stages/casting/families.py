"""
Families: who has a surname that the text gives to somebody else.

"John Dent lost his job.  His wife, Mary, was shocked.  Mrs Dent" is Mary, of whom no
surname is told but her husband's.
"""

from collections.abc import Iterable, Sequence

from quotekit.lexicons.people import Gender
from quotekit.stages.casting.members import Member
from quotekit.stages.vocabulary.class_words import POSSESSIVES

_FEMALE, _MALE = Gender.FEMALE, Gender.MALE
_SPOUSES = {"wife": _FEMALE, "widow": _FEMALE, "husband": _MALE, "widower": _MALE}
# Who mostly has the surname of whoever they belong to; no aunt, nor a fiancée.
_OF_ONE_NAME = _SPOUSES | {
    "mother": _FEMALE,
    "mum": _FEMALE,
    "mom": _FEMALE,
    "daughter": _FEMALE,
    "sister": _FEMALE,
    "father": _MALE,
    "dad": _MALE,
    "son": _MALE,
    "brother": _MALE,
}
_PARENTS = frozenset(("mother", "mum", "mom", "father", "dad"))
_OWNERS = {"his": _MALE, "her": _FEMALE}
_OTHER = {_MALE: _FEMALE, _FEMALE: _MALE}
# "his late wife", "Roe's 12-year-old daughter"
_MOST_BETWEEN = 3
_MOST_OWNERS = 4
_OF_SPOUSES = "mrs"


class Families:
    """Those of one text who are told of by a given name and as somebody's."""

    def __init__(self, lower: Sequence[str]) -> None:
        """Begin with nobody, in a text of these words."""
        self._lower = lower
        self._known: dict[str, list[tuple[Member, Gender, bool]]] = {}
        # The mother and the father of each, who are told of by one name.
        self._parents: dict[tuple[Member, Gender], list[Member]] = {}

    def kin_beside(self, first: int, end: int) -> int | None:
        """Return where "wife" stands in "his wife, | Mary" or "| Mary, his wife"."""
        lower = self._lower
        before = first - 1 - (first > 0 and lower[first - 1] == ",")
        if before > 0 and lower[before] in _OF_ONE_NAME:
            return before
        if lower[end : end + 1] == (",",):
            for at in range(end + 1, min(end + 2 + _MOST_BETWEEN, len(lower))):
                if lower[at] in _OF_ONE_NAME:
                    return at
                if lower[at] in {",", "."}:
                    break
        return None

    def owner_before(self, kin: int) -> int | None:
        """Return where "his", "'s" or "and" stands before "late wife"."""
        for at in range(kin - 1, max(-1, kin - 2 - _MOST_BETWEEN), -1):
            if self._lower[at] in _OWNERS or self._lower[at] in POSSESSIVES:
                return at
        # "Tom Roe and | wife Eva"
        return kin - 1 if self._lower[max(0, kin - 1)] == "and" else None

    def sex_before(self, first: int, end: int) -> Gender | None:
        """Return that of "his wife | Eva Reed" and "her son, | Tom Reed,"."""
        lower = self._lower
        kin = first - 1
        if kin > 0 and lower[kin] == "," == "".join(lower[end : end + 1]):
            kin -= 1
        gender = _OF_ONE_NAME.get(lower[kin]) if kin > 0 else None
        return gender if gender and self.owner_before(kin) is not None else None

    def note(self, member: Member, kin: int, at: int, owners: Iterable[Member]) -> None:
        """
        Take in who may have the surname of one of *owners*, who are named by then.

        They must be of the other sex, or "Mr Roe" may be the father as well as the son.

        Args:
            member: Who is told of by a given name.

            kin: Where "wife" stands.

            at: Where "his" or "'s" stands before it.

            owners: Who may be meant by that.
        """
        noun = self._lower[kin]
        gender, is_spouse = _OF_ONE_NAME[noun], noun in _SPOUSES
        member.add_gender(gender)
        told = _OWNERS.get(self._lower[at])
        if noun in _PARENTS:
            for owner in list(owners)[-1:]:
                if owner is not member and owner.leans_to(told):
                    self._parents.setdefault((owner, gender), []).append(member)
        if told is gender:
            return
        for owner in list(owners)[-_MOST_OWNERS:]:
            sex = owner.gender or told or (_OTHER[gender] if is_spouse else None)
            if sex is _OTHER[gender] and owner is not member:
                known = self._known.setdefault(owner.words[-1], [])
                known.append((member, gender, is_spouse))

    def parent_of(self, member: Member, gender: Gender) -> Member | None:
        """Return Natalie for "Mrs Reed", the one mother told of Poppy Reed."""
        found = dict.fromkeys(self._parents.get((member, gender), ()))
        return next(iter(found)) if len(found) == 1 else None

    def of(self, surname: str, title: str, gender: Gender | None) -> list[Member]:
        """Return Mary for "Mrs Dent", and not her daughter Eva."""
        if not self._known or gender is None:
            return []
        fitting = [each for each in self._known.get(surname, ()) if each[1] is gender]
        if title == _OF_SPOUSES:
            fitting = [each for each in fitting if each[2]] or fitting
        return list(dict.fromkeys(member for member, *_ in fitting))
