package search

import (
	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/mapping"
	index "github.com/blevesearch/bleve_index_api"

	"congbo/search/analysis"
)

// version is that of the static form and of what is kept in a bleve index.
const version = 2

// newMapping describes the fields to bleve. Documents are handed over with
// their terms counted; the analyzers are those that give the same terms.
func newMapping() (mapping.IndexMapping, error) {
	if err := analysis.Register(); err != nil {
		return nil, err
	}
	m := bleve.NewIndexMapping()
	m.ScoringModel = index.BM25Scoring
	m.DefaultMapping.Dynamic = false
	for name, analyzer := range map[string]string{
		wordField: analysis.WordAnalyzer, pairField: analysis.PairAnalyzer, numberField: analysis.NumberAnalyzer,
	} {
		f := bleve.NewTextFieldMapping()
		f.Analyzer, f.Store, f.IncludeTermVectors, f.IncludeInAll, f.DocValues = analyzer, false, false, false, false
		m.DefaultMapping.AddFieldMappingsAt(name, f)
	}
	for _, name := range facetFields {
		f := bleve.NewKeywordFieldMapping()
		f.Store, f.IncludeInAll = false, false
		m.DefaultMapping.AddFieldMappingsAt(name, f)
	}
	return m, nil
}
