"""The screening report of a file: what must be corrected, what to look at, and how far the file got."""
