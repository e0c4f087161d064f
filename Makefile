# Everything sets itself up: `make demo` and `make test` need Python 3.11 or newer, pip and make.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
STORY := seeds/troop-statement

.PHONY: help demo test check lint types contracts format fixtures record-local clean
.DEFAULT_GOAL := help

help: ## show these targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 22

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "onrecord needs Python 3.11 or newer; set PYTHON=/path/to/python." >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/.installed

demo: $(VENV)/.installed ## set up, and read the bundled story
	@$(BIN)/onrecord summarize $(STORY)

test: $(VENV)/.installed-dev ## set up what is missing, and run the tests
	$(BIN)/python -m pytest -n 3 --dist worksteal -q

check: lint types contracts ## lint, types and import contracts

lint: $(VENV)/.installed-dev ## ruff: rules and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.installed-dev ## mypy, strict
	$(BIN)/mypy

contracts: $(VENV)/.installed-dev ## import-linter: imports point down
	$(BIN)/lint-imports --no-logo 2>/dev/null || $(BIN)/lint-imports

format: $(VENV)/.installed-dev ## let ruff mend what it can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

fixtures: $(VENV)/.installed ## record the reference answers and expected briefings anew
	$(BIN)/python fixtures/record_reference.py

$(VENV)/.installed-local: pyproject.toml | $(VENV)/.installed
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[local]' 2> $(VENV)/pip.log || \
		{ echo "The package registry cannot be reached or has no xllamacpp for this machine; $(VENV)/pip.log says why." >&2; exit 3; }
	@touch $@

record-local: $(VENV)/.installed-local ## have a small open model read the bundled story, and keep its answers (1.1 GB, once)
	@$(BIN)/python bench/local_model

clean: ## remove the environment and caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
