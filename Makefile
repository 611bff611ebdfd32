# `make run` and `make test` need Python 3.11 or later and make, nothing else.
PYTHON ?= python3
PORT ?= 8000
# Addresses in answers name the port that is served, unless SITE_URL is set or must be.
SITE = case "$${DEBUG:-1}" in 1|true) : "$${SITE_URL:=http://127.0.0.1:$(PORT)}";; esac
MANAGE = set -a; [ ! -f .env ] || . ./.env; $(SITE); set +a; .venv/bin/python manage.py
BIN = .venv/bin

.PHONY: run editor test coverage lint check-html lighthouse screenshots desk-pictures handbook-pictures bench import-report messages clean
.DEFAULT_GOAL := run

run: .venv/run.stamp ## install, bring the database up to date, load the record, serve, read imports
	@$(PYTHON) -c 'import socket, sys; sys.exit(not socket.socket().connect_ex(("127.0.0.1", $(PORT))))' \
	  || { echo "Port $(PORT) is taken. Stop what uses it, or choose another: make run PORT=8001"; exit 1; }
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) load_record
	@echo
	@echo "  igftracker is at http://127.0.0.1:$(PORT)/ - stop it with Ctrl-C."
	@echo "  To become an editor, run this in another terminal: make editor"
	@echo
	@export DJANGO_RUNSERVER_HIDE_WARNING=true; \
	  $(MANAGE) import_worker --with-parent --verbosity 0 & worker=$$!; \
	  trap 'kill $$worker 2>/dev/null; wait $$worker 2>/dev/null' EXIT; trap 'exit 130' INT TERM; \
	  $(MANAGE) runserver --noreload 127.0.0.1:$(PORT)

editor: .venv/run.stamp ## make an administrator for the admin, who invites everybody else
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) make_administrator
	@echo "Now sign in at http://127.0.0.1:$(PORT)/admin/"

TESTS = $(BIN)/pytest --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

test: lint ## everything that must hold
	$(TESTS)

coverage: .venv/test.stamp ## all tests once more, with which lines they reach; at least 95 %
	$(TESTS) --cov

lint: .venv/test.stamp ## style, types and the direction of imports
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

check-html: .venv/test.stamp var/tools/html.stamp ## hold every kind of page to the HTML standard; needs java and npm
	IGFTRACKER_REQUIRE_BROWSER=1 $(BIN)/pytest tests/record/test_html.py tests/igftracker/test_html.py

KINDS ?=
lighthouse: .venv/test.stamp var/tools/lighthouse.stamp ## what Lighthouse says of each kind of page (KINDS="home call" for some); needs npm and chromium
	$(BIN)/python -m tests.lighthouse $(KINDS)

screenshots: .venv/test.stamp ## pictures of every kind of page in var/screenshots/; needs chromium
	$(BIN)/python -m tests.screenshots

WORDS ?=
desk-pictures: .venv/test.stamp ## pictures of every page of the editors' desk in var/desk/ (WORDS="meeting" for some); needs chromium
	$(BIN)/python -m tests.desk $(WORDS)

handbook-pictures: .venv/test.stamp ## take the pictures of the editors' handbook anew; needs chromium
	$(BIN)/python -m tests.handbook

ROWS ?= 10000
bench: .venv/test.stamp ## how fast it is with ROWS submissions (several sizes in quotes), in throw-away databases
	$(BIN)/python -m tests.bench $(ROWS)

import-report: .venv/test.stamp ## how many facts importers find rightly in the specimens, kind by kind
	$(BIN)/python -m tests.importing

messages: .venv/run.stamp ## bring the translations' catalogues up to date; needs gettext
	@$(MANAGE) messages

clean: ## remove what can be made again; the data in var/ stays
	rm -rf .venv var/tests *.egg-info .coverage htmlcov .pytest_cache .mypy_cache .ruff_cache \
	  .import_linter_cache .hypothesis
	find . -name __pycache__ -prune -exec rm -rf {} +

# The Nu HTML checker, which the W3C's validator runs; it needs Java 17, as Debian 12 has.
VNU = vnu-jar@26.9.27
# Lighthouse 12 is the last to run on Node 18 and 20; Debian 12 has 18.
LIGHTHOUSE = lighthouse@12.8.2

var/tools/html.stamp: PACKAGE = $(VNU)
var/tools/lighthouse.stamp: PACKAGE = $(LIGHTHOUSE)
var/tools/%.stamp: Makefile
	@command -v npm >/dev/null || { echo "npm is needed; on Debian: apt-get install npm"; exit 1; }
	@mkdir -p var/tools/$*
	npm install --no-audit --no-fund --no-save --ignore-scripts --prefix var/tools/$* $(PACKAGE)
	@touch $@

.venv/python.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or later is needed; name it with make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' \
	  || { echo "This Python lacks its venv module; on Debian: apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv .venv
	@touch $@

.venv/run.stamp: .venv/python.stamp pyproject.toml requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --constraint requirements.lock
	@touch $@

.venv/test.stamp: .venv/python.stamp pyproject.toml requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]' --constraint requirements.lock
	@touch $@ .venv/run.stamp
