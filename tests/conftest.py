"""What every test shares."""

from hypothesis import settings

# A slow machine is no error; what failed once is tried again in the same order.
settings.register_profile("igftracker", deadline=None, print_blob=True)
settings.load_profile("igftracker")
