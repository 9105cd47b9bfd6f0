"""Several sessions on one case at once: nobody's words are lost, no number is given twice."""

import os
from threading import Thread

from dhr_tui.review.change import Hand, adding, change, editing
from dhr_tui.review.merge import Conflict
from dhr_tui.review.records import Finding
from dhr_tui.store.files import CaseFiles

CASE = "lewisham-2014"
ROUNDS = 30


def work(files: CaseFiles, who: str) -> None:
    """Add a line to the one text that all share, and a finding of one's own, again and again."""
    for number in range(ROUNDS):
        hand = Hand(who=who, at="2026-01-05T10:02:00Z")
        while True:
            finding = files.load(CASE).findings[1]
            edit = editing(finding, text=f"{finding.text}\n{who} {number}")
            try:
                files.save(CASE, change("edit", "added a line", edit), hand)
                break
            except Conflict:
                continue
        files.save(CASE, change("add", "added", adding(Finding(id=0, text=who))), hand)


def check(files: CaseFiles, people: list[str]) -> None:
    review = CaseFiles(files.workspace).load(CASE)
    lines = review.findings[1].text.split("\n")[1:]
    assert sorted(lines) == sorted(f"{who} {n}" for who in people for n in range(ROUNDS))
    assert [f.text for f in review.findings.values()].count("ana") == ROUNDS
    assert len(review.findings) == 1 + ROUNDS * len(people)
    assert review.save == 1 + 2 * ROUNDS * len(people)
    assert files.verify(CASE).faults == ()


def test_two_processes_lose_nothing(files: CaseFiles) -> None:
    children = []
    for who in ("ana", "ben"):
        pid = os.fork()
        if pid == 0:
            status = 1
            try:
                work(CaseFiles(files.workspace), who)
                status = 0
            finally:
                os._exit(status)
        children.append(pid)
    assert [os.waitpid(pid, 0)[1] for pid in children] == [0, 0]
    check(files, ["ana", "ben"])


def test_threads_that_share_a_store_lose_nothing(files: CaseFiles) -> None:
    people = ["ana", "ben", "cem"]
    threads = [Thread(target=work, args=(files, who)) for who in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    check(files, people)
