"""
Worker processes: one function over many items, in order, whatever befalls one.

Each worker is a process of its own, started anew rather than forked, so that threads
and locks of the caller cannot hang it.  It answers item by item: where it dies, what
it was busy with is known, and only that is lost.
"""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import islice
from multiprocessing import get_context, resource_tracker
from multiprocessing.context import SpawnProcess
from multiprocessing.reduction import ForkingPickler
from queue import SimpleQueue
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from attrs import define, field, frozen

from quotekit.errors import WorkerError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Item = TypeVar("Item")
Result = TypeVar("Result")

# How many batches are under way for each worker: one in it, and the next.
_AHEAD: Final = 2

# How often a batch is given to a new process before any of it was begun.
_STARTS: Final = 3

# Seconds until a process that hung up is ended by force.
_PATIENCE: Final = 5

_READY: Final = b"ready"
_BEGUN: Final = b"begun"


@frozen
class Fault:
    """What stands in place of a result: why there is none."""

    error: str


def map_in_order(
    task: Callable[[Item], Result],
    items: Iterable[Item],
    *,
    n_process: int,
    batch_size: int,
) -> Iterator[Result | Fault]:
    """
    Yield what *task* returns for each item, in the order of the items.

    Where it raises, or the process ends in which it runs, a :class:`Fault` stands in
    place of that item's result.  Items are taken from *items* as they are needed, in
    the caller's thread, and no more than two batches a process are under way.  When
    the consumer stops, or is interrupted, so do the processes.

    Args:
        task:
            With more than one process, it is sent to each, so it must be picklable;
            so must items and results.

        items:
            What it raises ends the whole, after the results of what came before.

        n_process:
            1 works in this process; 0 or less means one for each core that may be
            used.

        batch_size:
            How many items are sent to a process at once, at least 1.

    Raises:
        WorkerError: If a process does not start.
    """
    wanted = n_process if n_process > 0 else usable_cores()
    if wanted == 1:
        return (_attempt(task, item) for item in items)
    return _map_in_processes(task, items, wanted, batch_size)


def usable_cores() -> int:
    """Return how many cores this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _map_in_processes(
    task: Callable[[Item], Result],
    items: Iterable[Item],
    n_process: int,
    batch_size: int,
) -> Iterator[Result | Fault]:
    pool = _Pool[Item, Result](task, n_process)
    under_way: deque[Future[list[Result | Fault]]] = deque()
    batches = _Batches(items, batch_size)
    try:
        for batch in batches:
            under_way.append(pool.submit(batch))
            while under_way and (
                len(under_way) >= _AHEAD * n_process or under_way[0].done()
            ):
                yield from under_way.popleft().result()
        while under_way:
            yield from under_way.popleft().result()
    finally:
        pool.close()
    if batches.raised is not None:
        raise batches.raised


@define
class _Batches(Generic[Item]):
    """The items by the batch; what their source raised, once they have ended."""

    items: Iterable[Item]
    size: int
    raised: Exception | None = None

    def __iter__(self) -> Iterator[list[Item]]:
        items = self._items()
        while batch := list(islice(items, self.size)):
            yield batch

    def _items(self) -> Iterator[Item]:
        try:
            yield from self.items
        except Exception as error:  # noqa: BLE001  # raised in its place
            self.raised = error


class _Pool(Generic[Item, Result]):
    """Workers, and for each a thread that waits for it."""

    def __init__(self, task: Callable[[Item], Result], size: int) -> None:
        # The tracker takes Ctrl-C's mask off the thread that starts it.
        if os.name == "posix":
            resource_tracker.ensure_running()
        self._threads = ThreadPoolExecutor(
            size, thread_name_prefix="quotekit", initializer=_hold_interrupts
        )
        self._workers = [_Worker[Item, Result](task) for _ in range(size)]
        self._idle: SimpleQueue[_Worker[Item, Result]] = SimpleQueue()
        for worker in self._workers:
            self._idle.put(worker)

    def submit(self, batch: Sequence[Item]) -> "Future[list[Result | Fault]]":
        return self._threads.submit(self._run, batch)

    def _run(self, batch: Sequence[Item]) -> list[Result | Fault]:
        # There are as many workers as threads.
        worker = self._idle.get_nowait()
        try:
            return worker.run(batch)
        finally:
            self._idle.put(worker)

    def close(self) -> None:
        for worker in self._workers:
            worker.close()
        self._threads.shutdown(cancel_futures=True)
        for worker in self._workers:
            worker.bury()


def _hold_interrupts() -> None:
    """Keep Ctrl-C from this thread and from the processes that it starts."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


@define(eq=False)
class _Worker(Generic[Item, Result]):
    """One process, started when it is first needed and again when it has died."""

    task: Callable[[Item], Result]
    _process: SpawnProcess | None = None
    _connection: "Connection[Any, Any] | None" = None
    _closed: bool = False
    _lock: Lock = field(factory=Lock)

    def run(self, batch: Sequence[Item]) -> list[Result | Fault]:
        """Return the result of each item, or its fault."""
        outcomes: dict[int, Result | Fault] = {}
        waiting: deque[tuple[int, bytes]] = deque()
        for place, item in enumerate(batch):
            try:
                waiting.append((place, bytes(ForkingPickler.dumps(item))))
            except Exception as error:  # noqa: BLE001  # the rest goes on
                outcomes[place] = Fault(_told(error))
        starts = 0
        while waiting:
            begun = False
            connection = self._connected()
            try:
                connection.send([data for _, data in waiting])
                begun = connection.recv_bytes() == _BEGUN
                while waiting:
                    answer = connection.recv_bytes()
                    place, _ = waiting.popleft()
                    outcomes[place] = ForkingPickler.loads(answer)
            except (EOFError, OSError) as error:
                fault = Fault(f"the process that read it ended {self._end()}")
                if self._closed:
                    raise WorkerError("closed") from error
                starts += 1
                if begun:
                    place, _ = waiting.popleft()
                    outcomes[place] = fault
                elif starts == _STARTS:
                    outcomes |= dict.fromkeys((place for place, _ in waiting), fault)
                    waiting.clear()
        return [outcomes[place] for place in range(len(batch))]

    def close(self) -> None:
        """End the process, whatever it is busy with; it will not start again."""
        with self._lock:
            self._closed = True
            if self._process is not None:
                self._process.kill()

    def bury(self) -> None:
        """Forget the process once it has been closed and nothing waits for it."""
        if self._process is not None:
            self._end()

    def _connected(self) -> "Connection[Any, Any]":
        if self._connection is None:
            self._start()
        assert self._connection is not None  # noqa: S101  # as just started
        return self._connection

    def _start(self) -> None:
        context = get_context("spawn")
        with self._lock:
            if self._closed:
                raise WorkerError("closed")
            ours, theirs = context.Pipe()
            process = context.Process(
                target=_serve, args=(theirs, self.task), daemon=True
            )
            try:
                process.start()
            except Exception as error:
                ours.close()
                raise WorkerError(f"cannot start a process: {_told(error)}") from error
            finally:
                theirs.close()
            self._process, self._connection = process, ours
        try:
            ours.recv_bytes()
        except (EOFError, OSError) as error:
            raise WorkerError(
                f"a process did not start: it ended {self._end()}; a program that uses"
                ' processes must begin with `if __name__ == "__main__":`'
            ) from error

    def _end(self) -> str:
        """Forget the process; say how it ended."""
        assert self._process is not None  # noqa: S101  # called after it was started
        assert self._connection is not None  # noqa: S101
        with self._lock:
            process, self._process = self._process, None
            self._connection.close()
            self._connection = None
        process.join(_PATIENCE)
        process.kill()
        process.join()
        code = process.exitcode or 0
        process.close()
        if code < 0:
            with suppress(ValueError):
                return f"killed by {signal.Signals(-code).name}"
        return f"with exit code {code}"


def _serve(connection: "Connection[Any, Any]", task: Callable[[Item], Result]) -> None:
    """Answer batches until the other side hangs up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):
        connection.send_bytes(_READY)
        while True:
            batch = connection.recv()
            connection.send_bytes(_BEGUN)
            for data in batch:
                connection.send_bytes(_answer(task, data))


def _answer(task: Callable[[Item], Result], data: bytes) -> bytes:
    try:
        outcome = _attempt(task, ForkingPickler.loads(data))
        return bytes(ForkingPickler.dumps(outcome))
    except Exception as error:  # noqa: BLE001  # told instead
        return bytes(ForkingPickler.dumps(Fault(_told(error))))


def _attempt(task: Callable[[Item], Result], item: Item) -> Result | Fault:
    try:
        return task(item)
    except Exception as error:  # noqa: BLE001  # the rest goes on
        return Fault(_told(error))


def _told(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".removesuffix(": ")
