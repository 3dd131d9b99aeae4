package search_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congbo/generator/plan"
	"congbo/search"
	"congbo/search/analysis"
	"congbo/search/relevance"
)

// A maker makes up questions out of documents, the same ones every time.
type maker struct {
	*rand.Rand
	docs []search.Document
}

func newMaker(docs []search.Document) maker {
	return maker{rand.New(rand.NewPCG(1, 2)), docs}
}

// question makes one.
func (m maker) question() question {
	q := question{query: m.words()}
	switch m.IntN(12) {
	case 0:
		q.query = `"` + q.query + `"`
	case 1:
		q.query += " -" + m.word()
	case 2:
		q.query += ` "` + m.word() + " " + m.word() + `"`
	case 3:
		q.query = m.misspelled(q.query)
	case 4, 5:
		q.query = unaccented(q.query)
	case 6:
		q.query = strings.TrimSpace(string([]rune(q.query)[:1+m.IntN(len([]rune(q.query)))]))
	case 7:
		q.query = m.number()
	case 8:
		q.query += " " + m.words()
	case 9:
		q.query = m.asked(q.query)
	}
	if m.IntN(4) == 0 {
		d := m.docs[m.IntN(len(m.docs))]
		switch m.IntN(6) {
		case 0:
			q.options.Kind = []string{d.Kind}
		case 1:
			q.options.Unit = d.Units
		case 2:
			q.options.Place = []string{d.Place}
		case 3:
			q.options.Year = []string{"2024", "2025"}
		case 4:
			q.options.Directive = d.Directives
		case 5:
			q.options.Status, q.options.Kind = []string{search.Unreported}, []string{search.Task, search.Plan}
		}
	}
	if m.IntN(10) == 0 {
		q.options.Limit, q.options.Offset = 1+m.IntN(20), m.IntN(15)
	}
	return q
}

// asked puts words as a question, as people do who speak to a search field.
func (m maker) asked(words string) string {
	before := []string{"ai phụ trách ", "đơn vị nào thực hiện ", "làm thế nào để ", "cho tôi biết ", "trách nhiệm của ", ""}
	after := []string{" phải làm gì", " theo quyết định nào", " khi nào xong", " ở đâu", " thì báo cho ai", ""}
	words = before[m.IntN(len(before))] + words + after[m.IntN(len(after))]
	if m.IntN(2) == 0 {
		return unaccented(words)
	}
	return words
}

// words are one to six words that stand together somewhere.
func (m maker) words() string {
	d := m.docs[m.IntN(len(m.docs))]
	text := d.Texts[m.IntN(len(d.Texts))].Words
	all := strings.Fields(text)
	if len(all) == 0 {
		return "sở"
	}
	first := m.IntN(len(all))
	return strings.Join(all[first:min(len(all), first+1+m.IntN(6))], " ")
}

func (m maker) word() string { return strings.Fields(m.words() + " sở")[0] }

// misspelled changes, leaves out or doubles a letter.
func (m maker) misspelled(text string) string {
	letters := []rune(text)
	at := m.IntN(len(letters))
	switch m.IntN(3) {
	case 0:
		letters[at] = rune('a' + m.IntN(26))
	case 1:
		letters = append(letters[:at], letters[at+1:]...)
	case 2:
		letters = append(letters[:at+1], letters[at:]...)
	}
	return string(letters)
}

// number is a document's number in one of many ways of writing.
func (m maker) number() string {
	for range 50 {
		title := m.docs[m.IntN(len(m.docs))].Title
		tokens := analysis.Tokens(nil, title)
		for _, n := range analysis.Numbers(nil, title, tokens) {
			written := title[tokens[n.First].Start:tokens[n.Last].Stop]
			switch m.IntN(5) {
			case 0:
				return written
			case 1:
				return strings.ToLower(written)
			case 2:
				return unaccented(written)
			case 3:
				return n.Type + " " + n.Digits
			default:
				return title[:tokens[n.First].Stop]
			}
		}
	}
	return "472/QĐ-UBND"
}

// unaccented writes a text as those do who have no Vietnamese keyboard.
func unaccented(text string) string {
	var b strings.Builder
	for _, r := range text {
		if all := analysis.Tokens(nil, string(r)); len(all) == 1 {
			b.WriteString(all[0].Fold)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func (m maker) questions(n int) []question {
	all := make([]question, n)
	for i := range all {
		all[i] = m.question()
	}
	return all
}

// The static index, read by the client in a real browser, gives what bleve
// gives: the same results in the same order with the same scores, excerpts
// and counts.
func TestClientEqualsBleve(t *testing.T) {
	for name, c := range map[string]struct {
		docs  func() []search.Document
		count int
	}{
		"made up": {func() []search.Document { return made(t, 150) }, 5000},
		"content": {func() []search.Document { return content(t) }, 500},
	} {
		t.Run(name, func(t *testing.T) {
			docs := c.docs()
			x, err := search.Build(t.Context(), docs, "")
			if err != nil {
				t.Fatal(err)
			}
			defer x.Close()
			all := newMaker(docs).questions(c.count)
			if testing.Short() {
				all = all[:c.count/10]
			}
			all = append(all, judged(t)...)
			compare(t, x, all, inChromium(t, published(t, x), all))
		})
	}
}

// judged gives the questions of people, whose answers relevance is measured by.
func judged(t testing.TB) []question {
	t.Helper()
	file, err := os.Open("testdata/judged.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	set, err := relevance.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	var all []question
	for _, q := range set {
		all = append(all, question{query: q.Query})
	}
	return all
}

// content gives the documents of the site's own content.
func content(t testing.TB) []search.Document {
	dir := filepath.Join("..", "content")
	return search.Documents(read(t, dir, plan.Date{Year: 2026, Month: 11, Day: 23}), search.Labels{})
}
