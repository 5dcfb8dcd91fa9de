"""
Naming: whom a name or a description refers to, anywhere in the text.

A surname goes to the person with that surname, an acronym to the body that it was
introduced for, "the minister" to the one minister of the text.  What several could be
meant by is left open, or goes to the nearest with a note of doubt.
"""

from collections.abc import Sequence

from quotekit.lexicons.mention_words import MentionWords
from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Member, Role
from quotekit.stages.casting.page import Page
from quotekit.stages.columns.phrases import ARTICLES
from quotekit.stages.columns.reading import Range
from quotekit.stages.mentions.compared_kinds import (
    ANONYMOUS_TYPE,
    COORDINATION_FORM,
    DESCRIPTION_FORM,
    DOCUMENT_TYPE,
    GROUP_TYPE,
    IMPERSONAL_TYPES,
    NAME_FORM,
    ORGANIZATION_TYPE,
    PERSON_TYPE,
)
from quotekit.stages.mentions.given_names import take_given_name
from quotekit.stages.mentions.parsed_mentions import ParsedMention
from quotekit.stages.names.person_names import is_fuller
from quotekit.stages.resolution.bodies import Bodies
from quotekit.stages.resolution.body_descriptions import (
    CALLED_BODIES,
    BodyDescriptions,
)
from quotekit.stages.resolution.floor import Floor, Found
from quotekit.stages.resolution.leads import Leads
from quotekit.stages.resolution.named_documents import NamedDocuments
from quotekit.stages.resolution.person_descriptions import (
    INHABITING,
    PersonDescriptions,
)
from quotekit.stages.resolution.teams import Teams
from quotekit.stages.resolution.together import PAIR_NOUNS, Groups
from quotekit.stages.roles.office_owners import KIN
from quotekit.stages.roles.office_parts import SPOKESPEOPLE
from quotekit.stages.vocabulary.body_words import (
    BODIES_ALWAYS,
    KIND_OF_BODY,
    STATE_BODIES,
    UNITED_NATIONS,
)
from quotekit.stages.vocabulary.class_words import singular

_UNNAMED = frozenset((ANONYMOUS_TYPE, DOCUMENT_TYPE))
_LOOK_BACK = 24
_MOST_HOLDERS = 50
_PROBABLE = 0.6
_NOBODY, _NO_ONE = frozenset(("nobody", "nothing")), ("no", "one")
_NO_INHABITANTS = frozenset(("smithsonian", "oregonian", "guardian"))
# Who is told of with a body in the first sentences and named with it in the next.
_BROUGHT_IN, _NEXT = frozenset(("expert", "chief", "envoy", "head", "boss")), 1
_LONGEST_PARAGRAPH = 20
_A = frozenset(("a", "an"))
_BEFORE_OTHERS = frozenset(("a", "an", "the", "another"))

# Where a body writes in its own name: "the official account of the Ministry".
_ACCOUNTS = frozenset(("account", "page", "feed", "channel", "handle"))
_OF_NETWORKS = frozenset(
    """
    official verified twitter x facebook instagram telegram youtube weibo mastodon
    """.split()  # noqa: SIM905  # read like prose
)
# What announcements call whoever makes them: 'Kalari Ltd ("the Company")'.
_DEFINED = frozenset(("company", "group", "corporation", "issuer", "fund"))
_LONGEST = 18
_CLOSING = frozenset((*"\"”“'’»", "''"))
# What is one of many in its union, and no name.
_PARTS_OF_UNIONS = tuple(
    (*union.split(), kind)
    for union in ("un", "u.n.", "eu", "united nations", "european union")
    for kind in ("agency", "body", "organisation", "organization", "institution")
)

# "The same company" tells nothing.
_WHICH_OF_ALL = frozenset(
    """
    same latter former whole new parent first second third other entire combined merged
    big small large own said
""".split()  # noqa: SIM905  # read like prose
)
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

# What may be a name alone: "Will said", though much "will" be.
_MODALS = frozenset(("will", "may"))
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
# Who speaks for a body, and is told of again without it.
_OF_BODIES = SPOKESPEOPLE | {"official", "source", "representative", "officer"}

# The letters of American parties, behind those who are of them: "Tom Roe (R-Lund)".
_PARTY_LETTERS = {"republican": "r", "democrat": "d"}
_LETTERS = frozenset(("r", "d", "i"))
_MOST_NAMES = 30


class Naming:
    """
    The names and descriptions of one text, each with whom it refers to.

    Attributes:
        bodies: The bodies that speak.

        groups: Those who speak together.

        authors: Who says "I" in the text's own words, and is nobody of whom it tells.
    """

    def __init__(
        self,
        page: Page,
        cast: Cast,
        floor: Floor,
        words: MentionWords,
        documents: NamedDocuments,
    ) -> None:
        """Begin with the people of the cast."""
        self._documents = documents
        self._page = page
        self._cast = cast
        self._floor = floor
        self._lower = page.tokens.lower
        self.bodies = Bodies(page, cast, words)
        self._described = BodyDescriptions(page, cast, floor, words, self.bodies)
        self.groups = Groups(page, cast, floor)
        self.authors: set[Member] = set()
        self._leads = Leads(page, cast)
        self._teams = Teams(page, cast)
        self._unnamed: dict[tuple[str, ...], Member] = {}
        self._last_unnamed: dict[str, Member] = {}
        self._definitions: dict[str, Range | None] = {}
        self._people = PersonDescriptions(page, cast, floor, self.bodies, self.groups)

    # -- before anybody is resolved ----------------------------------------

    def meet(self, parsed: ParsedMention) -> None:
        """Take in what a source tells of the people that it names."""
        for part in parsed.parts or (parsed,):
            if part.form is DESCRIPTION_FORM:
                take_given_name(self._cast.classes, part)
            if (
                part.type is PERSON_TYPE
                and part.name is not None
                and not self._is_inhabitant(part)
            ):
                member = self._person(part)
                if member is not None:
                    member.certain = True
                    self._people.sources.add(member)
                    self._cast.offices.take(member, part)

    def read_leads(self) -> None:
        """Take in what leads tell of people whom the next paragraph names."""
        self._leads.read()

    # -- mentions ----------------------------------------------------------

    def resolve(self, parsed: ParsedMention, outer: Member | None = None) -> Found:
        """
        Return whom a name, a description or several of them refer to.

        Who says the sentence that holds it, *outer*, is nobody of whom it tells: "Mayor
        Tom Roe said the mayor was told to wait".
        """
        self._people.outer = outer
        if parsed.form is COORDINATION_FORM:
            return self._several(parsed)
        if parsed.form is DESCRIPTION_FORM:
            take_given_name(self._cast.classes, parsed)
        if parsed.type in IMPERSONAL_TYPES:
            document = self._documents.resolve(parsed)
            if document is not None:
                return document
        if parsed.form is NAME_FORM:
            if parsed.type is PERSON_TYPE:
                return self._inhabitant(parsed) or self._name_of_person(parsed)
            return (
                self._defined(parsed)
                or self._team(parsed)
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
        team = self._team(parsed) if parsed.type is GROUP_TYPE else None
        return team or self._account_of_body(parsed) or self._description(parsed)

    def _account_of_body(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the official account of the Ministry" to the Ministry."""
        body = parsed.organization
        if (
            parsed.head not in _ACCOUNTS
            or parsed.type is not DOCUMENT_TYPE
            or not parsed.definite
            or body is None
            or _OF_NETWORKS.isdisjoint(self._lower[parsed.tokens[0] : body[0]])
        ):
            return None
        owner = self._cast.parser.parse(*body)
        if owner is None or owner.type is not ORGANIZATION_TYPE:
            return None
        member = self.resolve(owner).member
        if member is None:
            return None
        return Found(member, "own body", self._is(parsed, member), _PROBABLE)

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
        of_union = words[:union] in UNITED_NATIONS
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

    def _team(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the Coalers" to the Lund Coalers."""
        name = self._teams.full_name(parsed)
        if name is None:
            return None
        member = self.bodies.at(name)
        return Found(member, "team", self._is(parsed, member))

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
        return self.groups.in_words(member)

    def _several(self, parsed: ParsedMention) -> Found:
        members = [self.resolve(part).member for part in parsed.parts]
        named = [m for m in members if m is not None and m.name is not None]
        at = parsed.tokens[0]
        # "Mr and Mrs Roe" are two, both of one name
        distinct = len(members) != 2 or members[0] is not members[1]
        if len(named) == len(members) and distinct:
            group = self.groups.of(named, at)
            first = parsed.parts[0]
            if first.plural and first.roles:
                self.groups.share(singular(self._lower[first.roles[0][1] - 1]), group)
        else:
            group = Member(GROUP_TYPE, None, (), at)
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

    def _person(  # noqa: C901, PLR0911  # from the surest down
        self, parsed: ParsedMention
    ) -> Member | None:
        """Return whom a person's name refers to, new if nobody; ``None`` in doubt."""
        cast, name = self._cast, parsed.name or parsed.tokens
        called = cast.called(name)
        if called is not None:
            return self._newcomer(called, parsed) or called
        words = cast.fold_name(name)
        if not words:
            return None
        if words in cast.firms:
            return self.bodies.firm(words)
        if len(words) > 1:
            sharing = cast.people.sharing(words)
            if len(sharing) > 1:
                return self._one_of(sharing, parsed)
            member = cast.people.find_full(words) or cast.people.spelled_alike(words)
            if member is None:
                return self._new_person(name, words)
            if words[-1] == member.words[-1] and is_fuller(words, member.words):
                member.name, member.words = name, words
            return member
        members = cast.people.named(words[0]) or cast.with_last_part(words[0])
        if not members:
            body = self.bodies.starting_with(words[0]) or self._spelled_out(words[0])
            misspelled = cast.people.one_letter_apart(words[0])
            return body or next(iter(misspelled), None) or self._new_person(name, words)
        if len(members) > 1:
            return self._one_of(members, parsed)
        if cast.is_another(members[0], parsed.gender):
            return self._relative(members[0], parsed)
        return members[0]

    def _relative(self, of: Member, parsed: ParsedMention) -> Member | None:
        """Return Tim for "Mr Roe", told of as "Ms Roe's husband, Tim," before."""
        found = {
            named.member
            for named in self._cast.named_before(parsed.tokens[0], _LOOK_BACK)
            if len(named.member.words) == 1
            and named.member is not of
            and named.member.gender in {None, parsed.gender}
            and not named.member.heads.isdisjoint(KIN)
        }
        return found.pop() if len(found) == 1 else None

    def _spelled_out(self, word: str) -> Member | None:
        """Return the Technology Agency that "(GovTech)" behind its name made known."""
        name = self._cast.bodies.spelled_out(word)
        return None if name is None else self.bodies.at(name)

    def _new_person(self, name: Range, words: tuple[str, ...]) -> Member:
        member = Member(PERSON_TYPE, name, words, name[0], certain=True)
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
            met = [m for m in fitting if m.first < parsed.tokens[0]]
            if len(met) == 1 and (met[0].certain or self._is_near(met[0], parsed)):
                return met[0]
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
        if len(spoken) == 1 and not self._goes_otherwise(spoken[0], parsed):
            return spoken[0]
        return self._goes_on(fitting, parsed)

    def _goes_otherwise(self, member: Member, parsed: ParsedMention) -> bool:
        """Tell "Mrs. Roe", who is not called "Roe"."""
        return parsed.honorific is None and self._cast.goes_by_courtesy(member)

    def _is_near(self, member: Member, parsed: ParsedMention) -> bool:
        """Tell whether the sentence before, or this one, names somebody in full."""
        page, at = self._page, parsed.tokens[0]
        first = page.tokens.sentence_first[max(0, page.sentence(at) - 1)]
        return any(named.member is member for named in self._cast.people_in(first, at))

    def _newcomer(self, called: Member, parsed: ParsedMention) -> Member | None:
        """Return Ruth Roe for "Roe said" behind her words, though Dale was "Roe"."""
        if parsed.honorific is not None or parsed.roles:
            return None
        people = self._cast.people
        words = self._cast.fold_name(parsed.name or parsed.tokens)
        members = people.sharing(words) if len(words) > 1 else people.named(words[0])
        members = members[:_MOST_HOLDERS]
        last = self._goes_on(members, parsed) if len(members) > 1 else None
        if last is None or last is called:
            return None
        page, at = self._page, parsed.tokens[0]
        turn = next(self._floor.before(at))
        sentence = page.tokens.sentence_first[page.sentence(turn.token)]
        near = page.segment(at) == page.segment(turn.token) or last.first >= sentence
        return last if near else None

    def _goes_on(
        self, members: Sequence[Member], parsed: ParsedMention
    ) -> Member | None:
        """Return Dale Roe for "Roe added" where he has just spoken, and not Ruth."""
        page, at = self._page, parsed.tokens[0]
        last = self._floor.last_before(at)
        if last is None or page.segment(at) - page.segment(last.token) > 1:
            return None
        since = self._cast.people_in(page.token_at(last.end), at)
        if (
            last.member not in members
            or self._goes_otherwise(last.member, parsed)
            or any(
                named.member is not last.member and named.member in members
                for named in since
            )
        ):
            return None
        return last.member

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
            elif parsed.type is ANONYMOUS_TYPE:
                found = (
                    self._surname(parsed)
                    or self._unnamed_before(parsed)
                    or self._people.resolve(parsed)
                )
            elif parsed.type is ORGANIZATION_TYPE:
                found = self._described.resolve(parsed)
            elif parsed.type is GROUP_TYPE:
                found = self._pair(parsed)
            if found is None and parsed.head in CALLED_BODIES and not parsed.plural:
                # "the tech giant", "the lender", "the brewer"
                found = self._described.resolve(parsed)
            if (
                found is not None
                and found.member is not None
                and found.member.type is ORGANIZATION_TYPE
                and found.member.name is not None
                and parsed.possessor is None
            ):
                self._tell_kind(found.member, parsed.tokens)
        found = self._of_party(parsed, found)
        if found is not None and (
            found.member in self.authors or self._people.is_outer(found.member)
        ):
            found = None
        return found or self._named_next(parsed) or self._somebody_unnamed(parsed)

    def _of_party(self, parsed: ParsedMention, found: Found | None) -> Found | None:
        """
        Resolve "the Republican" to Tom Roe (R-Lund), if no other letter is told of him.

        Ana Lisi (D-Lund) is none, whoever was named last.
        """
        letter = _PARTY_LETTERS.get(parsed.head)
        if letter is None or parsed.plural:
            return found
        members: dict[Member, str] = {}
        for named in self._cast.named_before(parsed.tokens[0], _MOST_NAMES):
            behind = named.tokens[1]
            told = self._lower[behind + 1 : behind + 2]
            if self._lower[behind : behind + 1] == ("(",) and told:
                party = told[0].partition("-")[0]
                if party in _LETTERS:
                    members.setdefault(named.member, party)
        if not members:
            return found
        member = None if found is None else found.member
        if member is not None and members.get(member, letter) == letter:
            return found
        same = [member for member, party in members.items() if party == letter]
        if len(same) != 1 or not parsed.definite:
            return None
        return Found(same[0], "party", self._is(parsed, same[0]), _PROBABLE)

    def _named_next(self, parsed: ParsedMention) -> Found | None:
        """Resolve "a doctor said" to Tom Roe, named next, who is then the doctor."""
        found = self._leads.named_next(parsed)
        if found is not None and found.member is not None:
            self._people.holders.learn(found.member)
        return found or self._brought_in(parsed)

    def _brought_in(self, parsed: ParsedMention) -> Found | None:
        """Resolve "A UN rights expert warned" before "Ana Lisi, UN Rapporteur"."""
        body, at = parsed.organization, parsed.tokens[0]
        if (
            parsed.definite
            or body is None
            or parsed.head not in _BROUGHT_IN
            or parsed.type is not ANONYMOUS_TYPE
        ):
            return None
        found = self._people.holders.in_other_words(parsed)
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

    def _unnamed_before(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the official" to "a senior official" who has just spoken."""
        last = self._floor.last_before(parsed.tokens[0])
        if (
            last is None
            or last.member.name is not None
            or last.member is self._people.outer
            or parsed.head not in last.member.heads
            or parsed.possessor is not None
            or parsed.organization is not None
            or sum(end - start for start, end in parsed.roles) > 1
        ):
            return None
        return Found(last.member, "unnamed", "the text gives no name")

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
            or (people[0].words[-1] != word and word not in _MODALS)
            or people[0].first > first
            or (word in self._page.tokens.words and word not in _MODALS)
            # but "REPORTER:"
            or self._page.tokens.words[first].isupper()
        ):
            return None
        return Found(people[0], "short name", self._is(parsed, people[0]))

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
        inhabiting = self._lower[end - 1].endswith(INHABITING)
        if end - first == 2:
            return inhabiting and self._lower[end - 1] not in _NO_INHABITANTS
        return inhabiting and self._lower[first + 1].endswith("-year-old")

    def _inhabitant(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the 42-year-old Cumbrian" to whoever it is about just now."""
        if not self._is_inhabitant(parsed):
            return None
        first, end = parsed.tokens
        told = ParsedMention(
            form=DESCRIPTION_FORM,
            type=ANONYMOUS_TYPE,
            tokens=parsed.tokens,
            head=self._lower[first + 1],
            roles=((end - 1, end),),
            definite=True,
        )
        found = self._people.of_age(told) or self._people.in_other_words(told)
        return found or (
            self._somebody_unnamed(told)
            if end - first > len(("the", "Kerryman"))
            else None
        )

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

    def _pair(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the leaders" to the two who have met, or who are called so."""
        first, end = parsed.tokens
        if parsed.possessor is not None:
            return None
        pair = None
        if parsed.head in PAIR_NOUNS:
            pair = self.groups.pair_before(first)
        if pair is None and end - first == len(("the", "senators")):
            pair = self.groups.sharing(parsed.head)
        if pair is None:
            return None
        if not pair.roles:
            pair.roles = (Role(parsed.roles, None, None, parsed.tokens),)
        return Found(pair, "pair", self._is(parsed, pair), _PROBABLE)

    def _somebody_unnamed(self, parsed: ParsedMention) -> Found:
        """Return somebody without a name; the same for the same definite words."""
        first, end = parsed.tokens
        words = tuple([word for word in self._lower[first:end] if word not in ARTICLES])
        member = self._unnamed.get(words) if parsed.definite else None
        if member is None and parsed.definite and words == (parsed.head,):
            # "A spokesman for Lorvex …", "the spokesman"
            member = self._last_unnamed.get(parsed.head)
        if member is None:
            is_body = parsed.head in BODIES_ALWAYS and not parsed.plural
            kind = ORGANIZATION_TYPE if is_body else parsed.type
            member = Member(kind, None, (), first)
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
            if parsed.type is ANONYMOUS_TYPE:
                member.heads |= {parsed.head}
                if parsed.head in _OF_BODIES:
                    self._last_unnamed[parsed.head] = member
            elif (
                kind is ORGANIZATION_TYPE
                and parsed.definite
                and parsed.head in STATE_BODIES
            ):
                # "Israel's defence ministry …", "the ministry"
                self._last_unnamed[parsed.head] = member
        return Found(member, "unnamed", "the text gives no name")
