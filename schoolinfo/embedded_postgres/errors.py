class PostgresError(Exception):
    """The private Postgres could not be started, reached or stopped; the message is for people."""
