"""Loads the packaged prompts and puts an article into one.

A prompt is one Markdown file: front matter with `id` and `version`, then the sections `# system`, `# user`,
`# example article` and `# example answer`. The sections are templates written by us; an article is only ever a value
put into one. Prompts are laid out for servers that cache a common beginning: what is the same for every article comes
first (instructions, worked example), the article comes last.
"""

import functools
import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.errors import ConfigError

if TYPE_CHECKING:
    from jinja2 import Template  # imported only when a prompt is used: `--help` does not wait for it

_HERE = Path(__file__).resolve().parent
_FRONT_MATTER = re.compile(r"\A---\n(?P<fields>.*?)^---$\n(?P<sections>.*)\Z", re.DOTALL | re.MULTILINE)
_SECTIONS = ("system", "user", "example article", "example answer")
_SECTION_TITLE = re.compile(r"^# (system|user|example article|example answer)$\n", re.MULTILINE)
_JSON_BLOCK = re.compile(r"\A```json\n(?P<json>.*)\n```\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a conversation with a model."""

    role: str
    content: str

    def on_the_wire(self) -> dict[str, str]:
        """As the chat completions protocol writes it."""
        return {"role": self.role, "content": self.content}


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt as its file has it; a change to any part of it is a new version."""

    id: str
    version: int
    system: str
    user: str
    example_article: str  # numbered lines, as an article stands in the fence
    example_answer: str  # JSON, as a model is to answer

    @property
    def label(self) -> str:
        """Id and version in one word, as recordings and briefings name it: `extract.v1`."""
        return f"{self.id}.v{self.version}"

    def messages(self, article: str) -> tuple[Message, ...]:
        """The opening messages about an article given as numbered lines.

        The fence is named after the digest of what it holds, so no article can contain its own closing line.
        """
        return (*_constant(self), Message("user", self.turn(article)))

    def turn(self, article: str) -> str:
        """What is said about one article."""
        fence = hashlib.sha256(article.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        return _render(self.user, article=article, fence=fence)


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A prompt that goes on with a conversation: its one section, `# user`, is a template."""

    id: str
    version: int
    user: str

    @property
    def label(self) -> str:
        """Id and version in one word."""
        return f"{self.id}.v{self.version}"

    def message(self, **values: object) -> Message:
        """The next turn, with these values put into it."""
        return Message("user", _render(self.user, **values))


def resource_root() -> Path:
    """The folder that holds `prompts/` and `fixtures/`: inside the installed package, else the source checkout.

    Raises ConfigError when neither is there.
    """
    for root in (_HERE / "_data", _HERE.parents[1]):
        if (root / "prompts").is_dir():
            return root
    raise ConfigError("This installation of onrecord lacks its prompts; install it again.")


@functools.cache
def load(name: str) -> Prompt:
    """The packaged prompt of this name. Raises ConfigError when its file is missing or damaged."""
    path = resource_root() / "prompts" / f"{name}.md"
    try:
        return parse(path.read_text(encoding="utf-8"), where=path.name)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"The prompt {path.name} cannot be read; install onrecord again.") from error


@functools.cache
def load_follow_up(name: str) -> FollowUp:
    """The packaged follow-up of this name. Raises ConfigError when its file is missing or damaged."""
    path = resource_root() / "prompts" / f"{name}.md"
    try:
        parts = _FRONT_MATTER.match(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"The prompt {path.name} cannot be read; install onrecord again.") from error
    if parts is None or not parts["sections"].lstrip("\n").startswith("# user\n"):
        raise ConfigError(f"The prompt {path.name} needs front matter and one section, '# user'.")
    fields = _fields(parts["fields"], path.name)
    section = parts["sections"].lstrip("\n").removeprefix("# user\n").strip("\n")
    return FollowUp(fields["id"], int(fields["version"]), section)


def parse(text: str, *, where: str) -> Prompt:
    """A prompt from the text of its file, called `where` in messages. Raises ConfigError for a damaged one."""
    parts = _FRONT_MATTER.match(text)
    if parts is None:
        raise ConfigError(f"The prompt {where} does not open with front matter between two lines of '---'.")
    fields = _fields(parts["fields"], where)
    sections = _sections(parts["sections"], where)
    prompt = Prompt(
        id=fields["id"],
        version=int(fields["version"]),
        system=sections["system"],
        user=sections["user"],
        example_article=sections["example article"],
        example_answer=_compact(sections["example answer"], where),
    )
    _try_out(prompt, where)
    return prompt


def _fields(text: str, where: str) -> dict[str, str]:
    pairs = [line.partition(":") for line in text.splitlines() if line.strip()]
    fields = {key.strip(): value.strip() for key, _, value in pairs}
    if set(fields) != {"id", "version"} or len(pairs) != len(fields):
        raise ConfigError(f"The front matter of the prompt {where} must give 'id' and 'version', once each.")
    if not re.fullmatch(r"[a-z][a-z_]*", fields["id"]) or not re.fullmatch(r"[1-9][0-9]{0,5}", fields["version"]):
        raise ConfigError(f"The prompt {where} needs an id in lower-case letters and a whole number as its version.")
    return fields


def _sections(text: str, where: str) -> dict[str, str]:
    before, *pieces = _SECTION_TITLE.split(text)
    titles = pieces[0::2]
    if before.strip() or tuple(titles) != _SECTIONS:
        raise ConfigError(f"The prompt {where} must have the sections {', '.join(_SECTIONS)}, in this order.")
    sections = dict(zip(titles, (piece.strip("\n") for piece in pieces[1::2]), strict=True))
    for title, section in sections.items():
        if not section.strip():
            raise ConfigError(f"The section '{title}' of the prompt {where} is empty.")
    return sections


def _compact(example_answer: str, where: str) -> str:
    """The example answer on one line, as a model is to give it; in the file it is laid out for people."""
    block = _JSON_BLOCK.match(example_answer)
    try:
        return json.dumps(json.loads(block["json"] if block else ""), ensure_ascii=False, separators=(",", ":"))
    except ValueError as error:
        raise ConfigError(f"The example answer of the prompt {where} is not a block of JSON.") from error


def _try_out(prompt: Prompt, where: str) -> None:
    from jinja2 import TemplateError

    try:
        messages = prompt.messages("\x00")
    except TemplateError as error:
        raise ConfigError(f"The prompt {where} is not a working template: {error.message}.") from error
    if "\x00" not in messages[-1].content:
        raise ConfigError(f"The user section of the prompt {where} leaves no place for the article.")


@functools.lru_cache(maxsize=32)
def _constant(prompt: Prompt) -> tuple[Message, ...]:
    """The messages that are the same for every article."""
    return (
        Message("system", _render(prompt.system)),
        Message("user", prompt.turn(prompt.example_article)),
        Message("assistant", prompt.example_answer),
    )


def _render(template: str, **values: object) -> str:
    return _template(template).render(values)


@functools.lru_cache(maxsize=32)
def _template(source: str) -> "Template":
    from jinja2 import Environment, StrictUndefined

    # What comes out is plain text for a model; escaping for HTML would change the article.
    environment = Environment(undefined=StrictUndefined, autoescape=False, trim_blocks=True, lstrip_blocks=True)  # noqa: S701
    return environment.from_string(source)
