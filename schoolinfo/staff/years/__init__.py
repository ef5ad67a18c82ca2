"""A Dashboard's year as a whole: what is there, what is left to do, and its steps for all datasets together."""
