"""
Holders: who holds the office that a description tells of.

"The minister" is the one minister of the text, or the nearest; "the Kenyan minister"
and "the lawmaker" are whoever holds such an office, if nothing speaks against it: no
other country, body, portfolio or rank.
"""

from collections.abc import Callable, Container, Iterable, Sequence
from itertools import chain

from quotekit.annotations.speakers import SpeakerType
from quotekit.lexicons.mention_words import ROLE
from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Member, Role
from quotekit.stages.casting.page import Page
from quotekit.stages.columns.phrases import NAMES_OR_NOUNS
from quotekit.stages.columns.reading import Range
from quotekit.stages.mentions.parsed_mentions import ParsedMention
from quotekit.stages.resolution.choices import Choices
from quotekit.stages.resolution.floor import Found
from quotekit.stages.roles.office_parts import SPOKESPEOPLE
from quotekit.stages.roles.office_words import (
    KINDS,
    LEADERS,
    RANKS,
    SCHOLARS,
    TOGETHER,
    office_of,
    office_words,
    offices_named,
)
from quotekit.stages.vocabulary.body_words import UNITED_NATIONS

# Offices, and what tells whether somebody who holds one of them may be meant.
_Reading = tuple[Iterable[str], Callable[[Member, ParsedMention, set[str]], bool]]

_MOST_HOLDERS = 50
_PROBABLE = 0.6
_LIKELY = 0.5

_OWNERS = frozenset(
    """
    his her their its my our your whose
""".split()  # noqa: SIM905  # read like prose
)
_LIGHT_WORDS = frozenset(
    """
    the a an of for to in at 's ’s current then on and affairs matters
""".split()  # noqa: SIM905  # read like prose
)
# Directors of one body that are not the same.
_GRADES = frozenset(
    ("regional", "executive", "national", "general", "managing", "artistic", "medical")
)
_SENT_ABROAD = frozenset(("ambassador", "envoy", "consul", "representative"))
# What any body may be called.
_ANY_BODY = frozenset(
    """
    company firm group organization organisation agency body institution association
    charity party
""".split()  # noqa: SIM905  # read like prose
)
# Whoever is of one of these may be called so.
_SCHOLARS = SCHOLARS | {"expert"}
_OF_SCHOLARS = frozenset(("university", "college", "institute"))
_LONGEST_MEETING = 40
_LONGEST_LOOK = 150
# Whoever of them is told of without a name may be any.
_OFFICERS = frozenset(
    """
    officer garda gda gardai constable policeman policewoman detective trooper sergeant
    """.split()  # noqa: SIM905  # read like prose
)
_COUNSEL = frozenset(("attorney", "lawyer", "solicitor", "barrister"))
_OF_OTHERS = frozenset(("general", "for", "of", "'s", "’s"))
# A town that no table has may look like a name.
_TOWNS = frozenset(("P", "N", "M", "x"))
_OF_STATES = frozenset(("minister", "president", "premier", "leader", "chancellor"))
# What goes on with an office: "the Prime Minister of Fiji", "the mayor, Ana Lisi".
_MORE_OF_OFFICES = frozenset(("of", "for", ",", "(", "and", "'s", "’s"))
# Who leads something: "the head of the council".
_HEADS = frozenset(("head", "chief", "leader", "boss"))
# Who speaks for the one that leads, "of" whom it is told.
_FOR_ANOTHER = frozenset(("representative", "envoy", "adviser", "deputy", "spokesman"))
# Who leads a team, or a union, by any of these names.
_CALLED_ALIKE = (
    frozenset(("coach", "manager", "boss")),
    frozenset(("leader", "chief", "boss")),
)
_COMMISSIONERS = frozenset(("commissioner",))
_OF_COUNTRIES = frozenset(("president", "premier", "king", "queen", "governor"))
# What a body is called that somebody leads, where nothing else is said of it.
_THEIR_BODIES = {
    "minister": frozenset(("ministry", "department", "agency", "office")),
    "president": frozenset(("university", "company", "bank", "association", "club")),
    "rector": frozenset(("university", "institute", "academy")),
    "ombudsman": frozenset(("institution", "office", "agency")),
    "akim": frozenset(("region", "district", "city", "oblast")),
    "hokim": frozenset(("region", "district", "city")),
    "governor": frozenset(("region", "state", "province", "oblast", "bank")),
    "mayor": frozenset(("city", "town", "municipality")),
}


# What has a speaker or a chairman, who is the same.
_PARLIAMENTS = frozenset(
    """
    parliament assembly senate rada duma majlis mejlis kenesh congress legislature
    knesset sejm jogorku seimas saeima riksdag bundestag diet hural halk shura
""".split()  # noqa: SIM905  # read like prose
)
_MINISTER = "minister"
# Who is a minister, though called otherwise: "Health Secretary", "Chancellor".
_CABINET = {
    "secretary": frozenset(
        """
        home foreign health education defence transport business justice culture
        environment energy work housing trade treasury interior labor agriculture
        commerce homeland scottish welsh state communities
    """.split()  # noqa: SIM905  # read like prose
    ),
    "chancellor": frozenset(("exchequer", "chancellor")),
}
_NO_MINISTERS = RANKS | {"shadow", "permanent", "press"}
_OF_EXCHEQUER = frozenset(("chancellor", "of", "the", "exchequer", "uk", "british"))
_SPEAKER, _CHAIR = "speaker", "chair"
# Who else may be the chairman, and what else may have one.
_CHAIRED = frozenset(
    ("chairman", "chairwoman", "chairperson", "chair", "commission", "committee")
)
_PRESIDENT, _HEAD_OF_STATE = "president", "head-of-state"
_IN_TURN = frozenset(("first", "second", "next", "last", "one", "opening"))


class Holders:
    """
    The offices of one text, each with who holds it.

    What a description tells is compared with all that the text tells of somebody,
    so the cast must know everybody by now.
    """

    def __init__(self, page: Page, cast: Cast, sources: Container[Member] = ()) -> None:
        """Index who holds which office; after all *sources* are met."""
        self._choices = Choices(page, cast, sources)
        self._page = page
        self._cast = cast
        self._lower = page.tokens.lower
        self._offices: dict[str, list[Member]] = {}
        self._words: dict[Member, set[str]] = {}
        self._ranked: dict[tuple[Member, str, int], set[str]] = {}
        for member in cast.members:
            self._index(member)

    def _index(self, member: Member) -> None:
        heads = set(map(office_of, member.heads))
        for head in {*heads, *chain.from_iterable(map(self._each_office, heads))}:
            known = self._offices.setdefault(head, [])
            if member not in known:
                known.append(member)

    def _each_office(self, head: str) -> Sequence[str]:
        """Return the two offices of a "chef-owner", but not of a "vice-president"."""
        parts = head.split("-")
        if len(parts) != 2 or parts[0] in RANKS or parts[1] == "general":
            return ()
        nouns = self._cast.classes.words.nouns
        both = all(nouns.get(part) == ROLE for part in parts)
        return list(map(office_of, parts)) if both else ()

    def learn(self, member: Member) -> None:
        """Take in what somebody has come to be told of: "the Special Rapporteur"."""
        self._words.pop(member, None)
        self._index(member)

    def in_same_words(self, parsed: ParsedMention) -> Found | None:
        """Find "the minister" where somebody is called a minister."""
        head = office_of(parsed.head)
        holders = self._offices.get(head, [])[:_MOST_HOLDERS]
        if head == _PRESIDENT:
            holders += self._heads_of_state(holders)
        if self._speaks_in_turn(parsed):
            return None
        if head == _MINISTER:
            holders = self._secretaries(parsed, holders) or holders
        if self._is_their_counsel(parsed):
            # "Their attorney", if one only is told of
            holders = [m for m in holders if m.first < parsed.tokens[0]]
            if len(holders) > 1 or any(
                # "District Attorney Ana Lisi"
                self._lower[start] != parsed.head
                or self._is_for_others((start, end), role.organization)
                for member in holders
                for role in self._cast.offices.read_roles(member)
                for start, end in role.parts
            ):
                return None
        elif parsed.possessor is not None:
            holders = [m for m in holders if self._belongs(m, parsed.possessor)]
        if holders:
            words = self._said(parsed)
            holders = [m for m in holders if self._fits(m, parsed, words)]
        found = self._choose(holders, parsed, "office", 1.0)
        if found is not None and (
            self._is_host(parsed, found.member)
            or self._comes_later(parsed, found)
            or self._is_another_officer(parsed, found)
        ):
            return None
        return found

    def _secretaries(
        self, parsed: ParsedMention, ministers: Sequence[Member]
    ) -> list[Member]:
        """Return Health Secretary Tom Roe, unless there is a minister by then."""
        at = parsed.tokens[0]
        if (
            parsed.possessor is not None
            or self._said(parsed) != {parsed.head}
            or any(member.first < at for member in ministers)
        ):
            return []
        return [
            member
            for office in sorted(_CABINET)
            for member in self._offices.get(office, ())[:_MOST_HOLDERS]
            if member.first < at
            and self._held(member).isdisjoint(_NO_MINISTERS)
            and not self._held(member).isdisjoint(_CABINET[office])
            # not the German chancellor, nor a university's
            and (office == "secretary" or self._held(member) <= _OF_EXCHEQUER)
        ]

    def _heads_of_state(self, presidents: Sequence[Member]) -> list[Member]:
        """Return who is called the Head of State and no president: both in one."""
        return [
            member
            for member in self._offices.get("head", ())[:_MOST_HOLDERS]
            if member not in presidents
            and _HEAD_OF_STATE in offices_named(self._held(member), member.heads)
        ]

    def _speaks_in_turn(self, parsed: ParsedMention) -> bool:
        """Tell "The next speaker" from the speaker of a parliament."""
        first, end = parsed.tokens
        return parsed.head == _SPEAKER and not _IN_TURN.isdisjoint(
            self._lower[max(first, end - 2) : end]
        )

    def _is_their_counsel(self, parsed: ParsedMention) -> bool:
        """Tell "Their attorney said": who speaks for those just told of."""
        return (
            parsed.possessor is not None
            and parsed.head in _COUNSEL
            and self._lower[slice(*parsed.possessor)] == ("their",)
        )

    def _is_for_others(self, counsel: Range, client: Range | None) -> bool:
        """Tell "a lawyer for the airline" from "the attorney appointed by it"."""
        first, end = counsel
        if client is not None:
            first, end = min(first, client[0]), max(end, client[0])
        return not _OF_OTHERS.isdisjoint(self._lower[first:end]) or (
            # "airline lawyer Tom Hart"
            client is not None and client[0] < counsel[0]
        )

    def _comes_later(self, parsed: ParsedMention, found: Found) -> bool:
        """Tell "The President", of the country, from a president of Yale further on."""
        member, at = found.member, parsed.tokens[0]
        return (
            member is not None
            and member.first > at
            and parsed.head in _OF_STATES
            and len(parsed.roles) == 1
            and parsed.organization is None
            and self._cast.classes.is_capital(parsed.roles[0][0])
            and self._page.segment(member.first) != self._page.segment(at)
            and not self._page.is_headline(at)
            and any(
                role.organization is not None
                for role in self._cast.offices.read_roles(member)
            )
        )

    def _is_another_officer(self, parsed: ParsedMention, found: Found) -> bool:
        """Tell "An officer ran.  The garda said …" from Garda Ana Lisi, named later."""
        member, at = found.member, parsed.tokens[0]
        return (
            parsed.head in _OFFICERS
            and member is not None
            and member.first > at
            and self._page.segment(member.first) != self._page.segment(at)
            and not self._page.is_headline(at)
            and not _OFFICERS.isdisjoint(self._lower[max(0, at - _LONGEST_LOOK) : at])
        )

    def _is_host(self, parsed: ParsedMention, guest: Member | None) -> bool:
        """Tell "The Prime Minister met the Prime Minister of Fiji, Ana Lisi": two."""
        if guest is None or guest.name is None or len(parsed.roles) != 1:
            return False
        words = self._lower[slice(*parsed.roles[0])]
        firsts = self._page.tokens.sentence_first
        at = firsts[self._page.sentence(guest.name[0])]
        end = at + 1 + len(words)
        return (
            end < guest.name[0] < end + _LONGEST_MEETING
            and self._lower[at] == "the"
            and self._lower[at + 1 : end] == words
            and self._lower[end] not in _MORE_OF_OFFICES
            and not self._cast.classes.is_capital(end)
            and parsed.head in self._lower[end : guest.name[0]]
        )

    def in_other_words(self, parsed: ParsedMention) -> Found | None:
        """Find "the Kenyan minister", "the lawmaker", "the head of the council"."""
        if parsed.possessor is not None or self._speaks_in_turn(parsed):
            return None
        said = set(self._lower[slice(*parsed.tokens)])
        counterparts = [
            member
            for member in self._offices.get("counterpart", ())[:_MOST_HOLDERS]
            if self._held(member) & said & self._cast.countries.keys()
        ]
        if len(counterparts) == 1 and parsed.head in _OF_STATES:
            # "her Serbian counterpart Milan Roe", "the Serbian minister"
            return self._choose(counterparts, parsed, "like office", _LIKELY)
        # "the head of the Relief Agency" is no president of a country
        leads_body = (
            parsed.head in _HEADS
            and parsed.organization is not None
            and parsed.organization[0] > parsed.roles[0][0]
        )
        of_un = parsed.head in _HEADS and self._is_of_un(parsed)
        words, lands = self._said(parsed), self._countries(said)
        for offices, fits in self._readings(parsed, words):
            holders = dict.fromkeys(
                member
                for office in offices
                for member in self._offices.get(office, ())[:_MOST_HOLDERS]
            )
            fitting = [
                member
                for member in holders
                if (parsed.gender is None or member.gender in {None, parsed.gender})
                # "the chief of staff to Governor Ana Lisi"
                and not said.intersection(member.words[-1:])
                and fits(member, parsed, words)
                and not (leads_body and self._leads_country(member))
                # "the UN chief" is no representative of the Secretary-General
                and not (of_un and not member.heads.isdisjoint(_FOR_ANOTHER))
            ]
            if lands:
                # "The Dutch official": the envoy of the Netherlands, if there is one
                fitting = [
                    m for m in fitting if lands & self._countries(self._held(m))
                ] or fitting
            found = self._choose(fitting, parsed, "like office", _LIKELY)
            if found is not None:
                another = found.member is not None and (
                    self._is_told_of_another(found.member, parsed)
                    or self._is_another_officer(parsed, found)
                )
                return None if another else found
        return self._choose(self._scholars(parsed), parsed, "like office", _LIKELY)

    def _is_told_of_another(self, member: Member, parsed: ParsedMention) -> bool:
        """
        Tell "Police spokesman said …" from "Tom Roe, a company spokesman," later.

        "The Liberal leader" is no premier who comes up later.
        """
        if member.first < parsed.tokens[0]:
            return False
        held = self._held(member)
        of_body = office_of(parsed.head) == "leader" or any(
            role.organization is not None
            for role in self._cast.offices.read_roles(member)
        )
        return of_body and any(
            self._lower[index] not in held
            for index in self._indices(parsed)
            if self._cast.classes.of(index, index + 1) in "MQON"
            or self._cast.classes.is_capital(index)
        )

    def _leads_country(self, member: Member) -> bool:
        """Tell whether somebody is a president of no body that is named."""
        return not member.heads.isdisjoint(_OF_COUNTRIES) and not any(
            role.organization for role in self._cast.offices.read_roles(member)
        )

    def _scholars(self, parsed: ParsedMention) -> list[Member]:
        """Return who is of a university and no more is told of: "the researcher"."""
        if parsed.head not in _SCHOLARS or self._said(parsed) != {parsed.head}:
            return []
        return [
            member
            for member in self._cast.members[:_MOST_HOLDERS]
            if member.type is SpeakerType.PERSON
            and member.name is not None
            and (parsed.gender is None or member.gender in {None, parsed.gender})
            and not member.heads
            and not self._held(member).isdisjoint(_OF_SCHOLARS)
        ]

    def _readings(self, parsed: ParsedMention, said: set[str]) -> list[_Reading]:
        """Return the offices that may be meant, the likeliest first, and a check."""
        head = office_of(parsed.head)
        together = offices_named(said, (head,)) & TOGETHER
        if parsed.head in SPOKESPEOPLE:
            # "the spokesperson for the chief minister"
            together = set()
        readings: list[_Reading] = []
        if together:
            readings.append((self._offices, self._holds))
        elif parsed.head in _HEADS:
            readings.append((LEADERS, self._leads))
        if not (parsed.head in _HEADS and self._names_body(parsed)):
            readings.append(((head,), self._agrees))
        readings += [
            (alike, self._holds_all) for alike in _CALLED_ALIKE if head in alike
        ]
        if head in {_SPEAKER, _CHAIR}:
            other = _CHAIR if head == _SPEAKER else _SPEAKER
            readings.append(((other,), self._presides))
        if (
            not (together or self._names_body(parsed))
            and head in KINDS
            # "the traditional leader" is no mayor
            and (parsed.head not in _HEADS or not self._has_adjective(parsed))
        ):
            readings.append((KINDS[head], self._agrees))
        return readings

    def _holds(self, member: Member, parsed: ParsedMention, said: set[str]) -> bool:
        """Tell whether somebody holds an office of several words: "prime minister"."""
        held = self._held(member)
        wanted = offices_named(said, (parsed.head,)) & TOGETHER
        for office in tuple(wanted):
            wanted |= KINDS.get(office, frozenset())
        mine = offices_named(held, member.heads)
        return not mine.isdisjoint(wanted) and held.isdisjoint(RANKS)

    def _holds_all(self, member: Member, parsed: ParsedMention, said: set[str]) -> bool:
        """Tell whether "the Lund coach" may be the manager of Lund."""
        team = said - {parsed.head, "head"}
        return (
            bool(team)
            and team <= self._held(member)
            and self._agrees(member, parsed, said)
        )

    def _presides(self, member: Member, parsed: ParsedMention, said: set[str]) -> bool:
        """Tell whether a "Chairman of the Rada" may be "the speaker"."""
        in_parliament = not self._held(member).isdisjoint(_PARLIAMENTS)
        return (
            in_parliament
            and not self._is_another_chair(member, parsed)
            and self._agrees(member, parsed, said)
        )

    def _is_another_chair(self, member: Member, parsed: ParsedMention) -> bool:
        """Tell "The Speaker met the chairman of the panel.  The chairman said"."""
        at = parsed.tokens[0]
        own = {
            index
            for role in self._cast.offices.read_roles(member)
            for index in range(*role.mention)
        }
        first = max(member.first, at - _LONGEST_LOOK)
        return any(
            self._lower[index] in _CHAIRED and index not in own
            for index in range(first, at)
        )

    # -- what is said and what is held --------------------------------------

    def _said(self, parsed: ParsedMention) -> set[str]:
        words = [word for start, end in parsed.roles for word in self._lower[start:end]]
        if parsed.organization is not None:
            full = self._spelled_out(parsed.organization)
            words += self._lower[slice(*(full or parsed.organization))]
        return office_words(words) - _LIGHT_WORDS

    def _spelled_out(self, body: Range) -> Range | None:
        """Return the Awami League for "the AL leader", if nothing else is so called."""
        first, end = body
        letters = self._lower[first]
        if end - first > 1 or not self._page.tokens.words[first].isupper():
            return None
        names = self._cast.bodies.with_initials(letters)
        if len({self._cast.fold_name(name) for name in names}) != 1:
            return None
        return names[0]

    def _held(self, member: Member) -> set[str]:
        known = self._words.get(member)
        if known is None:
            words: list[str] = []
            for role in self._cast.offices.read_roles(member):
                for start, end in role.parts:
                    words += self._lower[start:end]
                for more in (role.organization, role.place):
                    if more is not None:
                        words += self._lower[slice(*more)]
            known = self._words[member] = office_words(words)
        return known

    def _belongs(self, member: Member, possessor: Range) -> bool:
        """Tell whether a member's office is the possessor's: "Ayotte's spokeswoman"."""
        if self._lower[possessor[0]] in _OWNERS:
            return False
        countries = self._countries(set(self._lower[slice(*possessor)]))
        if countries and member.heads.isdisjoint(_SENT_ABROAD):
            # "Kenya's foreign minister", but not "the US ambassador to Kenya"
            return not countries.isdisjoint(self._countries(self._held(member)))
        wanted = set(self._cast.fold_name(possessor))
        return any(
            role.organization is not None
            and not wanted.isdisjoint(self._cast.fold_name(role.organization))
            for role in self._cast.offices.read_roles(member)
        )

    def _fits(self, member: Member, parsed: ParsedMention, said: set[str]) -> bool:
        """Tell whether all words of a description are told of a member."""
        held = self._held(member)
        untold = said - held - {parsed.head}
        if untold and not untold.issubset(map(office_of, held)):
            return False
        # "The ombudsman" is not the deputy ombudsman.
        ranks = self._ranks(member, office_of(parsed.head))
        return (ranks - said).isdisjoint(RANKS) or not said.isdisjoint(RANKS)

    def _ranks(self, member: Member, office: str) -> set[str]:
        """Return the ranks of an office that somebody holds; the least, if several."""
        roles = self._cast.offices.read_roles(member)
        key = member, office, len(roles)
        if key not in self._ranked:
            self._ranked[key] = self._ranks_among(roles, member, office)
        return self._ranked[key]

    def _ranks_among(
        self, roles: Sequence[Role], member: Member, office: str
    ) -> set[str]:
        found: list[set[str]] = []
        for start, end in (part for role in roles for part in role.parts):
            joint = start
            while joint < end and self._lower[joint] != "and":
                joint += 1
            # "Deputy Prime Minister and | Minister of Agriculture": one by one
            for first, stop in ((start, joint), (joint, end)):
                words = office_words(self._lower[first:stop])
                if office in map(office_of, words):
                    found.append(words & RANKS)
        return min(found, key=len, default=self._held(member) & RANKS)

    def _agrees(self, member: Member, parsed: ParsedMention, said: set[str]) -> bool:
        """Tell whether no word of a description speaks against a member."""
        held = self._held(member)
        ranks = self._ranks(member, office_of(parsed.head))
        if (said & RANKS) - {"former"} != ranks - {"former"} or (
            "former" in ranks - said
        ):
            return False
        return not any(
            self._contradicts(index, member, held)
            for index in self._indices(parsed)
            if self._lower[index] not in held
            and self._lower[index] != parsed.head
            and self._lower[index] not in _LIGHT_WORDS
        )

    def _contradicts(self, index: int, member: Member, held: set[str]) -> bool:
        """Tell whether a word that is not told of a member tells of another."""
        classes, word = self._cast.classes, self._lower[index]
        code = classes.of(index, index + 1)
        in_body = any(role.organization is not None for role in member.roles)
        if code in "PD":
            places = self._countries(held)
            if places:
                return self._countries({word}).isdisjoint(places)
            # "the Oslo mayor" and "Lund mayor Ana Lisi"
            return code == "P" and (
                bool(self._seats(member) - {word})
                or (in_body and self._lower[index - 1] == "of")
            )
        if code in "RL":
            return office_of(word) not in map(office_of, member.heads)
        if code in "NAO":
            return word not in _ANY_BODY and (in_body or self._is_told(member))
        if code in "MQ" or (code == "x" and self._page.tags[index] in NAMES_OR_NOUNS):
            return word not in RANKS and (
                self._is_told(member) or self._is_graded(member, word)
            )
        return False

    def _seats(self, member: Member) -> set[str]:
        """Return the places that somebody's offices are told with: "Lund mayor"."""
        classes, found = self._cast.classes, set[str]()
        for role in self._cast.offices.read_roles(member):
            for start, end in role.parts:
                found.update(
                    self._lower[at]
                    for at in range(start, end)
                    if classes.of(at, at + 1) == "P"
                )
                if (
                    # "the Lund mayor", but not “Well Senator, …”
                    end - start == len(("lund", "mayor"))
                    and classes.of(start, start + 1) == "N"
                    and start not in classes.sentence_firsts
                    and self._page.tags[start - 1] in {"DT", ",", "IN", "CC"}
                ):
                    found.add(self._lower[start])
            if role.place is not None:
                found.update(self._lower[slice(*role.place)])
            body = role.organization
            if (
                body is not None
                and body[1] - body[0] == 1
                and classes.of(*body) in _TOWNS
            ):
                # "the Reading headteacher"
                found.add(self._lower[body[0]])
        return found

    def _is_graded(self, member: Member, grade: str) -> bool:
        """Tell the Regional Director from an Executive Director."""
        if grade not in _GRADES:
            return False
        return any(
            not _GRADES.isdisjoint(self._lower[start:end])
            for role in member.roles
            for start, end in role.parts
        )

    def _leads(self, member: Member, parsed: ParsedMention, said: set[str]) -> bool:
        """Tell whether somebody leads the body that a description names."""
        held = self._held(member)
        if not held.isdisjoint(RANKS):
            return False
        body = said - _HEADS - {"head"}
        if body and body <= held:
            return True
        offices = offices_named(held, member.heads)
        called = set().union(*(_THEIR_BODIES.get(o, frozenset()) for o in offices))
        return (bool(body & called) and body - called <= held) or (
            "high" in held
            and not member.heads.isdisjoint(_COMMISSIONERS)
            and self._is_over_field(parsed, held)
        )

    def _is_of_un(self, parsed: ParsedMention) -> bool:
        """Tell "the UN chief" and "the UN refugee chief"."""
        body = parsed.organization
        return body is not None and self._lower[slice(*body)] in UNITED_NATIONS

    def _is_over_field(self, parsed: ParsedMention, held: set[str]) -> bool:
        """Tell "the UN refugee chief" of a High Commissioner for Refugees."""
        field = {
            word.removesuffix("s")
            for start, end in parsed.roles
            for word in self._lower[start:end]
            if word not in _HEADS
        }
        return (
            self._is_of_un(parsed)
            and bool(field)
            and field <= {word.removesuffix("s") for word in held}
        )

    def _indices(self, parsed: ParsedMention) -> list[int]:
        ranges = [*parsed.roles]
        if parsed.organization is not None:
            ranges.append(parsed.organization)
        return [index for start, end in ranges for index in range(start, end)]

    def _is_told(self, member: Member) -> bool:
        """Tell whether it is told which office somebody holds: "Police Chief"."""
        classes = self._cast.classes
        return any(
            (
                classes.of(index, index + 1) in "MQONAx"
                # "Minister for Europe"
                or self._lower[index - 1] == "for"
            )
            and self._lower[index] not in RANKS
            and self._lower[index] not in _LIGHT_WORDS
            for role in member.roles
            for start, end in role.parts
            for index in range(start, end)
        )

    def _has_adjective(self, parsed: ParsedMention) -> bool:
        classes = self._cast.classes
        return any(classes.of(at, at + 1) == "x" for at in self._indices(parsed))

    def _names_body(self, parsed: ParsedMention) -> bool:
        """Tell whether a description names what is led: "the head of the ministry"."""
        classes = self._cast.classes
        return parsed.head in _HEADS and any(
            classes.of(index, index + 1) == "O" and not classes.is_capital(index)
            for index in self._indices(parsed)
        )

    def _countries(self, words: set[str]) -> set[str]:
        countries = self._cast.countries
        return {countries[word] for word in words if word in countries}

    # -- choosing ------------------------------------------------------------

    def _choose(
        self,
        holders: Sequence[Member],
        parsed: ParsedMention,
        rule: str,
        confidence: float,
    ) -> Found | None:
        if len(holders) > 1:
            holders = self._choices.without_joined(holders, parsed.head)
        if not holders:
            return None
        if len(holders) == 1:
            return Found(holders[0], rule, self._is(parsed, holders[0]), confidence)
        source = self._choices.only_source(holders, parsed.tokens[0])
        if source is not None:
            reason = f"{self._is(parsed, source)}, the one of them who is quoted"
            return Found(source, rule, reason, min(confidence, _PROBABLE))
        # "The President" of a release is the one who acts in it.
        own = self._cast.classes.is_capital(parsed.tokens[1] - 1)
        nearest = self._choices.nearest(holders, parsed.tokens[0], own=own)
        bare = parsed.possessor is None and self._said(parsed) == {parsed.head}
        host = self._choices.host(holders, parsed, nearest, own=own) if bare else None
        if host is not None:
            reason = f"{self._is(parsed, host)}, of whom no country is told"
            return Found(host, f"own {rule}", reason, min(confidence, _PROBABLE))
        if nearest is None:
            return None
        reason = f"{self._is(parsed, nearest)}, the nearest of {len(holders)}"
        return Found(nearest, f"nearest {rule}", reason, min(confidence, _PROBABLE))

    def _is(self, parsed: ParsedMention, member: Member) -> str:
        named = self._cast.in_words(member, self._page)
        return f"“{self._page.words(parsed.tokens)}” is {named}"
