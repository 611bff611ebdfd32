"""Submissions: what was said and sent. Calls, submissions, interventions, counting."""
