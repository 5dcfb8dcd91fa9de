"""
Tokens, as the Penn Treebank has them, in columns.

Sentences are cut at white space first.  Most pieces are plain words, or plain words
with a comma or period, and need nothing more.  How the others are cut is remembered,
since texts hold the same pieces again and again; the first time they meet a pattern.

Source:
    Penn Treebank conventions as CoreNLP applies them ("do|n't", "Clinton|'s",
    "can|not"), but that the text is taken as it stands: every visible character
    belongs to one token, hyphenated words stay whole, and so do emoji sequences.
"""

from collections.abc import Sequence
from itertools import accumulate, compress, pairwise
from operator import add, not_

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
    # it where the sentence goes on, since it is then an abbreviation's: "Jr.'s".
    | (?![\xad\u2060]) {_WORD}
      (?: (?<=\p{{L}}) \. (?=[\s,;:?!)\]—–-] | ['’]s\b | (?<=\.\p{{L}}.))
          (?!{_SENTENCE_END}) )?+
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
_LONGEST_MET = 100  # what is longer is an address, or no word at all


class _Met(dict[str, tuple[str, ...]]):
    """
    The tokens of the pieces that were met with a blank before them.

    Then nothing else counts, but whether the sentence goes on behind them.

    Args:
        behind: A blank, or nothing where they end their sentences.
    """

    def __init__(self, behind: str) -> None:
        super().__init__()
        self.room = _MOST_MET
        self._behind = behind

    def __missing__(self, piece: str) -> tuple[str, ...]:
        """Cut a piece that was not met yet."""
        around = f" {piece}{self._behind}"
        cuts = _cuts(around, piece, 1, len(around))
        found = tuple(_between(around, 1, cuts, 1 + len(piece)))
        if len(piece) <= _LONGEST_MET:
            self.room -= len(piece)
            self[piece] = found
        return found


class _Memory:
    """What saves time alone; it begins anew when it is full."""

    def __init__(self) -> None:
        self.inside = _Met(" ")
        self.last = _Met("")

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
    found = _Found(_memory())
    words = found.words
    # They part pieces but are no white space to a pattern: the slow way.
    parted = holds_any(text, _SEPARATORS)
    sentence_first: list[int] = []
    for sentence in sentences:
        start, end = sentence.start, sentence.end
        sentence_first.append(len(words))
        pieces = text[start:end].split()
        if (
            # A mark that stands apart behind the last word, no blank before the first.
            not pieces[-1].strip(_CLOSERS)
            or (start and not text[start - 1].isspace())
            or parted
        ):
            found.add_one_by_one(text, pieces, start, end)
        else:
            found.add(pieces)
    sentence_first.append(len(words))
    starts, ends = _offsets(text, sentences, sentence_first, found)
    return Tokens(
        starts=starts,
        ends=ends,
        words=tuple(words),
        lower=_lower(words, found.curly),
        sentence_first=tuple(sentence_first),
    )


class _Found:
    """
    The tokens of a text, while it is cut.

    Attributes:
        words: The tokens.

        glued: Those that stand right behind the one before them.

        curly: Those that may hold a curly apostrophe.
    """

    def __init__(self, memory: _Memory) -> None:
        self.words: list[str] = []
        self.glued: list[int] = []
        self.curly: list[int] = []
        self._memory = memory

    def add(self, pieces: list[str]) -> None:
        """Add the pieces of one sentence, which blanks keep apart."""
        words = self.words
        last = len(pieces) - 1
        done = 0
        for index in _not_plain(pieces):
            # Plain words are as they stand: to look them up would take longer.
            words += pieces[done:index]
            done = index + 1
            piece = pieces[index]
            sign = piece[-1]
            is_sign = sign in _AFTER_WORD or (sign == "." and index == last)
            if is_sign and _is_plain(word := piece[:-1]):
                words.append(word)
                self.glued.append(len(words))
                words.append(sign)
            else:
                met = self._memory.last if index == last else self._memory.inside
                self._add_cut(piece, met[piece])
        words += pieces[done:]

    def add_one_by_one(
        self, text: str, pieces: Sequence[str], start: int, end: int
    ) -> None:
        """Add the pieces of one sentence, each cut where it stands."""
        goes_on = _before_end(pieces)
        done = start
        for number, piece in enumerate(pieces):
            position = text.index(piece, done)
            done = position + len(piece)
            cuts = _cuts(text, piece, position, end if number >= goes_on else done + 1)
            self._add_cut(piece, _between(text, position, cuts, done))

    def _add_cut(self, piece: str, tokens: Sequence[str]) -> None:
        """Add the tokens of one piece."""
        first = len(self.words)
        self.words += tokens
        end = len(self.words)
        if end > first + 1:
            self.glued += range(first + 1, end)
        if "’" in piece:
            self.curly += range(first, end)


def _not_plain(pieces: Sequence[str]) -> list[int]:
    """Return which of *pieces* are not just one word of letters."""
    if not _FUSED.isdisjoint(pieces):
        return [index for index, piece in enumerate(pieces) if not _is_plain(piece)]
    # No step is made in Python.
    return [*compress(range(len(pieces)), map(not_, map(str.isalpha, pieces)))]


def _lower(words: Sequence[str], curly: Sequence[int]) -> tuple[str, ...]:
    """Return look-up forms; the words themselves where they are the same."""
    lower = [word if word.islower() else word.lower() for word in words]
    for index in curly:
        lower[index] = lower[index].replace("’", "'")
    return tuple(lower)


def _offsets(
    text: str,
    sentences: Sequence[Sentence],
    sentence_first: Sequence[int],
    found: _Found,
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return where tokens start and end, summed up from how long they are."""
    gaps = [1] * len(found.words)
    for index in found.glued:
        gaps[index] = 0
    done = 0
    for sentence, first in zip(sentences, sentence_first, strict=False):
        gaps[first] = sentence.start - done
        done = sentence.end
    lengths = [*map(len, found.words)]
    if sum(gaps) + sum(lengths) != done:
        # Two words have more than one blank between them somewhere.
        _find_gaps(text, sentences, sentence_first, found.words, gaps)
    starts = tuple(accumulate(map(add, gaps, [0, *lengths])))
    return starts, tuple(map(add, starts, lengths))


def _find_gaps(
    text: str,
    sentences: Sequence[Sentence],
    sentence_first: Sequence[int],
    words: Sequence[str],
    gaps: list[int],
) -> None:
    """Measure what lies between the words of a sentence where it is no one blank."""
    for sentence, (first, end) in zip(sentences, pairwise(sentence_first), strict=True):
        size = sum(gaps[first + 1 : end]) + sum(map(len, words[first:end]))
        if size == sentence.end - sentence.start:
            continue
        done = sentence.start + len(words[first])
        for index in range(first + 1, end):
            start = text.index(words[index], done)
            gaps[index] = start - done
            done = start + len(words[index])


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


def _between(text: str, start: int, cuts: Sequence[int], end: int) -> list[str]:
    """Return the tokens that meet at *cuts*."""
    edges = [start, *cuts, end]
    return [text[first:stop] for first, stop in pairwise(edges)]
