"""All that writes about accounts: atomic, safe to run twice."""
