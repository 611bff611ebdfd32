"""What the machine interface needs as a whole: addresses, paging, CSV, problems, description."""
