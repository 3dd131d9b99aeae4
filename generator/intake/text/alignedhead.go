package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/intake/sheet"
)

// The place from which on words may be the first line of a heading in the
// middle of its column, and the longest line of one, in runes.
const (
	widestNumber  = 8 // runes of the heading of the numbers
	longestDuty   = 4 // blanks in a heading like Chủ trì, Tổ chức thực hiện
	headSide      = 20
	widestHeading = 45
)

// headsBelow reports whether words far in are the first lines of headings of
// several: the others, of fewer lines, begin below.
func headsBelow(lines []line) bool {
	if lines[0].inset < headSide || startsLower(lines[0].text) || isCapitals(lines[0].text) {
		return false
	}
	for k := range min(len(lines), alignedHead) {
		l := &lines[k]
		if k > 0 && l.gap > 0 || len(l.raw) > alignedLine {
			return false
		}
		count := 0
		for _, s := range headings(l.raw) {
			if namesColumn(s) {
				count++
			}
		}
		if count >= 2 {
			return k > 0
		}
		for _, s := range segments(l.raw) {
			if s.end-s.start > widestHeading || isRowNumber(s.text) || endingOf(s.text) == endsFull || s.text[0] == '(' {
				return false
			}
		}
	}
	return false
}

// namesColumn reports whether words are a heading of a column.
func namesColumn(s segment) bool {
	return sheet.ColumnOf(s.text) != sheet.ColumnUnknown
}

// alignedHeads finds the headings: so many lines from the first that their
// words, put together column by column, name the most columns.
func alignedHeads(lines []line) (*alignedTable, int) {
	var best *alignedTable
	used, most := 0, 0
	for k := 1; k <= min(len(lines), alignedHead); k++ {
		if k > 1 && (lines[k-1].gap > 1 || len(lines[k-1].raw) > alignedLine || best != nil && !moreHead(&lines[k-1])) {
			break
		}
		columns := stack(lines[:k])
		heads := make([]string, len(columns))
		for i, c := range columns {
			heads[i] = c.text
		}
		if count := known(heads) + calendars(heads); count >= max(most, 1) && len(heads) >= 3 && (best == nil || len(heads) >= len(best.head)) && !slices.ContainsFunc(heads, inSentence) {
			t := &alignedTable{n: lines[0].n, head: heads, edge: columns[0].end}
			for i, c := range columns {
				t.kinds = append(t.kinds, sheet.ColumnOf(heads[i]))
				t.centres = append(t.centres, (c.start+c.end)/2)
			}
			for _, l := range lines[:k] {
				t.lines = append(t.lines, l.text)
			}
			best, used, most = t, k, count
		}
	}
	if most < 2 || most*2 < len(best.head) {
		return nil, 0
	}
	return best, used
}

// calendars counts the headings that are pieces of the calendar, below which ticks
// say when a task is done: Quý I, Quý II, T6. They count beside others only.
func calendars(heads []string) int {
	count := 0
	for _, h := range heads {
		if sheet.ColumnOf(h) == sheet.ColumnUnknown && len(strings.Fields(h)) <= 3 && isTime(h) {
			count++
		}
	}
	if known(heads) < 2 || count < 2 {
		return 0
	}
	return count
}

// inSentence reports whether words are from a sentence and head no column.
func inSentence(s string) bool {
	switch endingOf(s) {
	case endsComma, endsSemi, endsLoose:
		return true
	case endsFull:
		return sheet.ColumnOf(s) != sheet.ColumnNumber
	}
	return startsLower(s)
}

// moreHead reports whether a line can be one more of the headings: all its words
// are in capitals, or begin with a small letter or a bracket, or name a column;
// or some do, or head the numbers, and the others are short.
func moreHead(l *line) bool {
	all, some, wide := true, false, false
	for _, s := range segments(l.raw) {
		if isRowNumber(s.text) || opensDuty(s.text) && strings.Count(s.text, " ") > longestDuty {
			return false
		}
		switch column := sheet.ColumnOf(s.text); {
		case column == sheet.ColumnNumber && s.end-s.start <= widestNumber, startsLower(s.text):
			some = true
		case column == sheet.ColumnNumber:
			all = false // Số hóa …
		case s.text[0] != '(' && !isCapitals(s.text) && column == sheet.ColumnUnknown:
			all = false
		}
		wide = wide || s.end-s.start > widestHeading
	}
	return !wide && (all || some && l.gap == 0)
}

// headings are the segments of a line of headings. Two that stand only one
// blank apart are told by what they name.
func headings(raw string) []segment {
	var all []segment
	for _, s := range segments(raw) {
		for {
			left, right, found := cutHeading(s)
			if !found {
				break
			}
			all = append(all, left)
			s = right
		}
		all = append(all, s)
	}
	return all
}

// longestHeadings are the most words, in bytes, that are taken for headings with
// no more than one blank between them.
const longestHeadings = 200

// cutHeading splits the first heading off words that hold several.
func cutHeading(s segment) (left, right segment, found bool) {
	if len(s.text) > longestHeadings || isCapitals(s.text) { // no word of which begins larger than another
		return s, segment{}, false
	}
	for at := 1; at < len(s.text); at++ {
		if s.text[at-1] != ' ' || startsLower(s.text[at:]) || endingOf(s.text[:at-1]) != endsOpen {
			continue
		}
		column := sheet.ColumnOf(s.text[:at])
		words := strings.Fields(s.text[at:])
		if column == sheet.ColumnUnknown || len(words) < 2 {
			continue
		}
		next := sheet.ColumnOf(words[0] + " " + words[1])
		if next == sheet.ColumnUnknown && column == sheet.ColumnNumber {
			next = sheet.ColumnOf(s.text[at:]) // TT Tên nhiệm vụ
		}
		if next == sheet.ColumnUnknown || next == column || partOfHeading(words) {
			continue
		}
		width := utf8.RuneCountInString(s.text[:at])
		left = segment{start: s.start, end: s.start + width - 1, text: s.text[:at-1]}
		return left, segment{start: s.start + width, end: s.end, text: s.text[at:]}, true
	}
	return s, segment{}, false
}

// partOfHeading reports whether words say of the body before them what it does
// (Cơ quan Chủ trì) and are no heading of their own.
func partOfHeading(words []string) bool {
	switch strings.ToLower(words[0] + " " + words[1]) {
	case "chủ trì", "phối hợp", "thực hiện", "tham gia", "tham mưu", "chịu trách":
		return true
	}
	return false
}

// stack puts the words of lines together that stand above each other.
func stack(lines []line) []segment {
	var all []segment
	for i := range lines {
		all = append(all, headings(lines[i].raw)...)
	}
	for i := 0; i < len(all); i++ {
		if left, right, found := cutBetween(all, i); found {
			all = slices.Replace(all, i, i+1, left, right)
			i--
		}
	}
	return heap(all)
}

// heap joins the words that stand above each other.
func heap(all []segment) []segment {
	var columns []segment
	for _, merged := range all {
		kept := columns[:0:0]
		for _, c := range columns {
			if c.start < merged.end && merged.start < c.end {
				merged = segment{start: min(c.start, merged.start), end: max(c.end, merged.end), text: c.text + " " + merged.text}
				continue
			}
			kept = append(kept, c)
		}
		columns = append(kept, merged)
	}
	slices.SortFunc(columns, func(a, b segment) int { return a.start - b.start })
	return columns
}

// opensWithin reports whether a word but the first begins with a capital.
func opensWithin(s string) bool {
	first, rest, _ := strings.Cut(s, " ")
	return first != s && strings.ContainsFunc(rest, unicode.IsUpper)
}

// cutBetween splits words that stand above two columns and have a capital where
// the second begins, which goes on below in small letters.
func cutBetween(all []segment, i int) (left, right segment, found bool) {
	s := all[i]
	if len(s.text) > longestHeadings || isCapitals(s.text) || !opensWithin(s.text) {
		return s, segment{}, false
	}
	var over []segment
	for _, c := range heap(slices.Delete(slices.Clone(all), i, i+1)) {
		if c.start < s.end && s.start < c.end {
			over = append(over, c)
		}
	}
	for k := 1; k < len(over); k++ {
		goesOn := slices.ContainsFunc(all[i+1:], func(below segment) bool {
			return startsLower(below.text) && over[k].start <= below.start && below.end <= over[k].end
		})
		if !goesOn {
			continue
		}
		left, right, found := s.cut(over[k-1].end-cutNear, over[k].start+cutNear, func(at int, rest string) int {
			cost := abs(2*at - over[k-1].end - over[k].start)
			if startsLower(rest) {
				cost += alignedLine
			}
			return cost
		})
		if found && !startsLower(right.text) {
			return left, right, true
		}
	}
	return s, segment{}, false
}

// headAgain gives the number of lines that repeat the headings.
func (t *alignedTable) headAgain(lines []line) int {
	if len(lines) < len(t.lines) {
		return 0
	}
	for i, s := range t.lines {
		if lines[i].text != s {
			return 0
		}
	}
	return len(t.lines)
}
