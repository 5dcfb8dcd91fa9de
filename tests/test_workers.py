"""Workers: results in order, and only what befell an item is lost."""

import os
import signal
import subprocess
import sys
import time
from itertools import count, islice
from pathlib import Path

import pytest
from worker_tasks import Unloadable, double

from quotekit import WorkerError
from quotekit.workers import Fault, map_in_order, usable_cores

TESTS = Path(__file__).parent


def run(items, n_process=2, batch_size=2, task=double):
    return map_in_order(task, items, n_process=n_process, batch_size=batch_size)


@pytest.mark.parametrize("n_process", [1, 2])
def test_results_are_in_order_and_a_fault_stands_in_its_place(n_process):
    items = [1, 2, "raise", *range(40)]

    results = list(run(items, n_process))

    fault = Fault("ValueError: no number")
    assert results == [2, 4, fault, *range(0, 80, 2)]


def test_a_process_that_dies_takes_one_item_with_it():
    items = [1, "kill", 2, 3, "exit", 4, "exit", 5]

    results = list(run(items, batch_size=4))

    killed = Fault("the process that read it ended killed by SIGKILL")
    ended = Fault("the process that read it ended with exit code 3")
    assert results == [2, killed, 4, 6, ended, 8, ended, 10]


def test_what_cannot_travel_is_a_fault():
    results = list(run([1, lambda: None, "unpicklable", 2]))

    assert results[0::3] == [2, 4]
    for fault in results[1:3]:
        assert "pickle" in fault.error


def test_several_processes_work():
    processes = set(run(["process"] * 64, batch_size=1))

    assert os.getpid() not in processes
    assert len(processes) == 2


def test_a_source_without_end_is_read_as_needed():
    read = count()
    results = run((next(read) for _ in count()), batch_size=4)

    assert list(islice(results, 10)) == list(range(0, 20, 2))
    # Two batches for each of two processes are ahead of what was given out.
    assert next(read) <= 10 + 4 * 4 + 4
    results.close()


def test_what_the_source_raises_comes_after_the_results_before_it():
    def source():
        yield from (1, 2, 3)
        raise OSError("disk")

    results = run(source())

    assert [next(results) for _ in range(3)] == [2, 4, 6]
    with pytest.raises(OSError, match="disk"):
        next(results)


def test_closing_ends_processes_that_hang():
    results = run(["process", "process", "hang", "hang", "hang"], batch_size=1)
    processes = [next(results), next(results)]

    before = time.monotonic()
    results.close()

    assert time.monotonic() - before < 60
    for process in processes:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def test_nothing_is_left_of_processes_at_the_end():
    processes = set(run(["process"] * 8, batch_size=1))

    for process in processes:  # one that nobody has waited for is still there
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def test_a_task_that_does_not_arrive_is_told(capfd):
    with pytest.raises(WorkerError, match=r"did not start: it ended with exit code 1"):
        list(run([1], task=Unloadable()))
    assert "no number" in capfd.readouterr().err


def test_a_program_without_a_guard_is_told(tmp_path):
    program = tmp_path / "program.py"
    program.write_text("import quotekit\nlist(quotekit.pipe(['x'], n_process=2))\n")

    done = subprocess.run(  # noqa: S603
        [sys.executable, str(program)], capture_output=True, text=True, check=False
    )

    assert done.returncode == 1
    assert 'must begin with `if __name__ == "__main__":`' in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there, Ctrl-C is no signal")
def test_an_interrupt_ends_all_and_says_nothing_of_the_processes():
    program = (
        "import worker_tasks\n"
        "from quotekit.workers import map_in_order\n"
        "items = ['process', 'process', 'hang', 'hang']\n"
        "for result in map_in_order(worker_tasks.double, items, n_process=2,"
        " batch_size=1):\n"
        "    print(result, flush=True)\n"
    )
    child = subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", program],
        cwd=TESTS,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        # Where tests run in the background, interrupts may be ignored, and that is
        # inherited.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    )
    processes = [int(child.stdout.readline()) for _ in range(2)]

    os.killpg(child.pid, signal.SIGINT)
    _, errors = child.communicate(timeout=60)

    assert child.returncode == -signal.SIGINT
    assert errors.count("Traceback") == 1  # the program's own
    for process in processes:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def test_there_is_a_core():
    assert usable_cores() >= 1
