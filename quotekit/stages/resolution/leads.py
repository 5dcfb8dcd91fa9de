"""
Leads: who is told of before being named.

"A Swedish researcher says …" and then "Ana Lisi argues …": a story opens with what
somebody is, and the next paragraph gives the name; so does a quotation that goes on
with what "her doctor" said.
"""

from collections.abc import Set as AbstractSet
from itertools import pairwise

from quotekit.annotations.segments import SegmentKind
from quotekit.lexicons.mention_words import PEOPLE
from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Member, Named
from quotekit.stages.casting.page import Page
from quotekit.stages.columns.phrases import FINITE, SPACED_DASHES
from quotekit.stages.columns.reading import Range
from quotekit.stages.mentions.compared_kinds import ANONYMOUS_TYPE, PERSON_TYPE
from quotekit.stages.mentions.parsed_mentions import ParsedMention
from quotekit.stages.names.predicates import has_office
from quotekit.stages.resolution.floor import Found
from quotekit.stages.roles.office_owners import KIN
from quotekit.stages.roles.office_parts import SPOKESPEOPLE
from quotekit.stages.roles.office_words import SCHOLARS
from quotekit.stages.vocabulary.class_words import POSSESSIVES

# What is compared often: looking up a member of an enumeration takes Python 3.11
# fifty times as long as a name.
_BODY = SegmentKind.BODY
_LIKELY = 0.5
# Where somebody does so, the next name is of whoever answers.
_ACCUSING = frozenset(
    """
    accused accuses accuse sued sues suing denied denies denying complained complains
    alleged alleges
""".split()  # noqa: SIM905  # read like prose
)
# What somebody says of whoever spoke before.
_ANSWERING = frozenset(
    """
    he she him her his we our us never no not nobody nothing treason liar claims
    allegations n't n’t
""".split()  # noqa: SIM905  # read like prose
)
# Who is accused is not who was told of.
_CRIMES = frozenset(
    """
    jailed charged arrested sentenced denies denied pleaded suspected confessed accused
    convicted acquitted cleared
""".split()  # noqa: SIM905  # read like prose
)
# What somebody does without anybody else.
_BEFALLING = frozenset(
    """
    resigned quit retired won lost fled returned survived apologised apologized
    stepped
""".split()  # noqa: SIM905  # read like prose
)
_BEFALLEN = _BEFALLING | frozenset(
    """
    arrested elected re-elected chosen nominated freed released rescued honoured honored
    ordained sworn ousted sacked fired dismissed suspended
""".split()  # noqa: SIM905  # read like prose
)
_SOMEBODY = KIN | {"man", "woman", "boy", "girl", "people", "who", "whose", "whom"}
_LONGEST_DATELINE = 9
# Whoever this befell is not who speaks next.
_ENDS_AND_SENTENCES = frozenset(
    """
    died dead killed murdered stabbed shot drowned jailed guilty sentenced convicted
    cleared acquitted struck banned fined suspended years
""".split()  # noqa: SIM905  # read like prose
)
# What the next sentence says of somebody whom the lead did not mean.
_HEADING = frozenset(
    """
    heads runs leads owns chairs founded manages directs represents edits works teaches
    farms lives sells
""".split()  # noqa: SIM905  # read like prose
)
_HE = frozenset(("he", "his", "him"))
_SHE = frozenset(("she", "her"))
_APPOSED = ((",", "a"), (",", "an"))
# But "Ana Lisi, who is a nurse," may be.
_BEING = frozenset(("is", "was", "has", "had", "served"))
# What answers even whoever is somebody's: "her doctor".
_THEIRS = frozenset(("we", "our", "us", "never", "no", "not", "claims", "allegations"))
_OWNERS = frozenset(("his", "her", "their", "its", "my", "our"))
_NEAR = 5
# Who is one of these may not be the one who is named.
_SOME_OF_MANY = frozenset(("one", "another", "some", "any", "every", "each"))
_ONE = frozenset(("a", "an"))
_QUOTES = frozenset("“”„‟'\"«»‹›‘’‚") | {"``", "''"}
_CLOSING = tuple((mark,) for mark in (*"”“’\"'»", "''"))
_BEFORE_CLOSING = frozenset(",?!.—–-…")
_MADE_COMMENTS = tuple(
    ("made", which, what)
    for which in ("the", "these", "his", "her")
    for what in (
        "comments",
        "comment",
        "remarks",
        "remark",
        "statement",
        "announcement",
    )
)
# Who speaks of others that are named, or is seldom named.
_STAY_UNNAMED = SPOKESPEOPLE | frozenset(
    """
    judge magistrate coroner prosecutor attorney lawyer barrister solicitor counsel
    officer policeman policewoman detective inspector sergeant investigator witness
    official source reporter journalist correspondent moderator neighbor
    neighbour bystander passer-by caller reader user commenter woman man girl boy friend
    victim accuser employee colleague actress killer defendant suspect gunman attacker
    coach manager referee psychiatrist interviewer host
""".split()  # noqa: SIM905  # read like prose
)
# Who is asked for what they know, and named next with where they work.
_EXPERTS = SCHOLARS | frozenset(
    """
    expert economist analyst biologist historian
    astronomer physicist psychologist climatologist ecologist
""".split()  # noqa: SIM905  # read like prose
)
# The titles that an "expert" may have besides.
_OF_SCHOLARS = frozenset(("dr", "prof", "professor"))
# Whoever is told of so speaks of somebody else's findings.
_NOT_INVOLVED = ("not", "involved")
_DOUBTING = frozenset("rejects rejected doubts doubted disputes disputed".split())  # noqa: SIM905  # read like prose
_FARTHEST = 3
_TELLING = frozenset(
    """
    said told says tells added adds argued argues warned warns explained explains noted
    notes insisted insists stressed wrote writes testified claimed claims
    conceded admitted recalled recalls described describes announced spoke gave
    believed thought called calls urged urges praised welcomed condemned criticised
    criticized accused blamed vowed pledged promised revealed
""".split()  # noqa: SIM905  # read like prose
)


class Leads:
    """The descriptions of one text whose names come next."""

    def __init__(self, page: Page, cast: Cast) -> None:
        """Look at the page of a cast."""
        self._page = page
        self._cast = cast
        self._lower = page.tokens.lower

    def read(self) -> None:
        """
        Learn "minister" from "Norway's minister resigned.  | Ana Lisi, 47, told".

        Whoever acts in a paragraph of one sentence, alone, is who opens the next one.
        """
        page, firsts = self._page, self._page.tokens.sentence_first
        above = None
        for segment, behind in pairwise(page.segments):
            opens = segment.kind is _BODY and above is not _BODY
            above = segment.kind
            if not opens:
                continue
            before, start = page.token_at(segment.start), page.token_at(behind.start)
            sentence = page.sentence(before)
            if before == start or start != firsts[sentence + 1]:
                continue
            stop = firsts[min(sentence + 2, len(firsts) - 1)]
            near = self._cast.people_in(start, stop)
            if (
                near
                and near[0].member.first >= start
                and self._cast.people_start(near[0]) == start
                and _CRIMES.isdisjoint(self._lower[start:stop])
                and page.verb_of(near[0].tokens) is not None
                and self._is_untold(near[0].member)
            ):
                office = self._office_alone(before, start)
                if office is not None and not self._is_another(near[0], office):
                    self._cast.offices.read_fronted(near[0].member, office)

    def _office_alone(self, first: int, end: int) -> Range | None:
        """Return the office of "A nurse has died in Lund", where nobody else acts."""
        lower, tags, classes = self._lower, self._page.tags, self._cast.classes
        dash = next(
            (at for at in range(first, end) if lower[at] in SPACED_DASHES), first
        )
        if dash - first < _LONGEST_DATELINE:
            # "BERGEN, Norway (AP) — "
            first = dash + (dash > first or lower[dash] in SPACED_DASHES)
        verb = next((at for at in range(first, end) if tags[at] in FINITE), end)
        codes = classes.of(first, verb)
        behind = classes.of(verb, end)
        if (
            verb + 1 >= end
            or not (
                lower[verb] in _BEFALLING
                or (
                    lower[verb] in {"was", "has", "is"} and lower[verb + 1] in _BEFALLEN
                )
            )
            or not (lower[first] in _ONE or "s" in codes)
            or not has_office(codes)
            or codes.rstrip("x")[-1:] not in {"R", "L"}
            or not {"R", "L", "Q"}.isdisjoint(behind)
            or not _SOMEBODY.isdisjoint(lower[verb:end])
            or not _QUOTES.isdisjoint(lower[first:end])
            or self._cast.people_in(first, end)
        ):
            return None
        return first, verb

    def _is_untold(self, member: Member) -> bool:
        """Tell whether nothing tells what somebody is, who has a whole name."""
        return (
            member.type is PERSON_TYPE
            and len(member.words) > 1
            and not member.heads
            and not any(role.parts for role in self._cast.offices.read_roles(member))
        )

    def named_next(self, parsed: ParsedMention) -> Found | None:
        """
        Resolve "a doctor said" to Tom Roe, whom the next sentence brings in.

        The next paragraph does so where the first of a story tells of somebody;
        elsewhere what is told in words goes on with a quotation in the same paragraph:
        "Her doctor said it was late.  “She was ill,” Tom Roe said."  Who is named there
        is new, and nothing else is told of that person.  Two quotations may always be
        by two people.
        """
        if not self._may_be_named(parsed):
            return None
        page = self._page
        firsts = page.tokens.sentence_first
        sentence = page.sentence(parsed.tokens[0]) + 1
        if sentence + 1 >= len(firsts):
            return None
        told = self._lower[firsts[sentence - 1] : firsts[sentence]]
        if page.segment(firsts[sentence]) > page.segment(
            parsed.tokens[0]
        ) and not page.is_headline(parsed.tokens[0]):
            sentence = self._first_with_people(sentence)
        start, stop = firsts[sentence], firsts[sentence + 1]
        apart = page.segment(start) - page.segment(parsed.tokens[0])
        if apart > _FARTHEST or not _QUOTES.isdisjoint(told):
            return None
        near = self._cast.people_in(start, stop)
        if len({named.member for named in near}) != 1:
            return None
        member = near[0].member
        if (
            member.first < start
            or not self._may_be_told(near[0], parsed, apart)
            or (
                parsed.gender is not None and member.gender not in {None, parsed.gender}
            )
            or (member.roles and parsed.organization is not None)
            or not _ACCUSING.isdisjoint(told)
            or not (self._opens if apart else self._goes_on)(near[0], parsed)
            or self._is_another(near[0], parsed.tokens)
        ):
            return None
        self._cast.offices.take(member, parsed)
        words = self._page.words(parsed.tokens)
        name = self._cast.in_words(member, self._page)
        reason = f"“{words}” is {name}, named next"
        return Found(member, "named next", reason, _LIKELY)

    def _may_be_told(self, named: Named, parsed: ParsedMention, apart: int) -> bool:
        """
        Tell whether what is told of somebody agrees with a lead.

        A scholar may be a doctor or a professor besides; whoever comes paragraphs later
        is brought in with such a title or a body.
        """
        start = named.tokens[0]
        scholar = self._lower[start - 1].rstrip(".") in _OF_SCHOLARS
        if not self._is_untold(named.member):
            return scholar and parsed.head in _EXPERTS
        return apart <= 1 or scholar or self._has_body(named.member)

    def _has_body(self, member: Member) -> bool:
        """Tell whether the text says where somebody works."""
        return any(
            role.organization is not None
            for role in self._cast.offices.read_roles(member)
        )

    def _first_with_people(self, sentence: int) -> int:
        """Return the first sentence from *sentence* on that names somebody."""
        firsts = self._page.tokens.sentence_first
        for number in range(sentence, min(sentence + _FARTHEST, len(firsts) - 1)):
            if self._cast.people_in(firsts[number], firsts[number + 1]):
                return number
            if not _QUOTES.isdisjoint(self._lower[firsts[number] : firsts[number + 1]]):
                break
        return sentence

    def _opens(self, named: Named, parsed: ParsedMention) -> bool:
        """Tell whether a paragraph gives the name of whom the lead before tells."""
        return (
            self._is_lead(parsed)
            and (self._tells(named) or self._is_expert(named, parsed))
            and not self._answers(named)
        )

    def _is_expert(self, named: Named, parsed: ParsedMention) -> bool:
        """Tell "a researcher says.  | Dr Ana Lisi from Lund University shows that"."""
        start = self._cast.people_start(named)
        return (
            parsed.head in _EXPERTS
            and start == self._page.tokens.sentence_first[self._page.sentence(start)]
            and self._has_body(named.member)
        )

    def _goes_on(self, named: Named, parsed: ParsedMention) -> bool:
        """Tell whether a quotation goes on with what the sentence before tells of."""
        lower, (first, end) = self._lower, parsed.tokens
        opens = first == self._page.tokens.sentence_first[self._page.sentence(first)]
        owned = lower[first] in _OWNERS or not POSSESSIVES.isdisjoint(lower[first:end])
        return (
            # "The minister said so.  “It is wrong,” Tom Roe said" is by somebody else
            (owned or (opens and lower[first] in _ONE))
            and self._tells_on(named)
            and not self._answers(named, _THEIRS if owned else _ANSWERING)
        )

    def _answers(self, named: Named, words: AbstractSet[str] = _ANSWERING) -> bool:
        """Tell "“He hit me,” Ana Lisi said" and "Ana Lisi said in reply"."""
        first, end = named.tokens
        opening = self._page.tokens.sentence_first[self._page.sentence(first)]
        return (
            not words.isdisjoint(self._lower[opening:first])
            or "reply" in self._lower[end : end + _NEAR]
        )

    def _is_another(self, named: Named, told: Range) -> bool:
        """
        Tell whether somebody is not who was told of before.

        So it is where another has that office, where a relative or "the doctor" comes
        up, where somebody was killed or jailed, and with "Ana Lisi, who owns a shop,".
        """
        lower, firsts = self._lower, self._page.tokens.sentence_first
        sentence = self._page.sentence(named.tokens[0])
        here = lower[firsts[sentence] : firsts[sentence + 1]]
        before = lower[firsts[sentence - 1] : firsts[sentence]]
        end = named.tokens[1]
        nouns = {
            lower[at] for at in range(*told) if self._page.tags[at] in {"NN", "NNP"}
        }
        return (
            not _ENDS_AND_SENTENCES.isdisjoint(before)
            or _NOT_INVOLVED in pairwise(here)
            or not _DOUBTING.isdisjoint(here)
            or any(
                (pair[0] in _OWNERS and pair[1] in KIN)
                or (pair[0] == "the" and pair[1] in nouns)
                for pair in pairwise(here)
            )
            or any(
                not ours.isdisjoint(before)
                and ours.isdisjoint(here)
                and not theirs.isdisjoint(here)
                for ours, theirs in ((_HE, _SHE), (_SHE, _HE))
            )
            or lower[end : end + 2] in _APPOSED
            or self._is_told_after(named)
            or (
                lower[end : end + 2] == (",", "who")
                and _BEING.isdisjoint(lower[end + 2 : end + 3])
                # "An expert says …  Ana Lisi, who heads the Lund Institute,"
                and _EXPERTS.isdisjoint(nouns)
            )
            or any(
                member is not named.member and not nouns.isdisjoint(member.heads)
                for member in self._cast.members
            )
        )

    def _is_told_after(self, named: Named) -> bool:
        """Tell whether the next sentence says "She runs a shop", "Lisi leads it"."""
        lower, firsts = self._lower, self._page.tokens.sentence_first
        start = firsts[self._page.sentence(named.tokens[0]) + 1]
        return lower[start : start + 1] in {
            ("he",),
            ("she",),
            (lower[named.tokens[1] - 1],),
        } and not _HEADING.isdisjoint(lower[start + 1 : start + 2])

    def _opens_story(self, token: int) -> bool:
        """Tell whether a paragraph is the first below a headline, or of all."""
        number, segments = self._page.segment(token), self._page.segments
        return segments[number].kind is _BODY and (
            number == 0 or segments[number - 1].kind is not _BODY
        )

    def _may_be_named(self, parsed: ParsedMention) -> bool:
        return not (
            parsed.type is not ANONYMOUS_TYPE
            or parsed.plural
            or parsed.head in KIN
            or parsed.head in _STAY_UNNAMED
            or self._lower[parsed.tokens[0]] in _SOME_OF_MANY
            or PEOPLE in self._cast.classes.of(*parsed.tokens)
            or self._is_told_of_many(parsed)
        )

    def _is_lead(self, parsed: ParsedMention) -> bool:
        """Tell whether who speaks in a paragraph of one sentence may be named next."""
        page, (first, end) = self._page, parsed.tokens
        opening = page.tokens.sentence_first[page.sentence(first)]
        if opening and page.segment(opening - 1) == page.segment(opening):
            return False
        if page.is_headline(first):
            return True
        # "The minister" is who is known to be the minister.
        known = self._lower[first] == "the" and {"p", "s"}.isdisjoint(
            self._cast.classes.of(first, end)
        )
        return (
            not known and self._lower[first - 1] != "by" and self._opens_story(opening)
        )

    def _is_told_of_many(self, parsed: ParsedMention) -> bool:
        """Tell "sources" and "supporters of the plan" from "the head of affairs"."""
        first, end = parsed.roles[0] if parsed.roles else parsed.tokens
        head = self._cast.classes.of(first, end).partition("p")[0]
        return "NNS" in self._page.tags[first : first + len(head)]

    def _tells(self, named: Named) -> bool:
        """Tell "Ana Lisi says" and "“It works,” Ana Lisi said"."""
        firsts = self._page.tokens.sentence_first
        start = self._cast.people_start(named)
        if start != firsts[self._page.sentence(start)]:
            return self._tells_on(named)
        verb = self._page.verb_of(named.tokens)
        if verb is None:
            return False
        # "has praised"
        verb += self._lower[verb] == "has"
        return (
            not _TELLING.isdisjoint(self._lower[verb : verb + 1])
            or self._lower[verb : verb + 3] in _MADE_COMMENTS
        )

    def _tells_on(self, named: Named) -> bool:
        """Tell "“It works,” Ana Lisi said" and "“It works,” said Ana Lisi"."""
        first, end = self._cast.people_start(named), named.tokens[1]
        lower = self._lower
        opening = self._page.tokens.sentence_first[self._page.sentence(first)]
        told = first - (lower[first - 1] in _TELLING)
        behind = lower[told - 2 : told]
        if (
            lower[opening] not in _QUOTES
            # "“Ana Lisi": who speaks of her
            or told - opening <= len(behind)
            or behind[1:] not in _CLOSING
            or _BEFORE_CLOSING.isdisjoint(behind)
        ):
            return False
        return told < first or not _TELLING.isdisjoint(lower[end : end + 1])
