"""A meeting on the command line: started, attended, minuted, ended, confirmed."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from click.testing import Result

Done = Callable[..., str]
Dhr = Callable[..., Result]


def record(done: Done, name: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(done("show", "ruth", name, "--json"))
    return found


def test_a_meeting_starts_from_what_the_last_one_left(dhr: Dhr, done: Done, ruth: str) -> None:
    done("action", "add", ruth, "--text", "Ask for the log.", "--owner", "Chair", "--due", "2014")
    done("meeting", "end", ruth)
    started = dhr("meeting", "start", ruth, "--date", "2025-03-01", "--place", "Town hall")
    assert started.stdout == "N2\n"
    assert "The minutes of meeting 1 are to be confirmed." in started.stderr
    assert "1 action is to be done, 1 overdue" in started.stderr
    now = record(done, "N2")
    assert now["place"] == "Town hall"
    assert "Minutes of the last meeting" in str(now["agenda"])
    assert record(done, "D1")["carried_to"] == 2
    early = ("meeting", "start", ruth, "--stage", "first", "--date", "2025-02-20")
    refused = dhr(*early)
    assert refused.exit_code
    assert "Meeting 2 is running; end it before another one begins" in refused.stderr
    done("meeting", "end", ruth)
    assert "The date of meeting 3 is before that of meeting 2." in dhr(*early).stderr
    assert record(done, "N3")["place"] == "Town hall"
    assert "Minutes of the last meeting" not in str(record(done, "N3")["agenda"])


def test_the_start_names_all_minutes_to_confirm_and_what_was_put_off(
    dhr: Dhr, done: Done, ruth: str, finding: str
) -> None:
    done("propose", ruth, finding)
    done("defer", ruth, finding, "--reason", "The log is missing.")
    done("meeting", "end", ruth)
    assert f"{finding} was put off at an earlier meeting." in dhr("meeting", "start", ruth).stderr
    done("meeting", "end", ruth)
    assert "The minutes of meetings 1 and 2 are to be confirmed." in (
        dhr("meeting", "start", ruth).stderr
    )


def test_a_case_may_stand_in_place_of_a_step(dhr: Dhr, done: Done, ruth: str) -> None:
    assert done("meeting", ruth) == done("meeting", "choose", ruth) == "1\n"
    done("meeting", ruth, "--end")
    assert dhr("meeting", ruth).stderr == "No meeting is running.\n"
    assert dhr("meeting", "nobody").exit_code == 2


def test_a_substitute_and_a_part_are_recorded_with_their_words(done: Done, ruth: str) -> None:
    done("add", "member", ruth, "--name", "Advocate", "--agency", "VS")
    done("meeting", "attend", ruth, "--part", "M1=10:00 to 11:00", "--substitute", "M2=M1")
    done("attend", ruth, "--conflict", "M1=Led the call room.")
    now = record(done, "N1")
    assert now["attendance"] == [
        {"member": 1, "how": "part", "instead_of": 0, "since": "10:00", "until": "11:00",
         "detail": ""},
        {"member": 2, "how": "substitute", "instead_of": 1, "since": "", "until": "", "detail": ""},
    ]  # fmt: skip
    assert now["conflicts"] == [{"member": 1, "words": "Led the call room."}]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--present", "M1", "--apologies", "M1"], "named twice, as in person and apologies"),
        (["--substitute", "M1=M1"], "cannot stand in for themselves"),
        (["--substitute", "M1=detective inspector"], "cannot stand in for themselves"),
        (["--substitute", "M1=M9"], "There is no member M9"),
        (["--substitute", "M1=the manager"], "the manager is not on the panel"),
        (["--signed", "M1=soon"], "is not a date; write it like"),
        (["--part", "M1=lunch"], "Say from when to when, as 10:00 to 11:30"),
        (["--part", "M1=10:75-11:30"], "10:75 is no time of the clock"),
        (["--part", "M1=11:30-10:00"], "10:00 is not after 11:30"),
    ],
)
def test_what_nobody_can_have_done_is_not_recorded(
    dhr: Dhr, done: Done, ruth: str, words: list[str], said: str
) -> None:
    refused = dhr("attend", ruth, *words)
    assert refused.exit_code
    assert said in refused.stderr
    assert not record(done, "N1")["attendance"]


def test_a_substitute_came_for_a_member_of_the_panel(done: Done, ruth: str) -> None:
    done("add", "member", ruth, "--name", "Superintendent", "--agency", "MPS")
    done("attend", ruth, "--apologies", "M1", "--substitute", "M2=M1")
    came = record(done, "N1")["attendance"][1]  # type: ignore[index]
    assert (came["how"], came["instead_of"]) == ("substitute", 1)


def test_the_statement_is_recorded_by_person(dhr: Dhr, done: Done, ruth: str) -> None:
    for name in ("Advocate", "Author"):
        done("add", "member", ruth, "--name", name)
    done("attend", ruth, "--present", "M1,M2,M3", "--signed", "M1=3 Feb 2025", "--read", "M2")
    done("attend", ruth, "--statement-read")
    assert "has read or signed the statement" in dhr("attend", ruth, "--statement-read").stderr
    done("attend", ruth, "--not-read", "M2")
    made = record(done, "N1")["pledges"]
    assert [(p["member"], p["how"]) for p in made] == [(1, "signed"), (3, "read")]  # type: ignore[attr-defined]
    exported = done("export", ruth, "--document", "minutes", "--output", "-")
    assert (
        "The confidentiality statement was read by Author and signed by Detective inspector"
        " (3 Feb 2025). 2 of the 3 present had read or signed it."
        " It is not recorded for Advocate." in exported
    )


def test_the_agenda_is_changed_item_by_item(dhr: Dhr, done: Done, ruth: str) -> None:
    def agenda(*words: str) -> str:
        return done("meeting", "agenda", ruth, *words)

    agenda("--add", "Welcome")
    agenda("--add", "Actions")
    agenda("--add", "Reports", "--item", "1")
    agenda("--item", "actions", "--move", "-1")
    agenda("--item", "Welcome", "--text", "Welcome and apologies")
    assert agenda() == "1  Welcome and apologies\n2  Actions\n3  Reports\n"
    done("meeting", "note", ruth, "--item", "2", "--text", "All are done.")
    refused = dhr("meeting", "agenda", ruth, "--item", "2", "--remove")
    assert (refused.exit_code, "L1 of the minutes stands under" in refused.stderr) == (1, True)
    done("meeting", "note", ruth, "--edit", "L1", "--item", "3")
    agenda("--item", "2", "--remove")
    assert agenda() == "1  Welcome and apologies\n2  Reports\n"
    assert record(done, "L1")["agenda"] == "Reports"
    assert "Say which item" in dhr("meeting", "agenda", ruth, "--remove").stderr
    both = dhr("meeting", "agenda", ruth, "--add", "x", "--remove", "--item", "1")
    assert "one of --add" in both.stderr


def test_a_line_of_the_minutes_is_added_changed_and_taken_out(
    dhr: Dhr, done: Done, ruth: str
) -> None:
    done("meeting", "end", ruth)
    done("meeting", "start", ruth, "--item", "Welcome", "--item", "Actions")
    assert done("meeting", "note", ruth, "--item", "2", "--text", "All are done.") == "L1\n"
    assert done("meeting", "note", ruth, "--item", "wel", "--text", "They came.") == "L2\n"
    cell = ["--agency", "MPS", "--question", "1"]
    assert done("meeting", "note", ruth, *cell, "--text", "Read again.") == "L3\n"
    assert record(done, "L1")["agenda"] == "Actions"
    assert record(done, "L2")["agenda"] == "Welcome"
    assert record(done, "L3")["question"] == 1
    done("meeting", "note", ruth, "--edit", "L1", "--text", "None is done.")
    assert record(done, "L1")["text"] == "None is done."
    done("meeting", "note", ruth, "--remove", "L2")
    assert dhr("show", ruth, "L2").exit_code == 2
    lost = dhr("meeting", "note", ruth, "--item", "9", "--text", "x")
    assert (lost.exit_code, "no one item 9" in lost.stderr) == (2, True)


def test_what_was_done_is_told_at_the_end(dhr: Dhr, done: Done, finding: str) -> None:
    done("propose", "ruth", finding)
    done("agree", "ruth", finding)
    ended = dhr("meeting", "end", "ruth")
    assert ended.stdout.startswith("agreed  1\n")
    refused = dhr("meeting", "end", "ruth")
    assert (refused.exit_code, refused.stderr) == (1, "No meeting is running.\n")


def test_confirmed_minutes_are_locked(dhr: Dhr, done: Done, ruth: str) -> None:
    assert "at a later meeting" in dhr("meeting", "confirm", ruth, "1").stderr
    done("meeting", "end", ruth)
    done("meeting", "start", ruth)
    done("meeting", "confirm", ruth, "1")
    locked = dhr("meeting", "note", ruth, "--meeting", "1", "--text", "late words")
    assert locked.exit_code == 1
    assert "confirmed at meeting 2 and are locked" in locked.stderr


def test_confirmed_minutes_are_exported_again_as_they_were(dhr: Dhr, done: Done, ruth: str) -> None:
    """A meeting is shown without them, since the export has every word of them."""
    done("action", "add", ruth, "--text", "Ask for the log.")
    done("meeting", "end", ruth)
    done("meeting", "start", ruth)
    done("meeting", "confirm", ruth, "1")
    assert "minutes: confirmed" in done("show", ruth, "N1")
    assert "Ask for the log" not in done("show", ruth, "N1")
    export = ("export", ruth, "--document", "minutes", "--meeting", "1")
    done(*export)
    done("action", "edit", ruth, "D1", "--text", "Other words.")
    done("agency", ruth, "MPS", "--rename", "The Met")
    assert "The file says the same already" in dhr(*export).stderr
    removed = dhr("remove", ruth, "N1")
    assert removed.exit_code == 1
    assert "confirmed at meeting 2 and are locked" in removed.stderr


def test_overdue_actions_are_listed_first(done: Done, ruth: str) -> None:
    done("action", "add", ruth, "--text", "Book the room.")
    done("action", "add", ruth, "--text", "Ask for the log.", "--owner", "Chair", "--due", "2014")
    done("action", "add", ruth, "--text", "Thank them.")
    done("action", "done", ruth, "D3")
    assert done("action", "list", ruth).splitlines() == [
        "D2  overdue  2014  Chair  Ask for the log.",
        "D1  open                  Book the room.",
    ]
    assert done("action", "list", ruth, "--all").count("\n") == 3
    first = json.loads(done("action", "list", ruth, "--json"))[0]
    assert (first["ref"], first["overdue"]) == ("D2", True)
    done("action", "done", ruth, "D3", "--not")
    assert done("action", "list", ruth).count("\n") == 3


def test_an_agency_acknowledges_what_was_agreed_without_it(done: Done, ruth: str) -> None:
    done("attend", ruth, "--present", "M1")
    words = ["--agency", "VS", "--question", "1", "--text", "The call came late."]
    done("add", "finding", ruth, *words)
    done("propose", ruth, "F1")
    done("agree", ruth, "F1")
    assert done("meeting", "acknowledge", ruth) == "F1  VS  The call came late.\n"
    done("meeting", "acknowledge", ruth, "F1", "--words", "Seen.")
    assert done("meeting", "acknowledge", ruth) == ""
    assert record(done, "K1")["words"] == "Seen."


@pytest.mark.parametrize(
    "step", ["start", "choose", "attend", "agenda", "note", "end", "confirm", "acknowledge"]
)
def test_every_step_of_a_meeting_has_help(done: Done, step: str) -> None:
    shown = done("meeting", step, "--help")
    assert "Example: dhr" in shown


@pytest.mark.parametrize("step", ["add", "edit", "done", "list"])
def test_every_step_of_an_action_has_help(done: Done, step: str) -> None:
    assert f"Example: dhr action {step}" in done("action", step, "--help")


def test_an_action_is_given_to_somebody_else_and_the_quorum_noted(
    dhr: Dhr, done: Done, ruth: str
) -> None:
    done("action", "add", ruth, "--text", "Ask for the log.", "--owner", "Chair", "--due", "2014")
    done("action", "edit", ruth, "D1", "--owner", "Author", "--due", "")
    now = record(done, "D1")
    assert (now["owner"], now["due"]) == ("Author", None)
    assert "Say what to change of D1" in dhr("action", "edit", ruth, "D1").stderr
    done("attend", ruth, "--quorum", "Quorate with the chair.")
    assert record(done, "N1")["quorum"] == "Quorate with the chair."


def test_minutes_without_a_meeting_say_whose_they_are(dhr: Dhr, done: Done, ruth: str) -> None:
    words = ["export", "ruth", "--document", "minutes", "--output", "-"]
    assert "No meeting is running" not in dhr(*words).stderr
    done("meeting", "end", "ruth")
    ended = dhr(*words)
    assert "No meeting is running: these are the minutes of meeting 1, the last one." in (
        ended.stderr
    )
    assert "Minutes of meeting 1" in ended.stdout


def test_when_and_where_a_meeting_was_is_put_right(dhr: Dhr, done: Done, ruth: str) -> None:
    done("meeting", "edit", ruth, "1", "--from", "9:30", "--to", "12:00", "--place", "Library")
    meeting = record(done, "N1")
    assert (meeting["began"], meeting["closed"], meeting["place"]) == ("09:30", "12:00", "Library")
    late = dhr("meeting", "edit", ruth, "1", "--from", "13:00")
    assert "12:00 is before 13:00" in late.stderr
    assert dhr("meeting", "edit", ruth, "1").exit_code == 2


def test_an_action_is_done_at_the_meeting_that_is_named(dhr: Dhr, done: Done, ruth: str) -> None:
    done("action", "add", ruth, "--text", "Ask for the log.")
    done("meeting", "end", ruth)
    done("action", "done", ruth, "D1", "--meeting", "1")
    assert "meeting 1" in dhr("history", ruth, "D1").stdout
