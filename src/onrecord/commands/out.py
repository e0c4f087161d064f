"""What leaves a command: a text for standard output or a file, and lines for the terminal that cannot act on it."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

import typer

from onrecord.errors import InputError


def write(output: Path, text: str | Iterable[str]) -> None:
    """Puts a text, whole or in pieces, into a file, or onto standard output where the path is `-`.

    Raises InputError where it cannot be written, and typer.Exit where nobody reads standard output any more.
    """
    if str(output) != "-":
        from onrecord.store import write as write_file

        write_file(output, text)
        return
    try:
        for piece in (text,) if isinstance(text, str) else text:
            sys.stdout.buffer.write(piece.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
    except OSError as fault:
        # Point stdout elsewhere, so that nothing complains while leaving.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(fault, BrokenPipeError):
            raise typer.Exit(1) from None
        raise InputError(f"Cannot write to standard output ({fault.strerror}).") from fault


def plain(text: str) -> str:
    """A text that cannot act on a terminal: names of files are anybody's to choose."""
    return "".join(char if char.isprintable() else "?" for char in text)


def tell(text: str) -> None:
    """A line on standard error."""
    typer.echo(plain(text), err=True)
