"""What keys do: the one table of actions, where each is valid, and what is derived from it."""
