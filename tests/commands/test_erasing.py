"""dhr erase: words out of the journal, by name of the item and number of the save."""

from pathlib import Path

from tests.commands.conftest import Dhr

WHY = ("--reason", "request of a witness")


def test_words_that_an_item_had_are_erased(dhr: Dhr, finding: str, workspace: Path) -> None:
    dhr("edit", "ruth", finding, "--text", "Maria Sentinel said so.")
    said = dhr("history", "ruth").stdout.splitlines()[-1].split()[0]
    still = dhr("erase", "ruth", finding, "--save", said, *WHY, "--yes")
    assert (still.exit_code, "change that first" in still.stderr) == (1, True)

    dhr("edit", "ruth", finding, "--text", "A witness said so.")
    (workspace / "cases" / "ruth" / "journal.torn").write_bytes(b"x")
    unasked = dhr("erase", "ruth", finding, "--save", said, *WHY)
    assert (unasked.exit_code, "needs --yes" in unasked.stderr) == (2, True)
    done = dhr("erase", "ruth", finding, "--save", said, *WHY, "--yes")
    assert done.exit_code == 0
    assert done.stdout == f"F1: the words that save {said} gave it (text), 23 characters.\n"
    assert "Backups, exports and drafts made before still have them." in done.stderr
    assert "journal.torn" in done.stderr
    assert dhr("verify", "ruth").exit_code == 0
    history = dhr("history", "ruth", finding).stdout + dhr("history", "ruth", "--json").stdout
    assert "Sentinel" not in history
    assert "because request of a witness" in dhr("history", "ruth").stdout
    for path in (workspace / "cases" / "ruth").glob("*.json*"):
        assert b"Sentinel" not in path.read_bytes()


def test_the_reason_does_not_keep_what_is_erased(dhr: Dhr, finding: str, workspace: Path) -> None:
    dhr("edit", "ruth", finding, "--text", "Maria Sentinel said so.")
    said = dhr("history", "ruth").stdout.splitlines()[-1].split()[0]
    dhr("edit", "ruth", finding, "--text", "A witness said so.")
    erase = ("erase", "ruth", finding, "--save", said, "--yes", "--reason")
    for reason in ("as maria  SENTINEL\nsaid so.", "Sentinel said so"):
        kept = dhr(*erase, reason)
        assert (kept.exit_code, "say why without them" in kept.stderr) == (1, True)
    assert "Erased" not in dhr("history", "ruth").stdout
    told = dhr(*erase, "request of m. sentinel")
    assert told.exit_code == 0
    assert told.stderr.startswith("The reason stays in the journal, and it has Sentinel, as they")
    done = dhr("history", "ruth").stdout
    assert "because request of m. sentinel" in done


def test_words_of_one_or_two_are_not_in_the_reason_either(dhr: Dhr, finding: str) -> None:
    dhr("edit", "ruth", finding, "--text", "Maria Sentinel")
    said = dhr("history", "ruth").stdout.splitlines()[-1].split()[0]
    dhr("edit", "ruth", finding, "--text", "A witness said so.")
    kept = dhr("erase", "ruth", finding, "--save", said, "--yes", "--reason", "MARIA SENTINEL did")
    assert (kept.exit_code, "say why without them" in kept.stderr) == (1, True)


def test_what_is_to_be_erased_must_be_there(dhr: Dhr, finding: str) -> None:
    result = dhr("erase", "ruth", finding, "--save", "999", *WHY, "--yes")
    assert (result.exit_code, "Save 999 gave F1 no words" in result.stderr) == (1, True)
    assert dhr("erase", "ruth", "F99", "--save", "1", *WHY, "--yes").exit_code == 1
    assert dhr("erase", "ruth", finding, *WHY, "--yes").exit_code == 2


def test_what_is_erased_already_is_said_to_be(dhr: Dhr, finding: str) -> None:
    dhr("edit", "ruth", finding, "--text", "Maria Sentinel said so.")
    said = dhr("history", "ruth").stdout.splitlines()[-1].split()[0]
    dhr("edit", "ruth", finding, "--text", "A witness said so.")
    assert dhr("erase", "ruth", finding, "--save", said, *WHY, "--yes").exit_code == 0
    again = dhr("erase", "ruth", finding, "--save", said, *WHY, "--yes")
    named = dhr("erase", "ruth", finding, "--save", said, "--field", "text", *WHY, "--yes")
    already = f"The words that save {said} gave F1 (text) are erased already.\n"
    assert (again.exit_code, again.stderr) == (1, already)
    assert (named.exit_code, named.stderr) == (1, already)


def test_a_name_in_capitals_and_a_number_in_the_reason_are_told(dhr: Dhr, finding: str) -> None:
    dhr("edit", "ruth", finding, "--text", "It was SENTINEL of McDonald, on 07700900123.")
    said = dhr("history", "ruth").stdout.splitlines()[-1].split()[0]
    dhr("edit", "ruth", finding, "--text", "A witness said so.")
    reason = "about sentinel, mcdonald and 07700900123"
    told = dhr("erase", "ruth", finding, "--save", said, "--yes", "--reason", reason)
    assert "it has 07700900123, McDonald, SENTINEL, as they have." in told.stderr
