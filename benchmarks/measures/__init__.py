"""The parts of the table, one a file; each takes the workspace and gives its rows."""
