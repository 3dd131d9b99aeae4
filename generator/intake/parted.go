package intake

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"congbo/generator/intake/draft"
	"congbo/generator/intake/sheet"
	"congbo/generator/vietnamese"
)

const (
	fewestParted = 5  // different words, before a copy is held to be bad
	mostShown    = 12 // of them in a report
)

var letters = regexp.MustCompile(`[\p{L}\p{M}]+`)

// part parts words that the copy of a document has glued together, which
// nobody would find by searching, and tells of them. A few may be misprints of
// the document itself, whose wording is left as it is.
func part(s *sheet.Sheet) []draft.Doubt {
	into := map[string]string{} // what words become: themselves, mostly
	var parted []string         // in order of first mention, each as it becomes
	count, first := 0, 0
	texts(s, func(text *string, line int) {
		for _, word := range letters.FindAllString(*text, -1) {
			now, known := into[word]
			if !known {
				now = word
				if parts := vietnamese.Parted(word); parts != nil {
					now = strings.Join(parts, " ")
					parted = append(parted, now)
				}
				into[word] = now
			}
			if now == word {
				continue
			}
			if count++; count == 1 {
				first = line
			}
		}
	})
	if len(parted) < fewestParted {
		return nil
	}
	texts(s, func(text *string, _ int) {
		*text = letters.ReplaceAllStringFunc(*text, func(word string) string { return into[word] })
	})
	if len(parted) > mostShown {
		parted = slices.Concat(parted[:mostShown], []string{"…"})
	}
	return []draft.Doubt{{Line: first, Code: "intake.parted", Args: []string{"count", strconv.Itoa(count), "words", strings.Join(parted, ", ")}}}
}

// texts does something with every text of a sheet and its line.
func texts(s *sheet.Sheet, do func(text *string, line int)) {
	for i := range s.Blocks {
		b := &s.Blocks[i]
		do(&b.Text, b.Line)
		if b.Table == nil {
			continue
		}
		for _, row := range b.Table.Rows {
			for k := range row.Cells {
				do(&row.Cells[k].Text, row.Line)
			}
		}
	}
}
