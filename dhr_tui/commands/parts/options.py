"""Options and arguments that many commands take, and the case that they are about."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

import click

from dhr_tui.commands.parts import completing
from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.given import GIVEN
from dhr_tui.commands.parts.held import MEETING
from dhr_tui.host import restricted

if TYPE_CHECKING:
    from dhr_tui.session import Session
    from dhr_tui.store.files import CaseFiles
    from dhr_tui.store.workspace import Workspace

P = ParamSpec("P")
R = TypeVar("R")


class Settings:
    """What holds for the whole run; the same options may stand before and after the command."""

    def __init__(self) -> None:
        self.workspace_option: str | None = None
        self.who = ""
        self.mouse = True
        self.restricted = False
        self.network: bool | None = None
        self.json = False

    @property
    def workspace(self) -> Workspace:
        from dhr_tui.store.workspace import find

        return find(self.workspace_option)

    def store(self) -> CaseFiles:
        from dhr_tui.store.files import CaseFiles

        return CaseFiles(self.workspace, network=self.network)

    @property
    def name(self) -> str:
        """Who acts: the one who was named, else the login name."""
        from dhr_tui.session import login_name

        return self.who or login_name()

    def now(self) -> str:
        from dhr_tui.session import utc_now

        return utc_now()

    def open(self, case: str) -> Session:
        from dhr_tui.commands.parts.output import say
        from dhr_tui.session import Session

        session = Session(self.store(), case, self.who)
        if notice := session.store.notice(case):
            say(notice)
        return session


def settings_of(ctx: click.Context) -> Settings:
    return ctx.find_root().ensure_object(Settings)


def _set_workspace(ctx: click.Context, _: click.Parameter, value: str | None) -> None:
    if value is not None:
        settings_of(ctx).workspace_option = value


def _set_who(ctx: click.Context, _: click.Parameter, value: str | None) -> None:
    from dhr_tui.review.text import clean, one_line

    if value is None:
        return
    if settings_of(ctx).restricted:
        raise Unknown("With --restricted everybody acts under their own login name.")
    settings_of(ctx).who = one_line(clean(value).text)


def workspace_option() -> click.Option:
    return click.Option(
        ["--workspace"],
        type=GIVEN,
        metavar="DIR",
        expose_value=False,
        is_eager=True,
        callback=_set_workspace,
        shell_complete=completing.folders,
        help="The folder that holds cases/.",
    )


def as_option() -> click.Option:
    return click.Option(
        ["--as"],
        type=GIVEN,
        metavar="NAME",
        expose_value=False,
        callback=_set_who,
        help="Who acts; else your login name.",
    )


def _no_mouse(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        settings_of(ctx).mouse = False


def no_mouse_option() -> click.Option:
    return click.Option(
        ["--no-mouse"],
        is_flag=True,
        expose_value=False,
        callback=_no_mouse,
        help="Leave the mouse to the terminal.",
    )


def _network(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        settings_of(ctx).network = True


def network_option() -> click.Option:
    return click.Option(
        ["--network-folder"],
        is_flag=True,
        expose_value=False,
        callback=_network,
        help="Work in a folder of another machine, unsure as it is.",
    )


def _restricted(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    settings_of(ctx).restricted = asked


def restricted_option() -> click.Option:
    """For a forced command; `cli.py` has emptied the environment by the time it is read."""
    return click.Option(
        [restricted.OPTION],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_restricted,
        help="Only the screens, and no way out of them.",
    )


def mouse_option(function: Callable[P, R]) -> Callable[P, R]:
    """Add --no-mouse and --as, for a command that opens a screen."""
    return _add(no_mouse_option())(_add(as_option())(function))


def acting(function: Callable[P, R]) -> Callable[P, R]:
    """Add --as."""
    return _add(as_option())(function)


def _add(option: click.Option) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """An option object as a decorator, so that group and commands share one definition."""

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        params = function.__dict__.setdefault("__click_params__", [])
        params.append(option)
        return function

    return decorate


def with_workspace(function: Callable[Concatenate[Settings, P], R]) -> Callable[P, R]:
    """Give a command the option --workspace, and the settings as its first argument."""

    @_add(workspace_option())
    @functools.wraps(function)
    def command(*args: P.args, **values: P.kwargs) -> R:
        return function(settings_of(click.get_current_context()), *args, **values)

    return command


def on_case(function: Callable[..., R]) -> Callable[..., R]:
    """Give a command the argument CASE, and that case, open (a Session), as first argument."""

    @click.argument("case", metavar="CASE", shell_complete=completing.cases)
    @_add(as_option())
    @_add(workspace_option())
    @functools.wraps(function)
    def command(case: str, **values: Any) -> R:
        session = settings_of(click.get_current_context()).open(case)
        return function(session, **values)

    return command


def as_json(function: Callable[P, R]) -> Callable[P, R]:
    """Add --json."""
    return click.option("--json", "json", is_flag=True, help="Print JSON with stable keys.")(
        function
    )


def _print_record(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        settings_of(ctx).json = True


def adds_record(function: Callable[P, R]) -> Callable[P, R]:
    """Add --json to a command that adds a record: it prints the record instead of its name."""
    option = click.Option(
        ["--json"],
        is_flag=True,
        expose_value=False,
        callback=_print_record,
        help="Print the new record as JSON, instead of its name.",
    )
    return _add(option)(function)


def at_meeting(function: Callable[P, R]) -> Callable[P, R]:
    """Add --meeting N; without it the running meeting counts."""
    return click.option(
        "--meeting",
        type=MEETING,
        metavar="N",
        shell_complete=completing.meetings,
        help="The number of the meeting; else the one that is running.",
    )(function)
