"""What is worked out when it is first asked for, and kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class once(Generic[T]):  # noqa: N801 - like `property`
    """As `functools.cached_property`, without the lock, which there takes most of the time up to Python 3.11.

    A text is read by one thread; if two asked at once, both would find the same.
    """

    def __init__(self, work_out: Callable[[Any], T]) -> None:
        self._work_out = work_out
        self._name = work_out.__name__
        self.__doc__ = work_out.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> once[T]: ...

    @overload
    def __get__(self, instance: object, owner: type) -> T: ...

    def __get__(self, instance: object | None, owner: type) -> once[T] | T:
        """The value, which from then on stands in the instance and is found there first."""
        if instance is None:
            return self
        value = self._work_out(instance)
        # not through `instance.__dict__`: an object whose dictionary has been asked for gives all its
        # attributes away several times as slowly ever after
        setattr(instance, self._name, value)
        return value
