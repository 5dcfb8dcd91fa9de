"""
Thin adapters to engines that others run: Spark and spaCy.

Each imports its engine when it is used, and none is a dependency; they know no more of
quotekit than its public names.
"""
