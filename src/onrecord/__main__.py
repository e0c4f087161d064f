"""`python -m onrecord`, and the command `onrecord`: signals first, then the command line with all it imports."""

import os
import sys

from onrecord import interrupts


def main() -> None:
    """Runs the command line."""
    interrupts.install()
    # A stream that was closed before we were started is None, and nobody who writes to it expects that.
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  # open to the end
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  # open to the end
    from onrecord.cli import main as run

    run()


if __name__ == "__main__":
    main()
