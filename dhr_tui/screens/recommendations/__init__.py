"""Screen 4: the recommendations, the ledger and the action plan."""
