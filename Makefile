# `make run` and `make test` set up all they need: Python 3.11 or later and make is all that has to be there.
.DEFAULT_GOAL := help
.PHONY: help run test lint format bench clean

PYTHON ?= python3
BIN := .venv/bin

help: ## show what there is to run
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/'

.venv/run.stamp: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Thalaeng needs Python 3.11 or later; set PYTHON to one: make run PYTHON=python3.12" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Setting up (about half a minute, once) ..." >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e . </dev/null >&2
	@touch $@

.venv/test.stamp: .venv/run.stamp
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]' </dev/null >&2
	@touch $@

run: .venv/run.stamp ## serve Telegram where a token is set, else open the conversation in the terminal
	@$(BIN)/thalaeng

test: .venv/test.stamp ## run every test
	$(BIN)/python -m pytest

lint: .venv/test.stamp ## check style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: .venv/test.stamp ## print how well and how fast questions are answered, among few releases and many, each with its aim
	@$(BIN)/python -m tests.benchmark

format: .venv/test.stamp ## put the code into shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean: ## remove the environment and every cache
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info
