"""
Phrase starts: where a noun phrase begins that ends before a name, or with one.

It is read leftwards by the classes of its words: "the director of the Lund Museum, |
Ana Lisi", "the mayor of Lund and a former minister, | Ana Lisi".
"""

from bisect import bisect_right
from collections.abc import Sequence

from quotekit.annotations.tokens import Tokens
from quotekit.stages.columns.phrases import MONTHS, WEEKDAYS
from quotekit.stages.names.predicates import JOINING_BODIES
from quotekit.stages.vocabulary.class_words import POSSESSIVES
from quotekit.stages.vocabulary.word_classes import WordClasses

LONGEST_PHRASE = 18
ROLES = frozenset("RQL")
"""The classes of words that say what somebody is."""
_FARTHEST = 4
_LONGEST_QUOTED = 6
_LONGEST_SUBJECT = 6
_REGIONS = frozenset(
    """
    region district oblast city province county state governorate prefecture
""".split()  # noqa: SIM905  # read like prose
)
_BEFORE_HEADS = frozenset(
    """
    , ; : “ " said says by to and when that added told
""".split()  # noqa: SIM905  # read like prose
)
_DAYS_AND_MONTHS = WEEKDAYS | MONTHS
_BEFORE_DAYS = frozenset(("on", "last", "this", "next"))
_STYLES = frozenset(("rev", "revd", "reverend", "hon", "honourable", "right", "most"))
JOINING = frozenset(("of", "for", "at", "in", "to", "on", "from", "within"))
"""What joins nouns to an office before a name."""


class PhraseStarts:
    """
    The noun phrases before the names of one text.

    Attributes:
        opens: The first tokens of its sentences.
    """

    def __init__(
        self, tokens: Tokens, tags: Sequence[str], classes: WordClasses
    ) -> None:
        """Get ready for one text."""
        self._lower = tokens.lower
        self._firsts = tokens.sentence_first
        self.opens = classes.sentence_firsts
        self._tags = tags
        self._classes = classes

    def sentence_start(self, index: int) -> int:
        """Return the first token of a token's sentence."""
        return self._firsts[max(0, bisect_right(self._firsts, index) - 1)]

    def sentence_end(self, index: int) -> int:
        """Return one past the last token of a token's sentence."""
        place = min(len(self._firsts) - 1, bisect_right(self._firsts, index))
        return self._firsts[place]

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
        floor = max(self.sentence_start(index), index - LONGEST_PHRASE)
        start = best = index
        crossed = titled = noun = body = False
        while start > floor:
            if lower[start - 1] in _DAYS_AND_MONTHS and self._is_day(start - 1):
                break
            code = classes.letter(start - 1)
            if code == "M" and lower[start - 1] == ")":
                # "Commissioner for Human Rights (Ombudsman) Ana Lisi"
                start -= 3
            elif code == "q":
                # the center "Malatia"
                opening = self._opening_mark(start - 1, floor)
                if opening is None:
                    break
                body = True
                start = opening
                if not crossed:
                    best = start
            elif code == "p":
                joining = JOINING_BODIES if titled or noun else JOINING
                if lower[start - 1] not in joining and not (
                    # "the officer in charge"
                    lower[start - 1] == "in" and lower[start] == "charge"
                ):
                    break
                crossed = True
                start -= 1
            elif code == ")" and (
                start == index
                # "Director of the Development Programme (DP) in Ghana, Ana Lisi"
                or (crossed and classes.of(start - 3, start - 1) == "(A")
            ):
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
                inside = start - 1 > floor and classes.letter(start - 2) == "p"
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
                code == "c"
                and (start < index or classes.letter(start) == "M")
                and self._listed_fields(start - 1, floor) is not None
            ):
                # "Minister of Culture, Sports and Tourism Ana Lisi"
                start = self._listed_fields(start - 1, floor) or start - 1
            elif (
                code in "c&"
                and (start < index or classes.letter(start) == "M")
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
                and classes.letter(index) == "R"
                # "Democratic state Sen. Ana Lisi"
                and lower[start - 1] != "state"
            ):
                # "at the party convention Sen. Ana Lisi"
                break
            elif (
                code in "MDRPNAOQLsiH"
                # "Chairwoman of the People's Council of Fiji Ana Lisi"
                or (code == "&" and lower[start - 1] in POSSESSIVES)
                or (code == "T" and crossed and self._classes.is_capital(start - 1))
                # "Oxfam policy adviser", "law professor", "its research unit"
                or (
                    code == "T"
                    and start < index
                    and not self._classes.is_capital(start - 1)
                    and classes.letter(start) in "RO"
                )
                or (code in "xe" and self._tags[start - 1][:2] in {"NN", "JJ"})
                or (
                    code in "vT"
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
                        and (
                            body
                            or classes.letter(start + 2) == "R"
                            # "Secretary General of the Defender's Staff"
                            or classes.of(start + 2, start + 5) == "dRs"
                        )
                    ):
                        best = start
                    elif code in "RLHx":
                        break
                elif code in "RLH" or not crossed or best == start + 1 < index:
                    best = start
                    titled = titled or code in "RLH"
            else:
                break
        while best > floor and best == start and classes.letter(best - 1) == "d":
            best -= 1
        return best

    def _before_bracket(self, index: int) -> int:
        """Step over a bracket: "the prime minister (Taoiseach), Ana Lisi"."""
        if self._lower[index - 1] == ")":
            for at in range(index - 2, max(0, index - _LONGEST_QUOTED), -1):
                if self._lower[at] == "(":
                    return at
        return index

    def _is_day(self, index: int) -> bool:
        """Tell the day in "On | Monday | Governor Lisi", "the Monday Club director"."""
        before = self._lower[max(0, index - 1)]
        if self._lower[index] in WEEKDAYS:
            return before in _BEFORE_DAYS
        return before.isdecimal()

    def _is_styled(self, the: int) -> bool:
        """Tell whether an article stands between an office and "Rev."."""
        letter = self._classes.letter
        return (
            the > 0
            and self._lower[the] == "the"
            and (letter(the + 1) == "H" or self._lower[the + 1].rstrip(".") in _STYLES)
            and letter(the - 1) == "R"
        )

    def _is_subject_of_office(self, index: int) -> bool:
        """Tell whether words end what an office is of: "professor of astrophysics"."""
        return self._office_of_subject(index) is not None

    def _office_of_subject(self, index: int) -> int | None:
        """Return the noun of the office that is of a subject that ends here."""
        crossed = False
        for at in range(index, max(0, index - _LONGEST_SUBJECT), -1):
            if at in self.opens:
                return None
            code = self._classes.letter(at)
            if self._classes.is_capital(at):
                # "akim of Almaty region"
                if code in "PN" and at < index and self._lower[at + 1] in _REGIONS:
                    continue
                return None
            if code == "p":
                held = self._classes.letter(at - 1) in ROLES and (
                    not crossed or self._opens_phrase(at - 1)
                )
                return (
                    at - 1 if held and self._lower[at] in {"of", "for", "on"} else None
                )
            if self._lower[at] == "the" and (
                self._lower[index] in _REGIONS or self._classes.letter(index) == "O"
            ):
                # "akim of the region Ana Lisi", "head of the department Tom Roe"
                crossed = True
                continue
            if code not in "xMTOcv&" or (code == "v" and self._tags[at] == "VBD"):
                # "the secretary of state scolded Trent"
                return None
        return None

    def _opens_phrase(self, office: int) -> bool:
        """Tell "The head of" and "said the head of" from "is captain of | the team"."""
        start = office
        while start and self._classes.letter(start - 1) in "MxRd":
            start -= 1
        before = self._lower[start - 1] if start else ""
        return start in self.opens or before in _BEFORE_HEADS

    def _is_subject_joint(self, joint: int, floor: int) -> bool:
        """Tell whether "and" joins subjects: "of astronomy and astrophysics"."""
        subjects = "xMO"
        named = self._classes.is_capital(joint - 1) and self._classes.is_capital(
            joint + 1
        )
        if named or self._classes.of(joint + 1, joint + 3)[-1] in "MO":
            # "of Textiles and Consumer Affairs", "the Office on Drugs and Crime"
            subjects = "xMONQ"
        for index in range(joint - 1, max(floor, joint - _FARTHEST) - 1, -1):
            code = self._classes.letter(index)
            if code == "p":
                return index < joint - 1 and (
                    self._lower[index] in {"of", "for"}
                    if not named
                    else self._lower[index] in {"of", "for", "on"}
                    and index > 0
                    and self._classes.letter(index - 1) in "OR"
                )
            if code not in subjects:
                return False
        return False

    def _listed_fields(self, joint: int, floor: int) -> int | None:
        """Return where the fields of "Minister of | Culture, Sports and | …" begin."""
        if not (self._is_field(joint - 1) and self._is_field(joint + 1)):
            return None
        commas = 0
        for at in range(joint - 1, floor, -1):
            code = self._classes.letter(at)
            if code == "," and self._is_field(at - 1):
                commas += 1
            elif code == "p":
                held = commas and self._classes.letter(at - 1) == "R"
                return at + 1 if held and self._lower[at] in {"of", "for"} else None
            elif code not in "xMO" or not self._classes.is_capital(at):
                return None
        return None

    def _joins_fields(self, joint: int, floor: int) -> bool:
        """Tell whether "and" joins what an office is for: "Transport and Logistics"."""
        return (
            joint - 1 >= max(floor, 1)
            and self._is_field(joint - 1)
            and self._is_field(joint + 1)
            and self._classes.letter(joint - 2) in "pd,v"
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
            and self._classes.letter(after) in "RM"
            and not self._lower[before].endswith("s")
            and (
                before in self.opens
                or self._classes.is_capital(before) == self._classes.is_capital(after)
            )
        )

    def _opening_mark(self, closing: int, floor: int) -> int | None:
        """Return where the quotation mark is that opens a short name."""
        for index in range(closing - 1, max(floor, closing - _LONGEST_QUOTED) - 1, -1):
            code = self._classes.letter(index)
            if code in ",-":
                break
            if code == "q":
                named = index < closing - 1 and self._classes.is_capital(index + 1)
                return index if named else None
        return None
