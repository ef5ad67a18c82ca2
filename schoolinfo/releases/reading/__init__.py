"""Files as people have them → tables of text. Nothing here knows a dataset."""
