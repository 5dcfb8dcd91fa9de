"""
Speakers: who each attribution belongs to, resolved over the whole text.

The sources are taken in text order.  A name goes to the person or body that the text
names so, anywhere in it; a title to the person who holds it; a pronoun to the person
who fits it best, if one clearly does; what is said without a source to whoever is
speaking.  Doubt gives nobody, with the reason: a wrong speaker is worse than none.

Source:
    Sieves by precision follow Muzny et al. (2017), "A Two-stage Sieve Approach for
    Quote Attribution", EACL; agreement and recency follow Lappin and Leass (1994),
    "An Algorithm for Pronominal Anaphora Resolution", Computational Linguistics.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from attrs import define, field

from quotekit.annotations.attributions import Attribution, QuoteKind
from quotekit.annotations.quotations import Quotation
from quotekit.annotations.segments import BodyForm, Segment, SegmentKind
from quotekit.annotations.speakers import Mention, Resolution, Speaker, SpeakerType
from quotekit.annotations.spans import Span
from quotekit.annotations.tokens import Sentence, Tokens
from quotekit.stages.cast import Cast, Member, Named, Role
from quotekit.lexicons.people import Gender
from quotekit.lexicons.mention_words import MentionWords
from quotekit.stages.mentions import MentionForm, ParsedMention
from quotekit.stages.reading import Range

THRESHOLD = 0.5
"""How sure a resolution must be, unless the user says otherwise."""


def resolve_speakers(
    text: str,
    segments: Sequence[Segment],
    sentences: Sequence[Sentence],
    tokens: Tokens,
    tags: Sequence[str],
    quotations: Sequence[Quotation],
    attributions: Sequence[Attribution],
    words: MentionWords,
    *,
    threshold: float = THRESHOLD,
) -> tuple[tuple[Speaker, ...], tuple[Resolution, ...]]:
    """
    Find out who each attribution belongs to.

    Args:
        threshold:
            How sure a resolution by a pronoun, a title or the neighborhood must
            be, from 0 (always somebody) to 1 (only what leaves no doubt).

    Returns:
        The speakers, by first mention, and one resolution an attribution.
    """
    if not attributions:
        return (), ()
    resolver = _Resolver(
        text, segments, sentences, tokens, tags, quotations, attributions, words
    )
    resolver.threshold = threshold
    return resolver.resolve()


@define
class _Found:
    """Who an attribution belongs to, why, and how sure that is."""

    member: Member | None
    reason: str
    confidence: float = 1.0


@define
class _Turn:
    """
    What somebody said, for quotations without a source after it.

    ``end`` is where it ends in the text; ``asks`` tells whether it is a question,
    ``in_turn`` whether only the alternation of two speakers told whose it is.
    """

    member: Member
    end: int
    asks: bool
    in_turn: bool = False


class _Resolver:
    """Resolves one text; the state is who has been met and who spoke last."""

    threshold: float = THRESHOLD

    def __init__(
        self,
        text: str,
        segments: Sequence[Segment],
        sentences: Sequence[Sentence],
        tokens: Tokens,
        tags: Sequence[str],
        quotations: Sequence[Quotation],
        attributions: Sequence[Attribution],
        words: MentionWords,
    ) -> None:
        self._text = text
        self._segments = segments
        self._sentences = sentences
        self._tokens = tokens
        self._tags = tags
        self._quotations = quotations
        self._attributions = attributions
        self._words = words
        self._cast = Cast(tokens, tags, words)
        self._found: list[_Found | None] = [None] * len(attributions)
        self._parsed: dict[Range, ParsedMention | None] = {}
        self._ranges: list[Range | None] = [
            self._range(attribution.source) for attribution in attributions
        ]
        self._turns: list[_Turn] = []
        self._busy: set[int] = set()
        self._spoken: list[tuple[int, int]] = []  # (token of the source, attribution)
        self._bodies: dict[tuple[str, ...], Member] = {}
        self._by_head: dict[str, list[Member]] = {}
        self._segment_starts = [segment.start for segment in segments]

    # -- the order of work -------------------------------------------------

    def resolve(self) -> tuple[tuple[Speaker, ...], tuple[Resolution, ...]]:
        self._meet_named_sources()
        order = sorted(
            range(len(self._attributions)), key=lambda index: self._position(index)
        )
        for index in order:
            self._settle(index)
        return self._speakers()

    def _position(self, index: int) -> tuple[int, int]:
        """Order by source, else by content; a continuation after what it goes on from."""
        attribution = self._attributions[index]
        if attribution.source:
            return attribution.source[0].start, index
        return attribution.content[0].start, index

    def _range(self, spans: Sequence[Span]) -> Range | None:
        """Return the tokens that *spans* cover."""
        if not spans:
            return None
        starts = self._tokens.starts
        first = bisect_right(self._tokens.ends, spans[0].start)
        end = bisect_left(starts, spans[0].end)
        return (first, end) if first < end else None

    def _parse(self, tokens: Range) -> ParsedMention | None:
        if tokens not in self._parsed:
            self._parsed[tokens] = self._cast.parser.parse(*tokens)
        return self._parsed[tokens]

    def _meet_named_sources(self) -> None:
        """Add what sources tell: somebody named in full, with a role."""
        for tokens in self._ranges:
            if tokens is None:
                continue
            parsed = self._parse(tokens)
            for part in (parsed.parts or (parsed,)) if parsed else ():
                if part.type is SpeakerType.PERSON and part.name is not None:
                    member = self._person(part)
                    if member is not None:
                        member.certain = True
                        self._cast.take(member, part)
        for member in self._cast.members:
            for head in member.heads:
                self._by_head.setdefault(_SAME_OFFICE.get(head, head), []).append(
                    member
                )

    def _settle(self, index: int) -> _Found:
        """Resolve one attribution, and those it depends on first."""
        chain = [index]
        while True:
            known = self._found[chain[-1]]
            if known is not None:
                chain.pop()
                if not chain:
                    return known
                continue
            needed = self._needs(chain[-1])
            if (
                needed is not None
                and needed not in chain
                and (self._found[needed] is None)
            ):
                chain.append(needed)
                continue
            self._busy.add(chain[-1])
            self._found[chain[-1]] = self._decide(chain[-1])

    def _needs(self, index: int) -> int | None:
        attribution = self._attributions[index]
        if attribution.continues is not None:
            return attribution.continues
        return attribution.parent

    def _decide(self, index: int) -> _Found:
        attribution = self._attributions[index]
        tokens = self._ranges[index]
        if attribution.continues is not None:
            base = self._found[attribution.continues]
            if base is None:
                return _Found(None, "goes on from what nobody could be found for")
            reason = f"goes on from {self._quoted_start(attribution.continues)}"
            return _Found(base.member, reason, base.confidence)
        if tokens is None:
            return self._without_source(index)
        parsed = self._parse(tokens)
        if parsed is None:
            return _Found(None, "the source has no word in it")
        found = self._resolve_mention(parsed, index)
        if found.member is not None:
            found.member.mentions.add(parsed.name or parsed.tokens)
            if attribution.parent is None:
                self._spoken.append((tokens[0], index))
                self._add_turn(index, found.member)
        return found

    # -- mentions ----------------------------------------------------------

    def _resolve_mention(self, parsed: ParsedMention, index: int) -> _Found:
        if parsed.form is MentionForm.PRONOUN:
            return self._pronoun(parsed, index)
        if parsed.form is MentionForm.COORDINATION:
            return self._coordination(parsed, index)
        if parsed.form is MentionForm.NAME:
            if parsed.type is SpeakerType.PERSON:
                return self._name_of_person(parsed)
            return self._name_of_body(parsed)
        return self._description(parsed, index)

    def _name_of_person(self, parsed: ParsedMention) -> _Found:
        assert parsed.name is not None
        member = self._person(parsed)
        here = self._of(parsed.name)
        if member is None:
            return _Found(None, f"“{here}” may be any of several people")
        if member.name is None or member.name == parsed.name:
            return _Found(member, "named here")
        if len(self._cast.fold_name(parsed.name)) < len(member.words):
            return _Found(
                member,
                f"“{here}” is short for “{self._of(member.name)}”"
                f" ({self._line(member.name)})",
            )
        return _Found(member, f"the name of “{self._of(member.name)}”")

    def _person(self, parsed: ParsedMention) -> Member | None:
        """Return whom a person's name refers to, new if nobody; ``None`` in doubt."""
        assert parsed.name is not None
        words = self._cast.fold_name(parsed.name)
        if not words:
            return None
        cast = self._cast
        if len(words) > 1:
            member = cast.find_full(words)
            if member is None:
                member = self._spelled_alike(words)
            if member is None:
                return self._new_person(parsed, words)
            if len(words) > len(member.words) and words[-1] == member.words[-1]:
                member.name, member.words = parsed.name, words
            return member
        called = cast.called(parsed.name)
        if called is not None:
            return called
        members = cast.people_named(words[0])
        if not members:
            body = self._bodies.get(words)
            return body or self._new_person(parsed, words)
        if len(members) == 1:
            return members[0]
        return self._one_of(members, parsed)

    def _one_of(self, members: list[Member], parsed: ParsedMention) -> Member | None:
        """Choose among people of one name: by gender, title, then who is called so."""
        fitting = members
        if parsed.gender is not None:
            fitting = [m for m in fitting if m.gender in {None, parsed.gender}]
            known = [m for m in fitting if m.gender is parsed.gender]
            fitting = known or fitting
        if parsed.roles and len(fitting) > 1:
            heads = self._heads(parsed)
            holding = [m for m in fitting if heads & m.heads]
            fitting = holding or fitting
        if len(fitting) == 1:
            return fitting[0]
        at = parsed.tokens[0]
        before = [m for m in fitting if m.first < at]
        if len(before) == 1:
            return before[0]
        spoken = [m for m in fitting if self._has_spoken(m)]
        if len(spoken) == 1:
            return spoken[0]
        return None

    def _has_spoken(self, member: Member) -> bool:
        return any(
            (found := self._found[index]) is not None and found.member is member
            for _, index in self._spoken[-_LOOK_BACK:]
        )

    def _heads(self, parsed: ParsedMention) -> set[str]:
        return {
            self._tokens.lower[index].rstrip(".")
            for start, end in parsed.roles
            for index in range(start, end)
        }

    def _spelled_alike(self, words: tuple[str, ...]) -> Member | None:
        """Find "Ashot Torosian" for "A. Torosyan": same initial, one letter apart."""
        last = words[-1]
        if len(last) < 6:
            return None
        for member in self._cast.members[:_MOST_MEMBERS]:
            other = member.words[-1] if member.words else ""
            if (
                len(member.words) > 1
                and len(other) == len(last)
                and other[:3] == last[:3]
                and sum(a != b for a, b in zip(other, last, strict=True)) == 1
                and member.words[0][0] == words[0][0]
            ):
                return member
        return None

    def _new_person(self, parsed: ParsedMention, words: tuple[str, ...]) -> Member:
        assert parsed.name is not None
        member = Member(
            SpeakerType.PERSON, parsed.name, words, parsed.name[0], certain=True
        )
        member.mentions.add(parsed.name)
        self._cast.add(member, parsed.name)
        return member

    def _name_of_body(self, parsed: ParsedMention) -> _Found:
        assert parsed.name is not None
        words = self._cast.fold_name(parsed.name)
        member = self._bodies.get(words)
        if member is not None:
            return _Found(member, "a body named before")
        if len(words) == 1 and words[0] in self._cast.titles:
            member = self._cast.titles[words[0]]
            return _Found(
                member, f"“{self._of(parsed.tokens)}” is {self._named(member)}"
            )
        if len(words) == 1:
            people = self._cast.people_named(words[0])
            if len(people) == 1 and parsed.name[1] - parsed.name[0] == 1:
                return _Found(people[0], "a name from elsewhere in the text")
        name = self._full_body_name(words, parsed)
        if name != parsed.name:
            member = self._bodies.get(self._cast.fold_name(name))
        if member is None:
            member = self._longer_body(words)
        if member is None:
            member = Member(parsed.type, name, self._cast.fold_name(name), name[0])
            self._bodies[member.words] = member
        self._bodies[words] = member
        self._cast.take(member, parsed)
        if parsed.alias is not None:
            self._bodies.setdefault(self._cast.fold_name(parsed.alias), member)
        return _Found(member, "a body named here")

    def _full_body_name(self, words: tuple[str, ...], parsed: ParsedMention) -> Range:
        assert parsed.name is not None
        if parsed.alias is not None:
            alias = self._cast.fold_name(parsed.alias)
            spelled = self._cast.full_body_name(alias) if len(alias) == 1 else None
            if spelled is not None and spelled[1] == parsed.name[1]:
                return spelled
        name = self._cast.full_body_name(words)
        if name is None and len(words) == 2 and parsed.head == words[1]:
            # "The M5S party": the acronym has a full form.
            name = self._cast.full_body_name(words[:1])
        return name or parsed.name

    def _longer_body(self, words: tuple[str, ...]) -> Member | None:
        """Return the body whose name begins or ends with these words, if one does."""
        size = len(words)
        fitting = {
            id(member): member
            for known, member in self._bodies.items()
            if len(known) > size and (known[:size] == words or known[-size:] == words)
        }
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def _coordination(self, parsed: ParsedMention, index: int) -> _Found:
        members = [self._resolve_mention(part, index).member for part in parsed.parts]
        named = [m for m in members if m is not None and m.name is not None]
        if len(named) == len(members):
            return _Found(self._group(named, parsed.tokens[0]), "several together")
        group = Member(SpeakerType.GROUP, None, (), parsed.tokens[0])
        group.roles.append(Role((parsed.tokens,), None, None, parsed.tokens[0]))
        return _Found(group, "several together")

    @property
    def _joined(self) -> dict[int, list[Member]]:
        return self.__dict__.setdefault("_joined_groups", {})

    # -- descriptions ------------------------------------------------------

    def _description(self, parsed: ParsedMention, index: int) -> _Found:
        titled = self._cast.titles.get(parsed.head)
        if titled is not None and parsed.definite and parsed.possessor is None:
            here = self._of(parsed.tokens)
            return _Found(titled, f"“{here}” is {self._named(titled)}")
        if parsed.type is SpeakerType.ANONYMOUS and parsed.definite:
            found = self._office(parsed)
            if found is not None:
                return found
        if parsed.type is SpeakerType.ORGANIZATION and parsed.definite:
            found = self._office_of_body(parsed)
            if found is not None:
                return found
        if (
            parsed.type is SpeakerType.GROUP
            and parsed.definite
            and (parsed.head in _PAIR_NOUNS and parsed.possessor is None)
        ):
            pair = self._pair_before(parsed.tokens[0])
            if pair is not None:
                return _Found(
                    pair, f"“{self._of(parsed.tokens)}” are {self._named(pair)}", 0.6
                )
        return self._unnamed(parsed)

    def _office(self, parsed: ParsedMention) -> _Found | None:
        """Resolve "the minister" to who holds that office."""
        head = _SAME_OFFICE.get(parsed.head, parsed.head)
        holders = list({id(m): m for m in self._by_head.get(head, ())}.values())
        if parsed.possessor is not None:
            holders = [m for m in holders if self._belongs(m, parsed.possessor)]
        holders = [m for m in holders if self._fits(m, parsed)]
        here = self._of(parsed.tokens)
        if not holders:
            return None
        if len(holders) == 1:
            member = holders[0]
            return _Found(member, f"“{here}” is {self._named(member)}")
        at = parsed.tokens[0]
        nearest = self._nearest(holders, at)
        if nearest is None:
            return None
        return _Found(nearest, f"“{here}” is the nearest, {self._named(nearest)}", 0.6)

    def _nearest(self, members: list[Member], at: int) -> Member | None:
        """Return the one named last before *at*, if no other is as near."""
        wanted = {id(member) for member in members}
        for named in self._cast.named_before(at, _LOOK_BACK * 2):
            if id(named.member) in wanted:
                return named.member
        return None

    def _belongs(self, member: Member, possessor: Range) -> bool:
        """Tell whether a member's office is the possessor's: "Ayotte's spokeswoman"."""
        if self._tokens.lower[possessor[0]] in _OWNERS:
            return False
        wanted = set(self._cast.fold_name(possessor))
        for role in member.roles:
            if role.organization is not None and wanted & set(
                self._cast.fold_name(role.organization)
            ):
                return True
        return False

    def _fits(self, member: Member, parsed: ParsedMention) -> bool:
        """Tell whether the words of a description agree with a member's office."""
        said = {
            word
            for start, end in parsed.roles
            for word in self._tokens.lower[start:end]
        }
        if parsed.organization is not None:
            said |= set(self._tokens.lower[slice(*parsed.organization)])
        said -= _LIGHT_WORDS
        held: set[str] = set()
        for role in member.roles:
            for start, end in role.parts:
                held |= set(self._tokens.lower[start:end])
            for more in (role.organization, role.place):
                if more is not None:
                    held |= set(self._tokens.lower[slice(*more)])
        same = {_SAME_OFFICE.get(word, word) for word in held} | held
        if not said <= same | {parsed.head}:
            return False
        # "The ombudsman" is not the deputy ombudsman.
        return not ((held - said) & _RANKS and not (said & _RANKS))

    def _office_of_body(self, parsed: ParsedMention) -> _Found | None:
        """Resolve "the ministry" to the one body whose name holds the word."""
        if parsed.possessor is not None:
            return None
        fitting = {
            id(member): member
            for words, member in self._bodies.items()
            if parsed.head in words and member.name is not None
        }
        names = self._longest_only(self._cast.bodies_called(parsed.head))
        if len(fitting) == 1 and len(names) <= 1:
            member = next(iter(fitting.values()))
        elif not fitting and len(names) == 1:
            words = self._cast.fold_name(names[0])
            member = Member(SpeakerType.ORGANIZATION, names[0], words, names[0][0])
            member.mentions.add(names[0])
            self._bodies[words] = member
        else:
            return None
        return _Found(member, f"“{self._of(parsed.tokens)}” is {self._named(member)}")

    def _longest_only(self, names: list[Range]) -> list[Range]:
        """Leave out names that are part of another in the list."""
        words = [self._cast.fold_name(name) for name in names]
        return [
            name
            for name, own in zip(names, words, strict=True)
            if not any(
                len(other) > len(own)
                and (other[: len(own)] == own or other[-len(own) :] == own)
                for other in words
            )
        ]

    def _unnamed(self, parsed: ParsedMention) -> _Found:
        key = (
            "",
            *(
                word
                for word in self._tokens.lower[slice(*parsed.tokens)]
                if word not in {"the", "a", "an"}
            ),
        )
        member = self._bodies.get(key)
        if member is None or not parsed.definite:
            member = Member(parsed.type, None, (), parsed.tokens[0])
            member.roles.append(
                Role(
                    parsed.roles or (parsed.tokens,),
                    parsed.organization,
                    parsed.place,
                    parsed.tokens[0],
                )
            )
            member.add_gender(parsed.gender)
            self._bodies[key] = member
        return _Found(member, "not named in the text")

    # -- pronouns ----------------------------------------------------------

    def _pronoun(self, parsed: ParsedMention, index: int) -> _Found:
        head = parsed.head
        if head in _FIRST_PERSON:
            return self._first_person(parsed, index)
        if head in _SECOND_PERSON:
            return _Found(None, f"“{head}” is whoever is spoken to")
        if head in _RELATIVES:
            return self._relative(parsed, index)
        if parsed.gender is not None:
            return self._third_person(parsed, index)
        return self._plural_or_neuter(parsed, index)

    def _first_person(self, parsed: ParsedMention, index: int) -> _Found:
        """ "I" and "we" inside a quotation are its speaker."""
        here = self._of(parsed.tokens)
        outer = self._attributions[index].parent
        while outer is not None:
            attribution = self._attributions[outer]
            if attribution.kind is not QuoteKind.INDIRECT or (
                attribution.parent is None
            ):
                break
            outer = attribution.parent
        if outer is None:
            outer = self._around(parsed.tokens[0])
        if outer is None:
            return _Found(
                None, f"“{here}” outside quotations is whoever wrote the text"
            )
        found = self._found[outer]
        if found is None or found.member is None:
            return _Found(None, f"“{here}” is a speaker nobody could be found for")
        return _Found(
            found.member, f"“{here}” is the speaker of the quotation", found.confidence
        )

    def _around(self, token: int) -> int | None:
        """Return the outermost attribution whose content holds *token*."""
        at = self._tokens.starts[token]
        for index, attribution in enumerate(self._attributions):
            if attribution.parent is None and any(
                span.start <= at < span.end for span in attribution.content
            ):
                if self._found[index] is None and index not in self._busy:
                    self._settle(index)
                return index
            if attribution.content[0].start > at:
                break
        return None

    def _third_person(self, parsed: ParsedMention, index: int) -> _Found:
        """Resolve "he" or "she" by agreement, the previous speaker and nearness."""
        gender = parsed.gender
        assert gender is not None
        here = self._of(parsed.tokens)
        scores = self._candidates(parsed, index, gender)
        if not scores:
            return _Found(None, f"“{here}”: nobody fits before it")
        ranked = sorted(scores.values(), key=lambda pair: -pair[0])
        best, member, why = ranked[0]
        rival = ranked[1][0] if len(ranked) > 1 else 0.0
        confidence = best / (best + max(rival, 0.0) + 1.0)
        if confidence < self.threshold * 0.9:
            return _Found(
                None,
                f"“{here}” may be {self._named(member)} or {self._named(ranked[1][1])}"
                if len(ranked) > 1
                else f"“{here}”: too little speaks for {self._named(member)}",
            )
        member.add_gender(gender, 0.5 if confidence > 0.6 else 0.2)
        return _Found(member, f"“{here}” is {self._named(member)}: {why}", confidence)

    def _candidates(
        self, parsed: ParsedMention, index: int, gender: Gender
    ) -> dict[int, tuple[float, Member, str]]:
        """Weigh who may be meant: by previous speaker, subject, nearness, gender."""
        at = parsed.tokens[0]
        sentence = self._sentence(at)
        segment = self._segment(at)
        weights: dict[int, tuple[float, Member, str]] = {}

        def add(member: Member, weight: float, why: str) -> None:
            if member.gender not in {None, gender}:
                return
            if member.type not in {SpeakerType.PERSON, SpeakerType.ANONYMOUS}:
                return
            old = weights.get(id(member))
            if old is None:
                if member.gender is gender:
                    weight += 2.0
                weights[id(member)] = (weight, member, why)
            else:
                weights[id(member)] = (old[0] + weight, member, old[2])

        excluded: Member | None = None
        parent = self._attributions[index].parent
        if parent is not None:
            found = self._found[parent]
            if found is not None and found.member is not None:
                if self._in_marks(at, parent):
                    excluded = found.member
                else:
                    add(found.member, 4.0, "the speaker of the sentence it stands in")
        for place, (_, other) in enumerate(reversed(self._spoken[-_LOOK_BACK:])):
            found = self._found[other]
            if found is None or found.member is None or found.member is excluded:
                continue
            tokens = self._ranges[other]
            if tokens is None or tokens[0] >= at:
                continue
            distance = segment - self._segment(tokens[0])
            if distance > 4 or place > 3:
                break
            add(
                found.member,
                (4.0, 1.5, 0.7, 0.3)[place] - 0.5 * distance,
                "the last speaker",
            )
        for named in self._cast.named_before(at, _LOOK_BACK):
            member = named.member
            if member is excluded:
                continue
            there = named.tokens[0]
            sentences = sentence - self._sentence(there)
            paragraphs = segment - self._segment(there)
            if paragraphs > 2 or sentences > 6:
                break
            weight = max(0.3, 2.0 - 0.5 * sentences) - 0.4 * paragraphs
            if self._is_subject(named.tokens):
                weight += 1.0
            if not member.certain:
                weight *= 0.5
            add(member, weight, "the nearest who fits")
        return weights

    def _is_subject(self, name: Range) -> bool:
        """Tell whether a verb follows a name."""
        end = name[1]
        if end < len(self._tags) and self._tags[end] == ",":
            return False
        return end < len(self._tags) and self._tags[end] in _FINITE

    def _relative(self, parsed: ParsedMention, index: int) -> _Found:
        """Resolve "who" to the noun phrase before it."""
        here = self._of(parsed.tokens)
        end = parsed.tokens[0]
        while end > 0 and self._tokens.words[end - 1] in {",", ")", "—", "–", "--"}:
            end -= 1
        floor = self._tokens.sentence_first[self._sentence(parsed.tokens[0])]
        for named in self._cast.named_before(parsed.tokens[0], 1):
            if parsed.head not in _OF_PEOPLE:
                break
            if end - named.tokens[1] <= 1 and named.tokens[0] >= floor:
                return _Found(named.member, f"“{here}” is {self._named(named.member)}")
        first = self._noun_phrase_start(end, floor)
        if first < end:
            before = self._cast.parser.parse(first, end)
            if before is not None and before.form is not MentionForm.PRONOUN:
                found = self._resolve_mention(before, index)
                return _Found(
                    found.member, f"“{here}” is “{self._of(before.tokens)}”", 0.8
                )
        return _Found(None, f"“{here}”: nothing before it that it may stand for")

    def _noun_phrase_start(self, end: int, floor: int) -> int:
        """Return where the noun phrase that ends before *end* begins."""
        first = end
        floor = max(floor, end - 12)
        while first > floor:
            tag = self._tags[first - 1]
            if tag in _NOUN_PHRASE_TAGS:
                first -= 1
                if (
                    tag in {"DT", "PRP$"}
                    and first > floor
                    and (self._tokens.lower[first - 1] != "of")
                ):
                    break
                continue
            if self._tokens.lower[first - 1] == "of" and first < end:
                first -= 1
                continue
            break
        return first

    def _plural_or_neuter(self, parsed: ParsedMention, index: int) -> _Found:
        """Resolve "they" and "it" to a group or body that spoke or acts just before."""
        here = self._of(parsed.tokens)
        at = parsed.tokens[0]
        fitting = _PLURAL_TYPES if parsed.plural else _NEUTER_TYPES
        parent = self._attributions[index].parent
        said_by = None if parent is None else self._found[parent]
        outer = None if said_by is None else said_by.member
        if outer is not None and parent is not None and self._in_marks(at, parent):
            inner_only = True
        else:
            inner_only = False
            if outer is not None and outer.type in fitting:
                return _Found(
                    outer, f"“{here}” is {self._named(outer)}, the speaker", 0.6
                )
        subjects = [
            subject
            for subject in self._subjects_before(at)
            if subject.type in fitting
            and subject.form is not MentionForm.PRONOUN
            and not self._is_title(subject)
        ]
        if parsed.plural:
            groups = [s for s in subjects if s.type is SpeakerType.GROUP]
            if not groups:
                pair = self._pair_before(at)
                if pair is not None:
                    return _Found(pair, f"“{here}” is {self._named(pair)}", 0.6)
            subjects = groups or subjects[:1]
        for subject in subjects:
            found = self._resolve_mention(subject, index)
            if found.member is None or (inner_only and found.member is outer):
                continue
            return _Found(
                found.member, f"“{here}” is “{self._of(subject.tokens)}”", 0.6
            )
        for _, other in reversed(self._spoken[-3:]):
            found_other = self._found[other]
            tokens = self._ranges[other]
            if found_other is None or tokens is None or found_other.member is None:
                continue
            member = found_other.member
            if tokens[0] >= at or member is outer:
                continue
            if self._segment(at) - self._segment(tokens[0]) > 1:
                break
            if member.type in fitting:
                return _Found(member, f"“{here}” is {self._named(member)}", 0.6)
        return _Found(None, f"“{here}” may be several")

    def _is_title(self, parsed: ParsedMention) -> bool:
        """Tell whether what looks like a body's name is a title in this text."""
        if parsed.name is None or parsed.name[1] - parsed.name[0] > 1:
            return False
        words = self._cast.fold_name(parsed.name)
        return bool(words) and words[0] in self._cast.titles

    def _pair_before(self, at: int) -> Member | None:
        """Return the two who meet in a sentence before *at*: "X met with Y"."""
        sentence = self._sentence(at)
        for number in range(sentence - 1, max(-1, sentence - _SENTENCES_BACK - 1), -1):
            first, end = self._tokens.sentence_first[number : number + 2]
            if self._segment(at) - self._segment(first) > 1:
                break
            people = self._cast.people_in(first, end)
            if not people:
                continue
            pair = self._meeting(people)
            if pair is not None:
                return self._group(pair, first)
            if any(named.member.certain for named in people):
                break
        for token, other in reversed(self._spoken[-_LOOK_BACK:]):
            found = self._found[other]
            if self._segment(at) - self._segment(token) > 1:
                break
            if found is not None and id(found.member) in self._joined:
                return found.member
        return None

    def _meeting(self, people: Sequence[Named]) -> tuple[Member, Member] | None:
        """Return two neighbors in a sentence with a word of meeting between them."""
        for one, other in zip(people, people[1:], strict=False):
            between = self._tokens.lower[one.tokens[1] : other.tokens[0]]
            if (
                one.member is not other.member
                and len(between) <= _LONGEST_MEETING
                and not _MUTUAL.isdisjoint(between)
            ):
                return one.member, other.member
        certain = {id(n.member): n.member for n in people if n.member.certain}
        if len(certain) == 2:
            one_of_two, other_of_two = certain.values()
            return one_of_two, other_of_two
        return None

    def _group(self, members: Sequence[Member], at: int) -> Member:
        """Return the group of some people who have names."""
        words = tuple(word for member in members for word in (*member.words, "and"))[
            :-1
        ]
        group = self._bodies.get(words)
        if group is None:
            group = Member(SpeakerType.GROUP, None, words, at)
            self._joined[id(group)] = list(members)
            self._bodies[words] = group
        return group

    def _subjects_before(self, at: int) -> Iterable[ParsedMention]:
        """Return the subjects before *at*: of this sentence, then of those before."""
        sentence = self._sentence(at)
        firsts = self._tokens.sentence_first
        lowest = max(0, sentence - _SENTENCES_BACK)
        for number in range(sentence, lowest - 1, -1):
            first = firsts[number]
            if self._segment(at) - self._segment(first) > 1:
                break
            limit = min(at, firsts[number + 1], first + _LONGEST_SENTENCE)
            verbs = [
                index
                for index in range(first + 1, limit)
                if self._tags[index] in _FINITE and self._tags[index - 1] not in _FINITE
            ]
            for verb in verbs[:_VERBS_READ]:
                end = verb
                while end > first and self._tags[end - 1] in {"RB", ",", "-RRB-"}:
                    end -= 1
                start = self._noun_phrase_start(end, first)
                if start < end:
                    parsed = self._cast.parser.parse(start, end)
                    if parsed is not None:
                        yield parsed

    # -- without a source --------------------------------------------------

    def _without_source(self, index: int) -> _Found:
        """Decide who says a quotation that nothing around it gives a source."""
        attribution = self._attributions[index]
        if attribution.cue is not None:
            return _Found(None, "the text names nobody")
        if attribution.parent is not None:
            return _Found(None, "the text names nobody")
        at = attribution.content[0].start
        said = [turn for turn in self._turns[-_LOOK_BACK:] if turn.end <= at]
        if not said:
            return _Found(None, "no source, and nobody has spoken")
        last = said[-1]
        if self._segment_at(at) - self._segment_at(last.end - 1) > 1:
            return _Found(None, "no source, and nobody is speaking")
        newcomer = self._newcomer(last, at)
        if newcomer is not None:
            return _Found(None, f"no source, and {self._named(newcomer)} comes up")
        same_paragraph = self._segment_at(at) == self._segment_at(last.end - 1)
        other = next(
            (turn for turn in reversed(said) if turn.member is not last.member), None
        )
        in_turns = other is not None and (last.in_turn or last.asks)
        if not same_paragraph and other is not None and in_turns:
            self._add_turn(index, other.member, in_turn=True)
            return _Found(other.member, f"{self._named(other.member)} in turn", 0.55)
        self._add_turn(index, last.member)
        return _Found(last.member, f"{self._named(last.member)} goes on", 0.6)

    def _add_turn(self, index: int, member: Member, *, in_turn: bool = False) -> None:
        """Remember who said what, for what has no source after it."""
        content = self._attributions[index].content
        end = content[-1].end
        tokens = self._ranges[index]
        if tokens is not None:
            end = max(end, self._tokens.ends[tokens[1] - 1])
        asks = self._text[content[0].start : content[-1].end].rstrip(_MARKS)[-1:] == "?"
        self._turns.append(_Turn(member, end, asks=asks, in_turn=in_turn))

    def _newcomer(self, last: "_Turn", at: int) -> Member | None:
        """Return somebody else who acts between what was said and *at*."""
        first = bisect_left(self._tokens.starts, last.end)
        end = bisect_left(self._tokens.starts, at)
        for named in self._cast.people_in(first, end):
            if named.member is not last.member and self._is_subject(named.tokens):
                return named.member
        return None

    # -- places in the text ------------------------------------------------

    def _sentence(self, token: int) -> int:
        return max(0, bisect_right(self._tokens.sentence_first, token) - 1)

    def _segment(self, token: int) -> int:
        return self._segment_at(self._tokens.starts[token])

    def _segment_at(self, offset: int) -> int:
        return max(0, bisect_right(self._segment_starts, offset) - 1)

    def _in_marks(self, token: int, parent: int) -> bool:
        """Tell whether *token* stands in the quotation marks of *parent*'s content."""
        if self._attributions[parent].kind is QuoteKind.DIRECT:
            return True
        at = self._tokens.starts[token]
        return any(
            span.start < at < span.end
            for quotation in self._quotations
            for span in quotation.spans
        )

    def _of(self, tokens: Range) -> str:
        return self._text[
            self._tokens.starts[tokens[0]] : self._tokens.ends[tokens[1] - 1]
        ]

    def _line(self, tokens: Range) -> str:
        line = self._text.count("\n", 0, self._tokens.starts[tokens[0]]) + 1
        return f"line {line}"

    def _quoted_start(self, index: int) -> str:
        start = self._attributions[index].content[0]
        opening = " ".join(start.of(self._text)[:80].split()[:4])
        return f"“{opening.strip(_MARKS)} …”"

    def _named(self, member: Member) -> str:
        if member.name is not None:
            return self._of(member.name)
        if id(member) in self._joined:
            return " and ".join(self._named(part) for part in self._joined[id(member)])
        if member.roles:
            return f"“{self._of(member.roles[0].parts[0])}”"
        return "somebody unnamed"

    # -- the outcome -------------------------------------------------------

    def _speakers(self) -> tuple[tuple[Speaker, ...], tuple[Resolution, ...]]:
        members: dict[int, Member] = {}
        for found in self._found:
            if found is not None and found.member is not None:
                members.setdefault(id(found.member), found.member)
        ordered = sorted(members.values(), key=lambda member: self._first(member))
        numbers = {id(member): number for number, member in enumerate(ordered)}
        speakers = tuple(
            self._speaker(number, member) for number, member in enumerate(ordered)
        )
        resolutions = tuple(
            Resolution(
                speaker=None if found.member is None else numbers[id(found.member)],
                reason=found.reason,
            )
            for found in self._found
            if found is not None
        )
        return speakers, resolutions

    def _first(self, member: Member) -> tuple[int, int]:
        return min(member.mentions, default=(member.first, member.first + 1))

    def _speaker(self, number: int, member: Member) -> Speaker:
        role, organization = self._office_text(member)
        name = None if member.name is None else self._of(member.name)
        if member.type is SpeakerType.ORGANIZATION and name is not None:
            organization = name
        joined = self._joined.get(id(member))
        if joined:
            name = " and ".join(self._of(m.name) for m in joined if m.name is not None)
        starts, ends = self._tokens.starts, self._tokens.ends
        return Speaker(
            id=f"s{number + 1}",
            name=name,
            role=role,
            organization=organization,
            type=member.type,
            mentions=tuple(
                Mention.at(Span(starts[first], ends[end - 1]), self._text)
                for first, end in sorted(member.mentions)
            ),
        )

    def _office_text(self, member: Member) -> tuple[str | None, str | None]:
        """Return the fullest office that the text gives, and its organization."""
        if not member.roles:
            return None, None
        best = max(
            member.roles,
            key=lambda role: (
                role.organization is not None,
                sum(end - start for start, end in role.parts),
                -role.at,
            ),
        )
        role = ", ".join(self._of(part) for part in best.parts) or None
        if role is None:
            for other in member.roles:
                if other.parts:
                    role = ", ".join(self._of(part) for part in other.parts)
                    break
        organization = best.organization
        return role, None if organization is None else self._of(organization)


_LOOK_BACK = 12
_MARKS = "“”\"'‘’«»„"
_MOST_MEMBERS = 200
_SENTENCES_BACK = 3
_LONGEST_MEETING = 16
_LONGEST_SENTENCE = 60
_VERBS_READ = 3
_PLURAL_TYPES = frozenset((SpeakerType.GROUP, SpeakerType.ORGANIZATION))
_NEUTER_TYPES = frozenset((SpeakerType.ORGANIZATION, SpeakerType.DOCUMENT))
_FIRST_PERSON = frozenset("i me my myself we us our ourselves".split())
_SECOND_PERSON = frozenset("you your".split())
_RELATIVES = frozenset("who whom whose which that".split())
# What people do with each other, and what two of them may then be called.
_MUTUAL = frozenset(
    "and met meets meet meeting spoke speak speaks talked talks hosted hosts welcomed"
    " welcomes joined joins together call called visited visits discussed held"
    " bilateral conversation thanked congratulated alongside greeted received joint".split()
)
_PAIR_NOUNS = frozenset(
    "leader president minister man woman pair two both sides partner official senator"
    " scientist author researcher couple duo".split()
)
_OF_PEOPLE = frozenset("who whom whose".split())
_OWNERS = frozenset("his her their its my our your".split())
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_NOUN_PHRASE_TAGS = frozenset(
    ("NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "CD", "DT", "PRP$", "POS", "VBN")
)
_LIGHT_WORDS = frozenset("the a an of for to in at 's former current then".split())
_RANKS = frozenset("deputy vice assistant former ex-".split())

# Words for one office or calling, told by the same word here.
_SAME_OFFICE = {
    "sen": "senator",
    "rep": "representative",
    "congressman": "representative",
    "congresswoman": "representative",
    "gov": "governor",
    "gen": "general",
    "lawyer": "attorney",
    "counsel": "attorney",
    "surgeon": "doctor",
    "physician": "doctor",
    "prof": "professor",
    "spokeswoman": "spokesperson",
    "spokesman": "spokesperson",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "pm": "premier",
}
