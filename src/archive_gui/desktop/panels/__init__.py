"""Parts of the window: values in, requests out."""
