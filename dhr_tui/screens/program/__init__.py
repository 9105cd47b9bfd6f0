"""The program behind the screens: the open case, the way between screens, others in the case."""
