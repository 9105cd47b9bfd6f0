"""The acts of a panel: each checks its rule and returns a Change, or raises Refused.

Pure functions: the review they read, the Hand that acts, and the words; nothing else.
"""
