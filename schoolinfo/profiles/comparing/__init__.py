"""Two to four schools side by side, in the order in which the reader gave them."""
