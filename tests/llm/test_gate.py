"""One gate for all: a pause asked of one is kept by all, and complaints space the starts out."""

import threading

import pytest

from onrecord.crew import Stop, Stopped
from onrecord.llm.gate import Gate, WallClock

from .clock import FastClock


def starts(gate: Gate, number: int) -> list[float]:
    found = []
    for _ in range(number):
        with gate.through() as started:
            found.append(started)
    return found


def test_an_open_gate_makes_nobody_wait() -> None:
    clock = FastClock()
    starts(Gate(4, clock), 50)
    assert clock.pauses == []


def test_nobody_starts_during_a_pause() -> None:
    clock = FastClock()
    gate = Gate(4, clock)
    gate.hold(30)
    over = clock.now() + 30
    assert all(over - 0.01 <= started <= over + 1 for started in starts(gate, 5))


def test_a_longer_pause_is_not_cut_by_a_shorter_one() -> None:
    clock = FastClock()
    gate = Gate(4, clock)
    gate.hold(30)
    gate.hold(1)
    assert starts(gate, 1)[0] >= clock.now() - 0.6
    assert sum(clock.pauses) >= 29.9


def test_complaints_space_the_starts_out_and_answers_draw_them_together() -> None:
    clock = FastClock()
    gate = Gate(4, clock)
    started = starts(gate, 1)[0]
    for _ in range(10):
        gate.answered()
    gate.slow_down(started=clock.now())
    first, second, third = starts(gate, 3)
    assert third - second == pytest.approx(1 / 7, rel=0.1)
    for _ in range(400):
        gate.answered()
    assert max(later - earlier for earlier, later in zip(starts(gate, 5), starts(gate, 5)[1:], strict=False)) < 0.1
    assert first >= started


def test_one_wave_of_complaints_counts_once() -> None:
    clock = FastClock()
    gate = Gate(64, clock)
    sent = clock.now()
    for _ in range(10):
        gate.answered()
    for _ in range(50):
        gate.slow_down(started=sent)
    first, second = starts(gate, 2)
    assert second - first < 0.2


def test_no_more_are_under_way_than_the_gate_is_wide() -> None:
    gate = Gate(2, FastClock())
    inside, go_on = threading.Semaphore(0), threading.Event()

    def pass_through() -> None:
        with gate.through():
            inside.release()
            go_on.wait(5)

    threads = [threading.Thread(target=pass_through) for _ in range(3)]
    for thread in threads:
        thread.start()
    assert inside.acquire(timeout=5)
    assert inside.acquire(timeout=5)
    assert not inside.acquire(timeout=0.2)
    go_on.set()
    for thread in threads:
        thread.join(5)


def test_whoever_waits_at_the_gate_leaves_when_the_run_is_to_end() -> None:
    stop = Stop()
    gate = Gate(1, WallClock(stop))
    gate.hold(60)
    threading.Timer(0.05, stop.wish).start()
    with pytest.raises(Stopped), gate.through():
        pass
