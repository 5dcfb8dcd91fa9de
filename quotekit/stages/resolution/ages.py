"""Ages: who is "the 47-year-old", and who is of another age."""

from itertools import islice

from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Member
from quotekit.stages.lazy import lazy
from quotekit.stages.mentions.parsed_mentions import ParsedMention

_AGED = "-year-old"
_AGE_TO_NAME = 6
_MOST_AGES = 50


class Ages:
    """The ages that one text tells of people."""

    def __init__(self, cast: Cast) -> None:
        """Get ready for one text."""
        self._cast = cast
        self._lower = cast.classes.lower

    def of(self, parsed: ParsedMention) -> Member | None:
        """Return who is said to be 47, for "the 47-year-old"."""
        years = parsed.head.removesuffix(_AGED)
        if years == parsed.head or not years.isdigit():
            return None
        lower = self._lower
        found: set[Member] = set()
        told = sorted(
            (*self._places.get(years, ()), *self._places.get(parsed.head, ()))
        )
        for index in told[:_MOST_AGES]:
            if index >= parsed.tokens[0]:
                break
            near = self._cast.people_in(index - 4, index + _AGE_TO_NAME)
            found.update(
                named.member
                for named in near
                if named.tokens[1] == index - 1
                or (lower[index] != years and named.tokens[0] > index)
            )
        return found.pop() if len(found) == 1 else None

    @lazy
    def _places(self) -> dict[str, list[int]]:
        """Where "47" and "47-year-old" stand, the first few places of each."""
        places: dict[str, list[int]] = {}
        for index, word in enumerate(self._lower):
            if word[0].isdigit() and word.removesuffix(_AGED).isdigit():
                known = places.setdefault(word, [])
                if len(known) < _MOST_AGES:
                    known.append(index)
        return places

    def told(self, parsed: ParsedMention) -> str | None:
        """Return the number of "the 27-year-old international"."""
        word = self._lower[parsed.tokens[0] + 1 : parsed.tokens[0] + 2]
        years = word[0].removesuffix(_AGED) if word else ""
        return years if years.isdigit() and years != word[0] else None

    def differ(self, member: Member, parsed: ParsedMention) -> bool:
        """Tell "Ana Lisi, 31," from "the 27-year-old keeper"."""
        told = self.told(parsed)
        age = None if told is None else self._age_of(member)
        # "The 27-year-old" alone is whoever is said to be 27.
        return age is not None and (age != told or parsed.head.endswith(_AGED))

    def _age_of(self, member: Member) -> str | None:
        """Return the number between commas behind somebody's name."""
        for _, end in islice(member.mentions, _MOST_AGES):
            if self._lower[end : end + 1] == (",",):
                age = self._lower[end + 1 : end + 2]
                if age and age[0].isdigit():
                    return age[0]
        return None
