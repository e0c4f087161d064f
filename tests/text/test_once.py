"""What is worked out once an object, and kept with it."""

from dataclasses import dataclass, replace

from onrecord.text.once import once


@dataclass(frozen=True)
class Shop:
    loaves: tuple[int, ...]

    @once
    def baked(self) -> int:
        """How many loaves there are."""
        ASKED.append(self.loaves)
        return sum(self.loaves)


ASKED: list[tuple[int, ...]] = []


def test_an_answer_is_worked_out_once_an_object() -> None:
    ASKED.clear()
    shop = Shop((2, 3))
    assert (shop.baked, shop.baked, ASKED) == (5, 5, [(2, 3)])
    assert replace(shop, loaves=(4,)).baked == 4


def test_the_class_tells_what_is_asked_for() -> None:
    assert Shop.baked.__doc__ == "How many loaves there are."
