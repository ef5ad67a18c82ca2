"""Files of unknown layout: a person says which of their columns are which, and the saying is kept by name."""
