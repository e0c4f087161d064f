"""Writes files so that they are absent or complete at every instant, and reads records back."""

import os
import tempfile
from pathlib import Path

from pydantic import ValidationError

from onrecord.errors import InputError
from onrecord.records import Briefing


def check_writable(path: Path) -> None:
    """Raises InputError where a file could not be written, before any work is done for it."""
    if path.is_dir():
        raise InputError(f"Cannot write '{path}': it is a folder. Name a file in it.")
    if not path.parent.is_dir():
        raise InputError(f"Cannot write '{path}': there is no folder '{path.parent}'. Make it first.")
    if not os.access(path.parent, os.W_OK | os.X_OK):
        raise InputError(f"Cannot write '{path}': the folder '{path.parent}' is not writable.")


def write(path: Path, text: str) -> None:
    """Puts a text into a file by way of a temporary one beside it; raises InputError where that cannot be done."""
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name[:80]}.", suffix=".part", dir=path.parent)
    except OSError as fault:
        raise InputError(f"Cannot write '{path}' ({fault.strerror}). Name a file in a folder that exists.") from fault
    try:
        with open(handle, "w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    except OSError as fault:
        _discard(temporary)
        raise InputError(f"Cannot write '{path}' ({fault.strerror}).") from fault
    except BaseException:
        _discard(temporary)
        raise


def _discard(temporary: str) -> None:
    try:
        os.unlink(temporary)
    except FileNotFoundError:
        return


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def read_briefing(path: Path) -> Briefing:
    """The briefing saved in a file; raises InputError where it is missing or is not one."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        why = fault.strerror if isinstance(fault, OSError) else "not UTF-8 text"
        raise InputError(
            f"Cannot read '{path}' ({why}). Name a briefing that `onrecord summarize --format json` wrote."
        ) from fault
    try:
        return Briefing.model_validate_json(text)
    except ValidationError as fault:
        first = fault.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the file"
        raise InputError(f"'{path}' is not a briefing: {where}: {first['msg']}.") from fault
