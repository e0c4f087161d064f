"""The words for currencies, and which of them are one."""

import re

CURRENCIES = {
    "pound": "£", "pounds": "£", "sterling": "£", "euro": "€", "euros": "€", "dollar": "$", "dollars": "$", "yen": "¥",
    "crown": "crown", "crowns": "crown", "krona": "crown", "kronor": "crown", "krone": "crown", "kroner": "crown",
    "franc": "franc", "francs": "franc", "rupee": "rupee", "rupees": "rupee", "rouble": "rouble", "roubles": "rouble",
    "ruble": "rouble", "rubles": "rouble", "peso": "peso", "pesos": "peso", "shilling": "shilling", "shillings": "shilling",
    "dinar": "dinar", "dinars": "dinar", "dirham": "dirham", "dirhams": "dirham", "riyal": "riyal", "riyals": "riyal",
    "forint": "forint", "forints": "forint", "zloty": "zloty", "lira": "lira", "rand": "rand", "yuan": "yuan", "naira": "naira",
    "baht": "baht",
}  # fmt: skip
"""behind an amount, in lower case, and the sign or the word by which two amounts of one currency are compared; "won" and "real",
which mean something else mostly, only where a scale stands before them"""
_SCALED = {"won": "won", "reais": "real", "real": "real"}
NAMED = rf"(?:{'|'.join(CURRENCIES)}|(?<=illion )(?:{'|'.join(_SCALED)}))"
"""a pattern for such a word"""
IN_COIN = re.compile(rf"[$£€¥₹]|\b(?:{NAMED}|lakh|crore)\b", re.IGNORECASE)
"""anywhere in an amount: it is of money"""


def currency_of(word: str) -> str:
    """The sign or the word for a currency by its name, in lower case; empty for what names none."""
    return CURRENCIES.get(word) or _SCALED.get(word, "")
