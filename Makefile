# make test   everything that must hold before a change is kept
# make bench  how fast a large site is built, with how much memory, and how soon a change is shown
# make bench-peers   a large site beside Hugo and Pagefind
# make bench-search  what a query and an index cost, beside Pagefind
# make eval   how much of real plans the import understands; EVAL="-misses -only bac-kan" lists what it did not
# make eval-search   how often the right result comes first, beside Pagefind and bleve's own analyzer
# make lighthouse   what Lighthouse says of the most important pages
# make screenshots  a picture of every kind of page, in screenshots/, to look at
# make fuzz   a minute of made-up input for each parser, and other values for each property test
# make release  dist/: an archive for each system, made twice to prove that the bytes are the same
# make deb    dist/: Debian packages
# make vuln   known faults of the libraries (govulncheck, needs the internet), and their checksums
# make race   the concurrent parts under the race detector

GO       ?= go
FUZZTIME ?= 60s

# The Nu Html Checker, axe-core and html-validate, where the tests look for them.
NPM     := generator/testdata/npm
MODULES := $(NPM)/node_modules/.package-lock.json

# Lighthouse, which has many packages and is not part of the tests.
LIGHTHOUSE_NPM := generator/audit/npm
LIGHTHOUSE     := $(LIGHTHOUSE_NPM)/node_modules/.package-lock.json

# Pagefind, which the search is measured against.
PAGEFIND_NPM := search/bench/npm
PAGEFIND     := $(PAGEFIND_NPM)/node_modules/.bin/pagefind
HUGO         := $(PAGEFIND_NPM)/bin/hugo

.PHONY: build serve test tools race bench bench-peers bench-search eval eval-search lighthouse screenshots fuzz release deb vuln clean

build:
	$(GO) build -o congbo .

serve:
	$(GO) run . serve

# With CONGBO_TEST_TOOLS a test that misses its tool fails; a plain
# `go test ./...` leaves it out, so that a developer needs nothing but Go.
# Property tests draw the same values each time, and others in `make fuzz`.
test: tools
	@unformatted="$$(gofmt -l .)"; if [ -n "$$unformatted" ]; then echo "gofmt these files:"; echo "$$unformatted"; exit 1; fi
	$(GO) vet ./...
	CONGBO_TEST_TOOLS=1 RAPID_SEED=1 $(GO) test ./...

# What the tests run besides Go: a browser, Java for the HTML checker, Node for
# the search client, what reads PDF and old Word files, and two web servers.
tools: $(MODULES)
	@command -v chromium >/dev/null || $(call install,chromium)
	@command -v java >/dev/null || $(call install,default-jre-headless)
	@command -v node >/dev/null || $(call install,nodejs)
	@command -v pdftotext >/dev/null || $(call install,poppler-utils)
	@command -v soffice >/dev/null || $(call install,libreoffice-writer-nogui)
	@[ "$$(uname)" != Linux ] || command -v dpkg-deb >/dev/null || $(call install,dpkg)
	@[ "$$(uname)" != Linux ] || command -v systemd-analyze >/dev/null || $(call install,systemd)
	@PATH="$$PATH:/usr/sbin" command -v nginx >/dev/null || $(call install,nginx-light libnginx-mod-http-brotli-static)
	@command -v caddy >/dev/null || $(call install,caddy)

$(MODULES): $(NPM)/package-lock.json
	@command -v npm >/dev/null || $(call install,npm)
	npm ci --prefix $(NPM) --ignore-scripts --no-audit --no-fund
	@touch $@

# install a Debian package, as root or through sudo
install = { \
	command -v apt-get >/dev/null || { echo "The tests need $(1): please install it." >&2; exit 1; }; \
	as=""; [ "$$(id -u)" = 0 ] || as=sudo; \
	$$as apt-get update -q && DEBIAN_FRONTEND=noninteractive $$as apt-get install -q -y --no-install-recommends $(1); }

# The sites of the tests again, with Go's race detector (needs a C compiler).
race:
	$(GO) test -race -run 'Sites|Golden|Corpus|Session|Edited' ./generator
	$(GO) test -race ./generator/source ./generator/atlas ./generator/pages ./generator/publish ./generator/preview

bench:
	$(GO) test -run '^$$' -bench Build -benchtime 3x -timeout 30m ./generator
	$(GO) test -run '^$$' -bench Reload -benchtime 20x -timeout 30m ./generator/command

bench-search: $(PAGEFIND)
	@command -v chromium >/dev/null || $(call install,chromium)
	$(GO) test -run '^$$' -bench BenchmarkSearch -benchtime 1x -timeout 60m ./search/bench

# Hugo is compiled from its sources, which takes some minutes once.
bench-peers: $(PAGEFIND) $(HUGO)
	$(GO) test -run '^$$' -bench BenchmarkPeers -benchtime 1x -timeout 60m ./search/bench

$(HUGO):
	GOBIN=$(CURDIR)/$(PAGEFIND_NPM)/bin $(GO) install github.com/gohugoio/hugo@v0.164.0

eval:
	$(GO) test -count=1 -v -run 'TestPlans|TestOtherLayouts|TestLetterheads' ./generator/intake/eval $(if $(EVAL),-args $(EVAL))

eval-search: $(PAGEFIND)
	@command -v chromium >/dev/null || $(call install,chromium)
	$(GO) test -run '^$$' -bench BenchmarkRelevance -benchtime 1x -timeout 30m ./search/bench

$(PAGEFIND): $(PAGEFIND_NPM)/package-lock.json
	@command -v npm >/dev/null || $(call install,npm)
	npm install --prefix $(PAGEFIND_NPM) --no-save --ignore-scripts --no-audit --no-fund
	@touch $@

lighthouse: tools $(LIGHTHOUSE)
	CONGBO_TEST_TOOLS=1 $(GO) test -count=1 -v -timeout 30m -run TestLighthouse ./generator/audit -lighthouse

$(LIGHTHOUSE): $(LIGHTHOUSE_NPM)/package-lock.json
	npm ci --prefix $(LIGHTHOUSE_NPM) --ignore-scripts --no-audit --no-fund
	@touch $@

screenshots: tools
	CONGBO_TEST_TOOLS=1 $(GO) test -count=1 -v -run TestScreenshots ./generator/audit -screenshots "$(CURDIR)/screenshots"

fuzz:
	@grep -rl 'pgregory.net/rapid' --include='*_test.go' . | xargs -n1 dirname | sort -u | xargs env RAPID_CHECKS=2000 $(GO) test -count=1
	@grep -rEo '^func Fuzz[A-Za-z0-9_]+' --include='*_test.go' . | while IFS=: read -r file func; do \
		echo "$${func#func } in $$(dirname $$file)"; \
		$(GO) test -run '^$$' -fuzz "^$${func#func }$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 20x "$$(dirname $$file)" || exit 1; \
	done

release:
	$(GO) run ./release -archives -proof

deb:
	@command -v dpkg-deb >/dev/null || $(call install,dpkg)
	$(GO) run ./release -deb

GOVULNCHECK ?= golang.org/x/vuln/cmd/govulncheck@v1.9.0
vuln:
	$(GO) mod verify
	$(GO) run $(GOVULNCHECK) ./...

clean:
	rm -rf congbo dist screenshots $(NPM)/node_modules $(PAGEFIND_NPM)/node_modules $(PAGEFIND_NPM)/bin $(LIGHTHOUSE_NPM)/node_modules
	find public -mindepth 1 -not -name .gitignore -not -name .gitkeep -delete
