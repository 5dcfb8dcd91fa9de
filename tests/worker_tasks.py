"""What workers are given to do in the tests; each process imports this by name."""

import os
import signal
import time


def double(item):
    """Return twice the item; words are orders."""
    match item:
        case "raise":
            raise ValueError("no number")
        case "exit":
            os._exit(3)
        case "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        case "hang":
            time.sleep(600)
        case "unpicklable":
            return lambda: None
        case "process":
            return os.getpid()
    return 2 * item


class Unloadable:
    """A task that no process can read."""

    def __call__(self, item):
        return item

    def __reduce__(self):
        return double, ("raise",)


class Bomb(str):
    """A text that ends the process that reads it."""

    __slots__ = ()

    def __reduce__(self):
        return os._exit, (3,)
