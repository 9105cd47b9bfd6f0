"""The parts of the set-up, one a file; `registry` names them in the order of the screen."""
