"""dhr_tui: chair a domestic homicide review from a terminal."""
