"""Hostile text holds no pattern of the reader up: none tries its way through a run of like words again and again."""

import subprocess
import sys
import textwrap

_PIECES = (
    "a ",
    "a",
    "A",
    "A ",
    "Aa ",
    "Aa and ",
    "Aa, ",
    "a, ",
    "a-",
    "A. ",
    "the ",
    "the a ",
    "of ",
    "of the ",
    "in ",
    "and ",
    "said ",
    "not ",
    "that ",
    "was ",
    "1 ",
    "1,",
    "- ",
    "— ",
    "“a” ",
    "’s ",
    " ",
    "\n",
    "Mr Aa ",
    "six ",
)
_BEFORE = ("", "the family of ", "said in ")
_SECONDS = 30
"""for all of them; one that tries every way of reading forty like words would take years"""

_TRIED = textwrap.dedent(
    """
    import importlib, pkgutil, re, sys
    import onrecord

    def patterns(value, depth=0):
        if isinstance(value, re.Pattern):
            yield value
        elif isinstance(value, (list, tuple, dict)) and depth < 2:
            for inner in value.values() if isinstance(value, dict) else value:
                yield from patterns(inner, depth + 1)

    seen = set()
    pieces, before = {pieces!r}, {before!r}
    for found in pkgutil.walk_packages(onrecord.__path__, "onrecord."):
        if found.name.endswith("__main__"):
            continue
        module = importlib.import_module(found.name)
        for name, value in vars(module).items():
            for pattern in patterns(value):
                if pattern in seen or not isinstance(pattern.pattern, str):
                    continue
                seen.add(pattern)
                print(f"{{found.name}}.{{name}}", flush=True)
                for piece in pieces:
                    for opening in before:
                        pattern.search(opening + piece * (60 // len(piece)) + "\\x01")
    """
).format(pieces=_PIECES, before=_BEFORE)


def test_no_pattern_tries_every_way_of_reading_a_run() -> None:
    tried: list[str] = []
    with subprocess.Popen([sys.executable, "-c", _TRIED], stdout=subprocess.PIPE, text=True) as child:
        try:
            out, _ = child.communicate(timeout=_SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
            out, _ = child.communicate()
            tried = out.splitlines()
            raise AssertionError(f"{tried[-1] if tried else 'an import'} is held up by a run of like words") from None
        tried = out.splitlines()
    assert child.returncode == 0
    assert len(tried) > 1_000
