package search

import (
	index "github.com/blevesearch/bleve_index_api"

	"congbo/search/analysis"
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
	idField        = "_id"   // bleve's own
)

// textFields are those that a document is found by.
var textFields = [...]string{wordField, pairField, numberField}

// facetFields are those that results are filtered and counted by.
var facetFields = [...]string{kindField, unitField, placeField, yearField, directiveField, statusField}

// A tally says how often a document has a term: the term's number in a
// vocabulary and, in the last four bits, how often.
type tally uint32

// times is how often, at most mostFrequent times.
func (t tally) times() int { return int(t & 15) }

func newTally(number int32, times int) tally {
	return tally(number)<<4 | tally(min(times, mostFrequent))
}

// A press writes the terms of one field out for bleve, document after
// document: a document in waiting holds tallies only, which are a small part
// of what the map that bleve asks for takes. It serves one goroutine.
type press struct {
	name       string
	vocabulary *analysis.Vocabulary
	options    index.FieldIndexingOptions
	times      [mostFrequent + 1]index.TokenFreq
	sheet      index.TokenFrequencies // as bleve reads it, until the next document's
}

func newPress(name string, vocabulary *analysis.Vocabulary, options index.FieldIndexingOptions) *press {
	p := &press{name: name, vocabulary: vocabulary, options: options, sheet: index.TokenFrequencies{}}
	for n := range p.times {
		p.times[n].SetFrequency(n)
	}
	return p
}

// A termsField is a field of a document whose terms were counted beforehand:
// one analysis serves all of a document's fields.
type termsField struct {
	*press
	length  int
	tallies []tally
	value   []byte // what is stored; the only term, where there are no tallies
}

func (f *termsField) Name() string                        { return f.name }
func (f *termsField) ArrayPositions() []uint64            { return nil }
func (f *termsField) Options() index.FieldIndexingOptions { return f.options }
func (f *termsField) Analyze()                            {}
func (f *termsField) Value() []byte                       { return f.value }
func (f *termsField) NumPlainTextBytes() uint64           { return uint64(len(f.value)) }
func (f *termsField) EncodedFieldType() byte              { return 't' }
func (f *termsField) AnalyzedLength() int                 { return f.length }

// AnalyzedTokenFrequencies gives the field's terms. They are valid until the
// next document's field of this name is asked for its own: bleve copies them.
func (f *termsField) AnalyzedTokenFrequencies() index.TokenFrequencies {
	clear(f.sheet)
	if !f.options.IsIndexed() {
		return f.sheet
	}
	if f.vocabulary == nil {
		f.sheet[string(f.value)] = &f.times[1]
	}
	for _, t := range f.tallies {
		f.sheet[f.vocabulary.Term(int32(t>>4))] = &f.times[t.times()]
	}
	return f.sheet
}

// A record is a document as bleve takes it in.
type record struct {
	id     string
	fields []termsField // that of the id too
}

func (r *record) ID() string                                 { return r.id }
func (r *record) Size() int                                  { return 0 } // for bleve's statistics only
func (r *record) VisitComposite(index.CompositeFieldVisitor) {}
func (r *record) HasComposite() bool                         { return false }
func (r *record) NumPlainTextBytes() uint64                  { return 0 }
func (r *record) AddIDField()                                {}
func (r *record) StoredFieldsBytes() uint64                  { return 0 }
func (r *record) Indexed() bool                              { return false }

// VisitFields shows all fields.
func (r *record) VisitFields(visit index.FieldVisitor) {
	for i := range r.fields {
		visit(&r.fields[i])
	}
}
