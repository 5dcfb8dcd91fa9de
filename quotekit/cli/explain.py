"""``quotekit explain``: why something was found in a text, or why it was not."""

import shutil
import sys
import textwrap
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

import regex

from quotekit.annotations.documents import Document
from quotekit.annotations.quotes import Quote
from quotekit.annotations.spans import Passage, Span
from quotekit.annotations.trace import Decision
from quotekit.cli.arguments import (
    Command,
    add_decoding,
    add_resources,
    add_threshold,
    resources,
)
from quotekit.cli.inputs import Article, Input, Inputs, Reader
from quotekit.cli.messages import complain
from quotekit.explanation import Explanation, Reasons, explain

_DESCRIPTION = """\
Explain what was found at a place in a text, or why nothing was.

examples:
  quotekit explain article.txt --line 7          all sentences of a line
  quotekit explain article.txt --at 512          the sentence at an offset
  quotekit explain article.txt --quote q3        where a quote was found
  quotekit explain --rules-only article.txt --line 7
  quotekit explain --speaker-threshold 0.9 article.txt --quote q3
  quotekit explain --input html page.html --at 512

Offsets count code points from 0, as start and end do in what extract writes; of
an HTML page they count in its text.  Lines count from 1.

exit status: 0 done; 1 the file cannot be read, or there is no such place; 2 wrong
usage.
"""


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("path", metavar="FILE", help="a text, or - for standard input")
    place = parser.add_mutually_exclusive_group(required=True)
    place.add_argument(
        "--at", type=_offset, metavar="OFFSET", help="the sentence at this offset"
    )
    place.add_argument(
        "--line", type=_line, metavar="N", help="the sentences of this line"
    )
    place.add_argument(
        "--quote", metavar="ID", help="the sentences in which this quote stands"
    )
    parser.add_argument(
        "--input",
        default="text",
        choices=[Input.TEXT.value, Input.HTML.value],
        help="what FILE holds: text (default) or an HTML page",
    )
    add_decoding(parser)
    add_resources(parser)
    add_threshold(parser)


def _offset(given: str) -> int:
    if not given.isascii() or not given.isdigit():
        raise ArgumentTypeError(f"{given!r} is no number from 0")
    return int(given)


def _line(given: str) -> int:
    if not given.isascii() or not given.isdigit() or not int(given):
        raise ArgumentTypeError(f"{given!r} is no number from 1")
    return int(given)


def _run(options: Namespace) -> int:
    article = _read(options)
    if article is None:
        return 1
    place = _place(article, options)
    if place is None:
        return 1
    found = explain(
        article.text,
        place,
        resources(options),
        id=article.id,
        layout=article.page.layout if article.page else (),
        speaker_threshold=options.speaker_threshold,
    )
    width = shutil.get_terminal_size().columns
    encoding = sys.stdout.encoding
    for line in _written(found, width):
        print(line.encode(encoding, "replace").decode(encoding))
    sys.stdout.flush()
    return 0


def _read(options: Namespace) -> Article | None:
    """Return the text of the file; ``None``, and say so, if it cannot be read."""
    if options.path != "-" and Path(options.path).is_dir():
        complain(f"{options.path}: a folder; name one file in it")
        return None
    reader = Reader(Input(options.input), options.encoding)
    for item in Inputs([options.path], reader.kind):
        try:
            return reader.read(item)
        except UnicodeError as error:
            complain(f"{options.path}: {error} (see --encoding)")
    return None


_LINE = regex.compile(r"[^\r\n]*+(?:\r\n|\r|\n|\Z)")


def _place(article: Article, options: Namespace) -> Span | None:
    """Return what is asked about; ``None``, and say so, if there is no such place."""
    text = article.text
    if options.at is not None:
        if options.at < len(text):
            return Span(options.at, options.at + 1)
        complain(f"{options.path}: it ends at {len(text)}, before {options.at}")
        return None
    if options.line is not None:
        lines = [match.span() for match in _LINE.finditer(text) if match.group()]
        if options.line <= len(lines):
            return Span(*lines[options.line - 1])
        complain(f"{options.path}: it has {len(lines)} lines, not {options.line}")
        return None
    document = article.extract(
        resources(options), speaker_threshold=options.speaker_threshold
    )
    for quote in document.quotes:
        if quote.id == options.quote:
            return Span(*_extent(quote))
    complain(f"{options.path}: it has no quote {options.quote}")
    return None


def _extent(quote: Quote) -> tuple[int, int]:
    parts = [
        *quote.content,
        *(quote.cue.spans if quote.cue else ()),
        *(quote.source.spans if quote.source else ()),
    ]
    return min(part.start for part in parts), max(part.end for part in parts)


def _written(found: Explanation, width: int) -> Iterator[str]:
    """Yield the lines of an explanation."""
    if not found.reasons:
        yield "no words stand there"
    text = found.document.text or ""
    for number, reasons in enumerate(found.reasons):
        if number:
            yield ""
        yield from _sentence(reasons, found.document, text, width)


def _sentence(
    reasons: Reasons, document: Document, text: str, width: int
) -> Iterator[str]:
    sentence, segment = reasons.sentence, reasons.segment
    yield f"{sentence.start}–{sentence.end}, in a segment of kind {segment.kind}:"
    yield from _wrapped(" ".join((sentence.text or "").split()), width, "  ")
    if not reasons.quotes:
        yield ""
        yield "  no quote"
    for quote in reasons.quotes:
        yield ""
        yield from _quote(quote, document, width)
    yield ""
    if reasons.decisions:
        yield "  what was looked at"
    elif reasons.quotes:
        yield "  what decided stands in another sentence"
    else:
        yield "  no word here may be a cue, and the models see none"
    for decision in reasons.decisions:
        yield from _decision(decision, text, width)


def _quote(quote: Quote, document: Document, width: int) -> Iterator[str]:
    title = f"{quote.id}: {quote.kind} {quote.type}"
    if quote.negated:
        title += ", negated"
    for name, other in (("nested in", quote.parent), ("goes on from", quote.continues)):
        if other is not None:
            title += f", {name} {other}"
    yield f"  {title}"
    speaker = document.speaker_of(quote)
    who = "nobody"
    if speaker is not None:
        who = speaker.name or speaker.role or f"({speaker.type})"
    facts = [
        ("speaker", f"{who}: {quote.speaker_reason}"),
        ("source", _passages(quote.source.spans) if quote.source else "none"),
        ("cue", _passages(quote.cue.spans) if quote.cue else "none"),
        ("content", _passages(quote.content)),
        ("decided by", f"{quote.rule}; right {quote.confidence:.0%} of the time"),
    ]
    for name, value in facts:
        yield from _wrapped(value, width, f"    {name:<11}")


def _passages(passages: Iterable[Passage]) -> str:
    return " … ".join(" ".join((each.text or "").split()) for each in passages)


def _decision(decision: Decision, text: str, width: int) -> Iterator[str]:
    words = " ".join(decision.span.of(text).split())
    what = f"{decision.verdict} {decision.rule}: {decision.evidence}"
    yield from _wrapped(what, width, f"    “{words}” ")


def _wrapped(text: str, width: int, opening: str) -> list[str]:
    """Break *text* into lines behind *opening*, later ones as far in."""
    indent = " " * (len(opening) if len(opening) < width // 3 else 6)
    return textwrap.wrap(
        text,
        max(width, 40),
        initial_indent=opening,
        subsequent_indent=indent,
        break_on_hyphens=False,
    )


COMMAND = Command(
    name="explain",
    help="say why something was found in a text, or why it was not",
    description=_DESCRIPTION,
    add_arguments=_add_arguments,
    run=_run,
)
