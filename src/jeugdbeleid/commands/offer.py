"""
Aanbod: all commands, in the order in which the overview shows them. Nothing is imported here that a command needs.
"""

from __future__ import annotations

from jeugdbeleid.commands.command import Command, Group, argument, day, path, percents

__all__ = ["COMMANDS", "DEMO", "DEMO_DAYS", "GROUPS", "OUTPUT"]

#: What every command takes.
OUTPUT = (
    argument("--json", dest="form", action="store_const", const="json", help="one JSON document, for programs"),
    argument(
        "--tabs",
        dest="form",
        action="store_const",
        const="tabs",
        help="a line for each row and tabs between its cells, as a pipe or a file gets",
    ),
    argument("--table", dest="form", action="store_const", const="table", help="a table that fits, as a terminal gets"),
    argument("--lang", choices=("nl", "en"), default="nl", help="the language of the words (default: nl)"),
)

#: What every command takes that reads a dossier.
DOSSIER = (
    argument(
        "--file",
        dest="files",
        action="append",
        default=[],
        type=path,
        metavar="FILE",
        help="a plan of your own beside the bundle, a file or a folder; may be given more than once",
    ),
    argument("--as-of", type=day, metavar="DAY", help="only what was known on that day"),
)

ON = argument("--on", type=day, metavar="DAY", help="the day of asking, such as 2019-06-07")
SINCE = argument("--since", type=day, metavar="DAY", help="the day after which it counts, such as 2019-04-04")
PLAN = argument("plan", nargs="?", metavar="PLAN", help="the id of a plan; without it, all of them")
ORGANISATION = argument(
    "--organisation", metavar="ID", help="only what an organisation has a part in, such as vws or nvp"
)

#: The commands, in the groups in which the help shows them.
GROUPS = (
    Group(
        "What there is",
        (
            Command(
                "plans",
                "the plans and programmes",
                "looking",
                DOSSIER,
                ("jeugdbeleid plans", "jeugdbeleid plans --file mijn-plan.toml --json"),
            ),
            Command(
                "targets",
                "the aims of a plan, and which of them can be held against anything",
                "aims",
                (PLAN, ON, *DOSSIER),
                ("jeugdbeleid targets actieplan-pleegzorg", "jeugdbeleid targets actieplan-pleegzorg --on 2019-06-07"),
                about="With a day also what each aim lacks (a number, a baseline, a term, an owner, a figure), and its verdict.",
            ),
            Command(
                "show",
                "all that is known of one record",
                "looking",
                (argument("id", metavar="ID", help="the id of a record of any kind"), *DOSSIER),
                ("jeugdbeleid show pleegouders-inschrijvingen-2018", "jeugdbeleid show vws --lang en"),
            ),
            Command(
                "find",
                "the records that a word or topic leads to",
                "looking",
                (
                    argument("text", nargs="?", metavar="TEXT", help="words of a name, or the beginnings of them"),
                    argument("--topic", metavar="TOPIC", help="a topic, by its code or label, such as pleegzorg"),
                    *DOSSIER,
                ),
                ("jeugdbeleid find matching", "jeugdbeleid find --topic pleegzorg --tabs | cut -f 1"),
                about="Ends with 1 where nothing is found.",
            ),
        ),
    ),
    Group(
        "How it stands",
        (
            Command(
                "check",
                "hold aims against the figures",
                "aims",
                (
                    argument("ids", nargs="*", metavar="ID", help="aims, or plans for all their aims; without it, all"),
                    ON,
                    argument("--definitive", action="store_true", help="only figures that are final count"),
                    argument("--annualise", action="store_true", help="set a month, quarter or half against a year"),
                    argument(
                        "--circa", type=percents, metavar="N", help="the width of a circa figure, in percent either way"
                    ),
                    argument(
                        "--accept-proxy",
                        dest="proxies",
                        action="append",
                        default=[],
                        metavar="ID",
                        help="an indicator that may stand in for that of the aim; may be given more than once",
                    ),
                    *DOSSIER,
                ),
                (
                    "jeugdbeleid check pleegouders-inschrijvingen-2018 --on 2019-06-07",
                    "jeugdbeleid check actieplan-pleegzorg --on 2019-06-07 --json",
                ),
                about=(
                    "One aim is explained in sentences, more of them stand in a table. A verdict is no exit code: "
                    "undetermined is neither yes nor no."
                ),
                days=("on",),
            ),
            Command(
                "timeline",
                "what is planned when, by which document",
                "times",
                (
                    PLAN,
                    ORGANISATION,
                    argument(
                        "--from", dest="first", type=day, metavar="DAY", help="only what has a day on or after it"
                    ),
                    argument("--to", dest="last", type=day, metavar="DAY", help="only what has a day on or before it"),
                    *DOSSIER,
                ),
                (
                    "jeugdbeleid timeline actieplan-pleegzorg",
                    "jeugdbeleid timeline --organisation nvp --from 2019-01-01 --to 2019-03-31",
                ),
            ),
            Command(
                "overdue",
                "what is late, and of what that is not known",
                "times",
                (
                    PLAN,
                    ORGANISATION,
                    ON,
                    argument("--all", action="store_true", help="also what is not late"),
                    *DOSSIER,
                ),
                (
                    "jeugdbeleid overdue --on 2020-01-01",
                    "jeugdbeleid overdue actieplan-pleegzorg --on 2019-12-01 --all",
                ),
                about=(
                    "A window that is over is passed, not late: late is what a later document still calls planned or "
                    "ongoing. Where no later document speaks of it, it is not known."
                ),
                days=("on",),
            ),
            Command(
                "promises",
                "what was promised, and what became of it",
                "times",
                (
                    PLAN,
                    ON,
                    argument("--open", action="store_true", help="only what is not known to be kept or declared done"),
                    *DOSSIER,
                ),
                ("jeugdbeleid promises --on 2019-12-01", "jeugdbeleid promises --open --on 2025-07-01 --json"),
                days=("on",),
            ),
            Command(
                "changes",
                "what is otherwise on a later day than on an earlier one",
                "times",
                (SINCE, ON, *DOSSIER),
                ("jeugdbeleid changes --since 2019-04-04 --on 2019-06-07",),
                days=("since", "on"),
            ),
        ),
    ),
    Group(
        "Sources",
        (
            Command(
                "cite",
                "how to cite a record, or the verdict on an aim",
                "sources",
                (
                    argument("id", metavar="ID", help="the id of a record of any kind"),
                    argument(
                        "--style",
                        choices=("text", "bibtex", "csl"),
                        default="text",
                        help="words, BibTeX or CSL-JSON (default: text)",
                    ),
                    argument("--on", type=day, metavar="DAY", help="of an aim: cite the verdict on that day"),
                    *DOSSIER,
                ),
                (
                    "jeugdbeleid cite actieplan-pleegzorg-2017 --style bibtex",
                    "jeugdbeleid cite pleegouders-inschrijvingen-2018 --on 2019-06-07",
                ),
                about="--json gives CSL-JSON.",
            ),
            Command(
                "scan",
                "the times, figures and papers that a letter names",
                "sources",
                (
                    argument("letter", type=path, metavar="LETTER", help="a text file, or - for what is piped in"),
                    argument(
                        "--date",
                        type=day,
                        metavar="DAY",
                        help="the letter's date, which tells words such as dit najaar",
                    ),
                    argument("--draft", metavar="ID", help="the draft of a bundle file, for a document with this id"),
                ),
                (
                    "jeugdbeleid scan brief.txt --date 2019-06-07",
                    "pdftotext brief.pdf - | jeugdbeleid scan - --date 2019-06-07 --json",
                ),
            ),
            Command(
                "verify",
                "read every value again from the texts of its documents",
                "sources",
                (
                    argument(
                        "folder",
                        type=path,
                        metavar="FOLDER",
                        help="a folder with texts that end in .txt, under any name, or another text of a document under its id",
                    ),
                    *DOSSIER[:1],
                ),
                ("jeugdbeleid verify teksten", "jeugdbeleid verify teksten --json"),
                about="Document by document what was found again. Ends with 1 where a value is not found or reads otherwise.",
            ),
        ),
    ),
    Group(
        "Your own plan",
        (
            Command(
                "new",
                "a file to begin a plan of your own with",
                "own",
                (
                    argument(
                        "path",
                        type=path,
                        metavar="FILE",
                        help="the file to write: its name ends in .toml, .yaml, .yml or .json",
                    ),
                    argument("--id", metavar="ID", help="the id of the plan (default: the name of the file)"),
                ),
                ("jeugdbeleid new mijn-plan.toml", "jeugdbeleid new mijn-plan.yaml --id jeugdplan-2026"),
                about=(
                    "Each line is explained in the file, but for JSON, which has no comments. One that is there already is left as it is, and 2 is the end."
                ),
            ),
            Command(
                "schema",
                "what an editor needs to complete and check a plan file (JSON Schema)",
                "own",
                (
                    argument(
                        "path",
                        nargs="?",
                        type=path,
                        metavar="FILE",
                        help="where to write it, such as plan.schema.json beside the plan; without it, it is printed",
                    ),
                ),
                ("jeugdbeleid schema", "jeugdbeleid schema plan.schema.json"),
                about="A file that `new` wrote names it. One that is there already is replaced; validate tells what no schema can.",
            ),
            Command(
                "validate",
                "check a file of your own, all of it at once",
                "own",
                (
                    argument("path", type=path, metavar="PLAN", help="a file, or a folder of files"),
                    argument(
                        "--file",
                        dest="files",
                        action="append",
                        default=[],
                        type=path,
                        metavar="FILE",
                        help="what it may refer to beside the bundle; may be given more than once",
                    ),
                ),
                ("jeugdbeleid validate mijn-plan.toml", "jeugdbeleid validate mijn-plan.toml --json"),
                about="Ends with 2 where something is wrong.",
            ),
            Command(
                "diff",
                "what differs between two files of your own, field by field",
                "own",
                (
                    argument(
                        "old", type=path, metavar="OLD", help="a file, a folder of files, or an exported data package"
                    ),
                    argument("new", type=path, metavar="NEW", help="the same"),
                    *DOSSIER[:1],
                ),
                ("jeugdbeleid diff plan-2025.toml plan-2026.toml",),
                about="Ends with 1 where they differ.",
            ),
            Command(
                "report",
                "the page for a council: how a plan stands, and what changed",
                "handing",
                (
                    argument("plan", metavar="PLAN", help="the id of a plan"),
                    SINCE,
                    ON,
                    argument(
                        "--format",
                        choices=("markdown", "html"),
                        default="markdown",
                        help="how it is written (default: markdown)",
                    ),
                    *DOSSIER,
                ),
                (
                    "jeugdbeleid report actieplan-pleegzorg --since 2019-04-04 --on 2019-06-07",
                    "jeugdbeleid report mijn-plan --file mijn-plan.toml --since 2026-10-01 --on 2027-01-01 --format html > raad.html",
                ),
                days=("since", "on"),
            ),
            Command(
                "export",
                "files for other tools: a data package, SDMX, a calendar, sheets",
                "handing",
                (
                    argument("format", choices=("datapackage", "sdmx", "calendar", "csv"), help="what to write"),
                    argument(
                        "folder",
                        type=path,
                        metavar="FOLDER",
                        help="where to; what is there under the same name is replaced",
                    ),
                    argument("--plan", metavar="ID", help="calendar: only a plan"),
                    argument("--organisation", metavar="ID", help="calendar: only what an organisation has a part in"),
                    argument("--on", type=day, metavar="DAY", help="calendar: as it was known on that day"),
                    argument("--stamp", type=day, metavar="DAY", help="calendar, sdmx: the day on which it was made"),
                    argument("--licence", metavar="NAME", help="datapackage: the licence of what is yours"),
                    argument("--dutch", action="store_true", help="csv: decimal commas, and semicolons between cells"),
                    argument("--bom", action="store_true", help="csv: a mark by which Excel knows UTF-8"),
                    *DOSSIER,
                ),
                (
                    "jeugdbeleid export calendar naar-agenda --plan actieplan-pleegzorg",
                    "jeugdbeleid export datapackage naar-pakket --file mijn-plan.toml",
                ),
                about="With --file it is these files that are written, with what they refer to; without it, the bundle.",
            ),
        ),
    ),
)

#: Each command by its name.
COMMANDS = {command.name: command for group in GROUPS for command in group.commands}

#: What is shown where no command is given: the aims of a plan.
DEMO = ("check", "actieplan-pleegzorg", "--table")
#: The days of it where none is asked: by what was known on a day on which its terms have ended.
DEMO_DAYS = ("--on", "2019-06-07", "--as-of", "2019-06-07")
