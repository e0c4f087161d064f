"""The bars of bench/verify.py, held on the corpora where these are at hand."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CORPORA = ROOT.parent / "shared" / "corpora"


@pytest.mark.shared
def test_the_bars_hold_on_both_halves(monkeypatch: pytest.MonkeyPatch) -> None:
    if not (CORPORA / "polnear").is_dir():
        pytest.skip("the corpora are not at ../shared/corpora")
    monkeypatch.syspath_prepend(str(ROOT / "bench"))
    monkeypatch.delitem(sys.modules, "verify", raising=False)
    import verify  # type: ignore[import-not-found]  # bench/verify.py

    tallies, _ = verify.run_polnear(CORPORA / "polnear")
    for half in ("tuned", "held out"):
        for name, bar in verify.BARS.items():
            tally = tallies[half][name]
            assert tally.caught >= bar * tally.of, (half, name, tally.caught, tally.of)
        assert tallies[half]["true: error"].share <= 0.02
        assert tallies[half]["true: warning"].share <= 0.10
