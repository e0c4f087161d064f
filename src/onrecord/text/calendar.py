"""The names of the days of the week and of the months, in lower case and in order."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
SHORT_WEEKDAYS = tuple(name[:3] for name in WEEKDAYS)
SHORT_MONTHS = tuple(name[:3] for name in MONTHS)
"""of three letters; news English writes "Sept" as well"""
A_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join((*SHORT_MONTHS, 'sept'))})\b\.?)"
"""a pattern of a month's name, whole or short, in lower case"""
SPANS = frozenset(
    f"{span}{plural}" for span in "second minute hour day week month year decade".split() for plural in ("", "s")
)
"""what a length of time is measured in"""
CALENDAR = frozenset((*WEEKDAYS, *MONTHS))
"""days and months"""
