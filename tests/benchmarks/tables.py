"""Tables of what was measured, in Markdown that can be read as it stands."""
# ruff: noqa: T201  # its job is to print

from collections.abc import Iterable, Sequence


def print_table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a Markdown table, its first column to the left."""
    table = [list(head), *([_cell(it) for it in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    table.insert(1, ["-" * widths[0], *("-" * (it - 1) + ":" for it in widths[1:])])
    for first, *others in table:
        cells = [
            first.ljust(widths[0]),
            *(it.rjust(width) for it, width in zip(others, widths[1:], strict=True)),
        ]
        print(f"| {' | '.join(cells)} |")
    print()


def _cell(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.2f}" if value < 100 else f"{value:,.0f}"
    return f"{value:,}" if isinstance(value, int) else str(value)
