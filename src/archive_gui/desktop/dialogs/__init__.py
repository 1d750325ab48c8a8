"""Dialogs: values in, answers out."""
