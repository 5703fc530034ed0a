# Everything needs only make and Python 3.11 or later: environments are made here. `make demo` and `make test` are where to start.
PYTHON ?= python3
VENV ?= .venv
PY := $(VENV)/bin/python
TEST := $(VENV)-test
TESTPY := $(TEST)/bin/python
DEMO := $(VENV)-demo

.PHONY: help demo test lint types docs docs-twice browser bench accuracy spark matrix mutate format-data clean
.DELETE_ON_ERROR:

help:
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /: /'

$(DEMO)/.stamp: pyproject.toml $(shell find src -name '*.py' -o -name '*.json')
	$(PYTHON) -m venv $(DEMO)
	$(DEMO)/bin/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	$(DEMO)/bin/python -m pip install --quiet --disable-pip-version-check .
	touch $@

demo: $(DEMO)/.stamp ## which aims of the Actieplan Pleegzorg were met, which cannot be told, and why
	@$(DEMO)/bin/python -m jeugdbeleid

# Tools for working on the package: it is installed as it stands in src.
$(VENV)/.stamp: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(PY) -m pip install --quiet --disable-pip-version-check --group dev -e ".[all]"
	touch $@

# The environment of the tests: the wheel is what is tested, not the tree.
$(TEST)/.stamp: pyproject.toml
	$(PYTHON) -m venv $(TEST)
	$(TESTPY) -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(TESTPY) -m pip install --quiet --disable-pip-version-check --group tests --group docs-site build hatchling
	touch $@

dist/.stamp: pyproject.toml README.md $(shell find src -name '*.py' -o -name '*.json')
	$(MAKE) $(TEST)/.stamp
	rm -rf dist
	$(TESTPY) -m build --wheel --no-isolation --outdir dist . > /dev/null
	touch $@

$(TEST)/.wheel: $(TEST)/.stamp dist/.stamp
	$(TESTPY) -m pip install --quiet --disable-pip-version-check --force-reinstall --no-deps dist/*.whl
	$(TESTPY) -m pip install --quiet --disable-pip-version-check "$$(ls dist/*.whl)[all]"
	touch $@

test: $(TEST)/.wheel ## unit, property and data tests, doctests and examples, against the built wheel, with branch coverage
	rm -f .coverage .coverage.*
	$(TESTPY) -m coverage run -m pytest
	$(TESTPY) -m coverage combine --quiet
	$(TESTPY) -m coverage report

lint: $(VENV)/.stamp ## ruff, the layers of imports, the data's canonical form and the schema, what a release must be
	$(VENV)/bin/ruff check
	$(VENV)/bin/ruff format --check
	$(VENV)/bin/lint-imports
	$(PY) tools/format_data.py --check
	$(PY) tools/check_dist.py

types: $(VENV)/.stamp ## mypy --strict, and pyright on the typing tests
	$(VENV)/bin/mypy
	$(VENV)/bin/pyright tests/typing

# Built anew each time: a second build would not repeat the warnings of pages that did not change.
docs: $(VENV)/.stamp ## the site, without a warning, and every link of it followed
	SOURCE_DATE_EPOCH=$${SOURCE_DATE_EPOCH:-1767225600} $(VENV)/bin/sphinx-build -E -a -n -W --keep-going -q -j auto -d docs/_build/doctrees docs docs/_build/html
	$(PY) tools/check_links.py

docs-twice: docs ## the site a second time, with the same bytes
	SOURCE_DATE_EPOCH=$${SOURCE_DATE_EPOCH:-1767225600} $(VENV)/bin/sphinx-build -E -a -q -j auto -d docs/_build/doctrees docs docs/_build/again
	diff -r --brief docs/_build/html docs/_build/again

browser: docs ## the site in chromium, with axe-core; writes docs/explanation/browser.md
	$(PY) -m pip install --quiet --disable-pip-version-check --group browser
	npm install --silent --no-save axe-core
	$(PY) tools/browser.py

accuracy: $(VENV)/.stamp ## how much of the labelled corpus is read rightly, beside the peers; writes docs/explanation/accuracy.md
	$(PY) -m pip install --quiet --disable-pip-version-check --group bench
	-$(PY) -m pip install --quiet --disable-pip-version-check recognizers-text-date-time emoji
	$(PY) benchmarks/accuracy.py $$(date +%F)

bench: $(VENV)/.stamp ## speed, side by side with the floors and the peers
	$(PY) -m pip install --quiet --disable-pip-version-check --group bench
	$(PY) benchmarks/run.py $(WRITE)

spark: $(VENV)/.stamp ## frames.check on a session of Spark on this machine, held against check; needs Java 17 or later
	@command -v java > /dev/null || { echo "NOT RUN ON SPARK: there is no java on this machine. Spark 4 needs Java 17 or later, such as openjdk-17-jre-headless."; exit 1; }
	$(PY) -m pip install --quiet --disable-pip-version-check --group spark
	$(PY) -m pytest spark

# ONLY='3.11-lowest 3.13-highest' tests these pairs anew.
matrix: dist/.stamp ## the wheel on every Python that is supported, with the lowest and the highest versions of what it needs
	$(TESTPY) tools/matrix.py $(ONLY)

# Apart from the tests, for it takes hours: mutmut changes the code in small ways and runs the tests on each; what survives
# is printed. What was found of a function stands until it changes; ONLY='jeugdbeleid.period.*' asks it of some anew.
mutate: $(VENV)/.stamp ## which small changes of the checks, the values and the readers of Dutch no test notices
	$(PY) -m pip install --quiet --disable-pip-version-check --group mutate
	$(VENV)/bin/mutmut run --max-children 2 $(foreach name,$(ONLY),'$(name)')
	$(VENV)/bin/mutmut results

format-data: $(VENV)/.stamp ## write the bundle's files in their canonical form, and the schema of plan files
	$(PY) tools/format_data.py

clean:
	rm -rf $(VENV) $(TEST) $(DEMO) .venv-matrix dist build docs/_build mutants .coverage* .mypy_cache .ruff_cache .pytest_cache
