"""Writing: forms and their fields, drafts, and where two people wrote in one place."""
