package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/intake/sheet"
	"congbo/generator/vietnamese"
)

// rowStarts reports whether a row begins with a line: its number alone, or the
// number and the first words. The number has to follow the last one.
func (t *flatTable) rowStarts(lines []line, at int) (number, rest string, found bool) {
	l := &lines[at]
	if t.counted != "" {
		number, found := ordinalOf(t.counted, l)
		return l.text, "", found && t.numbers.follows(number, false)
	}
	if t.wide {
		if number, rest, found := wideRow(l.text); found {
			return number, rest, t.numbers.follows(number, false)
		}
	}
	if isDashAlone(l.text) && l.gap > 0 && len(t.rows) > 0 && at+1 < len(lines) && t.startsRow(lines[at+1:]) {
		return l.text, "", true // a row below the one with a number
	}
	if isRowNumber(l.text) && !isDashAlone(l.text) {
		if at+1 < len(lines) && !t.startsRow(lines[at+1:]) && len(t.columns) > 2 && !(isCapitals(lines[at+1].text) && hasWords(lines[at+1].text) && !startsDigit(l.text)) { // I⏎GIAI ĐOẠN 1
			return "", "", false
		}
		loose := at+1 < len(lines) && opensWords(lines[at+1].text) && t.rowFilled()
		if strings.Trim(l.text, "IVXL.") == "" && t.numbers.roman == 0 && len(t.rows) > 0 { // a group comes first, or has a name in capitals
			loose = loose && isCapitals(lines[at+1].text)
		}
		return l.text, "", t.numbers.follows(l.text, loose)
	}
	if len(t.rows) > 0 && (startsLower(l.text) || l.wide < 12 && !namesPart(markOf(l.text))) {
		return "", "", false
	}
	broken := false // the line above wants more words
	if len(t.rows) > 0 && at > 0 {
		e := endingOf(lines[at-1].text)
		broken = e == endsComma || e == endsLoose || e == endsColon
	}
	if number, rest, found := inLineNumber(l.text); found && !broken && !counted[strings.ToLower(lastWord(lines[max(at-1, 0)].text))] {
		return number, rest, t.numbers.follows(number, t.rowFilled())
	}
	m := markOf(l.text)
	if m.kind != numbered && m.kind != roman && !(m.kind == letter && (isCapitals(m.rest) || namesPart(m) && t.rowFilled())) || m.rest == "" || m.weak || m.kind == numbered && broken {
		return "", "", false
	}
	return m.label, m.rest, t.numbers.follows(m.label, false)
}

// namesPart reports whether a line has a capital letter for its number, and a
// heading after it: A. Khảo sát.
func namesPart(m mark) bool {
	const longest = 12 // words
	return len(m.label) == 2 && m.label[0] >= 'A' && m.label[0] <= 'Z' && m.label[1] == '.' && opensWords(m.rest) && endingOf(m.rest) == endsOpen && strings.Count(m.rest, " ") < longest
}

// isDashAlone reports whether a line is a bullet and nothing else.
func isDashAlone(s string) bool { return s == "-" || s == "+" || s == "*" || s == "–" }

// numbered is the kind number, whose name rowStarts uses for the number itself.
const numbered = number

// startsRow reports whether lines can be the first after a row's number: words,
// and no time but where the times stand first. The first line may have been
// broken after one short word.
func (t *flatTable) startsRow(lines []line) bool {
	s := lines[0].text
	if isTime(s) {
		return t.timeFirst()
	}
	if !hasLetters(s) {
		return false
	}
	return utf8.RuneCountInString(s) > 3 || opensWords(s) && len(lines) > 1 && startsLower(lines[1].text)
}

// opensWords reports whether a text begins with a capital letter.
func opensWords(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// farthestRow is how many lines after the beginning of a row without a number
// the next number has to stand.
const farthestRow = 20

// rowWithoutNumber reports whether a row begins with a line whose number is
// that of the row above, in a cell that spans both: blank lines part the rows,
// the line is not what a cell of units or times holds, and a row with a number
// comes after.
func (t *flatTable) rowWithoutNumber(lines []line, at int) bool {
	l := &lines[at]
	if len(t.rows) == 0 || t.wide || l.gap == 0 || l.page || !opensWords(l.text) || isUnit(l.text) || isTime(l.text) || isCapitals(l.text) || markOf(l.text).kind != unmarked ||
		!t.rowFilled() || !t.blankParted() {
		return false
	}
	return t.rowFollows(lines, at)
}

// rowFollows reports whether a row with the next number begins soon after a
// line.
func (t *flatTable) rowFollows(lines []line, at int) bool {
	ahead := *t
	for next := at + 1; next < min(len(lines), at+farthestRow); next++ {
		if first := firstWord(lines[next].text); sheet.ColumnOf(first) == sheet.ColumnNumber || first == "Số" && !strings.Contains(lines[next].text, " ") {
			break // another table
		}
		if _, _, found := ahead.rowStarts(lines, next); found {
			return true
		}
		if k := markOf(lines[next].text).kind; k == article || k == roman || isSignature(lines[next].text) {
			break
		}
		ahead.numbers = t.numbers
	}
	return false
}

// unglue parts a line of a table that holds more than one cell: where the name
// of a body comes after the end of a sentence and goes to the end of the line,
// or where another body or a time comes right after one (Bộ Tài chính Bộ Y tế,
// Các bộ, ngành Quý II/2026).
func unglue(l line) []line {
	if l.wide > widestGlued || !isUnit(l.text) && !strings.Contains(l.text, ". ") {
		return []line{l}
	}
	words := strings.Fields(l.text)
	for i := 2; i < len(words); i++ {
		if !opensWords(words[i]) && !startsDigit(words[i]) {
			continue
		}
		before, rest := strings.Join(words[:i], " "), strings.Join(words[i:], " ")
		if !partsCells(before, rest) {
			continue
		}
		first, second := l, l
		first.text, second.text = before, rest
		second.gap, second.page = 0, false
		first.measure()
		return append([]line{first}, unglue(second)...)
	}
	return []line{l}
}

// widestGlued is the widest line, in runes, that is looked at for two cells.
const widestGlued = 300

// partsCells reports whether a cell ends between two pieces of a line.
func partsCells(before, rest string) bool {
	end := endingOf(before)
	if end == endsFull {
		return isUnit(rest) && vietnamese.IsUnits(rest) && strings.Contains(before, " ")
	}
	if end != endsOpen || opensUnit(before) || !isUnit(before) || !vietnamese.IsUnits(before) {
		return false
	}
	return isTime(rest) || headsUnit(rest) && isUnit(rest)
}

// headsUnit reports whether a text begins with a word that no name of a body
// has further on.
func headsUnit(s string) bool {
	switch firstWord(s) {
	case "Bộ", "Sở", "Các", "UBND":
		return true
	}
	return strings.HasPrefix(s, "Công an ") || strings.HasPrefix(s, "Ủy ban nhân dân")
}
