"""What every page goes through: its language, its headers, and the page cache."""
