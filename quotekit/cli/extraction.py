"""The documents of all inputs, made on one core or on several."""

from collections import deque
from collections.abc import Container, Generator, Iterable, Iterator

from attrs import field, frozen

from quotekit.annotations.documents import Document
from quotekit.cli.inputs import Inputs, Item, Reader
from quotekit.errors import FormatError, LengthError
from quotekit.extraction import SPEAKER_THRESHOLD
from quotekit.resources import Resources
from quotekit.workers import Fault, map_in_order

# How many items are sent to a process at once.
_BATCH = 16


@frozen(kw_only=True)
class Extraction:
    """
    What is done with every item.

    Attributes:
        reader: How its bytes become text.

        resources: What is known.

        max_chars: The most characters that a text may have.

        speaker_threshold: How sure it must be who somebody is.

        jobs: How many processes work; 0 for one a core.

        done: The ids of documents that are there already, and are passed over.
    """

    reader: Reader
    resources: Resources
    max_chars: int | None = None
    speaker_threshold: float = SPEAKER_THRESHOLD
    jobs: int = 1
    done: Container[str] = field(factory=frozenset, repr=False)

    def documents(self, inputs: Inputs) -> Generator[Document, None, None]:
        """Yield the documents, in order; the rest goes on where one fails."""
        places: deque[str] = deque()

        def items() -> Iterator[Item]:
            for item in self._wanted(inputs):
                places.append(item.place)
                yield item

        results = map_in_order(
            _Work(self.reader, self.resources, self.max_chars, self.speaker_threshold),
            items(),
            n_process=self.jobs,
            batch_size=_BATCH,
        )
        for result in results:
            place = places.popleft()
            if isinstance(result, Document):
                yield result
                continue
            told = result.error if isinstance(result, Fault) else result.reason
            inputs.fail(f"{place}: {told}")
            if inputs.is_over:
                return

    def _wanted(self, inputs: Iterable[Item]) -> Iterator[Item]:
        """Yield the items whose documents are not there already."""
        if not self.done:
            yield from inputs
            return
        for item in inputs:
            name = self.reader.id_of(item)
            if name is None or name not in self.done:
                yield item


@frozen
class _Refused:
    """What stands in place of a document: why the item cannot be read."""

    reason: str


@frozen
class _Work:
    """What a process does with one item."""

    reader: Reader
    resources: Resources
    max_chars: int | None
    speaker_threshold: float

    def __call__(self, item: Item) -> Document | _Refused:
        try:
            article = self.reader.read(item)
            return article.extract(
                self.resources,
                max_chars=self.max_chars,
                speaker_threshold=self.speaker_threshold,
            )
        except UnicodeError as error:
            return _Refused(f"{error} (see --encoding)")
        except LengthError as error:
            return _Refused(f"{error} (see --max-chars)")
        except FormatError as error:
            return _Refused(str(error))
