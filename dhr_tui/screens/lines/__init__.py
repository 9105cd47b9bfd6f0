"""What several screens draw as lines: items, cells, marks at the margin, who else is here."""
