package analysis_test

import (
	"maps"
	"testing"

	"congbo/search/analysis"
)

// Counts begin anew with each document; the numbers of terms stay.
func TestCountsOfOneDocumentAfterAnother(t *testing.T) {
	var c analysis.Counts
	c.Add("cong", 2)
	c.Add("nghe", 1)
	c.Add("cong", 1)
	c.Set("nghe", 5)
	if got, want := maps.Collect(c.All()), map[string]int{"cong": 3, "nghe": 5}; !maps.Equal(got, want) {
		t.Errorf("%v, not %v", got, want)
	}
	nghe := c.Number([]byte("nghe"))
	if c.Term(nghe) != "nghe" || c.Times(nghe) != 5 {
		t.Errorf("number %d is %q, %d times", nghe, c.Term(nghe), c.Times(nghe))
	}
	c.Reset()
	c.Add("sinh", 1)
	c.Add("nghe", 1)
	if got, want := maps.Collect(c.All()), map[string]int{"sinh": 1, "nghe": 1}; !maps.Equal(got, want) {
		t.Errorf("%v, not %v", got, want)
	}
	if again := c.Number([]byte("nghe")); again != nghe || c.Len() != 3 {
		t.Errorf("nghe was number %d and is %d, of %d", nghe, again, c.Len())
	}
}
