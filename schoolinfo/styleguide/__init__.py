"""Every component in every state, for whoever works on them. Nothing here reads the database."""
