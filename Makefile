# Everything that is done often. `make help` lists it.

.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
CHECKED := dhr_tui tests benchmarks

# A stamp says that the pins were installed; it is older than them when they have changed.
READY := $(VENV)/ready-to-run
READY_TO_TEST := $(VENV)/ready-to-test

.PHONY: help run test soak check format golden bench clean

help: ## list what can be made
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile

run: $(READY) ## set up what is missing and open the worked example
	@$(BIN)/dhr demo

test: $(READY_TO_TEST) ## set up what is missing and run the tests, two at a time; ARGS="-k walk" is passed on
	@$(BIN)/python -m pytest -n 2 $(ARGS)

soak: $(READY_TO_TEST) ## the long runs of tests/faults, hours; ARGS="--soak=0.1" is a tenth of them
	@$(BIN)/python -m pytest tests/faults --soak -n 2 $(ARGS)

check: $(READY_TO_TEST) ## format, lint, types, who imports whom, pins
	$(BIN)/ruff format --check $(CHECKED)
	$(BIN)/ruff check $(CHECKED)
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(PIP) check

format: $(READY_TO_TEST) ## put the code into its form
	$(BIN)/ruff format $(CHECKED)
	$(BIN)/ruff check --fix $(CHECKED)

golden: $(READY_TO_TEST) ## write the kept exports of the example anew; read the difference before committing
	@$(BIN)/python -m tests.documents.golden_files
	@git diff --stat -- tests/documents/golden

bench: $(READY_TO_TEST) ## measure this program and its peers side by side
	@$(BIN)/python -m benchmarks

clean: ## remove what was set up and what tools left behind; cases and exports stay
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find $(CHECKED) -name __pycache__ -prune -exec rm -rf {} +

# -- set-up ------------------------------------------------------------------------------------

$(READY): requirements.txt requirements-files.txt pyproject.toml
	@command -v $(PYTHON) > /dev/null 2>&1 || { \
		echo "dhr needs Python 3.11 or newer, and there is no $(PYTHON): apt-get install python3 python3-venv"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "dhr needs Python 3.11 or newer, and $$($(PYTHON) --version 2>&1) is too old: name another, make run PYTHON=python3.11"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2> /dev/null || { \
		echo "$(PYTHON) cannot make a virtual environment, which dhr is installed into: apt-get install python3-venv"; exit 1; }
	@echo "Setting up dhr in $(VENV), once; this takes a minute ..." >&2
	@$(BIN)/python -m pip --version > /dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	@$(PIP) install -r requirements.txt || { \
		echo "The packages that dhr needs could not be installed; the lines above say why. Once that is mended, make goes on here."; exit 1; }
	@$(PIP) install -r requirements-files.txt || \
		echo "The readers of Excel and Word files could not be installed; dhr works without them, and dhr import reads CSV and text."
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q dhr_tui
	@touch $@

$(READY_TO_TEST): requirements-dev.txt requirements-files.txt $(READY)
	@echo "Setting up the tests in $(VENV), once ..." >&2
	@$(PIP) install -r requirements-dev.txt || { \
		echo "The packages that the tests need could not be installed; the lines above say why."; exit 1; }
	@touch $@
