"""
Choices: which of several holders of one office "the minister" is.

The only one who is quoted, the one named last, or the text's own, of whom no country is
told where the others are another country's.
"""

from collections.abc import Container, Sequence

from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Member, Named
from quotekit.stages.casting.page import Page
from quotekit.stages.mentions.parsed_mentions import ParsedMention
from quotekit.stages.roles.office_words import office_of, office_words

_LOOK_BACK = 24


class Choices:
    """Chooses among the people of one text."""

    def __init__(self, page: Page, cast: Cast, sources: Container[Member]) -> None:
        """Get ready for one text, of which *sources* are quoted."""
        self._page = page
        self._cast = cast
        self._sources = sources
        self._lower = page.tokens.lower
        self._abroad: dict[tuple[Member, str, int], bool] = {}

    def only_source(self, holders: Sequence[Member], at: int) -> Member | None:
        """
        Return Minister Roe for “What does the minister say?”, if only she is quoted.

        Somebody who has just been named is nearer to whoever says it, and who acts.
        """
        page = self._page
        sources = [member for member in holders if member in self._sources]
        if len(sources) != 1 or not page.is_quoted(at) or sources[0].first > at:
            return None
        start = page.tokens.sentence_first[max(0, page.sentence(at) - 1)]
        for named in self._cast.named_before(at, _LOOK_BACK):
            if named.member in holders and named.member is not sources[0]:
                near = named.tokens[0] >= start or page.is_subject(named.tokens)
                if near or named.member.first < sources[0].first:
                    return None
        return sources[0]

    def without_joined(self, holders: Sequence[Member], head: str) -> Sequence[Member]:
        """
        Leave out who is told of beside the holder: Mr Roe, for "the Secretary".

        "Secretary of State Ana Lisi went to Lund.  The Secretary and Prime Minister Tom
        Roe agreed."
        """
        alone = [
            member
            for member in holders
            if not any(
                head in words and "and" in words[words.index(head) :]
                for role in self._cast.offices.read_roles(member)
                for words in (self._lower[slice(*part)] for part in role.parts)
            )
        ]
        return alone or holders

    def nearest(
        self, members: Sequence[Member], at: int, *, own: bool
    ) -> Member | None:
        """Return the one named last before *at*; nobody if two stand side by side."""
        page = self._page
        last: Named | None = None
        for named in self._cast.named_before(at, _LOOK_BACK):
            if named.member not in members or (
                last is not None and named.member is last.member
            ):
                continue
            if last is None:
                last = named
                continue
            if page.sentence(named.tokens[0]) != page.sentence(last.tokens[0]):
                return last.member
            # "President Roe spoke with President Lisi. The President stressed …"
            acts = (
                own
                and page.sentence(at) - page.sentence(named.tokens[0]) == 1
                and page.is_subject(named.tokens)
                and not page.is_subject(last.tokens)
            )
            return named.member if acts else None
        return None if last is None else last.member

    def host(
        self,
        holders: Sequence[Member],
        parsed: ParsedMention,
        nearest: Member | None,
        *,
        own: bool,
    ) -> Member | None:
        """
        Return the text's own "captain Ana Lisi", where others are Fiji's and Kenya's.

        In capitals it is she wherever the others are named; else not beside them.
        """
        page, at = self._page, parsed.tokens[0]
        at_home = [m for m in holders if not self._is_abroad(m, office_of(parsed.head))]
        if len(at_home) != 1 or at_home[0] is nearest or at_home[0].first > at:
            return None
        for named in self._cast.named_before(at, _LOOK_BACK):
            if (
                named.member is nearest
                and not own
                and (page.segment(at) - page.segment(named.tokens[0]) <= 1)
            ):
                return None
        return at_home[0]

    def _is_abroad(self, member: Member, office: str) -> bool:
        """Tell whether somebody is told to hold an office of some country or body."""
        roles, letter = self._cast.offices.read_roles(member), self._cast.classes.letter
        key = member, office, len(roles)
        if key not in self._abroad:
            self._abroad[key] = any(
                role.place is not None
                or role.organization is not None
                or any(letter(at) in "PD" for at in range(*part))
                for role in roles
                for part in role.parts
                if office in map(office_of, office_words(self._lower[slice(*part)]))
            )
        return self._abroad[key]
