"""The documents of all inputs, made on one core or on several."""

from collections import deque
from collections.abc import Generator, Iterator, Mapping

from attrs import field, frozen

from quotekit.annotations.documents import Document
from quotekit.cli.inputs import Input, Inputs, Item, Reader
from quotekit.cli.messages import complain
from quotekit.cli.resuming import digest
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

        done: The ids of documents that are there already, and are passed over; each
            with the digest of its text, if that is known.
    """

    reader: Reader
    resources: Resources
    max_chars: int | None = None
    speaker_threshold: float = SPEAKER_THRESHOLD
    jobs: int = 1
    done: Mapping[str, int | None] = field(factory=dict, repr=False)

    def documents(self, inputs: Inputs) -> Generator[Document, None, None]:
        """
        Yield the documents, in order; the rest goes on where one fails.

        Of lines of JSON one with an id that another has had fails, too: whoever looks
        a document up by its id would find two.  Paths are given twice on purpose.
        """
        places: deque[str] = deque()
        ids: set[str] = set()

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
            if isinstance(result, Document) and result.id not in ids:
                if self.reader.kind is Input.JSONL:
                    ids.add(result.id)
                yield result
                continue
            if isinstance(result, Document):
                told = _taken(result.id)
            else:
                told = result.error if isinstance(result, Fault) else result.reason
            inputs.fail(f"{place}: {told}")
            if inputs.is_over:
                return

    def _wanted(self, inputs: Inputs) -> Iterator[Item]:
        """Yield the items whose documents are not there already; tell of changes."""
        if not self.done:
            yield from inputs
            return
        ids: set[str] = set()
        for item in inputs:
            name = self.reader.id_of(item)
            if name is None or name not in self.done:
                yield item
                continue
            if name in ids:
                inputs.fail(f"{item.place}: {_taken(name)}")
                continue
            if self.reader.kind is Input.JSONL:
                ids.add(name)
            inputs.passed_over += 1
            if self._has_changed(item, self.done[name]):
                complain(
                    f"{item.place}: its text has changed; what was found in the old "
                    "one stays"
                )

    def _has_changed(self, item: Item, known: int | None) -> bool:
        """
        Tell whether a text is not the one that was read in an earlier run.

        A page is not looked at: that takes as long as finding its quotes.
        """
        if known is None or self.reader.kind is Input.HTML:
            return False
        try:
            return digest([self.reader.read(item).text]) != known
        except (UnicodeError, FormatError):
            return True


def _taken(name: str) -> str:
    return f"another document has the id {name!r} (see --id-field)"


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
