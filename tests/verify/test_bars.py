"""The bars of bench/verify.py, held on the corpora where these are at hand."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EVERY = 6
CORPORA = ROOT.parent / "shared" / "corpora"


@pytest.mark.shared
def test_the_bars_hold_on_both_halves(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    if not (CORPORA / "polnear").is_dir():
        pytest.skip("the corpora are not at ../shared/corpora")
    monkeypatch.syspath_prepend(str(ROOT / "bench"))
    monkeypatch.delitem(sys.modules, "verify", raising=False)
    import verify  # type: ignore[import-not-found]  # bench/verify.py

    # A part of the articles, picked by their number: the bench takes a minute and a half over all of them.
    part = tmp_path / "polnear"
    (part / "text").mkdir(parents=True)
    (part / "attributions").mkdir()
    for text in sorted((CORPORA / "polnear" / "text").glob("*.txt"))[::EVERY]:
        (part / "text" / text.name).write_bytes(text.read_bytes())
        for path in (CORPORA / "polnear" / "attributions").glob(f"{text.stem}*.ann"):
            (part / "attributions" / path.name).write_bytes(path.read_bytes())
    tallies, _ = verify.run_polnear(part)
    for half in ("tuned", "held out"):
        for name, bar in verify.BARS.items():
            tally = tallies[half][name]
            assert tally.caught >= bar * tally.of, (half, name, tally.caught, tally.of)
        assert tallies[half]["true: error"].share <= 0.02
        assert tallies[half]["true: warning"].share <= 0.10
