# make build     release build of gongkai
# make demo      install what is missing, build, then rank and follow the bodies of Data/demo
# make test      all tests, the notebook from a clean kernel, the commands of the README
# make golden    record the golden files again (fails on purpose: look at the difference, then run the tests)
# make check     formatting, warnings as errors, what libraries may import and use, file lengths
# make format    format the sources in place
# make notebook  run the notebook and keep its outputs
# make bench     gongkai beside its peers, one table
# make install   build and copy gongkai to $(PREFIX)/bin
# make deps      Debian packages that building needs, only those missing; deps-dev: for tests, notebook, bench
# make clean     remove what was built

.DEFAULT_GOAL := build
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
PREFIX ?= /usr/local
SWIFT ?= swift

# One list each. Libraries, then what a Swift toolchain links with and against.
PACKAGES := pkg-config libgsl-dev libgumbo-dev libzip-dev libexpat1-dev libpoppler-glib-dev libxlsxwriter-dev \
    libsqlite3-dev \
    poppler-data \
    binutils gcc git libc6-dev libstdc++-12-dev zlib1g-dev libcurl4 libedit2 libncurses6 libuuid1 \
    libxml2 tzdata
PACKAGES_DEV := python3 python3-venv fonts-noto-cjk

# With Swift's own libraries inside, gongkai runs where no Swift is installed and starts in two thirds of the time.
RELEASE := --configuration release --static-swift-stdlib
SOURCES := Sources Tests Package.swift
GONGKAI := .build/release/gongkai
VENV := .venv/ready

.PHONY: deps deps-dev build demo test golden check format lint notebook readme bench install clean

deps:
	@Scripts/install-packages $(PACKAGES)
	@Scripts/find-swift $(SWIFT)

deps-dev: deps
	@Scripts/install-packages $(PACKAGES_DEV)
	@$(MAKE) --no-print-directory $(VENV)

$(VENV): Notebooks/requirements.txt
	python3 -m venv --clear .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

build: deps
	$(SWIFT) build $(RELEASE) --product gongkai

demo: build
	@Scripts/demo $(GONGKAI) out

test: deps-dev
	@Scripts/test $(SWIFT)
	@$(MAKE) --no-print-directory build
	@Scripts/run-notebook --check
	@.venv/bin/python Scripts/readme.py --check $(wildcard README.md README.zh.md)

golden: deps
	RECORD_GOLDEN=1 $(SWIFT) test --disable-xctest

lint:
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)
	@Scripts/check-sources

check: deps lint
	WARNINGS_AS_ERRORS=1 $(SWIFT) build --build-tests --scratch-path .build-check

format:
	$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

notebook: build deps-dev
	@Scripts/run-notebook

readme: build deps-dev
	@.venv/bin/python Scripts/readme.py $(wildcard README.md README.zh.md)

bench: build deps-dev
	$(SWIFT) build $(RELEASE) --product generate-reports
	@.venv/bin/python Benchmarks/run.py

install: build
	install -D -m 755 $(GONGKAI) $(DESTDIR)$(PREFIX)/bin/gongkai

clean:
	rm -rf .build .build-check .venv out
