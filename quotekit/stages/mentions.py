"""
Mentions: the noun phrase of a source, taken apart.

"The UNDP Deputy Resident Representative in Kazakhstan Sukhrob Khojimatov" holds an
organization, a role and a name; "Aisha Bello, 34, a nurse at the clinic" a name, and a
role and an organization in apposition.  The phrase is read off the classes of its
words (:mod:`~quotekit.stages.word_classes`): press English puts names, titles and
bodies in few orders.

Nothing here looks beyond the phrase but for one question, whether a word is known as a
surname elsewhere in the text: "the head of Jones Lang LaSalle" and "the head of Oxfam
Danny Sriskandarajah" look alike.
"""

from collections.abc import Collection, Sequence
from enum import StrEnum

from attrs import define

from quotekit.annotations.speakers import SpeakerType
from quotekit.annotations.tokens import Tokens
from quotekit.lexicons.mention_words import GENERATIONS, Genders, MentionWords
from quotekit.lexicons.people import Gender
from quotekit.stages.offices import ROLE_OF, Office, bare, read_office, with_owner
from quotekit.stages.patterns import when_needed
from quotekit.stages.reading import Range
from quotekit.stages.word_classes import WordClasses, is_agent


class MentionForm(StrEnum):
    """How a mention refers."""

    PRONOUN = "pronoun"
    NAME = "name"
    DESCRIPTION = "description"
    COORDINATION = "coordination"


@define(kw_only=True, eq=False)
class ParsedMention:
    """
    A source's noun phrase, taken apart; all ranges count tokens of the text.

    Attributes:
        form: How it refers.

        type: What sort of somebody it refers to, as far as the phrase tells.

        tokens: The whole phrase, without marks around it.

        head: The word that decides, in lower case and, for people, singular: a
            pronoun, or the head noun of a description or of a body's name; "" for a
            person's name.

        name: A proper name, without title; of a person, or of a body.

        honorific: "Mr", "Dr".

        roles: Offices and occupations, in text order, without the organization.  An
            office around its organization is in two ranges.

        organization: The body that somebody speaks for.

        place: Where somebody is from.

        wider: Another body, which the organization is part of or stands beside.

        appositions: What stands after the first comma or in brackets, piece by piece.

        alias: A short or full form in brackets: "CEI" in "Episcopal Conference (CEI)".

        possessor: Who somebody is said to belong to: "his", "Clinton".

        definite: Whether "the", "this" or a possessor comes first, or nothing where
            English wants something: "Ombudsman: prisons need reform".

        plural: Whether more than one is meant.

        gender: What honorific, role or pronoun tell.

        parts: The coordinated mentions.
    """

    form: MentionForm
    type: SpeakerType
    tokens: Range
    head: str = ""
    name: Range | None = None
    honorific: Range | None = None
    roles: tuple[Range, ...] = ()
    organization: Range | None = None
    place: Range | None = None
    wider: Range | None = None
    appositions: tuple[Range, ...] = ()
    alias: Range | None = None
    possessor: Range | None = None
    definite: bool = False
    plural: bool = False
    gender: Gender | None = None
    parts: tuple["ParsedMention", ...] = ()


PRONOUNS: Genders = {
    **dict.fromkeys(("he", "him", "his", "himself"), Gender.MALE),
    **dict.fromkeys(("she", "her", "hers", "herself"), Gender.FEMALE),
    **dict.fromkeys(
        """
        i me my myself we us our ourselves you your they them their themselves it its
        itself who whom whose which that this these those
    """.split()  # noqa: SIM905  # read like prose
    ),
}
"""Pronouns that may stand for a source, and the gender that each tells."""

_PLURAL_PRONOUNS = frozenset(
    """
    they them their themselves we us our ourselves
""".split()  # noqa: SIM905  # read like prose
)
_EMPHATIC = frozenset(
    """
    himself herself themselves itself myself all both too
""".split()  # noqa: SIM905  # read like prose
)
_LEADING_WORDS = frozenset(
    """
    and but or both even then that according to because as if by
""".split()  # noqa: SIM905  # read like prose
)
_TRAILING_WORDS = frozenset(
    """
    to alike today yesterday tomorrow monday tuesday wednesday thursday friday saturday
    sunday also now later recently already earlier
    """.split()  # noqa: SIM905  # read like prose
)
_SEATED = frozenset(("mp", "mep", "msp", "mla", "td"))
_OFFICE_LETTERS = frozenset("RLQTe")
_BODY_LETTERS = frozenset("NADPOMQpdc&,")
# Offices that are somebody's: what "for" or "to" brings after them may be a person.
_FOR_PEOPLE = frozenset(
    """
    spokesman spokeswoman spokesperson aide adviser advisor lawyer attorney counsel
    agent assistant secretary deputy supporter backer biographer
""".split()  # noqa: SIM905  # read like prose
)
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_ARTICLES = frozenset(("a", "an", "the"))
_NOUN_TAGS = frozenset(("NN", "NNP"))
_LONGEST_DESCRIPTION = 8
# In an apposition these belong to somebody's words: ", our next president, …".
_SPEAKERS_OWN = frozenset(("our", "my", "your"))
_JOINED_ARTICLES = frozenset(("the", "a", "an", "some", "many", "other"))
_SINGULAR_QUANTITIES = frozenset(("one", "another", "each", "either", "neither"))
_QUANTITIES = frozenset(
    """
    number majority minority quarter third half percent % handful couple group series
    dozens hundreds thousands millions lot bulk pair rest chorus much many most some
    crowd array range variety
""".split()  # noqa: SIM905  # read like prose
)
_FROM_WORDS = frozenset(("of", "from", "at", "with", "for"))
_JOINING = frozenset(("of", "for", "on", "and", "&", "the", "'s"))
_NOT_IN_NAMES = frozenset(("in", "at", "with", "from", "to", "by"))
_MAKER_WORDS = frozenset(("by", "from", "of"))
_MOST_PARTS = 8

# A source of more words than this is read no further; patterns need not be linear.
_LONGEST = 150

# Patterns over the letters of stages/word_classes.py.

# A name alone, as most sources are: "Okafor", "Mr. J. Okafor".
_PLAIN_PERSON = when_needed(r"H*+(?P<name>[Ni]*+(?<=N))")
# Nothing to leave out: no marks, and no "and" or "to" at the end.
_TRIMMED = when_needed(r"[^,()q-]*+(?<=[^csp])")
# Places and peoples before a name of two words: "Republican Ted Cruz".
_LEADING_PLACE = when_needed(r"[PD]++(?=[NijAu]*N[Nij]*N)|D++(?=Nu*$)")
# The last two words of a run, with what belongs between and before them.
_TWO_WORDS = when_needed(r"N(?:i|qN+q)*+(?:j*+N)u*+$")
# A surname that is also a role, in capitals: "Polly Shepherd".
_NAME_LIKE_ROLE = when_needed(r"H*+[Ni][Nij]*+Ru*+")
# A preposition, and before the name only words that belong to its phrase.
_OBJECT = when_needed(r"p(?P<inner>[MDRHPdxeLO]*[RHxLe])$")
# A name, or people, and after it "of", "from".
_NAME_THEN_PREPOSITION = when_needed(
    r"(?P<before>[MNADPOx]*[RH]+)?(?P<name>[NiAD][NijDPu]*)(?=p.)"
)
# A possessor: "Labour's", "the ministry's".
_OWNED = when_needed(r"[^pcw,s]+s(?=.)")
# A body, and in it a preposition: "Department of Forestry investigator".
_OF_BODY = when_needed(r"[ON][^pR]*p.*[RQ]$")
# What may come between a document and who made it: "figures released by".
_MADE_BY = when_needed(r"[vx]?p")
# A short form in brackets amid a phrase: "Episcopal Conference (CEI) president".
_INLINE_BRACKET = when_needed(r"(?<=[OMNA])\([AN]\)(?=[^,(w)-])")
# One name in a list of them.
_LISTED_NAME = when_needed(r"d?[xRMHNijuAPDO]*[NAOPQ]u*")
# What may end the first of two joined mentions.
_COMPLETE = when_needed(r"[NiAPOQu)@][u,)]*$")
# A body or people that "and" goes on inside of: "Department of Health and …".
_OPEN_CHAIN = when_needed(r"O[^,c]*p[^,c]*[MNPx]$|^[^,]*[RQT]p[^,]*$")
# What may begin the second.
_NAME_AFTER_AND = when_needed(
    r"(?:[MDPOAx]*[RH]+)?[NiAPD@][NijAPDu@O]*(?:$|[,(pcR])|[NAPD]*[QO]"
)
# What shows that a place before it is not who speaks.
_PLACE_THEN_PERSON = when_needed(r",d[^,]*R[^,]*,H*[RMDPO]*[Ni]+")
# Where a body is: "of the National University in Canberra".
_IN_PLACE = when_needed(r"(?<=[OA][^p]*)pd?[PD]+$")
# A body alone: "University of Leeds", "Department of Drinking Water", "UNICEF".
_BODY = when_needed(r"[MNDP]*+[OA][MNDPOAQ&]*+(?:pd?+[MNDPOAQ&]++)*+")
# The party and state of American press: "D-Ore.", "R", "I-Vt.".
_PARTY = when_needed(r"(?:D|R|I|Lib|Con|Lab)(?:-.{1,12})?+")


class MentionParser:
    """
    Takes the noun phrases of one text apart.

    It holds the classes of the tokens looked at, so that a phrase costs no more than
    its length.

    Attributes:
        classes: The classes of the text's words.
    """

    def __init__(
        self,
        tokens: Tokens,
        tags: Sequence[str],
        words: MentionWords,
        surnames: Collection[str] = (),
    ) -> None:
        """
        Get ready for one text.

        Args:
            tokens:
                Its tokens.

            tags:
                Their Penn tags.

            words:
                What is known of words.

            surnames:
                Words, in lower case, that stand elsewhere in the text as names of
                people.
        """
        self.classes = WordClasses(tokens, tags, words, surnames)
        self._written = tokens.words
        self._lower = tokens.lower
        self._words = words
        self._surnames = surnames

    def parse(self, first: int, end: int) -> ParsedMention | None:
        """
        Take the phrase from token *first* to before *end* apart.

        Returns:
            ``None`` if there is no word in it.
        """
        lower = self._lower
        end = min(end, first + _LONGEST)
        if (
            first < end
            and lower[first] in PRONOUNS
            and self.classes.of(first, first + 1) not in "AP"
            and (end - first == 1 or (end - first == 2 and lower[end - 1] in _EMPHATIC))
        ):
            return _pronoun(lower[first], (first, end))
        first, end, codes = self._trim(first, end)
        if not codes:
            return None
        plain = _PLAIN_PERSON.fullmatch(codes)
        if plain is not None:
            return self._person(first, 0, plain.start("name"), codes)
        if len(codes) == 1 and lower[first] in PRONOUNS and codes not in "AP":
            return _pronoun(lower[first], (first, end))
        if "c" in codes:
            joined = self._coordination(first, codes)
            if joined is not None:
                return joined
        return self._whole(first, codes)

    def _trim(self, first: int, end: int) -> tuple[int, int, str]:
        """Leave out marks, and words that lead up to a mention."""
        codes, lower = self.classes.of(first, end), self._lower
        if (
            _TRIMMED.fullmatch(codes)
            and lower[first] not in _LEADING_WORDS
            and lower[end - 1] not in _TRAILING_WORDS
        ):
            return first, end, codes
        start, stop = 0, len(codes)
        while start < stop and (
            codes[start] in ",-)q" or lower[first + start] in _LEADING_WORDS
        ):
            if codes[start] == "q" and "q" in codes[start + 1 :]:
                break
            start += 1
        while start < stop and (
            codes[stop - 1] in ",-(c"
            or (codes[stop - 1] in "xp" and lower[first + stop - 1] in _TRAILING_WORDS)
            # "Trump's" before a noun cue; but "wine director at Schaefer's"
            or (codes[stop - 1] == "s" and "p" not in codes)
        ):
            stop -= 1
        if codes[start:stop].count("q") == 1:
            if codes[start] == "q":
                start += 1
            elif codes[stop - 1] == "q":
                stop -= 1
        return first + start, first + stop, codes[start:stop]

    # -- coordination ------------------------------------------------------

    def _coordination(self, first: int, codes: str) -> ParsedMention | None:
        """Read "Google and Yahoo", "Mr. Rubio and Senator Ted Cruz"; else nothing."""
        cut = codes.find("w")
        limit = len(codes) if cut <= 0 else cut
        joints = [
            index
            for index in range(1, limit - 1)
            if codes[index] == "c" and self._joins(first, index, codes[:limit])
        ]
        if not joints:
            return None
        parts: list[ParsedMention] = []
        start = 0
        for joint in [*joints[:_MOST_PARTS], limit]:
            for begin, end in _listed(codes, start, joint):
                part = self._whole(first + begin, codes[begin:end])
                if part is not None:
                    parts.append(part)
            start = joint + 1
        if len(parts) < 2:
            return None
        if parts[0].plural and parts[0].name is not None:
            # "Presidents A and B" share the office.
            for part in parts[1:]:
                part.roles = part.roles or parts[0].roles
        return ParsedMention(
            form=MentionForm.COORDINATION,
            type=SpeakerType.GROUP,
            tokens=(first, first + limit),
            plural=True,
            parts=tuple(parts),
        )

    def _joins(self, first: int, index: int, codes: str) -> bool:
        """Tell whether "and" at *index* joins two mentions."""
        left, right = codes[:index].rstrip(","), codes[index + 1 :]
        if not left:
            return False
        if right[0] == "d":
            # "Obama and the Democrats", but "an inventor and the founder of X", and
            # "Tim Hall, the mayor of Lund and a lawyer".
            return (
                left[-1] in "NiAPOQMu)"
                and ("," not in left or "R" not in right or "N" in right)
                and self._lower[first + index + 1] in _JOINED_ARTICLES
            )
        if _OPEN_CHAIN.search(left) is not None or _COMPLETE.search(left) is None:
            return False
        return right[0] in "hH" or _NAME_AFTER_AND.match(right) is not None

    # -- one mention -------------------------------------------------------

    def _whole(self, first: int, codes: str) -> ParsedMention | None:
        """Read a mention that is not coordinated."""
        pieces = _pieces(codes)
        if not pieces:
            return None
        start, stop = pieces[0]
        if not codes[start:stop].strip("P") and _PLACE_THEN_PERSON.match(codes, stop):
            # "In Nairobi, the Cabinet Secretary for Health, Dr. Kamau": a place cut off
            pieces = pieces[1:]
            start, stop = pieces[0]
        own = codes[start:stop].replace("(", "O").replace(")", "O")
        main = self._piece(first + start, own)
        for start, stop in pieces[1:]:
            main = self._add_apposition(main, first + start, codes[start:stop])
        main.tokens = first, first + len(codes)
        return main

    def _piece(self, first: int, codes: str) -> ParsedMention:
        """Read what stands before the first comma."""
        start = _after_determiners(codes)
        articles = self._lower[first : first + start]
        definite = not _DEFINITE.isdisjoint(articles)
        the = definite
        possessor: Range | None = None
        if codes[start : start + 1] == "h":
            possessor = (first + start, first + start + 1)
            start += 1
        owned = _OWNED.match(codes, start)
        if owned is not None:
            possessor = (first + start, first + owned.end() - 1)
            start = owned.end()
        if possessor is not None:
            definite, the = True, False
        if start >= len(codes):
            return self._quantity(first, codes)
        if codes[start] == "p" and start and self._lower[first] != "one":
            # "most in Miami", "some of us"
            return self._quantity(first, codes[:start])
        indefinite = start > 0 and not definite
        found = (
            self._trailing_name(first, start, codes, the=the, indefinite=indefinite)
            or self._leading_name(first, start, codes)
            or self._description(first, start, codes)
        )
        found.tokens = first, first + len(codes)
        found.definite = definite or (start == 0 and codes[-1] == "R")
        found.possessor = possessor
        if possessor is not None and found.name is not None:
            self._take_owner(found, possessor)
        return found

    def _take_owner(self, found: ParsedMention, possessor: Range) -> None:
        """Take "Labour's" for the organization, but not "New Zealand's"."""
        if found.type is SpeakerType.PERSON:
            office = Office(found.roles, found.organization)
            owned = with_owner(self.classes, office, possessor)
            found.roles, found.organization = owned.roles, owned.organization

    def _quantity(self, first: int, codes: str) -> ParsedMention:
        """Read "some", "many", "both"."""
        end = first + len(codes)
        head = self._lower[end - 1]
        singular = head in _SINGULAR_QUANTITIES
        return ParsedMention(
            form=MentionForm.DESCRIPTION,
            type=SpeakerType.ANONYMOUS if singular else SpeakerType.GROUP,
            tokens=(first, end),
            head=head,
            plural=not singular,
        )

    # -- names -------------------------------------------------------------

    def _trailing_name(  # noqa: C901, PLR0911, PLR0912  # a table of what stands before
        self, first: int, start: int, codes: str, *, the: bool, indefinite: bool
    ) -> ParsedMention | None:
        """Read a name at the end: "EH&S director Buddy Morris", "Penny Wong"."""
        outer = _name_run(codes, start)
        if outer is None:
            if start == 0 and _NAME_LIKE_ROLE.fullmatch(codes) is not None:
                return self._person(
                    first, 0, len(codes) - len(codes.lstrip("H")), codes
                )
            return None
        leading = _LEADING_PLACE.match(codes, outer)
        run = outer if leading is None else leading.end()
        before = codes[outer - 1] if outer > start else ""
        if before not in {"", "R", "H"} and not codes[outer:].strip("PD"):
            # "Chief Constable Ana Lisi of Police Scotland"
            return None
        if start and codes[outer:] == "D" and before in {"", "x"}:
            # "the Republican", "a lifelong Democrat"
            return None
        if before == "":
            if run == outer and not self._is_person(first + run, codes[run:], the=the):
                return None if indefinite else self._body(first, start, codes)
            return self._person(first, start, run, codes)
        if self._is_object(first, codes, (start, outer), indefinite=indefinite):
            return None
        if before in "pdc&sM":
            begin = self._name_after_body(first, start, (outer, run), codes)
            if begin is None and before == "M" and _is_two_names(codes[run:]):
                # "former Mike Pence", but "Human Rights Watch".
                begin = None if self.classes.is_capital(first + outer - 1) else run
            if begin is None or indefinite:
                return None
            return self._person(first, start, begin, codes)
        if before in "OT" and (before == "T" or leading is None):
            if not self.classes.is_capital(first + outer - 1):
                if before == "O" and (
                    _is_two_names(codes[run:])
                    and ROLE_OF.search(codes[start:outer]) is not None
                ):
                    # "the head of the Rivers regional administration Ana Lisi"
                    return self._person(first, start, run, codes)
                return self._titled_body(first, start, outer, codes)
            if indefinite or ROLE_OF.search(codes[start:outer]) is None:
                return None
        elif indefinite and before == "x" and len(codes) - run == 1:
            # "A super PAC"
            return None
        return self._person(first, start, run, codes)

    def _is_object(
        self, first: int, codes: str, before: Range, *, indefinite: bool
    ) -> bool:
        """Tell "spokesman for candidate Hillary Clinton" from "Minister for X Ms Y"."""
        start, run = before
        match = _OBJECT.search(codes, start, run)
        if match is None:
            return False
        held = codes[start : match.start()]
        if _OFFICE_LETTERS.isdisjoint(held) and held[-1:] in {"O", "A"}:
            # "Council of Rivers Secretary General Ana Lisi"
            return False
        if indefinite or not {"R", "Q", "T"}.isdisjoint(match["inner"][:-1]):
            return True
        if not {"Q", "T"}.isdisjoint(codes[codes.startswith("QR") : run]):
            return True
        if match["inner"][-1] == "R":
            # "Speaker of the House Rep. Paul Ray": bare, so that a name must follow;
            # but "Spokesman for President Paul Ray".
            office = self._lower[first + match.start() - 1]
            return not _is_bare(codes, start) or office in _FOR_PEOPLE
        return not _is_bare(codes, start)

    def _is_person(self, index: int, codes: str, *, the: bool) -> bool:
        """Tell whether capitalized words standing alone name a person."""
        if self._lower[index + len(codes) - 1].rstrip(".") in self._surnames:
            return not the or "N" in codes
        if the or "&" in codes or not codes.strip("PDA"):
            return False
        if " ".join(self._lower[index : index + len(codes)]) in self._words.bodies:
            return False
        return not (codes[0] == "A" or codes[-1] in "AD")

    def _name_after_body(
        self, first: int, start: int, runs: Range, codes: str
    ) -> int | None:
        """Find where "Enver Solomon" begins in "CEO of the Refugee Council Enver …"."""
        outer, run = runs
        office = ROLE_OF.search(codes[start:outer])
        if office is None or {"R", "L"}.isdisjoint(office.group()):
            # "supporters of Hillary Clinton"
            return None
        two = _TWO_WORDS.search(codes[run:])
        if two is None:
            return None
        begin = run + two.start()
        if (
            begin > outer
            or self._lower[first + len(codes) - 1].rstrip(".") in self._surnames
            or _is_bare(codes, start)
        ):
            return begin
        return None

    def _person(self, first: int, start: int, run: int, codes: str) -> ParsedMention:
        """Return the person whose name runs from *run*, with what stands before."""
        role_end = run
        honorific: Range | None = None
        gender: Gender | None = None
        while role_end > start and codes[role_end - 1] == "H":
            role_end -= 1
        if role_end < run:
            honorific = (first + role_end, first + run)
            for index in range(*honorific):
                plain = self._lower[index].rstrip(".")
                gender = gender or self._words.honorifics.get(plain)
        office = (
            read_office(self.classes, first + start, first + role_end)
            if role_end > start
            else None
        )
        end = len(codes)
        while end > run + 1 and (
            codes[end - 1] == "@"
            or (
                codes[end - 1] == "u"
                and self._lower[first + end - 1].rstrip(".") not in GENERATIONS
            )
        ):
            end -= 1
        found = ParsedMention(
            form=MentionForm.NAME,
            type=SpeakerType.PERSON,
            tokens=(first, first + len(codes)),
            name=(first + run, first + end),
            honorific=honorific,
            gender=gender,
            plural=role_end > start and codes[role_end - 1] == "Q",
        )
        if office is not None:
            self._take_office(found, office)
        if end < len(codes) and self._lower[first + end] in _SEATED:
            # "Wera Hall MP"
            found.roles += ((first + end, first + end + 1),)
        return found

    def _take_office(self, found: ParsedMention, office: Office) -> None:
        """Add an office to what was found."""
        found.roles += office.roles
        found.wider = found.wider or office.wider
        if found.organization is None:
            found.organization = office.organization
        else:
            found.wider = found.wider or office.organization
        found.place = found.place or office.place
        found.gender = found.gender or self._gender_of(office.roles)

    def _leading_name(self, first: int, start: int, codes: str) -> ParsedMention | None:
        """Read "Mujtaba Rahman of the Eurasia Group", "Dr M. K. Rao of AIIMS"."""
        match = _NAME_THEN_PREPOSITION.match(codes, start)
        if match is None:
            return None
        run, end = match.span("name")
        titled = match["before"] is not None
        if self._lower[first + end] not in _FROM_WORDS:
            if titled and "N" in match["name"]:
                # "Ombudsman Karel Nový about the summit"
                return self._person(first, start, run, codes[:end])
            return None
        rest_codes = set(codes[end + 1 :])
        named = not rest_codes.isdisjoint("AOQ") or (
            # "Ana Lisi of Porto Alegre"
            "N" in rest_codes and "P" not in rest_codes
        )
        if not titled and (
            not self._is_person(first + run, codes[run:end], the=start > 0)
            or (end - run == 1 and not named)
        ):
            return None
        found = self._person(first, start, run, codes[:end])
        begin = end + 1 + (codes[end + 1 : end + 2] == "d")
        if begin >= len(codes):
            return found
        rest = (first + begin, first + len(codes))
        if named:
            found.organization = found.organization or rest
        else:
            found.place = rest
        return found

    def _titled_body(
        self, first: int, start: int, run: int, codes: str
    ) -> ParsedMention:
        """Read "the secularist magazine MicroMega"."""
        return ParsedMention(
            form=MentionForm.NAME,
            type=SpeakerType.DOCUMENT
            if codes[run - 1] == "T"
            else SpeakerType.ORGANIZATION,
            tokens=(first, first + len(codes)),
            name=(first + run, first + len(codes)),
            roles=((first + start, first + run),),
        )

    def _body(self, first: int, start: int, codes: str) -> ParsedMention:
        """Return the body or country that the whole piece names."""
        end = first + len(codes)
        return ParsedMention(
            form=MentionForm.NAME,
            type=SpeakerType.ORGANIZATION,
            tokens=(first, end),
            name=(first + start, end),
        )

    # -- descriptions ------------------------------------------------------

    def _description(self, first: int, start: int, codes: str) -> ParsedMention:
        """Read a phrase by its head: "the ministry", "a senior official"."""
        last_is_noun = not self.classes.is_capital(first + len(codes) - 1)
        head = _head(codes, start, last_is_noun=last_is_noun)
        code, plain = codes[head], self._lower[first + head].rstrip(".")
        end = first + len(codes)
        found = ParsedMention(
            form=MentionForm.DESCRIPTION,
            type=SpeakerType.ANONYMOUS,
            tokens=(first, end),
            head=plain,
            roles=((first + start, end),),
        )
        capital = self.classes.is_capital(first + head)
        if code == "D" and start and head == len(codes) - 1:
            found.roles = ((first + start, end),)
        elif code in "ONAPD" or (code == "M" and capital):
            found.type = SpeakerType.ORGANIZATION
            stop = self.body_end(first + head + 1, end)
            if self._is_named(first + start, stop):
                found.form = MentionForm.NAME
                # "the official news agency Tass", "the state-run Lund News Agency"
                begin = first + start
                while not self.classes.is_capital(begin):
                    begin += 1
                found.name = (begin, stop)
                called = "O" in codes[start : begin - first]
                found.roles = ((first + start, begin),) if called else ()
        elif self._lower[first] == "one" and codes[1:2] == "p":
            found.head = _singular(plain)
            found.roles = ((first, end),)
        elif (
            plain in _QUANTITIES and codes[head + 1 : head + 2] == "p"
        ) or code == "Q":
            found.type = SpeakerType.GROUP
            found.plural = True
            found.head = _singular(plain) if code == "Q" else plain
        elif code in "RLe":
            found.roles = ()
            self._take_office(found, read_office(self.classes, first + start, end))
            found.gender = self._gender_of(((first + head, first + head + 1),))
        else:
            found.plural = self.classes.tags[first + head] in {"NNS", "NNPS"}
            if code == "T" or not is_agent(_singular(plain)):
                found.type = (
                    SpeakerType.GROUP
                    if found.plural and code != "T"
                    else SpeakerType.DOCUMENT
                )
                found.roles = ((first + start, first + head + 1),)
                found.organization = self._maker(first, head + 1, codes)
            elif found.plural:
                found.type = SpeakerType.GROUP
                found.head = _singular(plain)
        return found

    def _is_named(self, first: int, end: int) -> bool:
        """Tell whether a phrase holds a name, not only a capital at its start."""
        for index in range(first, end):
            if self.classes.is_capital(index) and (
                index > first
                or index not in self.classes.sentence_firsts
                or self.classes.of(index, index + 1) not in "Mx"
            ):
                return True
        return False

    def body_end(self, end: int, limit: int) -> int:
        """
        Return where a body's name ends whose first part ends before token *end*.

        What "of", "for" and "and" join to it belongs to it, up to *limit*: "Ministry
        of Foreign Affairs of the Republic of Kenya", but not "in Nairobi".
        """
        if end >= limit or self._lower[end] not in _JOINING:
            return end
        codes = self.classes.of(end, limit)
        stop = index = 0
        while index < len(codes):
            while index < len(codes) and codes[index] in "pd&cs" and index - stop < 3:
                if self._lower[end + index] in _NOT_IN_NAMES or (
                    codes[index : index + 2] == "cd"
                ):
                    return end + stop
                index += 1
            if index >= len(codes) or not self.classes.is_capital(end + index):
                break
            index += 1
            stop = index
        return end + stop

    def _maker(self, first: int, start: int, codes: str) -> Range | None:
        """Return the body in "figures released by the agency", "letter from X"."""
        match = _MADE_BY.match(codes, start)
        if match is None or self._lower[first + match.end() - 1] not in _MAKER_WORDS:
            return None
        begin = match.end()
        while codes[begin : begin + 1] == "d":
            begin += 1
        if set(codes[begin:]).isdisjoint("NAO"):
            return None
        return (first + begin, first + len(codes))

    def _gender_of(self, roles: Sequence[Range]) -> Gender | None:
        for start, end in roles:
            for index in range(end - 1, start - 1, -1):
                gender = self._words.genders.get(self._lower[index].rstrip("."))
                if gender is not None:
                    return gender
        return None

    # -- appositions -------------------------------------------------------

    def _add_apposition(  # noqa: C901, PLR0911  # a table of what may follow
        self, main: ParsedMention, first: int, codes: str
    ) -> ParsedMention:
        """Take what stands after a comma or in brackets into *main*."""
        whole = (first, first + len(codes))
        main.appositions += (whole,)
        if codes == "u" and main.name is not None and main.name[1] == first - 1:
            if self._lower[first].rstrip(".") in GENERATIONS:
                main.name = main.name[0], whole[1]
            return main
        if first and self.classes.of(first - 1, first) == "(":
            return self._add_bracketed(main, first, codes)
        described = (
            main.type is SpeakerType.PERSON
            and main.name is not None
            and codes[0] in "dh"
            and len(codes) <= _LONGEST_DESCRIPTION
            and self.classes.tags[first + len(codes) - 1] in _NOUN_TAGS
            and self._lower[first] in _ARTICLES
        )
        if not described and (
            not codes.strip("nx") or set(codes).isdisjoint("RQLNAOPeiM")
        ):
            return main
        if codes[0] in "dn" and codes[1:2] == "p" and self._lower[first] != "one":
            return main
        if codes[0] == "p":
            self._add_origin(main, first, codes)
        elif main.name is None:
            return self._add_name(main, first, codes)
        elif (
            main.type is SpeakerType.PERSON
            and (_BODY.fullmatch(codes) is not None)
            and self.classes.any_capital(*whole)
        ):
            # "Jane Doe, University of Leeds", "Jane Doe, Secretary, Ministry of Water"
            main.organization = main.organization or whole
        elif main.type is SpeakerType.PERSON and (
            described or not set(codes).isdisjoint("RQLe")
        ):
            if self._lower[first] in _SPEAKERS_OWN:
                return main
            start = _after_determiners(codes)
            if codes[start : start + 1] == "p":
                # "one of the project's partners"
                start = 0
            self._take_office(
                main, read_office(self.classes, first + start, first + len(codes))
            )
        elif (
            main.type is SpeakerType.ORGANIZATION
            and codes[0] == "d"
            and not {"O", "T"}.isdisjoint(codes)
            and not self.classes.is_capital(first)
        ):
            # "UNHCR, the UN refugee agency"
            main.roles += (bare(self.classes, *whole),)
        return main

    def _add_bracketed(
        self, main: ParsedMention, first: int, codes: str
    ) -> ParsedMention:
        end = first + len(codes)
        if len(codes) == 1 and _PARTY.fullmatch(self._written[first]):
            return main
        organization, name = main.organization, main.name
        if name is not None and main.type is SpeakerType.PERSON:
            if codes == "N" and name[1] - name[0] == 1 and name[1] == first - 1:
                # "Alan (García)": the writer adds the surname.
                main.name = name[0], end + 1
            elif not set(codes).isdisjoint("RL"):
                self._take_office(main, read_office(self.classes, first, end))
            elif not {"O", "A"}.isdisjoint(codes) and set(codes) <= _BODY_LETTERS:
                # "Dr. Feng (Lund University)"
                main.organization = organization or (first, end)
        elif set(codes) <= set("NADPOMQpdc&"):
            if organization is not None and organization[1] == first - 1:
                main.organization = organization[0], end + 1
            elif name is not None or organization is not None:
                main.alias = first, end
        return main

    def _add_origin(self, main: ParsedMention, first: int, codes: str) -> None:
        """Read ", of Houston", ", from the University of Leeds"."""
        if self._lower[first] not in {"of", "from", "at", "in", "with"}:
            return
        if len(codes) == 1 or main.type is not SpeakerType.PERSON:
            return
        place = _IN_PLACE.search(codes)
        end = len(codes) if place is None else place.start()
        rest = bare(self.classes, first + 1, first + end)
        name = main.name or main.tokens
        if not set(codes[1:]).isdisjoint("OA") or (
            # "Isabel, of Desert Notes": a name that is none of a town's
            self._lower[first] != "in"
            and name[1] - name[0] == 1
            and codes.count("N") > 1
        ):
            main.organization = main.organization or rest
        else:
            main.place = main.place or rest

    def _add_name(self, main: ParsedMention, first: int, codes: str) -> ParsedMention:
        """Read the name in "the ministry's spokesman, Colonel Ali Hassan"."""
        if main.type not in {SpeakerType.ANONYMOUS, SpeakerType.GROUP}:
            return main
        if not set(codes).isdisjoint("pO") or codes[0] in "dh":
            return main
        named = self._piece(first, codes)
        if named.name is None or named.type is not SpeakerType.PERSON:
            return main
        named.gender = named.gender or main.gender or self._gender_of(main.roles)
        named.roles = main.roles + named.roles
        named.organization = main.organization or named.organization
        named.place = main.place or named.place
        named.wider = main.wider or named.wider
        named.possessor = main.possessor
        named.appositions = main.appositions
        named.definite = True
        if named.possessor is not None:
            self._take_owner(named, named.possessor)
        return named


def _pronoun(lower: str, tokens: Range) -> ParsedMention:
    plural = lower in _PLURAL_PRONOUNS
    return ParsedMention(
        form=MentionForm.PRONOUN,
        type=SpeakerType.GROUP if plural else SpeakerType.ANONYMOUS,
        tokens=tokens,
        head=lower,
        plural=plural,
        gender=PRONOUNS[lower],
    )


def _listed(codes: str, start: int, end: int) -> list[Range]:
    """Split "A, B" before "and C" at its commas where each part is a name."""
    while end > start and codes[end - 1] == ",":
        end -= 1
    pieces: list[Range] = []
    done = start
    for index in range(start, end):
        if codes[index] == ",":
            pieces.append((done, index))
            done = index + 1
    pieces.append((done, end))
    if len(pieces) > 1 and all(_LISTED_NAME.fullmatch(codes[a:b]) for a, b in pieces):
        return pieces
    return [(start, end)]


def _pieces(codes: str) -> list[Range]:
    """Split at commas, dashes and brackets; stop at a relative clause."""
    pieces: list[Range] = []
    start = 0
    inline: set[int] = set()
    if "(" in codes:
        for match in _INLINE_BRACKET.finditer(codes):
            inline |= {match.start(), match.end() - 1}
    for index, code in enumerate(codes):
        if code in ",()-w" and index not in inline:
            if start < index:
                pieces.append((start, index))
            start = index + 1
            if code == "w":
                return pieces
    if start < len(codes):
        pieces.append((start, len(codes)))
    return pieces


def _after_determiners(codes: str) -> int:
    """Step over determiners and numbers, but for one in a name ("5 Stelle")."""
    start = 0
    while codes[start : start + 1] == "d" or (
        codes[start : start + 1] == "n"
        and codes[start + 1 : start + 2] not in {"N", "A"}
    ):
        start += 1
    return start


def _name_run(codes: str, start: int) -> int | None:
    """Return where the run of capitalized words at the end begins."""
    run = len(codes)
    while run > start and codes[run - 1] in "NiADPjuq@&":
        run -= 1
    while run < len(codes) and codes[run] in "juq&":
        run += 1
    if run == len(codes) or set(codes[run:]).isdisjoint("NA@iPD"):
        return None
    return run


def _is_bare(codes: str, start: int) -> bool:
    """Tell whether a role stands without determiner, so that a name must follow."""
    return start == 0 and (codes[0] in "RMNADPOxLe" or codes[:2] == "QR")


def _is_two_names(codes: str) -> bool:
    return codes.count("N") >= 2 and "A" not in codes


def _head(codes: str, start: int, *, last_is_noun: bool) -> int:
    """Return the head noun: the last word before a preposition or a participle."""
    if last_is_noun and codes[-1] in "RQ" and _OF_BODY.search(codes, start) is not None:
        return len(codes) - 1
    limit = len(codes)
    for index in range(start + 1, len(codes)):
        code = codes[index]
        if (
            code in "pw"
            or (code == "v" and codes[index - 1] in "xTQROLeNAP")
            or (code == "c" and codes[index - 1] in "QR")
        ):
            limit = index
            break
    for index in range(limit - 1, start - 1, -1):
        if codes[index] not in "dnqus&cj":
            return index
    return start


def _singular(noun: str) -> str:
    """Return the singular of a regular plural."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith("men"):
        return noun[:-2] + "an"
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
