"""Checking whether the addresses of documents still answer."""
