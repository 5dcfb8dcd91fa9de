"""
PolNeAR: annotated political news, as JSON lines.

Source:
    Newell, Margolin and Ruths (2018), "An Attribution Relations Corpus for
    Political News", LREC.  The lines are the corpus's files joined, an article
    a line, with CoreNLP's tokens, tags and dependencies.
"""

import gzip
import json
from collections.abc import Iterator
from itertools import pairwise
from os import PathLike
from pathlib import Path

from quotekit.annotations.spans import Span
from quotekit.corpora.articles import AnalyzedTokens, Article, GoldAttribution
from quotekit.corpora.faults import Place, Record, read_span
from quotekit.errors import CorpusError


def read_polnear(path: str | PathLike[str]) -> Iterator[Article]:
    """
    Yield the articles of one part, in file order.

    An article that several people annotated appears once for each; all share
    their ``name``.

    Args:
        path:
            A file of JSON lines, gzipped if its name ends in ``.gz``.

    Raises:
        CorpusError: Where the file is not what it must be, at the first fault.

        OSError: If the file cannot be read.
    """
    path = Path(path)
    opener = gzip.open if path.suffix == ".gz" else open
    number = 0
    try:
        with opener(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                yield _read_article(line, Place(path.name, number))
    except (UnicodeDecodeError, gzip.BadGzipFile, EOFError) as error:
        raise CorpusError(f"{path.name}:{number + 1}: {error}") from error


def _read_article(line: str, place: Place) -> Article:
    try:
        record = Record.of(json.loads(line), "the article", place)
    except json.JSONDecodeError as error:
        place.fault(f"not JSON: {error.msg} at column {error.colno}")
    identifier = record.string("id")
    # PUBLISHER_DATE_TITLE_ANNOTATOR
    name, divider, _ = identifier.rpartition("_")
    if not divider:
        place.fault(f"no annotator in the id {identifier!r}")
    text = record.string("text")
    attributions = tuple(
        _read_attribution(
            Record.of(item, f"attribution {number}", place), f"a{number}", len(text)
        )
        for number, item in enumerate(record.items("attributions"), start=1)
    )
    return Article(
        id=identifier,
        name=name,
        publisher=identifier.partition("_")[0],
        text=text,
        attributions=attributions,
        tokens=_read_tokens(record, len(text)),
    )


def _read_attribution(record: Record, identifier: str, length: int) -> GoldAttribution:
    return GoldAttribution(
        id=identifier,
        source=_read_fragments(record, "source", length),
        cue=_read_fragments(record, "cue", length),
        content=_read_fragments(record, "content", length),
    )


def _read_fragments(record: Record, role: str, length: int) -> tuple[Span, ...]:
    """Read the fragments of all spans of one role, which stand in no order."""
    fragments: list[Span] = []
    what = f"{role!r} of {record.what}"
    for span in record.items(role):
        if not isinstance(span, list):
            record.place.fault(f"{what} is not a list of lists of fragments")
        fragments += [read_span(item, length, what, record.place) for item in span]
    fragments.sort()
    for before, after in pairwise(fragments):
        if before.overlaps(after):
            record.place.fault(f"{what}: {before} and {after} overlap")
    return tuple(fragments)


def _read_tokens(record: Record, length: int) -> AnalyzedTokens:
    tokens = AnalyzedTokens(
        starts=record.numbers("token_start"),
        ends=record.numbers("token_end"),
        tags=record.strings("pos"),
        heads=record.numbers("head"),
        relations=record.strings("deprel"),
        sentence_first=record.numbers("sentence_first_token"),
        paragraph_first=record.numbers("paragraph_first_token"),
        labels=record.strings("labels") if "labels" in record.members else None,
    )
    _check_tokens(tokens, length, record.place)
    return tokens


def _check_tokens(tokens: AnalyzedTokens, length: int, place: Place) -> None:
    count = len(tokens.starts)
    columns = {
        "token_end": tokens.ends,
        "pos": tokens.tags,
        "head": tokens.heads,
        "deprel": tokens.relations,
        "labels": tokens.labels,
    }
    for key, column in columns.items():
        if column is not None and len(column) != count:
            place.fault(f"{key!r} has {len(column)} items for {count} tokens")
    done = 0
    for index, (start, end) in enumerate(zip(tokens.starts, tokens.ends, strict=True)):
        if not done <= start < end <= length:
            place.fault(f"token {index} stands at [{start}, {end}], out of order")
        done = end
    if any(not -1 <= head < count for head in tokens.heads):
        place.fault(f"'head' names a token that is none of {count}")
    for key, firsts in (
        ("sentence_first_token", tokens.sentence_first),
        ("paragraph_first_token", tokens.paragraph_first),
    ):
        if any(not 0 <= first < count for first in firsts) or any(
            before >= after for before, after in pairwise(firsts)
        ):
            place.fault(f"{key!r} does not rise through {count} tokens")
