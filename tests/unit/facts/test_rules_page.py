"""The manual's page of rules says what the registry says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]


def test_the_page_of_rules_is_in_step_with_the_registry() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "docs" / "rules.py"), "check"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")
