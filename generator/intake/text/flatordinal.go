package text

import (
	"strings"

	"congbo/generator/intake/sheet"
)

// widestOrdinal is the widest first cell, in runes, of a row that is counted in
// words.
const widestOrdinal = 40

// countsInWords reports whether the rows of a table are counted by what its
// first heading says: Bước above Bước 1, Bước 2; Giai đoạn, Đợt, Tuần.
func countsInWords(lines []line) bool {
	word := lines[0].text
	if !opensWords(word) || strings.Count(word, " ") > 1 || sheet.ColumnOf(word) != sheet.ColumnUnknown {
		return false
	}
	for i, l := range lines[1:min(len(lines), headLines)] {
		if number, found := ordinalOf(word, &l); found {
			return i >= 2 && (number == "1" || number == "I" || number == "01")
		}
	}
	return false
}

// ordinalOf gives the number of the row that begins with a line, in a table
// whose rows are counted with a word.
func ordinalOf(word string, l *line) (number string, found bool) {
	if len(l.text) <= len(word) || l.wide > widestOrdinal || !strings.EqualFold(l.text[:len(word)], word) {
		return "", false
	}
	rest := l.text[len(word):]
	number = strings.TrimRight(firstWord(strings.TrimLeft(rest, " ")), ".:")
	return number, rest[0] == ' ' && (isDigits(number) || number != "" && strings.Trim(number, "IVX") == "")
}
