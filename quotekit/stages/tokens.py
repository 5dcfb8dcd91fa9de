"""
Tokens, as the Penn Treebank has them, in columns.

Sentences are cut at white space first.  Most pieces are plain words, or plain words
with a comma or period, and need nothing more; only the others meet a pattern.

Source:
    Penn Treebank conventions as CoreNLP applies them ("do|n't", "Clinton|'s",
    "can|not"), but that the text is taken as it stands: every visible character
    belongs to one token, hyphenated words stay whole, and so do emoji sequences.
"""

from collections.abc import Sequence
from functools import lru_cache

import regex

from quotekit.annotations.tokens import Sentence, Tokens
from quotekit.stages.patterns import when_needed

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


def tokenize(text: str, sentences: Sequence[Sentence]) -> Tokens:
    """
    Split sentences into tokens.

    A period at the end of its sentence is a token; one inside belongs to the word
    before it ("Mr.", "U.S."), since it can only be an abbreviation's.
    """
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    sentence_first: list[int] = []
    for sentence in sentences:
        sentence_first.append(len(starts))
        position = sentence.start
        whole = text[position : sentence.end]
        pieces = whole.split()
        # Two blanks in a row, or another white space, are for the slow way.
        evenly = " ".join(pieces) == whole
        fused = not _FUSED.isdisjoint(pieces)
        goes_on = _before_end(pieces)
        for number, piece in enumerate(pieces):
            if not evenly:
                position = text.index(piece, position)
            end = position + len(piece)
            starts.append(position)
            if piece.isalpha() and not (fused and piece in _FUSED):
                words.append(piece)
            elif (
                piece[-1] in _AFTER_WORD
                and (word := piece[:-1]).isalpha()
                and word not in _FUSED
            ):
                starts.append(end - 1)
                ends.append(end - 1)
                words.append(word)
                words.append(piece[-1])
            else:
                if number >= goes_on:
                    cuts = _cuts(text, piece, position, sentence.end)
                elif evenly and number:
                    cuts = [position + cut for cut in _cuts_between_blanks(piece)]
                else:
                    cuts = _cuts(text, piece, position, end + 1)
                if cuts:
                    starts += cuts
                    ends += cuts
                    words += _between(text, position, cuts, end)
                else:
                    words.append(piece)
            ends.append(end)
            position = end + 1
    sentence_first.append(len(starts))
    return Tokens(
        starts=tuple(starts),
        ends=tuple(ends),
        words=tuple(words),
        lower=_lower(words),
        sentence_first=tuple(sentence_first),
    )


def _before_end(pieces: Sequence[str]) -> int:
    """Return how many pieces stand before the last word and what closes it."""
    count = len(pieces) - 1
    while count > 0 and not pieces[count].strip(_CLOSERS):
        count -= 1
    return count


@lru_cache(maxsize=1 << 14)
def _cuts_between_blanks(piece: str) -> tuple[int, ...]:
    """
    Return where tokens meet in a piece that has a blank on both sides.

    Then nothing else counts, and texts hold the same pieces again and again.
    """
    return tuple(cut - 1 for cut in _cuts(f" {piece} ", piece, 1, len(piece) + 2))


def _cuts(text: str, piece: str, position: int, last: int) -> list[int]:
    """
    Return where tokens meet in the piece of text at *position*.

    *last* is the end of the sentence for its last word; for others it takes in the
    white space behind the piece, which tells that the sentence goes on.
    """
    end = position + len(piece)
    first, last_sign = piece[0], piece[-1]
    # The plainest cases, five in six, are told apart without the pattern.
    if piece.isdecimal() or piece in _ALONE:
        return []
    if first in _BEFORE_WORD and _is_plain(piece[1:]):
        return [position + 1]
    if last_sign == "." and end == last and _is_plain(piece[:-1]):
        return [end - 1]
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
    words: list[str] = []
    for cut in cuts:
        words.append(text[start:cut])
        start = cut
    words.append(text[start:end])
    return words


def _lower(words: Sequence[str]) -> tuple[str, ...]:
    """Return look-up forms; all in one string, since that is three times as fast."""
    if not words:
        return ()
    return tuple("\n".join(words).lower().replace("’", "'").split("\n"))
