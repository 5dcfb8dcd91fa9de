"""
Naming: whom a name or a description refers to, anywhere in the text.

A surname goes to the person with that surname, an acronym to the body that it was
introduced for, "the minister" to the one minister of the text.  What several could be
meant by is left open, or goes to the nearest with a note of doubt.
"""

from collections.abc import Sequence
from functools import cached_property
from itertools import islice, pairwise

from quotekit.annotations.speakers import SpeakerType
from quotekit.lexicons.mention_words import MentionWords
from quotekit.stages.bodies import Bodies
from quotekit.stages.body_descriptions import BodyDescriptions
from quotekit.stages.body_words import ANY_BODY, KIND_OF_BODY
from quotekit.stages.callings import CALLED_AGAIN, FIELDS, OTHER_CALLINGS
from quotekit.stages.cast import Cast
from quotekit.stages.class_words import PARTIES, SEATED
from quotekit.stages.floor import Floor, Found
from quotekit.stages.holders import Holders
from quotekit.stages.leads import Leads
from quotekit.stages.members import Member, Named, Role
from quotekit.stages.office_parts import SPOKESPEOPLE
from quotekit.stages.page import Page
from quotekit.stages.parsed_mentions import MentionForm, ParsedMention
from quotekit.stages.reading import Range
from quotekit.stages.together import PAIR_NOUNS, Groups

_UNNAMED = frozenset((SpeakerType.ANONYMOUS, SpeakerType.DOCUMENT))
_MOST_HOLDERS = 50
_PROBABLE = 0.6
_LIKELY = 0.5
_PEOPLE = frozenset("RLeD")
_SITTING = SEATED | frozenset(
    """
    mk lawmaker legislator senator congressman congresswoman
    representative assemblyman assemblywoman parliamentarian councillor councilor
""".split()  # noqa: SIM905  # read like prose
)
_NOBODY, _NO_ONE = frozenset(("nobody", "nothing")), ("no", "one")
_INDEFINITE = frozenset(("a", "an", "every", "any"))
_NO_LONGER = frozenset(("former", "retired", "ex"))
_COLLECTIVE = ("ese", "ish", "ch", "iss")
# What people of a town or a county are called that no table has.
_INHABITING = ("ian", "shireman")
_NO_INHABITANTS = frozenset(("smithsonian", "oregonian", "guardian"))
# Who is told of with a body in the first sentences and named with it in the next.
_BROUGHT_IN, _NEXT = frozenset(("expert", "chief", "envoy", "head", "boss")), 1
_LONGEST_PARAGRAPH = 20
_A = frozenset(("a", "an"))
_BEFORE_OTHERS = frozenset(("a", "an", "the", "another"))
_AGE_TO_NAME = 6
_MOST_AGES = 50
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

# What announcements call whoever makes them: 'Kalari Ltd ("the Company")'.
_DEFINED = frozenset(("company", "group", "corporation", "issuer", "fund"))
_LONGEST = 18
_CLOSING = frozenset("\"”'’")
# What is one of many in its union, and no name.
_PARTS_OF_UNIONS = tuple(
    (*union.split(), kind)
    for union in ("un", "u.n.", "eu", "united nations", "european union")
    for kind in ("agency", "body", "organisation", "organization", "institution")
)

# Seldom do two of these answer each other.
_SCHOLARS = frozenset(("professor", "researcher", "scientist", "academic", "scholar"))
# "The same company" tells nothing.
_WHICH_OF_ALL = frozenset(
    """
    same latter former whole new parent first second third other entire combined merged
    big small large own said
""".split()  # noqa: SIM905  # read like prose
)
_UNIONS = (("un",), ("u.n.",), ("united", "nations"))
# What the press calls the agencies of the UN.
_AGENCIES = {
    "refugee agency": "unhcr",
    "children ’s fund": "unicef",
    "children 's fund": "unicef",
    "health agency": "who",
    "food agency": "wfp",
    "migration agency": "iom",
    "cultural agency": "unesco",
    "nuclear watchdog": "iaea",
    "nuclear agency": "iaea",
    "atomic agency": "iaea",
    "labour agency": "ilo",
    "labor agency": "ilo",
    "development agency": "undp",
    "weather agency": "wmo",
    "human rights office": "ohchr",
    "rights office": "ohchr",
}

_MADE_THEM = (("made", "the"), ("made", "these"))
_REMARKS = tuple(
    (word,)
    for word in (
        "remark",
        "remarks",
        "comment",
        "comments",
        "statement",
        "announcement",
    )
)
_HELD = frozenset(
    ("arrested", "charged", "indicted", "held", "detained", "sentenced", "convicted")
)
_GOING_ON = frozenset((verb,) for verb in ("added", "adds", "continued", "also"))
_BEFORE_PLACES = frozenset(("of", "in", "near", "at", "to", "from", "on"))
# Who speaks for a body, and is told of again without it.
_OF_BODIES = SPOKESPEOPLE | {"official", "source", "representative", "officer"}


class Naming:
    """
    The names and descriptions of one text, each with whom it refers to.

    Attributes:
        bodies: The bodies that speak.

        groups: Those who speak together.
    """

    def __init__(
        self, page: Page, cast: Cast, floor: Floor, words: MentionWords
    ) -> None:
        """Begin with the people of the cast."""
        self._page = page
        self._cast = cast
        self._floor = floor
        self._lower = page.tokens.lower
        self.bodies = Bodies(page, cast, words)
        self._described = BodyDescriptions(page, cast, floor, words, self.bodies)
        self.groups = Groups(page, cast, floor)
        self._leads = Leads(page, cast)
        self._unnamed: dict[tuple[str, ...], Member] = {}
        self._last_unnamed: dict[str, Member] = {}
        self._definitions: dict[str, Range | None] = {}
        self._outer: Member | None = None
        self._sources: set[Member] = set()

    # -- before anybody is resolved ----------------------------------------

    def meet(self, parsed: ParsedMention) -> None:
        """Take in what a source tells of the people that it names."""
        for part in parsed.parts or (parsed,):
            if (
                part.type is SpeakerType.PERSON
                and part.name is not None
                and not self._is_inhabitant(part)
            ):
                member = self._person(part)
                if member is not None:
                    member.certain = True
                    self._sources.add(member)
                    self._cast.offices.take(member, part)

    def read_leads(self) -> None:
        """Take in what leads tell of people whom the next paragraph names."""
        self._leads.read()

    @cached_property
    def _holders(self) -> Holders:
        # Not before all sources are met.
        return Holders(self._page, self._cast, self._sources)

    # -- mentions ----------------------------------------------------------

    def resolve(self, parsed: ParsedMention, outer: Member | None = None) -> Found:
        """
        Return whom a name, a description or several of them refer to.

        Who says the sentence that holds it, *outer*, is nobody of whom it tells: "Mayor
        Tom Roe said the mayor was told to wait".
        """
        self._outer = outer
        if parsed.form is MentionForm.COORDINATION:
            return self._several(parsed)
        if parsed.form is MentionForm.NAME:
            if parsed.type is SpeakerType.PERSON:
                return self._inhabitant(parsed) or self._name_of_person(parsed)
            return (
                self._defined(parsed)
                or self._inhabitant(parsed)
                or self._based(parsed)
                or self._part_of_union(parsed)
                or self.bodies.named(parsed)
                or self._somebody_unnamed(parsed)
            )
        first = parsed.tokens[0]
        if self._lower[first] in _NOBODY or self._lower[first : first + 2] == _NO_ONE:
            # "Nothing in the paper explains why"
            here = self._page.words(parsed.tokens)
            return Found(None, "nobody", f"“{here}” is nobody")
        return self._description(parsed)

    def _based(self, parsed: ParsedMention) -> Found | None:
        """Resolve "The New York-based rights group", which is no name."""
        first, end = parsed.name or parsed.tokens
        based = [at for at in range(first, end) if self._lower[at].endswith("-based")]
        if (
            not based
            or self._lower[end - 1] not in KIND_OF_BODY
            or self._cast.classes.any_capital(based[0] + 1, end)
        ):
            return None
        parsed.head, parsed.roles = self._lower[end - 1], ((first, end),)
        found = self._described.resolve(parsed)
        if found is None or found.member is None:
            return self._somebody_unnamed(parsed)
        self._tell_kind(found.member, parsed.tokens)
        return found

    def _part_of_union(self, parsed: ParsedMention) -> Found | None:
        """Return the body that "the UN agency" refers to, which is no name."""
        words = self._page.tokens.lower[slice(*(parsed.name or parsed.tokens))]
        if words not in _PARTS_OF_UNIONS:
            return self._agency_of_union(words, parsed)
        parsed.head = words[-1]
        return self._described.resolve(parsed)

    def _agency_of_union(
        self, words: tuple[str, ...], parsed: ParsedMention
    ) -> Found | None:
        """Return UNHCR for "the UN refugee agency", if the text has named it."""
        union = 1 + (words[:2] == ("united", "nations"))
        of_union = words[:union] in _UNIONS
        known = _AGENCIES.get(" ".join(words[union:])) if of_union else None
        member = None if known is None else self.bodies.starting_with(known)
        if member is None:
            return None
        self._tell_kind(member, parsed.name or parsed.tokens)
        return Found(member, "body", self._is(parsed, member))

    def _tell_kind(self, member: Member, phrase: Range) -> None:
        """Note what a body is that nothing else tells: "the human rights group"."""
        first, end = phrase
        codes = self._cast.classes.of(first, end)
        first += len(codes) - len(codes.lstrip("d"))
        codes = codes.lstrip("d")
        noun = next((at for at, code in enumerate(codes) if code in ",pwvs("), None)
        end = first + (len(codes) if noun is None else noun)
        if (
            member.roles
            # "The group" tells nothing, and "the tax office" is the Tax Office.
            or end - first == 1
            or self._lower[end - 1] in member.words
            or self._lower[first] in _WHICH_OF_ALL
            or self._page.tags[end - 1] != "NN"
        ):
            return
        part = first, end
        member.roles = (Role((part,), None, None, part),)

    def _defined(self, parsed: ParsedMention) -> Found | None:
        """Resolve "The Company" to the body that was said to be called so."""
        first, end = parsed.name or parsed.tokens
        noun = self._lower[first]
        if end - first != 1 or noun not in _DEFINED:
            return None
        if noun not in self._definitions:
            self._definitions[noun] = next(
                (
                    name
                    for name, _ in self._cast.bodies.all
                    if self._lower[name[1] : name[1] + 1] == ("(",)
                    and self._defines(name[1], noun)
                ),
                None,
            )
        name = self._definitions[noun]
        if name is None or name[1] >= parsed.tokens[0]:
            return None
        member = self.bodies.at(name)
        called = self._page.words(parsed.tokens)
        reason = f"{self.bodies.is_called(called, member)}, as the text defines"
        return Found(member, "defined", reason)

    def _defines(self, bracket: int, noun: str) -> bool:
        """Tell 'Kalari Ltd (ASX: KLR) ("Kalari" or "the Company")'."""
        words, lower = self._page.tokens.words, self._lower
        for index in range(bracket + 2, min(len(lower) - 1, bracket + _LONGEST)):
            if lower[index] == ")" and words[index + 1] != "(":
                return False
            if lower[index] == noun and words[index + 1] in _CLOSING:
                return "the" in lower[index - 2 : index]
        return False

    def in_words(self, member: Member) -> str:
        """Return what to call somebody in a reason."""
        parts = self.groups.joined.get(member)
        if parts is not None:
            return " and ".join(self.in_words(part) for part in parts)
        return self._cast.in_words(member, self._page)

    def _several(self, parsed: ParsedMention) -> Found:
        members = [self.resolve(part).member for part in parsed.parts]
        named = [m for m in members if m is not None and m.name is not None]
        at = parsed.tokens[0]
        if len(named) == len(members):
            group = self.groups.of(named, at)
        else:
            group = Member(SpeakerType.GROUP, None, (), at)
            group.roles = (Role((parsed.tokens,), None, None, parsed.tokens),)
        return Found(group, "several", "several together")

    # -- people ------------------------------------------------------------

    def _name_of_person(self, parsed: ParsedMention) -> Found:
        name = parsed.name or parsed.tokens
        member = self._person(parsed)
        here = self._page.words(name)
        if member is None:
            return Found(
                None, "ambiguous name", f"“{here}” may be any of several people"
            )
        if member.name is None or member.name == name:
            return Found(member, "name", f"“{here}” is named here")
        full = self._page.words(member.name)
        line = self._page.line(member.name[0])
        if len(self._cast.fold_name(name)) < len(member.words):
            return Found(
                member, "short name", f"“{here}” is short for “{full}” (line {line})"
            )
        return Found(member, "name", f"“{here}” is “{full}” (line {line})")

    def _person(  # noqa: PLR0911  # from the surest down
        self, parsed: ParsedMention
    ) -> Member | None:
        """Return whom a person's name refers to, new if nobody; ``None`` in doubt."""
        cast, name = self._cast, parsed.name or parsed.tokens
        called = cast.called(name)
        if called is not None:
            return called
        words = cast.fold_name(name)
        if not words:
            return None
        if words in cast.firms:
            return self.bodies.firm(words)
        if len(words) > 1:
            member = cast.people.find_full(words) or cast.people.spelled_alike(words)
            if member is None:
                return self._new_person(name, words)
            if len(words) > len(member.words) and words[-1] == member.words[-1]:
                member.name, member.words = name, words
            return member
        members = cast.people.named(words[0]) or cast.with_last_part(words[0])
        if not members:
            body = self.bodies.starting_with(words[0]) or self._spelled_out(words[0])
            misspelled = cast.people.one_letter_apart(words[0])
            return body or next(iter(misspelled), None) or self._new_person(name, words)
        if len(members) > 1:
            return self._one_of(members, parsed)
        return None if cast.is_spouse(members[0], parsed.gender) else members[0]

    def _spelled_out(self, word: str) -> Member | None:
        """Return the Technology Agency that "(GovTech)" behind its name made known."""
        name = self._cast.bodies.spelled_out(word)
        return None if name is None else self.bodies.at(name)

    def _new_person(self, name: Range, words: tuple[str, ...]) -> Member:
        member = Member(SpeakerType.PERSON, name, words, name[0], certain=True)
        member.mentions.add(name)
        self._cast.add(member, name)
        return member

    def _one_of(
        self, members: Sequence[Member], parsed: ParsedMention
    ) -> Member | None:
        """Choose among people of one name: by gender, title, then who is known so."""
        fitting = list(members[:_MOST_HOLDERS])
        if parsed.gender is not None:
            fitting = [m for m in fitting if m.gender in {None, parsed.gender}]
            fitting = [m for m in fitting if m.gender is parsed.gender] or fitting
        if parsed.roles:
            heads = {
                word.rstrip(".")
                for start, end in parsed.roles
                for word in self._lower[start:end]
            }
            fitting = [m for m in fitting if heads & m.heads] or fitting
        if len(fitting) == 1:
            return fitting[0]
        before = [m for m in fitting if m.first < parsed.tokens[0]]
        if len(before) == 1:
            return before[0]
        spoken = [m for m in fitting if self._floor.has_spoken(m)]
        return spoken[0] if len(spoken) == 1 else None

    # -- descriptions ------------------------------------------------------

    def _latter(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the latter" to whoever was named last in the sentence before."""
        if self._lower[slice(*parsed.tokens)] != ("the", "latter"):
            return None
        firsts, at = self._page.tokens.sentence_first, parsed.tokens[0]
        sentence = self._page.sentence(at)
        named = self._cast.people_in(firsts[max(0, sentence - 1)], firsts[sentence])
        if len({each.member for each in named}) < 2:
            return None
        member = named[-1].member
        return Found(member, "the latter", self._is(parsed, member), _PROBABLE)

    def _description(self, parsed: ParsedMention) -> Found:
        found = (
            self._named_after(parsed)
            or self._latter(parsed)
            or self._surname_before(parsed)
        )
        if found is not None:
            return found
        if parsed.definite or self._lower[parsed.tokens[0]] == "both":
            holder = self._cast.titles.get(parsed.head)
            if holder is not None and parsed.possessor is None:
                found = Found(holder, "title", self._is(parsed, holder))
            elif parsed.type is SpeakerType.ANONYMOUS:
                found = (
                    self._surname(parsed)
                    or self._one_of_those_led(parsed)
                    or self._holders.in_same_words(parsed)
                    or self._judge(parsed)
                    or self._of_initials(parsed)
                    or self._of_two_offices(parsed)
                    or self._again(parsed)
                    or self._whoever_speaks(parsed)
                    or self._official(parsed)
                    or self._leader_of_party(parsed)
                    or self._holders.in_other_words(parsed)
                    or self._of_age(parsed)
                    or self._in_other_words(parsed)
                )
            elif parsed.type is SpeakerType.ORGANIZATION:
                found = self._described.resolve(parsed)
            elif parsed.type is SpeakerType.GROUP:
                found = self._pair(parsed)
            if found is None and parsed.head in ANY_BODY and not parsed.plural:
                # "the tech giant", "the lender"
                found = self._described.resolve(parsed)
            if (
                found is not None
                and found.member is not None
                and found.member.type is SpeakerType.ORGANIZATION
                and found.member.name is not None
                and parsed.possessor is None
            ):
                self._tell_kind(found.member, parsed.tokens)
        if found is not None and self._is_outer(found.member):
            found = None
        return found or self._named_next(parsed) or self._somebody_unnamed(parsed)

    def _is_outer(self, member: Member | None) -> bool:
        """Tell Mr Hay in "Mr Hay said | the coach told him to rest": another."""
        return (
            member is not None
            and member is self._outer
            and member.type is SpeakerType.PERSON
        )

    def _named_next(self, parsed: ParsedMention) -> Found | None:
        """Resolve "a doctor said" to Tom Roe, named next, who is then the doctor."""
        found = self._leads.named_next(parsed)
        if found is not None and found.member is not None:
            self._holders.learn(found.member)
        return found or self._brought_in(parsed)

    def _brought_in(self, parsed: ParsedMention) -> Found | None:
        """Resolve "A UN rights expert warned" before "Ana Lisi, UN Rapporteur"."""
        body, at = parsed.organization, parsed.tokens[0]
        if (
            parsed.definite
            or body is None
            or parsed.head not in _BROUGHT_IN
            or parsed.type is not SpeakerType.ANONYMOUS
        ):
            return None
        found = self._holders.in_other_words(parsed)
        member = None if found is None else found.member
        if (
            member is None
            or member.first < at
            or not self._opens_text(at)
            or self._page.tags[at] == "CD"
            or (self._page.tags[at] == "DT" and self._lower[at] not in _A)
            or self._page.segment(member.first) - self._page.segment(at) > _NEXT
            or not any(
                role.organization is not None
                and self._cast.fold_name(role.organization)
                == self._cast.fold_name(body)
                and self._lower[min((role.organization, *role.parts))[0] - 1]
                not in _BEFORE_OTHERS
                for role in self._cast.offices.read_roles(member)
            )
        ):
            return None
        return found

    def _opens_text(self, at: int) -> bool:
        """Tell whether a token stands in the first paragraph under the headline."""
        page, here = self._page, self._page.segment(at)
        sentence = page.sentence(at)
        for number in range(sentence, max(-1, sentence - _LONGEST_PARAGRAPH), -1):
            first = page.tokens.sentence_first[number]
            if page.segment(first) != here:
                return page.is_headline(first)
        return sentence < _LONGEST_PARAGRAPH

    def _is(self, parsed: ParsedMention, member: Member) -> str:
        return f"“{self._page.words(parsed.tokens)}” is {self.in_words(member)}"

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
            found = self._holders.in_same_words(held)
            if found is None or found.member is None or found.member in members:
                return None
            members.append(found.member)
        if not all(member.name for member in members):
            return None
        return Found(
            self.groups.of(members, first), "several", "several together", _PROBABLE
        )

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
        holder = self.bodies.holder_of(self._lower[end - 1], (end - 1, end))
        if holder is None:
            return None
        return Found(holder, "title", self._is(parsed, holder))

    def _surname(self, parsed: ParsedMention) -> Found | None:
        """Resolve a surname that is a word for a role: "Shepherd said"."""
        first, end = parsed.tokens
        if end - first > 1 or not self._cast.classes.is_capital(first):
            return None
        people = self._cast.people.named(parsed.head)
        if len(people) != 1:
            return None
        return Found(people[0], "short name", self._is(parsed, people[0]))

    def _surname_before(self, parsed: ParsedMention) -> Found | None:
        """
        Resolve "Hunt told them" to Paula Hunt, whom the text has named before.

        Where the text tells of banks, too, "Banks" may be those.
        """
        first, end = parsed.tokens
        if end - first > 1 or not self._cast.classes.is_capital(first):
            return None
        word = self._lower[first]
        people = self._cast.people.named(word)
        if (
            len(people) != 1
            or len(people[0].words) == 1
            or people[0].words[-1] != word
            or people[0].first > first
            or word in self._page.tokens.words
            # but "REPORTER:"
            or self._page.tokens.words[first].isupper()
        ):
            return None
        return Found(people[0], "short name", self._is(parsed, people[0]))

    @cached_property
    def _ages(self) -> dict[str, list[int]]:
        """Where "47" and "47-year-old" stand, the first few places of each."""
        ages: dict[str, list[int]] = {}
        for index, word in enumerate(self._lower):
            if word[0].isdigit() and word.removesuffix("-year-old").isdigit():
                places = ages.setdefault(word, [])
                if len(places) < _MOST_AGES:
                    places.append(index)
        return ages

    def _of_age(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the 47-year-old" to whoever is said to be 47."""
        years = parsed.head.removesuffix("-year-old")
        if years == parsed.head or not years.isdigit():
            return None
        lower = self._lower
        found: set[Member] = set()
        told = sorted((*self._ages.get(years, ()), *self._ages.get(parsed.head, ())))
        for index in told[:_MOST_AGES]:
            if index >= parsed.tokens[0]:
                break
            near = self._cast.people_in(index - 4, index + _AGE_TO_NAME)
            found.update(
                named.member
                for named in near
                if named.tokens[1] == index - 1
                or (lower[index] != years and named.tokens[0] > index)
            )
        if len(found) != 1:
            return None
        (member,) = found
        return Found(member, "age", self._is(parsed, member), _PROBABLE)

    def _is_inhabitant(self, parsed: ParsedMention) -> bool:
        """Tell "the 42-year-old Cumbrian" and "the Cumbrian" from names."""
        first, end = parsed.tokens
        if (
            self._lower[first] != "the"
            or not 1 < end - first <= 3
            or self._cast.classes.of(end - 1, end) != "N"
            or not self._cast.classes.is_capital(end - 1)
            or self._cast.people.named(self._cast.fold_name((end - 1, end))[-1])
        ):
            return False
        inhabiting = self._lower[end - 1].endswith(_INHABITING)
        if end - first == 2:
            return inhabiting and self._lower[end - 1] not in _NO_INHABITANTS
        return inhabiting and self._lower[first + 1].endswith("-year-old")

    def _inhabitant(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the 42-year-old Cumbrian" to whoever it is about just now."""
        if not self._is_inhabitant(parsed):
            return None
        first, end = parsed.tokens
        told = ParsedMention(
            form=MentionForm.DESCRIPTION,
            type=SpeakerType.ANONYMOUS,
            tokens=parsed.tokens,
            head=self._lower[first + 1],
            roles=((end - 1, end),),
            definite=True,
        )
        found = self._of_age(told) or self._in_other_words(told)
        return found or (
            self._somebody_unnamed(told)
            if end - first > len(("the", "Kerryman"))
            else None
        )

    def _in_other_words(self, parsed: ParsedMention) -> Found | None:
        """
        Resolve "the Texan" or "the former goalkeeper" to whoever it is about just now.

        It must be the only person near, or whoever has just spoken, and of no office
        that the words leave out; a spokesman is always somebody else.
        """
        at = parsed.tokens[0]
        if (
            parsed.possessor is not None
            or (
                parsed.head in _SOMEBODY_ELSE
                and _NO_LONGER.isdisjoint(self._lower[slice(*parsed.tokens)])
            )
            or (
                parsed.organization is not None
                and parsed.head not in _SITTING
                # "the Navy veteran"
                and parsed.head != "veteran"
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
        if last is not None and self._may_be(last, parsed):
            if people and last not in people and self._acts(near):
                return None
            member = last
        elif len(people) == 1 and self._acts(near):
            (member,) = people
        else:
            return None
        if (
            member in self._named_behind(parsed)
            or self._is_outer(member)
            or (self._lower[at - 1] == "," and member in self._held_before(parsed))
        ):
            # "The minister mocked Ms Lisi", "Ms Lisi was held, the sheriff said"
            return None
        what = "the only person just before" if len(people) == 1 else "the last speaker"
        self._cast.offices.take(member, parsed)
        return Found(
            member, "in other words", f"{self._is(parsed, member)}, {what}", _LIKELY
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
            last = next(self._floor.before(first), None)
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

    def _is_used_before(self, word: str, at: int) -> bool:
        try:
            self._lower.index(word, 0, at)
        except ValueError:
            return False
        return True

    def _official(self, parsed: ParsedMention) -> Found | None:
        """
        Resolve "the official" to "DSP Tom Roe", who spoke in the sentence before.

        He has an office, if not one of the professions, and is nearer than a minister.
        """
        at, end = parsed.tokens
        if parsed.head != "official" or end - at != len(("the", "official")):
            return None
        page, last = self._page, next(self._floor.before(at), None)
        if (
            last is None
            or last.member.type is not SpeakerType.PERSON
            or page.segment(at) != page.segment(last.token)
            or page.sentence(at) - page.sentence(last.token) != 1
            or not last.member.heads
            or not last.member.heads.isdisjoint(OTHER_CALLINGS)
            or self._is_outer(last.member)
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
        last = next(self._floor.before(at), None)
        if (
            last is None
            or last.member.type is not SpeakerType.PERSON
            or self._page.segment(at) - self._page.segment(last.token) > 1
            or last.member.heads.isdisjoint(_SITTING)
            or self._is_outer(last.member)
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
        last = next(self._floor.before(at), None)
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
                and self._has_office(member)
            )
            or member in self._named_behind(parsed)
            or self._is_outer(member)
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

    def _has_office(self, member: Member) -> bool:
        """Tell whether it is told what somebody is, or of what body."""
        return bool(member.heads) or any(
            role.parts or role.organization is not None
            for role in self._cast.offices.read_roles(member)
        )

    def _is_another(self, member: Member, parsed: ParsedMention) -> bool:
        """Tell "Mayor Ana Lisi" and "the scientist", two of two countries."""
        if parsed.head in member.heads:
            return False
        classes = self._cast.classes
        of_place = not {"P", "D"}.isdisjoint(classes.of(*parsed.tokens))
        if of_place and any(
            not {"P", "D"}.isdisjoint(classes.of(*role.mention))
            for role in self._cast.offices.read_roles(member)
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

    def _named_after(self, parsed: ParsedMention) -> Found | None:
        """Resolve "a spokesman said" before "Spokesman Ana Lisi made the remarks"."""
        if parsed.definite or parsed.head not in SPOKESPEOPLE:
            return None
        firsts = self._page.tokens.sentence_first
        sentence = self._page.sentence(parsed.tokens[0]) + 1
        if sentence + 1 >= len(firsts):
            return None
        first, end = firsts[sentence], firsts[sentence + 1]
        named = next(iter(self._cast.people_in(first, end)), None)
        if named is None or self._lower[first] not in SPOKESPEOPLE:
            return None
        stop = named.tokens[1]
        if (
            named.tokens[0] > first + 1
            or self._lower[stop : stop + 2] not in _MADE_THEM
            or self._lower[stop + 2 : stop + 3] not in _REMARKS
        ):
            return None
        member = named.member
        return Found(member, "office", self._is(parsed, member))

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
            or parsed.head.endswith(("-year-old", *_INHABITING))
            or not _NO_LONGER.isdisjoint(self._lower[slice(*parsed.tokens)])
        )

    def _may_be(self, member: Member, parsed: ParsedMention) -> bool:
        """Tell whether nothing that is told of somebody speaks against it."""
        if (
            member.type is not SpeakerType.PERSON
            or len(member.words) < 2
            or (
                parsed.gender is not None and member.gender not in {None, parsed.gender}
            )
        ):
            return False
        if parsed.head.endswith("-year-old") and self._age_of(member) is not None:
            return False
        first, end = parsed.tokens
        of_office = any(code in "Re" for code in self._cast.classes.of(first, end))
        if not of_office or not _NO_LONGER.isdisjoint(self._lower[first:end]):
            return True
        if (
            parsed.head in CALLED_AGAIN
            and "D" in self._cast.classes.of(first, end)
            and not self._is_used_before(parsed.head, first)
            and not self._is_another(member, parsed)
        ):
            # "Captain Goran Milos left. The Serbian defender said …"
            return True
        if parsed.head in _SITTING and end - first > 2:
            # "Minister Ana Lisi backed it. “Nobody likes it,” said the Lund MP."
            return self._may_sit(member, parsed)
        return not (member.heads or self._cast.offices.read_roles(member))

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

    def _age_of(self, member: Member) -> str | None:
        """Return the number between commas behind somebody's name."""
        for _, end in islice(member.mentions, _MOST_AGES):
            if self._lower[end : end + 1] == (",",):
                age = self._lower[end + 1 : end + 2]
                if age and age[0].isdigit():
                    return age[0]
        return None

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
        last = next(self._floor.before(at), None)
        if last is None or self._page.segment(at) - self._page.segment(last.token) > 1:
            return None
        return last.member

    def _pair(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the leaders" to the two who have met."""
        if parsed.head not in PAIR_NOUNS or parsed.possessor is not None:
            return None
        pair = self.groups.pair_before(parsed.tokens[0])
        if pair is None:
            return None
        if not pair.roles:
            pair.roles = (Role(parsed.roles, None, None, parsed.tokens),)
        return Found(pair, "pair", self._is(parsed, pair), _PROBABLE)

    def _somebody_unnamed(self, parsed: ParsedMention) -> Found:
        """Return somebody without a name; the same for the same definite words."""
        first, end = parsed.tokens
        words = tuple(
            word for word in self._lower[first:end] if word not in {"the", "a", "an"}
        )
        member = self._unnamed.get(words) if parsed.definite else None
        if member is None and parsed.definite and words == (parsed.head,):
            # "A spokesman for Lorvex …", "the spokesman"
            member = self._last_unnamed.get(parsed.head)
        if member is None:
            member = Member(parsed.type, None, (), first)
            roles = parsed.roles or (parsed.tokens,)
            place, tokens = parsed.place, parsed.tokens
            owner = None if parsed.possessor is None else parsed.possessor[0]
            if owner is not None and (
                self._lower[owner] != "its" or parsed.type not in _UNNAMED
            ):
                owner = None
            member.roles = (Role(roles, parsed.organization, place, tokens, owner),)
            member.add_gender(parsed.gender)
            self._unnamed[words] = member
            if parsed.type is SpeakerType.ANONYMOUS and parsed.head in _OF_BODIES:
                self._last_unnamed[parsed.head] = member
        return Found(member, "unnamed", "the text gives no name")
