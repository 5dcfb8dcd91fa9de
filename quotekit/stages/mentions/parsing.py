"""
Mentions: the noun phrase of a source, taken apart.

"The UNDP Deputy Resident Representative in Kazakhstan Sukhrob Khojimatov" holds an
organization, a role and a name; "Aisha Bello, 34, a nurse at the clinic" a name, and a
role and an organization in apposition.  The phrase is read off the classes of its words
(:mod:`~quotekit.stages.vocabulary.word_classes`): press English puts names, titles and
bodies in few orders.

Nothing here looks beyond the phrase but for one question, whether a word is known as a
surname elsewhere in the text: "the head of Jones Lang LaSalle" and "the head of Oxfam
Danny Sriskandarajah" look alike.
"""

from collections.abc import Collection, Sequence

from quotekit.annotations.speakers import SpeakerType
from quotekit.annotations.tokens import Tokens
from quotekit.lexicons.mention_words import BODY, MentionWords
from quotekit.stages.columns.phrases import ARTICLES, FINITE, MONTHS, TIME_WORDS
from quotekit.stages.columns.reading import Range
from quotekit.stages.mentions.appositions import PARTY, add_apposition
from quotekit.stages.mentions.body_fields import is_field
from quotekit.stages.mentions.deeds_of_people import deed_of
from quotekit.stages.mentions.descriptions import body_end, office_holder
from quotekit.stages.mentions.joined_mentions import FELLOWS, SEATS, joins
from quotekit.stages.mentions.mention_pieces import (
    after_determiners,
    may_be_parted,
    read_piece,
    split_pieces,
)
from quotekit.stages.mentions.name_phrases import person
from quotekit.stages.mentions.parsed_mentions import (
    PRONOUNS,
    MentionForm,
    ParsedMention,
    pronoun_mention,
)
from quotekit.stages.patterns import plain_when_needed, when_needed
from quotekit.stages.roles.office_parts import bare
from quotekit.stages.vocabulary.word_classes import WordClasses

_EMPHATIC = frozenset(
    """
    himself herself themselves itself myself all both too
""".split()  # noqa: SIM905  # read like prose
)
_LEADING_WORDS = frozenset(
    """
    and but or both even then that according to because as if by whose
""".split()  # noqa: SIM905  # read like prose
)
_WHOSE = {"his": "he", "her": "she"}
_BEHIND_PARTIES = frozenset((",", "and"))
# Before those who have no name; without it only where there are many.
_OWN_FELLOWS = frozenset(("his", "her", "their", "other"))
_MANY_FELLOWS = frozenset(word for word in FELLOWS if word.endswith("s")) | {"team"}
_OF_FIELDS = frozenset(
    """
    minister secretary undersecretary vice-minister commissioner ombudsman ombudsperson
""".split()  # noqa: SIM905  # read like prose
)
_OVER_FIELDS = _OF_FIELDS | {"spokesman", "spokeswoman", "mec"}
_ALONG = (
    *(
        ("along", "with"),
        ("together", "with"),
        ("accompanied", "by"),
        ("flanked", "by"),
    ),
    *(("joined", "by"), ("assisted", "by")),
    # and what else somebody is over: "also in charge of Ports and Fisheries"
    *(("in", "charge"), ("also", "in"), ("also", "responsible")),
)
_STYLES = frozenset(
    """
    excellency eminence holiness highness majesty royal grace worship lordship ladyship
    honor honour beatitude
""".split()  # noqa: SIM905  # read like prose
)
_TRAILING_WORDS = frozenset(
    """
    to on alike today yesterday tomorrow monday tuesday wednesday thursday friday
    saturday sunday also now later recently already earlier
    himself herself itself themselves both
    """.split()  # noqa: SIM905  # read like prose
)
_PARTS_OF_TIME = frozenset(
    ("morning", "afternoon", "evening", "night", "week", "month", "year")
)
_LAST_WORDS = _TRAILING_WORDS | _PARTS_OF_TIME
_BEFORE_PARTS = frozenset(("this", "last", "next")) | (
    _TRAILING_WORDS & (TIME_WORDS - {"today"})
)
# How what is longer than a word, and a pronoun, begins: "who on Tuesday".
_OPEN_PRONOUNS = frozenset("wh")
_MOST_PARTS = 8
# A source of more words than this is read no further; patterns need not be linear.
_BOTH = (("both",), ("all",))
_OF_THEM = ("of", "them")
_LONGEST = 150
_LAWMAKERS = frozenset(
    ("lawmaker", "legislator", "member", "representative", "counsel")
)
# What may have to be left out at the end, where there are no marks: "and", "to".
_ENDING = frozenset("csp")
# What outlets do with people who speak.
_HEARD = frozenset(
    """
    quoted cited interviewed contacted reached consulted questioned polled surveyed
    """.split()  # noqa: SIM905  # read like prose
)
_OBJECTS = (("DT",), ("PRP$",), ("PRP",))
# "named the director", "awarded the prize": participles with an object.
_GIVEN_OFFICE = frozenset(
    """
    named elected appointed called nominated chosen crowned awarded given dubbed
    nicknamed voted declared
    """.split()  # noqa: SIM905  # read like prose
)
# An office, and behind it what somebody does to whom.
# "Mr and Mrs Lisi"
_COUPLE = plain_when_needed(r"HcH[Ni]*N")
_DOING = plain_when_needed(r"d?[MxPD]*R+x(?=[HR]*N)")
_DOCUMENT_BY = plain_when_needed(r"d?[MxDNO]*Tp")
# A name, and behind it what somebody does or has.
_FULL_NAME = plain_when_needed(r"(?<![^,d])(?:H+N|H*[Ni][Nij]*N)(?=[xMv]|ph)")
_WRITINGS = frozenset(("statement", "letter", "email", "message", "release", "report"))
_ON_OCCASIONS = frozenset(("in", "during", "at", "on", "after", "before"))
_IN_OFFICES = frozenset(("acting", "incoming", "outgoing", "including"))
# One name in a list of them.
_LISTED_NAME = plain_when_needed(r"d?Q?[xRMHNijuAPDO]*[NAOPQ]u*")
_WHOLE_PERSON = plain_when_needed(r"H*[Ni][Nij]*Nu*")
_OFFICE_BEHIND = plain_when_needed(r"d?[MDPx]*[RL]")
# What an office or a body is for, in a list: "Minister of Trade, Ports and Fisheries".
_PORTFOLIOS = plain_when_needed(
    r"(?:[RO]p(?=[MOx])|Op(?=[NQT])|(?P<minister>R)pd?(?=[MOxNQTL]))"
    # "Economic and Financial Affairs, Taxation and the Arts"
    r"(?P<list>[MOxNQTL]+(?:c[MOx]+)?(?:,[MOxNQTL]+)+,?c(?:d?[QL]?[MOx]+|NM+|M+N(?=,)))"
    r"(?=[,HNiR(p]|$)"
)
_FIELDS_BEFORE = plain_when_needed(
    r"d?(?P<list>[MOxTRNQ]{1,3}(?:,[MOxTRNQ]{1,3})+,?c[MOxTRNQ]{1,3})"
    r"(?P<office>R)(?=H*[Ni]|$)"
)
# "The mayor of Porto Lund, Ana Lisi": the name is behind the comma; so it is in "HRC
# Chairman, Justice Lisi", "The Council of Europe's Commissioner, Ana Lisi".
_NAMED_BEHIND = plain_when_needed(r"[HRDMA]*[Ni][Nij]*N(?:$|,)")
_NAMED_WITH_TITLE = plain_when_needed(r"H+[Ni][Nij]*N(?:$|,)")
_OFFICE_IN = plain_when_needed(r"[RL][^pRLN]*p")
_OFFICE_OF_OWNER = plain_when_needed(r"[As][^pAsN]*R$")
_OFFICE_THEN_NAME = plain_when_needed(r"(?P<office>N[NMO]?R),[Ni][Nij]*N(?:$|,)")
# "Akyikatchy (Ombudsman) Ana Lisi"
_GLOSSED = plain_when_needed(r"[NRM]++\(M*R+\)(?=H*[Ni][Nij]*N)")
_REPRESENTING = plain_when_needed(
    r"(?P<office>d?[Mx]*R+)[vx][^,]*,(?P<name>H*[Ni][Nij]*N)"
)
# "The Obi of Issele", "the apu of Nueva Lund", "the MD"
_FOREIGN_OFFICE = plain_when_needed(r"d(?:N[Nx]?(?P<of>p[NP]+)?|x(?P<small>p[NP]+)|u)")
_PERSON_BEHIND = plain_when_needed(r"(?P<title>[RH]+)?[Ni][Nij]*N")
# "Speaker Ana Lisi, his deputy Tom Roe"
_ANOTHER_NAMED = plain_when_needed(r"h[Mx]*[RL]+H*[Ni][Nij]*N")
# "coast, Dr Tom Roe"
_TITLED_AT_END = plain_when_needed(r"[^d,]+,(?P<title>H+)[Ni][Nij]*N$")
_NAMED_AFTER_CLAUSE = when_needed(
    r"(?<=w(?:.*v|x)[^,]*,|pw,)[HNiMPDA](?:[HNiMPDA]|j(?=[jN]))*(?<=[NOA])(?:&[NQ])?$"
)
# What shows that a place before it is not who speaks.
_PLACE_THEN_PERSON = plain_when_needed(r",d[^,]*R[^,]*,H*[RMDPO]*[Ni]+")

# One of a party, and where or in what: "the Republican | from Lund".
_PARTISANS = frozenset(
    (word,) for word in ("republican", "democrat", "conservative", "liberal", "green")
)
_GRADES = frozenset(
    (word,) for word in ("top", "ranking", "leading", "senior", "lone", "only")
)
_SORTS_OF_DEMOCRATS = frozenset((("liberal",), ("social",), ("christian",)))
_OF_SEATS = frozenset((("from",), ("on",), ("in",)))


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
        self._lower = tokens.lower

    def parse(  # noqa: C901, PLR0911, PLR0912  # from the shortest up
        self, first: int, end: int
    ) -> ParsedMention | None:
        """
        Take the phrase from token *first* to before *end* apart.

        Returns:
            ``None`` if there is no word in it.
        """
        lower = self._lower
        end = min(end, first + _LONGEST)
        # "Only they know"
        first += end - first == 2 and lower[first] == "only"
        if (
            first < end
            and lower[first] in PRONOUNS
            and (end - first == 1 or (end - first == 2 and lower[end - 1] in _EMPHATIC))
            and self.classes.letter(first) not in "AP"
        ):
            return pronoun_mention(lower[first], (first, end))
        if lower[first : first + 1] in _BOTH and lower[first + 1 : end] == _OF_THEM:
            return pronoun_mention("they", (first, end))
        whole = first, end
        codes = self.classes.of(first, end)
        if codes[-1:] == "N" and self._is_trimmed(first, end):
            plain = self._plain(first, codes)
            if plain is not None:
                return plain
        first, end, codes = self._trim(first, end, codes)
        if not codes:
            # "Both said so": they, whom the sentence before names
            both = lower[whole[0] : whole[1]] == _BOTH[0]
            return pronoun_mention("they", whole) if both else None
        if "p" in codes:
            codes = codes[: self._told_to_outlet(first, codes)]
            if "," in codes:
                codes = codes[: self._accompanied(first, codes)]
        codes = codes[: self._busy(first, codes)]
        alone = self._plain(first, codes)
        if alone is None and (len(codes) == 1 or codes[0] in _OPEN_PRONOUNS):
            alone = self._pronoun(first, end, codes)
        if alone is None and codes[0] == "d":
            alone = self._partisan(first, codes)
        if alone is not None:
            return alone
        if "c" in codes:
            joined = self._couple(first, codes) or self._with_fellows(first, codes)
            if joined is None:
                codes = self._join_portfolios(first, codes)
                joined = self._coordination(first, codes)
            if joined is not None:
                return joined
        return self._whole(first, codes)

    def _plain(self, first: int, codes: str) -> ParsedMention | None:
        """Read a name alone, as most sources are: "Okafor", "Mr. J. Okafor"."""
        if codes[-1] != "N":
            return None
        name = codes.lstrip("H")
        if name.strip("Ni"):
            return None
        return person(self.classes, first, 0, len(codes) - len(name), codes)

    def _couple(self, first: int, codes: str) -> ParsedMention | None:
        """Read "Mr and Mrs Lisi": two who share the name, and no office "and"."""
        if _COUPLE.fullmatch(codes) is None:
            return None
        both = person(self.classes, first + 2, 0, 1, codes[2:])
        return ParsedMention(
            form=MentionForm.COORDINATION,
            type=SpeakerType.GROUP,
            tokens=(first, first + len(codes)),
            plural=True,
            parts=(both, both),
        )

    def _partisan(self, first: int, codes: str) -> ParsedMention | None:
        """Read "the Texas Republican from Lund": one of them, and no body."""
        lower = self._lower
        graded = lower[first + 1 : first + 2] in _GRADES
        noun = len(codes) - len(codes[1 + graded :].lstrip("P"))
        noun += lower[first + noun : first + noun + 1] in _SORTS_OF_DEMOCRATS and (
            lower[first + noun + 1 : first + noun + 2] == ("democrat",)
        )
        if (
            lower[first + noun : first + noun + 1] not in _PARTISANS
            or lower[first] not in ARTICLES
            or not self.classes.is_capital(first + noun)
            or lower[first + noun + 1 : first + noun + 2] not in _OF_SEATS
            or codes[noun + 1 : noun + 2] != "p"
        ):
            return None
        end = len(codes.partition(",")[0])
        role, body = (first + 1, first + end), None
        if lower[first + noun + 1] == "on" and BODY in codes[noun:end]:
            # "The top Republican on the Lund Committee"
            role = first + 1, first + noun + 1
            body = bare(self.classes, first + noun + 2, first + end)
        if end < len(codes):
            # "The Republican from Lund, Tom Roe"
            name = codes[end + 1 :].rstrip(",")
            named = self._plain(first + end + 1, name) if name else None
            if named is not None:
                named.roles, named.tokens = (role,), (first, first + len(codes))
                named.organization = body
            return named
        return ParsedMention(
            form=MentionForm.DESCRIPTION,
            type=SpeakerType.ANONYMOUS,
            tokens=(first, first + len(codes)),
            head=lower[first + noun],
            roles=(role,),
            organization=body,
            definite=lower[first] == "the",
        )

    def _with_fellows(self, first: int, codes: str) -> ParsedMention | None:
        """
        Read "Ana Lisi and her team", "Roe and colleagues at the Lund Museum".

        Whoever is named speaks for the others, who have no name.
        """
        joint = codes.rfind("c")
        own = self._lower[first + joint + 1] in _OWN_FELLOWS
        noun = joint + 1 + own
        if (
            noun >= len(codes)
            or "c" in codes[:joint]
            or self._lower[first + noun] not in FELLOWS
            # "Ana Lisi, a professor and co-author of the paper"
            or not (own or self._lower[first + noun] in _MANY_FELLOWS)
        ):
            return None
        rest = noun + 1 + (codes[noun + 1 : noun + 2] == ",")
        if rest < len(codes) and codes[rest] != "p":
            # "Ana Lisi and her colleague, Tom Roe"
            return None
        main = self._whole(first, codes[:joint])
        if main is None or main.name is None or main.type is not SpeakerType.PERSON:
            return None
        if rest < len(codes):
            origin = codes[rest:].partition(",")[0]
            add_apposition(self.classes, main, first + rest, origin)
        main.tokens = first, first + len(codes)
        main.plural = True
        return main

    def _pronoun(self, first: int, end: int, codes: str) -> ParsedMention | None:
        """Read a pronoun, and what stands for one: "Her Excellency"."""
        word = self._lower[first]
        if len(codes) == 1 and word in PRONOUNS and codes not in "AP":
            return pronoun_mention(word, (first, end))
        if word == "who" and codes[0] == "w":
            # "who on Tuesday"
            return pronoun_mention(word, (first, first + 1))
        if (
            codes[0] == "h"
            and word in _WHOSE
            and len(codes) > 1
            and all(
                code == "H" or self._lower[first + index] in _STYLES
                for index, code in enumerate(codes)
                if index
            )
        ):
            return pronoun_mention(_WHOSE[word], (first, end))
        return None

    def parse_office(self, first: int, end: int) -> ParsedMention:
        """Take a phrase apart that says what somebody is, not who."""
        codes = self.classes.of(first, end)
        return office_holder(self.classes, first, after_determiners(codes), codes)

    def _is_trimmed(self, first: int, end: int) -> bool:
        """Tell whether no word leads up to a mention or trails behind it."""
        lower = self._lower
        return lower[first] not in _LEADING_WORDS and lower[end - 1] not in _LAST_WORDS

    def _trim(self, first: int, end: int, codes: str) -> tuple[int, int, str]:
        """Leave out marks, and words that lead up to a mention."""
        if (
            codes.isalpha()
            and "q" not in codes
            and codes[-1] not in _ENDING
            and self._is_trimmed(first, end)
        ):
            return first, end, codes
        lower = self._lower
        start, stop = 0, len(codes)
        while start < stop and (
            codes[start] in ",-)q" or lower[first + start] in _LEADING_WORDS
        ):
            if codes[start] == "q" and "q" in codes[start + 1 :]:
                break
            start += 1
        while start < stop and (
            codes[stop - 1] in ",-(c"
            or (codes[stop - 1] in "xpd" and lower[first + stop - 1] in _TRAILING_WORDS)
            # "Trump's" before a noun cue; but "wine director at Schaefer's"
            or (codes[stop - 1] == "s" and "p" not in codes)
        ):
            stop -= 1
        if stop - start > 2:
            time = self._time_at_end(first + start, first + stop)
            if time:
                stop -= time
                return self._trim(first + start, first + stop, codes[start:stop])
        if codes[start:stop].count("q") == 1:
            if codes[start] == "q":
                start += 1
            elif codes[stop - 1] == "q":
                stop -= 1
        return first + start, first + stop, codes[start:stop]

    def _time_at_end(self, first: int, end: int) -> int:
        """Return how many tokens at a mention's end say when: "today (12 May)"."""
        lower = self._lower
        if lower[end - 1] in _PARTS_OF_TIME:
            if self.classes.is_capital(end - 1):
                # "the editor of This Week"
                return 0
            # "last week", "on Monday morning"
            if lower[end - 2] not in _BEFORE_PARTS:
                return 0
            return 3 if lower[end - 3] == "on" else 2
        if lower[end - 1] != ")":
            return 0
        opening = end - 2
        while opening > first and (
            lower[opening] in MONTHS or lower[opening].isdecimal()
        ):
            opening -= 1
        if (
            opening > first
            and lower[opening] == "("
            and lower[opening - 1] in _TRAILING_WORDS
        ):
            return end - opening
        return 0

    def _told_to_outlet(self, first: int, codes: str) -> int:
        """Return where "Relatives | quoted by La Voz" goes on, who are not La Voz."""
        by = codes.find("p", 2)
        while by >= 0:
            at = first + by
            if self._lower[at] == "by" and self._lower[at - 1] in _HEARD:
                return by - 1
            by = codes.find("p", by + 1)
        return len(codes)

    def _accompanied(self, first: int, codes: str) -> int:
        """Return where ", along with B and C" begins, which names who is only there."""
        comma = codes.find(",", 1)
        while comma >= 0:
            if self._lower[first + comma + 1 : first + comma + 3] in _ALONG:
                return comma
            comma = codes.find(",", comma + 1)
        return len(codes)

    def _busy(self, first: int, codes: str) -> int:
        """Return where it is told what somebody did: "Ana Lisi | in her speech"."""
        if not ("Nx" in codes or "NM" in codes or "Nv" in codes or "Nph" in codes):
            return len(codes)
        for name in _FULL_NAME.finditer(codes):
            behind = name.end()
            if (
                (
                    self.classes.tags[first + behind] == "VBG"
                    and self._lower[first + behind] not in _IN_OFFICES
                    # "Lund Krenk | managing director Tom Roe"
                    and not codes.startswith("R", behind + 1)
                )
                or (
                    codes[behind : behind + 2] == "ph"
                    and self._lower[first + behind] in _ON_OCCASIONS
                )
            ):
                return behind
        return len(codes)

    def _join_portfolios(self, first: int, codes: str) -> str:
        """Read "Minister of Trade, Ports and Fisheries" as one, not as a list."""
        if "," not in codes:
            return codes
        fields = _FIELDS_BEFORE.match(codes)
        if (
            fields is not None
            and self._lower[first + fields.end("office") - 1] in _OVER_FIELDS
            and self._are_fields(first, codes, fields.span("list"))
        ):
            # "Education, Arts and Culture Minister Ana Lisi"
            for index in range(*fields.span("list")):
                self.classes.join(first + index)
            return self.classes.of(first, first + len(codes))
        match = _PORTFOLIOS.search(codes)
        if (
            match is None
            or self._lower[first + match.start("list") - 1] == "to"
            or (
                match["minister"]
                and self._lower[first + match.start("minister")] not in _OF_FIELDS
            )
            or self._names_bodies(first, codes, match.span("list"))
        ):
            return codes
        for index in range(*match.span("list")):
            # "Commissioner for the Environment, Public Services and Rivers"
            if codes[index] == "," or (match["minister"] and codes[index] in "QO"):
                self.classes.join(first + index)
        return self.classes.of(first, first + len(codes))

    def _names_bodies(self, first: int, codes: str, listed: Range) -> bool:
        """Tell "the Ministry of Trade, Lund University and the UN" from fields."""
        start, end = listed
        return any(
            codes[at] == BODY
            and codes[at + 1 : at + 2] in {",", "c"}
            and codes[at - 1] not in ",c"
            and self.classes.is_body_noun(first + at)
            and not self._lower[first + at].endswith("s")
            # "Minister for Housing, Local Government and Heritage"
            and self._lower[first + at - 1] != "local"
            for at in range(start + 1, end)
        )

    def _are_fields(self, first: int, codes: str, listed: Range) -> bool:
        """Tell "Law, Justice and Home Affairs Minister" from people and a minister."""
        known = False
        for index in range(*listed):
            if codes[index] in ",c":
                if not known:
                    return False
                known = False
                continue
            word = self._lower[first + index]
            known = known or (codes[index] in "MOx" or is_field(word, self.classes))
        return known

    def _coordination(self, first: int, codes: str) -> ParsedMention | None:
        """Read "Google and Yahoo", "Mr. Rubio and Senator Ted Cruz"; else nothing."""
        cut = codes.find("w")
        limit = len(codes) if cut <= 0 else cut
        joints = [
            index
            for index in range(1, limit - 1)
            if codes[index] == "c" and joins(self.classes, first, index, codes[:limit])
        ]
        if not joints or self._is_of_makers(first, codes[: joints[0]]):
            return None
        parts: list[ParsedMention] = []
        start = 0
        for joint in [*joints[:_MOST_PARTS], limit]:
            for begin, end in self._listed(first, codes, start, joint):
                part = self._whole(first + begin, codes[begin:end])
                if part is not None:
                    parts.append(part)
            start = joint + 1
        if len(parts) < 2:
            return None
        if parts[0].plural and parts[0].name is not None:
            # "Presidents A and B" share the office.
            name = parts[0].name[0]
            shared = tuple(role for role in parts[0].roles if role[1] <= name)
            for part in parts[1:]:
                part.roles = part.roles or shared
        return ParsedMention(
            form=MentionForm.COORDINATION,
            type=SpeakerType.GROUP,
            tokens=(first, first + limit),
            plural=True,
            parts=tuple(parts),
        )

    def _listed(self, first: int, codes: str, start: int, end: int) -> list[Range]:
        """Split "A, B" before "and C" at its commas where each part is a name."""
        while end > start and codes[end - 1] == ",":
            end -= 1
        pieces: list[Range] = []
        done = start
        for index in range(start, end):
            if codes[index] != "," or index < done:
                continue
            pieces.append((done, index))
            done = index + 1
            if self._is_party(first + done):
                done += 2
        if done < end:
            pieces.append((done, end))
        if len(pieces) > 1 and all(
            _LISTED_NAME.fullmatch(codes[begin:stop]) for begin, stop in pieces
        ):
            return pieces
        people = _people_with_offices(codes, pieces)
        return people if len(people) > 1 else [(start, end)]

    def _is_party(self, index: int) -> bool:
        """Tell what a member is of, as in "Jane Roe, | D-Ohio, and Tom Roe"."""
        words = self.classes.written
        return (
            index + 1 < len(words)
            and PARTY.fullmatch(words[index]) is not None
            and self._lower[index + 1] in _BEHIND_PARTIES
        )

    def _is_of_makers(self, first: int, codes: str) -> bool:
        """Tell "A study carried out by Oxfam | and Lund Aid" from two that speak."""
        document = _DOCUMENT_BY.match(codes)
        if document is not None and self._lower[first + document.end() - 1] == "by":
            return True
        deed = deed_of(self.classes, first, (0, len(codes)), codes)
        return deed is not None and codes[:deed].isalpha()

    def _whole(self, first: int, codes: str) -> ParsedMention | None:
        """Read a mention that is not coordinated."""
        if (
            not codes.isalpha()
            or "w" in codes
            or (may_be_parted(codes) and len(split_pieces(codes)) > 1)
        ):
            return self._in_pieces(first, codes)
        # Mostly nothing parts it.
        main = read_piece(self.classes, first, codes)
        main.tokens = first, first + len(codes)
        if main.name is not None and main.roles:
            main.roles = _without_name(main.roles, main.name)
        return main

    def _in_pieces(  # noqa: C901  # a table of cases
        self, first: int, codes: str
    ) -> ParsedMention | None:
        """Read a mention that marks, "who" or an office behind a name part."""
        agent = self._agent(first, codes)
        if agent is not None:
            # "The Governor, represented by his deputy, Ms Roe,"
            return self._whole(first + agent, codes[agent:])
        codes = self._with_letters(first, codes)
        pieces = split_pieces(codes)
        if not pieces:
            return None
        seated = self._of_seat(first, codes)
        if seated is not None:
            return seated
        glossed = _GLOSSED.match(codes) if "R)" in codes else None
        if glossed is not None:
            main = self._whole(first + glossed.end(), codes[glossed.end() :])
            if main is not None:
                main.roles = ((first, first + glossed.end()), *main.roles)
                main.tokens = first, first + len(codes)
            return main
        start, stop = pieces[0]
        if not codes[start:stop].strip("P") and _PLACE_THEN_PERSON.match(codes, stop):
            # "In Nairobi, the Cabinet Secretary for Health, Dr. Kamau": a place cut off
            pieces = pieces[1:]
            start, stop = pieces[0]
        if len(pieces) > 1 and self._is_foreign_office(first, codes, pieces[:2]):
            main = self._foreign_office((first + start, first + stop))
            main = add_apposition(
                self.classes, main, first + pieces[1][0], codes[slice(*pieces[1])]
            )
            main.tokens = first, first + len(codes)
            return main
        own = codes[start:stop].replace("(", "O").replace(")", "O")
        named = len(pieces) > 1 and (
            _is_named_behind(codes, start) or self._is_office_of(first, codes)
        )
        main = read_piece(self.classes, first + start, own, named_later=named)
        for start, stop in pieces[1:]:
            if (
                self._acts_from(first + start)
                or self._is_occasion(first + start)
                or (
                    codes[start] == "h"
                    and _ANOTHER_NAMED.fullmatch(codes, start, stop) is not None
                )
            ):
                break
            piece = self._without_deed(first + start, codes[start:stop])
            main = add_apposition(self.classes, main, first + start, piece)
        if len(pieces) == 1 and "w" in codes:
            main = self._named_behind_clause(main, first, codes)
        if main.name is None and main.type is SpeakerType.DOCUMENT:
            main = self._titled_at_end(first, codes) or main
        main.tokens = first, first + len(codes)
        if main.name is not None and main.roles:
            main.roles = _without_name(main.roles, main.name)
        return main

    def _is_foreign_office(
        self, first: int, codes: str, pieces: Sequence[Range]
    ) -> bool:
        """
        Tell "The Obi of Issele, Chief Tom Ode": an office that no lexicon has.

        A body has nobody for an apposition.
        """
        (start, stop), (behind, end) = pieces
        if self._lower[first + start] != "the" or "c" in codes:
            return False
        office = _FOREIGN_OFFICE.fullmatch(codes, start, stop)
        if office is None:
            return False
        person = _PERSON_BEHIND.fullmatch(codes, behind, end)
        if person is None:
            return False
        # "The Etsu Nupa, Alhaji Ode", "The Obi of Lund, Tom Ode", "The MD, Tom Ode"
        return (
            bool(person["title"] or office["of"] or office["small"])
            or codes[start + 1] == "u"
        )

    def _foreign_office(self, office: Range) -> ParsedMention:
        return ParsedMention(
            form=MentionForm.DESCRIPTION,
            type=SpeakerType.ANONYMOUS,
            tokens=office,
            head=self._lower[office[1] - 1],
            roles=((office[0] + 1, office[1]),),
        )

    def _is_office_of(self, first: int, codes: str) -> bool:
        """Tell "Oxley Cement chairman, Ana Lisi": the first is an office, no name."""
        match = _OFFICE_THEN_NAME.match(codes) if "R," in codes else None
        if match is None:
            return False
        office = self.classes.written[first + match.end("office") - 1]
        # "Lund Dairies CEO, Ana Lisi"
        return office.islower() or (office.isupper() and len(office) > 1)

    def _acts_from(self, index: int) -> bool:
        """Tell where a clause goes on behind a name: "Ana Lisi, visited the bishop"."""
        tags = self.classes.tags
        if tags[index] not in FINITE or self.classes.is_capital(index):
            return False
        # "Ana Lisi, named director in May", "released on bail" may be participles.
        return tags[index] != "VBD" or (
            tags[index + 1 : index + 2] in _OBJECTS
            and self._lower[index] not in _GIVEN_OFFICE
        )

    def _is_occasion(self, index: int) -> bool:
        """Tell "Ana Lisi, in a statement signed by the mayor, Tom Roe"."""
        behind = self._lower[index + 1 : index + 4]
        return self._lower[index] in {"in", "through", "via"} and not (
            _WRITINGS.isdisjoint(behind)
        )

    def _without_deed(self, first: int, codes: str) -> str:
        """Leave out what is done to whom in "an attorney | representing Ana Lisi"."""
        match = _DOING.match(codes) if "Rx" in codes else None
        if match is None or self.classes.tags[first + match.end() - 1] != "VBG":
            return codes
        return codes[: match.end() - 1]

    def _of_seat(self, first: int, codes: str) -> ParsedMention | None:
        """Read "The senator representing Lund South District, Ana Lisi"."""
        if "Rx" not in codes and "Rv" not in codes:
            return None
        match = _REPRESENTING.match(codes)
        if match is None:
            return None
        end = match.end("office")
        if (
            self._lower[first + end] not in {"representing", "assisting"}
            or self._lower[first + end - 1] not in SEATS | _LAWMAKERS
        ):
            return None
        found = read_piece(self.classes, first, codes[:end], named_later=True)
        start = match.start("name")
        found = add_apposition(self.classes, found, first + start, match["name"])
        found.tokens = first, first + len(codes)
        return found

    def _with_letters(self, first: int, codes: str) -> str:
        """Read letters in brackets as such: "Development Programme (UNDP)"."""
        at = codes.find("(O)") + 1
        if at and self.classes.written[first + at].isupper():
            return codes[:at] + "A" + codes[at + 1 :]
        return codes

    def _named_behind_clause(
        self, main: ParsedMention, first: int, codes: str
    ) -> ParsedMention:
        """Read the name in "The firm that built it, Lund Homes", "behind it, Roe"."""
        named = _NAMED_AFTER_CLAUSE.search(codes)
        if (
            main.name is not None
            or named is None
            or not self.classes.is_capital(first + named.start())
        ):
            return main
        return add_apposition(self.classes, main, first + named.start(), named.group())

    def _titled_at_end(self, first: int, codes: str) -> ParsedMention | None:
        """Read the person behind what is cut off: "coast, Dr Tom Roe"."""
        named = _TITLED_AT_END.match(codes)
        if named is None:
            return None
        return person(self.classes, first, *named.span("title"), codes)

    def _agent(self, first: int, codes: str) -> int | None:
        """Return where it is told who speaks for somebody who was not there."""
        if "," not in codes:
            return None
        words = self._lower[first : first + len(codes)]
        if "represented" not in words:
            return None
        for index in range(1, len(words) - 2):
            if words[index : index + 2] == ("represented", "by"):
                return index + 2 if words[index - 1] == "," else None
        return None

    def body_end(self, end: int, limit: int) -> int:
        """Return where a body's name ends whose first part ends before token *end*."""
        return body_end(self.classes, end, limit)


def _without_name(roles: tuple[Range, ...], name: Range) -> tuple[Range, ...]:
    """Cut "defense attorney | Ana Lisi of Lund" where a name begins."""
    kept: list[Range] = []
    for first, end in roles:
        if first >= name[1] or end <= name[0]:
            kept.append((first, end))
        elif first < name[0]:
            kept.append((first, name[0]))
    return tuple(kept)


def _people_with_offices(codes: str, pieces: Sequence[Range]) -> list[Range]:
    """Part "Ana Lisi, chair of X, Tom Roe, dean of Y" where each name begins."""
    people: list[Range] = []
    for first, end in pieces:
        if _WHOLE_PERSON.fullmatch(codes, first, end) is not None:
            people.append((first, end))
        elif people and (
            codes[first:end] == "n" or _OFFICE_BEHIND.match(codes, first, end)
        ):
            people[-1] = people[-1][0], end
        else:
            return []
    return people


def _is_named_behind(codes: str, start: int) -> bool:
    """Tell whether an office stands before the first comma, and its holder behind."""
    comma = codes.find(",", start)
    # "The University of Lund (UL) Vice Chancellor, Prof. Ana Lisi"
    office = codes[start:comma].replace("(A)", "")
    if office.endswith((")", "(")):
        # "The Director of Public Prosecutions (DPP), Ana Lisi"
        office = office[:-3] if office[-3:-2] == "(" else office
    if comma < 0 or "(" in office or ("R" not in office and "L" not in office):
        return False
    if _NAMED_WITH_TITLE.match(codes, comma + 1) is not None:
        return "R" in office
    return _NAMED_BEHIND.match(codes, comma + 1) is not None and (
        _OFFICE_IN.search(office) is not None
        or _OFFICE_OF_OWNER.search(office) is not None
    )
