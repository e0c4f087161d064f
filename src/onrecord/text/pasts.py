"""The past forms of frequent verbs that do not end in -ed, for telling by its looks whether words hold a verb."""

import re

OF_DEEDS = frozenset(
    """came went made took got gave kept left held ran stood began became fell rose won lost led met put set sent spent
    died dove tied sued brought bought built caught fought hit killed struck shot grew drew drove broke sank used shut cut
    hurt spread quit cast rode wore tore swore threw flew blew fled swept slept chose froze stole woke beat hid shook hung
    stuck sold paid laid lay dealt burst sat sought taught ate drank wound bound burnt split forgot""".split()
)
"""of what is done or happens"""
OF_SAYING = frozenset("said told saw knew felt heard found spoke thought wrote rang".split())
"""of what somebody tells or perceives"""
_AUXILIARIES = """is are was were be been being am has have had do does did will would can could may might
    must shall should need cannot""".split()

IN_THE_PAST = rf"(?:{'|'.join(sorted(OF_SAYING | OF_DEEDS))}|[a-z]{{2,}}(?<!e)ed)"
"""a pattern of a word, in lower case, that is likely in the past; "need" and "speed" are not"""
A_VERB = rf"(?:{'|'.join(_AUXILIARIES)}|says?|{IN_THE_PAST})"
"""a pattern of a word that is likely a verb with which words are a sentence, or a participle"""
TO_BE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+|also\s+|now\s+|still\s+)?$", re.IGNORECASE)
"""before a participle: "was | denied" """
