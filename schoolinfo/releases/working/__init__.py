"""What the worker does with the files of a job, and with jobs whose worker was lost."""
