"""
Pronouns: whom "he", "they", "I" or "who" stands for.

"He" and "she" go to whoever agrees and is the likeliest by who spoke last, who acts and
who is near; "I" and "we" inside a quotation are its speaker; "who" is what stands
before it; "they" and "it" are a group or a body that acts just before.  A pronoun that
may as well be another's is left open.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, compress, count, islice

from quotekit.annotations.segments import SegmentKind
from quotekit.lexicons.people import Gender
from quotekit.lexicons.pronoun_clues import PronounClues
from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Member
from quotekit.stages.casting.page import Page
from quotekit.stages.casting.standings import Standings
from quotekit.stages.columns.phrases import BE, FINITE, QUESTIONING
from quotekit.stages.columns.reading import Range
from quotekit.stages.lazy import lazy
from quotekit.stages.mentions.compared_kinds import (
    ANONYMOUS_TYPE,
    DESCRIPTION_FORM,
    DOCUMENT_TYPE,
    GROUP_TYPE,
    IMPERSONAL_TYPES,
    ORGANIZATION_TYPE,
    PERSON_TYPE,
    PRONOUN_FORM,
)
from quotekit.stages.mentions.joined_mentions import FELLOWS
from quotekit.stages.mentions.parsed_mentions import ParsedMention
from quotekit.stages.resolution.authors import find_author, find_issuer
from quotekit.stages.resolution.candidates import (
    NOBODY,
    Candidate,
    Candidates,
    Frame,
)
from quotekit.stages.resolution.floor import Floor, Found, Turn
from quotekit.stages.resolution.naming import Naming
from quotekit.stages.resolution.relative_pronouns import (
    RelativePronouns,
    noun_phrase_start,
)
from quotekit.stages.roles.office_parts import SPOKESPEOPLE
from quotekit.stages.vocabulary.class_words import POSSESSIVES, is_agent

# How many paragraphs the words of one may be, below who says them.
_LONGEST_BLOCK = 2
_FIRST_PERSON = frozenset(
    """
    i me my myself we us our ourselves
""".split()  # noqa: SIM905  # read like prose
)
_SECOND_PERSON = frozenset(("you", "your"))
_RELATIVES = frozenset(
    """
    who whom whose which that
""".split()  # noqa: SIM905  # read like prose
)
_PEOPLE = frozenset("QRLe")
_MANY = frozenset(("NNS", "NNPS"))
_BEFORE_VERB = frozenset(("RB", ",", "-RRB-"))
_PLURAL_TYPES = frozenset((GROUP_TYPE, ORGANIZATION_TYPE))

_LONGEST_PHRASE = 12
_LONGEST_SENTENCE = 60
_SENTENCES_BACK = 3
_VERBS_READ = 3
_PROBABLE = 0.6
_LONGEST_OBJECT = 8
_ENDS = frozenset(("``", "''", ":", "."))
# "he said | of Mr Lisi", who is not he.
_ABOUT = frozenset(("of", "about"))
_SAID_OF = frozenset(("said", "says", "added", "adds", "wrote", "writes", "tweeted"))
# "asked Ms Lisi | why | she left".
_ASKS = frozenset(("ask", "asks", "asked", "asking"))
# How sure it is that the only one who has spoken is meant far below.
_ONLY = 0.5
_AFTER_OBJECTS = frozenset(("that", "to", "of", "for", "about", "in", "with", ","))
# Those whom press calls "they" one by one, whatever they tell of others.
_UNSEXED = frozenset(("spokesperson", "source", "insider", "user", "resident", "mp"))
# What "it" does that is a body or what it wrote.
_SAYING = frozenset(
    (word,)
    for word in """
    said says added adds told noted announced warned stated argued claimed confirmed
    denied urged insisted described wrote reported promised pledged apologised
    apologized declined believes expects plans wants hopes argues claims warns notes
    """.split()  # noqa: SIM905  # read like prose
)
_SAY = frozenset((("say",), ("add",)))
_ALSO = frozenset((("also",), ("then",), ("later",)))
_DASHES = frozenset(("-", "–", "—", "―"))
_OURS = frozenset(("we", "our", "us"))
# What rises and falls of a firm, and says nothing: "shares of Acme", "Acme's stock".
_SHARES = frozenset(("shares", "stock", "share"))
_OF_FIRMS = frozenset(("of", "in"))
# What a body writes that speaks for it.
_STATEMENTS = frozenset(("statement",))
# How sure it is that the subject of a clause is who its first part calls "he".
_GRAMMATICAL = 0.9
# What is not done by whoever is meant: "The winner | was | Tom Roe".
_STATES = BE | {"be", "been", "become", "becomes", "became", "named", "called"}
# How people are, and what they do with their faces: nothing else is blunt or shrugs.
_HUMAN = frozenset(
    """
    blunt adamant angry furious defiant unrepentant delighted philosophical upbeat
    thrilled candid emphatic unmoved unimpressed optimistic pessimistic hopeful proud
    disappointed frank scathing sanguine relieved grateful unapologetic ecstatic
    devastated heartbroken jubilant bullish coy apologetic indignant incredulous wistful
    stunned modest magnanimous enthusiastic dismissive sceptical skeptical
    """.split()  # noqa: SIM905  # read like prose
)
_GESTURES = frozenset(
    """
    laughed laughs smiled smiles shrugged shrugs nodded nods sighed sighs grinned grins
    chuckled chuckles frowned frowns winced winces wept weeps blushed blushes
    """.split()  # noqa: SIM905  # read like prose
)
_LONGEST_PREDICATE = 4
# What is done to somebody who speaks of it then: "The judge jailed Mr Roe.  He …".
_SUFFERED = frozenset(
    """
    jailed sentenced convicted fined arrested charged detained imprisoned acquitted
    cleared freed released deported evicted expelled suspended banned sacked fired
    dismissed dropped sued shot stabbed attacked assaulted hit struck beat punched
    kicked robbed raped kidnapped killed injured wounded bit saved rescued
    """.split()  # noqa: SIM905  # read like prose
)
# What parts one clause from another.
_PARTING = frozenset((";", "and", "but", "while", "when", "after", "before", "as"))


def _many_or_first(
    subjects: Iterable[ParsedMention],
) -> tuple[Iterable[ParsedMention], bool]:
    """Return the subjects that are many, or else the first; and whether any are."""
    first, others = None, iter(subjects)
    for subject in others:
        if _is_many(subject):
            return chain((subject,), filter(_is_many, others)), True
        first = first or subject
    return () if first is None else (first,), False


def _is_many(subject: ParsedMention) -> bool:
    return subject.plural or subject.type is GROUP_TYPE


Observer = Callable[[int, Sequence[Candidate]], None]
"""Is told of whom each "he" or "she" may stand for, and at which token that stands."""


class Pronouns:
    """Resolves the pronouns of one text."""

    def __init__(  # noqa: PLR0913, PLR0917  # what is known of one text
        self,
        page: Page,
        cast: Cast,
        floor: Floor,
        naming: Naming,
        clues: PronounClues,
        observe: Observer | None = None,
    ) -> None:
        """Get ready for one text; *observe* is told of all candidates."""
        self._page = page
        self._clues = clues
        self._observe = observe
        self._cast = cast
        self._floor = floor
        self._naming = naming
        self._standings = Standings(page, cast)
        self._relatives = RelativePronouns(page, cast, naming)

    @lazy
    def _author(self) -> ParsedMention | None:
        return find_author(self._page, self._cast.parser)

    @lazy
    def _issuer(self) -> Range | None:
        return find_issuer(self._page, self._cast)

    def resolve(self, parsed: ParsedMention, frame: Frame) -> Found:
        """Return whom a pronoun stands for, or why nobody can be decided on."""
        head = parsed.head
        if head in _FIRST_PERSON:
            return self._first_person(parsed, frame)
        if head in _SECOND_PERSON:
            return Found(None, "second person", f"“{head}” is whoever is spoken to")
        if head in _RELATIVES:
            return self._relatives.resolve(parsed)
        if parsed.gender is not None:
            return self._third_person(parsed, frame, parsed.gender)
        return self._plural_or_neuter(parsed, frame)

    def _here(self, parsed: ParsedMention) -> str:
        return f"“{self._page.words(parsed.tokens)}”"

    def _first_person(self, parsed: ParsedMention, frame: Frame) -> Found:
        """Resolve "I" and "we": inside a quotation they are its speaker."""
        here = self._here(parsed)
        told = None if frame.voice is not None else self._told_above(parsed.tokens[0])
        if told is not None:
            named = self._naming.in_words(told)
            reason = f"{here} is {named}, whose words are set apart"
            return Found(told, "block", reason, _PROBABLE)
        if frame.voice is None and parsed.head == "we" and self._issuer is not None:
            # Somebody may have signed it, too.
            issuer = self._naming.bodies.at(self._issuer)
            reason = f"{here} is {self._naming.in_words(issuer)}, whose text this is"
            return Found(issuer, "author", reason, _PROBABLE)
        if (
            frame.voice is None
            and self._author is not None
            and not self._is_in_dialogue(parsed.tokens[0])
        ):
            self._naming.meet(self._author)
            found = self._naming.resolve(self._author)
            if found.member is not None:
                self._naming.authors.add(found.member)
                named = self._naming.in_words(found.member)
                reason = f"{here} is {named}, whose text this is"
                return Found(found.member, "author", reason, _PROBABLE)
        if frame.voice is None:
            reason = f"{here} outside quotations is whoever wrote the text"
            return Found(None, "author", reason)
        member = frame.voice.member
        if member is None:
            reason = f"{here} says whom the quotation belongs to, and that is not known"
            return Found(None, "first person", reason)
        reason = f"{here} is the speaker, {self._naming.in_words(member)}"
        return Found(member, "first person", reason, frame.voice.confidence)

    def _is_in_dialogue(self, at: int) -> bool:
        """Tell "– We think so, – he says", which the author does not say."""
        page = self._page
        first = page.token_at(page.segments[page.segment(at)].start)
        return page.tokens.lower[first] in _DASHES

    def _told_above(self, at: int) -> Member | None:
        """
        Return whose words stand below "Ana Lisi sees it so:", set without marks.

        They may go on in the next paragraph, or be translated there.
        """
        page, starts = self._page, self._page.tokens.starts
        here = page.segment(at)
        for number in range(here - 1, max(-1, here - 1 - _LONGEST_BLOCK), -1):
            segment = page.segments[number]
            end = page.token_at(segment.end)
            turn = self._floor.last_before(end)
            if end and page.tokens.words[end - 1] == ":":
                said = turn is not None and page.sentence(turn.token) == (
                    page.sentence(end - 1)
                )
                return turn.member if turn is not None and said else None
            if (
                segment.kind is not SegmentKind.BODY
                or page.is_quoted(page.token_at(segment.start) + 1)
                or (turn is not None and starts[turn.token] >= segment.start)
            ):
                break
        return None

    # -- he and she --------------------------------------------------------

    def _third_person(
        self, parsed: ParsedMention, frame: Frame, gender: Gender
    ) -> Found:
        here = self._here(parsed)
        asked = self._asked(parsed.tokens[0], gender)
        if asked is not None:
            reason = f"{here} is {self._naming.in_words(asked)}, who is asked"
            return Found(asked, "pronoun", reason, _PROBABLE)
        at = parsed.tokens[0]
        candidates = Candidates(
            self._page, self._cast, self._floor, frame, gender, at, self._standings
        )
        found: Sequence[Candidate] = [
            candidate
            for candidate in candidates.find(
                self._met_before(at) or self._unnamed_subject(at)
            )
            if candidate.member not in self._naming.authors
        ]
        if at + 1 < len(self._page.tags) and self._page.tags[at + 1] in FINITE:
            found = self._without_told(found, at)
        found = self._without_others(found, at) or found
        if self._observe is not None:
            self._observe(at, found)
        if not found:
            spoken_of = frame.outer is not None or frame.voice is not None
            only = None if spoken_of else self._floor.only_speaker()
            if (
                only is not None
                and only is not candidates.asker
                and only not in self._naming.authors
                and only.gender in {None, gender}
            ):
                named = self._naming.in_words(only)
                reason = f"{here} is {named}, the only one who has spoken"
                return Found(only, "pronoun", reason, _ONLY)
            return Found(None, "pronoun", f"{here}: nobody fits before it")
        for candidate in found:
            candidate.score = self._clues.score(candidate.clues)
        ranked = sorted(found, key=lambda each: (each.grammar is None, -each.score))
        best = ranked[0]
        confidence = self._clues.share(
            [each.score for each in ranked], self._clues.score((NOBODY,))
        )
        if best.grammar is not None:
            confidence = _GRAMMATICAL
        named = self._naming.in_words(best.member)
        reason = f"{here} is {named}, {best.why}"
        if len(ranked) > 1:
            reason += f", rather than {self._naming.in_words(ranked[1].member)}"
        if confidence > 0.5:
            best.member.add_gender(gender, 0.5)
        return Found(best.member, "pronoun", reason, confidence)

    def _asked(self, at: int, gender: Gender) -> Member | None:
        """Return Ms Lisi in "asked Ms Lisi why | she left"."""
        lower = self._page.tokens.lower
        if not at or lower[at - 1] not in QUESTIONING:
            return None
        for named in self._cast.named_before(at, 1):
            start = self._cast.people_start(named)
            if (
                named.tokens[1] == at - 1
                and start
                and lower[start - 1] in _ASKS
                and named.member.gender in {None, gender}
            ):
                return named.member
        first = noun_phrase_start(
            self._page,
            at - 1,
            self._page.tokens.sentence_first[self._page.sentence(at)],
        )
        if not 1 < first < at - 1 or lower[first - 1] not in _ASKS:
            return None
        # "asked the witness Roe | whether | he left", whom nothing else names
        asked = self._cast.parser.parse(first, at - 1)
        if (
            asked is None
            or asked.plural
            or asked.type not in {PERSON_TYPE, ANONYMOUS_TYPE}
            or asked.gender not in {None, gender}
        ):
            return None
        member = self._naming.resolve(asked).member
        fits = member is not None and member.gender in {None, gender}
        return member if fits else None

    def _without_told(
        self, ranked: Sequence[Candidate], at: int
    ) -> Sequence[Candidate]:
        """Leave out Mr Lisi in "He told Mr Lisi" and "He thanked the minister"."""
        lower, tags = self._page.tokens.lower, self._page.tags
        end, limit = at + 1, min(len(lower), at + _LONGEST_OBJECT)
        while end < limit and (
            lower[end] not in _AFTER_OBJECTS and tags[end] not in _ENDS
        ):
            end += 1
        if end < len(lower) and lower[end] in _ABOUT and lower[at + 1] in _SAID_OF:
            # "he said of Mr Roe and Ms Lisi, “…”"
            end, limit = end + 1, min(len(lower), at + 2 * _LONGEST_OBJECT)
            while end < limit and (lower[end] != "," and tags[end] not in _ENDS):
                end += 1
        told = [named.member for named in self._cast.people_in(at, end)]
        called = lower[at + 3 : end] if lower[at + 2 : at + 3] == ("the",) else ()
        if not told and not called:
            return ranked
        return [
            each
            for each in ranked
            if not any(each.member is member for member in told)
            and each.member.heads.isdisjoint(called)
        ]

    def _without_others(
        self, ranked: Sequence[Candidate], at: int
    ) -> Sequence[Candidate]:
        """Leave out Mr Lisi in "She fined Mr Lisi.  She also ordered …"."""
        page = self._page
        if at not in self._cast.classes.sentence_firsts:
            return ranked
        sentence = page.sentence(at)
        if not sentence:
            return ranked
        first = page.tokens.sentence_first[sentence - 1]
        if page.tokens.lower[first] != page.tokens.lower[at] or page.segment(
            first
        ) != page.segment(at):
            return ranked
        others = {named.member for named in self._cast.people_in(first, at)}
        for turn in self._floor.before(at):
            # "He is ill, Mr Lisi said.  He added …"
            if turn.token < first:
                break
            others.discard(turn.member)
        return [each for each in ranked if each.member not in others]

    def _unnamed_subject(self, at: int) -> Member | None:
        """Return somebody who acts in the sentence before and is only described."""
        page = self._page
        sentence = page.sentence(at)
        if not sentence or page.segment_of(sentence - 1) != page.segment_of(sentence):
            return None
        first, end = page.tokens.sentence_first[sentence - 1 : sentence + 1]
        named = self._cast.people_in(first, end)
        # "The mayor met President Lisi.  He said …", but "A driver hit Ms Lisi"
        if named and page.tokens.lower[first] != "the":
            return None
        subject = next(self._subjects_in(first, end), None)
        if (
            subject is None
            or (
                named
                and not (
                    subject.tokens[0] == first
                    and self._cast.classes.letter(subject.tokens[1] - 1) == "R"
                    and self._acts_on(subject.tokens[1], named[0].tokens[0])
                )
            )
            or subject.form is not DESCRIPTION_FORM
            or subject.type is not ANONYMOUS_TYPE
            or subject.plural
        ):
            return None
        last = self._floor.last_before(at)
        if last is not None and last.token in range(*subject.tokens):
            # who has spoken there
            return last.member
        return self._naming.resolve(subject).member

    def _met_before(self, at: int) -> Member | None:
        """Return whom a surname alone meets in this sentence or the one before."""
        page, sentence = self._page, self._page.sentence(at)
        firsts = page.tokens.sentence_first[max(0, sentence - 1) : sentence + 1]
        for first in reversed(firsts):
            met = None if first == at else self._met_by_surname(first, at)
            if met is not None:
                return met
        return None

    def _met_by_surname(self, first: int, at: int) -> Member | None:
        """
        Return Holm for "Holm was blunt.  “Come and get me,” he said".

        One name alone may be anything's, but what is blunt or smiles is somebody.
        """
        page, classes = self._page, self._cast.classes
        lower = page.tokens.lower
        if (
            page.tags[first] != "NNP"
            or page.tags[first + 1] not in FINITE
            or classes.letter(first) != "N"
            or page.is_quoted(first)
            or page.segment(at) - page.segment(first) > 1
        ):
            return None
        verb = first + 1
        if lower[verb] not in _GESTURES and (
            lower[verb] not in BE
            or _HUMAN.isdisjoint(lower[verb + 1 : verb + _LONGEST_PREDICATE])
        ):
            return None
        name = self._cast.parser.parse(first, verb)
        if name is None or name.type is not PERSON_TYPE:
            return None
        return self._naming.resolve(name).member

    def _acts_on(self, verb: int, name: int) -> bool:
        """Tell "The mayor | met | Ms Lisi" from "The mayor, Ms Lisi, met"."""
        page = self._page
        return (
            page.tags[verb] in FINITE
            and verb < name
            # "The mayor left, and Ms Lisi came"
            and _PARTING.isdisjoint(page.tokens.lower[verb:name])
            and _SUFFERED.isdisjoint(page.tokens.lower[verb:name])
            and _STATES.isdisjoint(page.tokens.lower[verb:name])
            and not page.is_quoted(verb)
        )

    # -- they and it -------------------------------------------------------

    def _plural_or_neuter(  # noqa: C901, PLR0911, PLR0912  # a table of cases
        self, parsed: ParsedMention, frame: Frame
    ) -> Found:
        """Resolve "they" and "it" to a group or body that spoke or acts just before."""
        here, at = self._here(parsed), parsed.tokens[0]
        fitting = _PLURAL_TYPES if parsed.plural else IMPERSONAL_TYPES
        outer, in_words = frame.outer, self._naming.in_words
        if outer is not None and not frame.quoted and outer.type in fitting:
            reason = f"{here} is {in_words(outer)}, whose words it stands in"
            return Found(outer, "plural or neuter", reason, _PROBABLE)
        if parsed.plural and outer is None:
            single = self._last_unnamed(at) or self._last_spokesman(at, frame)
            if single is not None:
                reason = f"{here} is {in_words(single)}, whose sex is not told"
                return Found(single, "singular they", reason, _PROBABLE)
        if parsed.plural and frame.quoted:
            # In somebody's own words "they" are people, hardly a body.
            fitting = frozenset((GROUP_TYPE,))
        # Read only as far as is asked for: "it" is mostly the first of them.
        acting: Iterable[ParsedMention] = (
            subject
            for subject in self._subjects_before(at)
            if (
                subject.type in fitting
                # "Ana Lisi and her team"
                or (
                    parsed.plural
                    and subject.plural
                    and subject.type is PERSON_TYPE
                    and not frame.quoted
                )
            )
            and not self._is_in_words(subject, at, frame)
        )
        if parsed.plural:
            last = self._last_pair(at)
            if last is not None:
                acting = list(acting)
            if last is not None and not any(
                # "Farmers are angry. They say prices are too low."
                subject.plural and subject.tokens[0] > self._page.token_at(last.end)
                for subject in acting
            ):
                reason = f"{here} are {in_words(last.member)}, the last speakers"
                return Found(last.member, "pair", reason, _PROBABLE)
            acting, are_many = _many_or_first(acting)
            pair = None if are_many else self._naming.groups.pair_before(at)
            if pair is not None and not (
                # "“They know me,” Mr Roe said": who are not Mr Roe and Ms Lisi
                frame.quoted and outer in self._naming.groups.joined[pair]
            ):
                return Found(pair, "pair", f"{here} are {in_words(pair)}", _PROBABLE)
            if self._page.tokens.lower[at] == "both":
                return Found(None, "pair", f"{here} may be any two")
        else:
            acting = self._without_spoken_of(acting, at)
        for subject in acting:
            member = self._naming.resolve(subject).member
            if member is not None and not parsed.plural:
                member = self._body_of_statement(subject, member)
            if member is not None and not (frame.quoted and member is outer):
                reason = f"{here} is “{self._page.words(subject.tokens)}”"
                return Found(member, "plural or neuter", reason, _PROBABLE)
        for turn in self._floor.before(at):
            if self._page.segment(at) - self._page.segment(turn.token) > 1:
                break
            if turn.member.type in fitting and turn.member is not outer:
                reason = f"{here} is {in_words(turn.member)}, the last speaker"
                return Found(turn.member, "plural or neuter", reason, _PROBABLE)
        named = None if parsed.plural else self._named_as_people_are(at)
        if named is not None:
            reason = f"{here} is {in_words(named)}, which nothing tells to be somebody"
            return Found(named, "plural or neuter", reason, _PROBABLE)
        return Found(None, "plural or neuter", f"{here} may be any of several")

    def _last_unnamed(self, at: int) -> Member | None:
        """
        Return who "they" is in "A spokesperson said … They added …".

        It is whoever has just spoken, somebody without a name and a sex, unless others
        act since.
        """
        page, last = self._page, self._floor.last_before(at)
        if last is None:
            return None
        member, end = last.member, page.token_at(last.end)
        if (
            member.type is not ANONYMOUS_TYPE
            or member.name is not None
            or member.gender is not None
            or member.roles[0].parts == ()
            or (
                _UNSEXED.isdisjoint(page.tokens.lower[slice(*member.roles[0].parts[0])])
                and (
                    not self._says(at + 1)
                    or self._is_told_of_many(member.roles[0].mention[1], at)
                )
            )
            or page.segment(at) != page.segment(last.token)
            or page.sentence(at) - page.sentence(max(last.token, end - 1)) > 1
        ):
            return None
        first = page.tokens.sentence_first[page.sentence(last.token)]
        if any(turn.token >= first for turn in islice(self._floor.before(at), 1, 2)):
            # "The brothers said that a source had told them.  They added …"
            return None
        since = self._subjects_in(end, at) if end < at else ()
        return None if any(subject.plural for subject in since) else member

    def _says(self, at: int) -> bool:
        """Tell "They | also said" from "They | were armed"."""
        lower = self._page.tokens.lower
        verb = at + (lower[at : at + 1] in _ALSO)
        return lower[verb : verb + 1] in _SAYING or (
            # but "That, they say, is late"
            lower[verb : verb + 1] in _SAY
            and at - 1 in self._cast.classes.sentence_firsts
        )

    def _is_told_of_many(self, first: int, end: int) -> bool:
        """Tell "A doctor told | the parents so.  | They", who are the parents."""
        tags, letter = self._page.tags, self._cast.classes.letter
        return any(
            tags[at] in _MANY and letter(at) in _PEOPLE for at in range(first, end)
        )

    def _last_spokesman(self, at: int, frame: Frame) -> Member | None:
        """
        Return whom "they" is in "A spokesman said …  | “We are sorry,” they said".

        It is the spokesman who spoke last, without a name, if nobody but those he spoke
        of may be meant, and the words are those of a body: "we".
        """
        page, last = self._page, self._floor.last_before(at)
        if (
            last is None
            or last.member.type is not ANONYMOUS_TYPE
            or last.member.name is not None
            or not last.member.roles
            or page.segment(at) - page.segment(last.token) > 1
            or not any(
                page.is_quoted(index) and page.tokens.lower[index] in _OURS
                for first, end in frame.content
                for index in range(first, min(end, first + _LONGEST_SENTENCE))
            )
        ):
            return None
        parts = last.member.roles[0].parts
        if not parts or page.tokens.lower[parts[0][1] - 1] not in SPOKESPEOPLE:
            return None
        end = page.token_at(last.end)
        others = any(
            subject.plural and subject.tokens[0] >= end
            for subject in self._subjects_before(at)
            if not self._is_in_words(subject, at, frame)
        )
        return None if others else last.member

    def _without_spoken_of(
        self, subjects: Iterable[ParsedMention], at: int
    ) -> Iterable[ParsedMention]:
        """
        Leave out the plan in "Lund Health said a plan was near.  It added …".

        And Acme in "Acme will close, the union said.  It added …".
        """
        last = self._floor.last_before(at)
        if (
            last is None
            or last.member.type not in IMPERSONAL_TYPES
            or at not in self._cast.classes.sentence_firsts
            or self._page.tokens.lower[at + 1 : at + 2] not in _SAYING
        ):
            return subjects
        spoken_of = range(last.token + 1, self._page.token_at(last.end))
        opening = self._page.tokens.sentence_first[self._page.sentence(last.token)]
        return (
            subject
            for subject in subjects
            if subject.tokens[0] not in range(opening, last.token)
            and (
                subject.tokens[0] not in spoken_of
                or subject.form is not DESCRIPTION_FORM
            )
        )

    def _body_of_statement(self, subject: ParsedMention, member: Member) -> Member:
        """Return Lund Health for "The statement from Lund Health said …  It said"."""
        if (
            subject.head not in _STATEMENTS
            or member.type is not DOCUMENT_TYPE
            or subject.organization is None
            or self._page.tokens.lower[subject.organization[0] - 1] == "of"
        ):
            return member
        found = self._naming.bodies.of(member, subject.head)
        return member if found is None or found.member is None else found.member

    def _named_as_people_are(self, at: int) -> Member | None:
        """Return the one name of the sentence before, for "It said": Lund Transit."""
        page, firsts = self._page, self._page.tokens.sentence_first
        sentence = page.sentence(at)
        if not sentence or page.tokens.lower[at + 1 : at + 2] not in _SAYING:
            return None
        named = self._cast.people_in(firsts[sentence - 1], firsts[sentence])
        if not named or any(each.member is not named[0].member for each in named):
            return None
        member, first = named[0].member, named[0].tokens[0]
        if (
            member.type is not PERSON_TYPE
            or member.gender is not None
            or member.heads
            or member.roles
            or not page.is_subject(named[0].tokens)
            or page.is_quoted(first)
            or page.segment(at) - page.segment(first) > 1
        ):
            return None
        member.type = ORGANIZATION_TYPE
        return member

    def _is_in_words(self, subject: ParsedMention, at: int, frame: Frame) -> bool:
        """Tell whether a subject is only spoken of: "“The workers …,” they said"."""
        first = subject.tokens[0]
        return any(start <= first < end for start, end in frame.content) or (
            self._page.is_quoted(first) and not self._page.is_quoted(at)
        )

    def _last_pair(self, at: int) -> Turn | None:
        """Return the turn of those who spoke together last, in the same paragraph."""
        last = self._floor.last_before(at)
        if (
            last is None
            or last.member not in self._naming.groups.joined
            or self._page.segment(at) != self._page.segment(last.token)
        ):
            return None
        return last

    def _subjects_before(self, at: int) -> Iterator[ParsedMention]:
        """Return the subjects before *at*: of this sentence, then of those before."""
        page, firsts = self._page, self._page.tokens.sentence_first
        sentence = page.sentence(at)
        here = page.segment_of(sentence)
        for number in range(sentence, max(-1, sentence - _SENTENCES_BACK - 1), -1):
            first = firsts[number]
            if here - page.segment_of(number) > 1:
                break
            yield from self._subjects_in(first, min(at, firsts[number + 1]))

    def _subjects_in(self, first: int, end: int) -> Iterator[ParsedMention]:
        """Return the subjects of the first verbs of a sentence."""
        tags = self._page.tags
        near = tags[first : min(end, first + _LONGEST_SENTENCE)]
        verbs = (
            index
            for index in compress(count(first), map(FINITE.__contains__, near))
            if index > first and tags[index - 1] not in FINITE
        )
        for verb in islice(verbs, _VERBS_READ):
            subject = self._subject_of(verb, first)
            if subject is not None:
                yield subject

    def _subject_of(self, verb: int, first: int) -> ParsedMention | None:
        start, end = self._subject_before(verb, first)
        parsed = self._cast.parser.parse(start, end) if start < end else None
        if parsed is None or parsed.form is PRONOUN_FORM:
            return None
        if parsed.form is DESCRIPTION_FORM and (
            parsed.type is GROUP_TYPE
            and _PEOPLE.isdisjoint(self._cast.classes.of(start, end))
            and not is_agent(parsed.head)
        ):
            # "the past years"
            return None
        if parsed.name is not None and parsed.name[1] - parsed.name[0] == 1:
            # "The Taoiseach" looks like a body, but the text shows it to be a title.
            words = self._cast.fold_name(parsed.name)
            if words and words[0] in self._cast.titles:
                return None
        return parsed

    def _subject_before(self, verb: int, first: int) -> Range:
        """Return the noun phrase that a verb has for its subject."""
        tags = self._page.tags
        end = verb
        if tags[verb - 1] == ",":
            # "Green Horizon, a charity based in Lund, said"
            lowest = max(first, verb - _LONGEST_PHRASE)
            commas = (i for i in range(verb - 2, lowest, -1) if tags[i] == ",")
            end = next(commas, end)
        while end > first and tags[end - 1] in _BEFORE_VERB:
            end -= 1
        start = noun_phrase_start(self._page, end, first)
        lower = self._page.tokens.lower
        if (
            first + 1 < start < end
            and lower[start - 1] == "and"
            and lower[end - 1] in FELLOWS
        ):
            # "Ana Lisi and | her team"
            start = noun_phrase_start(self._page, start - 1, first)
        while first < start < end and tags[start - 1] == "IN":
            # "Analysts at Brookvale Partners"
            before = noun_phrase_start(self._page, start - 1, first)
            if before == start - 1:
                break
            start = before
        return self._of_shares(start, end)

    def _of_shares(self, start: int, end: int) -> Range:
        """Return Acme Corp for "Shares of | Acme Corp | fell", "| Acme's | shares"."""
        lower = self._page.tokens.lower
        if lower[start:end][:1] == ("shares",) and lower[start + 1] in _OF_FIRMS:
            return start + 2, end
        if end - start > 2 and lower[end - 1] in _SHARES:
            owner = next(
                (at for at in range(end - 2, start, -1) if lower[at] in POSSESSIVES),
                end,
            )
            return start, owner
        return start, end
