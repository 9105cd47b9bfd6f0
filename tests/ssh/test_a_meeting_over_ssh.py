"""The promise of several people in one case, as the minutes of a meeting: over SSH, by the page."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable

import pytest

from benchmarks.terminal.terminal import Terminal
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.workspace import Workspace
from tests.ssh import page
from tests.ssh.server import Host
from tests.ssh.test_three_people import gone, write

ANA, BEN, CEM = map(page.login, page.PEOPLE)


@pytest.fixture
def example(host: Host) -> str:
    """The worked example, built by root beside the panel's case, and shared with the panel."""
    dhr = [f"{host.place}/opt/dhr/bin/dhr", "--workspace", str(host.workspace)]
    built = subprocess.run([*dhr, "build-example"], check=True, capture_output=True, text=True)
    name = built.stdout.strip()
    group = page.group("panel-kazia")
    subprocess.run([*dhr, "share", name, "--group", group], check=True, capture_output=True)
    return name


def save(terminal: Terminal) -> None:
    terminal.press("ctrl+s")
    terminal.wait_for("Saved")


def test_three_people_work_in_the_worked_example_at_once(
    host: Host, example: str, come_in: Callable[..., Terminal]
) -> None:
    anas, bens, cems = (come_in(person, case=example) for person in page.PEOPLE)
    anas.wait_for(" - with ")
    ana_chairs_the_third_meeting(anas, bens, cems)
    ben_follows_her_and_types(anas, bens, cems)
    cem_edits_the_finding_that_the_chair_edits(anas, cems)

    # Ben's laptop dies in the middle of a sentence. The host notices, and the others see him go.
    write(bens, "Training was offered in the spr")
    os.kill(bens.pid, signal.SIGKILL)
    assert gone(host, "ben")
    anas.wait_until(lambda text: BEN not in text.splitlines()[0], "Ben to be gone")
    ben_comes_back_to_the_text(come_in("ben", case=example))
    anas.wait_for("Training was offered in the spring.")

    # The record says who wrote what; nothing was lost, and nothing is damaged.
    cases = CaseFiles(Workspace(host.workspace))
    findings = cases.load(example).findings.values()
    assert {(each.text, each.by) for each in findings if each.by in (ANA, BEN, CEM)} == {
        ("Nobody had been trained. Cem's end.", CEM),
        ("Training was offered in the spring.", BEN),
    }
    assert (ANA, "Nobody had been trained. Ana's end.") in worded(cases, example)
    assert cases.verify(example).sound
    assert cases.draft_list(example, BEN) == []


def ana_chairs_the_third_meeting(anas: Terminal, bens: Terminal, cems: Terminal) -> None:
    anas.press("m")
    anas.wait_for("Start a new meeting")
    anas.press("enter")
    anas.wait_for("Start a meeting")
    anas.press("enter")
    anas.wait_for("meeting 3 runs")
    anas.press("escape")
    for terminal in (bens, cems):
        terminal.wait_for("meeting 3")


def ben_follows_her_and_types(anas: Terminal, bens: Terminal, cems: Terminal) -> None:
    """She goes into the open cell of the police, and does nothing for it that he is there too."""
    bens.press("F")
    bens.wait_for("enter follow", ANA)
    bens.press("enter")
    anas.press("2")
    bens.wait_for("Metropolitan Police Service", "question 6 of 11", "are here")
    write(bens, "Nobody had been trained.")
    save(bens)
    anas.wait_for("Nobody had been trained.")
    cems.press("2")
    cems.wait_for("Nobody had been trained.")


def cem_edits_the_finding_that_the_chair_edits(anas: Terminal, cems: Terminal) -> None:
    """Both have it open; who saves second sees both texts, and decides."""
    for terminal in (anas, cems):
        terminal.press("shift+tab")
        terminal.press("enter")
        terminal.wait_for("ctrl+s save")
    anas.type(" Ana's end.")
    save(anas)
    cems.type(" Cem's end.")
    cems.press("ctrl+s")
    cems.wait_for("theirs", "mine", "Ana's end.", "Cem's end.")
    cems.press("m")
    save(cems)
    anas.wait_for("Nobody had been trained. Cem's end.")


def ben_comes_back_to_the_text(bens: Terminal) -> None:
    """What he left is told, is where it was, and is finished."""
    bens.wait_for("unsaved")
    bens.press("f")
    bens.wait_for("Training was offered in the spr")
    bens.press("end")
    bens.type("ing.")
    save(bens)


def worded(cases: CaseFiles, example: str) -> set[tuple[str, str]]:
    """Who gave a finding which words, at any time."""
    return {
        (entry.who, edit.set["text"][1])
        for entry in cases.history(example)
        for edit in entry.edits
        if "text" in edit.set
    }
