"""Pages that show what was said and sent."""
