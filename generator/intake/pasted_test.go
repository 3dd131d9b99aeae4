package intake

import (
	"encoding/xml"
	"path"
	"strings"
	"testing"

	"congbo/generator/intake/golden"
)

// lostInWord are the layouts of which a Word file keeps less than the text had.
var lostInWord = map[string]string{
	"markets-with-notes":    "the feet of pages are paragraphs like others",
	"table-tabs-time-first": "an empty cell after a time is one without a time",
	"table-tabs-with-gaps":  "tabs that reach the next column are no cells",
	"table-ticked-quarters": "tabs that reach the next column are no cells",
	"wrapped-lines":         "too few lines are broken to tell",
}

// TestPasted reads the texts of TestLayouts out of a Word file into which
// somebody pasted them, each line a paragraph, and wants the same tasks.
func TestPasted(t *testing.T) {
	draftOf := understanding(t)
	golden.Compare(t, "testdata/layouts/*.txtar", "text", "understood", func(t *testing.T, text []byte) string {
		if why := lostInWord[path.Base(t.Name())]; why != "" {
			t.Skip(why)
		}
		return clerk(draftOf(readers[kindWord].read(t.Context(), []byte(packed(t, wordOpen, pasted(string(text)), wordClose)))))
	})
}

// pasted gives the lines of a text as paragraphs of a Word file.
func pasted(text string) string {
	var body strings.Builder
	for line := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		body.WriteString(`<w:p><w:r>`)
		for i, part := range strings.Split(line, "\t") {
			if i > 0 {
				body.WriteString(`<w:tab/>`)
			}
			body.WriteString(`<w:t xml:space="preserve">`)
			xml.EscapeText(&body, []byte(part))
			body.WriteString(`</w:t>`)
		}
		body.WriteString(`</w:r></w:p>`)
	}
	return body.String()
}
