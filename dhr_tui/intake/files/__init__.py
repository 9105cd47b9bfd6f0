"""Files of other programs as tables and paragraphs: text, CSV, Excel and Word.

Nothing in such a file is run or worked out: values are read as they were last saved. What cannot
be read raises `WrongSource` with a sentence, however the file is damaged.
"""
