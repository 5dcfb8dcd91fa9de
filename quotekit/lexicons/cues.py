"""Reporting cues: the verbs, nouns, adjectives and phrases that signal attribution."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache, cached_property
from typing import NamedTuple, Self

from attrs import frozen

from quotekit.annotations.attributions import AttributionType
from quotekit.lexicons.inflection import verb_forms
from quotekit.lexicons.lexicon import Lexicon
from quotekit.lexicons.tables import Source, split_forms

GAP = "…"
"""Stands in a phrase for a noun phrase of one to eight words: "as … put it"."""

POSSESSOR = "…'s"
"""As :data:`GAP`, for a possessor: "the minister's" or "his" in "in …'s view"."""


class CueKind(StrEnum):
    """What part of speech a cue is."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"
    PHRASE = "phrase"


class Polarity(StrEnum):
    """Whether the source gives the content, or denies or withholds it."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Frame(StrEnum):
    """
    Where a cue has its content.

    A cue may take several; each is there because it signals attribution, not because
    English allows it: "called for calm" is reported speech, "called the bank" is not.
    """

    THAT = "that"
    """A clause with "that": "said that he left"."""
    BARE = "bare"
    """A clause without: "said he left"."""
    WH = "wh"
    """A clause with whether, if, what, who, how, why …: "asked who left"."""
    TO = "to"
    """An infinitive: "wants to leave"."""
    ING = "ing"
    """A gerund: "suggested leaving"."""
    NP = "np"
    """A noun phrase that stands for a statement: "welcomed the decision"."""
    OBJECT_THAT = "object_that"
    """Addressee and clause: "told reporters that he left"."""
    OBJECT_TO = "object_to"
    """Addressee and infinitive: "urged them to leave"."""
    FOR = "for"
    """What stands after the preposition: "called for calm"."""
    OF = "of"
    """As ``for``: "warned of a delay"."""
    ABOUT = "about"
    """As ``for``: "complained about the delay"."""
    ON = "on"
    """As ``for``: "commented on the delay"."""
    AGAINST = "against"
    """As ``for``: "warned against delay"."""
    AS = "as"
    """As ``for``: "described it as a delay"."""
    OVER = "over"
    """As ``for``: "voiced concern over the delay"."""
    WITH = "with"
    """As ``for``: "agreed with the delay"."""
    IN = "in"
    """As ``for``: "believes in delay"."""
    QUOTE = "quote"
    """A quotation: "said: “He left.”"""
    PARENTHETICAL = "parenthetical"
    """What stands before a comma: "He left, they said."."""
    COLON = "colon"
    """What stands after a colon: "He warned: nobody will stay."."""
    NONE = "none"
    """Nothing.  Switches a cue off in a table that overrides another."""


class CueEntry(NamedTuple):
    """
    One reporting cue.

    Attributes:
        forms: All its inflected forms in lower case, British and American.  A phrase
            is one string with spaces; :data:`GAP` and :data:`POSSESSOR` stand for words
            between.

        strength: How often the word, wherever it stands, is a cue in the training
            corpus: 5 more than 75 in 100, 4 more than 50, 3 more than 25, 2 more
            than 10, 1 more than 3, and 0 unknown or less.
    """

    lemma: str
    kind: CueKind
    forms: tuple[str, ...]
    type: AttributionType
    polarity: Polarity
    frames: frozenset[Frame]
    strength: int
    example: str

    @property
    def key(self) -> tuple[str, ...]:
        """Lemma and kind: the noun "claim" is not the verb."""
        return self.lemma, self.kind

    @classmethod
    def from_cells(cls, cells: Sequence[str]) -> Self:
        """Return the entry that one row's cells describe."""
        lemma, kind, forms, kind_of_content, polarity, frames, strength, example = cells
        if forms != forms.lower():
            raise ValueError(f"{forms!r} is not in lower case")
        if " " in forms and kind != CueKind.PHRASE:
            raise ValueError(f"{forms!r} is of several words, so it is a phrase")
        if len(strength) != 1 or strength not in "012345":
            raise ValueError(f"{strength!r} is not a strength from 0 to 5")
        return cls(
            lemma,
            _kind(kind),
            split_forms(forms),
            _type(kind_of_content),
            _polarity(polarity),
            _frames(frames),
            int(strength),
            example,
        )

    @classmethod
    def regular_verb(cls, lemma: str, like: "CueEntry | None" = None) -> Self:
        """
        Return a row for a verb with regular forms, to be looked over.

        Args:
            lemma:
                One word in lower case.

            like:
                The cue whose type, polarity and frames the verb has; without one,
                those of a plain verb of saying: "Ms Adler bloviated that …".
        """
        return cls(
            lemma=lemma,
            kind=CueKind.VERB,
            forms=verb_forms(lemma),
            type=like.type if like else AttributionType.ASSERTION,
            polarity=like.polarity if like else Polarity.POSITIVE,
            frames=like.frames if like else _FRAMES_OF_SAYING,
            strength=like.strength if like else _OFTEN,
            example=f"“It rained,” she {{{verb_forms(lemma)[2]}}}.",
        )

    def to_cells(self) -> tuple[str, ...]:
        """Return the cells of the row; :meth:`from_cells` reads them back."""
        return (
            self.lemma,
            self.kind,
            "|".join(self.forms),
            self.type,
            self.polarity,
            "|".join(frame for frame in Frame if frame in self.frames),
            str(self.strength),
            self.example,
        )


_FRAMES_OF_SAYING = frozenset(
    {Frame.THAT, Frame.BARE, Frame.QUOTE, Frame.PARENTHETICAL, Frame.COLON}
)
_OFTEN = 5


@frozen(eq=False, repr=False)
class CueLexicon(Lexicon[CueEntry]):
    """Reporting cues, ready for look-up."""

    @cached_property
    def rows_by_first_word(self) -> Mapping[str, tuple[int, ...]]:
        """
        The numbers of the rows that have a form which begins with the word.

        Together with :meth:`row` this finds cues without an entry for each of two
        thousand rows, most of which no text ever needs.
        """
        found: dict[str, tuple[int, ...]] = {}
        for number, cell in enumerate(self.column("forms")):
            forms = cell.split("|")
            if " " in cell:
                forms = list(dict.fromkeys(form.partition(" ")[0] for form in forms))
            row = (number,)
            for form in forms:
                found[form] = found[form] + row if form in found else row
        return found

    @cached_property
    def phrases(self) -> Mapping[str, tuple[tuple[tuple[str, ...], CueEntry], ...]]:
        """
        The phrases, by first word.

        Each form's words and its entry, longer ones first.
        """
        phrases = [
            (tuple(form.split(" ")), entry)
            for entry in self.entries
            if entry.kind is CueKind.PHRASE
            for form in entry.forms
        ]
        phrases.sort(key=_length, reverse=True)
        by_first: dict[str, list[tuple[tuple[str, ...], CueEntry]]] = {}
        for phrase in phrases:
            by_first.setdefault(phrase[0][0], []).append(phrase)
        return {first: tuple(found) for first, found in by_first.items()}

    @property
    def words(self) -> Mapping[str, tuple[CueEntry, ...]]:
        """The entries of each form, for looking up one word."""
        return self.by_form


def _length(phrase: tuple[tuple[str, ...], CueEntry]) -> int:
    return len(phrase[0])


# A thousand rows name a few kinds: asking an enum each time would be felt.
_kind = cache(CueKind)
_type = cache(AttributionType)
_polarity = cache(Polarity)


@cache
def reporting_cues() -> CueLexicon:
    """Return the cues of ``reporting_cues.tsv``."""
    return CueLexicon.shipped(CueEntry, "reporting_cues.tsv")


def read_cues(source: Source) -> CueLexicon:
    """
    Read cues from a table.

    Raises:
        LexiconError: If the source cannot be read or a row is bad.
    """
    return CueLexicon.read(CueEntry, source)


@cache
def _frames(cell: str) -> frozenset[Frame]:
    """Return the frames that a cell lists; few lists of frames are many rows'."""
    frames = frozenset(map(Frame, split_forms(cell)))
    if Frame.NONE in frames and len(frames) > 1:
        raise ValueError(f"{cell!r} says none and some")
    return frames
