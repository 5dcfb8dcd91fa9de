"""
What a word and its tag say on their own, in numbers: as the models see it.

A stem need not be a word: it only has to be one for all forms of a verb.
"""

from collections.abc import Callable

from attrs import frozen

from quotekit.models.attribution import AttributionModels
from quotekit.models.features import Memo, number
from quotekit.stages.columns.reading import Reading


@frozen(eq=False, slots=True)
class Word:
    """
    A word with its tag.

    Attributes:
        form: The number of the word in lower case.

        stem: The number of its stem.

        tag: The number of its tag.

        symbol: Its letter in a path, "" if it leaves no trace there.

        sign: The word itself where it is a sign or one that opens contents.

        strength: How often the stem is a cue's, from 0 to 5.

        strong: Whether it may well be a cue.

        verb: Whether it is a verb or a modal.

        noun: Whether it is a noun, a name or a pronoun.

        capital: Whether it begins with a capital.

        shape: The number of its shape: capitals, digits, signs.

        ending: The number of its last three letters.
    """

    form: int
    stem: int
    tag: int
    symbol: str
    sign: str
    strength: int
    strong: bool
    verb: bool
    noun: bool
    capital: bool
    shape: int
    ending: int


class WordFacts(Memo[tuple[str, str], Word]):
    """
    Words met so far, by form and tag.

    Args:
        strength_of: From a coarse tag and a stem, joined, to the strength.
    """

    __slots__ = ("_strength_of",)

    def __init__(self, strength_of: Callable[[str], int]) -> None:
        super().__init__(self._read)
        self._strength_of = strength_of

    def count(self) -> int:
        """Return how many words are kept."""
        return len(self)

    def of(self, reading: Reading) -> list[Word]:
        """Return the words of a text, a token each."""
        keys = zip(reading.words, reading.tags, strict=True)
        return list(map(self.__getitem__, keys))

    def _read(self, key: tuple[str, str]) -> Word:
        word, tag = key
        form, coarse, stem = word_form(word, tag)
        strength = self._strength_of(coarse + stem) if coarse in _MAY_BE_CUES else 0
        strong = (strength >= 3 and coarse == "V") or form == "according"
        return Word(
            form=number(form),
            stem=number(stem),
            tag=_TAGS[tag],
            symbol=_path_symbol(form, tag, strong=strong),
            sign=form if form in _SIGNS or form in OPENERS else "",
            strength=strength,
            strong=strong,
            verb=tag[0] == "V" or tag == "MD",
            noun=tag[:2] in {"NN", "PR"},
            capital=word[0].isupper(),
            shape=number(_shape(word)),
            ending=number(form[-3:]),
        )


def facts_of(models: AttributionModels) -> WordFacts:
    """Return what *models* remember of words."""
    facts = models.memory.get("words")
    if not isinstance(facts, WordFacts):
        strengths = models.weights.words.get
        facts = WordFacts(lambda name: strengths(number(name), 0))
        models.memory["words"] = facts
    return facts


def bucket(distance: int) -> int:
    """Return the upper bound of the distances that count as one."""
    return _BUCKETS[distance] if distance < len(_BUCKETS) else 99


_BUCKETS = tuple(
    next(bound for bound in (0, 1, 2, 3, 4, 6, 9, 15, 25) if distance <= bound)
    for distance in range(26)
)

# Coarse tags of words that may be cues.
_MAY_BE_CUES = frozenset("VNJIR")

_TAGS = Memo(number)  # one object a tag: it is compared with itself mostly

_SIGNS = frozenset(",:.—()?!…“”")
OPENERS = frozenset(
    {"that", "to", "by", "for", "of", "if", "whether", "about", "in", "on", "as"}
    | {"with", "against", "at", ".", ","}
)
"""What tells most about a verb by following it."""

_IRREGULAR_FORMS = """
be: is are was were been being 's 're 'm am
begin: began begun
choose: chose chosen
come: came
do: did does done
dream: dreamt
feel: felt
find: found
foresee: foresaw
foretell: foretold
forget: forgot forgotten
get: got gotten
give: gave given
go: went gone
have: has had 've
hear: heard
hold: held
keep: kept
know: knew known
lay: laid
lead: led
leave: left
lose: lost
make: made
mean: meant
pay: paid
say: said
see: saw seen
seek: sought
send: sent
show: shown
speak: spoke spoken
stand: stood
swear: swore sworn
take: took taken
teach: taught
tell: told
think: thought
understand: understood
uphold: upheld
win: won
write: wrote written
"""
_IRREGULAR = {
    form: base
    for base, _, forms in (
        line.partition(":") for line in _IRREGULAR_FORMS.splitlines()
    )
    for form in forms.split()
}
_COARSE = {"MD": "M", "IN": "I", "TO": "T", "CC": "&", "DT": "D"}
_DASHES = frozenset({"--", "–", "-", "―"})
_LONGEST_FORM = 30


def word_form(word: str, tag: str) -> tuple[str, str, str]:
    """Return a word's form for features, its coarse tag and its stem."""
    form = word.lower().replace("’", "'")
    if form in _DASHES:
        form = "—"
    elif form == "...":
        form = "…"
    elif form[0].isdigit():
        form = "0" * min(len(form), 5) if form.isdigit() else "0x"
    elif len(form) > _LONGEST_FORM:
        form = form[:15] + form[-15:]
    coarse = tag[0]
    if coarse == "R" and tag[1:2] != "B":
        coarse = "r"
    elif coarse not in "VNJR":
        coarse = _COARSE.get(tag, "x")
    if coarse == "V" or (coarse == "N" and tag not in {"NNP", "NNPS"}):
        return form, coarse, _stem(form)
    return form, coarse, form


def _stem(form: str) -> str:
    """
    Return what the inflected forms of a word have in common.

    It need not be a word: "believed", "believes" and "believe" have "believ".
    """
    form = _IRREGULAR.get(form, form)
    size = len(form)
    if size > 4 and form.endswith(("ied", "ies")):
        return form[:-3] + "y"
    if size > 4 and form.endswith("ing"):
        form = form[:-3]
    elif size > 3 and form.endswith("ed"):
        form = form[:-2]
    elif size > 3 and form.endswith("s") and not form.endswith(("ss", "us", "is")):
        form = form[:-1]
    if len(form) > 2 and form.endswith("e"):
        form = form[:-1]
    if len(form) > 3 and form[-1] == form[-2]:
        form = form[:-1]
    return form


def _shape(word: str) -> str:
    if word.islower():
        return "x"
    if word.isupper():
        return "X" if len(word) > 1 else "I"
    if word[0].isupper():
        return "Xx"
    if word[0].isdigit():
        return "0"
    return "xX" if any(map(str.isalpha, word)) else word[:2]


_PATH_SIGNS = {
    ",": ",",
    ";": ",",
    "…": ",",
    ":": ":",
    "—": "-",
    "“": "q",
    "”": "Q",
    '"': "q",
    "''": "q",
    "``": "q",
    ".": ".",
    "?": ".",
    "!": ".",
    "(": "(",
    ")": "(",
    "that": "T",
}
_PATH_TAGS = {
    "TO": "t",
    "WP": "W",
    "WDT": "W",
    "WRB": "W",
    "WP$": "W",
    "MD": "M",
    "PRP": "P",
    "CC": "&",
    "RB": "R",
    "IN": "I",
}


def _path_symbol(form: str, tag: str, *, strong: bool) -> str:
    """Return the letter for a word in a path."""
    sign = _PATH_SIGNS.get(form)
    if sign is not None:
        return sign
    if tag[0] == "V":
        return "K" if strong else "V"
    if tag[:2] == "NN":
        return "N"
    return _PATH_TAGS.get(tag, "")


def _constant(word: str, tag: str) -> Word:
    """Return a word that stands for a place, whatever stands there."""
    return WordFacts(lambda _: 0)[word, tag]


PAD = _constant("\n", "^")
"""Before and after what is read."""

OPENING = _constant("“", "``")
"""A mark that opens a quotation, whatever its shape."""

CLOSING = _constant("”", "''")
"""A mark that closes one."""
