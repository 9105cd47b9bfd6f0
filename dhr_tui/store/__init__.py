"""Where a review lives: one folder a case, saved whole or not at all, with a journal of its saves.

`files.CaseFiles` keeps cases in a workspace, `memory.MemoryStore` keeps them nowhere; both are a
`protocol.CaseStore`.
"""
