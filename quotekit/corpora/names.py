"""Whether two names are of the same speaker."""

import unicodedata

import regex

# A run of letters, digits and underscores.
_WORD = regex.compile(r"\w++")

_TITLES = frozenset(
    (
        *("mr", "mrs", "ms", "dr", "prof", "professor", "sir", "jr", "sr", "the"),
        *("sen", "senator", "rep", "gov", "president", "minister"),
    )
)


def same_name(gold: str, found: str | None, *, is_person: bool) -> bool:
    """
    Tell whether *found* names whom *gold* names.

    Case, accents and titles do not count.  A person's shorter form must keep the
    last name; of another name, more than half the words must be there.  Up to two
    words more are allowed.
    """
    wanted, given = name_words(gold), name_words(found)
    if not wanted or not given:
        return False
    if "".join(wanted) == "".join(given):
        return True
    shorter = set(given) <= set(wanted)
    longer = set(wanted) <= set(given) and len(given) <= len(wanted) + 2
    if is_person:
        return given[-1] == wanted[-1] and (shorter or longer)
    return (shorter and 2 * len(given) > len(wanted)) or longer


def shares_half(gold: str, found: str | None) -> bool:
    """Tell whether *found* has at least half of the words of *gold*."""
    wanted = set(name_words(gold))
    return bool(wanted) and 2 * len(wanted.intersection(name_words(found))) >= len(
        wanted
    )


def name_words(name: str | None) -> list[str]:
    """Return the words of a name that count, without case and accents."""
    plain = unicodedata.normalize("NFKD", name or "").casefold()
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return [word for word in _WORD.findall(bare) if word not in _TITLES]
