"""The table of ``extract`` as ``rich`` draws it, where that is installed."""

import io
from collections.abc import Iterable, Iterator
from typing import Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from quotekit.annotations.documents import Document
from quotekit.annotations.quotes import Quote
from quotekit.export.table import HEADER, cells_of, visible

# A speaker keeps a color through a document.
_COLORS: Final = ("cyan", "magenta", "green", "yellow", "blue", "red")


def write_rich_table(documents: Iterable[Document], *, width: int) -> Iterator[str]:
    """
    Write each document as :func:`~quotekit.export.table.write_table` does, in color.

    Args:
        documents:
            Read one by one, each written before the next is asked for.

        width:
            Of the terminal, in cells.
    """
    for number, document in enumerate(documents):
        output = io.StringIO()
        console = Console(
            file=output, force_terminal=True, width=width, highlight=False, emoji=False
        )
        if number:
            console.print()
        count = len(document.quotes)
        console.print(
            Text(visible(document.id) or "document", style="bold"),
            Text(f"{count} quote" if count == 1 else f"{count} quotes", style="dim"),
        )
        for warning in document.warnings:
            console.print(Text(f"warning: {visible(warning.message)}", style="yellow"))
        if count:
            console.print(_table(document))
        yield output.getvalue()


def _table(document: Document) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for name, ratio in zip(HEADER, (3, 2, 7), strict=True):
        table.add_column(name, ratio=ratio, overflow="fold")
    colors = {
        speaker.id: _COLORS[number % len(_COLORS)]
        for number, speaker in enumerate(document.speakers)
    }
    for quote in document.quotes:
        who, signal, words = map(visible, cells_of(document, quote))
        table.add_row(
            Text(who, style=_style(quote, colors)),
            Text(signal, style="italic"),
            Text(words, style="dim" if quote.parent else ""),
        )
    return table


def _style(quote: Quote, colors: dict[str, str]) -> str:
    return "dim" if quote.speaker is None else f"bold {colors[quote.speaker]}"
