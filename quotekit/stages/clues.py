"""
What both learned models see of each token, scored as it is found.

A token's score is the sum of the weights of its features (see
:mod:`quotekit.models.features`).  Finding each feature of each token would cost more
than all other stages together; but most depend on few things at a time: on one word
and its tag, on three neighboring tags, on the length of the sentence.  So features
come in groups, and the sum of a group is kept under what it depends on: it is made
where that is met for the first time, and looked up ever after.

The sums of all labels stand packed in one integer, so that one addition adds all (see
:mod:`quotekit.models.weights`).  For training, scores are tuples of feature numbers
instead, and the same ``+`` strings them together: what is learned is by construction
what is used.
"""

from collections.abc import Callable, Collection, Sequence
from itertools import pairwise

from attrs import field, frozen

from quotekit.models.attribution import AttributionModels
from quotekit.models.features import MIX, Memo, Score, number
from quotekit.models.weights import packed
from quotekit.stages.hints import Hints
from quotekit.stages.reading import OUTSIDE, Range, Reading

_PAD = 2
"""How many positions of nothing stand before and after each paragraph."""

_FAR_BELOW = -8000  # a score that keeps all labels but O away
_SUMS_KEPT = 500_000  # at some 120 bytes each, 60 of the 150 MB a process may use
_LONGEST_PLACE = 400


@frozen(eq=False, slots=True)
class Word:
    """
    What a word and its tag say on their own.

    Attributes:
        scores: What it adds to the position on its left, its own, and the one on its
            right.

        form: The number of the word in lower case, 0 if the models do not know it.

        stem: The number of its stem.

        known_stem: The same, 0 if the models do not know it.

        tag: The number of its tag.

        kind: The number of its tag and strength.

        symbol: Its letter in a path, "" if it leaves no trace there.

        sign: The word itself where it is a sign or one that opens contents.

        strength: How often the stem is a cue's, from 0 to 5.

        strong: Whether it may well be a cue.

        verb: Whether it is a verb or a modal.

        capital: Whether it begins with a capital.
    """

    scores: tuple[int, int, int]
    form: int
    stem: int
    known_stem: int
    tag: int
    kind: int
    symbol: str
    sign: str
    strength: int
    strong: bool
    verb: bool
    capital: bool


@frozen(eq=False)
class Page:
    """
    One text as the models see it: by positions, with pads around each paragraph.

    Attributes:
        sums: The score of each position by what both models see.

        words: What stands there.

        sentences: The positions of each sentence; none for those in which nothing
            hints at an attribution.

        paragraph_of: The number of each sentence's paragraph.

        starts: The first token of each sentence.

        shifts: What a position in each sentence is more than its token's index.

        quotation_of: The quotation that each position stands in, or ``OUTSIDE``.

        quoting: Whether each sentence has a part of a quotation.

        hints: What the rules propose, by tokens.
    """

    sums: list[int] = field(repr=False)
    words: Sequence[Word] = field(repr=False)
    sentences: Sequence[Range] = field(repr=False)
    paragraph_of: Sequence[int] = field(repr=False)
    shifts: Sequence[int] = field(repr=False)
    starts: Sequence[int] = field(repr=False)
    quotation_of: Sequence[int] = field(repr=False)
    quoting: Sequence[bool] = field(repr=False)
    hints: Hints = field(repr=False)


def read_page(reading: Reading, hints: Hints, models: AttributionModels) -> Page:
    """Lay out *reading* for both models, with the sums that both need."""
    memory = models.memory
    if sum(kept.count() for kept in tuple(memory.values())) > _SUMS_KEPT:
        memory.clear()
    clues = memory.get("clues")
    if not isinstance(clues, Clues):
        weights = models.weights
        strengths = weights.words.get
        fields = sum(len(model.labels) - 1 for model in weights.models)
        clues = memory["clues"] = Clues(
            weights.score,
            lambda stem: strengths(number(stem), 0),
            weights.knows,
            packed([_FAR_BELOW] * fields),
        )
    return clues.read(reading, hints)


def bucket(distance: int) -> int:
    """Return the upper bound of the distances that count as one."""
    return _BUCKETS[distance] if distance < len(_BUCKETS) else 99


_BUCKETS = tuple(
    next(bound for bound in (0, 1, 2, 3, 4, 6, 9, 15, 25) if distance <= bound)
    for distance in range(26)
)

_W1, _W0, _W_1 = map(number, ("w+1", "w", "w-1"))
_P1, _P0, _P_1 = map(number, ("p+1", "p", "p-1"))
_L1, _L0, _L_1 = map(number, ("l+1", "l", "l-1"))
_ANY = number("any")
_LT, _S3, _S2, _SHAPE = map(number, ("stem tag", "suffix 3", "suffix 2", "shape"))
_C0, _CP = map(number, ("strength", "strength tag"))
_PP_L, _PP_R = map(number, ("p-1 p", "p p+1"))
_C_L, _C_R, _CC_L, _CC_R = map(number, ("c-1 p", "p c+1", "c-1 c", "c c+1"))
_LP1, _L_1P, _L1P, _LP_1 = map(number, ("l p+1", "l-1 p", "l+1 p", "l p-1"))
_DS, _DE, _SENT = map(number, ("from start", "to end", "sentence"))
_FIRST, _LAST, _BUT_LAST = map(number, ("first", "last", "last but one"))
_Q0, _QN, _QNP, _QND = map(number, ("unquoted", "q+", "q+ p", "q+ descr"))
_QP, _QPP, _QPD = map(number, ("q-", "q- p", "q- descr"))
_QPLACE = number("q place")
_QPART = tuple(number(f"q part {k}") for k in range(6))
_QD, _QE, _QF = map(number, ("q start", "q end", "q whole"))


class Clues:
    """
    The sums met so far.

    Args:
        score: From features to a score.

        strength_of: From a coarse tag and a stem, joined, to the strength.

        knows: Whether a feature has any weights.

        outside: The score of positions outside all sentences.
    """

    def __init__(
        self,
        score: Score,
        strength_of: Callable[[str], int],
        knows: Callable[[int], bool],
        outside: int,
    ) -> None:
        self._knows = knows
        self._score = score
        self._strength_of = strength_of
        self._outside = outside
        self._kinds: dict[int, Range] = {}
        self._words = Memo(self._word)
        self._pairs = Memo(self._pair)
        self._stem_tag = Memo(self._stem_then_tag)
        self._tag_stem = Memo(self._tag_then_stem)
        self._places = Memo(self._place)
        self._quoted = Memo(self._in_quotation)
        self._near = Memo(self._near_quotation)
        self._plain = score((_Q0,))

    def count(self) -> int:
        """Return how many sums are kept."""
        return (
            3 * len(self._words)
            + 2 * (len(self._pairs) + len(self._stem_tag) + len(self._tag_stem))
            + len(self._near)
        )

    def read(self, reading: Reading, hints: Hints) -> Page:
        """Lay out one text."""
        page = _pad(reading, hints.sentences)
        words = list(
            map(self._words.__getitem__, zip(page.words, page.tags, strict=True))
        )
        tags = [word.tag for word in words]
        kinds = [word.kind for word in words]
        stems = [word.known_stem for word in words]
        scores = [word.scores for word in words]
        pairs = self._pairs
        two = [pairs[key] for key in pairwise(kinds)]
        stem_tag = self._stem_tag
        right = [stem_tag[key] for key in zip(stems, tags[1:], strict=False)]
        tag_stem = self._tag_stem
        left = [tag_stem[key] for key in zip(tags, stems[1:], strict=False)]
        places = self._place_column(page, len(words))
        quotation_of, marks = self._mark_column(page, words)
        # The first and the last two positions are pads.
        edge = [self._outside] * _PAD
        middle = [
            w[2] + x[1] + y[0]
            + a[1] + b[0] + c[1] + d[0] + e[1] + f[0] + g + h
            for w, x, y, a, b, c, d, e, f, g, h in zip(
                scores[1:], scores[2:], scores[3:-1],
                two[1:], two[2:], right[1:], right[2:], left[1:], left[2:],
                places[2:], marks[2:], strict=False,
            )
        ]  # fmt: skip
        sums = edge + middle + edge
        before = 0
        for first, end in page.sentences:
            if first > before:
                sums[before:first] = [self._outside] * (first - before)
            before = end
        sums[before:] = [self._outside] * (len(sums) - before)
        return Page(
            sums=sums,
            words=words,
            sentences=page.sentences,
            paragraph_of=reading.segment_of,
            shifts=page.shifts,
            starts=[first for first, _ in reading.sentences],
            quotation_of=quotation_of,
            quoting=page.quoting,
            hints=hints,
        )

    def _word(self, key: tuple[str, str]) -> Word:
        word, tag_name = key
        form_text, coarse, stem_text = word_form(word, tag_name)
        form, stem, tag = number(form_text), number(stem_text), number(tag_name)
        strength = (
            self._strength_of(coarse + stem_text) if coarse in _MAY_BE_CUES else 0
        )
        strong = (strength >= 3 and coarse == "V") or form_text == "according"
        score = self._score
        scores = (
            score((_W1 + form, _P1 + tag, _L1 + stem)),
            score((
                _ANY,
                _W0 + form,
                _P0 + tag,
                _L0 + stem,
                _LT + stem * MIX + tag,
                _S3 + number(form_text[-3:]),
                _S2 + number(form_text[-2:]),
                _SHAPE + number(_shape(word)),
                _C0 + strength,
                _CP + tag * MIX + strength,
            )),
            score((_W_1 + form, _P_1 + tag, _L_1 + stem)),
        )  # fmt: skip
        symbol = path_symbol(form_text, tag_name, strong=strong)
        kind = number(f"{tag_name}{strength}")
        self._kinds[kind] = (tag, strength)
        return Word(
            scores,
            form if self._knows(_W0 + form) else 0,
            stem,
            stem if self._knows(_L0 + stem) else 0,
            tag,
            kind,
            symbol,
            form_text if form_text in _SIGNS or form_text in OPENERS else "",
            strength,
            strong,
            tag_name[0] == "V" or tag_name == "MD",
            word[0].isupper(),
        )

    def _pair(self, key: tuple[int, int]) -> tuple[int, int]:
        (p, x), (q, y) = map(self._kinds.__getitem__, key)
        score = self._score
        both = p * MIX + q
        return (
            score((_PP_R + both, _C_R + p * MIX + y, _CC_R + 6 * x + y)),
            score((_PP_L + both, _C_L + q * MIX + x, _CC_L + 6 * x + y)),
        )

    def _stem_then_tag(self, key: tuple[int, int]) -> tuple[int, int]:
        both = key[0] * MIX + key[1]
        return self._score((_LP1 + both,)), self._score((_L_1P + both,))

    def _tag_then_stem(self, key: tuple[int, int]) -> tuple[int, int]:
        both = key[1] * MIX + key[0]
        return self._score((_L1P + both,)), self._score((_LP_1 + both,))

    def _place_column(self, page: "_Padded", count: int) -> list[int]:
        """Score where each position stands in its sentence."""
        column = [self._plain] * count
        before = -1
        place = 0
        for (first, end), paragraph, quoting in zip(
            page.sentences, page.paragraph_of, page.quoting, strict=True
        ):
            place = min(place + 1, 2) if paragraph == before else 0
            before = paragraph
            scores = self._places[min(end - first, _LONGEST_PLACE), place, quoting]
            column[first : first + len(scores)] = scores
        return column

    def _place(self, key: tuple[int, int, bool]) -> list[int]:
        length, place, quoting = key
        sentence = 2 * place + quoting
        scores = []
        for index in range(length):
            features = [
                _DS + bucket(index),
                _DE + bucket(length - 1 - index),
                _SENT + sentence,
            ]
            if index == 0:
                features += [_FIRST, _FIRST + 10 + place, _FIRST + 20 + quoting]
            if index == length - 1:
                features.append(_LAST)
            if index == length - 2:
                features.append(_BUT_LAST)
            scores.append(self._score(features))
        return scores

    def _mark_column(  # noqa: C901, PLR0912  # a call a token would cost more
        self, page: "_Padded", words: Sequence[Word]
    ) -> tuple[list[int], list[int]]:
        """Score where each position stands in or near quotations."""
        quotation_of = [OUTSIDE] * len(words)
        column = [self._plain] * len(words)
        quotations = page.quotations
        if not quotations:
            return quotation_of, column
        firsts = {first for first, _ in page.sentences}
        descriptions = []
        for index, (first, end, closed) in enumerate(quotations):
            quotation_of[first:end] = [index] * (end - first)
            description = _describe(words, firsts, quotations[index])
            descriptions.append(description)
            mark, opener, inside, closer, closing = self._quoted[description]
            column[first:end] = [inside] * (end - first)
            if closed and end - first > 2:
                column[end - 2] = closer
            if end - first > 2 or not closed:
                column[min(first + 1, end - 1)] = opener
            if closed:
                column[end - 1] = closing
            column[first] = mark
        near = self._near
        done = 0
        for (first, end), quoting in zip(page.sentences, page.quoting, strict=True):
            while done < len(quotations) and quotations[done][1] < first:
                done += 1
            if not quoting and not (
                done < len(quotations) and quotations[done][1] == first
            ):
                continue
            index = done
            previous = -1
            for position in range(first, end):
                while index < len(quotations) and quotations[index][1] <= position:
                    previous = index
                    index += 1
                if quotation_of[position] != OUTSIDE:
                    continue
                to = since = -1
                after = ahead = 0
                if index < len(quotations) and quotations[index][0] < end:
                    to = bucket(quotations[index][0] - position)
                    after = descriptions[index][6]
                if previous >= 0:
                    since = bucket(position - quotations[previous][1])
                    ahead = descriptions[previous][7]
                column[position] = near[words[position].tag, to, since, after, ahead]
        return quotation_of, column

    def _in_quotation(self, description: "_Description") -> tuple[int, ...]:
        parts = description[:6]
        start, end, whole = description[6:]
        return tuple(
            self._score((
                _QPLACE + place,
                *(
                    template + part * MIX + place
                    for template, part in zip(_QPART, parts, strict=True)
                ),
                _QD + start * MIX + place,
                _QE + end * MIX + place,
                _QF + whole * MIX + place,
            ))
            for place in range(5)
        )  # fmt: skip

    def _near_quotation(self, key: tuple[int, int, int, int, int]) -> int:
        tag, to, since, after, ahead = key
        features = [_Q0 + 1]
        if to >= 0:
            features += [_QN + to, _QNP + tag * MIX + to, _QND + after]
        if since >= 0:
            features += [_QP + since, _QPP + tag * MIX + since, _QPD + ahead]
        return self._score(features)


@frozen(eq=False)
class _Padded:
    words: list[str]
    tags: list[str]
    sentences: tuple[Range, ...]
    paragraph_of: Sequence[int]
    shifts: tuple[int, ...]
    quotations: tuple[tuple[int, int, bool], ...]
    quoting: tuple[bool, ...]


_PAD_WORD = "\n"
_PAD_TAG = "^"
_PAD_NUMBER = number(_PAD_TAG)


def _pad(reading: Reading, sentences: Collection[int]) -> _Padded:
    """
    Lay out a text with pads around paragraphs, and one shape of mark.

    Of the sentences only those in *sentences* and those with quotations are laid out;
    the others have no positions.
    """
    quoting = [False] * len(reading.sentences)
    sentence_of = reading.sentence_of
    for quotation in reading.quotations:
        for first, end in quotation.parts:
            one, other = sentence_of[first], sentence_of[end - 1] + 1
            quoting[one:other] = [True] * (other - one)
    words: list[str] = []
    tags: list[str] = []
    ranges: list[Range] = []
    shifts: list[int] = []
    before = -1
    all_words, all_tags = reading.words, reading.tags
    for index, (first, end) in enumerate(reading.sentences):
        if not (quoting[index] or index in sentences):
            ranges.append((len(words), len(words)))
            shifts.append(0)
            before = -1
            continue
        if reading.segment_of[index] != before:
            words += [_PAD_WORD] * _PAD
            tags += [_PAD_TAG] * _PAD
            before = reading.segment_of[index]
        shifts.append(len(words) - first)
        ranges.append((len(words), len(words) + end - first))
        words += all_words[first:end]
        tags += all_tags[first:end]
    words += [_PAD_WORD] * _PAD
    tags += [_PAD_TAG] * _PAD
    quotations = []
    for quotation in reading.quotations:
        for number_, (first, end) in enumerate(quotation.parts):
            closed = quotation.closed and number_ == len(quotation.parts) - 1
            start = first + shifts[sentence_of[first]]
            stop = end + shifts[sentence_of[end - 1]]
            quotations.append((start, stop, closed))
            words[start], tags[start] = "“", "``"
            if closed:
                words[stop - 1], tags[stop - 1] = "”", "''"
    return _Padded(
        words,
        tags,
        tuple(ranges),
        reading.segment_of,
        tuple(shifts),
        tuple(quotations),
        tuple(quoting),
    )


_Description = tuple[int, int, int, int, int, int, int, int, int]

_LEADS = {",": 1, ":": 2, "that": 3, ".": 4, "—": 5, "(": 6}
_FOLLOWS = {",": 1, ".": 2, ":": 3, "—": 4, ")": 5}
_INNER = {".": 1, "?": 1, "!": 1, ",": 2, "…": 3}
_NO_SIGN = 9


def _describe(
    words: Sequence[Word], firsts: set[int], quotation: tuple[int, int, bool]
) -> _Description:
    """
    Describe a quotation by numbers.

    Length, capital, what stands before, at the end inside, and after, and whether it
    is closed; then the start, the end and the whole, each as one number.
    """
    first, end, closed = quotation
    length = end - first - 1 - closed
    size = next((k for k, bound in enumerate((1, 3, 6, 12)) if length <= bound), 4)
    capital = words[first + 1].capital
    before, after = words[first - 1], words[end]
    if first in firsts:
        lead = 0
    else:
        lead = _LEADS.get(before.sign, 7 if before.strength >= 2 else 8)
    inner = _INNER.get(words[end - 2].sign, 0) if closed else 0
    if end in firsts or after.tag == _PAD_NUMBER:
        follow = 0
    else:
        follow = _FOLLOWS.get(after.sign, 0) or _NO_SIGN + after.tag % 997
    start = (size * 2 + capital) * 10 + lead
    finish = (size * 4 + inner) * 1009 + follow
    whole = (start * 4 + inner) * 2018 + follow * 2 + closed
    return size, capital, lead, inner, follow, closed, start, finish, whole


_MAY_BE_CUES = frozenset("VNJIR")

_SIGNS = frozenset(",:.—()?!…“”")
OPENERS = frozenset(
    {"that", "to", "by", "for", "of", "if", "whether", "about", "in", "on", "as"}
    | {"with", "against", "at", ".", ","}
)
"""What tells most about a verb that it follows."""

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


def path_symbol(form: str, tag: str, *, strong: bool) -> str:
    """Return the letter for a word in a path."""
    sign = _PATH_SIGNS.get(form)
    if sign is not None:
        return sign
    if tag[0] == "V":
        return "K" if strong else "V"
    if tag[:2] == "NN":
        return "N"
    return _PATH_TAGS.get(tag, "")
