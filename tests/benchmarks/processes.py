"""What a process costs: import time, the first quote, peak memory."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.benchmarks.tables import print_table
from tests.benchmarks.texts import ROOT, count_words

# The bytecode of a first run is kept for the next ones, as that of an installed
# package is.
_ENVIRONMENT = {
    name: value
    for name, value in (os.environ | {"PYTHONPATH": str(ROOT)}).items()
    if name != "PYTHONDONTWRITEBYTECODE"
}
_IMPORT = "import quotekit"
_MODELS = "resources = quotekit.Resources.shipped()"
_RULES = "resources = quotekit.Resources.rules_only()"
_QUOTE = "quotekit.extract('“It rained,” said Ines Okafor.', resources).quotes[0].text"
# A process's peak counts what its parent had until it was started, so that Linux
# is asked for the program's own.
_PEAK = """
import pathlib, resource, sys
status = pathlib.Path("/proc/self/status")
if status.exists():
    peak = next(it for it in status.read_text().split(chr(10)) if "VmHWM" in it)
    print(float(peak.split()[1]) / 1e3)
else:
    unit = 1e6 if sys.platform == "darwin" else 1e3
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit)
"""
_TEXTS = """
import pathlib
for text in pathlib.Path({path!r}).read_text('utf-8').split(chr(0)):
    quotekit.extract(text, resources)
"""
_STREAM = """
import itertools, pathlib
texts = pathlib.Path({path!r}).read_text('utf-8').split(chr(0))
for text in itertools.islice(itertools.cycle(texts), {count}):
    quotekit.extract(text, resources)
"""


def measure_start(rounds: int, *, rules_only: bool) -> None:
    """
    Print CPU and wall time from the process's start to three points.

    Whole processes are timed, their end included.
    """
    first_quote = f"{_IMPORT}; {_RULES if rules_only else _MODELS}; {_QUOTE}"
    programs = {
        "python alone": "pass",
        "import quotekit": _IMPORT,
        "first quote": first_quote,
    }
    _run(first_quote)
    # In turn, so that a busy moment of the machine falls on all of them.
    runs = [{name: _run(it) for name, it in programs.items()} for _ in range(rounds)]
    rows = []
    for name in programs:
        cpu = [run[name][0] for run in runs]
        wall = [run[name][1] for run in runs]
        rows.append((name, 1e3 * min(cpu), 1e3 * median(cpu), 1e3 * min(wall)))
    print_table(("from process start", "CPU ms", "median", "wall ms"), rows)
    print_table(
        ("slowest modules to import, without what they import", "wall ms"),
        [(name, taken) for taken, name in _imports(first_quote)[:10]],
    )


def _imports(program: str) -> list[tuple[float, str]]:
    """Return the milliseconds that each module takes to import, slowest first."""
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-X", "importtime", "-c", program],
        check=True,
        capture_output=True,
        text=True,
        env=_ENVIRONMENT,
    )
    # "import time: self [us] | cumulative | imported package"
    rows = (line.split("|") for line in done.stderr.splitlines() if "|" in line)
    return sorted(
        (
            (int(own.split(":")[1]) / 1e3, name.strip())
            for own, _, name in rows
            if own.split(":")[1].strip().isdigit()
        ),
        reverse=True,
    )


def measure_memory(texts: list[str], streamed: int, *, rules_only: bool) -> None:
    """
    Print peak resident memory of processes that do more and more.

    *streamed* articles are extracted one after the other in the last, the same
    ones again and again; none if it is 0.
    """
    start = f"{_IMPORT}; {_RULES if rules_only else _MODELS}"
    several = f"{len(texts)} articles, {count_words(texts):,} words"
    with tempfile.TemporaryDirectory() as folder:
        rows: list[tuple[str, float]] = []
        programs = {
            "python alone": "pass",
            "import quotekit": _IMPORT,
            "first quote": f"{start}; {_QUOTE}",
            several: start + _on(texts, Path(folder, "articles"), "\0"),
            "the same as one text": start + _on(texts, Path(folder, "one"), "\n\n"),
        }
        if streamed:
            path = Path(folder, "articles")
            program = _STREAM.format(path=str(path), count=streamed)
            programs[f"{streamed:,} articles"] = f"{start}{program}"
        for name, program in programs.items():
            done = subprocess.run(  # noqa: S603
                [sys.executable, "-c", program + "\n" + _PEAK],
                check=True,
                capture_output=True,
                text=True,
                env=_ENVIRONMENT,
            )
            rows.append((name, float(done.stdout)))
    print_table(("peak memory", "MB"), rows)


def _on(texts: list[str], path: Path, between: str) -> str:
    path.write_text(between.join(texts), encoding="utf-8")
    return _TEXTS.format(path=str(path))


def _run(program: str) -> tuple[float, float]:
    """Return CPU and wall seconds of a Python program."""
    start = time.perf_counter()
    arguments = [sys.executable, "-c", program]
    child = os.posix_spawn(sys.executable, arguments, _ENVIRONMENT)
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - start
    if status:
        raise SystemExit(f"failed: {program}")
    return usage.ru_utime + usage.ru_stime, wall
