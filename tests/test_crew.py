"""Work is done by many at once, comes out in order, and ends when one fails or when it is asked to."""

import threading
from collections.abc import Iterator

import pytest

from onrecord.crew import Stop, Stopped, in_order


@pytest.mark.parametrize("jobs", [1, 2, 7])
def test_results_come_in_the_order_of_the_tasks(jobs: int) -> None:
    assert list(in_order(range(50), lambda number: number * number, jobs=jobs)) == [n * n for n in range(50)]


@pytest.mark.parametrize("jobs", [1, 4])
def test_no_task_is_no_result(jobs: int) -> None:
    assert list(in_order([], str, jobs=jobs)) == []


def test_as_many_are_under_way_as_there_are_jobs_and_no_more() -> None:
    meeting = threading.Barrier(5, timeout=5)  # four workers and this test
    under_way, most, lock = 0, 0, threading.Lock()

    def work(number: int) -> int:
        nonlocal under_way, most
        with lock:
            under_way += 1
            most = max(most, under_way)
        if number < 4:
            meeting.wait()
        with lock:
            under_way -= 1
        return number

    results = in_order(range(40), work, jobs=4)
    thread = threading.Thread(target=meeting.wait)
    thread.start()
    assert list(results) == list(range(40))
    assert most == 4


def test_tasks_are_made_as_hands_come_free() -> None:
    made: list[int] = []
    held = threading.Event()

    def tasks() -> Iterator[int]:
        for number in range(100):
            made.append(number)
            yield number

    def work(number: int) -> int:
        held.wait(5)
        return number

    def let_go() -> None:
        made.append(-1)
        held.set()

    results = in_order(tasks(), work, jobs=3)
    threading.Timer(0.1, let_go).start()
    assert list(results) == list(range(100))
    assert made.index(-1) == 3


@pytest.mark.parametrize("jobs", [1, 3])
def test_the_first_error_ends_the_whole(jobs: int) -> None:
    done: list[int] = []

    def work(number: int) -> int:
        if number == 5:
            raise ValueError("no five")
        done.append(number)
        return number

    with pytest.raises(ValueError, match="no five"):
        list(in_order(range(1_000_000), work, jobs=jobs))
    assert len(done) < 1_000_000


def test_an_error_in_making_the_tasks_is_raised_too() -> None:
    def tasks() -> Iterator[int]:
        yield 1
        raise OSError("gone")

    with pytest.raises(OSError, match="gone"):
        list(in_order(tasks(), str, jobs=2))


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_wish_to_end_is_granted_after_what_is_under_way(jobs: int) -> None:
    stop, done = Stop(grace=5), []

    def work(number: int) -> int:
        if number == 3:
            stop.wish()
        done.append(number)
        return number

    with pytest.raises(Stopped):
        list(in_order(range(1_000), work, jobs=jobs, stop=stop))
    assert 3 in done
    assert len(done) < 1_000


def test_what_does_not_end_within_the_grace_time_is_left() -> None:
    stop, ever = Stop(grace=0.05), threading.Event()

    def work(_: int) -> None:
        stop.wish()
        ever.wait(10)

    with pytest.raises(Stopped):
        list(in_order(range(2), work, jobs=2, stop=stop))
    ever.set()
