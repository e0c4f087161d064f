"""Lists the files of a folder and reads their bytes without being led out of it or held up.

Nothing but regular files is opened: no links, pipes or devices. Every file that is there comes out, either to be read
or as skipped with the reason.
"""

import errno
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import InputError
from onrecord.records import Skipped

MAX_BYTES = 5_000_000
"""A file above this is no article; the cap also bounds memory."""

_OF_THE_MACHINE = frozenset(
    {
        *(errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.ENOBUFS, errno.ENOSPC, errno.EDQUOT),
        *(errno.EIO, errno.ESTALE, errno.ETIMEDOUT, errno.EINTR),
    }
)
"""What says nothing of an article: the next run may well read it, so this one must not go on without it."""

SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})


@dataclass(frozen=True, slots=True)
class Found:
    """The bytes of a file that looks like an article."""

    path: str
    data: bytes


def walk(folder: Path) -> Iterator[Found | Skipped]:
    """Every file below the folder, sorted by path, with its bytes or the reason why it is skipped.

    Raises InputError as `listed` does, and where the machine fails us.
    """
    for name, path in listed(folder):
        yield bytes_of(name, path)


def listed(folder: Path) -> list[tuple[str, Path | None]]:
    """Every file below the folder by its name, sorted; with no path for a subfolder that cannot be listed.

    Raises InputError where the folder is missing, is no folder or cannot be listed.
    """
    if not folder.exists():
        raise InputError(f"There is no folder '{folder}'. Name a folder that holds the articles as .txt or .md files.")
    if not folder.is_dir():
        raise InputError(f"'{folder}' is not a folder. Name the folder that holds the articles.")
    unlisted: list[OSError] = []
    paths: list[Path] = []
    for parent, folders, names in os.walk(folder, onerror=unlisted.append, followlinks=False):
        folders.sort()
        linked = [name for name in folders if _is_link(Path(parent) / name, folder)]
        paths += [Path(parent) / name for name in (*names, *linked)]
    if unlisted and Path(unlisted[0].filename or folder) == folder:
        raise InputError(f"The folder '{folder}' cannot be listed ({unlisted[0].strerror}).") from unlisted[0]
    for fault in unlisted:
        _check_machine(fault, _relative(Path(fault.filename), folder))
    items: list[tuple[str, Path | None]] = [(_relative(path, folder), path) for path in paths]
    items += [(_relative(Path(fault.filename), folder), None) for fault in unlisted]
    return sorted(items, key=lambda item: item[0])


def bytes_of(name: str, path: Path | None) -> Found | Skipped:
    """What one entry of the list holds, or the reason why it is skipped. Raises InputError where the machine fails."""
    return Skipped(path=name, reason="this subfolder cannot be listed") if path is None else _read(path, name)


def _relative(path: Path, folder: Path) -> str:
    # A file name need not be text; what does not decode is shown as its escapes, so that every output can be written.
    return os.fsencode(path.relative_to(folder).as_posix()).decode("utf-8", "backslashreplace")


def _read(path: Path, name: str) -> Found | Skipped:
    try:
        status = os.lstat(path)
        if not stat.S_ISREG(status.st_mode):
            return Skipped(path=name, reason="not a regular file (links, pipes and devices are never opened)")
        if path.suffix.lower() not in SUFFIXES:
            return Skipped(path=name, reason="not plain text or Markdown (.txt, .text, .md, .markdown)")
        if status.st_size > MAX_BYTES:
            return Skipped(path=name, reason=f"larger than {MAX_BYTES:,} bytes")
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with open(handle, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as fault:
        _check_machine(fault, name)
        return Skipped(path=name, reason=f"cannot be read ({fault.strerror})")
    if len(data) > MAX_BYTES:
        return Skipped(path=name, reason=f"larger than {MAX_BYTES:,} bytes")
    return Found(name, data)


def _is_link(path: Path, folder: Path) -> bool:
    try:
        return stat.S_ISLNK(os.lstat(path).st_mode)
    except OSError as fault:
        _check_machine(fault, _relative(path, folder))
        return False


def _check_machine(fault: OSError, name: str) -> None:
    """Raises InputError where it is the machine that fails, and not this file."""
    if fault.errno in _OF_THE_MACHINE:
        raise InputError(
            f"The system does not let us read '{name}' now ({fault.strerror}); what was answered is kept, run again."
        ) from fault
