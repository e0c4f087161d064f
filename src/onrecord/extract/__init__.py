"""From a Document to a draft of what it says: by a model, from a recording, or by rules."""
