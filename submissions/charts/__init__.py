"""Charts drawn on the server: frozen figures in, SVG, a table of the same numbers and CSV out."""
