"""Whom the system knows: the names of users and groups, and who is in which."""

from __future__ import annotations

import contextlib
import os
from functools import lru_cache


@lru_cache(maxsize=256)
def is_member(user: int, group: int) -> bool:
    """Whether a user is in a group, as their own or as a further one."""
    import pwd

    try:
        person = pwd.getpwuid(user)
    except KeyError:
        return False
    return group in os.getgrouplist(person.pw_name, person.pw_gid)


def user_name(user: int) -> str:
    """The login name of a user, or `user 1002` where the system has none."""
    import pwd

    with contextlib.suppress(KeyError):
        return pwd.getpwuid(user).pw_name
    return f"user {user}"


def home_of(user: int) -> str:
    """The home folder of a user; the root where the system has none, which they cannot write to."""
    import pwd

    with contextlib.suppress(KeyError):
        return pwd.getpwuid(user).pw_dir
    return "/"


def group_name(group: int) -> str:
    import grp

    with contextlib.suppress(KeyError):
        return grp.getgrgid(group).gr_name
    return f"group {group}"
