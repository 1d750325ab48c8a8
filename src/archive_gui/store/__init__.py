"""The archive on disk: tables, reads, change sets, originals, audit journal, migrations."""
