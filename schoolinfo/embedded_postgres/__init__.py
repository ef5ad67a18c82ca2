"""A database backend that runs a private Postgres of its own, for use where no DATABASE_URL is set.

`server.Server` starts, finds and stops it; `base.DatabaseWrapper` starts it when a connection fails.
"""
