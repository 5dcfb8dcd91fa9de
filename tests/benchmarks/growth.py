"""How the time grows with the length of one text."""

import time

from tests.benchmarks.systems import Extract
from tests.benchmarks.tables import print_table


def measure_growth(texts: list[str], rounds: int, extract: Extract) -> None:
    """Print the time a character of one text, up to 16 times as long."""
    unit = "\n\n".join(texts[:8])
    extract("So much is loaded on the first call.")
    rows = []
    first = 0.0
    for times in (1, 2, 4, 8, 16):
        text = "\n\n".join([unit] * times)
        taken = min(_seconds(text, extract) for _ in range(rounds)) / len(text)
        first = first or taken
        rows.append((f"{times} times", len(text), 1e6 * taken, taken / first))
    print_table(("length", "characters", "microseconds/character", "ratio"), rows)


def _seconds(text: str, extract: Extract) -> float:
    start = time.process_time()
    extract(text)
    return time.process_time() - start
