"""What is a person's own in the folder of a case: their drafts, the register that they keep."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping

from dhr_tui.review.register import Register
from dhr_tui.store import drafts
from dhr_tui.store.draft import Draft
from dhr_tui.store.workspace import Workspace


class OwnFiles(ABC):
    """The part of `CaseFiles` that no save of the case and no other person has to do with."""

    workspace: Workspace

    @abstractmethod
    def folder(self, case: str) -> str:
        """Where the files of a case lie."""

    def draft_put(self, case: str, who: str, draft: Draft) -> None:
        drafts.put(self.folder(case), case, who, draft)

    def draft_list(self, case: str, who: str) -> list[Draft]:
        return drafts.listed(self.folder(case), case, who)

    def draft_sealed(self, case: str, who: str) -> int:
        return drafts.sealed(self.folder(case), who)

    def draft_place(self, case: str) -> str:
        return drafts.place(self.folder(case), case)

    def draft_drop(self, case: str, who: str, draft: Draft) -> None:
        drafts.drop(self.folder(case), case, who, draft)

    def register(self, case: str) -> Register:
        from dhr_tui.store import register

        return register.read(self.folder(case), case)

    def register_change(self, case: str, act: Callable[[Register], Register]) -> Register:
        from dhr_tui.store import register

        return register.change(self.folder(case), case, act)

    def pseudonyms(self, but: str) -> Mapping[str, str]:
        from dhr_tui.store import elsewhere

        return elsewhere.pseudonyms(self.workspace.cases, but)
