"""Bodies: offices, firms, schools, societies, in full and in short, and which of them are one."""
