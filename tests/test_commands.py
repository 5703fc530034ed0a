"""
The command line as such: how it is read, what it prints where, and with which exit code it ends.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest

from conftest import ROOT
from jeugdbeleid import wording
from jeugdbeleid.__main__ import main
from jeugdbeleid.commands import run as running
from jeugdbeleid.commands.answer import Answer, written
from jeugdbeleid.commands.offer import COMMANDS, GROUPS, OUTPUT
from jeugdbeleid.commands.progress import Progress
from jeugdbeleid.commands.usage import overview, understood
from running import Terminal, run
from test_package import fresh

PLAN = """
[[plans]]
id = "mijn-jeugdplan"
title = { nl = "Jeugdplan", en = "Youth plan" }
sources = [{ type = "Page", address = "raadsbesluit 12" }]
"""
EXAMPLES = [example for command in COMMANDS.values() for example in command.examples]
#: Examples with a file of the reader's own: they are read, and run in docs/how-to.
OF_FILES = re.compile(r"\.toml|\.txt|\.pdf|teksten|naar|scan -|new |schema plan")


def words_of(example: str) -> list[str]:
    """The words that our command of a line is given: what it is piped into is no business of ours, nor what is piped into it."""
    ours = next(part for part in example.split("|") if part.strip().startswith("jeugdbeleid"))
    return shlex.split(ours.partition(" > ")[0])[1:]


def a_plan(folder: Path) -> str:
    path = folder / "mijn-plan.toml"
    path.write_text(PLAN, encoding="utf-8")
    return str(path)


class TestTheDemo:
    """Without a command there are the aims of the Actieplan Pleegzorg, as a table wherever it goes."""

    def test_at_120_columns_no_id_is_broken(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COLUMNS", "120")
        shown = run()
        assert shown.code == 0
        assert shown.out.startswith("Actieplan Pleegzorg 2017-2018 — 7 juni 2019\n\ndoel ")
        assert max(map(len, shown.out.splitlines())) <= 120
        sources = {
            source
            for check in run(
                "check", "actieplan-pleegzorg", "--on", "2019-06-07", "--as-of", "2019-06-07", "--json"
            ).json
            for source in check["evidence"]
        }
        assert [source for source in sources if source not in shown.out] == []

    def test_at_80_columns_it_is_cards(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COLUMNS", "80")
        shown = run(terminal=True).out
        assert max(map(len, shown.splitlines())) <= 80
        assert "\n  vraagt   ten minste 300\n" in shown
        assert "brief-pleegzorg-2019-04-04:401-405\n" in shown

    def test_options_are_those_of_check(self) -> None:
        assert "not yet due" in run("--lang", "en", "--on", "2018-06-01").out
        checks = {check["target"] for check in run("--json").json}
        assert {"pleegouders-inschrijvingen-2018", "pleegouders-inschrijvingen-2017"} <= checks

    @pytest.mark.parametrize("day", [["--on", "2020-01-01"], ["--on=2020-01-01"]], ids=" ".join)
    def test_a_day_of_asking_asks_of_all_that_is_known(self, day: list[str]) -> None:
        asked = ["check", "actieplan-pleegzorg", "--on", "2020-01-01", "--table"]
        assert run(*day) == run(*asked)
        assert run("--as-of", "2018-01-01", *day) == run(*asked, "--as-of", "2018-01-01")

    def test_a_day_of_knowing_alone_leaves_the_day_of_asking(self) -> None:
        asked = ["check", "actieplan-pleegzorg", "--on", "2019-06-07", "--as-of", "2018-01-01", "--table"]
        assert run("--as-of", "2018-01-01") == run(*asked)


class TestHelp:
    def test_the_overview_names_every_command(self) -> None:
        for asked in (["--help"], ["-h"], ["help"]):
            shown = run(*asked)
            assert (shown.code, shown.err) == (0, "")
            assert all(f"\n  {name} " in shown.out for name in COMMANDS)
        assert max(map(len, overview().splitlines())) <= 110

    @pytest.mark.parametrize("name", COMMANDS)
    def test_each_command_has_help_with_examples(self, name: str) -> None:
        shown = run(name, "--help")
        assert (shown.code, shown.err) == (0, "")
        assert all(f"\n  {example}\n" in shown.out for example in COMMANDS[name].examples)
        assert run("help", name) == shown

    @pytest.mark.parametrize("example", EXAMPLES)
    def test_each_example_is_understood(self, example: str) -> None:
        words = words_of(example)
        command, _ = understood(words)
        assert command.name == words[0]

    @pytest.mark.parametrize("example", [one for one in EXAMPLES if not OF_FILES.search(one)])
    def test_each_example_of_the_bundle_answers(self, example: str) -> None:
        shown = run(*words_of(example))
        assert (shown.code, shown.err) == (0, "")
        assert shown.out

    def test_nothing_is_imported_for_it(self) -> None:
        """Neither a third-party package, nor a module of our own beside those that read the command line."""
        imported = fresh(
            "import sys; from jeugdbeleid.__main__ import main; main(['--help']); main(['check', '--help'])\n"
            "print(*sorted(name for name in sys.modules if name.split('.')[0] in "
            "{'jeugdbeleid', 'attr', 'attrs', 'cattrs', 'dateutil', 'pint', 'narwhals', 'matplotlib'}))"
        )
        assert imported.splitlines()[-1].split() == [
            "jeugdbeleid",
            "jeugdbeleid.__main__",
            *(f"jeugdbeleid.commands{name}" for name in ("", ".command", ".offer", ".progress", ".run", ".usage")),
        ]

    def test_the_version(self) -> None:
        assert re.fullmatch(r"jeugdbeleid \d+\.\d+\.\d+\S*\n", run("--version").out)

    def test_the_languages_are_those_of_sentences(self) -> None:
        """The list is written out where the options are, because `wording` imports more than help may."""
        assert [one.settings["choices"] for one in OUTPUT if "--lang" in one.names] == [wording.LANGS]

    def test_the_reference_names_each_command_with_its_options(self) -> None:
        page = (ROOT / "docs" / "reference" / "command-line.md").read_text(encoding="utf-8")
        rows = dict(re.findall(r"^\| `([a-z]+)[^|]*` \|(.*)$", page, re.MULTILINE))
        assert list(rows) == list(COMMANDS)
        common = page.partition("## Options")[2].partition("## Exit codes")[0]
        for name, command in COMMANDS.items():
            options = [option for one in (*command.arguments, *OUTPUT) for option in one.names if option[0] == "-"]
            line = next(line for line in page.splitlines() if line.startswith(f"| `{name}"))
            assert [option for option in options if option not in line + common] == []

    def test_no_command_stands_twice(self) -> None:
        assert len(COMMANDS) == sum(len(group.commands) for group in GROUPS)


class TestWrongUse:
    """One line on the error output that says what would do, nothing on the other, and exit code 2."""

    @pytest.mark.parametrize(
        ("given", "said"),
        [
            (["chekc"], "jeugdbeleid: no command 'chekc'; did you mean 'check'? (see jeugdbeleid --help)"),
            (["zzz"], "jeugdbeleid: no command 'zzz' (see jeugdbeleid --help)"),
            (["help", "zzz"], "jeugdbeleid: no command 'zzz' (see jeugdbeleid --help)"),
            (["plans", "--jsn"], "jeugdbeleid plans: does not take '--jsn'; did you mean '--json'? (see jeugdbeleid plans --help)"),
            (["plans", "zzz"], "jeugdbeleid plans: does not take 'zzz' (see jeugdbeleid plans --help)"),
            (["overdue"], "jeugdbeleid overdue: needs a day, for there is no clock: --on DAY, as in: jeugdbeleid overdue --on 2020-01-01 (see jeugdbeleid overdue --help)"),
            (["changes", "--on", "2019-06-07"], "jeugdbeleid changes: needs a day, for there is no clock: --since DAY, as in: jeugdbeleid changes --since 2019-04-04 --on 2019-06-07 (see jeugdbeleid changes --help)"),
            (["check", "--on", "2019-13-01"], "jeugdbeleid check: argument --on: expected a day such as 2019-06-07, got '2019-13-01' (see jeugdbeleid check --help)"),
            (["show"], "jeugdbeleid show: the following arguments are required: ID (see jeugdbeleid show --help)"),
            (["show", "vwx"], "jeugdbeleid show: No record with id 'vwx'; did you mean 'vws'?"),
            (["validate", ""], "jeugdbeleid validate: argument PLAN: expected a file or a folder, got '' (see jeugdbeleid validate --help)"),
            (["plans", "--file", ""], "jeugdbeleid plans: argument --file: expected a file or a folder, got '' (see jeugdbeleid plans --help)"),
            (["plans", "--file", "geen.toml"], "jeugdbeleid plans: geen.toml: expected a file or a folder, found nothing"),
        ],
        ids=lambda value: " ".join(value) if isinstance(value, list) else "",
    )  # fmt: skip
    def test_is_told_in_a_line(self, given: list[str], said: str) -> None:
        assert run(*given) == (2, "", f"{said}\n")

    def test_is_told_for_each_thing_that_is_wrong_in_a_file(self, tmp_path: Path) -> None:
        path = tmp_path / "plan.toml"
        path.write_text(PLAN.replace("title", "titel") + "\n[[targets]]\nid = 'Doel'\n", encoding="utf-8")
        shown = run("plans", "--file", str(path), "--json")
        assert (shown.code, shown.out) == (2, "")
        assert len(shown.err.splitlines()) > 2
        assert all(line.startswith(f"jeugdbeleid plans: {path}") for line in shown.err.splitlines())

    def test_what_a_machine_refuses_is_told_with_its_name(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def refused(_: object) -> None:
            raise PermissionError(13, "Permission denied", "map/agenda.ics")

        monkeypatch.setattr("jeugdbeleid.commands.looking.plans", refused)
        assert run("plans") == (2, "", "jeugdbeleid plans: map/agenda.ics: Permission denied\n")

    def test_what_has_no_name_is_told_as_it_is(self, tmp_path: Path) -> None:
        folder = tmp_path / "plan.schema.json"
        folder.mkdir()
        said = f"jeugdbeleid schema: Expected a regular file or none, found something else at {str(folder)!r}\n"
        assert run("schema", str(folder)) == (2, "", said)


class TestWhatIsPrinted:
    def test_a_pipe_gets_a_line_for_each_row_with_tabs(self) -> None:
        lines = run("plans").out.splitlines()
        assert lines[0] == "id\ttitel\tsoort\tperiode\teigenaren"
        assert (
            lines[1]
            == "actieplan-pleegzorg\tActieplan Pleegzorg 2017-2018\tplan\t2017-2018\tjn; nvp; nji; vng; vws; jenv"
        )
        assert {line.count("\t") for line in lines} == {4}

    def test_a_terminal_gets_a_table_of_its_width(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COLUMNS", "120")
        shown = run("plans", terminal=True).out
        assert max(map(len, shown.splitlines())) <= 120
        assert "\t" not in shown
        assert run("plans", "--table").out == shown
        assert run("plans", "--tabs", terminal=True).out == run("plans").out

    def test_nothing_is_in_colour(self) -> None:
        assert "\x1b" not in run(terminal=True).out + run("check", "--help", terminal=True).out

    def test_the_last_form_that_is_named_counts(self) -> None:
        assert run("plans", "--json", "--tabs").out == run("plans").out

    @pytest.mark.parametrize("example", [one for one in EXAMPLES if not OF_FILES.search(one)])
    def test_every_command_has_one_json_document(self, example: str) -> None:
        shown = run(*words_of(example), "--json")
        assert shown.err == ""
        assert json.loads(shown.out)

    @pytest.mark.parametrize("example", [one for one in EXAMPLES if not OF_FILES.search(one)])
    def test_every_table_fits_80_columns(self, example: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """Sentences and citations are lines of their own, which a terminal wraps."""
        monkeypatch.setenv("COLUMNS", "80")
        shown = run(*words_of(example), "--table", "--lang", "en").out
        if not example.startswith(
            ("jeugdbeleid cite", "jeugdbeleid report", "jeugdbeleid schema", "jeugdbeleid check pleegouders")
        ):
            assert [line for line in shown.splitlines() if len(line) > 80] == []

    def test_no_rows_are_said_to_be_none(self) -> None:
        none = Answer(plain=list, headings=("id",))
        assert written(none, "table", "nl", 80) == "niets gevonden"
        assert written(none, "tabs", "nl", 80) == "id"

    def test_own_files_stand_beside_the_bundle(self, tmp_path: Path) -> None:
        path = a_plan(tmp_path)
        rows = run("plans", "--file", path, "--lang", "en").rows
        assert ["mijn-jeugdplan", "Youth plan", "plan", "", ""] in rows
        assert "actieplan-pleegzorg" in {row[0] for row in rows}

    def test_a_file_may_refer_to_the_file_before_it(self, tmp_path: Path) -> None:
        second = tmp_path / "lijnen.toml"
        second.write_text(
            '[[action_lines]]\nid = "lijn-1"\nplan = "mijn-jeugdplan"\nnumber = 1\n'
            'title = { nl = "Lijn", en = "Line" }\nsources = [{ type = "Page", address = "raadsbesluit 12" }]\n',
            encoding="utf-8",
        )
        assert run("show", "lijn-1", "--file", a_plan(tmp_path), "--file", str(second)).code == 0

    def test_what_was_known_on_a_day(self) -> None:
        early = {row[0] for row in run("plans", "--as-of", "2017-06-01").rows}
        assert early < {row[0] for row in run("plans").rows}


class TestTheProcess:
    """What only shows in a process of its own."""

    def test_a_pipe_that_is_closed_is_no_error(self) -> None:
        command = f"{shlex.quote(sys.executable)} -m jeugdbeleid timeline | head -n 1"
        shown = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False)
        assert (shown.returncode, shown.stderr) == (0, "")
        assert shown.stdout == "id\tsoort\twanneer\twat\tstand\tbekend op\tbron\n"

    def test_utf_8_whatever_the_machine_is_set_to(self) -> None:
        shown = subprocess.run(
            [sys.executable, "-m", "jeugdbeleid", "show", "zorg-voor-de-jeugd"],
            capture_output=True,
            env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
            check=True,
        )
        assert "„" in shown.stdout.decode("utf-8")

    def test_what_is_broken_off_says_nothing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def broken_off(_: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr("jeugdbeleid.commands.looking.plans", broken_off)
        assert run("plans") == (130, "", "")

    def test_a_closed_pipe_within_this_process(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The same as above, where the coverage is seen."""
        reading, writing = os.pipe()
        os.close(reading)
        with os.fdopen(writing, "w", encoding="utf-8") as pipe:
            monkeypatch.setattr(sys, "stdout", pipe)
            assert main(["plans"]) == 0

    @pytest.mark.skipif(
        not Path("/dev/full").exists(), reason="NOT TESTED HERE: there is no /dev/full to stand for a full disk"
    )
    @pytest.mark.parametrize("asked", [["plans"], ["--help"]], ids=" ".join)
    def test_a_full_disk_is_told_in_a_line(
        self, asked: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """1 would say that the answer is no."""
        with Path("/dev/full").open("w", encoding="utf-8") as full:
            monkeypatch.setattr(sys, "stdout", full)
            assert main(asked) == 2
        assert capsys.readouterr().err == "jeugdbeleid: cannot write the answer: No space left on device\n"

    def test_without_an_output_at_all_it_is_done_as_well(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """As with `>&-` in a shell, or in a program without a console."""
        monkeypatch.setattr(sys, "stdout", None)
        monkeypatch.setattr(sys, "stderr", None)
        assert main(["plans"]) == 0
        assert main(["zzz"]) == 2

    def test_the_words_of_the_process_are_those_without_arguments(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "argv", ["jeugdbeleid", "--lang", "en"])
        with pytest.MonkeyPatch.context() as within:
            out = Terminal()
            within.setattr(sys, "stdout", out)
            assert running.main() == 0
        assert "not yet due" in out.getvalue()


def seen(stream: Terminal, text: str) -> bool:
    """Whether a text comes within ten seconds."""
    return any(text in stream.getvalue() or Event().wait(0.01) for _ in range(1000))


class TestProgress:
    def test_work_that_takes_long_says_what_is_done(self) -> None:
        stream = Terminal()
        with Progress(stream, "eerst", wait=0.0) as progress:
            assert seen(stream, "eerst ...")
            progress.step("dan")
            assert seen(stream, "dan ...")
        assert stream.getvalue().endswith("\rdan ...  \r         \r")

    def test_work_that_is_soon_done_shows_nothing(self) -> None:
        stream = Terminal()
        with Progress(stream, "eerst", wait=60.0):
            pass
        assert stream.getvalue() == ""

    def test_nothing_is_shown_but_on_a_terminal(self) -> None:
        stream = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - closed below
        with stream, Progress(stream, "eerst", wait=0.0) as progress:
            progress.step("dan")
            assert not progress._thread.is_alive()
