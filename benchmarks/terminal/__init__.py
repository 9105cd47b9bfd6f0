"""A program in a pseudo-terminal, watched from the outside: its screen, its bytes, its time."""
