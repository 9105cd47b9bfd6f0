"""What a review is: typed records, the acts of a panel, the grid and the checks.

Pure: no files, no screen, no clock of its own.
"""
