"""Screen 5, the meeting: who is here, agenda and minutes, its end."""
