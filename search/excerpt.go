package search

import (
	"html"
	"slices"
	"strings"

	"congbo/search/analysis"
	"congbo/search/query"
)

// excerptLength is how much text, about, an excerpt has. Lengths count units
// of UTF-16, as the client's do.
const excerptLength = 200

// excerpt gives the piece of a document's text that has the most of what was
// asked for, as HTML with the words marked. Where the body has nothing of
// it, the title is shown; where neither has, the beginning of the body.
func excerpt(title, body string, marks query.Marks, a *analysis.Abbreviations) string {
	if tokens, marked := find(body, marks, a); slices.Contains(marked, true) || title == "" {
		return render(body, tokens, marked)
	}
	if tokens, marked := find(title, marks, a); slices.Contains(marked, true) {
		return render(title, tokens, marked)
	}
	return render(body, nil, nil)
}

// find says which tokens of a text are to be marked. A word whose accents
// were typed is marked as typed or, where the text has it nowhere so, in
// whatever accents.
func find(text string, marks query.Marks, a *analysis.Abbreviations) ([]analysis.Token, []bool) {
	tokens := a.Tokens(nil, text)
	marked := make([]bool, len(tokens))
	exact := map[string]bool{}
	for _, t := range tokens {
		if slices.Contains(marks.Words[t.Fold], t.Code) {
			exact[t.Fold] = true
		}
	}
	for i, t := range tokens {
		codes, ok := marks.Words[t.Fold]
		marked[i] = ok && (!exact[t.Fold] || slices.Contains(codes, t.Code))
	}
	mark := func(first, last int) {
		for i := first; i <= last; i++ {
			marked[i] = true
		}
	}
	for _, s := range a.Find(nil, tokens) {
		if _, ok := marks.Words[s.Short.Fold]; ok {
			mark(s.First, s.Last)
		}
	}
	if len(marks.Numbers) > 0 {
		for _, n := range analysis.Numbers(nil, text, tokens) {
			if slices.ContainsFunc(n.Terms(), func(term string) bool { return marks.Numbers[term] }) {
				mark(n.First, n.Last)
			}
		}
	}
	return tokens, marked
}

// render writes the best piece of a text.
func render(text string, tokens []analysis.Token, marked []bool) string {
	from, to := window(text, tokens, marked)
	var b strings.Builder
	if from > 0 {
		b.WriteString("… ")
	}
	at := from
	for i := 0; i < len(tokens); i++ {
		if !marked[i] || tokens[i].Start < from || tokens[i].Stop > to {
			continue
		}
		last := i
		for last+1 < len(tokens) && marked[last+1] && tokens[last+1].Stop <= to && tokens[last+1].Gap <= 1 {
			last++
		}
		b.WriteString(html.EscapeString(text[at:tokens[i].Start]))
		b.WriteString("<mark>")
		b.WriteString(html.EscapeString(text[tokens[i].Start:tokens[last].Stop]))
		b.WriteString("</mark>")
		at, i = tokens[last].Stop, last
	}
	b.WriteString(html.EscapeString(text[at:to]))
	if to < len(text) {
		b.WriteString(" …")
	}
	return b.String()
}

// window gives the piece of a text with the most marked tokens, and among
// several the first: from a little before its first marked token on, as long
// as an excerpt may be, cut at words. Offsets are bytes.
func window(text string, tokens []analysis.Token, marked []bool) (from, to int) {
	unit := make([]int, len(text)+1) // of each byte
	back := make([]int, 0, len(text)+1)
	for at, r := range text {
		unit[at] = len(back)
		back = append(back, at)
		if r > 0xFFFF {
			back = append(back, at)
		}
	}
	unit[len(text)] = len(back)
	length := len(back)
	back = append(back, len(text))
	if length <= excerptLength {
		return 0, len(text)
	}
	best, start := -1, 0
	for i := range tokens {
		if !marked[i] {
			continue
		}
		first, count := unit[tokens[i].Start], 0
		for j := i; j < len(tokens) && unit[tokens[j].Stop] <= first+excerptLength*3/4; j++ {
			if marked[j] {
				count++
			}
		}
		if count > best {
			best, start = count, max(first-excerptLength/4, 0)
		}
	}
	if start > 0 {
		if next := strings.IndexByte(text[back[start]:], ' '); next >= 0 {
			start = unit[back[start]+next+1]
		}
	}
	stop := start + excerptLength
	if stop >= length {
		return back[start], len(text)
	}
	from, to = back[start], back[stop]
	if at := strings.LastIndexByte(text[from:to], ' '); at > 0 {
		to = from + at
	}
	return from, to
}
