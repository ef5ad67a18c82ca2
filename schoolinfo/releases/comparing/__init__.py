"""Two versions side by side: what differs, what of it is worth a warning, and why it is right all the same."""
