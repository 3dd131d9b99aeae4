package writing

import (
	"strings"
	"unicode"

	"congbo/generator/intake/draft"
	"congbo/generator/intake/sheet"
	"congbo/generator/plan"
	"congbo/generator/source"
	"congbo/generator/vietnamese"
)

// A word of the source with the line that it stands on.
type word struct {
	text string
	line int
}

// split gives the words of a text.
func split(text string) []string {
	var all []string
	text = vietnamese.NFC(text)
	start := -1
	for i, c := range text {
		letter := unicode.IsLetter(c) || unicode.IsNumber(c) || unicode.IsMark(c)
		if letter && start < 0 {
			start = i
		}
		if !letter && start >= 0 {
			all = append(all, text[start:i])
			start = -1
		}
		if strings.ContainsRune("%‰°±×÷≤≥=€₫", c) {
			all = append(all, string(c))
		}
	}
	if start >= 0 {
		all = append(all, text[start:])
	}
	return all
}

// wordsOf gives the words of a sheet in the order of reading.
func wordsOf(s *sheet.Sheet) []word {
	var all []word
	add := func(text string, line int) {
		for _, w := range split(text) {
			all = append(all, word{w, line})
		}
	}
	for i := range s.Blocks {
		b := &s.Blocks[i]
		add(b.Text, b.Line)
		if b.Table == nil {
			continue
		}
		for _, row := range b.Table.Rows {
			for _, cell := range row.Cells {
				add(cell.Text, row.Line)
			}
		}
	}
	return all
}

// running gives the words of a file's running text, headings and tables
// included, in order; the notes of tasks, which were taken out of the source's
// text, are not among them.
func running(d *draft.Draft, p *source.Plan) []string {
	notes := notesOf(d)
	var all []string
	task := -1
	for _, passage := range p.Passages {
		own := passage.Task > task
		task = max(task, passage.Task)
		if !own && passage.Task >= 0 && passage.Task < len(notes) {
			if n := notes[passage.Task]; len(n) > 0 && strings.Join(n[0], " ") == strings.Join(split(passage.Text), " ") {
				notes[passage.Task] = n[1:]
				continue
			}
		}
		all = append(all, split(passage.Text)...)
	}
	return all
}

// belowTasks gives the paragraphs that stand under each task of a file, beside
// its fields, as their words.
func belowTasks(p *source.Plan) []map[string]bool {
	all := make([]map[string]bool, len(p.Tasks))
	last := -1
	for _, passage := range p.Passages {
		if passage.Task > last {
			last = passage.Task // the words of the task itself
			all[last] = map[string]bool{}
		} else if passage.Task >= 0 && all[passage.Task] != nil {
			all[passage.Task][strings.Join(split(passage.Text), " ")] = true
		}
	}
	return all
}

// notesOf gives the words of the notes of each task.
func notesOf(d *draft.Draft) [][][]string {
	var all [][][]string
	for i := range d.Body {
		if n := &d.Body[i]; n.Kind == draft.Duty {
			var notes [][]string
			for _, note := range n.Duty.Notes {
				if words := split(sentence(note)); len(words) > 0 {
					notes = append(notes, words)
				}
			}
			all = append(all, notes)
		}
	}
	return all
}

// frontWords gives what the front matter of a file says.
func frontWords(p *source.Plan) []string {
	all := []string{p.Title, p.Type, p.Number, p.Symbol, p.Issuer, p.Place, p.Status, p.Source, p.Signer.Name, p.Signer.Position, p.Signer.Authority}
	for _, d := range []plan.Date{p.Date, p.Effective, p.Expires} {
		all = append(all, strings.ReplaceAll(d.String(), "-", " "))
	}
	citations := append(append([]plan.Citation{}, p.Implements...), p.Basis...)
	if p.IssuedWith != nil {
		citations = append(citations, *p.IssuedWith)
	}
	for _, c := range citations {
		all = append(all, c.Text)
	}
	for _, a := range p.Abbreviations {
		all = append(all, a.Short, a.Long)
	}
	return append(all, p.Recipients...)
}

// A bag is the words of one place, for looking up.
type bag map[string]bool

func bagOf(texts []string) bag {
	b := bag{}
	for _, text := range texts {
		for _, w := range split(text) {
			b[fold(w)] = true
		}
	}
	return b
}

func (b bag) has(word string) bool { return b[fold(word)] }

// fold makes spellings of a word equal: letter case, where a tone mark stands,
// zeros in front of a number.
func fold(word string) string {
	if digits := strings.TrimLeft(word, "0"); digits != "" && strings.Trim(digits, "0123456789") == "" {
		return digits
	}
	return vietnamese.Key(word)
}
