"""Every act of the panel as a command: what it saves, what it prints, what it refuses."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

Dhr = Callable[..., Result]
Done = Callable[..., str]


def record(done: Done, name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(done("show", "ruth", name, "--json"))
    return found


def test_agreed_text_is_locked_until_it_is_reopened_with_a_reason(
    dhr: Dhr, done: Done, finding: str
) -> None:
    done("propose", "ruth", finding)
    done("agree", "ruth", finding)
    locked = dhr("edit", "ruth", finding, "--text", "It came at once.")
    assert (locked.exit_code, locked.stdout) == (1, "")
    assert "F1 is agreed and locked" in locked.stderr
    done("reopen", "ruth", finding, "--reason", "A second report has come.")
    done("edit", "ruth", finding, "--text", "It came at once.", "--fact", "disputed")
    now = record(done, finding)
    assert (now["text"], now["state"], now["fact"]) == ("It came at once.", "draft", "disputed")
    assert now["earlier"][0]["text"] == "The referral came late."
    assert now["earlier"][0]["because"] == "A second report has come."


def test_an_agreement_is_tied_to_its_meeting_and_to_who_was_present(
    done: Done, finding: str
) -> None:
    done("attend", "ruth", "--meeting", "1", "--present", "M1")
    done("propose", "ruth", finding)
    done("agree", "ruth", finding, "--meeting", "1")
    assert record(done, finding)["agreement"]["present"] == [1]
    assert record(done, finding)["agreement"]["meeting"] == 1


def test_text_is_not_agreed_outside_a_meeting(dhr: Dhr, done: Done, finding: str) -> None:
    done("meeting", "ruth", "--end")
    done("propose", "ruth", finding)
    refused = dhr("agree", "ruth", finding)
    assert refused.exit_code == 1
    assert "No meeting is running" in refused.stderr


def test_several_items_are_a_save_each_until_one_is_refused(
    dhr: Dhr, done: Done, finding: str
) -> None:
    for text in ("Second.", "Third."):
        done("add", "finding", "ruth", "--agency", "VS", "--question", "9d", "--text", text)
    done("withdraw", "ruth", "F2", "--reason", "It repeats F1.")
    stopped = dhr("propose", "ruth", "F1", "F2", "F3")
    assert stopped.exit_code == 1
    assert "F1 is proposed" in stopped.stderr
    assert [record(done, name)["state"] for name in ("F1", "F2", "F3")] == [
        "proposed",
        "withdrawn",
        "draft",
    ]


def test_nothing_is_done_where_one_of_several_items_does_not_exist(
    dhr: Dhr, done: Done, finding: str
) -> None:
    assert dhr("propose", "ruth", "F1", "F9").exit_code == 2
    assert record(done, "F1")["state"] == "draft"


def test_a_text_is_deferred_with_its_reason_and_dissent_is_kept(done: Done, finding: str) -> None:
    done("propose", "ruth", finding)
    done("dissent", "ruth", finding, "--who", "m1", "--words", "The log says otherwise.")
    done("defer", "ruth", finding, "--reason", "The log is checked.", "--until", "meeting 2")
    now = record(done, finding)
    assert (now["reason"], now["until"]) == ("The log is checked.", "meeting 2")
    assert now["dissents"][0]["who"] == "Detective inspector"
    assert now["dissents"][0]["member"] == 1


@pytest.mark.parametrize(
    ("command", "answer"), [("nothing", "nothing-arises"), ("not-applicable", "not-applicable")]
)
def test_a_cell_is_answered_with_its_reason(
    done: Done, ruth: str, command: str, answer: str
) -> None:
    where = ["--agency", "victim support", "--question", "9C"]
    done(command, "ruth", *where, "--because", "One call, well handled.")
    case = json.loads(done("show", "ruth", "--json"))
    assert [(c["answer"], c["because"]) for c in case["cells"]] == [
        (answer, "One call, well handled.")
    ]
    done("clear", "ruth", *where)
    assert json.loads(done("show", "ruth", "--json"))["cells"][0]["answer"] is None


def test_a_cell_is_parked_until_something_is_known(dhr: Dhr, done: Done, ruth: str) -> None:
    where = ["--agency", "MPS", "--question", "T2"]
    assert dhr("park", "ruth", *where).exit_code == 1
    done("park", "ruth", *where, "--until", "the second report")
    cells = json.loads(done("show", "ruth", "--cells", "--agency", "A1", "--json"))
    assert [cell["state"] for cell in cells] == ["not-started", "parked"]


def test_a_recommendation_is_linked_and_planned(done: Done, finding: str) -> None:
    done("add", "recommendation", "ruth", "--text", "Record referrals.", "--lead", "MPS")
    done("link", "ruth", "R1", "F1")
    done("plan", "ruth", "R1", "--action", "Train the desk.", "--target", "June 2025")
    now = record(done, "R1")
    assert now["findings"] == [1]
    assert (now["plan_action"], now["plan_target"]) == ("Train the desk.", "June 2025")
    done("link", "ruth", "R1", "F1", "--remove")
    assert record(done, "R1")["findings"] == []


def test_the_ledger_is_decided_on_with_a_reason(dhr: Dhr, done: Done, ruth: str) -> None:
    done("add", "recommendation", "ruth", "--text", "Train staff.", "--from", "Met Police",
         "--reference", "4.2.1")  # fmt: skip
    assert dhr("decide", "ruth", "R1", "--outcome", "declined").exit_code == 1
    done("decide", "ruth", "R1", "--outcome", "Carried to national", "--because", "Not local.")
    now = record(done, "R1")
    assert (now["origin"], now["origin_agency"]) == ("agency-report", 1)
    assert now["decision"]["outcome"] == "carried-to-national"
    reworded = ("decide", "ruth", "R1", "--outcome", "reworded", "--because", "No date.")
    assert dhr(*reworded).exit_code == 1
    done(*reworded, "--into", "new")
    assert record(done, "R1")["decision"]["into"] == 2
    assert record(done, "R2")["text"] == record(done, "R1")["text"] == "Train staff."
    assert record(done, "R2")["origin"] == "panel"
    assert dhr("edit", "ruth", "R1", "--text", "Train all.").exit_code == 1


def test_a_query_is_asked_answered_and_closed(done: Done, finding: str) -> None:
    done("add", "query", "ruth", "--agency", "VS", "--question", "1", "--finding", "F1",
         "--text", "When?", "--due", "2025-03")  # fmt: skip
    done("edit", "ruth", "Q1", "--text", "When was the first call?")
    done("reply", "ruth", "Q1", "--text", "In May.", "--on", "?about 2025-03")
    done("close", "ruth", "Q1", "--text", "Recorded as F1.")
    now = record(done, "Q1")
    assert (now["text"], now["state"]) == ("When was the first call?", "closed")
    assert now["due"]["on"] == "2025-03"
    assert (now["replied_on"]["nearness"], now["replied_on"]["unsure"]) == ("about", True)


def test_attendance_is_recorded_by_name_or_number(done: Done, ruth: str) -> None:
    done("add", "member", "ruth", "--name", "Manager, north", "--agency", "VS")
    done("add", "member", "ruth", "--name", "Chair", "--role", "chair")
    done("attend", "ruth", "--present", "M1,Chair", "--apologies", "Manager, north")
    entries = record(done, "N1")["attendance"]
    assert [(e["member"], e["how"]) for e in entries] == [
        (1, "in-person"),
        (2, "apologies"),
        (3, "in-person"),
    ]
    done("attend", "ruth", "--not-recorded", "M2")
    assert len(record(done, "N1")["attendance"]) == 2


def test_a_meeting_is_chosen_by_its_number(dhr: Dhr, done: Done, ruth: str) -> None:
    done("add", "meeting", "ruth", "--number", "5")
    assert dhr("meeting", "ruth", "5").stderr == (
        "Meeting 1 is running; end it before another one begins (dhr meeting end).\n"
    )
    done("meeting", "ruth", "--end")
    done("meeting", "ruth", "5")
    assert done("meeting", "ruth") == "5\n"
    missing = dhr("meeting", "ruth", "4")
    assert missing.exit_code == 2
    assert "There is no meeting 4" in missing.stderr


def test_undo_and_redo_take_back_my_last_change_only(dhr: Dhr, done: Done, finding: str) -> None:
    done("propose", "ruth", finding, "--as", "anna")
    done("undo", "ruth", "--as", "anna")
    assert record(done, finding)["state"] == "draft"
    done("--as", "anna", "redo", "ruth")
    assert record(done, finding)["state"] == "proposed"
    nothing = dhr("undo", "ruth", "--as", "ben")
    assert (nothing.exit_code, nothing.stderr) == (1, "There is nothing of yours to undo.\n")


def test_history_of_an_item_has_every_wording(done: Done, finding: str) -> None:
    done("edit", "ruth", finding, "--text", "It came after\n\nfour days.")
    lines = done("history", "ruth", finding)
    assert "    The referral came late.\n" in lines
    assert "    It came after\n    \n    four days.\n" in lines
    entries = json.loads(done("history", "ruth", "--json"))
    assert [entry["number"] for entry in entries] == list(range(1, len(entries) + 1))
    assert entries[0]["act"] == "new-case"


def test_settings_change_what_the_review_is_called(done: Done, ruth: str) -> None:
    done("settings", "ruth", "--kind", "DARDR", "--victim-word", "the person who died")
    case = json.loads(done("show", "ruth", "--json"))["review"]
    assert (case["kind"], case["victim_word"]) == ("DARDR", "the person who died")
    assert case["title"] == "The death of Ruth"


def test_a_person_is_added_by_role_and_pseudonym(done: Done, ruth: str) -> None:
    words = ["--role", "victim", "--pseudonym", "Ruth", "--chosen-by", "her sister"]
    assert done("add", "person", "ruth", *words) == "P1\n"
    assert "pseudonym by: her sister" in done("show", "ruth", "P1")


def test_a_new_case_begins_with_a_set_of_questions(dhr: Dhr, done: Done) -> None:
    done("new", "joan", "--title", "Joan", "--terms", "per-agency")
    case = json.loads(done("show", "joan", "--json"))
    assert len(case["questions"]) > 5
    assert case["review"]["terms"] == "per-agency"
    wrong = dhr("new", "mary", "--title", "Mary", "--terms", "per-agncy")
    assert (wrong.exit_code, "the nearest is per-agency" in wrong.stderr) == (2, True)


def test_what_a_finding_rests_on_is_added_to_what_there_is(done: Done, ruth: str) -> None:
    where = ["--agency", "MPS", "--question", "1", "--question", "2"]
    source = ["--source", "IMR", "--paragraph", "4.2"]
    done("add", "finding", "ruth", *where, *source, "--text", "Nobody asked.")
    done("edit", "ruth", "F1", "--source", "Interview", "--promise", "a protocol")
    now = record(done, "F1")
    assert (now["agency"], now["questions"]) == (1, [1, 2])
    assert [e["source"] for e in now["evidence"]] == ["IMR", "Interview"]
    assert now["promise"] == "a protocol"


def test_an_earlier_wording_has_its_words_on_a_line_of_their_own(done: Done, finding: str) -> None:
    done("propose", "ruth", finding)
    done("edit", "ruth", finding, "--text", "Said better.")
    lines = done("show", "ruth", finding).split("\n")
    at = next(n for n, line in enumerate(lines) if "put to the panel in these words" in line)
    assert lines[at + 1] == "    The referral came late."
    assert lines.index("Said better.") < lines.index("thread:") < at


def test_who_dissents_is_of_the_panel_or_an_outsider_on_purpose(
    dhr: Dhr, done: Done, finding: str
) -> None:
    done("propose", "ruth", finding)
    words = ["--words", "The log says otherwise."]
    wrong = dhr("dissent", "ruth", finding, "--who", "Detective inspecter", *words)
    assert wrong.exit_code == 2
    assert wrong.stderr == (
        "Detective inspecter is neither a member of the panel nor an agency; "
        "the nearest is Detective inspector; --outsider records it all the same.\n"
    )
    done("dissent", "ruth", finding, "--who", "met police", *words)
    done("dissent", "ruth", finding, "--who", "The sister", "--outsider", *words)
    said = json.loads(done("show", "ruth", finding, "--json"))["dissents"]
    assert [(each["who"], each["member"]) for each in said] == [
        ("Metropolitan Police Service", 0),
        ("The sister", 0),
    ]


def test_a_meeting_is_named_by_its_number_or_as_other_commands_print_it(
    dhr: Dhr, done: Done, finding: str
) -> None:
    done("propose", "ruth", finding)
    done("agree", "ruth", finding, "--meeting", "N1")
    assert dhr("meeting", "confirm", "ruth", "n1").exit_code == 1
    for name, said in (
        ("F1", "F1 is not a meeting; name it by its number, like 3, or as N3."),
        ("0", "0 is not the number of a meeting; name it by its number, like 3, or as N3."),
        ("first", "first is not the number of a meeting; name it by its number, like 3, or as N3."),
        ("N9", "There is no N9 in this case; the nearest is N1."),
    ):
        refused = dhr("reopen", "ruth", finding, "--reason", "x", "--meeting", name)
        assert (refused.exit_code, refused.stderr) == (2, f"{said}\n")
    done("reopen", "ruth", finding, "--reason", "as people say it", "--meeting", "m1")
