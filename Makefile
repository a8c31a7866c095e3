# make check   format, lint, types and all tests but those in a browser: under two minutes
# make ci      what runs before a merge, from a clone of the last commit
PYTHON ?= .venv/bin/python

.PHONY: check format test docs bench extension ci

check:
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy --strict checker
	$(PYTHON) -m pytest -q -m "not browser"

format:
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

test:
	$(PYTHON) -m pytest

docs:
	$(PYTHON) docs/generate.py
	$(PYTHON) docs/transcripts.py

bench:
	$(PYTHON) -m benchmarks

extension:
	cd extension && npm ci --ignore-scripts && npm run build

ci:
	.ci/run
