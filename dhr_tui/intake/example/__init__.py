"""The worked example: its files, and how each becomes records, in the order of the build.

`files` says what each TOML file holds; `building` keeps the case as it grows; `setting`,
`statements` and `answers` do the steps.
"""
