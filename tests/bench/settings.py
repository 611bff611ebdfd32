"""The production settings, and one middleware that says how many queries an answer took."""

from igftracker.settings import *  # noqa: F403
from igftracker.settings import MIDDLEWARE

MIDDLEWARE = ["tests.bench.queries.CountQueries", *MIDDLEWARE]
