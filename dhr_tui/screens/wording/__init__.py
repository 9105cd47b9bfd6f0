"""Screen 3, wording: what is proposed, to be read out and agreed."""
