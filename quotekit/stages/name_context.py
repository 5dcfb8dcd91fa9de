"""
Name context: the noun phrase that a name in running text is part of.

The attribution rules hand over a source's noun phrase whole.  For names elsewhere only
the name is known, and what stands around it has to be found: "the head of the Refugee
Council, Enver Solomon, 34, a lawyer,".
"""

from bisect import bisect_right
from collections.abc import Sequence

from quotekit.annotations.tokens import Tokens
from quotekit.stages.class_words import is_agent
from quotekit.stages.office_parts import bare
from quotekit.stages.phrases import FINITE, TIME_WORDS
from quotekit.stages.predicates import (
    COPULAS,
    JOINING_BODIES,
    PERFECTS,
    SHORT_IS,
    STOPS,
    Predicates,
    has_office,
)
from quotekit.stages.reading import Range
from quotekit.stages.word_classes import WordClasses

_LONGEST_PHRASE = 18
_LONGEST_APPOSITION = 25
_APPOSITIONS = 3

_ROLES = frozenset("RQL")
# "professional", "operative", "laureate", "mechanic"
_ADJECTIVAL = ("ive", "ess", "eur", "ster", "ic", "ient", "iot", "ete", "nal")
_PERFECT = frozenset(("has", "had"))
_NO_APPOSITIONS = frozenset(
    """
    on in during for by after before when while as since until with at under
    nobody anyone everyone someone somebody everybody anybody no
""".split()  # noqa: SIM905  # read like prose
)
# Verbs whose subject an office is, and what ends the search for one.
_PRESENT = frozenset(("MD", "VBZ", "VBP"))
_STOPS = frozenset((",", "WP", "WDT", "WRB", "CC", "-LRB-", "''", "``", "VBN", "VBG"))
_BEHIND = frozenset(("turned", "based", "called", "named", "known", "accused"))
_SPEAKING_FOR = (
    *(("speaking", "for"), ("speaking", "on", "behalf", "of"), ("on", "behalf", "of")),
    *(("representing",), ("writing", "for"), ("writing", "in")),
)
_DASHES = frozenset(("–", "—", "--"))
_ATTRIBUTIVE = frozenset(
    """
    acting leading managing founding presiding ruling sitting visiting governing
    consulting operating commanding supervising coordinating opposing practicing
    practising emerging marketing advertising banking mining shipping training
""".split()  # noqa: SIM905  # read like prose
)
_OPENINGS = COPULAS | _DASHES | {",", "("}
_ENDS = frozenset(".;:)!?—–") | {"said", "says", "told", "which"}
_MOST_HEADS = 4
_CLOSING = frozenset((",", ".", ";", "in"))
_LONGEST_QUOTED = 6
_CAMPUSES = frozenset(
    ("university", "institute", "college", "laboratory", "polytechnic")
)
_WORKPLACES = frozenset(
    (word,) for word in ("brokerage", "consultancy", "broker", "bank", "think-tank")
)
_LONGEST_SUBJECT = 6
_REGIONS = frozenset(
    """
    region district oblast city province county state governorate prefecture
""".split()  # noqa: SIM905  # read like prose
)
_STYLES = frozenset(("rev", "revd", "reverend", "hon", "honourable", "right", "most"))
_ON_THE_WAY = (("is", "becoming"), ("was", "becoming"))
_DAYS = frozenset(("today", "yesterday", "tonight", "tomorrow", "here"))
_JOINING = frozenset(("of", "for", "at", "in", "to", "on", "from", "within"))


class NameContext:
    """The surroundings of names in one text."""

    def __init__(
        self, tokens: Tokens, tags: Sequence[str], classes: WordClasses
    ) -> None:
        """Get ready for one text."""
        self._lower = tokens.lower
        self._firsts = tokens.sentence_first
        self._opens = frozenset(tokens.sentence_first)
        self._tags = tags
        self._classes = classes
        self._nouns = classes.words.nouns
        self._predicates = Predicates(tokens, tags, classes)

    def sentence_start(self, index: int) -> int:
        """Return the first token of a token's sentence."""
        return self._firsts[max(0, bisect_right(self._firsts, index) - 1)]

    def sentence_end(self, index: int) -> int:
        """Return one past the last token of a token's sentence."""
        place = min(len(self._firsts) - 1, bisect_right(self._firsts, index))
        return self._firsts[place]

    def has_role_before(self, index: int) -> bool:
        """Tell whether the word before a name says what somebody is."""
        if index == 0 or index in self._opens:
            return False
        code = self._classes.of(index - 1, index)
        if code in _ROLES or (
            self._tags[index - 1] == "NN"
            and (
                code == "e"
                or (code == "x" and _may_be_somebody(self._lower[index - 1]))
            )
        ):
            return True
        return code in "xMOv" and self._is_subject_of_office(index - 1)

    def _is_subject_of_office(self, index: int) -> bool:
        """Tell whether words end what an office is of: "professor of astrophysics"."""
        return self._office_of_subject(index) is not None

    def _office_of_subject(self, index: int) -> int | None:
        """Return the noun of the office that is of a subject that ends here."""
        for at in range(index, max(0, index - _LONGEST_SUBJECT), -1):
            if at in self._opens:
                return None
            code = self._classes.of(at, at + 1)
            if self._classes.is_capital(at):
                # "akim of Almaty region"
                if code in "PN" and at < index and self._lower[at + 1] in _REGIONS:
                    continue
                return None
            if code == "p":
                held = self._classes.of(at - 1, at) in _ROLES
                return (
                    at - 1 if held and self._lower[at] in {"of", "for", "on"} else None
                )
            if code not in "xMOcv&" or (code == "v" and self._tags[at] == "VBD"):
                # "the secretary of state scolded Trent"
                return None
        return None

    def has_office_before(self, index: int) -> bool:
        """Tell whether the word before a name is an office, not any noun."""
        return (
            index > 0
            and index not in self._opens
            and self._classes.of(index - 1, index) in _ROLES
        )

    def is_after_comma(self, index: int) -> bool:
        """Tell whether a name may be an apposition: a comma stands before it."""
        return index > 0 and index not in self._opens and self._lower[index - 1] == ","

    def is_apposed(self, index: int, end: int) -> bool:
        """Tell whether a name stands between commas after a word for somebody."""
        return (
            self.is_after_comma(index)
            and self._lower[end : end + 1] == (",",)
            and index > 1
            and self._classes.of(index - 2, index - 1) in {"R", "L"}
            and not self._classes.is_capital(index - 2)
        )

    def is_after_preposition(self, index: int) -> bool:
        """Tell whether a name may stand inside "CEO of the X NAME"."""
        before = index - 1
        if before > 0 and self._lower[before] == "the":
            before -= 1
        return before >= 0 and self._lower[before] in _JOINING

    def _is_styled(self, the: int) -> bool:
        """Tell whether an article stands between an office and "Rev."."""
        of = self._classes.of
        return (
            the > 0
            and self._lower[the] == "the"
            and (
                of(the + 1, the + 2) == "H"
                or self._lower[the + 1].rstrip(".") in _STYLES
            )
            and of(the - 1, the) == "R"
        )

    def heads_before(self, index: int) -> list[str]:
        """Return the nouns of the office right before a name."""
        heads: list[str] = []
        # "the museum's director Dr Ana Lisi"
        while index > 0 and self._classes.of(index - 1, index) == "H":
            index -= 1
        if index and self._is_styled(index - 1):
            index -= 1
        office = self._office_of_subject(index - 1) if index else None
        if office is not None:
            return [self._lower[office].rstrip(".")]
        while index > 0 and index not in self._opens and len(heads) < _MOST_HEADS:
            index -= 1
            code = self._classes.of(index, index + 1)
            if code in _ROLES:
                heads.append(self._lower[index].rstrip("."))
            elif (
                heads
                and self._lower[index] in {"of", "for"}
                and self._classes.of(index - 1, index) in _ROLES
            ):
                # "Minister of Justice Ana Lisi"
                heads.append(self._lower[index - 1].rstrip("."))
                break
            elif heads or code not in "xe":
                break
            elif code == "e" or _may_be_somebody(self._lower[index]):
                heads.append(self._lower[index])
                break
            else:
                break
        return heads

    def heads_after(self, end: int) -> list[str]:
        """Return the nouns of the office after a name: "Bello, 34, a nurse"."""
        lower = self._lower
        if end >= len(lower) or not (
            lower[end] in _OPENINGS or lower[end : end + 2] in PERFECTS
        ):
            return []
        nouns = self._nouns
        if lower[end] == "(" and lower[end + 2 : end + 4] == (")", ","):
            end += 3
        end = self._predicates.behind_asides(end)
        limit = min(len(lower), end + _LONGEST_APPOSITION)
        # "Ana Lisi – president of the council"
        end += lower[end] in _DASHES
        commas = 0
        if (
            lower[end : end + 1] == (",",)
            and (
                not _NO_APPOSITIONS.isdisjoint(lower[end + 1 : end + 2])
                # "Her driver, Ana Lisi, was a friend": the predicate is read apart
                or not COPULAS.isdisjoint(lower[end + 1 : end + 2])
            )
        ):
            # "Ana Lisi, on her official visit"
            return []
        for index in range(end, limit):
            word = lower[index]
            if word == ",":
                commas += 1
                if commas > _APPOSITIONS or lower[index + 1 : index + 2] == ("and",):
                    break
            elif (
                word in _ENDS
                or (word in COPULAS and index > end + 2)
                # "Ana Lisi, from Lund, had seen her son"
                or (word in _PERFECT and index > end + 1 and lower[index - 1] == ",")
                # "Ana Lisi, 34, told the senator"
                or (
                    index > end
                    and self._tags[index] in FINITE
                    and word not in COPULAS
                    and word not in _PERFECT
                    and word not in SHORT_IS
                )
            ):
                break
            elif nouns.get(word) in _ROLES or (
                word not in nouns
                and self._classes.is_capital(index)
                and self._classes.of(index, index + 1) in _ROLES
            ):
                return [] if self._acts(index, limit) else [word]
        return []

    def _acts(self, office: int, limit: int) -> bool:
        """Tell whether an office is a subject: "says Ms Bello, the mayor will go"."""
        tags, lower = self._tags, self._lower
        for index in range(office + 1, limit):
            tag = tags[index]
            if tag in _PRESENT or (
                tag == "VBD" and index == office + 1 and lower[index] not in _BEHIND
            ):
                return True
            if tag in _STOPS or lower[index] in _ENDS or tag in FINITE:
                break
        return False

    def phrase(self, run: Range) -> Range:
        """Return the noun phrase that a name is the head or an apposition of."""
        start = self._behind_time(self.phrase_start(run[0]), run[0])
        if start == run[0] and start and self._lower[start - 1] == ",":
            office = self.phrase_start(self._before_bracket(start - 1))
            codes = self._classes.of(office, start - 1)
            bare = self._office_before_body(start - 1)
            if bare is not None:
                office, codes = bare, "R"
            if (
                not {"R", "L"}.isdisjoint(codes)
                and not self._is_object(office, run[1])
                and not self._is_inserted(run)
            ):
                start = office
            return start, self._phrase_end(run[1], apposed=True)
        return start, self._phrase_end(run[1])

    def _is_inserted(self, run: Range) -> bool:
        """Tell "The worker, | Harlow said, went away", where Harlow is another."""
        first, end = run
        return (
            end - first == 1
            and self._lower[end + 1 : end + 2] == (",",)
            and self._tags[end] in {"VBD", "VBZ"}
        )

    def _behind_time(self, start: int, stop: int) -> int:
        """Step over "last night" and "today" before what somebody is."""
        lower = self._lower
        if start + 1 >= stop:
            return start
        if lower[start] in {"last", "this"} and lower[start + 1] in TIME_WORDS:
            start += 2
        elif lower[start] in _DAYS:
            start += 1
        return min(start, stop)

    def _office_before_body(self, comma: int) -> int | None:
        """Return where "Secretary, Ministry of Water" begins, which ends at a comma."""
        floor = max(self.sentence_start(comma), comma - _LONGEST_PHRASE)
        start = comma
        while start > floor and (
            self._classes.is_capital(start - 1)
            or self._lower[start - 1] in {"of", "and", "for", "the", "&"}
        ):
            start -= 1
        if (
            start <= floor
            or self._lower[start - 1] != ","
            or self._classes.of(start, start + 1) not in "OA"
        ):
            return None
        office = start - 1
        while office > floor and self._classes.of(office - 1, office) in "RM":
            office -= 1
        held = self._classes.of(office, start - 1)
        return office if held.endswith("R") else None

    def _before_bracket(self, index: int) -> int:
        """Step over a bracket: "the prime minister (Taoiseach), Ana Lisi"."""
        if self._lower[index - 1] == ")":
            for at in range(index - 2, max(0, index - _LONGEST_QUOTED), -1):
                if self._lower[at] == "(":
                    return at
        return index

    def _is_object(self, office: int, end: int) -> bool:
        """Tell an adjunct from an apposition: "In a letter to the mayor, X said"."""
        before = office - 1
        if office in self._opens or self._lower[end : end + 1] == (",",):
            return False
        if self._classes.of(before, office) == "p":
            return self._lower[before - 1 : office] != ("according", "to")
        # "The club will hire a coach, X said", but "As he was becoming chairman, X did"
        return (
            self._tags[before] in {"VB", "VBG"}
            and self._lower[before - 1 : office] not in _ON_THE_WAY
            and not FINITE.isdisjoint(self._tags[end : end + 1])
        )

    def _predicate_start(self, end: int) -> int:
        """Return where the clause goes on after "of the museum" or an apposition."""
        if self._lower[end : end + 1] == (",",) and self._lower[end + 1 : end + 2] != (
            "who",
        ):
            stop = self._phrase_end(end)
            if stop > end and self._lower[stop : stop + 1] == (",",):
                return stop + 1
        elif self.has_origin(end):
            return self._phrase_end(end)
        return end

    def office_after(self, end: int) -> Range | None:
        """Return the office in "X is the director of Y", "X, who is a nurse,"."""
        found = self._predicates.office(
            self._predicate_start(end), self.sentence_end(end)
        )
        if found is None:
            return None
        first, stop = found
        while stop - first > 1 and self._lower[stop - 1] in {"and", "or", "but"}:
            # "Ana Lisi is a wool grower and she says"
            stop -= 1
        return first, stop

    def body_after(self, end: int) -> Range | None:
        """Return the body in "X, who heads the Y", "X, 40, who works for the Y"."""
        return self._predicates.body(end, self.sentence_end(end - 1))

    def phrase_start(  # noqa: C901, PLR0912, PLR0915  # by class
        self, index: int
    ) -> int:
        """
        Return where the noun phrase begins that ends before token *index*.

        Going left, words of noun phrases belong to it; beyond a preposition only what
        an office or a body's name begins with: "CEO of the Refugee Council", "Joint
        Council for the Welfare of Immigrants campaigner", but not "met in Rome".
        """
        classes, lower = self._classes, self._lower
        floor = max(self.sentence_start(index), index - _LONGEST_PHRASE)
        start = best = index
        crossed = titled = noun = body = False
        while start > floor:
            code = classes.of(start - 1, start)
            if code == "q":
                # the center "Malatia"
                opening = self._opening_mark(start - 1, floor)
                if opening is None:
                    break
                body = True
                start = opening
                if not crossed:
                    best = start
            elif code == "p":
                joining = JOINING_BODIES if titled or noun else _JOINING
                if lower[start - 1] not in joining and not (
                    # "the officer in charge"
                    lower[start - 1] == "in" and lower[start] == "charge"
                ):
                    break
                crossed = True
                start -= 1
            elif code == ")" and start == index:
                # "head of the Union of Ports (Port Union) Ana Lisi"
                opening = self._before_bracket(start)
                held = classes.of(opening + 1, start - 1)
                if opening == start or held.strip("NMPDOA") or held in "NMPDO":
                    # "Superintendent of Police (City) Ana Lisi"
                    break
                start = opening
                body = True
            elif code == "h":
                # "its director"
                if not crossed:
                    best = start - 1
                break
            elif code == "d":
                inside = start - 1 > floor and classes.of(start - 2, start - 1) == "p"
                if titled and crossed and not inside:
                    break
                # "general secretary the Rev. Ana Lisi"
                styled = self._is_styled(start - 1)
                start -= 1
                if not crossed:
                    best = start
                if not (inside or styled):
                    break
            elif (
                code in "c&"
                and (start < index or classes.of(start, start + 1) == "M")
                and self._is_subject_joint(start - 1, floor)
            ):
                start -= 1
            elif (
                code == "c"
                and best == start
                and (titled or "R" in classes.of(start, min(start + 4, len(lower))))
                and self._joins_fields(start - 1, floor)
            ):
                # "by Transport and Logistics Minister Ana Lisi"
                start -= 2
                while (
                    start - 1 > floor
                    and lower[start - 1] == ","
                    and (self._is_field(start - 2))
                ):
                    start -= 2
                best = start
            elif code == "c" and best == start and self._joins_offices(start - 1):
                # "founder and chief executive of the Lund Museum"
                start = best = start - 1
            elif (
                start == index
                and code in "xO"
                and self._classes.is_capital(index)
                and not self._classes.is_capital(start - 1)
                and classes.of(index, index + 1) == "R"
            ):
                # "at the party convention Sen. Ana Lisi"
                break
            elif (
                code in "MDRPNAOQLsiH"
                or (code == "T" and crossed and self._classes.is_capital(start - 1))
                or (code in "xe" and self._tags[start - 1][:2] in {"NN", "JJ"})
                or (
                    code == "v"
                    and start == index
                    and self._is_subject_of_office(start - 1)
                )
            ):
                noun = noun or (code in "xe" and start == index)
                body = body or (code in "OA" and not crossed)
                start -= 1
                if titled and crossed and best != start + 1:
                    # Only a body's name reaches beyond an office and a preposition,
                    # and an office before "of" and a body.
                    if code == "O" or (
                        code == "R"
                        and lower[start + 1] == "of"
                        # "Minister of Justice of Kenya"
                        and (body or classes.of(start + 2, start + 3) == "R")
                    ):
                        best = start
                    elif code in "RLHx":
                        break
                elif code in "RLH" or not crossed or best == start + 1 < index:
                    best = start
                    titled = titled or code in "RLH"
            else:
                break
        while best > floor and best == start and classes.of(best - 1, best) == "d":
            best -= 1
        return best

    def _is_subject_joint(self, joint: int, floor: int) -> bool:
        """Tell whether "and" joins subjects: "of astronomy and astrophysics"."""
        subjects = "xMO"
        named = self._classes.is_capital(joint - 1) and self._classes.is_capital(
            joint + 1
        )
        if named or self._classes.of(joint + 1, joint + 3)[-1] in "MO":
            # "of Textiles and Consumer Affairs", "the Office on Drugs and Crime"
            subjects = "xMONQ"
        for index in range(joint - 1, max(floor, joint - _MOST_HEADS) - 1, -1):
            code = self._classes.of(index, index + 1)
            if code == "p":
                return index < joint - 1 and (
                    self._lower[index] in {"of", "for"}
                    if not named
                    else self._lower[index] in {"of", "for", "on"}
                    and self._classes.of(index - 1, index) in "OR"
                )
            if code not in subjects:
                return False
        return False

    def _joins_fields(self, joint: int, floor: int) -> bool:
        """Tell whether "and" joins what an office is for: "Transport and Logistics"."""
        return (
            joint - 1 >= floor
            and self._is_field(joint - 1)
            and self._is_field(joint + 1)
            and self._classes.of(joint - 2, joint - 1) in "pd,v"
        )

    def _is_field(self, index: int) -> bool:
        return (
            self._classes.is_capital(index)
            and self._lower[index] in self._classes.words.subjects
        )

    def _joins_offices(self, joint: int) -> bool:
        """
        Tell whether "and" joins two offices of one person: "founder and director".

        Not two people: "lawyers and activist Ana Lisi", "the minister and President
        Lisi", "the mayor and her deputy".
        """
        before, after = joint - 1, joint + 1
        return (
            joint > 0
            and self._classes.of(before, joint) == "R"
            and self._classes.of(after, after + 1) in "RM"
            and not self._lower[before].endswith("s")
            and (
                before in self._opens
                or self._classes.is_capital(before) == self._classes.is_capital(after)
            )
        )

    def _opening_mark(self, closing: int, floor: int) -> int | None:
        """Return where the quotation mark is that opens a short name."""
        for index in range(closing - 1, max(floor, closing - _LONGEST_QUOTED) - 1, -1):
            code = self._classes.of(index, index + 1)
            if code in ",-":
                break
            if code == "q":
                named = index < closing - 1 and self._classes.is_capital(index + 1)
                return index if named else None
        return None

    def has_owner(self, index: int) -> bool:
        """Tell whether a body's name stands before a name: "UCSC's Ana Lisi"."""
        return (
            index > 1
            and self._lower[index - 1] in {"'s", "’s"}
            and self._classes.of(index - 2, index - 1) in "OA"
        )

    def spoken_for(self, start: int) -> Range | None:
        """Return the body in "Speaking for the Lund Museum, Ana Lisi said"."""
        lower = self._lower
        if not start or lower[start - 1] != ",":
            return None
        opening = self.sentence_start(start - 1)
        for words in _SPEAKING_FOR:
            body = opening + len(words)
            if lower[opening:body] == words and start - body < _LONGEST_PHRASE:
                codes = self._classes.of(body, start - 1)
                if not {"O", "A"}.isdisjoint(codes) and "," not in codes:
                    return bare(self._classes, body, start - 1)
        return None

    def has_origin(self, end: int) -> bool:
        """Tell whether a body follows a name: "Ana Lisi of the Lund Museum"."""
        return self._origin_of(end) is not None

    def _origin_of(self, end: int) -> Range | None:
        """Return the body that follows a name, from the preposition before it."""
        lower = self._lower
        apart = lower[end : end + 1] == (",",)
        at = end + apart
        if apart and (
            lower[at : at + 2] == ("over", "at") or lower[at : at + 1] == ("also",)
        ):
            at += 1
        if (
            at >= len(lower)
            or not (
                lower[at] in {"of", "from"}
                or (apart and lower[at] in {"at", "with"})
                # "says Wen Li at the University of Leeds"
                or (lower[at] == "at" and self._is_campus(at))
                # "said Tamas Vargas at brokerage Oilcrest"
                or lower[at + 1 : at + 2] in _WORKPLACES
            )
        ):
            return None
        stop = self._origin_end(at, min(self.sentence_end(at), at + _LONGEST_PHRASE))
        if {"O", "A"}.isdisjoint(self._classes.of(at + 1, stop)):
            return None
        if apart and not _CLOSING.isdisjoint(lower[stop : stop + 1]):
            return at, stop
        return None if apart else (at, stop)

    def _is_campus(self, at: int) -> bool:
        """Tell whether "at" stands before where people work and no event is."""
        return any(
            self._lower[index] in _CAMPUSES and self._classes.is_capital(index)
            for index in range(at + 1, min(len(self._lower), at + _LONGEST_QUOTED))
        )

    def _origin_end(self, end: int, limit: int) -> int:
        stop = end + 1
        while stop < limit and (
            self._lower[stop] == "the"
            or (stop == end + 1 and self._lower[stop : stop + 1] in _WORKPLACES)
            or self._classes.is_capital(stop)
            # "of Perth's Marrow University"
            or self._lower[stop] in {"'s", "’s"}
            or (
                # "of the National Center for Atmospheric Research"
                self._lower[stop] in JOINING_BODIES
                and stop + 1 < limit
                and self._classes.is_capital(stop + 1)
            )
        ):
            stop += 1
        return stop

    def _phrase_end(  # noqa: C901  # a table of cases
        self, end: int, *, apposed: bool = False
    ) -> int:
        """Return where the appositions after a name end; it may be one itself."""
        lower = self._lower
        limit = min(self.sentence_end(end - 1), end + _LONGEST_APPOSITION)
        if lower[end : end + 1] == ("(",):
            stop = end + 1
            while stop < limit and lower[stop] != ")":
                stop += 1
            inside = self._classes.of(end + 1, stop)
            if stop < limit and has_office(inside):
                return stop + 1
            if lower[stop : stop + 2] != (")", ","):
                return end
            # "Rep. Devon Roe (R-Ohio), chairman of the committee"
            end = stop + 1
        origin = self._origin_of(end)
        if origin is not None:
            return origin[1]
        comma = end
        for _ in range(_APPOSITIONS):
            if comma >= limit or lower[comma : comma + 2] in {(",",), (",", "and")}:
                break
            if lower[comma] != "," and not (comma == end and lower[end] in _DASHES):
                break
            stop = comma + 1
            if stop < limit and self._tags[stop] in FINITE and (comma > end or apposed):
                # "The minister, Ana Lisi, told lawmakers that the chief of staff …"
                break
            if (
                stop < limit
                and self._tags[stop] == "VBG"
                and lower[stop] not in _ATTRIBUTIVE
            ):
                # "Ana Lisi, holding that the lawmaker’s agents lied", but "acting head"
                break
            while stop < limit and lower[stop] not in STOPS:
                stop += 1
            if stop < limit and has_office(self._classes.of(comma + 1, stop)):
                return stop
            comma = stop
        return end


def _may_be_somebody(noun: str) -> bool:
    """Tell whether a noun that no lexicon knows may say what somebody is."""
    return is_agent(noun) or (len(noun) > 5 and noun.endswith(_ADJECTIVAL))
