"""The main window and the application around it."""
