"""What joins panels and workflows."""
