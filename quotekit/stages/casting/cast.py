"""
The cast of a text: the people and bodies it names, wherever it names them.

Who a surname, a pronoun or "the minister" refers to may be somebody who is never a
source.  So one pass over the capitalized words collects every name, with the titles
and roles beside it, before any source is looked at.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from quotekit.annotations.speakers import SpeakerType
from quotekit.annotations.tokens import Tokens
from quotekit.lexicons.mention_words import MentionWords
from quotekit.lexicons.people import Gender
from quotekit.stages.casting.families import Families
from quotekit.stages.casting.members import Member, Named, Role
from quotekit.stages.casting.nearby_bodies import NearbyBodies
from quotekit.stages.casting.office_notes import OfficeNotes
from quotekit.stages.casting.page import Page
from quotekit.stages.casting.people_by_name import PeopleByName
from quotekit.stages.columns.phrases import ARTICLES, FINITE
from quotekit.stages.columns.reading import Range
from quotekit.stages.mentions.body_fields import (
    branches,
    campuses,
    districts,
    glosses,
    joints_in_bodies,
    regions,
    think_tanks,
)
from quotekit.stages.mentions.long_offices import long_offices
from quotekit.stages.mentions.parsed_mentions import ParsedMention
from quotekit.stages.mentions.parsing import MentionParser
from quotekit.stages.names.body_names import (
    BodyNames,
    fold_name,
    named_anonymous,
    short_names_in_brackets,
)
from quotekit.stages.names.name_context import NameContext
from quotekit.stages.names.name_runs import Run, RunFinder, Runs
from quotekit.stages.names.person_names import fold, is_fuller
from quotekit.stages.roles.office_owners import KIN
from quotekit.stages.vocabulary.class_words import (
    COMMON_GIVEN_NAMES,
    FIRMS,
    POSSESSIVES,
)

# How much evidence of a gender one pronoun in passing is.
_HINT, _STRONG_HINT = 0.3, 0.5
_SURE = 1.5

_TELLING = {
    "he": Gender.MALE,
    "his": Gender.MALE,
    "she": Gender.FEMALE,
    "her": Gender.FEMALE,
}
_OPENING = frozenset(("he", "she"))
# Somebody whom a verb has for its object: "hired | Tom".
_OBJECTS = frozenset((verb, "NNP") for verb in ("VBD", "VBZ", "VBN", "VBG"))
_OBJECTS_OF_VERBS = frozenset(("him", "her"))
# What "her" has behind it that is hers: "her | late brother".
_OWNED = frozenset(
    ("NN", "NNS", "NNP", "JJ", "JJR", "JJS", "RB", "RBS", "CD", "VBN", "VBG", "POS")
)
_HUMAN_PRONOUNS = frozenset(("he", "she", "him", "her", "his", "hers"))
_SAID = frozenset((("said",), ("says",), ("told",)))
# What stands before a name and is no office: "Father Roe".
_STYLES = frozenset(("father", "brother", "sister"))
# Who may be meant instead of whoever is named.
_SOMEBODY = KIN | frozenset(
    """
    man woman boy girl suspect victim teenager teen pupil student cyclist pedestrian
    driver passenger motorist motorcyclist biker player child baby patient
""".split()  # noqa: SIM905  # read like prose
)
_CRIMES = frozenset(
    """
    denies denied charged accused cleared convicted acquitted jailed sentenced arrested
    murder murdering rape raping killing manslaughter
""".split()  # noqa: SIM905  # read like prose
)
_OTHERS = (_SOMEBODY | _HUMAN_PRONOUNS | _CRIMES) - _STYLES
# In a sentence with one of these somebody speaks.
_SPEAKING = frozenset(
    """
    “ " « ‘ '' said says told tells added wrote recalled according described warned
""".split()  # noqa: SIM905  # read like prose
)
_OTHER = {Gender.MALE: Gender.FEMALE, Gender.FEMALE: Gender.MALE}
# Titles that anybody may have.
_COURTESIES = frozenset(("mr", "mrs", "ms", "miss", "mx"))
_CAUSES = frozenset((("friends", "of"), ("campaign", "for")))
_FIRM_BEFORE = frozenset((firm,) for firm in FIRMS)
_BEFORE_SINGLE = frozenset(("NN", ","))
_LONGEST_RUN = 30
# What has a capital in headlines, and is short: "met", "will".
_VERBS_OF_PROSE = frozenset(("VBD", "MD"))
_LONGEST_NAME = 6
_MENTIONS_BESIDE = 6
_MOST_PLACES = 20
_FARTHEST_PLACE = 5000  # in tokens
_MOST_NAMESAKES = 50


class Cast:
    """
    Everybody named in one text, and where.

    Attributes:
        parser: Takes the text's noun phrases apart.

        classes: The classes of its words.

        members: The people, in order of first mention.

        people: The same, by name.

        offices: Reads what they are.

        bodies: The names of bodies.

        nearby: Which of them an office is in.

        firms: Names that only this text shows to be bodies': "the blog Sea View".

        titles: Who holds a title that only this text shows to be one.

        countries: Words for places, each with one name for the place.
    """

    def __init__(
        self,
        tokens: Tokens,
        tags: Sequence[str],
        words: MentionWords,
        headlines: Sequence[Range] = (),
        openings: Sequence[Range] = (),
    ) -> None:
        """
        Collect the names of one text.

        Args:
            tokens:
                Its tokens.

            tags:
                Their Penn tags.

            words:
                What is known of words in mentions.

            headlines:
                The tokens of headlines: where every word may have a capital, names
                are only found again.

            openings:
                The tokens of each line above the text.
        """
        self._tokens = tokens
        self._tags = tags
        self._lexicon = words
        self._surnames: set[str] = set()
        self.countries = words.countries
        self.parser = MentionParser(tokens, tags, words, self._surnames)
        self.classes = self.parser.classes
        self._context = NameContext(tokens, tags, self.classes)
        self.offices = OfficeNotes(self.parser, self._context)
        self.people = PeopleByName(words)
        self.families = Families(tokens.lower)
        self.members: list[Member] = []
        self.titles: dict[str, Member] = {}
        self._named: list[Named] = []
        self._called: dict[Range, Member] = {}
        self._alone: set[str] = set()
        self._bare_uses: set[Member] = set()
        # Who is told of as somebody's wife or son.
        self._kin: set[Member] = set()
        # Whom the text calls by their first names.
        self._given: dict[Member, bool] = {}
        self._headlines = headlines
        self._classify_by_words()
        finder = RunFinder(tokens, tags, self.classes, self._context, self._surnames)
        runs = finder.sort()
        self.firms = finder.firms
        self._after_the = runs.after_the
        self._add_people(runs)
        self.bodies = BodyNames(tokens, self.parser, self._context, runs.bodies)
        self.nearby = NearbyBodies(
            tokens, self.classes, self._context, self.bodies, self.firms
        )
        self.nearby.openings = openings
        self._starts = [named.tokens[0] for named in self._named]
        self._learn_from_pronouns()
        self._learn_from_ages()

    def _classify_by_words(self) -> None:
        """Give words a class that only some words of the text call for."""
        tokens, classes = self._tokens, self.classes
        classes.take_for_bodies(districts(tokens, classes))
        classes.take_for_bodies(branches(tokens, classes))
        classes.take_for_bodies(think_tanks(tokens, classes))
        classes.take_for_places(regions(tokens, classes))
        classes.join_fields(joints_in_bodies(tokens, classes))
        classes.join_fields(campuses(tokens, classes))
        classes.take_for_offices(long_offices(tokens, classes))
        for bracket in glosses(tokens, classes):
            classes.join(bracket)
        classes.introduced |= short_names_in_brackets(tokens, classes)
        if named_anonymous(tokens, classes):
            classes.introduced.add("anonymous")

    # -- looking up --------------------------------------------------------

    def called(self, name: Range) -> Member | None:
        """Return the person whom the name at these tokens was found to mean."""
        return self._called.get(name)

    def named_before(self, index: int, limit: int) -> Iterator[Named]:
        """Return the last names that stand before token *index*, nearest first."""
        at = bisect_left(self._starts, index)
        return reversed(self._named[max(0, at - limit) : at])

    def people_in(self, first: int, end: int) -> Sequence[Named]:
        """Return where people are named in these tokens, the first few."""
        at = bisect_left(self._starts, first)
        stop = bisect_left(self._starts, end)
        return self._named[at : min(stop, at + _MENTIONS_BESIDE * 2)]

    def people_start(self, named: Named) -> int:
        """Return where the phrase of a name begins, its office included."""
        return self._context.phrase_start(named.tokens[0])

    def fold_name(self, name: Range) -> tuple[str, ...]:
        """Return a name's folded words, without articles, marks and suffixes."""
        return fold_name(self._tokens, name, self._lexicon.suffixes)

    def in_words(self, member: Member, page: Page) -> str:
        """Return what to call a member in a reason: the name, else the office."""
        if member.name is not None:
            return page.words(member.name)
        parts = [part for role in member.roles for part in role.parts]
        return f"“{page.words(parts[0])}”" if parts else "somebody unnamed"

    # -- adding ------------------------------------------------------------

    def add(self, member: Member, name: Range) -> None:
        """Take in somebody whom only a source names."""
        self._index(member)
        self._called[name] = member
        at = bisect_left(self._starts, name[0])
        self._named.insert(at, Named(name, member))
        self._starts.insert(at, name[0])
        # "Tewodros, an electrician who lives here, said"
        self.offices.note(member, name, name, titled=False)

    def _index(self, member: Member) -> None:
        self.members.append(member)
        self.people.add(member)

    def _link(self, member: Member, name: Range) -> None:
        self._called[name] = member
        member.mentions.add(name)
        member.first = min(member.first, name[0])
        self._named.append(Named(name, member))

    # -- collecting --------------------------------------------------------

    def _add_people(self, runs: Runs) -> None:
        """Add full names, then those with initials, headlines' and short ones."""
        full, initialed, short, *_ = runs
        self._alone = {fold(self._tokens.words[run.name[1] - 1]) for run in short}
        headed = self._in_headlines(full)
        again = {run.name for run in headed}
        for run in full:
            if run.name not in again:
                self._add_full(run)
        for run in initialed:
            # After the full names: "A. Torosyan" may be Ashot Torosian.
            words = self.fold_name(run.name)
            known = self.people.find_full(words) or self.people.named(words[-1])
            if known or self.people.spelled_alike(words) is None:
                self._add_full(run)
        for run in headed:
            self._find_again(run, short)
        short.sort(key=lambda run: run.name)
        self._add_shorts(short)
        for member in self.members:
            if member.name is not None:
                self._surnames.add(self._tokens.lower[member.name[1] - 1])
                # Not "Jr."
                self._surnames.add(member.words[-1])
                # "Xi" of "Xi Jinping"
                given = self._tokens.lower[member.name[0]]
                if given not in self._lexicon.capitals:
                    self._surnames.add(given)
        self._named.sort(key=lambda named: named.tokens)
        self.members.sort(key=lambda member: member.first)

    def _add_full(  # noqa: C901, PLR0911, PLR0912  # a table of cases
        self, run: Run
    ) -> None:
        """Add a name of more words than one."""
        words = self.fold_name(run.name)
        if not 1 < len(words) <= _LONGEST_NAME:
            return
        if words[0] in self._after_the:
            self._add_titled(run, words[0])
            return
        name = run.name
        office = self._office_before(run, words)
        if office is not None and office.name is not None:
            name = office.name
            words = self.fold_name(name)
        elif not run.sure:
            return
        titled = run.titled or (
            office is not None or self._context.has_role_before(run.tokens[0])
        )
        definite = self._tokens.lower[run.tokens[0] - 1] in ARTICLES
        if definite and run.tokens[0] and not titled:
            if len(words) == 2 or words[-1] not in self._alone:
                return
            # "the Ruritanian Kanzler Heinz Beck": "Beck" stands alone elsewhere.
            name = name[1] - 2, name[1]
            words = self.fold_name(name)
            if len(words) < 2:
                return
        member = self.people.find_full(words)
        if member is not None and name == run.name:
            # "Paz Quiroga", which Ana and José Luis both are
            sharing = self.people.sharing(words)
            if len(sharing) > 1:
                self._link_to_owner(run, sharing)
                return
        if member is None:
            if self._is_in_cause(name, words):
                return
            member = Member(SpeakerType.PERSON, name, words, name[0])
            self._index(member)
        elif is_fuller(words, member.words):
            member.name, member.words = name, words
        self._link(member, name)
        self.offices.note(member, name, run.tokens, titled=titled)
        if run.tokens[0] < run.name[0]:
            member.add_gender(self._honorific_gender(run))
        sex = self.families.sex_before(*run.name)
        if sex is not None:
            member.add_gender(sex, _SURE)
            self._kin.add(member)
        if office is not None:
            self.offices.take(member, office)

    def _is_in_cause(self, name: Range, words: tuple[str, ...]) -> bool:
        """Tell "Friends of | Lund Rec" from "Friends of | Ana Lisi", told of again."""
        lower, first = self._tokens.lower, name[0]
        return (
            lower[max(0, first - 2) : first] in _CAUSES
            and self.classes.is_capital(first - 2)
            and words[-1] not in self._alone
            and (lower[first],) not in COMMON_GIVEN_NAMES
            and words[0] in self._alone
        )

    def _office_before(self, run: Run, words: tuple[str, ...]) -> ParsedMention | None:
        """Read "Minister of Rivers" or "CEO of the Refugee Council" before a name."""
        first = run.tokens[0]
        if not self._context.is_after_preposition(first):
            return None
        before = self.classes.of(first, run.name[0])
        # "Dean of | Student Life Ana Lisi"
        in_field = (
            first > 1
            and self._tokens.lower[first - 1] == "of"
            and self.classes.letter(first - 2) == "R"
        )
        # "Director of Operations Dr Ana Lisi" has no office in its run.
        if not (in_field or {"R", "L"}.isdisjoint(before)) or not (
            len(words) > 2 or before
        ):
            return None
        parsed = self.parser.parse(*self._context.phrase(run.tokens))
        if (
            parsed is not None
            and parsed.name is not None
            and parsed.roles
            and run.name[0] <= parsed.name[0] < parsed.name[1] - 1
            and parsed.name[1] == run.name[1]
        ):
            return parsed
        return None

    def _in_headlines(self, runs: Sequence[Run]) -> list[Run]:
        """Return the names that stand where every word of weight has a capital."""
        in_capitals = [
            headline
            for headline in self._headlines
            if not self._has_small_words(*headline)
        ]
        if not in_capitals:
            return []
        # A page of credits has thousands of them, and as many names.
        starts = [first for first, _ in in_capitals]
        headed = []
        for run in runs:
            at = bisect_right(starts, run.name[0]) - 1
            if at >= 0 and run.name[0] < in_capitals[at][1]:
                headed.append(run)
        return headed

    def _has_small_words(self, first: int, end: int) -> bool:
        end = min(end, first + _LONGEST_RUN)
        return any(
            word.islower() and (len(word) > 4 or self._tags[index] in _VERBS_OF_PROSE)
            for index, word in enumerate(self._tokens.words[first:end], first)
        )

    def _find_again(self, run: Run, short: list[Run]) -> None:
        """Find people of the body in a headline's capitals: "TRUMP MUST DECIDE"."""
        words = self.fold_name(run.name)
        member = self.people.find_full(words) if words else None
        if member is not None:
            self._link(member, run.name)
            titled = run.titled or self._context.has_role_before(run.tokens[0])
            self.offices.note(member, run.name, run.tokens, titled=titled)
            office = self._office_before(run, words)
            if office is not None:
                # "Head of State Ana Lisi Visits Lund"
                self.offices.take(member, office)
            return
        for index in range(*run.name):
            if self.people.named(fold(self._tokens.words[index])):
                name = index, index + 1
                short.append(Run(name, name, titled=False))
                return
        if len(words) == 2 and words[-1] in self._alone:
            # Named in full only in the headline: "A talk with Ana Lisi".
            self._add_full(run)

    def _add_titled(self, run: Run, title: str) -> None:
        """Add "Taoiseach Leo Varadkar" where the text also has "the Taoiseach"."""
        at = run.name[0]
        name = at + 1, run.name[1]
        rest = Run(name, run.tokens, titled=True)
        if name[1] - name[0] > 1:
            self._add_full(rest)
        else:
            self._add_short(rest)
        member = self._called.get(name)
        if member is not None:
            self.titles.setdefault(title, member)
            if not member.roles:
                member.roles = (Role(((at, at + 1),), None, None, run.tokens),)

    def _add_shorts(self, runs: Sequence[Run]) -> None:
        """Add names of one word, each after the full names before it."""
        self._named.sort(key=lambda named: named.tokens)
        full_names, self._named = self._named, []
        at = 0
        for run in runs:
            while at < len(full_names) and full_names[at].tokens < run.name:
                self._named.append(full_names[at])
                at += 1
            self._add_short(run)
        self._named += full_names[at:]

    def _add_short(self, run: Run) -> None:
        """Add a name of one word, if it is clear whose."""
        lower, name = self._tokens.lower, run.name
        word = fold(self._tokens.words[name[0]])
        words: tuple[str, ...] = (word,)
        if name[1] - name[0] > 1 or "." in word:
            words = self.fold_name(name)
            if not words:
                return
            word = words[-1]
        if word in self.titles and name[0] and lower[name[0] - 1] == "the":
            self._link(self.titles[word], name)
            return
        # "Ms van Roe" is no Tom Roe
        linked = len(words) > 1 and words[0] in self._lexicon.particles
        members = self.people.sharing(words) if linked else self._so_called(word, run)
        if not members:
            if run.titled or self._may_be_met(run):
                words = words if linked else words[-1:]
                member = Member(SpeakerType.PERSON, name, words, name[0])
                self._index(member)
                self._add_new(member, run)
            return
        self._link_to_owner(run, members)

    def _add_new(self, member: Member, run: Run) -> None:
        """Take in somebody who is met by a name of one word."""
        self._link(member, run.name)
        self.offices.note(member, run.name, run.tokens, titled=True)
        member.add_gender(self._honorific_gender(run))
        self._note_relative(member)

    def _note_relative(self, member: Member) -> None:
        """Take in Mary of "John Dent lost his job.  His wife, Mary, said so"."""
        first, end = member.name or (member.first, member.first + 1)
        kin = self.families.kin_beside(first, end)
        at = None if kin is None else self.families.owner_before(kin)
        if kin is None or at is None:
            return
        start = at
        if self._tokens.lower[at] not in POSSESSIVES:
            # "his" is of whoever is named in this sentence or in the one before
            start = self._context.sentence_start(at)
            start = self._context.sentence_start(start - 1) if start else start
        owners = [
            named.member
            for named in reversed(self._named[-_MENTIONS_BESIDE:])
            if start <= named.tokens[0] < at or named.tokens[1] == at
        ]
        self.families.note(member, kin, at, dict.fromkeys(owners))

    def _is_second_of_name(self, members: Sequence[Member], run: Run) -> bool:
        """
        Tell whether "Mr Dent" is somebody besides "Mrs Dent", who are two.

        So he is besides "his wife Eva Dent".
        """
        return (
            len(members) == 1
            and (len(members[0].words) == 1 or members[0] in self._kin)
            and run.tokens[0] < run.name[0]
            and self.is_another(members[0], self._honorific_gender(run))
        )

    def _link_to_owner(self, run: Run, members: Sequence[Member]) -> None:
        """Link a name to whose it is of the people who have it, if that is clear."""
        first, name = run.tokens[0], run.name
        gender = self._honorific_gender(run) if first < name[0] else None
        owner = self._relative(members, name, gender) or self._owner(
            members, name, gender
        )
        if owner is None and self._is_second_of_name(members, run):
            words = self.fold_name(name)
            owner = Member(SpeakerType.PERSON, name, words, name[0])
            self._index(owner)
        if owner is not None:
            titled = run.titled or self._context.has_role_before(first)
            self._link(owner, name)
            self.offices.note(owner, name, run.tokens, titled=titled)
            if gender is not None:
                owner.add_gender(gender)

    def _may_be_met(self, run: Run) -> bool:
        """Tell whether somebody is met by one name: "a cleaner, Fatima, came"."""
        first, (name, end) = run.tokens[0], run.name
        introduced = self._is_introduced(name, end)
        if not introduced and (
            not first or self._tags[first - 1] not in _BEFORE_SINGLE
        ):
            return False
        return not self._is_firm(run.name) and (
            self._context.has_office_before(first)
            or self._context.is_apposed(name, end)
            or (
                introduced
                and (
                    self._tokens.lower[end + 1 : end + 2] == ("who",)
                    or self._is_renamed(end)
                    or self._is_of_age(end)
                    or bool(self._context.heads_after(end))
                )
            )
        )

    def _so_called(self, word: str, run: Run) -> list[Member]:
        """Return whose name a word may be, in whole, in part or misspelled."""
        members = self.people.named(word)
        if not members and self.people.with_double_name(word):
            members = self._of_double_name(word, run.name[0]) or self.with_last_part(
                word, titled=run.titled
            )
        return members or self._misspelled(word, run)

    def _is_introduced(self, first: int, end: int) -> bool:
        """Tell whether "Fatima, a cleaner" or, opening, "Doherty, who" follows."""
        following = self._tokens.lower[end : end + 2]
        if not following or following[0] != ",":
            return self._is_renamed(end)
        if following in {(",", "his"), (",", "her")}:
            # "She will be buried on Friday, her mother, Ana Lisi, said"
            return (
                self._tags[max(0, first - 1)] != "IN"
                and self.families.kin_beside(first, end) is not None
            )
        return following in {(",", "a"), (",", "an")} or (
            first in self.classes.sentence_firsts
            and (following == (",", "who") or self._is_of_age(end))
        )

    def _is_renamed(self, end: int) -> bool:
        """Tell whether "Mia*" or "Mia (not her real name)" goes on so: somebody."""
        return self._tokens.lower[end : end + 2] == ("(", "not") or (
            self._tokens.lower[end : end + 1] == ("*",) and self._tags[end] == "NNP"
        )

    def _is_of_age(self, end: int) -> bool:
        """Tell whether "Faruk | , 30, who" or "Faruk | , 30, is" goes on so."""
        following = self._tokens.lower[end : end + 3]
        return (
            following[::2] == (",", ",")
            and following[1].isdecimal()
            and len(following[1]) == 2
        )

    def _is_firm(self, name: Range) -> bool:
        """Tell "wheat exporter AWB" from "founder Lund"."""
        return (
            self.classes.of(*name) == "A"
            or self._tokens.lower[name[0] - 1 : name[0]] in _FIRM_BEFORE
        )

    def with_last_part(self, word: str, *, titled: bool = False) -> list[Member]:
        """
        Return Salwa al-Harbi for "Harbi", if the text has nobody else so called.

        The syllables of one given name are none: Park Geun-hye is not "Hye".  A title
        before it is of a name with an article only: "Ms Harbi".
        """
        members = list(self.people.with_double_name(word))
        if len(members) != 1 or len(members[0].words) == 1:
            return []
        name = members[0].name
        last = "" if name is None else self._tokens.words[name[1] - 1]
        front, _, part = last.rpartition("-")
        of_article = front.lower() in self._lexicon.particles
        return members if part[:1].isupper() and (of_article or not titled) else []

    def _of_double_name(self, word: str, at: int) -> list[Member]:
        """Return Lorna Grant-Pryce for "Dr. Pryce", if she has that title, too."""
        lower = self._tokens.lower
        title = lower[at - 1] if at else ""
        if title.rstrip(".") not in self._lexicon.honorifics:
            return []
        return [
            member
            for member in self.people.with_double_name(word)
            if member.name is not None
            and member.name[0]
            and lower[member.name[0] - 1] == title
        ]

    def _misspelled(self, word: str, run: Run) -> list[Member]:
        """
        Find Ana Philips for a bare "Phillips", who is not introduced by it.

        That is "President Johnson", "her son Walter", or "Everson, a nurse".
        """
        found = self.people.one_letter_apart(word)
        if not found:
            return found
        first, end = run.name
        before = self.classes.of(max(0, run.tokens[0] - 1), first).rstrip("H")
        behind = self._tokens.lower[end : end + 2]
        if (
            not {"R", "L", "e", "Q"}.isdisjoint(before)
            or self._is_introduced(first, end)
            or (behind[:1] == (",",) and behind[-1].isdecimal())
        ):
            return []
        return found

    def _relative(
        self, members: Sequence[Member], name: Range, gender: Gender | None
    ) -> Member | None:
        """Return Mary for "Mrs Dent", if she is his wife who is the only Dent."""
        if gender is None or len(members) != 1:
            return None
        if self.goes_by_given_name(members[0]):
            # "Poppy said … said Mrs Reed", her mother Natalie
            parent = self.families.parent_of(members[0], gender)
            if parent is not None:
                return parent
        if members[0].gender is gender:
            return None
        word = fold(self._tokens.words[name[1] - 1])
        title = self._tokens.lower[name[0] - 1].rstrip(".")
        found = self.families.of(word, title, gender)
        return found[0] if len(found) == 1 else None

    def _owner(
        self, members: Sequence[Member], name: Range, gender: Gender | None
    ) -> Member | None:
        """
        Choose among people with one name, for a mention of that name alone.

        Whoever was called so while nobody else of that name had come up goes on
        being called so, but not beside another's full name.
        """
        if len(members) == 1:
            return None if self.is_another(members[0], gender) else members[0]
        fitting = list(members[:_MOST_NAMESAKES])
        titled = [m for m in fitting if self._has_title(m, name[0])]
        if len(titled) == 1:
            return titled[0]
        if gender is not None:
            title = self._tokens.lower[name[0] - 1].rstrip(".")
            fitting = [m for m in fitting if m.gender in {None, gender}]
            fitting = [
                m for m in fitting if not self._has_other_title(m, title)
            ] or fitting
            if title == "mrs":
                # "Mrs Roe" is Jean, whose "daughter Sarah Roe" is Ms or Miss.
                fitting = [m for m in fitting if "daughter" not in m.heads] or fitting
        met = [m for m in fitting if m.first < name[0]]
        if gender is not None:
            fitting = [m for m in fitting if m.gender is gender] or fitting
            if len(fitting) == 1:
                # Or whoever was met by then, whose sex the text may tell yet.
                return None if met and fitting[0] not in met else fitting[0]
            met = [m for m in fitting if m.first < name[0]]
        if len(met) > 1:
            met = [*self._used(met, name, is_titled=gender is not None)]
        if len(met) != 1:
            return None
        self._bare_uses.add(met[0])
        return met[0]

    def _used(
        self, members: Sequence[Member], name: Range, *, is_titled: bool
    ) -> Sequence[Member]:
        """
        Return who of several of one name goes by it, for a mention of that name alone.

        "Mr Slate" is not Jay, who goes by that name.
        """
        if is_titled:
            alone = [m for m in members if not self.goes_by_given_name(m)]
            if len(alone) == 1:
                return alone
        used = [member for member in members if member in self._bare_uses]
        beside = len(used) == 1 and self._is_beside(members, used[0], name)
        return [] if beside else used

    def goes_by_given_name(self, member: Member) -> bool:
        """
        Tell whether a text calls somebody "Jay": "Mr Slate" is his father then.

        It does so as the subject of a verb, or as an owner.
        """
        known = self._given.get(member)
        if known is None:
            known = self._given[member] = len(member.words) > 1 and any(
                self._tokens.words[at][0].isupper()
                and not self._tokens.words[at + 1][0].isupper()
                and (
                    self._tags[at + 1] in FINITE
                    or self._tokens.lower[at + 1] in POSSESSIVES
                    or self._tags[at - 1] == "VBD"
                )
                for at in self._places(member.words[0], member.first)
            )
        return known

    def _places(self, word: str, near: int) -> Iterator[int]:
        """
        Return the first few places where a word stands, but for the last word.

        Only so far from token *near*, for there may be as many names as a text is long.
        """
        lower, at = self._tokens.lower, max(0, near - _FARTHEST_PLACE) - 1
        end = min(len(lower) - 1, near + _FARTHEST_PLACE)
        for _ in range(_MOST_PLACES):
            try:
                at = lower.index(word, at + 1, end)
            except ValueError:
                return
            yield at

    def goes_by_courtesy(self, member: Member) -> bool:
        """Tell whether a text calls somebody "Mrs. Roe", and never "Roe" alone."""
        lower = self._tokens.lower
        short = [
            lower[first - 1].rstrip(".") in _COURTESIES
            for first, end in member.mentions
            if first and end - first == 1 and lower[first] == member.words[-1]
        ]
        return bool(short) and all(short)

    def _has_title(self, member: Member, at: int) -> bool:
        """Tell "Sheriff Tom Roe" from "Judge Ana Roe", for "Sheriff | Roe" at *at*."""
        lower = self._tokens.lower
        if not at or member.name is None or not 0 < member.name[0] < at:
            return False
        title = lower[at - 1]
        return (
            title == lower[member.name[0] - 1]
            and title.rstrip(".") not in _COURTESIES
            and self.classes.is_capital(at - 1)
            and self.classes.letter(at - 1) in "HRL"
        )

    def is_another(self, member: Member, gender: Gender | None) -> bool:
        """Tell whether "Mr Lisi" is somebody else than the one Lisi that is known."""
        if gender is None:
            return False
        sure = member.male if member.gender is Gender.MALE else member.female
        return (
            member.gender is _OTHER[gender]
            and (sure >= _SURE or self._title_gender(member) is member.gender)
        ) or self._is_spouse(member, gender)

    def _title_gender(self, member: Member) -> Gender | None:
        """Return what the title before a full name tells: "Mrs Ana Lisi"."""
        first = 0 if member.name is None else member.name[0]
        before = self._tokens.lower[first - 1].rstrip(".") if first else ""
        return self._lexicon.honorifics.get(before)

    def _is_spouse(self, member: Member, gender: Gender) -> bool:
        """Tell whether "Mr Lisi" may be Tom, of whom "Tom and Ana Lisi" was told."""
        if member.gender is gender or member.name is None:
            return False
        joint = member.name[0] - 1
        return (
            joint > 0
            and self._tokens.lower[joint] == "and"
            and self.classes.letter(joint - 1) == "N"
            and not (joint > 1 and self.classes.is_capital(joint - 2))
        )

    def _is_beside(self, members: Sequence[Member], one: Member, name: Range) -> bool:
        """Tell whether another of *members* is named in the same sentence."""
        start = self._context.sentence_start(name[0])
        return any(
            named.member is not one
            and named.member in members
            and named.tokens[0] >= start
            for named in self._named[-_MENTIONS_BESIDE:]
        )

    def _has_other_title(self, member: Member, title: str) -> bool:
        """Tell "Sr Ada Roe" from "Ms Roe"."""
        first = 0 if member.name is None else member.name[0]
        return (
            first > 0
            and self._tokens.lower[first - 1].rstrip(".") != title
            and self.classes.letter(first - 1) == "H"
        )

    def _honorific_gender(self, run: Run) -> Gender | None:
        for index in range(run.tokens[0], run.name[0]):
            plain = self._tokens.lower[index].rstrip(".")
            gender = self._lexicon.honorifics.get(plain)
            if gender is not None:
                return gender
        return None

    def _learn_from_pronouns(self) -> None:
        """
        Learn genders and offices from pronouns that can hardly mean anybody else.

        That is "his" or "her" after the only name of a sentence, and "he" or "she" that
        opens the sentence after one with one name.  For a gender, one is not enough;
        "She is the director of the museum" tells an office.
        """
        lower = self._tokens.lower
        for index in self.classes.places_of(*_TELLING):
            word, weight = lower[index], _HINT
            if (
                word in _OPENING
                and index not in self._context.opens
                and lower[index - 1] != ","
            ):
                # Neither opens the sentence nor stands behind a fronted office.
                continue
            start, end = self._context.sentence_start(index), index
            fronted = self._context.fronted_office(index) if word in _OPENING else None
            if word in _OPENING or index == start:
                if not start or (index != start and fronted is None):
                    continue
                # "Her lawyer" is nobody's who is named there.
                weight = _HINT if word in _OPENING else _STRONG_HINT
                start, end = self._context.sentence_start(start - 1), start
            people = self.people_in(start, end)
            if len({named.member for named in people}) == 1:
                member = people[0].member
                if word not in _OPENING and self._is_met(people[0].tokens[1], index):
                    continue
                if self._is_owner_told(index, start):
                    weight = _STRONG_HINT
                member.add_gender(_TELLING[word], weight)
                if (
                    word not in _OPENING
                    or member.gender is _OTHER[_TELLING[word]]
                    or (fronted is not None and not self._is_alone(member, index))
                ):
                    continue
                if fronted is not None:
                    self.offices.read_fronted(member, fronted)
                self.offices.read_clause(member, index + 1)

    def _is_met(self, first: int, index: int) -> bool:
        """Tell "Judge Roe told | her that | her house was lost": she is another."""
        lower, tags = self._tokens.lower, self._tags
        return any(
            lower[at] in _OBJECTS_OF_VERBS
            and tags[at - 1] in FINITE
            and (lower[at] == "him" or _OWNED.isdisjoint(tags[at + 1 : at + 2]))
            for at in range(first, index + 1)
        )

    def _is_owner_told(self, index: int, start: int) -> bool:
        """Tell "Ana Lisi was late, | her | coach said", who can hardly be another's."""
        lower = self._tokens.lower
        return (
            lower[index - 1] == ","
            and lower[index] not in _OPENING
            and self.classes.letter(index + 1) in {"R", "L"}
            and lower[index + 2 : index + 3] in _SAID
            and _HUMAN_PRONOUNS.isdisjoint(lower[start:index])
        )

    def _is_alone(self, member: Member, pronoun: int) -> bool:
        """Tell whether nobody else may be "he" in "A former pilot, | he died"."""
        lower, context = self._tokens.lower, self._context
        start = context.sentence_start(pronoun)
        before = context.sentence_start(start - 1)
        own = "her" if lower[pronoun] == "she" else "his"
        if (
            not _SOMEBODY.isdisjoint(lower[before:start])
            # "Ana Lisi hired Tom"
            or any(pair in _OBJECTS for pair in pairwise(self._tags[before:start]))
            or any(
                word in _HUMAN_PRONOUNS
                and (
                    word != own
                    # "Ana Lisi lost her job", but "Ana Lisi praised her doctor"
                    or self._tags[at + 1][:2] not in {"NN", "JJ"}
                    or self.classes.letter(at + 1) in {"R", "L"}
                )
                for at, word in enumerate(lower[before:start], before)
            )
        ):
            return False
        named = self.people_in(before, start)[0]
        phrase = self.people_start(named)
        if (
            # "Ana Lisi's driver was killed", "The deputy of Ana Lisi has died"
            lower[named.tokens[1]] in POSSESSIVES
            or (phrase != before and lower[phrase - 1] not in _SPEAKING)
        ):
            return False
        here = self.people_in(start, context.sentence_end(start))
        return all(named.member is not member for named in here)

    def _tells_of_self(self, first: int, verb: int) -> bool:
        """Tell "“I was asleep,” Ana Lisi said.  The 34-year-old nurse | had come"."""
        lower = self._tokens.lower
        had, behind = lower[verb : verb + 1], lower[verb + 1 : verb + 2]
        told = had == ("had",) and behind not in {(), ("been",)}
        return told and "i" in lower[first:verb]

    def _may_be_of_age(self, member: Member, told: str) -> bool:
        """Tell whether no other age is told of somebody than "34-year-old"."""
        lower, age = self._tokens.lower, told.partition("-")[0]
        behind = (
            "".join(lower[named.tokens[1] : named.tokens[1] + 2])
            for named in self._named
            if named.member is member
        )
        return all(
            words == f",{age}" or not words[1:].isdecimal() or words[0] != ","
            for words in behind
            if words
        )

    def _learn_from_ages(self) -> None:
        """
        Learn offices from "The 71-year-old priest had kept it", of whoever is meant.

        That is the only person whom the sentence before names, and who says nothing
        there of anybody else: that may be "the 34-year-old nurse".
        """
        lower = self._tokens.lower
        firsts = self._tokens.sentence_first
        for before, start in pairwise(firsts[:-1]):
            if lower[start] != "the" or not "".join(
                lower[start + 1 : start + 2]
            ).endswith("-year-old"):
                continue
            people = self.people_in(before, start)
            office = self._context.office_of_age(start)
            if (
                office is None
                or len({named.member for named in people}) != 1
                or people[0].member.heads - _STYLES
                or not _OTHERS.isdisjoint(lower[before:start])
                or not self._may_be_of_age(people[0].member, lower[start + 1])
                or (
                    not _SPEAKING.isdisjoint(lower[before:start])
                    and not self._tells_of_self(before, office[1])
                )
            ):
                continue
            self.offices.read_fronted(people[0].member, office)
