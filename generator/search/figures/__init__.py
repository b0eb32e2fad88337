"""The figures of the tables, found by conditions on them: 办结率>95%."""
