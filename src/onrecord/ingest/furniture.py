"""How far a stretch is page furniture: sign up, read more, our journalism, an outlet's "we" to a reader's "you"."""

import re
from collections.abc import Sequence

from onrecord.ingest.stretches import LEAD, LONG, QUOTED, Stretch
from onrecord.text.names import names_in

_FURNITURE = re.compile(
    r"""
      \b(?:sign\s+(?:up|in)|log(?:ged)?[\s-]?in|create\s+an?\s+account
      |thank(?:s|\s+you)\s+for\s+(?:signing|registering|subscribing|reading|following|joining|staying\s+with)|commenting\s+forum
      |your\s+(?:support|donation|contribution|inbox|email|browser|subscription)|make\s+a\s+donation
      |(?:click|tap)\s+here|read\s+(?:more|also|next)|see\s+(?:all|also|more)|(?:show|load)\s+more|watch\s+(?:more|now|live)
      |join\s+(?:our|the\s+(?:conversation|discussion|debate))|(?:view|post|leave|add|read|show)\s+(?:a\s+|\w+\s+)?comments?
      |(?:follow|like|find)\s+(?-i:us|Us)\b|share\s+(?:this|on|via)|all\s+rights\s+reserved|copyright\s+(?:©|\(c\)|\d{4})
      |terms\s+(?:of|and)\s+(?:use|service|conditions)|source\s+link|related\s+(?:stories|articles|topics|content|posts|news)
      |download\s+(?:our|the)\s+app|refresh\s+(?:the|your)|skip\s+to|back\s+to\s+top|most\s+(?:read|popular|viewed)
      |trending\s+now|our\s+(?:journalism|journalists|reporting|reporters|readers|newsroom|website|site|newsletter|app)
      |unlimited\s+access|please\s+enable|(?:story|article)\s+continues\s+below
      |transcripts?\s+(?:is|are|was|were)\s+(?:created|produced|provided)|may\s+not\s+be\s+in\s+its\s+final\s+form
      |(?:found|noticed|spotted)\s+an?\s+(?:error|mistake|typo))\b
      | ^(?:©|\(c\)\s)
      | ^(?:verified|powered|protected|generated|optimi[sz]ed|hosted)\s+by\s+\S+(?:\s+\S+){0,3}$
      | ^(?:related|recommended|more|watch|listen|video|gallery|live|tags?|topics?|filed\s+under|share|print|email|comments?
          |authors?|category|advertisement|latest\s+news|top\s+stories|breaking\s+news|home|menu|search|source\s+link
          |contact\s+us|about\s+us)(?:\s*[:|].*|\s*\d*)$
      | ^(?:read|see|also|watch|listen|more|related|recommended)\b[^.!?]{0,30}:
    """,
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)
# Things that a page speaks of to its reader, and that news may be about.
_FURNITURE_WORDS = re.compile(
    r"\b(?:subscri(?:be|bers?|ptions?)|newsletters?|registering|paywalls?|donat(?:e|ions?)|copyright|privacy\s+(?:policy|notice)"
    r"|cookies?|advertis(?:ement|ing)|sponsored|javascript|free\s+trial)\b",
    re.IGNORECASE,
)
_STRAIGHT = re.compile(r"(?<![\w'])'(?=[^\s'])(?:[^'\n]|(?<=\w)'(?=\w))*'(?!\w)")
"""words between single typewriter's marks, which may stand in a headline, too"""
_OUTLETS_WE = re.compile(r"\b(?:we|we['’](?:re|ve|ll)|our|ours|(?-i:[Uu]s))\b", re.IGNORECASE)  # "US" is a country
_READERS_YOU = re.compile(r"\b(?:please|you|you['’](?:re|ve|ll)|your|yours)\b", re.IGNORECASE)

FURNITURE_WEIGHT = 2
BOILERPLATE_FROM = 2
SHORT = 8
"""words; a line below this that speaks of subscriptions is no report about them"""
STORY = 120
"""words; a stretch above this is the story itself, exported without its paragraph breaks"""


def furniture_scores(stretches: Sequence[Stretch]) -> list[int]:
    own = [_furniture(s) for s in stretches]
    voice = [_outlet_to_reader(s.text) for s in stretches]
    # In an opinion piece the author's "we" is the body itself and tells nothing.
    prose = [v for v, s in zip(voice, stretches, strict=True) if s.is_sentence and s.words >= 12]
    if sum(v > 0 for v in prose) > 0.4 * len(prose) and len(prose) > 3:
        voice = [0] * len(voice)
    # Long prose that says "we" and "our", but speaks to nobody of the page or its reader, may be an author's or a witness's.
    voice = [
        min(v, 1)
        if s.words > LONG and not has and not _READERS_YOU.search(_STRAIGHT.sub(" ", QUOTED.sub(" ", s.text)))
        else v
        for has, v, s in zip(own, voice, stretches, strict=True)
    ]
    scores = [0 if s.words > STORY else has + v for has, v, s in zip(own, voice, stretches, strict=True)]
    for i, stretch in enumerate(stretches):
        # The last words of an appeal may name nothing and nobody: "Every contribution counts."
        if i and scores[i - 1] >= BOILERPLATE_FROM and stretch.words <= 8 and not scores[i] and _is_bland(stretch.text):
            scores[i] = 1
    # A paragraph that speaks a little like furniture and stands next to furniture belongs to it, from both sides inwards.
    for order in (range(1, len(scores)), range(len(scores) - 2, -1, -1)):
        for i in order:
            neighbour = i - 1 if order.step == 1 else i + 1
            if 0 < scores[i] < BOILERPLATE_FROM <= scores[neighbour]:
                scores[i] = BOILERPLATE_FROM
    return scores


_TOLD = re.compile(
    r"\b(?:said|says|told)\s+(?:that|it|he|she|they|the|(?-i:[A-Z]))|(?-i:[a-z’'A-Z]),\s+(?:(?:the|an?|his|her|its|their)\s+)?(?:[\w’'-]+\s+){1,4}(?:said|says)\b"
    r"|\baccording\s+to\s+(?!our\b)",
    re.IGNORECASE,
)


def _reports(stretch: Stretch) -> bool:
    """Whether a paragraph tells what somebody else says, and speaks to no reader: news of newsletters is news."""
    text = stretch.text
    return stretch.words >= LEAD and stretch.is_sentence and not _READERS_YOU.search(text) and bool(_TOLD.search(text))


def _furniture(stretch: Stretch) -> int:
    """The weight of the furniture phrases: in a long paragraph, or beside a quotation, one alone may be news."""
    phrases, words = len(_FURNITURE.findall(stretch.text)), len(_FURNITURE_WORDS.findall(stretch.text))
    if not phrases + words or (stretch.words > 15 and QUOTED.search(stretch.text)) or _reports(stretch):
        return 0
    if stretch.words > LONG and (phrases + words) * LONG < stretch.words:
        return 1
    return FURNITURE_WEIGHT if phrases or stretch.words < SHORT else 1


def _is_bland(text: str) -> bool:
    """Whether a short line names nobody, quotes nothing and counts nothing."""
    return not names_in(text) and not any(char.isdigit() for char in text) and not QUOTED.search(text)


def _outlet_to_reader(text: str) -> int:
    """How far a paragraph, outside quotation marks, has an outlet's "we" and a reader's "you": 0 to 2."""
    outside = _STRAIGHT.sub(" ", QUOTED.sub(" ", text))
    we, you = len(_OUTLETS_WE.findall(outside)), len(_READERS_YOU.findall(outside))
    return min(2, (we >= 1) + (we >= 2) + (you >= 1))
