"""The reviews of a workspace, and beginning one."""
