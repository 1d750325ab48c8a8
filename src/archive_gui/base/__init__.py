"""What every room stands on: errors, progress, paths, settings, logs, messages."""
