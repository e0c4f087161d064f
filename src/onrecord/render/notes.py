"""Footnotes: each holds the source's exact words, the file, and the character range, and is numbered once."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.records import DocumentHead, Span
from onrecord.render.escape import inline, quoted


@dataclass(slots=True)
class Notes:
    """Collects the places cited, in the order in which they are cited."""

    documents: Mapping[str, DocumentHead]
    _numbers: dict[tuple[str, int, int], int] = field(default_factory=dict)
    _lines: list[str] = field(default_factory=list)

    def cite(self, document: str, span: Span) -> str:
        """The mark of the footnote for a place; the same place always has the same."""
        key = (document, span.start, span.end)
        if key not in self._numbers:
            self._numbers[key] = number = len(self._numbers) + 1
            head = self.documents[document]
            outlet = f"{name_of(head)}, " if head.outlet else ""
            place = f"{inline(head.path)} {span.start}–{span.end}"
            self._lines.append(f"[^{number}]: {outlet}{place}: {quoted(span.text)}")
        return f"[^{self._numbers[key]}]"

    def lines(self) -> list[str]:
        """The footnotes themselves, a line each."""
        return list(self._lines)


def name_of(head: DocumentHead) -> str:
    """An outlet's name, or the file's where the outlet is not known."""
    return f"*{inline(head.outlet)}*" if head.outlet else inline(head.path)
