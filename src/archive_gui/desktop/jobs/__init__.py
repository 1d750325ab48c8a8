"""Work off the UI thread, and its way back."""
