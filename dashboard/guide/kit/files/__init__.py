"""The PDF and the ZIP of a kit: who asks for them, who makes them, and where they are kept meanwhile."""
