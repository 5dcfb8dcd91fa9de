"""Where the documents come from that are judged."""

import json
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path, PurePosixPath

from quotekit.annotations.documents import Document
from quotekit.corpora.articles import Article
from quotekit.errors import FormatError, QuotekitError

System = Callable[[str], Document]
"""Anything that finds the quotes of a text."""


def run_system(system: System, articles: Iterable[Article]) -> dict[str, Document]:
    """Return what *system* finds in each article, by name; each is run once."""
    documents: dict[str, Document] = {}
    for article in articles:
        if article.name not in documents:
            documents[article.name] = system(article.text)
    return documents


def find_system(path: str) -> System:
    """
    Return the callable that ``package.module:function`` names.

    Raises:
        FormatError: If there is none.
    """
    module_name, _, name = path.partition(":")
    try:
        system = getattr(import_module(module_name), name)
    except (ImportError, AttributeError, ValueError) as error:
        raise FormatError(f"--system {path}: {error}") from error
    if not callable(system):
        raise FormatError(f"--system {path}: not a function")
    return system  # type: ignore[no-any-return]  # its answers are checked in use


def read_documents(path: Path, articles: Iterable[Article]) -> dict[str, Document]:
    """
    Return the documents of a file of JSON lines for these articles, by name.

    The id of a document is its article's name, as a path or with ``.txt`` behind.
    Documents of other articles are passed over.

    Raises:
        FormatError: If a line is no document of its article, or an article has
            none or two.

        OSError: If the file cannot be read.
    """
    texts = {article.name: article.text for article in articles}
    documents: dict[str, Document] = {}
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                data = json.loads(line)
                identifier = data["id"] if isinstance(data, dict) else ""
                name = PurePosixPath(str(identifier)).name.removesuffix(".txt")
                if name not in texts:
                    continue
                document = Document.from_dict(data, texts[name])
            except (json.JSONDecodeError, KeyError, QuotekitError) as error:
                raise FormatError(f"{path.name}:{number}: {error}") from error
            if name in documents:
                raise FormatError(f"{path.name}:{number}: {name} is there twice")
            documents[name] = document
    for name in texts:
        if name not in documents:
            raise FormatError(f"{path.name}: no document for {name}")
    return documents
