"""Meetings: who met when. Documents, participants, bodies, memberships, meetings."""
