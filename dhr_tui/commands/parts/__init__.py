"""What several commands share: options, names of things, text coming in, lines going out."""
