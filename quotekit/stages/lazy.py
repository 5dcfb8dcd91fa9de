"""Lazy attributes: what is worked out when somebody first asks for it."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")


class lazy(Generic[Value]):  # noqa: N801  # used like "property"
    """
    An attribute that a method works out once, as ``functools.cached_property`` does.

    That one writes to the ``__dict__`` of the instance, and from then on CPython finds
    all the other attributes of the instance the slow way.
    """

    def __init__(self, work_out: Callable[[Any], Value]) -> None:
        """Wrap a method without arguments."""
        self._work_out = work_out
        self.__doc__ = work_out.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        """Choose where the value is kept."""
        self._kept = f"_{name.strip('_')}_kept"

    def __get__(self, instance: object, owner: type | None = None) -> Value:
        """Return the value."""
        try:
            value: Value = getattr(instance, self._kept)
        except AttributeError:
            value = self._work_out(instance)
            setattr(instance, self._kept, value)
        return value
