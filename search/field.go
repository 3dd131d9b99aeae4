package search

import (
	index "github.com/blevesearch/bleve_index_api"
)

// Names of the fields of the bleve index.
const (
	wordField      = "word"
	pairField      = "pair"
	numberField    = "number"
	kindField      = "kind"
	unitField      = "unit"
	placeField     = "place"
	yearField      = "year"
	directiveField = "directive"
	statusField    = "status"
	shownField     = "shown" // what a result shows, stored only
)

// textFields are those that a document is found by.
var textFields = [...]string{wordField, pairField, numberField}

// facetFields are those that results are filtered and counted by.
var facetFields = [...]string{kindField, unitField, placeField, yearField, directiveField, statusField}

// A termsField is a field of a bleve document whose terms were counted
// beforehand: one analysis serves all of a document's fields.
type termsField struct {
	name    string
	length  int
	terms   index.TokenFrequencies
	value   []byte
	options index.FieldIndexingOptions
}

// textField makes a field of counted terms; length is the document's.
func textField(name string, counts map[string]int, length int) *termsField {
	f := &termsField{name: name, length: length, options: index.IndexField, terms: make(index.TokenFrequencies, len(counts))}
	size := 0
	for term := range counts {
		size += len(term)
	}
	all, letters := make([]index.TokenFreq, len(counts)), make([]byte, 0, size)
	i := 0
	for term, n := range counts {
		letters = append(letters, term...)
		all[i].Term = letters[len(letters)-len(term):]
		all[i].SetFrequency(min(n, mostFrequent))
		f.terms[term] = &all[i]
		i++
	}
	return f
}

// facetField makes a field of values to filter and count by.
func facetField(name string, values ...string) *termsField {
	f := &termsField{name: name, length: len(values), options: index.IndexField | index.DocValues, terms: index.TokenFrequencies{}}
	for _, value := range values {
		freq := &index.TokenFreq{Term: []byte(value)}
		freq.SetFrequency(1)
		f.terms[value] = freq
	}
	return f
}

func (f *termsField) Name() string                                     { return f.name }
func (f *termsField) ArrayPositions() []uint64                         { return nil }
func (f *termsField) Options() index.FieldIndexingOptions              { return f.options }
func (f *termsField) Analyze()                                         {}
func (f *termsField) Value() []byte                                    { return f.value }
func (f *termsField) NumPlainTextBytes() uint64                        { return uint64(len(f.value)) }
func (f *termsField) Size() int                                        { return len(f.value) + 64*len(f.terms) }
func (f *termsField) EncodedFieldType() byte                           { return 't' }
func (f *termsField) AnalyzedLength() int                              { return f.length }
func (f *termsField) AnalyzedTokenFrequencies() index.TokenFrequencies { return f.terms }
