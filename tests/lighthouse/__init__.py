"""`make lighthouse`: how fast, accessible and well-built a phone finds the pages, by Lighthouse."""
