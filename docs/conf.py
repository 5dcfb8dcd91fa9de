"""How Sphinx builds these pages: ``sphinx-build -W docs build/docs``."""

import os
import subprocess
import sys

from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.application import Sphinx

from quotekit import __version__

project = "quotekit"
author = "The quotekit founders"
copyright = author  # noqa: A001  # Sphinx's name for it
release = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = f"quotekit {release}"
# Nothing is fetched from elsewhere, neither by the build nor by the pages.

html_copy_source = False
html_show_sphinx = False

# A link to a heading is written as on GitHub: page.md#the-heading.
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"members": True, "show-inheritance": True}
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True
napoleon_custom_sections = ["Source"]


class CommandHelp(Directive):
    """``{command-help} extract``: what ``quotekit extract --help`` prints."""

    optional_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the help as a literal block."""
        command = [sys.executable, "-m", "quotekit", *self.arguments, "--help"]
        printed = subprocess.run(  # noqa: S603  # our own command
            command,
            env={**os.environ, "COLUMNS": "80"},
            capture_output=True,
            check=True,
        )
        text = printed.stdout.decode()
        return [nodes.literal_block(text, text, language="none")]


def setup(app: Sphinx) -> None:
    """Make the directive known."""
    app.add_directive("command-help", CommandHelp)
