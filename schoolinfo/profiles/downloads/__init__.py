"""Everything public about one school, district or the state as one table, to take home."""
