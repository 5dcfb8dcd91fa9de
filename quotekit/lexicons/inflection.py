"""The regular forms of English verbs, for words that a user adds."""

from typing import Final

import regex

# A consonant, one vowel and a consonant at the end of a word of one syllable: that
# last one is doubled ("stop", "stopped"), but for w, x and y ("fix", "fixed").
_DOUBLED: Final = r"(?:qu|[^aeiou])*+[aeiou][bcdfgklmnpqrstvz]"
_SIBILANTS: Final = ("s", "x", "z", "ch", "sh", "o")
_VOWELS: Final = frozenset("aeiou")


def verb_forms(lemma: str) -> tuple[str, ...]:
    """
    Return the forms of a regular verb: infinitive, present, past, participle.

    Args:
        lemma:
            One word in lower case.  Of an irregular verb, the past is to be put
            right by hand.

    >>> verb_forms("bloviate")
    ('bloviate', 'bloviates', 'bloviated', 'bloviating')
    >>> verb_forms("decry")
    ('decry', 'decries', 'decried', 'decrying')
    """
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        stem = lemma[:-1]
        return lemma, f"{stem}ies", f"{stem}ied", f"{lemma}ing"
    present = f"{lemma}es" if lemma.endswith(_SIBILANTS) else f"{lemma}s"
    if lemma.endswith("ie"):
        return lemma, present, f"{lemma}d", f"{lemma[:-2]}ying"
    if lemma.endswith("ee"):
        return lemma, present, f"{lemma}d", f"{lemma}ing"
    if lemma.endswith("e"):
        return lemma, present, f"{lemma}d", f"{lemma[:-1]}ing"
    stem = lemma + lemma[-1] if regex.fullmatch(_DOUBLED, lemma) else lemma
    return lemma, present, f"{stem}ed", f"{stem}ing"
