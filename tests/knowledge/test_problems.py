"""Problems: each on a line that an editor can jump to."""

from pathlib import Path

from knowledge.problems import KnowledgeError, Problem


def test_a_problem_is_a_line() -> None:
    assert (
        str(Problem(Path("a/b.yaml"), 7, "The date is none; write one.")) == "a/b.yaml:7: The date is none; write one."
    )


def test_an_error_tells_every_problem_in_order() -> None:
    problems = [
        Problem(Path("b.yaml"), 1, "third"),
        Problem(Path("a.yaml"), 12, "second"),
        Problem(Path("a.yaml"), 9, "first"),
    ]
    error = KnowledgeError(problems)
    assert [problem.message for problem in error.problems] == ["first", "second", "third"]
    assert str(error).splitlines() == ["a.yaml:9: first", "a.yaml:12: second", "b.yaml:1: third"]
