"""
Speakers: who each attribution belongs to, resolved over the whole text.

The sources are taken in text order.  A name goes to the person or body that the text
names so, anywhere in it (:mod:`~quotekit.stages.resolution.naming`); a pronoun to
whoever fits it best, if one clearly does (:mod:`~quotekit.stages.resolution.pronouns`);
what is said without a source to whoever has the floor
(:mod:`~quotekit.stages.resolution.floor`).  Doubt gives nobody, with the reason: a
wrong speaker is worse than none.

Source:
    Sieves by precision follow Muzny et al. (2017), "A Two-stage Sieve Approach for
    Quote Attribution", EACL.
"""

from bisect import bisect_right
from collections.abc import Container, Sequence

from quotekit.annotations.attributions import Attribution, QuoteKind
from quotekit.annotations.quotations import Quotation
from quotekit.annotations.segments import Segment
from quotekit.annotations.spans import Span
from quotekit.annotations.speakers import Resolution, Speaker
from quotekit.annotations.tokens import Sentence, Tokens
from quotekit.annotations.trace import Decision, Trace, Verdict
from quotekit.lexicons.mention_words import MentionWords
from quotekit.lexicons.pronoun_clues import PronounClues, pronoun_clues
from quotekit.stages.attributing.passive_sources import may_be_done_to_somebody
from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Member
from quotekit.stages.casting.page import Page
from quotekit.stages.columns.phrases import BE
from quotekit.stages.columns.reading import Range
from quotekit.stages.lazy import lazy
from quotekit.stages.mentions.compared_kinds import (
    ANONYMOUS_TYPE,
    DESCRIPTION_FORM,
    ORGANIZATION_TYPE,
    PERSON_TYPE,
    PRONOUN_FORM,
)
from quotekit.stages.mentions.parsed_mentions import PRONOUNS, ParsedMention
from quotekit.stages.resolution.assembly import assemble_speakers
from quotekit.stages.resolution.candidates import Frame
from quotekit.stages.resolution.floor import Floor, Found, Turn
from quotekit.stages.resolution.named_documents import NamedDocuments
from quotekit.stages.resolution.naming import Naming
from quotekit.stages.resolution.pronouns import Observer, Pronouns
from quotekit.stages.resolution.questions import (
    QUESTION_ENDS,
    WHAT_IS_ASKED,
    Question,
    question_in,
)
from quotekit.stages.resolution.relative_pronouns import noun_phrase_start
from quotekit.stages.resolution.relatives import RELATIVES, Relatives
from quotekit.stages.roles.office_words import LEADERS, office_of
from quotekit.stages.rules.blocks import BLOCK_BELOW
from quotekit.stages.vocabulary.body_words import KIND_OF_BODY

# What is compared often: looking up a member of an enumeration takes Python 3.11
# fifty times as long as a name.
_DIRECT = QuoteKind.DIRECT
_INDIRECT = QuoteKind.INDIRECT
_MIXED = QuoteKind.MIXED
THRESHOLD = 0.5
"""How sure a resolution must be, unless the user says otherwise."""

_STAGE = "speakers"
_MARKS = "“”\"'‘’«»„`"
_OPENING_MARKS = frozenset("“\"'‘«„") | {"``"}
_MOST_NESTED = 20
_ASKING = frozenset(
    ("Q", "QUESTION", "Question", "REPORTER", "Reporter", "Interviewer")
)
# Cues whose object answers.
_ASKING_SOMEBODY = frozenset(("ask", "press", "question", "quiz"))
_LONGEST_ASKED = 6
# How somebody is called who is asked and has no name: "asked | the | minister".
_CALLED = frozenset(("the", "a", "an", "his", "her", "their", "its"))
# Cues of whoever goes on, and does not answer.
_CONTINUING = frozenset(("add", "continue", "go on", "conclude"))
_LABELS = frozenset(("A", "ANSWER", "Answer")) | _ASKING
# What agencies do at the ends of sentences, and hardly anybody with one name.
_OF_OUTLETS = frozenset(("reports", "informs"))
# Cues of whoever answers what another has just said.
_REPLYING = frozenset(("reply", "respond", "retort", "answer"))
_TO_SOMEBODY = frozenset(("to", "not"))
# Who is asked, whom a word stands for.
_THEM = frozenset((("him",), ("her",)))
# What ends who is asked, and has no name: "asked the minister | in parliament".
_NO_TITLE = frozenset(("IN", "TO", ",", ".", ":", "``", "''", "RB", "WRB"))
_WHICH = (("which", ","), ("who", ","))
_ANSWER = 0.55
_FIRST_NAMED = 0.55
# Nobody says "it" of himself: "Lorvex said it would cut jobs" is a firm; "it would be
# hard" and "it would cut taxes" may be about anything, so that "he" must not follow.
_EXPECTING = frozenset(("plans", "planned", "expects", "expected"))
_HAVING = frozenset(("would", "will", "had", "has"))
_DONE_BY_FIRMS = frozenset(
    """
    acquire acquired appoint appointed begin begun build built buy bought close closed
    cut expand expanded fire fired halt halted hire hired invest invested launch
    launched lay laid merge merged open opened pay paid recall recalled receive received
    reduce reduced relocate relocated remove removed reopen reopened resume resumed
    review reviewed sell sold ship shipped shut sign signed suspend suspended withdraw
    withdrawn
""".split()  # noqa: SIM905  # read like prose
)
_PEOPLES = frozenset(("he", "she"))
_LONGEST_LOOK = 60
_ANSWERS = "answer"
# What somebody has said: "according to his view" is according to him.
_SAID = frozenset(
    """
    view opinion word words account estimate observation remark comment belief
    reckoning calculation testimony recollection assessment explanation interpretation
    judgment judgement telling recollections views comments remarks observations
    estimates
""".split()  # noqa: SIM905  # read like prose
)
# Bodies that are somebody's who is of them: "her party".
_OWN_BODIES = frozenset(
    """
    party company firm organization organisation ministry department university club
    charity foundation office committee agency union church group newspaper
""".split()  # noqa: SIM905  # read like prose
)
# Who speaks for a body: "the company" is theirs.
_SPEAK_FOR_BODIES = LEADERS | {"spokesperson"}
_NOBODY = Found(None, "no source", "the text names nobody")


def resolve_speakers(  # noqa: PLR0913, PLR0917  # the columns of a text
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
    trace: Trace | None = None,
    documents: Sequence[Span] = (),
    clues: PronounClues | None = None,
    observe: Observer | None = None,
) -> tuple[tuple[Speaker, ...], tuple[Resolution, ...]]:
    """
    Find out who each attribution belongs to.

    Args:
        text:
            The text.

        segments:
            Its segments.

        sentences:
            Its sentences.

        tokens:
            Its tokens.

        tags:
            Their Penn tags.

        quotations:
            Its quotations.

        attributions:
            What to find speakers for, in text order; ``parent`` and ``continues``
            point into it.

        words:
            What is known of words in mentions.

        threshold:
            How sure a resolution must be, from 0 (always somebody) to 1 (only what
            leaves no doubt).

        trace:
            Told of each resolution and of those that were too doubtful.

        documents:
            Where the text names documents, in text order.

        clues:
            What speaks for whom a pronoun may stand for; those shipped if ``None``.

        observe:
            Told of whom each "he" or "she" may stand for, to learn from.

    Returns:
        The speakers, by first mention, and one resolution an attribution.
    """
    if not attributions:
        return (), ()
    page = Page(text, segments, sentences, tokens, tags, quotations)
    cast = Cast(tokens, tags, words, page.headlines(), page.openings())
    named = NamedDocuments(page, cast.classes, documents)
    resolver = _Resolver(
        page,
        cast,
        attributions,
        words,
        threshold,
        named,
        pronoun_clues() if clues is None else clues,
        observe,
    )
    found = resolver.resolve()
    if trace is not None:
        for attribution, decision in zip(attributions, found, strict=True):
            trace(_told(attribution, decision))
    return assemble_speakers(page, cast, resolver.naming, found, attributions)


class _Resolver:
    """Resolves the attributions of one text, each after those that it depends on."""

    def __init__(  # noqa: PLR0913, PLR0917  # what is known of one text
        self,
        page: Page,
        cast: Cast,
        attributions: Sequence[Attribution],
        words: MentionWords,
        threshold: float,
        documents: NamedDocuments,
        clues: PronounClues,
        observe: Observer | None,
    ) -> None:
        self._page = page
        self._cast = cast
        self._attributions = attributions
        self._threshold = threshold
        self._ranges = [
            page.range_of(attribution.source) for attribution in attributions
        ]
        self._parsed: dict[Range, ParsedMention | None] = {}
        # The mention of each attribution's source, and which are labels.
        self._mentions: list[ParsedMention | None] = []
        self._labels: set[int] = set()
        self._found: list[Found | None] = [None] * len(attributions)
        self._floor = Floor(page, cast)
        self.naming = Naming(page, cast, self._floor, words, documents)
        self._pronouns = Pronouns(page, cast, self._floor, self.naming, clues, observe)
        self._relatives = Relatives(page, cast)

    @lazy
    def _outermost(self) -> list[tuple[int, int]]:
        """The start of each attribution in nobody's words, and its index."""
        return sorted(
            [
                (attribution.content[0].start, index)
                for index, attribution in enumerate(self._attributions)
                if attribution.parent is None
            ]
        )

    def resolve(self) -> list[Found]:
        """Return who each attribution belongs to."""
        for index, tokens in enumerate(self._ranges):
            parsed = None if tokens is None else self._parse(tokens)
            self._mentions.append(parsed)
            if tokens is None or (parsed is not None and parsed.form is PRONOUN_FORM):
                continue
            if self._is_label(tokens):
                self._labels.add(index)
            elif parsed is not None and (
                parsed.tokens == tokens or not self._is_label(parsed.tokens)
            ):
                self.naming.meet(parsed)
        self.naming.read_leads()
        for _, index in sorted(
            [
                ((each.source or each.content)[0].start, index)
                for index, each in enumerate(self._attributions)
            ]
        ):
            self._settle(index)
        return [found or _NOBODY for found in self._found]

    def _is_label(self, tokens: Range) -> bool:
        """Tell "Q" and "ANSWER" from the names of those who speak."""
        first, end = tokens
        return end - first == 1 and self._page.tokens.words[first] in _LABELS

    def _parse(self, tokens: Range) -> ParsedMention | None:
        if tokens in self._parsed:
            return self._parsed[tokens]
        parsed = self._parsed[tokens] = self._cast.parser.parse(*tokens)
        return parsed

    def _settle(self, index: int) -> None:
        """Resolve one attribution, and those that it depends on first."""
        if self._found[index] is not None:
            return
        attribution, parsed = self._attributions[index], self._mentions[index]
        # Mostly somebody is named or described, and nothing comes before.
        stands_alone = (
            parsed is not None
            and parsed.form is not PRONOUN_FORM
            and attribution.parent is None
            and attribution.continues is None
        )
        if stands_alone or self._needed(index, ()) is None:
            self._found[index] = self._decide(index)
            return
        chain = [index]
        begun = {index}
        while chain:
            top = chain[-1]
            needed = None if self._found[top] is not None else self._needed(top, begun)
            if needed is not None:
                chain.append(needed)
                begun.add(needed)
                continue
            if self._found[top] is None:
                self._found[top] = self._decide(top)
            chain.pop()

    def _needed(self, index: int, begun: Container[int]) -> int | None:
        """Return what *index* depends on and what is not resolved or begun."""
        attribution = self._attributions[index]
        around = None if attribution.parent is not None else self._around(index)
        for needed in (attribution.continues, attribution.parent, around):
            if (
                needed is not None
                and needed not in begun
                and self._found[needed] is None
            ):
                return needed
        return None

    def _around(self, index: int) -> int | None:
        """Return the outermost attribution whose content holds a source of "I"."""
        tokens = self._ranges[index]
        if tokens is None or self._page.tokens.lower[tokens[0]] not in PRONOUNS:
            return None
        at = self._page.tokens.starts[tokens[0]]
        place = bisect_right(self._outermost, (at, len(self._attributions))) - 1
        if place < 0:
            return None
        other = self._outermost[place][1]
        if other == index:
            return None
        for span in self._attributions[other].content:
            if span.start <= at < span.end:
                return other
        return None

    def _decide(self, index: int) -> Found:  # noqa: C901  # a table of cases
        attribution = self._attributions[index]
        if attribution.continues is not None:
            return self._going_on(attribution.continues)
        tokens = self._ranges[index]
        if tokens is None:
            return self._without_source(index)
        if index in self._labels:
            return self._labelled(self._page.words(tokens))
        parsed = self._mentions[index]
        if parsed is None:
            return Found(None, "no source", "the source has no word in it")
        if attribution.rule.endswith("turn"):
            initialed = self._initialed(self._page.words(tokens))
            if initialed is not None:
                return initialed
        if parsed.form is PRONOUN_FORM:
            found = self._pronouns.resolve(parsed, self._frame(index, tokens[0]))
        else:
            found = (
                parsed.form is DESCRIPTION_FORM
                and (
                    self._of_owner(parsed, index)
                    or self._of_outer_speaker(parsed, index)
                )
            ) or self.naming.resolve(
                parsed,
                None if attribution.parent is None else self._speaker_around(index),
            )
        found = self._sure(found)
        member = found.member
        if member is not None:
            if parsed.name is not None and member.type is PERSON_TYPE:
                self._tell_firm(member, attribution)
            member.mentions.add(parsed.name or parsed.tokens)
            if (
                attribution.parent is None or self._is_passed_on(index)
            ) and not self._gives_floor_to_hearer(index):
                asked = question_in(self._page, attribution)
                turn = self._take_floor(index, member, tokens)
                if asked is not None:
                    turn.question = Question(asked)
                    self._give_floor_to_asked(index, member, turn.question)
        return found

    def _give_floor_to_asked(
        self, index: int, asker: Member, question: Question
    ) -> None:
        """Give the floor to Ms Lisi in "Mr Roe asked Ms Lisi whether it was late"."""
        attribution = self._attributions[index]
        cue = attribution.cue
        if cue is None or cue.lemma not in _ASKING_SOMEBODY:
            return
        tokens = self._page.range_of(cue.spans)
        if tokens is None:
            return
        lower, end = self._page.tokens.lower, tokens[1]
        if BE & set(lower[slice(*tokens)]):
            return
        if lower[end : end + 1] in _THEM:
            # "Mr Roe asked her whether …": not he answers, whoever she is
            question.heard = True
            return
        for named in self._cast.people_in(end, end + _LONGEST_ASKED):
            start = self._cast.people_start(named)
            if start == end and named.member.type is PERSON_TYPE:
                # but "asked reporter Dan Roe", who asks
                if named.member is not asker:
                    self._take_floor(index, named.member, named.tokens, asker=asker)
                return
            break
        asked = self._unnamed_asked(end)
        if asked is not None:
            member = self.naming.resolve(asked, asker).member
            if member is not None and member is not asker:
                self._take_floor(index, member, asked.tokens, asker=asker)

    def _unnamed_asked(self, first: int) -> ParsedMention | None:
        """Return the minister in "asked | the minister if …"."""
        lower, tags = self._page.tokens.lower, self._page.tags
        if lower[first : first + 1] == () or lower[first] not in _CALLED:
            return None
        end, limit = first + 1, min(len(lower), first + _LONGEST_ASKED)
        while end < limit and (
            lower[end] not in WHAT_IS_ASKED and tags[end] not in _NO_TITLE
        ):
            end += 1
        asked = self._parse((first, end))
        if (
            asked is None
            or asked.form is not DESCRIPTION_FORM
            or asked.type is not ANONYMOUS_TYPE
            or asked.plural
        ):
            return None
        return asked

    def _gives_floor_to_hearer(self, index: int) -> bool:
        """
        Give the floor to whoever hears it in "Ms Lisi was told by her aide", if so.

        She is the one who answers, and whom "she" stands for in what follows.
        """
        cue = self._attributions[index].cue
        if cue is None or not may_be_done_to_somebody(cue.lemma):
            return False
        tokens = self._page.range_of(cue.spans)
        if tokens is None:
            return False
        lower, end = self._page.tokens.lower, tokens[0]
        source = self._ranges[index]
        if BE.isdisjoint(lower[slice(*tokens)]) or (
            source is not None and source[0] < end
        ):
            return False
        floor = self._page.tokens.sentence_first[self._page.sentence(end)]
        first = noun_phrase_start(self._page, end, floor)
        if end > floor and lower[end - 1] in PRONOUNS:
            first = end - 1
        heard = self._parse((first, end)) if first < end else None
        if heard is None:
            return True
        found = self._sure(
            self._pronouns.resolve(heard, self._frame(index, first))
            if heard.form is PRONOUN_FORM
            else self.naming.resolve(heard)
        )
        if found.member is not None:
            self._take_floor(index, found.member, (first, end))
        return True

    def _initialed(self, label: str) -> Found | None:
        """Read "DM:" in an interview with Dina Morav."""
        if not (label.isupper() and label.isalpha() and len(label) in {2, 3}):
            return None
        people = self._by_initials.get(label, ())
        if len(people) != 1:
            return None
        reason = f"“{label}” are the initials of {self.naming.in_words(people[0])}"
        return Found(people[0], "initials", reason, _ANSWER)

    @lazy
    def _by_initials(self) -> dict[str, list[Member]]:
        found: dict[str, list[Member]] = {}
        for member in self._cast.members:
            if len(member.words) > 1:
                initials = "".join(word[0] for word in member.words).upper()
                found.setdefault(initials, []).append(member)
        return found

    def _tell_firm(self, member: Member, attribution: Attribution) -> None:
        """Take "Lorvex said it would cut jobs" for a firm, if "he" does not follow."""
        if (
            len(member.words) != 1
            or member.gender is not None
            or self._cast.offices.read_roles(member)
        ):
            return
        lower = self._page.tokens.lower
        cue = attribution.cue
        if cue is not None and (
            cue.spans[0].of(self._page.text) in _OF_OUTLETS
            and attribution.source[0].start > attribution.content[0].start
            and attribution.kind is _INDIRECT
        ):
            # "…, Trend reports."
            member.type = ORGANIZATION_TYPE
            return
        at = self._page.token_at(attribution.content[0].start)
        at += lower[at : at + 1] == ("that",)
        if (
            attribution.kind is _INDIRECT
            and lower[at : at + 1] == ("it",)
            and at + 2 < len(lower)
            and (
                lower[at + 1] in _EXPECTING
                or (lower[at + 1] in _HAVING and lower[at + 2] in _DONE_BY_FIRMS)
            )
            and _PEOPLES.isdisjoint(lower[at : at + _LONGEST_LOOK])
        ):
            member.type = ORGANIZATION_TYPE

    def _is_passed_on(self, index: int) -> bool:
        """Tell whether an outlet passes words on: "said Mr Roe, | CNBC reported"."""
        parent = self._attributions[index].parent
        outer = None if parent is None else self._attributions[parent]
        found = None if parent is None else self._found[parent]
        return (
            outer is not None
            and found is not None
            and found.member is not None
            and found.member.type is ORGANIZATION_TYPE
            and outer.parent is None
            and outer.cue is not None
            and outer.cue.lemma == "report"
            and bool(outer.source)
            and outer.source[0].start >= outer.content[-1].end
        )

    def _speaker_around(self, index: int) -> Member | None:
        """Return Ms Lisi for what is said in "Ms Lisi said the mayor was told"."""
        parent = self._attributions[index].parent
        outer = None if parent is None else self._found[parent]
        if parent is None or outer is None:
            return None
        at, around = (
            self._attributions[index].source[0].start,
            self._attributions[parent],
        )
        # not "Ms Lisi, the mayor, laughed, saying that it rained", and not "“The mayor
        # wants to wait,” Ms Lisi said"
        spoken_of = any(span.start <= at < span.end for span in around.content)
        behind = bool(around.source) and around.source[0].start < at
        return outer.member if spoken_of and behind else None

    def _of_owner(  # noqa: PLR0911  # a table of cases
        self, parsed: ParsedMention, index: int
    ) -> Found | None:
        """
        Resolve "his view" to whose it is, "her party" to the party she is of.

        And "her father" to who that is.
        """
        if parsed.possessor is None:
            return None
        said = parsed.head in _SAID
        own = parsed.type is ORGANIZATION_TYPE and parsed.head in _OWN_BODIES
        kin = parsed.head in RELATIVES and not parsed.plural
        if not (said or own or kin):
            return None
        owner = self._parse(parsed.possessor)
        if owner is None or (own and owner.form is not PRONOUN_FORM):
            return None
        if owner.form is PRONOUN_FORM:
            found = self._pronouns.resolve(owner, self._frame(index, owner.tokens[0]))
        else:
            found = self.naming.resolve(owner)
        member = found.member
        if member is None:
            return None
        here, named = self._page.words(parsed.tokens), self.naming.in_words(member)
        if kin:
            return self._relative(parsed, member, found)
        if own:
            return self.naming.bodies.of(member, f"“{here}” is that of {named}")
        reason = f"“{here}” is what {named} says"
        return Found(member, "possessor", reason, found.confidence)

    def _relative(
        self, parsed: ParsedMention, owner: Member, found: Found
    ) -> Found | None:
        """Return who "her father" is, whose owner was *found*."""
        member = self._relatives.of(owner, parsed)
        if member is None:
            return None
        here, in_words = self._page.words(parsed.tokens), self.naming.in_words
        reason = f"“{here}” is {in_words(member)}, of {in_words(owner)}"
        return Found(member, "relative", reason, found.confidence)

    def _of_outer_speaker(self, parsed: ParsedMention, index: int) -> Found | None:
        """Resolve "the company" in the words of somebody who speaks for one."""
        if (
            parsed.type is not ORGANIZATION_TYPE
            or parsed.head not in KIND_OF_BODY
            or not parsed.definite
            or parsed.possessor is not None
        ):
            return None
        outer = self._frame(index, parsed.tokens[0]).outer
        if outer is None:
            return None
        offices = {
            office_of(self._page.tokens.lower[at])
            for role in self._cast.offices.read_roles(outer)
            for start, end in role.parts
            for at in range(start, end)
        }
        if offices.isdisjoint(_SPEAK_FOR_BODIES):
            return None
        here, named = self._page.words(parsed.tokens), self.naming.in_words(outer)
        return self.naming.bodies.of(outer, f"“{here}” is that of {named}")

    def _labelled(self, label: str) -> Found:
        """Read "Q:" and "A:" of an interview; answers are the one person's, if so."""
        people = [member for member in self._cast.members if member.certain]
        if label not in _ASKING and len(people) == 1:
            named = self.naming.in_words(people[0])
            reason = f"“{label}” answers, and {named} is interviewed"
            return self._sure(Found(people[0], "answer", reason, _ANSWER))
        does = "asks" if label in _ASKING else "answers"
        return Found(None, "label", f"“{label}” is whoever {does}")

    def _sure(self, found: Found) -> Found:
        """Return *found*, or nobody if that is too doubtful."""
        if found.member is None or found.confidence >= self._threshold:
            return found
        return Found(
            None, found.rule, f"too doubtful: {found.reason}", found.confidence
        )

    def _going_on(self, base: int) -> Found:
        found = self._found[base]
        content = self._attributions[base].content[0]
        opening = " ".join(content.of(self._page.text)[:80].split()[:4]).strip(_MARKS)
        if found is None or found.member is None:
            reason = f"goes on from “{opening} …”, whose speaker is not known"
            return Found(None, "continues", reason)
        reason = f"goes on from “{opening} …”"
        return Found(found.member, "continues", reason, found.confidence)

    def _frame(self, index: int, token: int) -> Frame:
        """Return whose words a source stands in, and what it is the source of."""
        at = self._page.token_at
        # "Ms Lisi praised the plan, | which, he said, was good": only that is his.
        own = token - 2 if self._page.tokens.lower[token - 2 : token] in _WHICH else 0
        content = tuple(
            [(at(s.start), at(s.end)) for s in self._attributions[index].content]
        )
        if own:
            content = tuple(
                [(own if first < own < end else first, end) for first, end in content]
            )
        outer = self._attributions[index].parent
        if outer is None:
            outer = self._around(index)
        if outer is None:
            return Frame(
                None,
                None,
                quoted=False,
                content=content,
                answers=self._answers(index),
                goes_on=self._goes_on(index),
            )
        speaker = self._found[outer]
        quoted = self._is_own_words(outer, token) or self._is_told_by(outer, token)
        voice = outer
        # "She said that he thought I was right": "I" is the outermost voice's.
        for _ in range(_MOST_NESTED):
            parent = self._attributions[voice].parent
            if parent is None or (
                self._is_own_words(voice, token)
                and (
                    not self._is_own_words(parent, token)
                    or self._is_quoted_in(voice, parent, token)
                )
            ):
                break
            voice = parent
        return Frame(
            None if speaker is None else speaker.member,
            self._found[voice],
            quoted,
            content,
            answers=self._answers(index),
        )

    def _answers(self, index: int) -> bool:
        """Tell whether somebody replies: "he retorted"."""
        cue = self._attributions[index].cue
        return (
            cue is not None
            and cue.lemma in _REPLYING
            # "She did not respond to calls"
            and _TO_SOMEBODY.isdisjoint(cue.spans[-1].of(self._page.text).split())
        )

    def _goes_on(self, index: int) -> bool:
        """Tell whether somebody goes on: "he added"."""
        cue = self._attributions[index].cue
        return cue is not None and cue.lemma in _CONTINUING

    def _is_quoted_in(self, index: int, outer: int, token: int) -> bool:
        """
        Tell whether what stands in a quotation is in marks of its own there.

        "We" are who speaks in “My chiefs say that we are late”, and the chiefs in “My
        chiefs say, ‘We are late’”.
        """
        words, at = self._page.tokens.words, self._page.token_at
        opening = at(self._attributions[outer].content[0].start) + 1
        return any(
            span.start <= self._page.tokens.starts[token] < span.end
            and not _OPENING_MARKS.isdisjoint(
                words[max(opening, at(span.start) - 1) : token]
            )
            for span in self._attributions[index].content
        )

    def _is_told_by(self, index: int, token: int) -> bool:
        """Tell "he told the cooks, according to Ms Lisi": "he" is not who tells it."""
        outer = self._attributions[index]
        return (
            outer.rule.endswith("according-to")
            and bool(outer.source)
            and self._page.token_at(outer.source[0].start) > token
        )

    def _is_own_words(self, index: int, token: int) -> bool:
        """Tell whether *token* stands in marks, or a block, in a content."""
        attribution = self._attributions[index]
        kind, cue = attribution.kind, attribution.cue
        return (
            kind is _DIRECT
            or (kind is _MIXED and self._page.is_quoted(token))
            or (
                cue is not None
                and attribution.rule.endswith(BLOCK_BELOW)
                and self._page.segment(token)
                != self._page.segment_at(cue.spans[-1].start)
            )
        )

    def _without_source(self, index: int) -> Found:
        """Decide who says what has no source beside it."""
        attribution = self._attributions[index]
        if attribution.cue is not None or attribution.parent is not None:
            if attribution.parent is None:
                self._gives_floor_to_hearer(index)
            return _NOBODY
        start = attribution.content[0].start
        found, in_turn = self._floor.holder(start)
        if attribution.rule == _ANSWERS:
            found = self._interviewed(start)
        found = self._sure(found)
        if found.member is not None:
            self._take_floor(index, found.member, None, in_turn=in_turn)
        return found

    def _interviewed(self, start: int) -> Found:
        """Read an answer without a label: it is the person's who is named first."""
        people: list[Member] = []
        for named in self._cast.people_in(0, self._page.token_at(start)):
            if named.member.type is PERSON_TYPE and named.member not in people:
                people.append(named.member)
        if not people:
            return Found(None, "answer", "an answer, and nobody is named before it")
        name = self._cast.in_words(people[0], self._page)
        if len(people) == 1:
            return Found(people[0], "answer", f"{name} is interviewed", _ANSWER)
        reason = f"{name}, named first, is interviewed"
        return Found(people[0], "answer", reason, _FIRST_NAMED)

    def _take_floor(
        self,
        index: int,
        member: Member,
        source: Range | None,
        *,
        in_turn: bool = False,
        asker: Member | None = None,
    ) -> Turn:
        content = self._attributions[index].content
        end = content[-1].end
        if source is None:
            token = self._page.token_at(content[0].start)
        else:
            token = source[0]
            end = max(end, self._page.tokens.ends[source[1] - 1])
        asks = self._page.text.endswith(
            QUESTION_ENDS, content[-1].start, content[-1].end
        )
        turn = Turn(member, token, end, asks=asks, in_turn=in_turn, asker=asker)
        self._floor.add(turn)
        return turn


def _told(attribution: Attribution, found: Found) -> Decision:
    spans = attribution.source or attribution.content
    evidence = found.reason
    if found.confidence < 1.0:
        # What the caller's threshold is held to.
        evidence += f"; {found.confidence:.2f} sure"
    return Decision(
        stage=_STAGE,
        rule=found.rule,
        span=Span(spans[0].start, spans[0].end),
        verdict=Verdict.LOST if found.member is None else Verdict.KEPT,
        evidence=evidence,
    )
