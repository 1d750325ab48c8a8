"""The use cases: what an archivist does, joined from the stages and the edges."""
