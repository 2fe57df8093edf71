"""`soihtu deadlines`: the JSON others read, the table people read, and one sentence for what is wrong."""

import io
import json

import pytest
from django.core.management import call_command, execute_from_command_line

CHRISTMAS = "2026-12-22T14:30"


def printed(*arguments: str) -> str:
    out = io.StringIO()
    call_command("deadlines", *arguments, stdout=out)
    return out.getvalue()


def test_json_of_one_arrival():
    (item,) = json.loads(printed("--client", "child-welfare", "--json", "--arrived", CHRISTMAS))

    assert (item["arrived"], item["client"], sorted(item)) == (
        CHRISTMAS, "child-welfare", ["arrived", "client", "deadlines"],
    )  # fmt: skip
    assert [deadline["code"] for deadline in item["deadlines"]] == [
        "urgency", "assessment_start", "assessment_complete", "parties_informed",
    ]  # fmt: skip
    start = item["deadlines"][1]
    explanation = start.pop("explanation")
    assert start == {
        "code": "assessment_start",
        "basis": "statutory",
        "law": "LSL 26 § 5 mom.",
        "start": "2026-12-22",
        "due_on": "2027-01-05",
        "due_on_strict": "2027-01-04",
        "counted_days": [
            "2026-12-23", "2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31", "2027-01-04", "2027-01-05",
        ],
        "skipped": [
            {"date": "2026-12-24", "name": "jouluaatto"},
            {"date": "2026-12-25", "name": "joulupäivä"},
            {"date": "2026-12-26", "name": "tapaninpäivä"},
            {"date": "2026-12-27", "name": "sunnuntai"},
            {"date": "2027-01-01", "name": "uudenvuodenpäivä"},
            {"date": "2027-01-02", "name": "lauantai"},
            {"date": "2027-01-03", "name": "sunnuntai"},
        ],
    }  # fmt: skip
    assert sorted(explanation) == ["en", "fi", "sv"]
    assert "ti 5.1.2027" in explanation["fi"]


def test_items_keep_the_order_and_the_words_of_the_arrivals():
    given = ["2026-12-22T14:30", "2026-03-24", "2026-12-22T14:30", "2026-03-24T10:00:00+02:00"]
    arguments = [word for one in given for word in ("--arrived", one)]

    items = json.loads(printed("--client", "adult", "--json", *arguments))

    assert [item["arrived"] for item in items] == given
    assert [item["deadlines"][1]["due_on"] for item in items] == [
        "2027-01-05", "2026-04-02", "2027-01-05", "2026-04-02",
    ]  # fmt: skip


def test_three_hundred_arrivals_are_answered_at_once():
    arguments = [word for n in range(300) for word in ("--arrived", f"20{25 + n % 10}-{n % 12 + 1:02}-{n % 28 + 1:02}")]

    items = json.loads(printed("--client", "child-special-support", "--json", *arguments))

    assert len(items) == 300
    assert all(len(item["deadlines"]) == 4 for item in items)


@pytest.mark.parametrize(
    ("client", "codes"),
    [
        ("child-welfare", ["urgency", "assessment_start", "assessment_complete", "parties_informed"]),
        ("child-special-support", ["urgency", "assessment_start", "assessment_complete", "parties_informed"]),
        ("over-75", ["urgency", "assessment_start", "assessment_complete"]),
        ("disabled", ["urgency", "assessment_start", "assessment_complete"]),
        ("adult", ["urgency", "assessment_start", "assessment_complete"]),
    ],
)
def test_codes_by_client(client, codes):
    (item,) = json.loads(printed("--client", client, "--json", "--arrived", CHRISTMAS))

    assert [deadline["code"] for deadline in item["deadlines"]] == codes


def test_born_starts_the_childs_clocks():
    (item,) = json.loads(
        printed("--client", "child-welfare", "--json", "--arrived", "2026-11-02T10:00", "--born", "2026-12-22")
    )

    assert [(one["start"], one["due_on"]) for one in item["deadlines"]] == [
        ("2026-11-02", "2026-11-02"),
        ("2026-12-22", "2027-01-05"),
        ("2026-12-22", "2027-03-22"),
        ("2026-12-22", "2027-01-05"),
    ]


def test_not_born_yet_has_no_dates():
    (item,) = json.loads(printed("--client", "child-welfare", "--json", "--anticipatory", "--arrived", CHRISTMAS))

    assert [one["due_on"] for one in item["deadlines"]] == ["2026-12-22", None, None, None]


def test_table_is_for_people():
    text = printed("--client", "child-welfare", "--arrived", CHRISTMAS)

    lines = text.splitlines()
    assert lines[0] == "2026-12-22T14:30  child-welfare"
    assert lines[3].split() == [
        "assessment_start",
        "2027-01-05",
        "2027-01-04",
        "statutory",
        "LSL",
        "26",
        "§",
        "5",
        "mom.",
    ]
    assert "Viimeinen päivä on ti 5.1.2027." in text
    assert "Sista dagen är tis 5.1.2027." in printed(
        "--client", "child-welfare", "--arrived", CHRISTMAS, "--language", "sv"
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--client", "martian", "--arrived", CHRISTMAS], 'The client "martian" is not one of'),
        (["--arrived", CHRISTMAS], "Say whose deadlines with --client"),
        (["--client", "adult"], "Give at least one arrival"),
        (["--client", "adult", "--arrived", "tomorrow"], 'The arrival "tomorrow" is not a time'),
        (["--client", "adult", "--arrived", "2026-02-30T10:00"], "is not a time"),
        (["--client", "adult", "--arrived", CHRISTMAS, "--arrived", ""], 'The arrival "" is not a time'),
        (["--client", "adult", "--arrived", "two\nlines"], 'The arrival "two lines" is not a time'),
        (["--client", "adult", "--arrived", "2010-01-01"], "No rule is known"),
        (["--client", "adult", "--arrived", "9999-12-31T23:59Z"], "too far away"),
        (["--client", "adult", "--arrived", CHRISTMAS, "--born", "2027-01-01"], "A birth matters only"),
        (
            ["--client", "child-welfare", "--arrived", CHRISTMAS, "--born", "soon"],
            'The day of birth "soon" is not',
        ),
        (["--client", "child-welfare", "--arrived", CHRISTMAS, "--born", "2029-01-01"], "more than a year"),
        (["--client", "adult", "--arrived", CHRISTMAS, "--language", "de"], "is not one of fi, sv and en"),
        (["--client", "adult", "--arrived"], "Argument --arrived: expected one argument"),
        (["--client", "adult", "--wrong", "x", "--arrived", CHRISTMAS], "Unrecognized arguments: --wrong x"),
    ],
)
def test_bad_input_is_one_sentence_and_exit_code_2(arguments, words, capsys):
    with pytest.raises(SystemExit) as ended:
        execute_from_command_line(["soihtu", "deadlines", *arguments])

    captured = capsys.readouterr()
    assert ended.value.code == 2
    assert captured.out == ""
    assert words in captured.err
    assert captured.err.count("\n") == 1
    assert captured.err.endswith(".\n")


def test_one_wrong_arrival_among_many_prints_nothing(capsys):
    with pytest.raises(SystemExit) as ended:
        execute_from_command_line(
            ["soihtu", "deadlines", "--client", "adult", "--json", "--arrived", CHRISTMAS, "--arrived", "x"]
        )

    assert ended.value.code == 2
    assert capsys.readouterr().out == ""
