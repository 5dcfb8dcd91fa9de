"""Benchmarks; a package, to go before one of this name that pysbd installs."""
