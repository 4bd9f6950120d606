# Every target is one script in scripts/ (each has --help); by hand and in CI the same.
STACK ?= prod
CLOUD ?= simulated
export STACK CLOUD YES VERBOSE DEBUG STATE OUT KEY PACK NO_POLICIES

run := node --require tsx/cjs scripts/
packages := @./scripts/setup/node-modules.sh

.DEFAULT_GOAL := help
.PHONY: help report evidence verify-evidence mutate-policies preview up refresh destroy unlock setup env golden test lint format typecheck config-docs alarms dashboards score clean distclean bench-nginx

help: ## this list
	@echo "make <target> [STACK=prod] [CLOUD=simulated|aws]"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r target text; do printf '  %-14s %s\n' $$target "$$text"; done

preview: ## plan a stack with the real engine, judge the plan by all policies, write the report (NO_POLICIES=1: the bare plan)
	$(packages)
	@$(run)preview.ts

test: ## type check, lint, formatting and all tests; ends with "N passed, N failed"
	$(packages)
	@$(run)setup.ts >&2
	@$(run)check.ts

up: ## make the cloud what the program says, after all policies let the plan pass (CLOUD=aws asks first; YES=1 agrees)
	$(packages)
	@$(run)up.ts

refresh: ## find what was changed in the cloud behind the program's back
	$(packages)
	@$(run)refresh.ts

destroy: ## delete everything of a stack; refused while it is protected
	$(packages)
	@$(run)destroy.ts

unlock: ## release the lock that a killed run left on the state
	$(packages)
	@$(run)unlock.ts

setup: ## install and build what the other targets need, without running anything
	$(packages)
	@$(run)setup.ts --language-host

env: ## shell lines for a pulumi typed by hand on the simulated cloud: eval "$(make -s env)"
	$(packages)
	@$(run)env.ts

report: ## judge a stack by all policies and write the auditor's report (STATE=file for an exported state)
	$(packages)
	@$(run)report.ts

evidence: ## pack and sign the report with all that it rests on (KEY=private key)
	$(packages)
	@$(run)evidence.ts

verify-evidence: ## say whether an evidence pack is as it was signed (PACK=…, KEY=public key)
	$(packages)
	@$(run)evidence.ts verify

mutate-policies: ## make every known violation in a stack's plan and say which rules catch theirs (minutes)
	$(packages)
	@$(run)mutate-policies.ts

golden: ## write test/golden/<stack>.json anew; review the difference in git
	$(packages)
	@$(run)golden.ts

lint: ## ESLint with types
	$(packages)
	@node_modules/.bin/eslint .

format: ## write all files in the project's format
	$(packages)
	@node_modules/.bin/prettier --write --log-level warn .

typecheck: ## TypeScript without output
	$(packages)
	@node_modules/.bin/tsc -p . --noEmit

config-docs: ## write the reference of all configuration keys
	$(packages)
	@$(run)config-docs.ts

bench-nginx: ## throughput of the rendered proxy against a plain nginx (needs nginx and wrk)
	$(packages)
	@$(run)bench/nginx.ts

alarms: ## write docs/alarms.md: every threshold, its words, its alarms
	$(packages)
	@$(run)alarms.ts

dashboards: ## write docs/dashboards.md and a picture of each dashboard
	$(packages)
	@$(run)dashboards.ts

score: ## compare the simulated cloud with what is known of the real provider
	$(packages)
	@node --require tsx/cjs simulator/score

clean: ## remove plans and simulated states; the built engine stays
	rm -rf .cache/plans .cache/work .cache/simulated .cache/pulumi-home

distclean: ## remove everything that is not in git: engine, npm packages
	rm -rf .cache node_modules
