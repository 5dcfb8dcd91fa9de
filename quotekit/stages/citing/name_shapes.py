"""The shape of proper names in running text, as patterns to build others from.

Names are what begins with a capital, joined by small words where names have
them: "Ministry of Foreign Affairs", "Médecins Sans Frontières", "R&D Today".
"""

# A word of a name: a capital and what follows without a blank, its possessive
# excluded; "U.S." and "St." keep a period that stands between or after capitals.
WORD = (
    r"(?:\p{Lu}(?:[\p{L}\p{M}\p{N}]|['’](?!s\b)(?=\p{L})|[&+‑–-](?=[\p{L}\p{N}])|\.(?=[\p{L}\p{N}]))*+"
    r"(?:(?<=\b\p{Lu}\.\p{Lu})\.|(?<=\b(?:St|Mt|Ft))\.)?+)"
)

# The small words that names hold, before another capital.
LINK = r"(?:of|for|and|on|the|de|del|della|des|du|la|le|el|al|&)"

# A name of one to ten words: "Office of the High Commissioner for Human Rights".
NAME = rf"{WORD}(?:\s(?:{LINK}\s(?:the\s)?+)?{WORD}){{0,9}}+"
