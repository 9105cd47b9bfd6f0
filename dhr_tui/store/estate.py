"""What people own of a case who are not in its group: the administrator takes it over, and tells.

A draft stays the words of whoever wrote it, and a register its keeper's: they become root's alone,
and the group's are only the files that the group works in.
"""

from __future__ import annotations

import os
import shlex

from dhr_tui.host import people
from dhr_tui.store import drafts, entries
from dhr_tui.store.custody import OWN, ROOT, named
from dhr_tui.store.errors import shown

AS_IT_IS = -1
"""What os.fchown takes for an owner who stays."""


class Estate:
    """The takeover of a case for a group, file by file; `told` says what was done, in sentences.

    Only root can give files away; for anybody else every owner stays as it is.
    """

    def __init__(self, folder: str, case: str, group: int) -> None:
        self._folder, self._case, self._group = folder, case, group
        self._files: dict[int, list[str]] = {}
        self._unsaved: dict[str, int] = {}
        self._keeper: int | None = None
        self._inside: set[int] = set()

    def heir(self, fd: int, name: str, status: os.stat_result) -> int:
        """Who is to own an open file or folder of the case from now on, as os.fchown takes it."""
        owner = status.st_uid
        if os.geteuid() != ROOT or owner == ROOT or people.is_member(owner, self._group):
            return AS_IT_IS
        if name.startswith("presence/"):
            if not entries.unlocked(fd):
                self._inside.add(owner)
        elif name == "names.json":
            self._keeper = owner
        elif who := drafts.writer(fd) if name.startswith(OWN) else "":
            self._unsaved[who] = self._unsaved.get(who, 0) + 1
        else:
            self._files.setdefault(owner, []).append(name)
        return ROOT

    def told(self) -> list[str]:
        group = people.group_name(self._group)
        taken = [
            f"{named(names)} belonged to {people.user_name(owner)}, who is not in the group "
            f"{group}; root owns {'them' if names[1:] else 'it'} now."
            for owner, names in self._files.items()
        ]
        return [*taken, *map(self._of_drafts, self._unsaved), *self._of_names(), *self._of_inside()]

    def _of_drafts(self, who: str) -> str:
        many = self._unsaved[who]
        texts, they = ("one text", "it is") if many == 1 else (f"{many} texts", "they are")
        command = f"dhr --as {shlex.quote(shown(who, 40))} drafts {self._case} --json"
        left = f"{shown(who, 40)} left {texts} unsaved: {they} root's alone now"
        return f"{left}, and {command}, given by root, prints every word."

    def _of_names(self) -> list[str]:
        if self._keeper is None:
            return []
        path = shlex.quote(f"{self._folder}/names.json")
        return [
            f"{people.user_name(self._keeper)} kept the register of real names, and root keeps it "
            f"now: chown LOGIN {path} gives it to another keeper."
        ]

    def _of_inside(self) -> list[str]:
        return [
            f"{people.user_name(user)} still has {self._case} open, and writes in it until "
            f"pkill -HUP -u {user} ends that; give dhr share once more then."
            for user in sorted(self._inside)
        ]
