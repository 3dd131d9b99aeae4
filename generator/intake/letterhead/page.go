package letterhead

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/intake/draft"
	"congbo/generator/intake/sheet"
	"congbo/generator/vietnamese"
)

// Limits of a table that may be a letterhead, a list of facts on a portal, or
// the end of a document; a larger one is part of the body.
const (
	mostRows  = 16
	mostCells = 64
)

// A page is a sheet as lines, and what has been taken of each. A document's
// head and closing are read by lines, whether they came as paragraphs, as
// paragraphs with broken lines or as the cells of a table.
type page struct {
	sheet *sheet.Sheet
	lines []line
}

// A line is one line of a paragraph or of a cell.
type line struct {
	block  int    // index in the sheet
	number int    // in the source
	raw    string // as it stands
	lo, hi int    // what has not been taken of raw
	text   string // raw without marks of emphasis and of Markdown around it
	key    string // of the beginning of text
	style  sheet.Style
	opaque bool // stands for a table of the body
	table  bool
}

func newPage(s *sheet.Sheet) *page {
	p := &page{sheet: s}
	for i := range s.Blocks {
		b := &s.Blocks[i]
		if b.Table == nil {
			for raw := range strings.SplitSeq(b.Text, "\n") {
				for at := smudge(raw); at > 0 && i < longestTop; at = smudge(raw) {
					p.add(line{block: i, number: b.Line, raw: raw[:at], style: b.Style})
					raw = raw[at:]
				}
				if at := kindAfterDate(raw); at > 0 && i < longestTop {
					p.add(line{block: i, number: b.Line, raw: raw[:at], style: b.Style})
					raw = raw[at:]
				}
				for _, piece := range closingPieces(raw) {
					p.add(line{block: i, number: b.Line, raw: piece, style: b.Style})
				}
			}
			continue
		}
		if !fewCells(b.Table) {
			p.lines = append(p.lines, line{block: i, number: b.Line, opaque: true, table: true})
			continue
		}
		if strings.TrimSpace(b.Text) != "" {
			p.add(line{block: i, number: b.Line, raw: b.Text, style: b.Style, table: true})
		}
		for _, row := range b.Table.Rows {
			for _, cell := range row.Cells {
				for raw := range strings.SplitSeq(cell.Text, "\n") {
					p.add(line{block: i, number: row.Line, raw: raw, table: true})
				}
			}
		}
	}
	return p
}

// smudges are what scanners make of stamps and lines between the columns of a
// letterhead: signs without a word among them, one of which no text has.
var smudges = pattern(`\s[-–:;.,_=+*'"\s]*[|¬«»€_~^°£¥§{}\\<>][^\pL\d(]*\s`)

// widestSmudged is how many bytes a line of a letterhead has at most that a
// smudge parts.
const widestSmudged = 200

// smudge gives the offset after a smudge within a line, 0 where there is none.
func smudge(raw string) int {
	if len(raw) > widestSmudged || strings.Count(raw, "|") > 1 {
		return 0
	}
	at := smudges().FindStringIndex(raw)
	if at == nil || at[0] == 0 || at[1] >= len(raw) {
		return 0
	}
	return at[1]
}

// kindAfterDate gives the offset of a type of document in capitals that stands
// after the date line in one line with it, as where a table was flattened: `…
// ngày 05 tháng 4 năm 2022 KẾ HOẠCH …`. It is 0 where there is none.
func kindAfterDate(raw string) int {
	for _, at := range dateForms()[0].FindAllStringIndex(raw, 3) {
		rest := strings.TrimLeft(raw[at[1]:], " ")
		name, stop := leadingKind(beginning(rest, 80))
		if name != "" && vietnamese.Capitals(rest[:stop]) {
			return len(raw) - len(rest)
		}
	}
	return 0
}

// add puts a line on the page unless it is empty.
func (p *page) add(l line) {
	if l.raw = vietnamese.NFC(l.raw); strings.TrimSpace(l.raw) == "" {
		return
	}
	l.hi = len(l.raw)
	l.set()
	p.lines = append(p.lines, l)
}

// set works out the text of what has not been taken of a line.
func (l *line) set() {
	l.text = unmarked(l.raw[l.lo:l.hi])
	l.key = vietnamese.Key(beginning(l.text, longestKey))
}

// longestKey is how many bytes of a line are looked at to tell what it is.
const longestKey = 400

// short reports whether the key is of the whole line.
func (l *line) short() bool { return len(l.text) <= longestKey }

// beginning gives at most so many bytes of a text, whole characters.
func beginning(s string, most int) string {
	if len(s) <= most {
		return s
	}
	for most > 0 && !utf8.RuneStart(s[most]) {
		most--
	}
	return s[:most]
}

func fewCells(t *sheet.Table) bool {
	cells := 0
	for _, row := range t.Rows {
		cells += len(row.Cells)
	}
	return len(t.Rows) <= mostRows && cells <= mostCells
}

// unmarked gives a text without the marks of emphasis, headings and quotation
// that Markdown puts around it.
func unmarked(s string) string {
	if strings.Contains(s, "**") {
		s = strings.ReplaceAll(s, "**", "")
	}
	s = strings.TrimLeft(s, " \t#>*_|~`")
	return strings.TrimRight(s, " \t*_|~`\\")
}

// divider reports whether a line holds no word: -------, * * *, (…).
func divider(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// take takes the whole of what is left of lines from one to another.
func (p *page) take(from, to int) {
	for i := from; i < to; i++ {
		if l := &p.lines[i]; !l.opaque {
			l.lo = l.hi
			l.set()
		}
	}
}

// takeUntil takes the beginning of a line, up to an offset in raw.
func (p *page) takeUntil(i, offset int) {
	p.lines[i].lo = offset
	p.lines[i].set()
}

// takeFrom takes the end of a line, from an offset in raw.
func (p *page) takeFrom(i, offset int) {
	p.lines[i].hi = offset
	p.lines[i].set()
}

// taken reports whether nothing is left of a line.
func (l *line) taken() bool { return !l.opaque && strings.TrimSpace(l.raw[l.lo:l.hi]) == "" }

// settle divides the sheet between the head and the body: the indexes of the
// body's blocks, what is left of a block that only partly belongs to it, and
// the pieces that were taken, in the order of the sheet. A table goes whole;
// what nothing has read in it is told to aside.
func (p *page) settle(aside func(line int, text string)) (body []int, rest map[int]string, taken []draft.Taken) {
	rest = map[int]string{}
	for from := 0; from < len(p.lines); {
		to, untouched, gone := from, true, true
		for ; to < len(p.lines) && p.lines[to].block == p.lines[from].block; to++ {
			l := &p.lines[to]
			untouched = untouched && (l.opaque || l.lo == 0 && l.hi == len(l.raw))
			gone = gone && l.taken()
		}
		if !untouched && p.lines[from].table {
			for _, l := range p.lines[from:to] {
				if !l.taken() {
					aside(l.number, l.text)
				}
			}
			p.take(from, to)
			gone = true
		}
		var left []string
		for _, l := range p.lines[from:to] {
			if gone || l.taken() {
				taken = piece(taken, l.number, l.raw)
				continue
			}
			taken = piece(taken, l.number, l.raw[:l.lo])
			taken = piece(taken, l.number, l.raw[l.hi:])
			left = append(left, strings.TrimSpace(l.raw[l.lo:l.hi]))
		}
		if !gone {
			body = append(body, p.lines[from].block)
			if !untouched {
				rest[p.lines[from].block] = strings.Join(left, "\n")
			}
		}
		from = to
	}
	return body, rest, taken
}

func piece(taken []draft.Taken, number int, text string) []draft.Taken {
	if text = strings.TrimSpace(text); text == "" {
		return taken
	}
	return append(taken, draft.Taken{Line: number, Text: text})
}
