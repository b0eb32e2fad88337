# Two commands do all: `make site` builds the sample portal, `make test` checks everything.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SET_UP := $(VENV)/.set-up

.DEFAULT_GOAL := help
.PHONY: help site test check format lock clean browser bench

help:
	@echo "make site    build the sample portal of content/ into site/"
	@echo "make test    run every check and test"
	@echo "make format  lay out the code"
	@echo "make lock    renew requirements.lock and package-lock.json"
	@echo "make clean   remove what was built"

site: $(SET_UP)
	$(BIN)/shuzhi build --content content --output site
	@echo
	@echo "Look at it: open site/index.html, or run  python3 -m http.server --directory site"
	@echo "and visit  http://localhost:8000/"

test: $(SET_UP) browser check
	$(BIN)/pytest -n auto --dist loadgroup

check: $(SET_UP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	npm run --silent check
	npm run --silent test

browser:
	@sh tests/browser/install-browser.sh

format: $(SET_UP)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	npx biome check --write templates/assets tests/js build-assets.mjs

lock: $(SET_UP)
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --group dev --custom-compile-command "make lock" \
	  pyproject.toml --output-file requirements.lock
	npm update --package-lock-only

clean:
	rm -rf $(VENV) node_modules site dist build templates/assets/built

$(SET_UP): requirements.lock pyproject.toml package-lock.json hatch_build.py build-assets.mjs \
           $(shell find templates/assets/js templates/assets/css -type f)
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@
