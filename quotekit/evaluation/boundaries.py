"""Where sentences begin, against a corpus's own."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from quotekit.annotations.tokens import Sentence
from quotekit.corpora.articles import AnalyzedTokens
from quotekit.evaluation.judgements import Judgement, Side


def judge_sentences(
    text: str, tokens: AnalyzedTokens, sentences: Sequence[Sentence]
) -> Iterator[Judgement]:
    """
    Judge sentence beginnings: ``sentence``, ``sentence inside paragraph``.

    A sentence begins at its first letter or digit, so that nothing hangs on which
    sentence a quotation mark goes with.  The second figure leaves out the
    beginnings of the corpus's paragraphs, which are easy.  Nothing is judged
    where a document has no sentences: one read back from JSON has none.
    """
    if not sentences:
        return
    wanted = _beginnings(text, (tokens.starts[i] for i in tokens.sentence_first))
    given = _beginnings(text, (sentence.start for sentence in sentences))
    easy = _beginnings(text, (tokens.starts[i] for i in tokens.paragraph_first))
    for side, claims, others in (
        (Side.GOLD, wanted, given),
        (Side.FOUND, given, wanted),
    ):
        for place in sorted(claims):
            key, right = str(place), place in others
            yield Judgement(figure="sentence", side=side, key=key, right=right)
            if place not in easy:
                yield Judgement(
                    figure="sentence inside paragraph", side=side, key=key, right=right
                )


def _beginnings(text: str, starts: Iterable[int]) -> set[int]:
    """Return the first letter or digit from each start to before the next one."""
    edges = (*starts, len(text))
    beginnings: set[int] = set()
    for start, end in pairwise(edges):
        letters = (offset for offset in range(start, end) if text[offset].isalnum())
        beginnings.update(islice(letters, 1))
    return beginnings
