"""What shells ask and how they are answered where an option's value follows a `=`."""

from __future__ import annotations

import os
from typing import Any

from click.shell_completion import (
    BashComplete,
    CompletionItem,
    FishComplete,
    ShellComplete,
    ZshComplete,
    add_completion_class,
    split_arg_string,
)


class _Whole(ShellComplete):
    """For shells that complete `--agency=G` as one word: the offer is that whole word."""

    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem[Any]]:
        option, equals, _ = incomplete.partition("=")
        offers = super().get_completions(args, incomplete)
        if equals and option.startswith("--"):
            for offer in offers:
                offer.value = f"{option}={offer.value}"
        return offers


class Bash(_Whole, BashComplete):
    """Bash parts `--agency=G` into three words and completes the last of them."""

    def get_completion_args(self) -> tuple[list[str], str]:
        words = split_arg_string(os.environ["COMP_WORDS"])
        at = int(os.environ["COMP_CWORD"])
        begun = words[at] if at < len(words) else ""
        before = words[1:at]
        args = [
            word
            for word, last in zip(before, ["", *before], strict=False)
            if word != "=" or not last.startswith("--")
        ]
        return args, "" if begun == "=" else begun


class Zsh(_Whole, ZshComplete):
    """Zsh, which completes whole words."""


class Fish(_Whole, FishComplete):
    """Fish, which completes whole words."""


SHELLS: dict[str, type[ShellComplete]] = {"bash": Bash, "zsh": Zsh, "fish": Fish}


def register() -> None:
    """Let click answer these shells in this way."""
    for name, kind in SHELLS.items():
        add_completion_class(kind, name)
