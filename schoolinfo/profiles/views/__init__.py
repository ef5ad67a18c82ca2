"""Views: read the request, call a selector and a presenter, render."""
