"""Benchmarks; a package, so that it goes before one of this name that pysbd installs."""
