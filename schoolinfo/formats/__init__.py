"""Forms of dates where Django's own are too short for a page that families read."""
