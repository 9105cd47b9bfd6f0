"""The machine that the program runs on: its process, its ways out, its folders, its faults.

Nothing here knows what a review is, and nothing of it is heavy to import.
"""
