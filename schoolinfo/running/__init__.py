"""`make run`: everything the site needs on one machine, started together and stopped together."""
