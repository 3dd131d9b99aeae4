package search

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"math/bits"
	"slices"
	"strings"

	"github.com/blevesearch/bleve/v2"

	"congbo/search/query"
)

// Options narrow a search down. A document passes a list where it has any of
// its values; an empty list lets everything pass. Limit 0 is ten.
type Options struct {
	Kind      []string
	Unit      []string // ids
	Place     []string // ids
	Year      []string
	Directive []string // ids
	Status    []string
	Limit     int
	Offset    int
	Language  string // of the names of kinds and statuses: vi, if empty, or en
}

// Found is what a search gives, in the same shape as the browser client's.
type Found struct {
	Total   int                `json:"total"`
	Results []Result           `json:"results"`
	Facets  map[string][]Facet `json:"facets"`
}

// A Result is one document that was found.
type Result struct {
	Kind    string  `json:"kind"`
	ID      string  `json:"id"`
	URL     string  `json:"url"`
	Title   string  `json:"title"`
	Excerpt string  `json:"excerpt"` // HTML whose only element is mark
	Score   float64 `json:"score"`
}

// A Facet is a value that results have, and how many have it, whatever else
// was chosen of the same facet.
type Facet struct {
	Value string `json:"value"`
	Label string `json:"label"`
	Count int    `json:"count"`
}

// mostResults is how many results one call gives at most.
const mostResults = 1000

// values gives the chosen values in the order of facetFields.
func (o Options) values() [][]string {
	return [][]string{o.Kind, o.Unit, o.Place, o.Year, o.Directive, o.Status}
}

// Search answers a query. The error is a failure of the machine: a query
// cannot be wrong.
func (x *Index) Search(text string, o Options) (Found, error) {
	found := Found{Results: []Result{}, Facets: map[string][]Facet{}}
	for _, name := range facetFields {
		found.Facets[name] = []Facet{}
	}
	filters := o.values()
	plan := x.lexicon.Plan(text, 0)
	if plan.Empty() && len(plan.Without) == 0 && !slices.ContainsFunc(filters, func(v []string) bool { return len(v) > 0 }) {
		return found, nil
	}
	plan, err := x.best(text, plan, filters)
	if err != nil {
		return found, err
	}
	limit, offset := min(cmp.Or(max(o.Limit, 0), 10), mostResults), min(max(o.Offset, 0), math.MaxInt32)
	request := x.request(plan, filters, nil)
	request.Size, request.From = limit, offset
	request.Fields = []string{shownField}
	for _, name := range facetFields {
		request.AddFacet(name, bleve.NewFacetRequest(name, math.MaxInt32))
	}
	answer, err := x.bleve.SearchInContext(context.Background(), request)
	if err != nil {
		return found, fmt.Errorf("search: %w", err)
	}
	found.Total = int(answer.Total)
	for _, hit := range answer.Hits {
		raw, _ := hit.Fields[shownField].(string)
		s, err := readShown(raw)
		if err != nil {
			return found, fmt.Errorf("search: %w", err)
		}
		found.Results = append(found.Results, Result{s.Kind, s.ID, s.URL, s.Title, excerpt(s.Title, s.Body, plan.Marks, x.lexicon.Abbreviations), hit.Score})
	}
	for i, name := range facetFields {
		counted := answer
		if len(filters[i]) > 0 {
			if counted, err = x.counts(plan, filters, i); err != nil {
				return found, err
			}
		}
		found.Facets[name] = x.facet(name, o.Language, counted)
	}
	return found, nil
}

// best makes the plan anew with words nearly like those for which nothing
// was found, and gives it if it finds more.
func (x *Index) best(text string, plan *query.Plan, filters [][]string) (*query.Plan, error) {
	first, err := x.coverage(plan, filters)
	if err != nil || plan.Empty() {
		return plan, err
	}
	missing := plan.Required &^ first.anywhere
	if missing == 0 || first.positions == bits.OnesCount32(plan.Required) {
		return plan, nil
	}
	loose := x.lexicon.Plan(text, missing)
	second, err := x.coverage(loose, filters)
	if err == nil && second.positions > first.positions {
		return loose, nil
	}
	return plan, err
}

func (x *Index) coverage(plan *query.Plan, filters [][]string) (coverage, error) {
	var c coverage
	request := x.request(plan, filters, &c)
	request.Size = 0
	_, err := x.bleve.SearchInContext(context.Background(), request)
	if err != nil {
		return c, fmt.Errorf("search: %w", err)
	}
	return c, nil
}

// request makes bleve's request: the best score first, then the last slot.
func (x *Index) request(plan *query.Plan, filters [][]string, c *coverage) *bleve.SearchRequest {
	request := bleve.NewSearchRequest(match{plan: plan, filters: filters, index: x, found: c})
	request.SortBy([]string{"-_score", "-_id"})
	return request
}

// counts counts the values of facet i among what passes the other filters.
func (x *Index) counts(plan *query.Plan, filters [][]string, i int) (*bleve.SearchResult, error) {
	others := slices.Clone(filters)
	others[i] = nil
	request := x.request(plan, others, nil)
	request.Size = 0
	request.AddFacet(facetFields[i], bleve.NewFacetRequest(facetFields[i], math.MaxInt32))
	answer, err := x.bleve.SearchInContext(context.Background(), request)
	if err != nil {
		return nil, fmt.Errorf("search: %w", err)
	}
	return answer, nil
}

// facet reads a facet of bleve's answer: the most frequent first.
func (x *Index) facet(name, language string, answer *bleve.SearchResult) []Facet {
	all := []Facet{}
	counted := answer.Facets[name]
	if counted == nil || counted.Terms == nil {
		return all
	}
	for _, term := range counted.Terms.Terms() {
		all = append(all, Facet{term.Term, x.label(name, term.Term, language), term.Count})
	}
	slices.SortFunc(all, func(a, b Facet) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.Value, b.Value))
	})
	return all
}
