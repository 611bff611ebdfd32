"""Pages that show who met when."""
