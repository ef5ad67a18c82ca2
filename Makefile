# make run    the site on http://127.0.0.1:8000 (HOST, PORT)
# make test   every check and test          make lint   its quick part
# make soak   the long tests                make bench  the figures (ONLY=part)
# make lighthouse    Lighthouse as a phone (ONLY=page)
# make requirements  pin the dependencies of pyproject.toml anew

.PHONY: run test lint soak bench lighthouse requirements environment environment-dev clean

CANDIDATES = python3.11 python3.12 python3.13 python3.14 python3
FITS = import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))
BIN = .venv/bin
PIP = $(BIN)/python -m pip --disable-pip-version-check install --quiet --require-hashes
PIN = $(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --strip-extras \
	--allow-unsafe --no-header

run: environment
	@exec $(BIN)/python -m schoolinfo.running --stop-with-parent

test: environment-dev
	@exec $(BIN)/python -m tests.checks

lint: environment-dev
	@exec $(BIN)/python -m tests.checks --quick

soak: environment-dev
	@exec $(BIN)/python -m pytest tests/soak

bench: environment-dev
	@ONLY="$(ONLY)" exec $(BIN)/python -m tests.bench

lighthouse: environment-dev
	@ONLY="$(ONLY)" exec $(BIN)/python -m tests.lighthouse

requirements: environment-dev
	$(PIN) $(UPGRADE) --output-file requirements.txt pyproject.toml
	$(PIN) $(UPGRADE) --extra dev --constraint requirements.txt --output-file requirements-dev.txt pyproject.toml

environment: .venv/bin/python
	@cmp -s requirements.txt .venv/requirements.txt || { \
		echo "Installing the packages the site needs." && \
		$(PIP) -r requirements.txt && cp requirements.txt .venv/requirements.txt; }

environment-dev: environment
	@cmp -s requirements-dev.txt .venv/requirements-dev.txt || { \
		echo "Installing the packages the tests need." && \
		$(PIP) -r requirements-dev.txt && cp requirements-dev.txt .venv/requirements-dev.txt; }

.venv/bin/python:
	@for python in $(CANDIDATES); do \
		if $$python -c "$(FITS)" 2>/dev/null; then exec $$python -m venv .venv; fi; \
	done; \
	echo "Python 3.11 or newer with venv is needed (Debian: apt install python3 python3-venv)." >&2; exit 1

clean:
	rm -rf .venv .pytest_cache .ruff_cache .hypothesis .import_linter_cache
