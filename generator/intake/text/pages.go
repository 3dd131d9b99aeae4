package text

import (
	"strconv"
	"strings"

	"congbo/generator/intake/sheet"
	"congbo/generator/vietnamese"
)

// The text that one page holds at least, in runes, and the times that a line
// stands at an end of a page before it is a running head.
const (
	shortestPage = 900
	widestAmount = 3 // runes of a number that may be an amount of money at the end of a page with a table
	runningHeads = 3
)

// isPageLabel recognises a page number that says what it is, in a folded line:
// - 3 -, Trang 3/12, Page 3 of 12, [Trang 4]; and the words that programs put
// between pages: --- PAGE BREAK ---.
func isPageLabel(folded string) bool {
	switch strings.Trim(folded, "-=#*_[]<>!–—~ ") {
	case "page break", "pagebreak", "page-break", "ngat trang", "het trang":
		return true
	}
	folded = strings.Trim(folded, "=#*_[]<>!~ ")
	bare, isLabel := folded, false
	for _, p := range []string{"trang ", "page ", "p. "} {
		if rest, found := strings.CutPrefix(folded, p); found {
			bare, isLabel = rest, true
		}
	}
	if inner := strings.Trim(bare, "-–— "); len(inner) < len(bare) && len(bare) > 2 && strings.HasPrefix(bare, "-") && strings.HasSuffix(bare, "-") {
		bare, isLabel = inner, true
	}
	if !isLabel || len(bare) > 12 {
		return false
	}
	bare = strings.NewReplacer(" of ", "/", " tren ", "/", " ", "").Replace(bare)
	first, second, found := strings.Cut(bare, "/")
	return isDigits(first) && (!found || isDigits(second))
}

// isDigits reports whether a text is a number of up to four digits.
func isDigits(s string) bool {
	return s != "" && len(s) <= 4 && strings.Trim(s, "0123456789") == ""
}

// markPageNumbers finds the page numbers among the lines that are only a
// number: those next to an end of a page or to the head of one, those in the
// middle of a sentence or between two blank lines, and those that count on with
// a page of text between them.
func markPageNumbers(lines []line, kinds []sheet.AsideKind) {
	var all []pageNumber
	runes, table, head, last := 0, false, 0, 0 // the first and last line of the latest headings
	for i := range lines {
		l := &lines[i]
		if l.wide <= 6 && sheet.ColumnOf(l.text) == sheet.ColumnNumber || beginsColumns(l) || headsBars(l) {
			if !table || i > last+1 { // and no further line of the same headings
				head = i
			}
			table, last = true, i
		}
		if kinds[i] == "" && isDigits(l.text) {
			if nextToPageEnd(lines, kinds, i) || table && l.wide < widestAmount && (beginsLike(lines[i+1:], lines[head:i]) || beginsLike(lines[i+1:], lines[max(head-1, 0):i])) {
				kinds[i] = sheet.PageNumber
			} else if apart := standsAlone(lines, i); !table || apart || l.inset >= centred {
				certain := betweenWords(lines, i) || !table && (apart || l.inset >= centred && value(l.text) >= 2)
				all = append(all, pageNumber{line: i, at: runes, value: value(l.text), certain: certain, inTable: table})
			}
		}
		runes += l.wide
	}
	for first := range all {
		if all[first].inTable { // may go on with the pages' numbers, and begins none
			continue
		}
		chain := pageChain(all, first)
		if all[first].certain || len(chain) >= 2 && all[first].value <= 2 || len(chain) >= 3 {
			for _, c := range chain {
				all[c].certain = true
				kinds[all[c].line] = sheet.PageNumber
			}
		}
	}
}

// beginsLike reports whether lines begin with the first ones of a table's
// headings: they stand on each page.
func beginsLike(lines, head []line) bool {
	const enough = 2 // lines
	if len(lines) < enough || len(head) < enough {
		return false
	}
	for i := range enough {
		if lines[i].text != head[i].text {
			return false
		}
	}
	return true
}

// beginsColumns reports whether a line is the headings of a table held apart by
// blanks.
func beginsColumns(l *line) bool {
	if l.wide > widestFurniture || !hasColumns(l.raw) {
		return false
	}
	count := 0
	for _, s := range segments(l.raw) {
		if namesColumn(s) {
			count++
		}
	}
	return count >= 2
}

// A pageNumber is a line that may be one.
type pageNumber struct {
	line, at int // its place among the lines, and the runes of text before it
	value    int
	certain  bool
	inTable  bool // the headings of a table stand before it
}

// centred is the number of blanks from which on a number stands in the middle
// of the page.
const centred = 20

// The numbers after one that are looked at for the next page's.
const pageReach = 64

// pageChain gives the numbers that count on from one, no faster than the text
// between them fills pages.
func pageChain(all []pageNumber, first int) []int {
	chain := []int{first}
	end := first
	for next := first + 1; next < min(len(all), end+pageReach); next++ {
		more, room := all[next].value-all[end].value, all[next].at-all[end].at
		if more < 1 || room < shortestPage*more && !(all[first].certain && room*4 >= shortestPage*more) {
			continue
		}
		if more > 1 && room > 8*shortestPage*more {
			continue
		}
		chain, end = append(chain, next), next
	}
	return chain
}

// standsAlone reports whether a number stands between two blank lines.
func standsAlone(lines []line, i int) bool {
	return i > 0 && i+1 < len(lines) && lines[i].gap > 0 && lines[i+1].gap > 0 && value(lines[i].text) >= 2 && lines[i].wide <= 3
}

// value is the number that a line is.
func value(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// nextToPageEnd reports whether a page ends before or after a line, or the
// head of a page stands next to it.
func nextToPageEnd(lines []line, kinds []sheet.AsideKind, i int) bool {
	if lines[i].page || i+1 < len(lines) && lines[i+1].page {
		return true
	}
	if i == 0 && len(lines) > 1 && (lines[1].gap > 0 || startsLower(lines[1].text)) { // at the top of the first page
		return true
	}
	isHead := func(j int) bool { return kinds[j] == sheet.PageHead && len(lines[j].text) < 90 }
	return i > 0 && isHead(i-1) && lines[i].gap <= 1 && strings.Contains(lines[i-1].text, "CÔNG BÁO") ||
		i+1 < len(lines) && isHead(i+1) && lines[i+1].gap <= 1 && strings.Contains(lines[i+1].text, "CÔNG BÁO") && !(i+2 < len(lines) && isDigits(lines[i+2].text))
}

// betweenWords reports whether a number stands in the middle of a sentence that
// goes on without it.
func betweenWords(lines []line, i int) bool {
	if i == 0 || i+1 == len(lines) {
		return false
	}
	before, after := lines[i-1].text, lines[i+1].text
	if hasColumns(lines[i-1].raw) || hasColumns(lines[i+1].raw) {
		return false
	}
	if e := endingOf(before); e != endsOpen && e != endsComma && e != endsLoose || counted[strings.ToLower(lastWord(before))] || isDigits(before) {
		return false
	}
	return lines[i-1].wide > 50 && startsLower(after) && markOf(after).kind == unmarked && value(lines[i].text) >= 2
}

// markRunningHeads finds the lines that return at the ends of pages. Numbers in
// them do not count.
func markRunningHeads(lines []line, kinds []sheet.AsideKind) {
	seen := map[string][]int{}
	for i := range lines {
		if kinds[i] == "" && lines[i].wide <= widestFurniture && !hasColumns(lines[i].raw) && atPageEnd(lines, kinds, i) {
			key := strings.Map(func(r rune) rune {
				if '0' <= r && r <= '9' {
					return -1
				}
				return r
			}, vietnamese.Fold(lines[i].text))
			seen[key] = append(seen[key], i)
		}
	}
	pages := countPages(lines, kinds)
	for key, places := range seen {
		if len(places) < runningHeads || len(places)*5 < pages*2 || len(key) < 4 || sheet.ColumnOf(key) != sheet.ColumnUnknown {
			continue
		}
		for _, i := range places {
			kinds[i] = sheet.PageHead
		}
	}
}

// countPages counts the ends of pages.
func countPages(lines []line, kinds []sheet.AsideKind) int {
	pages := 1
	furniture := false
	for i := range lines {
		if is := kinds[i] == sheet.PageNumber || kinds[i] == sheet.PageHead; is || lines[i].page {
			if !furniture {
				pages++
			}
			furniture = is
			continue
		}
		furniture = false
	}
	return pages
}

// atPageEnd reports whether a line is the first or the last of its page.
func atPageEnd(lines []line, kinds []sheet.AsideKind, i int) bool {
	if lines[i].page || i+1 < len(lines) && lines[i+1].page {
		return true
	}
	isNumber := func(j int) bool { return kinds[j] == sheet.PageNumber || kinds[j] == sheet.PageHead }
	return i > 0 && isNumber(i-1) || i+1 < len(lines) && isNumber(i+1)
}
