"""What is worked out when it is first asked for, and kept with the object.

As `functools.cached_property`, which up to Python 3.11 takes a lock for every first answer: that costs more than most of
the answers that are kept here, of which there are thousands an article. Two threads may work one out twice, to the same end.
"""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

Answer = TypeVar("Answer", covariant=True)


class once(Generic[Answer]):  # noqa: N801  # it stands where `property` would
    """Makes a method a property that is worked out once an object."""

    def __init__(self, work: Callable[[Any], Answer]) -> None:
        self._work = work
        self.__doc__ = work.__doc__

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type) -> Answer: ...

    def __get__(self, instance: object, owner: type) -> Self | Answer:
        if instance is None:
            return self
        answer = instance.__dict__[self._name] = self._work(instance)
        return answer
