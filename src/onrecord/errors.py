"""Everything that can stop a run, as one tree; each branch carries the exit code that DESIGN promises for it.

OnrecordError
├── InputError          2  what the user pointed us at cannot be used
├── ConfigError         2  options or settings that do not go together
├── ModelError          3  no answer to be had from the endpoint; what is done is kept, run again to go on
│   └── OutOfBudget     3  a limit of --max-calls, --max-tokens or --max-seconds is reached
├── ArticleFailed       -  one article gave no usable answer; the run goes on and the article is listed
│   ├── Deferred        -  its question is to be asked in bulk, later
│   └── TooLong         -  it, or the answer about it, is longer than the model takes at once
└── TapeError           4
    ├── TapeMiss        4  no recording of this question
    └── TapeDamaged     4  a recording that cannot be trusted
"""

from typing import ClassVar


class OnrecordError(Exception):
    """One sentence for the reader: what happened, to what, what to try. Never holds article text or a secret."""

    exit_code: ClassVar[int] = 2


class InputError(OnrecordError):
    """The folder, file or record named by the user cannot be used."""


class ConfigError(OnrecordError):
    """Options or settings that contradict each other, or a setting that is missing."""


class ModelError(OnrecordError):
    """The endpoint cannot be used at all: the run ends, what is done is kept."""

    exit_code = 3


class OutOfBudget(ModelError):
    """A limit that the user set is reached; made with the limit's name and figure, without a full stop."""

    def __str__(self) -> str:
        return f"{super().__str__()}; what was answered is kept, run again with a higher limit to go on."


class ArticleFailed(OnrecordError):
    """No usable answer for one article; the others go on."""

    exit_code = 1


class Deferred(ArticleFailed):
    """The question about the article was noted, to be asked in bulk."""


class TooLong(ArticleFailed):
    """The article, or the answer about it, is longer than the model takes at once; in parts it may go."""


class TapeError(OnrecordError):
    """Something is wrong with the recorded exchanges."""

    exit_code = 4


class TapeMiss(TapeError):
    """The question was never recorded."""


class TapeDamaged(TapeError):
    """A line of the tape is not what was recorded."""
