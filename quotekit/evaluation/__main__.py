"""``python -m quotekit.evaluation``: judge quotekit, or any system, by gold data."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from quotekit.annotations.documents import Document
from quotekit.corpora.articles import Article
from quotekit.corpora.polnear import read_polnear
from quotekit.corpora.press import read_press
from quotekit.errors import QuotekitError
from quotekit.evaluation import polnear, press
from quotekit.evaluation.comparison import compare, read_verdicts, verdicts_of
from quotekit.evaluation.examinations import Examination
from quotekit.evaluation.listing import show_change, show_mistake
from quotekit.evaluation.mistakes import MistakeKind, find_mistakes
from quotekit.evaluation.reports import (
    changes_as_markdown,
    make_report,
    report_as_json,
    report_as_markdown,
)
from quotekit.evaluation.systems import find_system, read_documents, run_system
from quotekit.extraction import extract

Examine = Callable[[Article, Document], Examination]

_REST = "not listed"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    options = _parser().parse_args(arguments)
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
    parser.add_argument("corpus", choices=("polnear", "gold"))
    parser.add_argument("path", type=Path, help="the corpus's file or folder")
    whence = parser.add_mutually_exclusive_group()
    whence.add_argument(
        "--predictions", type=Path, help="judge this file of JSON lines"
    )
    whence.add_argument(
        "--system", help="judge package.module:function, which maps str to Document"
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
    articles = _articles(options)
    if options.predictions:
        documents = read_documents(options.predictions, articles)
    else:
        system = find_system(options.system) if options.system else extract
        documents = run_system(system, articles)
    if options.save:
        _save(documents, options.save)
    if options.list:
        listed = set(options.list.read_text(encoding="utf-8").split())
        parts = {
            "listed": [it for it in articles if it.name in listed],
            _REST: [it for it in articles if it.name not in listed],
        }
    else:
        parts = {"": articles}
    for name, part in parts.items():
        title = f"{options.path.name} {name}".strip()
        yield from _report(options, title, part, documents)


def _report(
    options: argparse.Namespace,
    title: str,
    articles: Sequence[Article],
    documents: Mapping[str, Document],
) -> Iterator[str]:
    corpus = polnear if options.corpus == "polnear" else press
    examine = (
        polnear.examine_polnear if options.corpus == "polnear" else press.examine_press
    )
    examinations = [examine(it, documents[it.name]) for it in articles]
    if options.errors:
        # The rest of a list is kept for judging unseen.
        if title.endswith(_REST):
            return
        yield from _mistakes(options, examinations)
    elif options.against:
        yield from _changes(options, examine, examinations)
    else:
        report = make_report(title, examinations, corpus.FIGURES)
        if options.format == "json":
            yield json.dumps(report_as_json(report), ensure_ascii=False)
        else:
            yield report_as_markdown(report)


def _articles(options: argparse.Namespace) -> list[Article]:
    if options.corpus == "gold":
        articles = list(read_press(options.path, options.only))
    else:
        articles = [
            article
            for article in read_polnear(options.path)
            if not options.only or article.name in options.only
        ]
    if options.sample is None:
        return articles
    names = _shuffled({article.name for article in articles}, str)[: options.sample]
    return [article for article in articles if article.name in names]


Item = TypeVar("Item")


def _shuffled(items: Iterable[Item], key: Callable[[Item], str]) -> list[Item]:
    """Return the items in an order that is always the same and has no meaning."""
    return sorted(items, key=lambda it: sha256(key(it).encode()).digest())


def _save(documents: Mapping[str, Document], path: Path) -> None:
    with path.open("w", encoding="utf-8") as lines:
        for name, document in documents.items():
            print(json.dumps(document.to_dict() | {"id": name}), file=lines)


def _mistakes(
    options: argparse.Namespace, examinations: Iterable[Examination]
) -> Iterator[str]:
    wanted = "" if options.errors == "all" else options.errors
    mistakes = [
        mistake
        for examination in examinations
        for mistake in find_mistakes(examination)
        if any(kind.startswith(wanted) for kind in mistake.kinds)
        and not (options.alone and len(mistake.kinds) > 1)
        and not (
            options.rule
            and not (mistake.found and mistake.found.rule.startswith(options.rule))
        )
    ]
    shown = [show_mistake(mistake) for mistake in mistakes]
    yield from _shuffled(shown, str)[: options.limit]


def _changes(
    options: argparse.Namespace,
    examine: Examine,
    examinations: Sequence[Examination],
) -> Iterator[str]:
    before: dict[str, Examination] = {}
    if options.against.suffix == ".json":
        earlier = read_verdicts(options.against)
    else:
        articles = [examination.article for examination in examinations]
        documents = read_documents(options.against, articles)
        before = {it.id: examine(it, documents[it.name]) for it in articles}
        earlier = {name: verdicts_of(it.judgements) for name, it in before.items()}
    now = {it.article.id: verdicts_of(it.judgements) for it in examinations}
    changes = compare(earlier, now)
    yield changes_as_markdown(changes)
    current = {it.article.id: it for it in examinations}
    whole = [change for change in changes if change.figure == "linked"]
    for change in whole[: options.limit]:
        yield from show_change(
            change, before.get(change.article), current[change.article]
        )


if __name__ == "__main__":
    sys.exit(main())
