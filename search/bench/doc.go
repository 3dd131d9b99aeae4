// Package bench measures the search beside Pagefind, the best of the static
// searches, in one run on the same pages: `make bench-search` what a query
// costs the reader and an index the builder, `make eval-search` how often the
// right result comes first. It needs Chromium, Node and Pagefind from npm,
// which both targets of the Makefile fetch. All of it is in tests, so that
// nothing of it is in the program.
package bench
