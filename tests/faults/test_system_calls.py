"""Every system call fails, once and from then on, with each error; and is the last one made."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator

import pytest

from dhr_tui.store.errors import StoreError
from tests.faults.conftest import Counted
from tests.faults.parts import broken, failing, operations, upkeep
from tests.faults.parts.broken import Breakage
from tests.faults.parts.operations import CASE, DONE, REFUSED, UNKNOWN, Operation
from tests.faults.parts.places import Place
from tests.faults.parts.tracing import Call, Traced, need_strace, traced

ERRORS = ("EIO", "ENOSPC", "EINTR", "EACCES", "EMFILE", "EDQUOT", "EROFS")
KILLED = -9
A_FEW = 7
"""Bytes that a short write takes."""

ATTEMPTS = 9
"""strace may miss the beginning of a child, where the machine is busy."""


def _run(
    place: Place, operation: Operation, rule: str = "", breakage: Breakage | None = None
) -> Traced:
    """The operation on a fresh case, in a child that ends with what the operation came to."""

    def act() -> int:
        with broken.within(breakage):
            return operations.status_of(operation, place)

    for _ in range(ATTEMPTS):
        _prepare(place, operation)
        run = traced(act, place.path / "trace", rule)
        if run.seen:
            return run
    raise AssertionError("strace was too late again and again")


def _prepare(place: Place, operation: Operation) -> None:
    place.forget(operations.NEW)
    place.renew(CASE)
    operation.prepare(place)


def _rules(call: Call, errors: tuple[str, ...]) -> Iterator[str]:
    """What is done to one call."""
    yield call.fatal
    for error, sticky in itertools.product(errors, (False, True)):
        # Python repeats what was interrupted: a call that always is would never end.
        last = f"..{call.number + 5}" if error == "EINTR" else "+"
        yield call.failing(error, last if sticky else "")


def _wrong(place: Place, operation: Operation, status: int | None) -> list[str]:
    """What is wrong after a run that ended so: what is left, and whether the next save works."""
    if status not in (DONE, REFUSED, UNKNOWN, KILLED):
        return [f"It ended with {status}."]
    try:
        found = operation.wrong(place, status)
        operations.save(place)
    except StoreError as error:
        return [f"What is left cannot be read, or not saved to: {error}"]
    left = [path.name for path in place.folder(CASE).glob(".*")]
    return [*found, *place.faults(CASE), *(f"{name} is left over." for name in left)]


def _harmed(
    place: Place, operation: Operation, errors: tuple[str, ...], breakage: Breakage | None = None
) -> tuple[list[str], Counter[int | None]]:
    """Do all of it to every call of an operation: what was wrong, and how the runs ended."""
    wrong: list[str] = []
    ends: Counter[int | None] = Counter()
    # Modules that an operation imports are read beforehand, and are not among its calls.
    _prepare(place, operation)
    operations.status_of(operation, place)
    plain = _run(place, operation, breakage=breakage)
    assert plain.status == DONE
    for call in plain.calls():
        for rule in _rules(call, errors):
            run = _run(place, operation, rule, breakage)
            assert run.harmed, rule
            found = _wrong(place, operation, run.status)
            wrong += [f"{rule} at {call.told}: {each}" for each in found]
            ends[run.status] += 1
    return wrong, ends


@pytest.mark.parametrize("operation", [*operations.ALL, *upkeep.ALL], ids=lambda each: each.name)
def test_a_call_that_fails_loses_nothing(
    place: Place, counted: Counted, operation: Operation
) -> None:
    need_strace()
    thorough = operation.name == "save" or counted(0, 1)
    wrong, ends = _harmed(place, operation, ERRORS if thorough else ("EIO",))
    assert wrong == []
    assert ends[KILLED] > 0
    assert ends[REFUSED] > 0 or operation.name in QUIET


@pytest.mark.parametrize("operation", [*operations.ALL, *upkeep.ALL], ids=lambda each: each.name)
def test_writes_that_take_less_than_they_are_given_lose_nothing(
    place: Place, operation: Operation
) -> None:
    _prepare(place, operation)
    with failing.short_writes(A_FEW):
        status = operations.status_of(operation, place)
    assert (status, _wrong(place, operation, status)) == (DONE, [])


@pytest.mark.parametrize("operation", [operations.ALL[0], upkeep.ALL[2]], ids=lambda o: o.name)
def test_a_store_that_forgets_the_rest_of_a_write_is_caught(
    place: Place, operation: Operation
) -> None:
    _prepare(place, operation)
    with broken.within(broken.without_continuing_short_writes), failing.short_writes(A_FEW):
        status = operations.status_of(operation, place)
    assert _wrong(place, operation, status)


QUIET = {"drafts", "list", "presence"}
"""Operations that answer with what they could read."""


@pytest.mark.parametrize(
    "breakage", [broken.deaf_to_faults, broken.with_tinydb_storage], ids=["deaf", "in place"]
)
def test_a_broken_store_is_caught(place: Place, breakage: Breakage) -> None:
    need_strace()
    wrong, _ = _harmed(place, operations.ALL[0], ("ENOSPC",), breakage)
    assert wrong
