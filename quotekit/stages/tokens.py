"""
Tokens, as the Penn Treebank has them, in columns.

Sentences are cut at white space first.  How a piece is cut is then remembered, since
texts hold the same pieces again and again.  Most are plain words, or plain words with a
comma or period, and need nothing more; only the others meet a pattern.

Source:
    Penn Treebank conventions as CoreNLP applies them ("do|n't", "Clinton|'s",
    "can|not"), but that the text is taken as it stands: every visible character
    belongs to one token, hyphenated words stay whole, and so do emoji sequences.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate

import regex

from quotekit.annotations.tokens import Sentence, Tokens
from quotekit.stages.patterns import holds_any, when_needed

# Two words written as one, in the forms that have only letters.
_FUSED = frozenset(
    form
    for word in ("cannot", "gonna", "gotta", "wanna", "lemme", "gimme")
    for form in (word, word.capitalize(), word.upper())
)

# What words are made of: letters, digits, combining marks and "_"; inside a word
# also raised digits and fractions, the soft hyphen and the word joiner.
_IN_WORD = r"[\w\p{No}\xad\u2060]"

# Clitics that the Penn Treebank splits off.
_CLITIC = r"['’](?i:s|m|d|re|ve|ll)(?!\w)"

# What joins the parts of one word: an apostrophe or "&" between letters ("O'Brien",
# "AT&T"), a hyphen, "/" or "@" ("and/or", "name@host"), a period ("3.5", "gov.kz",
# "U.S.-led"; but not "end.The", where only the space is missing), a comma or colon
# between digits ("12,000", "9:30").
_JOINER = rf"""(?:
      (?!{_CLITIC}) ['’] (?=\p{{L}}) (?<=\w.)
    | [-‐‑/@] (?={_IN_WORD})
    | & (?=\p{{L}}) (?<=\p{{L}}.)
    | \. (?={_IN_WORD} | -\w) (?!(?<=\p{{Ll}}\p{{Ll}}.)\p{{Lu}}\p{{Ll}})
    | [,:] (?=\d) (?<=\d.)
)"""

_WORD = rf"{_IN_WORD}++ (?: (?:{_JOINER})++ {_IN_WORD}++ )*+"

# The characters that an address does not end with.
_ADDRESS_STOP = r"""<>"“”«»'‘’.,;:!?)\]"""

# The end of the sentence, or only closing marks and brackets before it.
_SENTENCE_END = r"""(?=[\s\x1c-\x1f"'’”»›“‘«‹)\]}]*+\Z(?<!\s))"""

_TOKEN = when_needed(
    rf"""
    # A tag without attributes, an address.
      </?+[a-zA-Z]++/?+>
    | (?i:https?|ftp)://
      (?: [^\s\x1c-\x1f{_ADDRESS_STOP}]++
        | ['’.,;:!?)\]]++ (?=[^\s\x1c-\x1f{_ADDRESS_STOP}]) )++
    # Words written as one, what the Penn Treebank splits off, the word before "n't".
    | (?<!\w) (?i: can(?=not\b) | (?:gon|wan)(?=na\b) | got(?=ta\b)
                 | (?:lem|gim)(?=me\b) | ['’]t(?=(?:is|was)\b) )
    | (?i:n['’]t) (?!\w) (?<=\w...)
    | {_CLITIC} (?<=[\w.]['’]\w{{1,2}})
    | (?=\p{{L}}++ (?<=[nN]) ['’][tT](?!\w)) \p{{L}}+ (?=[nN]['’])
    # Elisions: "'90s", "’em", "'n'".
    | (?<!\w) ['’‘] (?i: \d\d s?+ | n['’] | em | til | cause | bout | round ) (?!\w)
    # Tags and names; numbers with a sign or without a zero.
    | (?<!\w) (?: [@#](?=[\p{{L}}_]) | [-+−]\.?+(?=\d) | \.(?=\d) ) {_WORD}
    # Any other word; the soft hyphen and its like begin none.  A period belongs to
    # it where the sentence goes on, since it is then an abbreviation's.
    | (?![\xad\u2060]) {_WORD}
      (?: (?<=\p{{L}}) \. (?=[\s,;:?!)\]—–-] | (?<=\.\p{{L}}.)) (?!{_SENTENCE_END}) )?+
    # Quotation marks of two characters; dashes, dots and other runs.
    | `` | '' | -{{2,}}+ | \.{{2,}}+ | [?!]{{2,}}+ | \*{{2,}}+ | ={{2,}}+ | ~{{2,}}+
    # Flags, and emoji with all that is joined to them.
    | \p{{RI}}{{2}}
    | \p{{Extended_Pictographic}}
      (?: [\p{{M}}\p{{EMod}}\u20e3\U000e0020-\U000e007f]
        | \u200d\p{{Extended_Pictographic}} )*+
    # Anything else is a token alone, with the accents that stand on it.
    | [^\s\x1c-\x1f]\p{{M}}*+
    """,
    regex.VERBOSE,
)

# What stands alone before or after a plain word, and may do so without white space.
_BEFORE_WORD = frozenset('"“‘(')
_AFTER_WORD = frozenset(',;:?!"”)')

# What stands alone between a word and a closing mark.
_BEFORE_MARK = frozenset(",;:?!")

_ALONE = frozenset("—–-&$")

# What closes a sentence behind its period.
_CLOSERS = "\"'’”»›“‘«‹)]}"

# White space to Python, but to no pattern.
_SEPARATORS = "\x1c\x1d\x1e\x1f"

# How many characters of pieces are remembered: archives hold pieces without end.
_MOST_MET = 1 << 18


_Piece = tuple[tuple[str, ...], tuple[str, ...], tuple[int, ...]]
"""
What a stretch of text is cut into.

Its tokens as written, their look-up forms, and the steps from one edge of a token to
the next: how long it is, how much stands between it and the next.
"""


class _Met(dict[str, _Piece]):
    """
    The pieces that were met with a blank before them.

    Then nothing else counts, but whether the sentence goes on behind them; and texts
    hold the same pieces again and again.  Their tokens are the same strings, too, which
    whoever looks one up finds the sooner.
    """

    def __init__(self, *, goes_on: bool) -> None:
        super().__init__()
        self.room = _MOST_MET
        self._behind = " " if goes_on else ""
        # What stands behind a last token, and nothing at the end of a sentence.
        self._last_step = (1,) if goes_on else ()
        self._steps: dict[tuple[int, ...], tuple[int, ...]] = {}
        self._signs = _AFTER_WORD if goes_on else _AFTER_WORD | {"."}

    def __missing__(self, piece: str) -> _Piece:
        """Cut a piece that was not met yet."""
        self.room -= len(piece)
        words: tuple[str, ...]
        low: tuple[str, ...]
        steps: tuple[int, ...]
        word, sign = piece[:-1], piece[-1]
        if piece.isalpha() and piece not in _FUSED:
            words, steps = (piece,), (len(piece), *self._last_step)
            lower = piece.lower()
            low = words if lower == piece else (lower,)
        elif sign in self._signs and _is_plain(word):
            words, steps = (word, sign), (len(word), 0, 1, *self._last_step)
            lower = word.lower()
            low = words if lower == word else (lower, sign)
        else:
            around = f" {piece}{self._behind}"
            cuts = _cuts(around, piece, 1, len(around))
            words, low, steps = _cut(around, 1, cuts, 1 + len(piece), self._last_step)
        # Words of one length have the same steps.
        self[piece] = found = words, low, self._steps.setdefault(steps, steps)
        return found


class _Memory:
    """What saves time alone; it begins anew when it is full."""

    def __init__(self) -> None:
        self.inside = _Met(goes_on=True)
        self.last = _Met(goes_on=False)

    def is_full(self) -> bool:
        """Tell whether the next text has to begin anew."""
        return min(self.inside.room, self.last.room) < 0


_memories = [_Memory()]


def _memory() -> _Memory:
    # No memory is emptied, since another thread may read it.
    if _memories[0].is_full():
        _memories[0] = _Memory()
    return _memories[0]


def tokenize(text: str, sentences: Sequence[Sentence]) -> Tokens:
    """
    Split sentences into tokens.

    A period at the end of its sentence is a token; one inside belongs to the word
    before it ("Mr.", "U.S."), since it can only be an abbreviation's.
    """
    memory = _memory()
    inside, last = memory.inside.__getitem__, memory.last.__getitem__
    # They part pieces but are no white space to a pattern: the slow way.
    parted = holds_any(text, _SEPARATORS)
    words: list[str] = []
    lower: list[str] = []
    steps: list[int] = []
    sentence_first: list[int] = []
    done = 0
    for sentence in sentences:
        start, end = sentence.start, sentence.end
        sentence_first.append(len(words))
        steps.append(start - done)
        done = end
        whole = text[start:end]
        pieces = whole.split()
        if (
            # A mark that stands apart behind the last word, no blank before the first.
            not pieces[-1].strip(_CLOSERS)
            or (start and not text[start - 1].isspace())
            or parted
        ):
            found = [*_one_by_one(text, pieces, start, end)]
        else:
            found = [*map(inside, pieces[:-1]), last(pieces[-1])]
            if " ".join(pieces) != whole:
                found = [*_with_gaps(text, pieces, start, found)]
        for of_words, of_lower, of_steps in found:
            words += of_words
            lower += of_lower
            steps += of_steps
    sentence_first.append(len(words))
    # Every other edge is a start.
    edges = [*accumulate(steps)]
    return Tokens(
        starts=tuple(edges[::2]),
        ends=tuple(edges[1::2]),
        words=tuple(words),
        lower=tuple(lower),
        sentence_first=tuple(sentence_first),
    )


def _with_gaps(
    text: str, pieces: Sequence[str], start: int, found: Sequence[_Piece]
) -> Iterator[_Piece]:
    """Yield the pieces that are *found* with the white space that is between them."""
    done = start
    for piece, (words, lower, steps) in zip(pieces, found, strict=True):
        position = text.index(piece, done)
        if position > start:
            yield (), (), (position - done,)
        done = position + len(piece)
        yield words, lower, steps[: 2 * len(words) - 1]


def _one_by_one(
    text: str, pieces: Sequence[str], start: int, end: int
) -> Iterator[_Piece]:
    """Yield the pieces of one sentence, each cut where it stands."""
    goes_on = _before_end(pieces)
    done = start
    for number, piece in enumerate(pieces):
        position = text.index(piece, done)
        if number:
            yield (), (), (position - done,)
        done = position + len(piece)
        cuts = _cuts(text, piece, position, end if number >= goes_on else done + 1)
        yield _cut(text, position, cuts, done)


def _before_end(pieces: Sequence[str]) -> int:
    """Return how many pieces stand before the last word and what closes it."""
    count = len(pieces) - 1
    while count > 0 and not pieces[count].strip(_CLOSERS):
        count -= 1
    return count


def _cuts(text: str, piece: str, position: int, last: int) -> list[int]:
    """
    Return where tokens meet in the piece of text at *position*.

    *last* is the end of the sentence for its last word; for others it takes in the
    white space behind the piece, which tells that the sentence goes on.
    """
    end = position + len(piece)
    first, last_sign = piece[0], piece[-1]
    # The plainest cases, nearly all, are told apart without the pattern.
    if _is_plain(piece) or piece.isdecimal() or piece in _ALONE:
        return []
    ends_sentence = last_sign == "." and end == last
    if (last_sign in _AFTER_WORD or ends_sentence) and _is_plain(piece[:-1]):
        return [end - 1]
    if first in _BEFORE_WORD and _is_plain(piece[1:]):
        return [position + 1]
    if last_sign == "”" and piece[-2:-1] in _BEFORE_MARK and _is_plain(piece[:-2]):
        return [end - 2, end - 1]
    if piece.endswith(("'s", "’s")) and _is_plain(piece[:-2]):
        return [end - 2]
    cuts: list[int] = []
    for match in _TOKEN.finditer(text, position, last):
        cut = match.end()
        if cut >= end:
            break
        cuts.append(cut)
    return cuts


def _is_plain(word: str) -> bool:
    return word.isalpha() and word not in _FUSED


def _cut(
    text: str,
    start: int,
    cuts: Sequence[int],
    end: int,
    last_step: tuple[int, ...] = (),
) -> _Piece:
    """Return a piece that is cut; *last_step* is what is behind it, if it is known."""
    pieces: list[str] = []
    steps: list[int] = []
    for cut in cuts:
        pieces.append(text[start:cut])
        steps += (cut - start, 0)
        start = cut
    pieces.append(text[start:end])
    words = tuple(pieces)
    lower = tuple([word.lower().replace("’", "'") for word in pieces])
    # Look-up forms are the words themselves where they are the same.
    low = words if lower == words else lower
    return words, low, (*steps, end - start, *last_step)
