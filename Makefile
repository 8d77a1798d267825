# `make run` serves the observatory, `make test` runs everything that can fail.
# What a target does is in `.make/<target>.sh`; this is the list.

SHELL := bash
# One place for what is built, whatever the environment says: the scripts and
# `src/build.rs` look there.
export CARGO_TARGET_DIR := $(CURDIR)/target
unexport CARGO_BUILD_TARGET

.DEFAULT_GOAL := help
.PHONY: help run test build dev check bench fmt clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 14

run: ## install what is missing, build, load the register, serve on localhost
	@.make/run.sh

test: ## install what the tests need and run them all, in browsers too
	@.make/test.sh

build: ## the islands, then the optimised server with the islands in it
	@.make/build.sh

dev: ## serve an unoptimised build; build and serve again on every change
	@.make/dev.sh

check: ## the fast loop: lints of both halves, tests without a browser
	@.make/check.sh

bench: ## how fast pages are, against the cheapest answer of the same run
	@.make/bench.sh

fmt: ## format the Rust sources
	@source .make/common.sh && need_linters && cargo fmt

clean: ## remove everything built or downloaded; the database in var stays
	@rm -rf target end2end/node_modules end2end/test-results end2end/playwright-report
