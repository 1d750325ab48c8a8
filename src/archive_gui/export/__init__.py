"""What leaves the archive: the dossier PDF."""
