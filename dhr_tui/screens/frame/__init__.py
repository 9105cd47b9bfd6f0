"""What every screen of a case is made of: its frame, its common keys, its cursor."""
