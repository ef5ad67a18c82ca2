"""Hostile files: made to take memory, time or the site, or to be taken for something else.

Each has a name, a maker, and the finding that people are told (`sentences.tsv`: name, tab, finding).
"""
