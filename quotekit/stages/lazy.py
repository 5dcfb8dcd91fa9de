"""Lazy attributes: what is worked out when somebody first asks for it."""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

Value = TypeVar("Value")


class lazy(Generic[Value]):  # noqa: N801  # used like "property"
    """
    An attribute that a method works out once, as ``functools.cached_property`` does.

    That one takes a lock and writes to the ``__dict__`` of the instance, and from then
    on CPython 3.11 finds all other attributes of the instance the slow way.  Here the
    value becomes an attribute like any other, in place of this one.
    """

    def __init__(self, work_out: Callable[[Any], Value]) -> None:
        """Wrap a method without arguments."""
        self._work_out = work_out
        self._name = work_out.__name__
        self.__doc__ = work_out.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type) -> Value: ...

    def __get__(self, instance: object | None, owner: type) -> Self | Value:
        """Work the value out, and put it where it is found next time."""
        if instance is None:
            return self
        value = self._work_out(instance)
        setattr(instance, self._name, value)
        return value
