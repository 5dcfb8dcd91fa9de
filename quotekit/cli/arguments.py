"""What several commands take: which texts, how they are read, which quotes count."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Collection
from enum import StrEnum
from typing import TypeVar

from attrs import evolve, frozen

from quotekit.annotations.attributions import AttributionType, QuoteKind
from quotekit.annotations.documents import Document
from quotekit.cli.inputs import Input, Reader
from quotekit.errors import LexiconError
from quotekit.extraction import SPEAKER_THRESHOLD
from quotekit.resources import Resources


@frozen(kw_only=True)
class Command:
    """
    One command: its module holds one of these.

    ``run`` gets the parsed arguments and returns the exit status; ``options.error``
    ends with a message and the status of wrong usage.
    """

    name: str
    help: str
    description: str
    add_arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]


def add_paths(parser: ArgumentParser) -> None:
    """Add what is to be read."""
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="*",
        help="a text file, a folder (every *.txt below it), or - for standard "
        "input, which is also read where there is no PATH",
    )


def add_reading(parser: ArgumentParser) -> None:
    """Add how texts are read."""
    parser.add_argument(
        "--input",
        default="text",
        choices=[known.value for known in Input],
        help="what a PATH holds: text (default), an HTML page, or lines of JSON; of a "
        "folder, *.txt, *.html and *.htm, or *.jsonl are read",
    )
    parser.add_argument(
        "--text-field",
        metavar="KEY",
        default="text",
        help="with --input jsonl: where the text is (default: text)",
    )
    parser.add_argument(
        "--id-field",
        metavar="KEY",
        default="id",
        help="with --input jsonl: where the id is (default: id); without one it is "
        "path and line",
    )
    add_decoding(parser)


def add_decoding(parser: ArgumentParser) -> None:
    """Add how bytes become characters."""
    parser.add_argument(
        "--encoding",
        type=_encoding,
        help="default: utf-8; for HTML, what the page declares",
    )


def reader(options: Namespace) -> Reader:
    """Return what :func:`add_reading` was told."""
    return Reader(
        Input(options.input), options.encoding, options.text_field, options.id_field
    )


def add_resources(parser: ArgumentParser) -> None:
    """Add what is known by heart and what is learned."""
    add_lexicons(parser)
    parser.add_argument(
        "--rules-only",
        action="store_true",
        help="decide by rules alone: faster, and less accurate",
    )


def add_lexicons(parser: ArgumentParser) -> None:
    """Add what is known by heart."""
    parser.add_argument(
        "--cues",
        metavar="FILE",
        help="a table of cues of your own to add: quotekit cues --new drafts one",
    )
    parser.add_argument(
        "--lexicons",
        metavar="FOLDER",
        help="tables of your own to add: see docs/lexicons.md",
    )


def resources(options: Namespace) -> Resources:
    """Return what :func:`add_resources` or :func:`add_lexicons` was told."""
    found = Resources.shipped()
    try:
        if options.lexicons is not None:
            found = Resources.load(options.lexicons)
    except LexiconError as error:
        options.error(f"argument --lexicons: {error}")
    try:
        if options.cues is not None:
            found = found.extend(cues=options.cues)
    except LexiconError as error:
        options.error(f"argument --cues: {error}")
    if not getattr(options, "rules_only", False):
        return found
    if found is Resources.shipped():
        return Resources.rules_only()
    return evolve(found, models=None)


def add_selection(parser: ArgumentParser) -> None:
    """Add which quotes count."""
    parser.add_argument(
        "--kinds",
        default=tuple(QuoteKind),
        type=lambda given: _members(QuoteKind, given),
        metavar="KIND,...",
        help="only these: " + ", ".join(QuoteKind),
    )
    parser.add_argument(
        "--types",
        default=tuple(AttributionType),
        type=lambda given: _members(AttributionType, given),
        metavar="TYPE,...",
        help="only these: " + ", ".join(AttributionType),
    )
    parser.add_argument(
        "--min-confidence",
        default=0.0,
        type=_share,
        metavar="N",
        help="only quotes at least this sure, from 0 to 1",
    )


def add_threshold(parser: ArgumentParser) -> None:
    """Add how sure speakers must be."""
    parser.add_argument(
        "--speaker-threshold",
        default=SPEAKER_THRESHOLD,
        type=_share,
        metavar="N",
        help="how sure it must be who a pronoun or a quotation without a source "
        "belongs to, from 0 (whoever fits) to 1 (only who is named); default: "
        f"{SPEAKER_THRESHOLD}",
    )


def select(document: Document, options: Namespace) -> Document:
    """Return the document with the quotes that :func:`add_selection` was told."""
    return document.select(
        kinds=options.kinds,
        types=options.types,
        min_confidence=options.min_confidence,
    )


_Member = TypeVar("_Member", bound=StrEnum)


def _members(members: type[_Member], given: str) -> Collection[_Member]:
    """Return the members that a list with commas names."""
    try:
        return frozenset(members(name.strip()) for name in given.split(","))
    except ValueError as error:
        known = ", ".join(members)
        raise ArgumentTypeError(f"{error}: use {known}") from error


def _share(given: str) -> float:
    try:
        share = float(given)
    except ValueError:
        share = -1.0
    if not 0.0 <= share <= 1.0:
        raise ArgumentTypeError(f"{given!r} is no number from 0 to 1")
    return share


def _encoding(given: str) -> str:
    try:
        b" ".decode(given)
    except LookupError as error:
        raise ArgumentTypeError(str(error)) from error
    except UnicodeError:
        pass  # it exists; one byte is not enough for it
    return given
