"""The rules of docs/architecture.md that a machine can see."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import archive_gui
from archive_gui.base import sentences as _registered  # noqa: F401
from archive_gui.base.errors import UserError
from archive_gui.base.messages import has_sentence

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCE = ROOT / "src" / "archive_gui"


def _modules() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(SOURCE.rglob("*.py")):
        yield path, ast.parse(path.read_text("utf-8"))


def test_imports_run_one_way() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run([program], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stdout


def test_words_for_people_are_never_f_strings() -> None:
    offenders = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path, tree in _modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"_", "ngettext"}
        and not all(isinstance(argument, ast.Constant) for argument in node.args[:1])
    ]
    assert offenders == []


def test_every_error_a_person_can_meet_has_a_sentence() -> None:
    for module in pkgutil.walk_packages(archive_gui.__path__, "archive_gui."):
        if module.name.endswith("errors"):
            importlib.import_module(module.name)
    known = list(_all_subclasses(UserError))
    assert len(known) > 10
    assert [kind.code for kind in known if not has_sentence(kind.code)] == []


def test_every_message_code_has_a_sentence() -> None:
    codes = {
        str(node.args[0].value)
        for _path, tree in _modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "Message"
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }
    assert len(codes) > 10
    assert sorted(code for code in codes if not has_sentence(code)) == []


def test_no_module_is_too_long_to_read_in_one_go() -> None:
    long = {path.name: path.read_text("utf-8").count("\n") for path in SOURCE.rglob("*.py")}
    assert {name: lines for name, lines in long.items() if lines > 500} == {}


def test_what_a_module_keeps_to_itself_is_used_in_it() -> None:
    unused = [
        f"{path.relative_to(ROOT)}: {name}"
        for path, module in _modules()
        for name in sorted(_private_names(module) - _names_read(module))
    ]
    assert unused == []


def _private_names(module: ast.Module) -> set[str]:
    """The names that a module gives at its top level with one underscore before them."""
    given: set[str] = set()
    for node in module.body:
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                given.add(name)
            case ast.Assign(targets=targets):
                given |= {part.id for target in targets for part in ast.walk(target) if isinstance(part, ast.Name)}
            case ast.AnnAssign(target=ast.Name(id=name)):
                given.add(name)
    return {name for name in given if name.startswith("_") and not name.startswith("__") and name != "_"}


def _names_read(module: ast.Module) -> set[str]:
    nodes = ast.walk(module)
    return {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}


def _all_subclasses(kind: type[UserError]) -> Iterator[type[UserError]]:
    for child in kind.__subclasses__():
        yield child
        yield from _all_subclasses(child)


def test_every_room_and_every_use_case_is_told_of() -> None:
    told = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    house, *insides = re.split(r"^Inside `(?=[a-z]+/`)", told, flags=re.MULTILINE)
    assert _told_of(house) == _packages(SOURCE)
    inside = {text[: text.index("/")]: packages for text in insides if (packages := _told_of(text))}
    assert {"facts", "findings"} <= inside.keys()
    assert inside == {room: _packages(SOURCE / room) for room in inside}
    row = next(line for line in told.splitlines() if line.startswith("| `workflows/`"))
    named = set(re.findall(r"[a-z_]+", row))
    assert [path.stem for path in sorted((SOURCE / "workflows").glob("[a-z]*.py")) if path.stem not in named] == []


def _packages(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if (path / "__init__.py").is_file()}


def _told_of(text: str) -> set[str]:
    """Every package that the first column of a table of ``text`` names, as `name/`."""
    cells = (line.split("|")[1] for line in text.splitlines() if line.startswith("| `"))
    return {name for cell in cells for name in re.findall(r"`([a-z]+)/`", cell)}
