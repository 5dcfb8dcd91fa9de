"""
Tokens, as the Penn Treebank has them, in columns.

Source:
    Penn Treebank conventions as CoreNLP applies them ("do|n't", "Clinton|'s",
    "can|not"), but that the text is taken as it stands: every visible character
    belongs to one token, hyphenated words stay whole, and so do emoji sequences.
"""

from collections.abc import Sequence

import regex

from quotekit.annotations.tokens import Sentence, Tokens

# What words are made of: letters, digits, combining marks and "_", and inside a
# word also raised digits and fractions, the soft hyphen and the word joiner.
_W = r"[\w\p{No}\xad\u2060]"

# A clitic that the Penn Treebank splits off.
_CLITIC = r"['’](?i:s|m|d|re|ve|ll)(?!\w)"

# What joins the parts of one word.  An apostrophe or "&" between letters
# ("O'Brien", "AT&T"), a hyphen, "/" or "@" ("and/or", "name@host"), a period that
# no space follows ("3.5", "gov.kz"; not "end.The", where only the space is
# missing), a comma or colon between digits ("12,000", "9:30").
_JOINER = r"""(?:
      (?!{clitic})['’](?=\p{{L}})(?<=\w.)
    | [-‐‑/@](?={w})
    | &(?=\p{{L}})(?<=\p{{L}}.)
    | \.(?={w})(?!(?<=\p{{Ll}}\p{{Ll}}.)\p{{Lu}}\p{{Ll}})
    | [,:](?=\d)(?<=\d.)
)""".format(clitic=_CLITIC, w=_W)

# The end of the sentence, or only closing marks and brackets before it.
_END = r"""(?=[\s\x1c-\x1f"'’”»›“‘«‹)\]}]*+\Z)"""

_TOKEN = regex.compile(
    r"""
    # A plain word: most are.  Nothing follows that could belong to it.
      \p{{L}}++ (?=[\s,]) (?<!(?i:cannot|gonna|gotta|wanna|lemme|gimme))
    | [,](?!\d)
    # Two words written as one.
    | (?<!{w}) (?i: can(?=not\b) | (?:gon|wan)(?=na\b) | got(?=ta\b)
                  | (?:lem|gim)(?=me\b) | ['’]t(?=(?:is|was)\b) )
    # What the Penn Treebank splits off a word, and the word before "n't".
    | (?i:n['’]t)(?!\w) (?<=\w...)
    | {clitic} (?<=\w..|\w...)
    | (?=\p{{L}}++(?<=[nN])['’][tT](?!\w)) \p{{L}}+ (?=[nN]['’])
    # An address: up to white space or a mark, without punctuation at its end.
    | (?i:https?|ftp)://
      (?: [^\s\x1c-\x1f<>"“”«»'‘’.,;:!?)\]]++
        | ['’.,;:!?)\]]++ (?=[^\s\x1c-\x1f<>"“”«»'‘’.,;:!?)\]]) )++
    # Elisions: "'90s", "’em", "'n'".
    | (?<!\w) ['’‘] (?i: \d\ds?+ | n['’] | em | til | cause | bout | round )(?!\w)
    # Tags and names; numbers with a sign.
    | (?<!\w) (?: [@#] (?=[\p{{L}}_]) | [-+−]?+ \.?+ (?=\d) )
      {w}++ (?: {joiner} {w}++ )*+
    # Any other word; then a period that does not end the sentence.
    | (?=[^\xad\u2060]) {w}++ (?: {joiner} {w}++ )*+
      (?: \. (?<=\p{{L}}.) (?=[\s,;:?!)\]—–-]) (?!(?<=\.){end})
        | \. (?<=\.\p{{L}}.) (?!{end}) )?+
    # Quotation marks of two characters, dashes, dots and other runs.
    | `` | '' | -{{2,}}+ | \.{{2,}}+ | [?!]{{2,}}+ | \*{{2,}}+ | ={{2,}}+ | ~{{2,}}+
    | </?+[a-zA-Z]++/?+>
    # Flags, and emoji with all that is joined to them.
    | \p{{RI}}{{2}}
    | \p{{Extended_Pictographic}}
      (?: [\p{{M}}\p{{EMod}}\u20e3\U000e0020-\U000e007f]
        | \u200d\p{{Extended_Pictographic}} )*+
    # Anything else is a token alone, with the accents that stand on it.
    | [^\s\x1c-\x1f]\p{{M}}*+
    """.format(w=_W, clitic=_CLITIC, joiner=_JOINER, end=_END),
    regex.VERBOSE,
)


def tokenize(text: str, sentences: Sequence[Sentence]) -> Tokens:
    """
    Split sentences into tokens.

    A period at the end of its sentence is a token; one inside belongs to the
    word before it ("Mr.", "U.S."), since it can only be an abbreviation's.
    """
    spans: list[tuple[int, int]] = []
    sentence_first: list[int] = []
    finditer = _TOKEN.finditer
    for sentence in sentences:
        sentence_first.append(len(spans))
        spans += [
            match.span() for match in finditer(text, sentence.start, sentence.end)
        ]
    sentence_first.append(len(spans))
    words = tuple([text[start:end] for start, end in spans])
    lower = map(str.lower, words)
    if "’" in text:
        lower = (word.replace("’", "'") for word in lower)
    return Tokens(
        starts=tuple([start for start, _ in spans]),
        ends=tuple([end for _, end in spans]),
        words=words,
        lower=tuple(lower),
        sentence_first=tuple(sentence_first),
    )
