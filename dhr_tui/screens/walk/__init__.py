"""Screen 2, the walk: one question put to one agency."""
