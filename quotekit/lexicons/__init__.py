"""
What is known by heart: word lists as data, and their loaders.

Each ``.tsv`` file is read by :mod:`~quotekit.lexicons.tables`, and each family of
entries has a module: reporting cues in :mod:`~quotekit.lexicons.cues`, part-of-speech
tags in :mod:`~quotekit.lexicons.tags`, words for people in
:mod:`~quotekit.lexicons.people`, for bodies in
:mod:`~quotekit.lexicons.organizations`, outlets in
:mod:`~quotekit.lexicons.outlets`, documents in
:mod:`~quotekit.lexicons.documents`, abbreviations in
:mod:`~quotekit.lexicons.abbreviations`.
"""
