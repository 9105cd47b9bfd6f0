"""Screen 7, documents: preview and export."""
