"""A small sample of what bench/disturb.py does for hours: whatever happens to a run, the next one sets it right."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from .disturbance import KINDS, Desk, check_the_next_run, disturb, undisturbed
from .llm.answering import AnsweringServer


@pytest.fixture
def desk(tmp_path: Path, environment: dict[str, str]) -> Iterator[Callable[[float], Desk]]:
    """Makes a desk at an endpoint with this latency."""
    servers: list[AnsweringServer] = []

    def made(latency: float) -> Desk:
        servers.append(AnsweringServer(latency=latency))
        servers[-1].__enter__()
        return Desk(tmp_path / "desk", servers[-1], environment)

    yield made
    for server in servers:
        server.__exit__(None, None, None)


@pytest.mark.parametrize("seed", range(2))
def test_whatever_happens_to_a_run_the_next_one_sets_it_right(desk: Callable[[float], Desk], seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  # chance, not secrecy
    made = desk(0.15)
    expected = undisturbed(made)
    for kind in chance.sample(KINDS, 3):
        disturb(made, kind, chance, longest=3.0)
    check_the_next_run(made, expected)


def test_three_runs_at_once_are_right_and_pay_once(desk: Callable[[float], Desk]) -> None:
    made = desk(0.2)
    expected = undisturbed(made)
    processes = [made.start(f"briefing{number}.json") for number in range(3)]
    for process in processes:
        code, said = made.finish(process)
        assert code == 0, said
    assert [made.briefing(f"briefing{number}.json") for number in range(3)] == [expected] * 3
    assert set(made.server.times_asked().values()) == {1}
    assert len(made.server.requests) == len(made.recorded())
