"""What a version changes, which pages show it, and why its warnings are right."""
