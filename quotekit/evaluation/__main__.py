"""``python -m quotekit.evaluation``: judge quotekit, or any system, by gold data."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import TypeVar

from attrs import evolve, frozen

from quotekit.annotations.documents import Document
from quotekit.annotations.quotes import Quote
from quotekit.corpora.articles import Article
from quotekit.corpora.brat import read_brat
from quotekit.corpora.polnear import read_polnear
from quotekit.corpora.press import read_press
from quotekit.errors import CorpusError, QuotekitError
from quotekit.evaluation.comparison import (
    Verdicts,
    compare,
    read_verdicts,
    verdicts_of,
)
from quotekit.evaluation.examinations import Examination
from quotekit.evaluation.listing import show_change, show_mistake
from quotekit.evaluation.mistakes import MistakeKind, find_mistakes
from quotekit.evaluation.people import annotator_pairs
from quotekit.evaluation.polnear import FIGURES as POLNEAR_FIGURES
from quotekit.evaluation.polnear import examine_polnear
from quotekit.evaluation.press import FIGURES as PRESS_FIGURES
from quotekit.evaluation.press import examine_press
from quotekit.evaluation.reports import (
    changes_as_markdown,
    make_report,
    report_as_json,
    report_as_markdown,
)
from quotekit.evaluation.systems import find_system, read_documents, run_system
from quotekit.extraction import extract


@frozen(kw_only=True)
class Corpus:
    """How one sort of gold data is read and judged."""

    read: Callable[[Path], Iterator[Article]]
    examine: Callable[[Article, Document], Examination]
    figures: tuple[str, ...]


CORPORA = {
    "polnear": Corpus(
        read=read_polnear, examine=examine_polnear, figures=POLNEAR_FIGURES
    ),
    "gold": Corpus(read=read_press, examine=examine_press, figures=PRESS_FIGURES),
    # Annotation tools hold no resolved speakers, segments or citations.
    "brat": Corpus(
        read=read_brat,
        examine=examine_press,
        figures=("cue", "linked", "cue exact", "content exact", "source exact"),
    ),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.people:
        for name in ("list", "errors", "against", "save"):
            if getattr(options, name) is not None:
                parser.error(f"--people gives figures alone, without --{name}")
    try:
        for line in _run(options):
            print(line)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read has seen enough; the interpreter must not flush again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, QuotekitError) as error:
        print(f"quotekit.evaluation: {error}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m quotekit.evaluation", description=__doc__
    )
    parser.add_argument("corpus", choices=CORPORA)
    parser.add_argument("path", type=Path, help="the corpus's file or folder")
    whence = parser.add_mutually_exclusive_group()
    whence.add_argument(
        "--predictions", type=Path, help="judge this file of JSON lines"
    )
    whence.add_argument(
        "--system", help="judge package.module:function, which maps str to Document"
    )
    whence.add_argument(
        "--people",
        action="store_true",
        help="judge each annotator of an article by the others",
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--only", nargs="+", default=(), help="names of articles")
    which.add_argument(
        "--list", type=Path, help="a file of names: report these and the rest apart"
    )
    parser.add_argument(
        "--sample", type=int, help="take that many articles, always the same"
    )
    parser.add_argument(
        "--errors",
        help="list the mistakes whose class begins so, or all: "
        + ", ".join(MistakeKind),
    )
    parser.add_argument(
        "--alone", action="store_true", help="only mistakes that are the only one"
    )
    parser.add_argument("--rule", help="only mistakes of rules that begin so")
    parser.add_argument(
        "--limit", type=int, help="list at most so many mistakes or changes"
    )
    parser.add_argument(
        "--against",
        type=Path,
        help="list gains and losses since a report (.json) or predictions (.jsonl)",
    )
    parser.add_argument("--save", type=Path, help="write the documents as JSON lines")
    parser.add_argument("--format", choices=("markdown", "json"), default="markdown")
    return parser


def _run(options: argparse.Namespace) -> Iterator[str]:
    corpus = CORPORA[options.corpus]
    articles = _choose(corpus.read(options.path), options)
    if options.people:
        yield from _agreement(options, corpus, articles)
        return
    if options.predictions:
        documents = read_documents(options.predictions, articles)
    else:
        system = find_system(options.system) if options.system else extract
        documents = run_system(system, articles)
    # Before that is written, which may be the same file.
    earlier = _read_earlier(options.against, corpus, articles)
    if options.save:
        _save(documents, options.save)
    examinations = [
        _examine(corpus, article, documents[article.name]) for article in articles
    ]
    for title, part, is_unseen in _parts(options, examinations):
        if options.errors:
            # What is kept for judging unseen is not shown.
            if not is_unseen:
                yield from _mistakes(options, part)
        elif options.against:
            yield from _changes(options, earlier, part, shown=not is_unseen)
        else:
            report = make_report(title, part, corpus.figures)
            if options.format == "json":
                yield json.dumps(report_as_json(report), ensure_ascii=False)
            else:
                yield report_as_markdown(report)


def _agreement(
    options: argparse.Namespace, corpus: Corpus, articles: Sequence[Article]
) -> Iterator[str]:
    """
    Report how far annotators of one article agree.

    Raises:
        CorpusError: If no article has two.
    """
    examinations = [
        _examine(corpus, article, document)
        for article, document in annotator_pairs(articles)
    ]
    if not examinations:
        raise CorpusError(f"{options.path}: no article has two annotators")
    figures = tuple(it for it in corpus.figures if not it.startswith("sentence"))
    report = make_report(f"{options.path.name}, people", examinations, figures)
    if options.format == "json":
        yield json.dumps(report_as_json(report), ensure_ascii=False)
    else:
        yield report_as_markdown(report)


def _choose(articles: Iterable[Article], options: argparse.Namespace) -> list[Article]:
    """Return the articles that the options ask for, in the corpus's order."""
    chosen = list(articles)
    if options.only:
        names = set(options.only)
        absent = names - {article.name for article in chosen}
        if absent:
            raise CorpusError(f"{options.path}: no article {min(absent)!r}")
        chosen = [article for article in chosen if article.name in names]
    if options.sample is not None:
        names = {article.name for article in chosen}
        names = set(_shuffled(names, str)[: options.sample])
        chosen = [article for article in chosen if article.name in names]
    return chosen


Item = TypeVar("Item")


def _shuffled(items: Iterable[Item], key: Callable[[Item], str]) -> list[Item]:
    """Return the items in an order that is always the same and has no meaning."""
    return sorted(items, key=lambda it: sha256(key(it).encode()).digest())


def _examine(corpus: Corpus, article: Article, document: Document) -> Examination:
    """Judge an article by the figures that its corpus has."""
    examination = corpus.examine(article, document)
    judgements = (it for it in examination.judgements if it.figure in corpus.figures)
    return evolve(examination, judgements=tuple(judgements))


def _parts(
    options: argparse.Namespace, examinations: Sequence[Examination]
) -> Iterator[tuple[str, Sequence[Examination], bool]]:
    """Yield title, articles and whether they are kept unseen."""
    name = options.path.name
    if options.list is None:
        yield name, examinations, False
        return
    listed = set(options.list.read_text(encoding="utf-8").split())
    for is_unseen, title in ((False, "listed"), (True, "not listed")):
        part = [it for it in examinations if (it.article.name in listed) != is_unseen]
        yield f"{name}, {title}", part, is_unseen


def _save(documents: Mapping[str, Document], path: Path) -> None:
    with path.open("w", encoding="utf-8") as lines:
        for name, document in documents.items():
            print(json.dumps(document.to_dict() | {"id": name}), file=lines)


def _mistakes(
    options: argparse.Namespace, examinations: Iterable[Examination]
) -> list[str]:
    wanted = "" if options.errors == "all" else options.errors
    shown = [
        show_mistake(mistake)
        for examination in examinations
        for mistake in find_mistakes(examination)
        if any(kind.startswith(wanted) for kind in mistake.kinds)
        and not (options.alone and len(mistake.kinds) > 1)
        and _is_by(mistake.found, options.rule)
    ]
    return _shuffled(shown, str)[: options.limit]


def _is_by(quote: Quote | None, rule: str | None) -> bool:
    return rule is None or (quote is not None and quote.rule.startswith(rule))


@frozen(kw_only=True)
class _Earlier:
    """An earlier run: its verdicts, and what it found if that is known."""

    verdicts: Mapping[str, Verdicts] = {}
    examinations: Mapping[str, Examination] = {}


def _read_earlier(
    path: Path | None, corpus: Corpus, articles: Sequence[Article]
) -> _Earlier:
    if path is None:
        return _Earlier()
    if path.suffix == ".json":
        return _Earlier(verdicts=read_verdicts(path))
    documents = read_documents(path, articles)
    examinations = {it.id: _examine(corpus, it, documents[it.name]) for it in articles}
    verdicts = {name: verdicts_of(it.judgements) for name, it in examinations.items()}
    return _Earlier(verdicts=verdicts, examinations=examinations)


def _changes(
    options: argparse.Namespace,
    earlier: _Earlier,
    examinations: Sequence[Examination],
    *,
    shown: bool,
) -> Iterator[str]:
    current = {it.article.id: it for it in examinations}
    now = {name: verdicts_of(it.judgements) for name, it in current.items()}
    changes = compare(earlier.verdicts, now)
    yield changes_as_markdown(changes)
    if shown:
        lines = (
            line
            for change in changes
            if change.figure == "linked"
            for line in show_change(
                change,
                earlier.examinations.get(change.article),
                current[change.article],
            )
        )
        yield from islice(lines, options.limit)


if __name__ == "__main__":
    sys.exit(main())
