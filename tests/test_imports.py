"""Who may import whom: the rooms of docs/pipeline.md, held over the syntax trees."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import quotekit

PACKAGE = Path(__file__).parents[1] / "quotekit"

ALL = frozenset(
    path.stem if path.suffix else path.name
    for path in PACKAGE.iterdir()
    if path.suffix == ".py" or (path / "__init__.py").exists()
)

# What each room may import, besides itself.
ALLOWED = {
    "version": set(),
    "errors": set(),
    "annotations": {"errors"},
    "lexicons": {"annotations", "errors"},
    "models": {"errors"},
    "stages": {"annotations", "errors", "lexicons", "models"},
    "resources": {"errors", "lexicons", "models"},
    "preparation": {"annotations", "resources", "stages"},
    "extraction": {
        "annotations",
        "errors",
        "preparation",
        "resources",
        "stages",
        "version",
    },
    "workers": {"errors"},
    "batches": {"annotations", "errors", "extraction", "resources", "workers"},
    "explanation": {"annotations", "errors", "extraction", "resources"},
    "markup": {"annotations", "errors"},
    "export": {"annotations", "errors", "markup"},
    "corpora": {"annotations", "errors"},
    "evaluation": {"annotations", "corpora", "errors", "extraction", "resources"},
    "training": {
        "annotations",
        "corpora",
        "errors",
        "lexicons",
        "models",
        "preparation",
        "resources",
        "stages",
    },
    "cli": ALL - {"corpora", "evaluation", "training", "contrib"},
    "contrib": {"__init__"},
    "__init__": ALL - {"corpora", "evaluation", "training", "contrib", "cli"},
    "__main__": {"cli"},
}


def room_of(path):
    """Return the room that a file of the package, or a dotted name, is in."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path):
    """Yield the rooms that a file imports, wherever in it that is written."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            package, *rest = name.split(".")
            if package == "quotekit":
                yield node.lineno, rest[0] if rest and rest[0] in ALL else "__init__"


@pytest.mark.parametrize("room", sorted(ALL))
def test_a_room_imports_only_what_it_may(room):
    assert room in ALLOWED, f"say in ALLOWED and in the docs what {room} may import"
    files = [path for path in PACKAGE.rglob("*.py") if room_of(path) == room]

    wrong = [
        f"{path.relative_to(PACKAGE.parent)}:{line} imports {imported}"
        for path in files
        for line, imported in imports(path)
        if imported != room and imported not in ALLOWED[room]
    ]

    assert wrong == []


def stage_imports():
    # Stages share their helpers' modules; only the public stages are ordered by
    # extraction.  So a stage may import another file of its room, but not a name
    # that extraction.py calls.
    called = {
        alias.name
        for node in ast.walk(ast.parse((PACKAGE / "extraction.py").read_text("utf-8")))
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith("quotekit.stages")
        for alias in node.names
    }
    for path in sorted((PACKAGE / "stages").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    if alias.name in called:
                        yield f"{path.name}:{node.lineno} imports {alias.name}"


def test_no_stage_calls_another():
    assert list(stage_imports()) == []


# The packages of stages/, from below: each may import those before it.
LAYERS = [
    "layout",
    "columns",
    "vocabulary",
    "rules",
    "attributing",
    "learned",
    "roles",
    "mentions",
    "names",
    "casting",
    "resolution",
    "citing",
]
SHARED = {"lazy", "patterns", "word_sets"}


def test_packages_of_stages_import_only_those_below():
    stages = PACKAGE / "stages"
    assert {path.parent.name for path in stages.glob("*/__init__.py")} == {*LAYERS}
    wrong = []
    for path in stages.rglob("*.py"):
        package = path.relative_to(stages).parts[0].removesuffix(".py")
        below = {*LAYERS[: LAYERS.index(package) + 1]} if package in LAYERS else set()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.ImportFrom):
                continue
            if (node.module or "").startswith("quotekit.stages."):
                imported = node.module.split(".")[2]
                if imported not in below | SHARED:
                    wrong.append(f"{path.name}:{node.lineno} imports {imported}")
    assert wrong == []


def test_only_declared_packages_are_imported():
    known = {*sys.stdlib_module_names, "attrs", "quotekit", "regex"}
    # Extras may be tried where they are wanted.
    optional = {"contrib": None, "training": {"numpy"}, "cli": {"rich"}}
    wrong = []
    for path in PACKAGE.rglob("*.py"):
        allowed = optional.get(room_of(path), set())
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
            wrong.extend(
                f"{path.name}:{node.lineno} imports {name}"
                for name in names
                if allowed is not None and name.split(".")[0] not in known | allowed
            )
    assert wrong == []


def test_importing_quotekit_loads_what_extraction_needs_and_no_more():
    code = "import sys, quotekit; print(*sorted(sys.modules))"
    loaded = subprocess.run(  # noqa: S603  # our own interpreter
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()

    rooms = {name.split(".")[1] for name in loaded if name.startswith("quotekit.")}
    assert "extraction" in rooms
    assert rooms.isdisjoint({"corpora", "evaluation", "training", "contrib", "cli"})
    assert rooms.isdisjoint({"batches", "explanation", "export", "markup", "workers"})
    # Each of these costs a visible part of the time to the first quote.
    assert set(loaded).isdisjoint(
        {"argparse", "asyncio", "email", "multiprocessing", "pdb", "unittest"}
    )


def test_every_public_name_is_there():
    for name in quotekit.__all__:
        assert getattr(quotekit, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        quotekit.nonsense  # noqa: B018  # asked for, not used
