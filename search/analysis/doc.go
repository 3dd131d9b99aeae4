// Package analysis turns Vietnamese text into the terms of the search index:
// syllables, pairs of neighbouring syllables and document numbers, each with a
// folded form (no accents) and an exact one. It is the one truth of what a
// word is: the index, the query planner and, through the tables and golden
// vectors generated from it, the client in the browser all follow it. It uses
// no Unicode class that may change from one version to the next.
//
// The same rules are offered as bleve components (char filter, tokenizer,
// token filters, analyzers), registered by name with Register.
package analysis
