"""A kit as one tagged PDF: its blocks as plain data, which the templates in kit/typst set on pages."""
