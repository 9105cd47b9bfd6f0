"""Screen 1, the grid: every question put to every agency."""
