"""The command `eval` as it is called: the report, the traces, and errors in sentences."""

import json
from pathlib import Path

from tests.bot.conftest import Ran
from tests.knowledge.test_evaluation import LINE


def test_eval_reports_by_kind_and_lists_what_failed(run: Ran) -> None:
    lines = [
        {**LINE, "question": "Who chaired the rain plan meeting?"},
        {**LINE, "id": "2", "lang": "th", "none_of": ["a"]},
    ]
    Path("bank.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    code, out, _ = run("eval", "bank.jsonl", "--show", "all")
    assert code == 0
    assert out.startswith("right\t1\tchair\t")
    assert "\nALL " in out
    assert "\nlang en " in out
    counts = json.loads(run("eval", "bank.jsonl", "bank.jsonl", "--json")[1])
    assert sum(counts["all"]["all"].values()) == 4
    assert "shown" not in counts
    assert json.loads(run("eval", "bank.jsonl", "--json", "--show", "all")[1])["shown"][0]["id"] == "1"


def test_eval_shows_what_lies_behind_the_verdicts(run: Ran) -> None:
    lines = [
        {**LINE, "question": "Who chaired the rain plan meeting?"},
        {**LINE, "id": "2", "question": "Why the moon?"},
    ]
    Path("bank.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    _, out, _ = run("eval", "bank.jsonl")
    assert "\nen on th                     2    50.0%    50.0%" in out
    assert "\nchair                        2   50.0%  chair 1, why 1" in out
    assert " ms at the 99th percentile" in out
    measures = json.loads(run("eval", "bank.jsonl", "--json")[1])
    assert measures["facets"] == {"chair": {"chair": 1, "why": 1}}
    assert measures["retrieval"]["en on th"] == {
        "count": 2, "first": 1, "named": 1, "ranked_first": 1, "ranked_few": 1,
    }  # fmt: skip
    assert measures["seconds"]["longest"] >= measures["seconds"]["p99"] >= measures["seconds"]["median"] > 0


def test_eval_writes_each_failure_with_its_trace(run: Ran) -> None:
    lines = [
        {**LINE, "question": "Who chaired the rain plan meeting?"},
        {**LINE, "id": "2", "question": "Why the moon?"},
    ]
    Path("bank.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    assert run("eval", "bank.jsonl", "--traces", "traces.jsonl")[0] == 0
    (failure,) = map(json.loads, Path("traces.jsonl").read_text("utf-8").splitlines())
    assert (failure["id"], failure["verdict"], failure["got"]["status"]) == ("2", "missed", "not_found")
    assert failure["wanted"]["all_of"] == LINE["all_of"]
    assert failure["explanation"]["understood"]["facet"] == "why"
    assert failure["explanation"]["decided"]["why"] == "not_found"


def test_eval_tells_of_a_trace_that_cannot_be_written(run: Ran) -> None:
    Path("bank.jsonl").write_text(json.dumps(LINE), "utf-8")
    code, _, err = run("eval", "bank.jsonl", "--traces", "nowhere/traces.jsonl")
    assert code == 2
    assert "cannot be written to" in err


def test_eval_never_writes_its_traces_over_a_bank(run: Ran) -> None:
    bank = Path("bank.jsonl")
    bank.write_text(before := json.dumps(LINE), "utf-8")
    code, _, err = run("eval", "bank.jsonl", "--traces", str(bank.absolute()))
    assert code == 2
    assert "would be written over" in err
    assert bank.read_text("utf-8") == before


def test_eval_refuses_a_malformed_bank(run: Ran) -> None:
    Path("bank.jsonl").write_text("{}", "utf-8")
    code, out, err = run("eval", "bank.jsonl")
    assert (code, out) == (1, "")
    assert err.startswith("bank.jsonl:1: This is no question of a bank")
