"""The frame of every benchmark: the machine line, children that are measured alone, medians, and JSON.

A benchmark measures the program and its peers at the same work in the same run. Each of them runs in a child process of
its own, so that the peak of its memory is its own; what it says comes back as JSON.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


def machine() -> str:
    """One line that tells the machine: processor, cores, memory, system, Python."""
    return (
        f"{_processor()}, {os.cpu_count()} cores, {_memory_gb():.0f} GB, "
        f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _memory_gb() -> float:
    if not hasattr(os, "sysconf"):
        return 0.0
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9


def peak_rss_mb() -> float | None:
    """The most memory this process ever held, in megabytes; None where the system does not tell.

    On Linux the kernel's high-water mark of this program's own memory: the maximum that ``getrusage`` gives is
    handed on by whoever started the process, so that a child of a large parent never looks small.
    """
    status = Path("/proc/self/status")
    if status.exists():
        marks = [line.split() for line in status.read_text("utf-8").splitlines() if line.startswith("VmHWM:")]
        return round(int(marks[0][1]) / 1024, 1) if marks else None
    try:
        import resource  # noqa: PLC0415 - there is none on Windows
    except ImportError:
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(peak / (1024 if sys.platform != "darwin" else 1024 * 1024), 1)


def peak_rss_of_children_mb() -> float:
    """The most memory any child process of this one ever held, in megabytes; only of those that have ended."""
    import resource  # noqa: PLC0415 - there is none on Windows

    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return round(peak / (1024 if sys.platform != "darwin" else 1024 * 1024), 1)


def processor_seconds() -> float:
    """The processor time of this process and of its children that have ended, all threads together."""
    return sum(os.times()[:4])


def seconds(work: Callable[[], object]) -> float:
    """How long ``work`` takes, in seconds."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def median_ms(work: Callable[[], object], times: int = 3) -> float:
    """The median of some runs of ``work``, in milliseconds."""
    return round(median(seconds(work) for _ in range(times)) * 1000, 3)


def percentile(values: Sequence[float], part: float) -> float:
    """The value below which ``part`` (0 to 1) of the values lie, by the nearest rank."""
    ordered = sorted(values)
    return ordered[min(int(part * len(ordered)), len(ordered) - 1)]


def folder_bytes(folder: Path) -> int:
    """The size of all files under ``folder``."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def run_child(script: Path, *arguments: str) -> dict[str, Any]:
    """Run a script in a process of its own and give what its last line of output says, as JSON.

    Raises:
        RuntimeError: the script failed; its errors went to standard error.
    """
    done = subprocess.run(
        [sys.executable, str(script), *arguments], stdout=subprocess.PIPE, text=True, check=False, cwd=ROOT
    )
    if done.returncode != 0 or not done.stdout.strip():
        raise RuntimeError(f"{script.name} {' '.join(arguments)}: exit status {done.returncode}")
    said: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return said
