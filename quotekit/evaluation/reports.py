"""Reports of an evaluation, as JSON and as Markdown."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from attrs import frozen

from quotekit.annotations.quotes import Quote
from quotekit.corpora.articles import GoldAttribution
from quotekit.evaluation.calibration import (
    Bin,
    expected_calibration_error,
    reliability,
)
from quotekit.evaluation.comparison import Change, write_verdicts
from quotekit.evaluation.examinations import Examination
from quotekit.evaluation.judgements import Judgement, Score, Side, count_scores
from quotekit.evaluation.mistakes import MistakeKind, find_mistakes
from quotekit.evaluation.parts import Role, spans_of


@frozen(kw_only=True)
class MistakeCount:
    """How often one class of mistake is made, and how often it is the only one."""

    kind: MistakeKind
    count: int
    alone: int


@frozen(kw_only=True)
class CueCount:
    """
    How a cue fares, by its words in lower case.

    Attributes:
        gold: How often it is annotated.

        missed: How often it is annotated and not found.

        found: How often it is found.

        spurious: How often it is found and not annotated.
    """

    words: str
    gold: int
    missed: int
    found: int
    spurious: int


@frozen(kw_only=True)
class Report:
    """
    The figures of one evaluation.

    Attributes:
        title: What was evaluated.

        scores: By figure, in the corpus's order.

        groups: The same by "publisher", "kind", "type" and "rule", then by the
            member of the group.  ``kind`` and ``type`` are the annotator's where
            recall is counted, the system's where precision is.

        calibration: Reliability by figure.

        cues: By words, those with the most misses and spurious finds first.
    """

    title: str
    examinations: tuple[Examination, ...]
    scores: dict[str, Score]
    groups: dict[str, dict[str, dict[str, Score]]]
    calibration: dict[str, tuple[Bin, ...]]
    mistakes: tuple[MistakeCount, ...]
    cues: tuple[CueCount, ...]


def make_report(
    title: str, examinations: Sequence[Examination], figures: Sequence[str]
) -> Report:
    """Add up what came of judging the articles."""
    judgements = [it for each in examinations for it in each.judgements]
    scores = count_scores(judgements, lambda judgement: judgement.figure)
    facets: dict[str, Callable[[Judgement], str | None]] = {
        "kind": lambda judgement: judgement.kind,
        "type": lambda judgement: judgement.type,
        "rule": lambda judgement: judgement.rule,
    }
    groups = {
        "publisher": _by_publisher(examinations),
        **{name: _by_facet(judgements, facet) for name, facet in facets.items()},
    }
    calibrated = dict.fromkeys(it.figure for it in judgements if it.confidence)
    return Report(
        title=title,
        examinations=tuple(examinations),
        scores={figure: scores[figure] for figure in figures if figure in scores},
        groups={name: members for name, members in groups.items() if members},
        calibration={
            figure: reliability(it for it in judgements if it.figure == figure)
            for figure in calibrated
        },
        mistakes=_count_mistakes(examinations),
        cues=_count_cues(examinations),
    )


def report_as_json(report: Report) -> dict[str, Any]:
    """
    Return a report as one JSON object.

    Its ``documents`` have the verdict on every claim, so that a later run can be
    compared with it.  Shares are from 0 to 1.
    """
    return {
        "title": report.title,
        "articles": len(report.examinations),
        "scores": _scores_as_json(report.scores),
        "groups": {
            name: {member: _scores_as_json(scores) for member, scores in it.items()}
            for name, it in report.groups.items()
        },
        "calibration": {
            figure: {
                "expected_error": round(expected_calibration_error(bins), 4),
                "bins": [
                    {
                        "low": each.low,
                        "high": each.high,
                        "count": each.count,
                        "confidence": round(each.confidence, 4),
                        "right": round(each.right, 4),
                    }
                    for each in bins
                ],
            }
            for figure, bins in report.calibration.items()
        },
        "mistakes": {
            it.kind: {"count": it.count, "alone": it.alone} for it in report.mistakes
        },
        "cues": {
            it.words: {
                "gold": it.gold,
                "missed": it.missed,
                "found": it.found,
                "spurious": it.spurious,
            }
            for it in report.cues
        },
        "documents": write_verdicts(report.examinations),
    }


def report_as_markdown(report: Report) -> str:
    """Return a report as Markdown tables, shares in per cent."""
    return "\n".join(_markdown(report)) + "\n"


def changes_as_markdown(changes: Sequence[Change]) -> str:
    """Return gains and losses as Markdown, in total and by article."""
    return "\n".join(_changes(changes)) + "\n"


def _by_publisher(
    examinations: Sequence[Examination],
) -> dict[str, dict[str, Score]]:
    judgements: dict[str, list[Judgement]] = {}
    for examination in examinations:
        publisher = examination.article.publisher
        if publisher is not None:
            judgements.setdefault(publisher, []).extend(examination.judgements)
    return {
        publisher: count_scores(judgements[publisher], lambda it: it.figure)
        for publisher in sorted(judgements)
    }


def _by_facet(
    judgements: Iterable[Judgement], facet: Callable[[Judgement], str | None]
) -> dict[str, dict[str, Score]]:
    groups: dict[str, dict[str, Score]] = {}
    scores = count_scores(judgements, lambda it: (facet(it), it.figure))
    for (member, figure), score in scores.items():
        if member is not None:
            groups.setdefault(member, {})[figure] = score
    return {member: groups[member] for member in sorted(groups)}


def _count_mistakes(examinations: Iterable[Examination]) -> tuple[MistakeCount, ...]:
    made: Counter[MistakeKind] = Counter()
    alone: Counter[MistakeKind] = Counter()
    for examination in examinations:
        for mistake in find_mistakes(examination):
            made.update(mistake.kinds)
            if len(mistake.kinds) == 1:
                alone.update(mistake.kinds)
    return tuple(
        MistakeCount(kind=kind, count=made[kind], alone=alone[kind])
        for kind in MistakeKind
        if made[kind]
    )


def _count_cues(examinations: Iterable[Examination]) -> tuple[CueCount, ...]:
    counts: dict[str, list[int]] = {}
    for examination in examinations:
        text = examination.article.text

        def count(
            attribution: GoldAttribution | Quote, *columns: int, text: str = text
        ) -> None:
            spans = spans_of(attribution, Role.CUE)
            words = " ".join(" ".join(it.of(text) for it in spans).casefold().split())
            row = counts.setdefault(words, [0, 0, 0, 0])
            for column in columns:
                row[column] += 1

        for pair in examination.pairs:
            if pair.found is None:
                count(pair.gold, 0, 1)
            else:
                count(pair.gold, 0)
                count(pair.found, 2)
        for quote in examination.spurious:
            count(quote, 2, 3)
    cues = (
        CueCount(words=words, gold=gold, missed=missed, found=found, spurious=spurious)
        for words, (gold, missed, found, spurious) in counts.items()
    )
    return tuple(sorted(cues, key=lambda it: (-it.missed - it.spurious, it.words)))


def _scores_as_json(scores: dict[str, Score]) -> dict[str, dict[str, float]]:
    return {
        figure: {
            "gold": score.gold,
            "gold_right": score.gold_right,
            "found": score.found,
            "found_right": score.found_right,
            "precision": round(score.precision, 4),
            "recall": round(score.recall, 4),
            "f1": round(score.f1, 4),
        }
        for figure, score in scores.items()
    }


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield a Markdown table whose columns line up in plain text as well."""
    table = [list(head), *(list(row) for row in rows)]
    if len(table) == 1:
        return
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for number, row in enumerate(table):
        first, *others = (
            f"{cell:{'<' if column == 0 else '>'}{width}}"
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "| " + " | ".join([first, *others]) + " |"
        if number == 0:
            bars = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
            yield "| " + " | ".join(bars) + " |"
    yield ""


def _percent(share: float) -> str:
    return f"{100 * share:.1f}"


def _share(score: Score | None, side: Side) -> str:
    """Return one side's share in per cent, a dash where there was nothing."""
    if score is None or not _claims(score, side):
        return "-"
    return _percent(score.recall if side is Side.GOLD else score.precision)


def _score_row(name: str, score: Score | None) -> list[str]:
    """Return P, R and F1 with their counts; F1 only where both were counted."""
    score = score or Score()
    return [
        name,
        _share(score, Side.FOUND),
        _share(score, Side.GOLD),
        _percent(score.f1) if score.found and score.gold else "-",
        str(score.found or "-"),
        str(score.gold or "-"),
    ]


_SCORE_HEAD = ("P %", "R %", "F1", "found", "gold")
_SHARES = ("cue exact", "content exact", "source exact", "speaker", "no wrong name")


_CUES_SHOWN = 30


def _markdown(report: Report) -> Iterator[str]:
    yield f"## {report.title}: {len(report.examinations)} articles"
    yield ""
    yield from _table(
        ("figure", *_SCORE_HEAD),
        (_score_row(figure, score) for figure, score in report.scores.items()),
    )
    for name, members in report.groups.items():
        if name == "publisher":
            yield from _publisher_table(members)
        else:
            yield from _facet_table(name, members)
    for figure, bins in report.calibration.items():
        error = expected_calibration_error(bins)
        yield f"Calibration of `{figure}`, expected error {error:.3f}:"
        yield ""
        yield from _table(
            ("confidence", "claims", "mean %", "right %"),
            (
                (
                    f"{each.low:.1f}-{each.high:.1f}",
                    str(each.count),
                    _percent(each.confidence),
                    _percent(each.right),
                )
                for each in bins
            ),
        )
    yield from _table(
        ("mistake", "number", "alone"),
        ((it.kind, str(it.count), str(it.alone)) for it in report.mistakes),
    )
    yield from _table(
        ("cue", "gold", "missed", "found", "spurious"),
        (
            (it.words, str(it.gold), str(it.missed), str(it.found), str(it.spurious))
            for it in report.cues[:_CUES_SHOWN]
            if it.missed or it.spurious
        ),
    )


def _publisher_table(members: dict[str, dict[str, Score]]) -> Iterator[str]:
    figures = ("source", "cue", "content", "linked", "overlap", "sentence")
    shown = [it for it in figures if any(it in scores for scores in members.values())]
    yield from _table(
        ("publisher", *(f"{figure} F1" for figure in shown)),
        (
            (name, *(_percent(scores.get(it, Score()).f1) for it in shown))
            for name, scores in members.items()
        ),
    )


def _facet_table(name: str, members: dict[str, dict[str, Score]]) -> Iterator[str]:
    """
    Yield whole attributions by group, then the shares of what has a pair.

    What was missed has no rule, so that rules have no recall.
    """
    sides = {Side.FOUND: "P", Side.GOLD: "R"}
    if name == "rule":
        del sides[Side.GOLD]
    present = {figure for scores in members.values() for figure in scores}
    loose = [figure for figure in ("overlap", "cue", "said") if figure in present]
    shares = [figure for figure in _SHARES if figure in present]

    def rows() -> Iterator[list[str]]:
        for member, scores in members.items():
            whole = scores.get("linked", Score())
            yield [
                member,
                *(str(_claims(whole, side)) for side in sides),
                *(_share(whole, side) for side in sides),
                *(_share(scores.get(it), side) for it in loose for side in sides),
                *(_share(scores.get(it), Side.GOLD) for it in shares),
            ]

    yield from _table(
        (
            name,
            *(side.value for side in sides),
            *(f"linked {letter}" for letter in sides.values()),
            *(f"{figure} {letter}" for figure in loose for letter in sides.values()),
            *shares,
        ),
        rows(),
    )


def _claims(score: Score, side: Side) -> int:
    return score.gold if side is Side.GOLD else score.found


def _changes(changes: Sequence[Change]) -> Iterator[str]:
    def counts(some: Sequence[Change]) -> list[int]:
        columns = ((it.gained, it.lost, it.faults, it.mended) for it in some)
        return [sum(map(len, column)) for column in zip(*columns, strict=True)]

    figures = dict.fromkeys(change.figure for change in changes)
    yield from _table(
        ("figure", "gained", "lost", "new faults", "mended faults"),
        (
            (figure, *map(str, counts([it for it in changes if it.figure == figure])))
            for figure in figures
        ),
    )
    yield "By article: gained, lost, and new faults less mended ones in brackets."
    yield ""
    articles: dict[str, dict[str, str]] = {}
    for change in changes:
        gained, lost, faults, mended = counts([change])
        balance = f" ({faults - mended:+})" if faults or mended else ""
        cell = f"+{gained} -{lost}{balance}"
        articles.setdefault(change.article, {})[change.figure] = cell
    yield from _table(
        ("article", *figures),
        (
            (article, *(cells.get(figure, "") for figure in figures))
            for article, cells in articles.items()
        ),
    )
