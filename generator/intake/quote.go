package intake

import (
	"strings"

	"congbo/generator/intake/sheet"
	"congbo/generator/problem"
)

// quoted is how many words of a source are shown with a problem.
const quoted = 9

// quote keeps the first words of each line of a source that a problem of it
// names: the lines of a Word file are not numbered on its pages, and its reader
// finds words.
func (f *File) quote(s *sheet.Sheet) {
	named := map[int]bool{}
	for i := range f.Problems {
		if p := &f.Problems[i].Position; p.File == f.Source {
			named[p.Line] = true
		}
	}
	f.Quotes = map[int]string{}
	note := func(line int, text string) {
		if !named[line] || f.Quotes[line] != "" {
			return
		}
		if words := strings.Fields(text); len(words) > 1 {
			f.Quotes[line] = strings.Join(words[:min(len(words), quoted)], " ")
			if len(words) > quoted {
				f.Quotes[line] += " …"
			}
		}
	}
	for i := range s.Blocks {
		b := &s.Blocks[i]
		note(b.Line, b.Text)
		if b.Table == nil {
			continue
		}
		for _, row := range b.Table.Rows {
			for _, cell := range row.Cells {
				note(row.Line, cell.Text)
			}
		}
	}
}

// words gives the words of the source at which a problem is; none for one of
// the whole file, or of the file written.
func (f *File) words(p *problem.Problem) string {
	if p.Position.File != f.Source {
		return ""
	}
	return f.Quotes[p.Position.Line]
}
