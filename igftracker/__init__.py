"""igftracker: the project. Settings, addresses, and the pages that belong to no app."""
