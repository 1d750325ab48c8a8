"""What leaves the archive: the dossier PDF, and tables of what the articles say."""
