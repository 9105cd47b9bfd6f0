"""Screen 6, the set-up: all that a review begins with, a part at a time."""
