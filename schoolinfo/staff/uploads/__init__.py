"""Files on their way from a browser into a job, and what is shown of the job."""
