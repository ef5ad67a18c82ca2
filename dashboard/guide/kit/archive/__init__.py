"""A kit as one ZIP: the offline copy, which opens from a disk without the internet."""
