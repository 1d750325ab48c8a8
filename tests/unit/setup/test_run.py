"""The script `./run`: when it sets up, what it starts, and what it says instead."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence

SCRIPT = Path(__file__).resolve().parents[3] / "run"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The script as a module whose .venv lies in an empty project with the files its stamps are made of."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "ARCHIVE_GUI_SOAK", "PYTHONHOME", "PYTHONPATH"):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    loader = SourceFileLoader("run_script", str(SCRIPT))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    spec = spec_from_loader(loader.name, loader)
    assert spec is not None
    module = module_from_spec(spec)
    loader.exec_module(module)
    for name in ("requirements.lock", "requirements-dev.lock", "pyproject.toml"):
        (tmp_path / name).write_text(f"# {name}\n", encoding="utf-8")
    venv = tmp_path / ".venv"
    python = venv / "bin" / "python"
    for name, value in {
        "ROOT": tmp_path,
        "VENV": venv,
        "VENV_PYTHON": python,
        "UNFINISHED": venv / "unfinished",
    }.items():
        monkeypatch.setattr(module, name, value)
    monkeypatch.setattr(module.stamp, "__defaults__", (tmp_path,))
    return module


class Machine:
    """Stands for pip, venv and the operating system: notes what was called, and fails where it is told to."""

    def __init__(self, run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        self.run = run
        self.calls: list[str] = []
        self.statuses: dict[str, int] = {}
        self.started: list[list[str]] = []
        monkeypatch.setattr(run, "call", self.call)
        monkeypatch.setattr(run, "outside_pip", lambda: ["pip"])
        monkeypatch.setattr(run, "set_up_libraries", lambda *, display: self.calls.append(f"libraries {display=}"))
        monkeypatch.setattr(run, "tell_if_qt_is_broken", lambda: None)
        monkeypatch.setattr(run, "start", self.start)

    def call(self, command: Sequence[str | Path]) -> int:
        words = [str(word) for word in command]
        name = "venv" if "venv" in words else words[-1]
        self.calls.append(name)
        if name == "venv" and not self.statuses.get(name):
            self.run.VENV_PYTHON.parent.mkdir(parents=True)
            self.run.VENV_PYTHON.touch()
        return self.statuses.get(name, 0)

    def start(self, command: Sequence[str | Path]) -> int:
        self.started.append([str(word) for word in command[1:]])
        return 0

    def set_up(self, *stages: str) -> list[str]:
        """The calls one more set-up makes."""
        self.calls.clear()
        self.run.set_up(*stages)
        return list(self.calls)


@pytest.fixture
def machine(run: Any, monkeypatch: pytest.MonkeyPatch) -> Machine:
    return Machine(run, monkeypatch)


FULL = ["venv", "requirements.lock", "."]


def test_first_set_up_makes_everything_and_second_nothing(machine: Machine) -> None:
    assert machine.set_up("packages", "project") == FULL
    assert machine.set_up("packages", "project") == []


def test_changed_lock_makes_the_venv_anew(machine: Machine) -> None:
    machine.set_up("packages", "project", "dev")
    (machine.run.VENV / "left-over").mkdir()
    (machine.run.ROOT / "requirements.lock").write_text("# other\n", encoding="utf-8")
    assert machine.set_up("packages", "project") == FULL
    assert not (machine.run.VENV / "left-over").exists()
    assert not machine.run.is_done("dev")


def test_changed_project_file_keeps_the_packages(machine: Machine) -> None:
    machine.set_up("packages", "project")
    (machine.run.ROOT / "pyproject.toml").write_text("# other\n", encoding="utf-8")
    assert machine.set_up("packages", "project") == ["."]


def test_test_tools_are_added_without_touching_the_rest(machine: Machine) -> None:
    machine.set_up("packages", "project")
    assert machine.set_up("packages", "project", "dev") == ["requirements-dev.lock"]


def test_moved_project_is_set_up_again(run: Any, tmp_path: Path) -> None:
    moved = tmp_path / "moved"
    moved.mkdir()
    for name in ("requirements.lock", "pyproject.toml"):
        (moved / name).write_bytes((tmp_path / name).read_bytes())
    assert run.stamp("packages", moved) != run.stamp("packages", tmp_path)


def test_other_python_is_set_up_again(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    before = run.stamp("packages")
    monkeypatch.setattr(sys.implementation, "cache_tag", "cpython-399")
    assert run.stamp("packages") != before


def test_venv_whose_python_vanished_is_made_anew(machine: Machine) -> None:
    machine.set_up("packages", "project")
    machine.run.VENV_PYTHON.unlink()
    assert machine.set_up("packages", "project") == FULL


def test_foreign_venv_without_stamps_is_made_anew(machine: Machine) -> None:
    machine.run.VENV_PYTHON.parent.mkdir(parents=True)
    machine.run.VENV_PYTHON.touch()
    assert machine.set_up("packages", "project") == FULL


@pytest.mark.parametrize("step", FULL)
def test_failed_step_is_never_taken_for_a_finished_set_up(machine: Machine, step: str) -> None:
    machine.statuses[step] = 1
    with pytest.raises(machine.run.CannotSetUpError):
        machine.set_up("packages", "project")
    assert not (machine.run.is_done("packages") and machine.run.is_done("project"))
    machine.statuses.clear()
    assert machine.set_up("packages", "project")[-1] == "."


def test_test_tools_that_cannot_be_fetched_leave_the_program_usable(machine: Machine) -> None:
    machine.set_up("packages", "project")
    machine.statuses["requirements-dev.lock"] = 1
    with pytest.raises(machine.run.CannotSetUpError):
        machine.set_up("packages", "project", "dev")
    assert machine.set_up("packages", "project") == []


@pytest.mark.parametrize("stage", ["project", "dev"])
def test_killed_pip_makes_the_next_start_begin_anew(machine: Machine, stage: str) -> None:
    machine.set_up("packages", *(["project"] if stage == "dev" else []))
    machine.statuses[machine.run.STAGES[stage][1][-1]] = -9
    with pytest.raises(machine.run.CannotSetUpError):
        machine.set_up("packages", "project", "dev")
    machine.statuses.clear()
    assert machine.set_up("packages", "project") == FULL


def test_link_to_the_sources_is_plain_ascii_in_a_chinese_folder(
    run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "档案"
    packages = root / ".venv" / "lib" / "python3.11" / "site-packages"
    packages.mkdir(parents=True)
    link = packages / "_archive_gui.pth"
    link.write_text(f"{root}/src", "utf-8")
    monkeypatch.setattr(run, "ROOT", root)
    monkeypatch.setattr(run, "VENV", root / ".venv")
    run.make_link_relative()
    assert (packages / link.read_text("ascii").strip()).resolve() == root / "src"


def test_second_set_up_waits_for_the_first(run: Any) -> None:
    run.VENV.mkdir()
    with run.only_one(), (run.VENV / "setup.lock").open("a+b") as other:
        assert not run.try_lock(other.fileno())
    with (run.VENV / "setup.lock").open("a+b") as other:
        assert run.try_lock(other.fileno())


def test_folder_that_cannot_be_written_is_told_in_a_sentence(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.run.VENV.write_text("a file stands in its place", encoding="utf-8")
    assert machine.run.main(["setup"]) == machine.run.CANNOT_START
    assert str(machine.run.VENV) in capsys.readouterr().err


def test_clearing_the_venv_leaves_its_lock_and_what_links_point_to(run: Any, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "kept").touch()
    run.VENV.mkdir()
    (run.VENV / "lib64").symlink_to(outside)
    (run.VENV / "lib").mkdir()
    (run.VENV / "setup.lock").touch()
    run.clear_venv()
    assert [entry.name for entry in run.VENV.iterdir()] == ["setup.lock"]
    assert (outside / "kept").exists()


@pytest.mark.parametrize(
    ("answer", "version"),
    [
        ("pip 23.0.1 from /usr/lib/python3/dist-packages/pip (python 3.11)\n", (23, 0)),
        ("pip 22.0.2 from /usr/lib/python3/dist-packages/pip (python 3.11)\n", (22, 0)),
        ("pip 26.1.dev0 from x (python 3.13)\n", (26, 1)),
        ("", ()),
        ("/usr/bin/python3: No module named pip\n", ()),
    ],
)
def test_pip_version_is_read_from_its_answer(run: Any, answer: str, version: tuple[int, ...]) -> None:
    assert run.pip_version(answer) == version


def answers(**texts: str) -> Any:
    """A fake of `ask`: it answers a command that holds the word, and fails every other."""

    def ask(command: Sequence[str | Path]) -> subprocess.CompletedProcess[str]:
        text = next((text for word, text in texts.items() if any(word in str(part) for part in command)), None)
        return subprocess.CompletedProcess(command, returncode=text is None, stdout=text or "", stderr="")

    return ask


def test_pip_outside_serves_where_it_is_new_enough(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "ask", answers(pip="pip 23.0.1 from x (python 3.11)"))
    assert run.outside_pip()[1:] == ["-m", "pip", "--python", run.VENV_PYTHON]


def test_old_pip_gives_way_to_the_one_python_brings(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "ask", answers(ensurepip="", pip="pip 22.0.2 from x (python 3.11)"))
    assert run.outside_pip() == []


def test_python_without_any_pip_is_told_to_the_user(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "ask", answers())
    monkeypatch.setattr(run, "is_debian", lambda: False)
    with pytest.raises(run.CannotSetUpError, match="pip is missing"):
        run.outside_pip()


def test_debian_python_without_any_pip_gets_debians(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    installed: list[str] = []
    monkeypatch.setattr(run, "ask", answers())
    monkeypatch.setattr(run, "is_debian", lambda: True)
    monkeypatch.setattr(run, "host_python", lambda: "/usr/bin/python3")
    monkeypatch.setattr(run, "install_debian", installed.extend)
    assert run.outside_pip()[0] == "/usr/bin/python3"
    assert installed == ["python3-pip"]


@pytest.mark.parametrize(
    ("environment", "platform", "seen"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen:size=800x600"}, "linux", False),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_display_is_known_from_the_environment(
    run: Any, environment: dict[str, str], platform: str, seen: bool
) -> None:
    assert run.has_display(environment, platform) is seen


def test_only_libraries_found_nowhere_are_missing(run: Any, tmp_path: Path) -> None:
    (tmp_path / "libin.so.1").touch()
    libraries = {"in-folder": "libin.so.1", "elsewhere": "libelse.so.1", "nowhere": "libno.so.1"}
    assert run.missing_packages(libraries, tmp_path, lambda file: file == "libelse.so.1") == ["nowhere"]


def test_without_root_or_sudo_the_one_command_is_named(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(run.shutil, "which", {}.get)
    with pytest.raises(run.CannotSetUpError, match=r"su - -c 'apt-get update .* libgl1 libegl1'"):
        run.install_debian(["libgl1", "libegl1"])


class TestWithoutDisplay:
    def test_a_bare_start_says_so_and_does_the_demo(self, machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
        assert machine.run.main([]) == 0
        assert machine.started == [["-P", "-m", "archive_gui", "demo"]]
        assert "no display" in capsys.readouterr().err
        assert machine.run.os.environ["QT_QPA_PLATFORM"] == "offscreen"
        assert "libraries display=False" in machine.calls

    def test_an_archive_cannot_be_opened_in_a_window(
        self, machine: Machine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (tmp_path / "archive.toml").touch()
        assert machine.run.main([str(tmp_path)]) == machine.run.CANNOT_START
        assert machine.started == []
        assert "no display" in capsys.readouterr().err

    def test_a_command_goes_to_the_program_as_it_stands(self, machine: Machine) -> None:
        assert machine.run.main(["inspect", "--json", "报纸 一.txt"]) == 0
        assert machine.started == [["-P", "-m", "archive_gui", "inspect", "--json", "报纸 一.txt"]]
        assert not any(call.startswith("libraries") for call in machine.calls)

    def test_tests_leave_the_soak_out_and_take_arguments(
        self, machine: Machine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(machine.run.ROOT)
        machine.run.main(["test", "-k", "tags"])
        assert machine.started == [["-m", "pytest", "-m", "not soak", "-n", "2", "-k", "tags"]]

    def test_what_tests_start_is_compiled_once(self, machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(machine.run.ROOT)
        monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
        machine.run.main(["test"])
        assert "PYTHONDONTWRITEBYTECODE" not in machine.run.os.environ

    def test_soak_runs_the_long_tests_only(self, machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(machine.run.ROOT)
        machine.run.main(["soak"])
        assert machine.started == [["-m", "pytest", "-m", "soak", "-s"]]
        assert machine.run.os.environ["ARCHIVE_GUI_SOAK"] == "1"


def test_window_is_started_where_there_is_a_display(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    machine.run.main([])
    assert machine.started == [["-P", "-m", "archive_gui"]]
    assert "libraries display=True" in machine.calls


def test_archive_named_alone_opens_the_window(
    machine: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "archive.toml").touch()
    monkeypatch.setenv("DISPLAY", ":0")
    machine.run.main([str(tmp_path)])
    assert machine.started == [["-P", "-m", "archive_gui", str(tmp_path)]]
    assert "libraries display=True" in machine.calls


def test_check_goes_on_after_a_failure_and_names_it(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    machine.set_up("packages", "project", "dev")
    machine.calls.clear()
    machine.statuses[machine.run.CHECKS["mypy"][-1]] = 2
    assert machine.run.main(["check"]) == 1
    assert len(machine.calls) == len(machine.run.CHECKS)
    assert "failed: mypy" in capsys.readouterr().err


def test_what_is_lacking_is_one_sentence_and_exit_status_3(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.statuses["requirements.lock"] = 1
    assert machine.run.main(["setup"]) == machine.run.CANNOT_START
    assert "Traceback" not in capsys.readouterr().err


def test_help_lists_every_word_and_sets_nothing_up(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    assert machine.run.main(["--help"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert {line.split()[1] for line in lines if line.startswith("./run ")} >= {
        "demo", "setup", "test", "soak", "check", "lock", "libraries",
    }  # fmt: skip
    assert machine.calls == []


def test_older_python_is_answered_in_one_sentence() -> None:
    source = SCRIPT.read_text(encoding="utf-8")
    pretend = "import sys; sys.version_info = (3, 6, 9); sys.version = '3.6.9 (sample)'"
    older = f"{pretend}; exec(compile(sys.argv[1], 'run', 'exec'))"
    answer = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", older, source], capture_output=True, encoding="utf-8", check=False
    )
    assert answer.returncode == 3
    assert "Python 3.11 or newer is needed, this is 3.6.9" in answer.stderr
    assert len(answer.stderr.splitlines()) == 1


def test_python_3_6_can_parse_the_script() -> None:
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 6))
