"""Two editors at one form: versions of rows, three-way comparison, and what is asked."""
