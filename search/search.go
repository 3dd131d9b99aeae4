// Package search is the search room: it makes a bleve index of everything in
// an atlas, answers queries from it, and writes it in a static form that a
// browser reads without any server (see FORMAT.md). Both give the same
// results, in the same order, with the same scores: the same analysis
// (package analysis) and the same plan of a query (package query), BM25 as
// bleve computes it, and sums in a fixed order. A build, which asks nothing,
// makes the static form alone, of bleve's segments of parts of the documents,
// and keeps what they say for the next one (Static).
package search
