"""What can be said of a text by looking at it: sentences, quotations, cues, figures, names. Nothing here reads a file."""
