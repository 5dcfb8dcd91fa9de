"""
Take the pictures of these pages anew: ``python docs/take_pictures.py``.

Needs Chromium, Pillow to make the files small, and quotekit.
"""

import subprocess
from collections.abc import Sequence
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from quotekit import extract
from quotekit.export.audit import total_rows, write_audit_table
from quotekit.export.page import write_page

DOCS = Path(__file__).parent
CHROMIUM = (
    "chromium",
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)

# A quote is pointed at, so that what the page says of it is seen.
POINT = (
    "<script>document.querySelector('a[id$=\"-q{}\"]')"
    ".focus({{preventScroll: true}})</script></body>"
)


def page_of(paths: Sequence[str], quote: int | None = None) -> str:
    """Return the page of some texts."""
    documents = [
        extract((DOCS / path).read_text(encoding="utf-8"), id=path) for path in paths
    ]
    html = "".join(write_page(documents))
    return html if quote is None else html.replace("</body>", POINT.format(quote))


# A terminal, as far as a picture needs one.
TERMINAL = """<!DOCTYPE html><meta charset="utf-8"><style>
body { margin: 0; padding: 1rem; background: #1b1d1f; color: #e8e6e1; }
pre { margin: 0; font: 14px/1.4 "DejaVu Sans Mono", monospace; }
</style><pre>$ quotekit speakers --total docs/examples/news
"""


def audit() -> str:
    """Return who is quoted how much in the examples, as a terminal shows it."""
    documents = [
        extract(path.read_text(encoding="utf-8"), id=path.stem)
        for path in sorted((DOCS / "examples/news").glob("*.txt"))
    ]
    table = "".join(write_audit_table(total_rows(documents), width=88))
    return f"{TERMINAL}{escape(table)}</pre>"


def take(html: str, name: str, size: tuple[int, int], *, dark: bool = False) -> None:
    """Store what a browser window of a size shows of a page."""
    with TemporaryDirectory() as folder:
        page, picture = Path(folder, "page.html"), Path(folder, "picture.png")
        page.write_text(html, encoding="utf-8")
        subprocess.run(  # noqa: S603  # a browser, on a page of ours
            [
                *CHROMIUM,
                f"--user-data-dir={folder}",
                f"--window-size={size[0]},{size[1]}",
                f"--blink-settings=preferredColorScheme={int(not dark)}",
                f"--screenshot={picture}",
                page.as_uri(),
            ],
            check=True,
            capture_output=True,
        )
        Image.open(picture).convert("RGB").quantize(64).save(
            DOCS / "pictures" / name, optimize=True
        )


def main() -> None:
    """Take all pictures."""
    for width, height, quote in ((1200, 850, 4), (400, 800, 1)):
        ferry = page_of(["examples/ferry.txt"], quote)
        take(ferry, f"page-{width}-light.png", (width, height))
        take(ferry, f"page-{width}-dark.png", (width, height), dark=True)
    take(audit(), "source-audit.png", (820, 560))


if __name__ == "__main__":
    main()
