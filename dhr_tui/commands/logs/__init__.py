"""The logs of a review, one a file: what each command of a log takes, and how it is listed."""
