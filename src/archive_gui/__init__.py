"""An offline desktop archive browser for Chinese archivists."""

__version__ = "0.1.0"
