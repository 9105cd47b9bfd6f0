"""Small programs to measure beside: the least that Textual can do, and a bare table."""
