"""Accounts: who may do what at the desk, how they sign in, and what was done to accounts."""
