"""What comes in: terms of reference and the worked example, from TOML files that people may edit.

`terms.load_terms(name)` gives a set of questions; `worked_example.build_worked_example(store)`
builds the worked example. A file that cannot be used raises `faults.WrongSource` with a sentence.
"""
