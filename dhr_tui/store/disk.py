"""Where a case may lie: on a disk of this machine, and elsewhere only where that was asked for."""

from __future__ import annotations

import os

from dhr_tui.host.mounts import network_kind
from dhr_tui.store.errors import UNSURE, NetworkFolder

NETWORK = "DHR_NETWORK_FOLDER"
"""The variable that says that a network folder will do."""

_NO = ("", "0", "no", "false", "off")


def elsewhere_will_do(option: bool | None) -> bool:
    """Whether a network folder will do: by the option, and where there is none the variable."""
    if option is not None:
        return option
    return os.environ.get(NETWORK, "").strip().lower() not in _NO


def check(folder: str, case: str, elsewhere: bool) -> None:
    """Raise NetworkFolder where a folder is on another machine, unless that will do."""
    kind = "" if elsewhere else network_kind(folder)
    if kind:
        raise NetworkFolder(case, kind)


def notice(folder: str, case: str) -> str:
    """What is not promised of a case that lies on another machine; of any other nothing."""
    kind = network_kind(folder)
    return f"{case} lies in a network folder ({kind}), where {UNSURE}." if kind else ""
