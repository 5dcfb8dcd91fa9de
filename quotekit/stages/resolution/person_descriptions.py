"""
Person descriptions: whom "the judge", "the 47-year-old" or "the former keeper" means.

Not who holds the office that is named, but whom the words fit: the one who sentenced
somebody, who is 47, who has just spoken or is the only one that it is about.
"""

from collections.abc import Sequence
from itertools import pairwise

from quotekit.annotations.speakers import SpeakerType
from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Member, Named
from quotekit.stages.casting.page import Page
from quotekit.stages.columns.reading import Range
from quotekit.stages.lazy import lazy
from quotekit.stages.mentions.parsed_mentions import ParsedMention
from quotekit.stages.resolution.ages import Ages
from quotekit.stages.resolution.bodies import Bodies
from quotekit.stages.resolution.epithets import Epithets
from quotekit.stages.resolution.floor import Floor, Found
from quotekit.stages.resolution.holders import Holders
from quotekit.stages.resolution.together import Groups
from quotekit.stages.roles.callings import CALLED_AGAIN, FIELDS, OTHER_CALLINGS
from quotekit.stages.roles.office_words import SCHOLARS
from quotekit.stages.vocabulary.class_words import PARTIES, SEATED

_PROBABLE = 0.6
_LIKELY = 0.5
_PEOPLE = frozenset("RLeD")
_SITTING = SEATED | frozenset(
    """
    mk lawmaker legislator senator congressman congresswoman
    representative assemblyman assemblywoman parliamentarian councillor councilor
""".split()  # noqa: SIM905  # read like prose
)
_INDEFINITE = frozenset(("a", "an", "every", "any"))
_NO_LONGER = frozenset(("former", "retired", "ex"))
_COLLECTIVE = ("ese", "ish", "ch", "iss")
# What people of a town or a county are called that no table has.
INHABITING = ("ian", "shireman")
_SENTENCES_BACK = 4
# Whoever is called so beside somebody named is not that somebody.
_SOMEBODY_ELSE = frozenset(
    """
    spokesman spokeswoman spokesperson aide lawyer attorney counsel official officer
    reporter journalist interviewer moderator judge prosecutor witness source
    investigator neighbor neighbour friend colleague counterpart adviser advisor
    assistant interpreter translator critic opponent rival author reader writer family
    narrator caller expert analyst user person one other
""".split()  # noqa: SIM905  # read like prose
)
_OF_MANY = frozenset((number, "of") for number in ("one", "two", "three", "some"))
# Whoever speaks may be called so.
_SPEAKING = frozenset(("speaker", "orator"))
_COMING = frozenset(("was", "were", "is", "came", "spoke", "stood", "sat"))
_FRONT_TAGS = frozenset(("IN", "RB", "VBG", "JJ"))
_LED = frozenset(
    """
    opened closed addressed followed given delivered held led chaired hosted introduced
    moderated presented according
""".split()  # noqa: SIM905  # read like prose
)
_LEADING = frozenset(("head", "chief", "director"))
# Titles of judges, and such as others have as well.
_JUDGES = frozenset(("recorder", "hhj", "justice"))
_PERHAPS_JUDGES = frozenset(("lord", "lady", "sheriff"))
_JUDGING = frozenset(
    """
    sentenced jailed fined ruled adjourned deferred imposed remanded convicted acquitted
    """.split()  # noqa: SIM905  # read like prose
)
_BEHIND_PASSIVES = frozenset(("for", "in", "to", "by", "at", "on", "after", ",", "."))
_BEFORE_OTHER_OFFICES = frozenset(("for", "of", "and", "county", "city", "town"))
_COURTS = frozenset(("court", "trial", "jury", "sentence", "sentenced", "jailed"))
_SINGULAR = frozenset((SpeakerType.PERSON, SpeakerType.ANONYMOUS))
# Seldom do two of these answer each other.
_SCHOLARS = SCHOLARS | {"professor"}
_HELD = frozenset(
    ("arrested", "charged", "indicted", "held", "detained", "sentenced", "convicted")
)
_GOING_ON = frozenset((verb,) for verb in ("added", "adds", "continued", "also"))
# What somebody is besides any office.
_STATES = frozenset(
    """
    widow widower mother father mum mom dad grandmother grandfather native bachelor
""".split()  # noqa: SIM905  # read like prose
)
# What is of another country as well, or of none that a table has.
_OF_SEVERAL = frozenset(
    (
        *("", "united kingdom", "england", "scotland", "wales", "ireland"),
        *("northern ireland", "europe", "africa", "asia", "great britain"),
        "united states",
    )
)
_BEFORE_PLACES = frozenset(("of", "in", "near", "at", "to", "from", "on"))


# Whom the body before them tells apart less than these words: "the Lund coach".
_OF_TEAMS = frozenset(
    """
    veteran coach captain skipper striker goalkeeper keeper goalie defender midfielder
    forward winger playmaker full-back full-forward batsman batter bowler all-rounder
    pitcher quarterback receiver linebacker fly-half prop hooker
    """.split()  # noqa: SIM905  # read like prose
)


class PersonDescriptions:
    """
    The descriptions of people of one text, each with whom it refers to.

    Attributes:
        outer: Who says the sentence that is read, and is nobody of whom it tells.

        sources: Whom sources name; all are met before the first description is read.
    """

    def __init__(
        self, page: Page, cast: Cast, floor: Floor, bodies: Bodies, groups: Groups
    ) -> None:
        """Begin with nobody met."""
        self._page = page
        self._cast = cast
        self._floor = floor
        self._bodies = bodies
        self._groups = groups
        self._ages = Ages(cast)
        self._epithets = Epithets(page, cast, floor, self._ages)
        self._lower = page.tokens.lower
        self.outer: Member | None = None
        self.sources: set[Member] = set()

    @lazy
    def holders(self) -> Holders:
        """The offices of the text; not before all sources are met."""
        return Holders(self._page, self._cast, self.sources)

    def resolve(self, parsed: ParsedMention) -> Found | None:
        """Return whom "the minister" or "the former goalkeeper" refers to, if any."""
        return (
            self._one_of_those_led(parsed)
            or self.holders.in_same_words(parsed)
            or self._judge(parsed)
            or self._of_initials(parsed)
            or self._of_two_offices(parsed)
            or self._again(parsed)
            or self._whoever_speaks(parsed)
            or self._official(parsed)
            or self._leader_of_party(parsed)
            or self.holders.in_other_words(parsed)
            or self.of_age(parsed)
            or self.in_other_words(parsed)
            or self._by_epithet(parsed)
        )

    def is_outer(self, member: Member | None) -> bool:
        """Tell Mr Hay in "Mr Hay said | the coach told him to rest": another."""
        return (
            member is not None
            and member is self.outer
            and member.type is SpeakerType.PERSON
        )

    def _is(self, parsed: ParsedMention, member: Member) -> str:
        called = self._page.words(parsed.tokens)
        return f"“{called}” is {self._groups.in_words(member)}"

    def _one_of_those_led(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the economist" to the "head of economists" who has just spoken."""
        at, end = parsed.tokens
        last = self._last_speaker(at) if end - at == len(("the", "economist")) else None
        if last is None or last.type is not SpeakerType.PERSON:
            return None
        for role in self._cast.offices.read_roles(last):
            for start, stop in role.parts:
                words = self._lower[start:stop]
                if words[0] in _LEADING and words[1:] == ("of", f"{parsed.head}s"):
                    return Found(last, "last speaker", self._is(parsed, last), _LIKELY)
        return None

    def _judge(self, parsed: ParsedMention) -> Found | None:
        """
        Resolve "the judge" to Lord Arran, who "sentenced Tom Roe" before.

        Judges have other titles: "Recorder Ana Lisi", "HHJ Lisi".  A lord, a lady or a
        sheriff may be somebody else, who sentences nobody.
        """
        (first, end), lower = parsed.tokens, self._lower
        if parsed.head != "judge" or end - first != len(("the", "judge")):
            return None
        judges = {
            named.member
            for named in self._cast.people_in(0, first)
            for title in lower[max(0, named.tokens[0] - 1) : named.tokens[0] + 1]
            if (title in _JUDGES and not self._is_other_office(named))
            or (title in _PERHAPS_JUDGES and self._judges(named.tokens[1]))
        }
        if len(judges) != 1 or _COURTS.isdisjoint(lower):
            return None
        (judge,) = judges
        return Found(judge, "judge", self._is(parsed, judge), _PROBABLE)

    def _is_other_office(self, named: Named) -> bool:
        """Tell "Minister for | Justice Ana Lisi", "County | Recorder Ana Lisi"."""
        first = named.tokens[0]
        near = self._lower[max(0, first - 2) : first + 1]
        return any(
            before in _BEFORE_OTHER_OFFICES and title in _JUDGES
            for before, title in pairwise(near)
        )

    def _judges(self, verb: int) -> bool:
        """Tell "Lord Arran | sentenced Tom Roe" from "Lord Hart | jailed for fraud"."""
        lower = self._lower
        return (
            lower[verb] in _JUDGING
            and self._page.tags[verb] in {"VBD", "VBN"}
            and (lower[verb] == "ruled" or lower[verb + 1] not in _BEHIND_PASSIVES)
        )

    def _of_initials(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the IGP" to the Inspector-General of Police."""
        first, end = parsed.tokens
        if end - first != len(("the", "igp")) or parsed.possessor is not None:
            return None
        holder = self._bodies.holder_of(self._lower[end - 1], (end - 1, end))
        if holder is None:
            return None
        return Found(holder, "title", self._is(parsed, holder))

    def _of_two_offices(self, parsed: ParsedMention) -> Found | None:
        """Resolve "The President and Prime Minister" to the two who hold these."""
        if len(parsed.roles) != 1 or parsed.organization is not None:
            return None
        first, end = parsed.roles[0]
        words = self._lower[first:end]
        if words.count("and") != 1 or parsed.possessor is not None:
            return None
        joint = first + words.index("and")
        members: list[Member] = []
        for part in ((first, joint), (joint + 1, end)):
            held = self._cast.parser.parse(*part) if part[0] < part[1] else None
            if held is None or not held.roles or held.form is not parsed.form:
                return None
            held.definite = True
            found = self.holders.in_same_words(held)
            if found is None or found.member is None or found.member in members:
                return None
            members.append(found.member)
        if not all(member.name for member in members):
            return None
        return Found(
            self._groups.of(members, first), "several", "several together", _PROBABLE
        )

    def _again(self, parsed: ParsedMention) -> Found | None:
        """
        Resolve "the professor" to whoever spoke in the sentence before.

        Press that is translated calls one person by one noun after the other: it must
        be a calling that goes with what is known of the speaker, and that the text has
        not used before.
        """
        at, head = parsed.tokens[0], parsed.head
        if (
            head not in CALLED_AGAIN
            or parsed.possessor is not None
            or self._lower[at] != "the"
            or self._is_used_before(head, at)
        ):
            return None
        last = self._floor.last_before(at)
        if last is None or last.member.type is not SpeakerType.PERSON:
            return None
        page, member = self._page, last.member
        near = page.sentence(at) - page.sentence(page.token_at(last.end - 1)) <= 1
        others = self._cast.people_in(page.token_at(last.end), at)
        if (
            not near
            or page.segment(at) - page.segment(last.token) > 1
            or any(named.member is not member for named in others)
            or (
                parsed.organization is not None
                and head not in _SCHOLARS
                and not head.endswith("ologist")
                and self._has_office(member)
            )
            or member in self._named_behind(parsed)
            or self.is_outer(member)
            or self._is_another(member, parsed)
            or (
                parsed.gender is not None and member.gender not in {None, parsed.gender}
            )
        ):
            return None
        self._cast.offices.take(member, parsed)
        return Found(
            member, "again", f"{self._is(parsed, member)}, the last speaker", _PROBABLE
        )

    def _whoever_speaks(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the speaker" to whoever is about to speak or spoke just before."""
        first, end = parsed.tokens
        if (
            parsed.head not in _SPEAKING
            or self._lower[first] != "the"
            or end - first != len(("the", "speaker"))
            or self._cast.classes.is_capital(first + 1)
        ):
            return None
        page = self._page
        start = page.tokens.sentence_first[max(0, page.sentence(first) - 1)]
        near = [
            named
            for named in self._cast.people_in(start, first)
            if page.segment(first) == page.segment(named.tokens[0])
            and named.member.type is SpeakerType.PERSON
            and (self._acts([named]) or self._has_floor(named))
        ]
        people = {named.member for named in near}
        member = next(iter(people)) if len(people) == 1 else None
        if member is None and not people:
            last = self._floor.last_before(first)
            if last is not None and page.segment(first) == page.segment(last.token):
                member = last.member
        if member is None or member.type is not SpeakerType.PERSON:
            return None
        reason = f"{self._is(parsed, member)}, who has the floor"
        return Found(member, "speaker", reason, _PROBABLE)

    def _has_floor(self, named: Named) -> bool:
        """Tell "was opened by | Ana Lisi" and "From Lund came | Ana Lisi"."""
        first = self._cast.people_start(named)
        lower, tags = self._lower, self._page.tags
        if lower[first - 1] in {"by", "to"}:
            return lower[first - 2] in _LED
        opening = self._page.tokens.sentence_first[self._page.sentence(first)]
        return lower[first - 1] in _COMING and tags[opening] in _FRONT_TAGS

    def _official(self, parsed: ParsedMention) -> Found | None:
        """
        Resolve "the official" to "DSP Tom Roe", who spoke in the sentence before.

        He has an office, if not one of the professions, and is nearer than a minister.
        """
        at, end = parsed.tokens
        if parsed.head != "official" or end - at != len(("the", "official")):
            return None
        page, last = self._page, self._floor.last_before(at)
        if (
            last is None
            or last.member.type is not SpeakerType.PERSON
            or page.segment(at) != page.segment(last.token)
            or page.sentence(at) - page.sentence(last.token) != 1
            or not last.member.heads
            or not last.member.heads.isdisjoint(OTHER_CALLINGS)
            or self.is_outer(last.member)
            or len(self._cast.people_in(last.token, at)) > 1
        ):
            return None
        return Found(last.member, "again", self._is(parsed, last.member), _LIKELY)

    def _leader_of_party(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the SDLP leader added" to the MP who has just spoken."""
        at, end = parsed.tokens
        body = parsed.organization
        if (
            parsed.head != "leader"
            or body is None
            or end - at != len(("the", "sdlp", "leader"))
            or self._lower[end : end + 1] not in _GOING_ON
            or not (
                self._lower[body[0]] in PARTIES
                or self._page.tokens.words[body[0]].isupper()
            )
        ):
            return None
        last = self._floor.last_before(at)
        if (
            last is None
            or last.member.type is not SpeakerType.PERSON
            or self._page.segment(at) - self._page.segment(last.token) > 1
            or last.member.heads.isdisjoint(_SITTING)
            or self.is_outer(last.member)
            or any(
                named.member is not last.member
                for named in self._cast.people_in(last.token, at)
            )
            or any(
                role.organization is not None
                for role in self._cast.offices.read_roles(last.member)
            )
        ):
            return None
        self._cast.offices.take(last.member, parsed)
        reason = f"{self._is(parsed, last.member)}, the last speaker"
        return Found(last.member, "again", reason, _LIKELY)

    def of_age(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the 47-year-old" to whoever is said to be 47."""
        member = self._ages.of(parsed)
        if member is None:
            return None
        return Found(member, "age", self._is(parsed, member), _PROBABLE)

    def in_other_words(self, parsed: ParsedMention) -> Found | None:
        """
        Resolve "the Texan" or "the former goalkeeper" to whoever it is about just now.

        It must be the only person near, or whoever has just spoken, and of no office
        that the words leave out; a spokesman is always somebody else.
        """
        at = parsed.tokens[0]
        if (
            parsed.possessor is not None
            or self._is_somebody_else(parsed)
            or (
                parsed.organization is not None
                and parsed.head not in _SITTING
                # "the Navy veteran"
                and parsed.head not in _OF_TEAMS
            )
            or self._lower[at] != "the"
            or not self._is_somebody(parsed)
            or self._is_anybody(parsed)
        ):
            return None
        near, people = self._likely(parsed, 1)
        if not people:
            near, people = self._likely(parsed, _SENTENCES_BACK)
        last = self._last_speaker(at)
        opener = self._only_one_acting(parsed)
        if opener is not None:
            member, people = opener, [opener]
        elif last is not None and self._may_be(last, parsed):
            if people and last not in people and self._acts(near):
                return None
            if self._is_about_another(last, parsed):
                return None
            member = last
        elif (
            len(people) == 1
            and self._acts(near)
            and not (
                # "Ms Lisi left.  A survivor said … The 23-year-old"
                last is not None
                and last.type in _SINGULAR
                and next(self._floor.before(at)).token > near[-1].tokens[0]
            )
        ):
            (member,) = people
        else:
            return None
        if (
            member in self._named_behind(parsed)
            or self.is_outer(member)
            or (self._lower[at - 1] == "," and member in self._held_before(parsed))
            # "The mother of Jake Roe" is not he
            or any(
                named.member is member for named in self._cast.people_in(*parsed.tokens)
            )
        ):
            # "The minister mocked Ms Lisi", "Ms Lisi was held, the sheriff said"
            return None
        what = "the only person just before" if len(people) == 1 else "the last speaker"
        self._cast.offices.take(member, parsed)
        return Found(
            member, "in other words", f"{self._is(parsed, member)}, {what}", _LIKELY
        )

    def _is_somebody_else(self, parsed: ParsedMention) -> bool:
        """
        Tell "the lawyer" from "the former lawyer" and "the world number one".

        "The mother of one of the boys" is not somebody either who is named before.
        """
        words = self._lower[slice(*parsed.tokens)]
        if any(pair in _OF_MANY for pair in pairwise(words)):
            return True
        return (
            parsed.head in _SOMEBODY_ELSE
            and _NO_LONGER.isdisjoint(words)
            and not (parsed.head == "one" and "number" in words)
        )

    def _by_epithet(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the Oscar winner" and "the mother of six", whatever their trade."""
        if self._is_somebody_else(parsed) or self._is_anybody(parsed):
            return None
        found = self._epithets.resolve(parsed)
        if found is None:
            return None
        member, why = found
        if (
            member in self._named_behind(parsed)
            or self.is_outer(member)
            or self._is_abroad(member, parsed)
        ):
            return None
        self._cast.offices.take(member, parsed)
        return Found(member, "epithet", f"{self._is(parsed, member)}, {why}", _LIKELY)

    def _is_about_another(self, speaker: Member, parsed: ParsedMention) -> bool:
        """Tell "“Emeka was patient,” Ms Roe said.  | The 19-year-old …": he may be."""
        page, at = self._page, parsed.tokens[0]
        turn = self._floor.last_before(at)
        if (
            turn is None
            or page.segment(turn.token) == page.segment(at)
            or not _NO_LONGER.isdisjoint(self._lower[slice(*parsed.tokens)])
        ):
            return False
        start = page.tokens.sentence_first[max(0, page.sentence(turn.token) - 1)]
        return any(
            named.member is not speaker and self._may_be(named.member, parsed)
            for named in self._cast.people_in(start, at)
            if page.segment(named.tokens[0]) == page.segment(turn.token)
        )

    def _only_one_acting(self, parsed: ParsedMention) -> Member | None:
        """
        Return who acts in the paragraph, where nobody else is named or has spoken.

        Whoever spoke last, in the paragraph before, must be told to be something else.
        """
        page, at = self._page, parsed.tokens[0]
        here, last = page.segment(at), self._floor.last_before(at)
        if last is not None and (
            page.segment(last.token) == here
            or (not last.member.heads and self._may_be(last.member, parsed))
        ):
            return None
        start = page.tokens.sentence_first[max(0, page.sentence(at) - _SENTENCES_BACK)]
        near = [
            named
            for named in self._cast.people_in(start, at)
            if page.segment(named.tokens[0]) == here
            and (
                named.member.certain
                or self._lower[named.tokens[0] - 1] not in _BEFORE_PLACES
            )
        ]
        only = near[0].member if near else None
        if (
            only is None
            or any(named.member is not only for named in near)
            or not self._acts(near)
            # An unknown name within a sentence may be a programme's: “Morning Joe”
            or not (
                only.certain or near[0].tokens[0] in self._cast.classes.sentence_firsts
            )
            or not self._may_be(only, parsed)
        ):
            return None
        return only

    def _is_used_before(self, word: str, at: int) -> bool:
        try:
            self._lower.index(word, 0, at)
        except ValueError:
            return False
        return True

    def _has_office(self, member: Member) -> bool:
        """Tell whether it is told what somebody is, or of what body."""
        return bool(member.heads) or any(
            role.parts or role.organization is not None
            for role in self._cast.offices.read_roles(member)
        )

    def _is_another(self, member: Member, parsed: ParsedMention) -> bool:
        """Tell "Mayor Ana Lisi" and "the scientist", two of two countries."""
        if self._ages.differ(member, parsed):
            return True
        if parsed.head in member.heads:
            return False
        classes = self._cast.classes
        of_place = not {"P", "D"}.isdisjoint(classes.of(*parsed.tokens))
        if of_place and any(
            # but "of King's College London"
            not {"P", "D"}.isdisjoint(classes.of(*told))
            for role in self._cast.offices.read_roles(member)
            for told in (*role.parts, *((role.place,) if role.place else ()))
        ):
            return True
        # "Coach Tom Beck", and then "the midfielder"
        return not member.heads.isdisjoint(OTHER_CALLINGS) and not any(
            parsed.head in again and not member.heads.isdisjoint(before)
            for again, before in FIELDS
        )

    def _named_behind(self, parsed: ParsedMention) -> set[Member]:
        """Return who is named in the rest of the sentence: nobody that is meant."""
        firsts, end = self._page.tokens.sentence_first, parsed.tokens[1]
        stop = firsts[self._page.sentence(parsed.tokens[0]) + 1]
        return {named.member for named in self._cast.people_in(end, stop)}

    def _held_before(self, parsed: ParsedMention) -> set[Member]:
        """Return who is named before in the sentence, and was arrested or charged."""
        first = parsed.tokens[0]
        opening = self._page.tokens.sentence_first[self._page.sentence(first)]
        if _HELD.isdisjoint(self._lower[opening:first]):
            return set()
        return {named.member for named in self._cast.people_in(opening, first)}

    def _is_anybody(self, parsed: ParsedMention) -> bool:
        """Tell "When a child counts, the child says", which is about nobody."""
        lower, at = self._lower, parsed.tokens[0]
        sentence = self._page.sentence(at)
        start = self._page.tokens.sentence_first[max(0, sentence - 1)]
        return any(
            lower[index] == parsed.head
            and not _INDEFINITE.isdisjoint(lower[max(start, index - 2) : index])
            for index in range(start, at)
        )

    def _is_somebody(self, parsed: ParsedMention) -> bool:
        """Tell whether words are certainly somebody's: "the 47-year-old"."""
        codes = self._cast.classes.of(*parsed.tokens)
        if (
            codes == "dD"
            and parsed.head.endswith(_COLLECTIVE)
            and self._page.tags[parsed.tokens[1] : parsed.tokens[1] + 1] == ("VBP",)
        ):
            # "the Chinese have agreed", who are a people
            return False
        return (
            not _PEOPLE.isdisjoint(codes)
            or parsed.head.endswith(INHABITING)
            # "the 27-year-old", "the 27-year-old international"
            or self._ages.told(parsed) is not None
            or not _NO_LONGER.isdisjoint(self._lower[slice(*parsed.tokens)])
        )

    def _may_be(  # noqa: PLR0911  # a table of cases
        self, member: Member, parsed: ParsedMention
    ) -> bool:
        """Tell whether nothing that is told of somebody speaks against it."""
        if (
            member.type is not SpeakerType.PERSON
            or (len(member.words) < 2 and not member.heads)
            or not member.leans_to(parsed.gender)
        ):
            return False
        if self._ages.differ(member, parsed) or self._is_abroad(member, parsed):
            return False
        first, end = parsed.tokens
        of_office = any(code in "Re" for code in self._cast.classes.of(first, end))
        if not of_office or not _NO_LONGER.isdisjoint(self._lower[first:end]):
            return True
        if parsed.head in _STATES and self._ages.told(parsed) is not None:
            # "the 62-year-old widow", whatever her trade
            return True
        if (
            parsed.head in CALLED_AGAIN
            and (
                "D" in self._cast.classes.of(first, end)
                or self._is_alone_before(member, first)
            )
            and not self._is_used_before(parsed.head, first)
            and not self._is_another(member, parsed)
        ):
            # "Captain Goran Milos left. The Serbian defender said …"
            return True
        if parsed.head in _SITTING and end - first > 2:
            # "Minister Ana Lisi backed it. “Nobody likes it,” said the Lund MP."
            return self._may_sit(member, parsed)
        return not (member.heads or self._cast.offices.read_roles(member))

    def _is_abroad(self, member: Member, parsed: ParsedMention) -> bool:
        """Tell the Kenyan Ana Lisi from "the Rwandan", but a Scot may be a Briton."""
        here = self._countries_in(parsed.tokens)
        if not here:
            return False
        there = {
            country
            for role in self._cast.offices.read_roles(member)
            for part in role.parts
            for country in self._countries_in(part)
        }
        return bool(there) and here.isdisjoint(there)

    def _countries_in(self, tokens: Range) -> set[str]:
        """Return where people of these words are from: "Kenyan", not "Kenya"."""
        countries = self._cast.countries
        found = {
            countries[word]
            for word in self._lower[slice(*tokens)]
            if word in countries and countries[word] != word
        }
        return set() if not _OF_SEVERAL.isdisjoint(found) else found

    def _is_alone_before(self, member: Member, at: int) -> bool:
        """Tell whether the sentence before, of this paragraph, names only one."""
        page = self._page
        sentence = page.sentence(at)
        if not sentence or page.segment_of(sentence - 1) != page.segment_of(sentence):
            return False
        start = page.tokens.sentence_first[sentence - 1]
        return {named.member for named in self._cast.people_in(start, at)} == {member}

    def _may_sit(self, member: Member, parsed: ParsedMention) -> bool:
        """Tell whether "the Lund MP" may be somebody who is known to sit elsewhere."""
        first, end = parsed.tokens
        seat = frozenset(self._lower[first + 1 : end - 1])
        return self._cast.classes.is_capital(first + 1) and not any(
            parsed.head in self._lower[slice(*role.mention)]
            and not (role.place is None and role.organization is None)
            and seat.isdisjoint(self._lower[slice(*role.mention)])
            for role in self._cast.offices.read_roles(member)
        )

    def _likely(
        self, parsed: ParsedMention, sentences: int
    ) -> tuple[Sequence[Named], Sequence[Member]]:
        """Return who may be meant of those named in the last sentences, and where."""
        page, at = self._page, parsed.tokens[0]
        start = page.tokens.sentence_first[max(0, page.sentence(at) - sentences)]
        near = [
            named
            for named in self._cast.people_in(start, at)
            if page.segment(at) - page.segment(named.tokens[0]) <= 1
            and self._may_be(named.member, parsed)
        ]
        sure = [named for named in near if named.member.certain]
        near = sure or near
        return near, list(dict.fromkeys(named.member for named in near))

    def _acts(self, near: Sequence[Named]) -> bool:
        # "off the coast of Vanua Levu, was hit": a place, whatever acts there
        return any(
            self._page.is_subject(named.tokens)
            and (
                not named.tokens[0]
                or self._lower[named.tokens[0] - 1] not in _BEFORE_PLACES
            )
            for named in near
        )

    def _last_speaker(self, at: int) -> Member | None:
        """Return who spoke last, in this paragraph or the one before."""
        last = self._floor.last_before(at)
        if last is None or self._page.segment(at) - self._page.segment(last.token) > 1:
            return None
        return last.member
