"""What comes in: files of other programs, sets of terms of reference, and the worked example.

`reading.read(path, kind)` gives what a file would bring into a review, with a place for each
fault; `review.acts.bringing_in` brings it in. `terms.load_terms(name)` gives a set of questions;
`worked_example.build_worked_example(store)` builds the worked example. A file that cannot be used
raises `faults.WrongSource` with a sentence.
"""
