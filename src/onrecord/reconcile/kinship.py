"""Which articles are one text for the purpose of counting sources: wire copy, one agency's report, one newsroom.

Signs, and why they count: a credit line or an agency's own correspondent inside an outlet's text ("told AFP") shows
where it was written; long shared word sequences outside quotation marks show copying, since two reporters who hear the
same speaker share his sentences and not each other's (shingling after Broder, "On the resemblance and containment of
documents", 1997); a shared slip or a quotation that only these articles have makes a smaller overlap tell. Nothing
here needs a reading, and everything can be worked out again from the texts.
"""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, pairwise

from onrecord.reconcile.bylines import canonical, written_by
from onrecord.records import Document, DocumentHead, Kinship, content_id
from onrecord.text.names import fold_name, names_in
from onrecord.text.quotations import quotations_in

SHINGLE = 6
"""words; shorter ones are idioms"""
COPIED = 0.10
"""share of the shorter text's shingles, quotations apart, from which two articles count as one text"""
SUSPECT = 0.04
"""share that is enough when the two also have a rare quotation or a slip to themselves"""
_FEW = 40
"""articles; what more than this many share is an idiom or a page element"""
_MANY_WORDS = 1_000_000
"""words in all; above this one shingle in eight is kept, chosen by its hash, so that memory stays bounded"""

_WORD = re.compile(r"[^\W_]+")


def kinships(documents: Sequence[Document]) -> tuple[Kinship, ...]:
    """The groups of two or more articles that count as one newsroom or agency, sorted by their first path."""
    ordered = sorted(documents, key=lambda document: document.id)
    because: dict[tuple[str, str], list[str]] = defaultdict(list)
    shares = _shared(ordered)
    for pair, share in shares.items():
        because[pair].append(f"{share:.0%} of one text stands in the other")
    written = {document.id: written_by(document) for document in ordered}
    for (name, sign), members in _grouped(ordered, written).items():
        for one, other in pairwise(members):
            because[one, other].append(f"{sign} {name}")
    return tuple(
        _kinship(members, ordered, written, because, shares) for members in _components(because) if len(members) > 1
    )


def newsrooms(documents: Iterable[DocumentHead], groups: Iterable[Kinship]) -> int:
    """How many independent newsrooms or agencies stand behind some articles."""
    of = {key: group.id for group in groups for key in group.documents}
    return len({of.get(document.id, document.id) for document in documents})


def _grouped(documents: Sequence[Document], written: Mapping[str, str | None]) -> dict[tuple[str, str], list[str]]:
    """Articles of one agency; and of one outlet that credits no agency: its own newsroom."""
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for document in documents:
        agency = written[document.id]
        if agency:
            groups[agency, "written by"].append(document.id)
        elif document.outlet:
            groups[canonical(document.outlet), "published by"].append(document.id)
    # An agency's own site and those who print its text are one.
    for (name, sign), members in sorted(groups.items()):
        if sign == "written by" and (name, "published by") in groups:
            members += groups.pop((name, "published by"))
    return {key: sorted(members) for key, members in sorted(groups.items())}


def _shared(documents: Sequence[Document]) -> dict[tuple[str, str], float]:
    """Pairs of articles that share so much that one text is behind both, with the share."""
    shingles, quotes, slips = _shingles(documents), _rare_quotations(documents), _slips(documents)
    holders: dict[int, list[str]] = defaultdict(list)
    for key in sorted(shingles):
        for shingle in shingles[key]:
            holders[shingle].append(key)
    common: Counter[tuple[str, str]] = Counter()
    for keys in holders.values():
        if 1 < len(keys) <= _FEW:
            common.update(combinations(keys, 2))
    found = {}
    for (one, other), count in common.items():
        share = count / max(1, min(len(shingles[one]), len(shingles[other])))
        rare = any(one in keys and other in keys for keys in quotes) or any(one in k and other in k for k in slips)
        if share >= COPIED or (share >= SUSPECT and rare):
            found[one, other] = min(1.0, round(share, 2))
    return dict(sorted(found.items()))


def _shingles(documents: Sequence[Document]) -> dict[str, frozenset[int]]:
    """Hashes of the word sequences of every article outside quotation marks and page furniture."""
    texts = {document.id: _own_words(document) for document in documents}
    keep_all = sum(len(words) for words in texts.values()) < _MANY_WORDS
    made = {}
    for key, words in texts.items():
        hashes = (
            zlib.crc32(" ".join(words[i : i + SHINGLE]).encode("utf-8", "replace"))
            for i in range(len(words) - SHINGLE + 1)
        )
        made[key] = frozenset(value for value in hashes if keep_all or value % 8 == 0)
    return made


def _own_words(document: Document) -> list[str]:
    words: list[str] = []
    for block in document.blocks:
        if block.kind != "body":
            continue
        at = block.start
        for quotation in quotations_in(document.text, block.start, block.end):
            words += _WORD.findall(document.text[at : quotation.start].casefold())
            at = max(at, quotation.end)
        words += _WORD.findall(document.text[at : block.end].casefold())
    return words


def _rare_quotations(documents: Sequence[Document]) -> list[frozenset[str]]:
    """For every longer quotation that two or three articles alone have: those articles."""
    holders: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        for block in document.blocks:
            if block.kind == "body":
                for quotation in quotations_in(document.text, block.start, block.end):
                    words = " ".join(_WORD.findall(document.text[quotation.start : quotation.end].casefold()))
                    if words.count(" ") >= SHINGLE:
                        holders[words].add(document.id)
    return sorted({frozenset(keys) for keys in holders.values() if len(keys) in (2, 3)}, key=sorted)


def _slips(documents: Sequence[Document]) -> list[frozenset[str]]:
    """For every spelling of a name that two or three articles share against the spelling of more: those articles."""
    from rapidfuzz.distance import Levenshtein

    holders: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        body = [document.text[b.start : b.end] for b in document.blocks if b.kind == "body"]
        for name in {fold_name(name.text) for text in body for name in names_in(text)}:
            holders[name].add(document.id)
    by_shape: dict[tuple[str, int], list[str]] = defaultdict(list)
    for name, keys in sorted(holders.items()):
        if len(keys) > 1 and len(name) > 5:
            by_shape[name[:2], len(name.split())].append(name)
    found = set()
    for names in by_shape.values():
        for one, other in combinations(names[:60], 2):
            few, many = sorted((one, other), key=lambda name: (len(holders[name]), name))
            outnumbered = len(holders[few]) <= 3 and len(holders[many]) > len(holders[few])
            apart = outnumbered and not holders[few] & holders[many]
            if apart and Levenshtein.distance(few, many, score_cutoff=2) <= 2:
                found.add(frozenset(holders[few]))
    return sorted(found, key=sorted)


def _components(pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The groups that pairs hang together in, each sorted, in order."""
    leader: dict[str, str] = {}

    def find(key: str) -> str:
        while leader.setdefault(key, key) != key:
            leader[key] = key = leader[leader[key]]
        return key

    for one, other in sorted(pairs):
        first, second = sorted((find(one), find(other)))
        leader[second] = first
    groups: dict[str, list[str]] = defaultdict(list)
    for key in sorted(leader):
        groups[find(key)].append(key)
    return [groups[key] for key in sorted(groups)]


def _kinship(
    members: Sequence[str],
    documents: Sequence[Document],
    written: Mapping[str, str | None],
    because: Mapping[tuple[str, str], list[str]],
    shares: Mapping[tuple[str, str], float],
) -> Kinship:
    inside = set(members)
    reasons = Counter(reason for pair, given in because.items() if set(pair) <= inside for reason in given)
    agencies = Counter(name for key in members if (name := written[key]))
    outlets = sorted({d.outlet or d.path for d in documents if d.id in inside})
    name = min(agencies, key=lambda n: (-agencies[n], n)) if agencies else " and ".join(outlets)
    copied = [share for pair, share in shares.items() if set(pair) <= inside]
    told = sorted(reason for reason in reasons if "%" not in reason)
    if copied:
        told.append(f"up to {max(copied):.0%} of one text stands in another")
    return Kinship(
        id=content_id("k", sorted(members)),
        documents=tuple(sorted(members)),
        name=name,
        because=tuple(told),
        share=max(copied, default=0.0),
    )
