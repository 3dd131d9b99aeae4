package vietnamese

import (
	"strings"
	"unicode/utf8"

	"congbo/generator/plan"
)

// FindCitations finds the documents that a running text cites, from left to
// right, each as long as it goes: type, number, date and issuer, as in `Chỉ
// thị số 02/CT-UBND ngày 25/3/2022 của Chủ tịch UBND tỉnh`, and laws by their
// name with a date or a year, as in `Luật Khoa học và Công nghệ ngày
// 18/6/2013`. What a document is about follows its issuer and is no part of
// the citation's Text, unless it is quoted and short; it is given as Title
// where its end is certain. A date may stand before it, in a sentence that says
// when it was given out: `Ngày 10/01/2025, Bộ Nội vụ ban hành Kế hoạch số …`.
//
// Text, Start and Stop are as the text stands; Number is as printed but for
// blanks inside it; Type is the canonical name, the one in the text going
// before the one in the number's symbol. A number alone is a citation only
// where its symbol can be nothing else. The time taken is linear in the
// length of the text: what is looked at around a number or the name of a law
// is bounded.
func FindCitations(text string) []plan.Citation {
	var found []plan.Citation
	floor := 0 // where the citation before ends
	for i := 0; i < len(text); {
		var c cited
		ok := false
		switch triggers[text[i]] {
		case digitTrigger:
			stop := i + 1
			for stop < len(text) && isDigit(text[stop]) {
				stop++
			}
			if stop < len(text) && numberMayFollow(text[stop]) {
				c, ok = numbered(text, i, floor)
			}
			if !ok {
				i = stop
				continue
			}
		case lawTrigger:
			c, ok = law(text, i, floor)
		}
		if !ok {
			i++
			continue
		}
		c.title(text)
		c.dateBefore(text, floor)
		found = append(found, c.citation(text))
		i, floor = c.stop, c.stop
	}
	return found
}

type trigger uint8

const (
	noTrigger trigger = iota
	digitTrigger
	lawTrigger
)

// triggers are the bytes at which a citation may be found: digits, and the
// first letters of Luật, Pháp lệnh and Hiến pháp.
var triggers = func() (all [256]trigger) {
	for b := '0'; b <= '9'; b++ {
		all[b] = digitTrigger
	}
	for _, b := range "LlPH" {
		all[b] = lawTrigger
	}
	return all
}()

// numberMayFollow reports whether a byte may stand after the first digits of
// a document number: a slash, a dot, a blank, a dash or a byte of one.
func numberMayFollow(b byte) bool {
	switch b {
	case '/', '-', '.', ' ', '\n', '\t', '\r', 0xC2, 0xE2, 0xEF:
		return true
	}
	return false
}

// cited is a citation that is being read.
type cited struct {
	start, stop int
	kind        string
	number      string
	date        plan.Date
	issuer      string
	about       string
}

func (c cited) citation(text string) plan.Citation {
	return plan.Citation{
		Text: joined(text[c.start:c.stop]), Type: c.kind, Number: c.number, Date: c.date,
		Issuer: c.issuer, Title: c.about, Start: c.start, Stop: c.stop,
	}
}

// joined joins white space.
func joined(s string) string {
	if !strings.ContainsAny(s, "\n\t\r\u00A0") && !strings.Contains(s, "  ") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// numbered reads the citation around the number that starts at an offset.
func numbered(text string, at, floor int) (c cited, ok bool) {
	if glued, standard := numberBefore(text, at); glued || standard {
		return c, false
	}
	p, ok := scanNumber(text, at)
	if !ok {
		return c, false
	}
	n := p.read()
	l := leftOf(text, at, floor)
	if !l.named && (p.broken || !p.telling()) {
		return c, false
	}
	c = cited{start: l.start, stop: p.stop, kind: l.kind, number: withoutBlanks(text[at:p.stop]), issuer: l.issuer}
	if c.kind == "" || c.kind == "Văn bản" && n.Type != "" {
		c.kind = n.Type
	}
	c.right(text)
	return c, true
}

// telling reports whether a number without `số` or a type before it can be
// nothing else than a document's.
func (p printed) telling() bool {
	if len(p.codes) == 1 {
		return p.year != 0 && (nationalCode(codeKey(p.codes[0])) || p.late != 0)
	}
	first := codeKey(p.codes[0])
	_, typed := typeCodes()[first]
	return typed || issuerCode(first)
}

func withoutBlanks(s string) string {
	if !strings.ContainsFunc(s, isBlank) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isBlank(r) {
			return -1
		}
		return r
	}, s)
}

// right reads the date and the issuer after a number or the name of a law.
func (c *cited) right(text string) {
	c.readDate(text)
	if issuer, stop := issuerAfter(text, c.stop); stop > 0 {
		c.issuer, c.stop = issuer, stop
		if c.date.IsZero() {
			c.readDate(text)
		}
	}
}

// readDate reads `ngày 25/3/2022`, `, ngày 25 tháng 3 năm 2022`, `năm 2022`.
func (c *cited) readDate(text string) {
	at := skipBlanks(text, c.stop)
	if at < len(text) && text[at] == ',' {
		at = skipBlanks(text, at+1)
	}
	if at == c.stop && at < len(text) && !isLetterOrMark(firstRune(text[at:])) {
		return
	}
	if stop, date, ok := dateAt(text, at); ok {
		c.stop, c.date = stop, date
	}
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// dateAt reads a date that a word leads: `ngày`, `tháng` or `năm`. A date
// that does not exist is passed over and gives no date.
func dateAt(text string, at int) (stop int, date plan.Date, ok bool) {
	end := wordEnd(text, at)
	if end-at > longestWord {
		return 0, date, false
	}
	lead := Key(text[at:end])
	if lead != "ngày" && lead != "tháng" && lead != "năm" {
		return 0, date, false
	}
	r := reader{tokens: make([]token, 0, 8)}
	for l := (lexer{text: text, at: at}); len(r.tokens) < cap(r.tokens); {
		t := l.next()
		if t.kind == noToken || t.stop-t.start > longestWord {
			break
		}
		r.tokens = append(r.tokens, t)
	}
	r.word("ngày")
	d, found := r.day()
	if !found || d.year == 0 || lead == "ngày" && d.day == 0 {
		return 0, date, false
	}
	if date = d.date(); !date.Valid() {
		date = plan.Date{}
	}
	return r.tokens[r.at-1].stop, date, true
}
