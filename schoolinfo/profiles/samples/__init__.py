"""Fictional schools under /guide/sample-schools/, on every site: the real pages with made-up numbers."""
