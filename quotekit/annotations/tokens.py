"""Sentences and tokens, kept in columns."""

from collections.abc import Iterator, Sequence

from attrs import field, frozen

from quotekit.annotations.spans import Span


@frozen(order=True)
class Sentence(Span):
    """
    One sentence, without the white space around it.

    A sentence lies inside one segment; ``segment`` is that segment's index.
    """

    segment: int


@frozen
class Token:
    """One token: a view on its columns, made on demand."""

    index: int
    span: Span
    text: str


@frozen(eq=False)
class Tokens(Sequence[Token]):
    """
    The tokens of one text, as columns.

    An object a token would cost more than finding it.  So stages read the
    columns by index, and a :class:`Token` is made only for whoever asks.

    Attributes:
        starts: The first code point of each token.

        ends: One past the last code point of each token.

        words: Each token as it is written.

        lower: Each token in lower case, with a curly apostrophe made straight,
            so that a lexicon needs one entry for both.  Only for look-ups: its
            length may differ from the word's.

        sentence_first: The first token of each sentence, and the number of
            tokens as a last entry: sentence *k* holds the tokens from
            ``sentence_first[k]`` to before ``sentence_first[k + 1]``.
    """

    starts: tuple[int, ...] = field(repr=False)
    ends: tuple[int, ...] = field(repr=False)
    words: tuple[str, ...]
    lower: tuple[str, ...] = field(repr=False)
    sentence_first: tuple[int, ...] = field(repr=False)

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, index: int) -> Token:  # type: ignore[override]  # no slices
        index = range(len(self.starts))[index]
        span = Span(self.starts[index], self.ends[index])
        return Token(index, span, self.words[index])

    def __iter__(self) -> Iterator[Token]:
        return map(self.__getitem__, range(len(self)))
