"""Placeholder until pages stand."""


def rows(folder):
    return []
