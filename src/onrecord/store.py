"""Writes files so that they are absent or complete at every instant, and reads records back.

A file is written beside its place and then put there. Its writer holds a lock on it, so that what a killed run left
behind is told from what another run is writing, and is cleared away by the next run that writes the same file.
"""

import fcntl
import glob
import os
import stat
import tempfile
from collections.abc import Iterable
from pathlib import Path

from pydantic import ValidationError

from onrecord.errors import InputError
from onrecord.records import Briefing

_SUFFIX = ".part"


def check_writable(path: Path) -> None:
    """Raises InputError where a file could not be written, before any work is done for it."""
    if path.is_dir():
        raise InputError(f"Cannot write '{path}': it is a folder. Name a file in it.")
    if not path.parent.is_dir():
        raise InputError(f"Cannot write '{path}': there is no folder '{path.parent}'. Make it first.")
    if not os.access(path.parent, os.W_OK | os.X_OK):
        raise InputError(f"Cannot write '{path}': the folder '{path.parent}' is not writable.")
    clear_away(path)


def write(path: Path, text: str | Iterable[str]) -> None:
    """Puts a text, whole or in pieces, into a file by way of a temporary one beside it.

    Raises InputError where that cannot be done.
    """
    pieces = (text,) if isinstance(text, str) else text
    write_bytes(path, (piece.encode("utf-8", "backslashreplace") for piece in pieces))


def write_bytes(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Puts bytes into a file, as `write` does a text."""
    pieces = (data,) if isinstance(data, bytes) else data
    try:
        handle, temporary = tempfile.mkstemp(prefix=_prefix(path), suffix=_SUFFIX, dir=path.parent)
    except OSError as fault:
        raise InputError(f"Cannot write '{path}' ({fault.strerror}). Name a file in a folder that exists.") from fault
    try:
        with open(handle, "wb") as file:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
            os.chmod(temporary, _mode(path))
            os.replace(temporary, path)
    except OSError as fault:
        _discard(temporary)
        raise InputError(f"Cannot write '{path}' ({fault.strerror}).") from fault
    except BaseException:
        _discard(temporary)
        raise


def _prefix(path: Path) -> str:
    return f".{path.name[:80]}."


def clear_away(path: Path) -> None:
    """Removes what killed runs left beside a file; nobody holds a lock on it any more."""
    for left in glob.glob(f"{glob.escape(str(path.parent / _prefix(path)))}*{_SUFFIX}"):
        try:
            handle = os.open(left, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError:
            continue  # it is gone, or not ours
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            # A file that was put into its place while we looked has its name no more.
            if os.path.samestat(os.fstat(handle), os.lstat(left)):
                os.unlink(left)
        except OSError:
            continue  # somebody is writing it
        finally:
            os.close(handle)


def _discard(temporary: str) -> None:
    try:
        os.unlink(temporary)
    except OSError:  # it is not there any more, or cannot be removed: the next run tries again
        return


def _mode(path: Path) -> int:
    """Who may read a file: as before where there is one, else as for any new file."""
    try:
        return stat.S_IMODE(os.stat(path).st_mode)
    except FileNotFoundError:
        return 0o666 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def check_is_file(path: Path) -> None:
    """Raises OSError where there is no file, and InputError where it is a pipe, a device or a folder."""
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise InputError(f"Cannot read '{path}': it is not a file.")


def read_briefing(path: Path) -> Briefing:
    """The briefing saved in a file; raises InputError where it is missing or is not one."""
    try:
        check_is_file(path)  # a pipe would be waited for
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
