"""People by name: whom a surname, a first name or a full name may be of."""

from collections.abc import Sequence
from itertools import takewhile
from operator import eq

from quotekit.lexicons.mention_words import MentionWords
from quotekit.stages.casting.members import Member
from quotekit.stages.names.person_names import same_person

_MOST_NAMESAKES = 50
_SHORTEST_TO_MISSPELL = 6


class PeopleByName:
    """The people of one text, by the words of their names."""

    def __init__(self, words: MentionWords) -> None:
        """Begin with nobody."""
        self._words = words
        self._by_last: dict[str, list[Member]] = {}
        self._by_first: dict[str, list[Member]] = {}
        self._by_middle: dict[str, list[Member]] = {}
        # "Dr. Pryce" is Lorna Grant-Pryce.
        self._by_part: dict[str, list[Member]] = {}
        self._by_beginning: dict[str, list[Member]] | None = None

    def named(self, word: str) -> list[Member]:
        """Return the people with this surname, else first name, else middle name."""
        return (
            self._by_last.get(word)
            or self._by_first.get(word)
            or self._by_middle.get(word)
            or []
        )

    def with_double_name(self, word: str) -> Sequence[Member]:
        """Return the people whose surname ends so behind a hyphen."""
        return self._by_part.get(word, ())

    def _like(self, surname: str) -> Sequence[Member]:
        """Return people whose surnames begin like *surname*, the first few."""
        if self._by_beginning is None:
            self._by_beginning = {}
            for last, members in self._by_last.items():
                known = self._by_beginning.setdefault(last[:3], [])
                known += members[: max(0, _MOST_NAMESAKES - len(known))]
        return self._by_beginning.get(surname[:3], ())

    def find_full(self, words: tuple[str, ...]) -> Member | None:
        """Return the person of this full name, in this form or another."""
        for member in self._by_last.get(words[-1], ())[:_MOST_NAMESAKES]:
            if same_person(member.words, words, self._words.short_names):
                return member
        # "Wan Azhar" of "Wan Azhar Wan Sulaiman"; but a caption's "Ana Lisi Image"
        beginning = [
            member
            for member in self._by_first.get(words[0], ())[:_MOST_NAMESAKES]
            if 1 < len(words) < len(member.words) and all(map(eq, member.words, words))
        ]
        return beginning[0] if len(beginning) == 1 else None

    def sharing(self, surname: tuple[str, ...]) -> list[Member]:
        """Return Ana and José Luis Paz Quiroga for "Paz Quiroga"."""
        return [
            member
            for member in self._by_last.get(surname[-1], ())[:_MOST_NAMESAKES]
            if member.words[-len(surname) :] == surname
        ]

    def spelled_alike(self, words: tuple[str, ...]) -> Member | None:
        """Find "Ashot Torosian" for "A. Torosyan": same initial, one letter apart."""
        last = words[-1]
        if len(last) < _SHORTEST_TO_MISSPELL:
            return None
        for member in self._like(last):
            other = member.words[-1]
            if (
                len(member.words) > 1
                and member.words[0][0] == words[0][0]
                and len(other) == len(last)
                and sum(a != b for a, b in zip(other, last, strict=True)) == 1
            ):
                return member
        return None

    def one_letter_apart(self, surname: str) -> list[Member]:
        """
        Find Anita Philips for "Phillips", whom the text has under no first name.

        The only person so called counts; "Ivanova" is not Ivanov, nor "Martins" Martin.
        """
        if len(surname) < _SHORTEST_TO_MISSPELL:
            return []
        found = [
            member
            for member in self._like(surname)
            if len(member.words) > 1 and _is_misspelled(member.words[-1], surname)
        ]
        return found if len(found) == 1 else []

    def add(self, member: Member) -> None:
        """Take in somebody."""
        last = member.words[-1]
        self._by_last.setdefault(last, []).append(member)
        if "-" in last:
            part = last.rpartition("-")[2]
            if len(part) > 2:
                self._by_part.setdefault(part, []).append(member)
        if len(member.words) > 1:
            self._by_first.setdefault(member.words[0], []).append(member)
            for word in member.words[1:-1]:
                if len(word) > 2 and word not in self._words.particles:
                    self._by_middle.setdefault(word, []).append(member)


def _is_misspelled(one: str, other: str) -> bool:
    """
    Tell whether two words differ by one letter, and not by the last.

    It is doubled, a vowel or an "h": Everson and Everton, or Johnson and Johnston, are
    names of their own.
    """
    if abs(len(one) - len(other)) > 1 or one == other or one[-1] != other[-1]:
        return False
    same = sum(takewhile(bool, map(eq, one, other)))
    if len(one) == len(other):
        vowels = _VOWELS.issuperset((one[same], other[same]))
        return vowels and one[same + 1 :] == other[same + 1 :]
    short, long = sorted((one, other), key=len)
    light = long[same] in _LIGHT or (same > 0 and long[same] == long[same - 1])
    return light and short[same:] == long[same + 1 :]


_VOWELS = frozenset("aeiouy")
_LIGHT = _VOWELS | {"h"}
