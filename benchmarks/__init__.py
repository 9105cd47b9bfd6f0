"""The figures that this program must reach, measured beside its peers in one run."""
