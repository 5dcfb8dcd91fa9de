"""Gains and losses against an earlier run, document by document."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from attrs import frozen

from quotekit.errors import FormatError
from quotekit.evaluation.examinations import Examination
from quotekit.evaluation.judgements import Judgement, Side

Verdicts = Mapping[tuple[str, Side, str], bool]
"""Whether each claim of one article was right, by figure, side and key."""


@frozen(kw_only=True)
class Change:
    """
    What one figure gained and lost in one article.

    Attributes:
        gained: The keys of annotated claims that are right now and were not.

        lost: Those that were right and are not now.

        faults: The keys of found claims that are wrong now and were not made, or
            were right.

        mended: Those that were wrong, and are right now or not made.
    """

    article: str
    figure: str
    gained: tuple[str, ...]
    lost: tuple[str, ...]
    faults: tuple[str, ...]
    mended: tuple[str, ...]


def verdicts_of(judgements: Iterable[Judgement]) -> dict[tuple[str, Side, str], bool]:
    """Return each claim of one article that has a key, with whether it is right."""
    return {
        (judgement.figure, judgement.side, judgement.key): judgement.right
        for judgement in judgements
        if judgement.key
    }


def compare(
    earlier: Mapping[str, Verdicts], now: Mapping[str, Verdicts]
) -> tuple[Change, ...]:
    """Return what changed in the articles of *now*, by article and figure."""
    changes: list[Change] = []
    for article, claims in now.items():
        before = earlier.get(article, {})
        figures = dict.fromkeys(figure for figure, _, _ in (*claims, *before))
        for figure in figures:
            change = _compare_figure(article, figure, before, claims)
            if change.gained or change.lost or change.faults or change.mended:
                changes.append(change)
    return tuple(changes)


def read_verdicts(path: Path) -> dict[str, Verdicts]:
    """
    Return the verdicts of a report written with ``--format json``.

    Raises:
        FormatError: If the file is no such report.

        OSError: If the file cannot be read.
    """
    try:
        documents = json.loads(path.read_text(encoding="utf-8"))["documents"]
        return {
            article: {
                (figure, Side(side), key): right == "right"
                for figure, sides in figures.items()
                for side, verdicts in sides.items()
                for right, keys in verdicts.items()
                for key in keys
            }
            for article, figures in documents.items()
        }
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise FormatError(f"{path.name}: not a report: {error}") from error


def write_verdicts(examinations: Iterable[Examination]) -> dict[str, object]:
    """Return what :func:`read_verdicts` reads, as JSON objects."""
    documents: dict[str, object] = {}
    for examination in examinations:
        figures: dict[str, dict[str, dict[str, list[str]]]] = {}
        for judgement in examination.judgements:
            if not judgement.key:
                continue
            sides = figures.setdefault(judgement.figure, {})
            verdicts = sides.setdefault(judgement.side, {"right": [], "wrong": []})
            verdicts["right" if judgement.right else "wrong"].append(judgement.key)
        documents[examination.article.id] = figures
    return documents


def _compare_figure(
    article: str, figure: str, before: Verdicts, now: Verdicts
) -> Change:
    def keys(verdicts: Verdicts, side: Side, *, right: bool) -> set[str]:
        return {
            key
            for (name, whose, key), value in verdicts.items()
            if name == figure and whose is side and value is right
        }

    was, is_now = (keys(it, Side.GOLD, right=True) for it in (before, now))
    had, has = (keys(it, Side.FOUND, right=False) for it in (before, now))
    return Change(
        article=article,
        figure=figure,
        gained=tuple(sorted(is_now - was)),
        lost=tuple(sorted(was - is_now)),
        faults=tuple(sorted(has - had)),
        mended=tuple(sorted(had - has)),
    )
