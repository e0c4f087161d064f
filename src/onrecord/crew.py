"""A crew of workers: tasks are taken one by one as hands come free, and results come out in the order of the tasks.

Threads, because the work is mostly waiting for a model. An error of one task ends the whole: no new task is taken,
what is under way may finish within a grace time, and then the error is raised. A Stop does the same on a signal.
"""

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

_GLANCE = 0.1  # seconds between two looks at the Stop; a signal handler cannot wake a waiting thread safely

Task = TypeVar("Task")
Result = TypeVar("Result")


class Stop:
    """The wish that a run should end: no new work is begun, and what is under way has a grace time."""

    def __init__(self, *, grace: float = 10.0) -> None:
        self.grace = grace
        # Not an Event: its lock may be held by the very thread in which a signal handler makes the wish.
        self._wished = False

    def wish(self) -> None:
        """Asks for the end; may be called from a signal handler."""
        self._wished = True

    @property
    def wished(self) -> bool:
        """Whether the end was asked for."""
        return self._wished

    def sleep(self, seconds: float) -> bool:
        """Waits, but not past the wish to end; returns whether that was made."""
        until = time.monotonic() + seconds
        while not self._wished and (left := until - time.monotonic()) > 0:
            time.sleep(min(left, _GLANCE))
        return self._wished


class Stopped(BaseException):
    """The run was asked to end and has. Not an Exception: nobody below is to treat it as a failed task."""


@dataclass(slots=True)
class _Board(Generic[Task, Result]):
    """What the workers share; every field is read and written under `changed`."""

    tasks: Iterator[tuple[int, Task]]
    changed: threading.Condition = field(default_factory=threading.Condition)
    done: dict[int, Result] = field(default_factory=dict)
    error: BaseException | None = None
    closed: bool = False  # no task is taken any more
    working: int = 0


def in_order(
    tasks: Iterable[Task], work: Callable[[Task], Result], *, jobs: int, stop: Stop | None = None
) -> Iterator[Result]:
    """The results of the tasks, in their order, with this many under way at once.

    Raises the first error of any task, and Stopped when the stop was wished; results finished by then are not lost to
    whoever records them while working, only to this iterator.
    """
    stop = stop or Stop()
    if jobs == 1:
        yield from _alone(tasks, work, stop)
        return
    board: _Board[Task, Result] = _Board(enumerate(tasks))
    crew = [threading.Thread(target=_labour, args=(board, work, stop), name="onrecord-worker", daemon=True)]
    crew += [threading.Thread(target=_labour, args=(board, work, stop), daemon=True) for _ in range(jobs - 1)]
    board.working = len(crew)
    for thread in crew:
        thread.start()
    try:
        yield from _collected(board, stop)
    finally:
        with board.changed:
            board.closed = True


def _alone(tasks: Iterable[Task], work: Callable[[Task], Result], stop: Stop) -> Iterator[Result]:
    for task in tasks:
        if stop.wished:
            raise Stopped
        yield work(task)


def _labour(board: _Board[Task, Result], work: Callable[[Task], Result], stop: Stop) -> None:
    while True:
        with board.changed:
            try:
                number, task = (-1, None) if board.closed or stop.wished else next(board.tasks)
            except StopIteration:
                number, task = -1, None
            except BaseException as error:  # noqa: BLE001  # whoever makes the tasks failed; that ends the run like a task's failure
                board.error, number, task = board.error or error, -1, None
            if number < 0 or task is None:
                board.closed = True
                board.working -= 1
                board.changed.notify_all()
                return
        try:
            result = work(task)
        except BaseException as error:  # noqa: BLE001  # raised again where the results are taken
            with board.changed:
                board.error = board.error or error
                board.closed = True
                board.changed.notify_all()
        else:
            with board.changed:
                board.done[number] = result
                board.changed.notify_all()


def _collected(board: _Board[Task, Result], stop: Stop) -> Iterator[Result]:
    due = 0
    while True:
        with board.changed:
            while due not in board.done and not board.error and board.working and not stop.wished:
                board.changed.wait(_GLANCE)
            if board.error or stop.wished:
                break
            if due not in board.done:
                return
            result = board.done.pop(due)
        due += 1
        yield result
    _let_finish(board, stop.grace)
    if board.error and not stop.wished:
        raise board.error
    raise Stopped


def _let_finish(board: _Board[Task, Result], grace: float) -> None:
    """Gives what is under way its time; the answers that come in it are recorded by the workers."""
    until = time.monotonic() + grace
    with board.changed:
        board.closed = True
        while board.working and (left := until - time.monotonic()) > 0:
            board.changed.wait(min(left, _GLANCE))
