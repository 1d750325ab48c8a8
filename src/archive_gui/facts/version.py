"""The version of the rules that find facts, told without loading them: an archive opens before it needs them."""

from __future__ import annotations

ENGINE_VERSION = 20
"""Grows when any rule's behaviour changes: facts found by an older engine may be extracted anew."""
