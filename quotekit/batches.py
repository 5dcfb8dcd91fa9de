"""Many articles: one after the other, or on several cores at once."""

from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any, Literal, TypeVar, overload

from attrs import evolve, frozen

from quotekit.annotations.documents import Document
from quotekit.errors import InputError
from quotekit.extraction import SPEAKER_THRESHOLD, check_options, extract
from quotekit.resources import Resources
from quotekit.workers import Fault, map_in_order

Context = TypeVar("Context")


@frozen
class Failure:
    """
    What stands in place of a document that could not be made.

    Attributes:
        id: The caller's name for the text, as :attr:`Document.id` would be.

        error: The type of the error and its message.

        position: The place of the text among all, from 0.
    """

    id: str
    error: str
    position: int


@overload
def pipe(
    texts: Iterable[str],
    resources: Resources | None = None,
    *,
    as_tuples: Literal[False] = False,
    n_process: int = 1,
    batch_size: int = 32,
    max_chars: int | None = None,
    speaker_threshold: float = SPEAKER_THRESHOLD,
) -> Iterator[Document | Failure]: ...


@overload
def pipe(
    texts: Iterable[tuple[str, Context]],
    resources: Resources | None = None,
    *,
    as_tuples: Literal[True],
    n_process: int = 1,
    batch_size: int = 32,
    max_chars: int | None = None,
    speaker_threshold: float = SPEAKER_THRESHOLD,
) -> Iterator[tuple[Document | Failure, Context]]: ...


def pipe(  # noqa: PLR0913  # as spaCy's, with what extract takes
    texts: Iterable[Any],
    resources: Resources | None = None,
    *,
    as_tuples: bool = False,
    n_process: int = 1,
    batch_size: int = 32,
    max_chars: int | None = None,
    speaker_threshold: float = SPEAKER_THRESHOLD,
) -> Iterator[Any]:
    """
    Extract the quotes of many articles, in the order given.

    *texts* may be a generator without an end: it is read as results are asked for.
    A text that fails, or whose process dies, gives a :class:`Failure`; the rest goes
    on.

    Args:
        texts:
            Articles as :func:`extract` takes them; with *as_tuples*, each with a
            context.

        resources:
            The lexicons to use; those that come with quotekit by default.

        as_tuples:
            Take pairs of a text and a context, which may be anything, and give pairs
            of a document and that context.  A context that is a string is also the
            document's id.

        n_process:
            How many processes to use; 0 or less for one a core.  With more than one,
            a program must be guarded by ``if __name__ == "__main__":``, because each
            process reads its main module.

        batch_size:
            How many texts are sent to a process at once.

        max_chars:
            As for :func:`extract`; a longer text gives a :class:`Failure`.

        speaker_threshold:
            As for :func:`extract`.

    Returns:
        A document or a failure for each text.

    Raises:
        InputError: If *texts* is one string, *batch_size* is less than 1, an item is
            no pair, or an option is not what :func:`extract` takes.

        LexiconError: If an installed lexicon is damaged.

        WorkerError: If a process does not start.

    Source:
        The names are those of spaCy's ``Language.pipe``.
    """
    if isinstance(texts, str) or not isinstance(texts, Iterable):
        raise InputError(f"expected several texts, got {type(texts).__name__}")
    if not isinstance(batch_size, int) or batch_size < 1:
        raise InputError(f"batch_size must be at least 1, not {batch_size!r}")
    if not isinstance(n_process, int):
        raise InputError(f"n_process must be a whole number, not {n_process!r}")
    check_options(resources, max_chars, speaker_threshold)
    if resources is None:
        resources = Resources.shipped()
    run = _Run(resources, max_chars, speaker_threshold, n_process, batch_size)
    pairs = _pairs(texts) if as_tuples else ((text, None) for text in texts)
    results = run.over(pairs)
    return results if as_tuples else (result for result, _ in results)


def _pairs(texts: Iterable[tuple[str, Context]]) -> Iterator[tuple[str, Context]]:
    for position, pair in enumerate(texts):
        if not isinstance(pair, tuple) or len(pair) != 2:
            raise InputError(f"position {position}: not a pair of text and context")
        yield pair


@frozen
class _Run:
    """What all texts of one call share."""

    resources: Resources
    max_chars: int | None
    speaker_threshold: float
    n_process: int
    batch_size: int

    def over(
        self, pairs: Iterable[tuple[str, Context]]
    ) -> Iterator[tuple[Document | Failure, Context]]:
        under_way: deque[tuple[str, Context]] = deque()

        def inputs() -> Iterator[tuple[str, str]]:
            for text, context in pairs:
                under_way.append((text, context))
                yield text, _id_of(context)

        results = map_in_order(
            _Extraction(self.resources, self.max_chars, self.speaker_threshold),
            inputs(),
            n_process=self.n_process,
            batch_size=self.batch_size,
        )
        for position, result in enumerate(results):
            text, context = under_way.popleft()
            if isinstance(result, Fault):
                yield Failure(_id_of(context), result.error, position), context
            else:
                # The text has not travelled back.
                yield evolve(result, text=text), context


@frozen
class _Extraction:
    """What a process does with one text and its id."""

    resources: Resources
    max_chars: int | None
    speaker_threshold: float

    def __call__(self, item: tuple[str, str]) -> Document:
        text, name = item
        document = extract(
            text,
            self.resources,
            id=name,
            max_chars=self.max_chars,
            speaker_threshold=self.speaker_threshold,
        )
        return evolve(document, text=None)


def _id_of(context: object) -> str:
    return context if isinstance(context, str) else ""
