// Package query turns what a reader typed into a plan: which terms of the
// index to read, how much each weighs, what each covers of the query, and
// what must not be there. A plan is made from the query and the lexicon alone,
// so that the browser, which holds the lexicon, makes the same one
// (search/client/plan.ts is this package's twin, held to it by golden plans).
package query
