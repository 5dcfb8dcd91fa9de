"""
What is known by heart: word lists as data, and their loaders.

Each ``.tsv`` file is read by :mod:`~quotekit.lexicons.tables`, and each family of
entries has a module: reporting cues in :mod:`~quotekit.lexicons.cues`, part-of-speech
tags in :mod:`~quotekit.lexicons.tags`, words for people and bodies in
:mod:`~quotekit.lexicons.people`, publications in
:mod:`~quotekit.lexicons.publications`, abbreviations in
:mod:`~quotekit.lexicons.abbreviations`.
"""
