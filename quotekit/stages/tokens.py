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

import regex

from quotekit.annotations.tokens import Sentence, Tokens

# Two words written as one, and where the first of them ends.
_FUSED = {
    form: length
    for word, length in (
        ("cannot", 3),
        ("gonna", 3),
        ("gotta", 3),
        ("wanna", 3),
        ("lemme", 3),
        ("gimme", 3),
    )
    for form in (word, word.capitalize(), word.upper())
}

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
    | \. (?={_IN_WORD} | (?<=\p{{Lu}}.)-\w) (?!(?<=\p{{Ll}}\p{{Ll}}.)\p{{Lu}}\p{{Ll}})
    | [,:] (?=\d) (?<=\d.)
)"""

_WORD = rf"{_IN_WORD}++ (?: (?:{_JOINER})++ {_IN_WORD}++ )*+"

# The characters that an address does not end with.
_ADDRESS_STOP = r"""<>"“”«»'‘’.,;:!?)\]"""

# The end of the sentence, or only closing marks and brackets before it.
_SENTENCE_END = r"""(?=[\s\x1c-\x1f"'’”»›“‘«‹)\]}]*+\Z(?<!\s))"""

_TOKEN = regex.compile(
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
    | {_CLITIC} (?<=\w['’]\w|\w['’]\w\w)
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

_CLOSERS = "\"'’”»›“‘«‹)]}"


def tokenize(text: str, sentences: Sequence[Sentence]) -> Tokens:
    """
    Split sentences into tokens.

    A period at the end of its sentence is a token; one inside belongs to the
    word before it ("Mr.", "U.S."), since it can only be an abbreviation's.
    """
    starts: list[int] = []
    ends: list[int] = []
    sentence_first: list[int] = []
    for sentence in sentences:
        sentence_first.append(len(starts))
        position, sentence_end = sentence.start, sentence.end
        chunks = text[position:sentence_end].split()
        # Where the last word begins, and what closes the sentence behind it.
        tail = len(chunks) - 1
        while tail > 0 and not chunks[tail].strip(_CLOSERS):
            tail -= 1
        for chunk in chunks[:tail]:
            if not text.startswith(chunk, position):
                position = text.index(chunk, position)
            end = position + len(chunk)
            if chunk.isalpha():
                if chunk in _FUSED:
                    middle = position + _FUSED[chunk]
                    starts += (position, middle)
                    ends += (middle, end)
                else:
                    starts.append(position)
                    ends.append(end)
            elif chunk[-1] == "," and chunk[:-1].isalpha():
                starts += (position, end - 1)
                ends += (end - 1, end)
            else:
                # The white space behind the piece tells that the sentence goes on.
                for match in _TOKEN.finditer(text, position, end + 1):
                    starts.append(match.start())
                    ends.append(match.end())
            position = end + 1
        for match in _TOKEN.finditer(text, position, sentence_end):
            starts.append(match.start())
            ends.append(match.end())
    sentence_first.append(len(starts))
    words = tuple(map(text.__getitem__, map(slice, starts, ends)))
    lower = tuple(map(str.lower, words))
    if "’" in text:
        lower = tuple([word.replace("’", "'") for word in lower])
    return Tokens(
        starts=tuple(starts),
        ends=tuple(ends),
        words=words,
        lower=lower,
        sentence_first=tuple(sentence_first),
    )
