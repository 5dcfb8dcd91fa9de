"""
``python -m tests.fuzz``: look for a text that breaks a promise, led by coverage.

Needs atheris (the extra ``fuzz``).  What is found is left as a file ``crash-…`` or
``timeout-…`` in the folder where the command runs.
"""
# ruff: noqa: PLC0415, T201  # imports must wait for their instruments; it prints

import argparse
import sys
import tempfile
from pathlib import Path

import atheris

CORPUS = Path(__file__).with_name("corpus")
DICTIONARY = Path(__file__).with_name("words.dict")


def main() -> None:
    """Fuzz for a time; the process ends in atheris."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--seed", type=int, default=0, help="0: another every time")
    parser.add_argument(
        "--keep", metavar="FOLDER", help="keep all texts that lead to new code there"
    )
    options = parser.parse_args()
    with atheris.instrument_imports(include=["quotekit"]):
        from tests.fuzz.holds import check
    found = options.keep or tempfile.mkdtemp()
    arguments = [
        sys.argv[0],
        found,
        str(CORPUS),
        f"-dict={DICTIONARY}",
        f"-max_total_time={options.seconds}",
        f"-seed={options.seed}",
        "-max_len=1500",
        "-timeout=60",
        "-rss_limit_mb=4096",
        "-print_final_stats=1",
    ]
    print(f"What leads to new code is kept in {found}.", flush=True)
    atheris.Setup(arguments, check)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
