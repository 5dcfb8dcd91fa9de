"""
How it is found: pure functions, in packages that know only those above them.

======================  ==============================================================
``layout``              what the page is laid out in
``columns``             its sentences, tokens, tags and quotation marks
``vocabulary``          what single words of names and offices may be
``rules``               cues, and what the rules propose for each
``attributing``         proposals made attributions, look-alikes left out
``learned``             what the models see and say
``roles``               offices, parted from organizations and places
``mentions``            the noun phrase of a source, taken apart
``names``               names in running text
``casting``             whom the text names, and what it says they are
``resolution``          which of them each source means
``citing``              outlets, documents, credits and rights
======================  ==============================================================

``quotes`` puts what was found in order; ``patterns``, ``lazy`` and ``word_sets`` serve
them all.
"""
