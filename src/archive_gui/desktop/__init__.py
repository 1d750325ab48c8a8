"""The desktop face: windows over controllers over panels, nothing of which knows how an archive is kept."""
