package text

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A rowCounter follows the numbers of the rows of a table, to tell them from
// the numbers in its cells.
type rowCounter struct {
	path    []int // 1.2 is 1, 2
	roman   int
	letter  byte
	small   int // of a), b), c) below a number: its place among the letters
	started bool
}

// mostSkipped is how many numbers a table may leave out that is quoted in part.
const mostSkipped = 30

// follows reports whether a number can come after the ones before, and keeps it
// if so. One that stands alone may skip some, and the first of a table may be
// any: tables are quoted in part.
func (c *rowCounter) follows(label string, alone bool) bool {
	bare := strings.Trim(label, ".)(/ ")
	switch {
	case strings.Trim(bare, "IVXL") == "" && bare != "":
		return c.followsRoman(romanValue(bare), alone)
	case len(bare) == 1 && bare[0] >= 'A' && bare[0] <= 'Z':
		if bare[0] != 'A' && bare[0] != c.letter+1 {
			return false
		}
		c.letter, c.path, c.roman, c.small, c.started = bare[0], nil, 0, 0, true
		return true
	case smallLetter(bare) > 0:
		return c.followsSmall(smallLetter(bare))
	}
	return c.followsPath(bare, alone)
}

// followsSmall takes a letter below a number or a group: đ follows d.
func (c *rowCounter) followsSmall(n int) bool {
	if !c.started || n != 1 && (c.small == 0 || n != c.small+1) {
		return false
	}
	c.small = n
	return true
}

// smallLetter gives the place of a letter that numbers something among those
// that do, 0 for other words.
func smallLetter(s string) int {
	r, size := utf8.DecodeRuneInString(s)
	if size < len(s) {
		return 0
	}
	return 1 + slices.Index(numberingLetters, r)
}

// numberingLetters are the letters that number points, in their order.
var numberingLetters = []rune("abcdđeghiklmnopqrstuvxy")

// followsRoman takes a Roman number. I, V and X are letters too.
func (c *rowCounter) followsRoman(n int, alone bool) bool {
	if n != 1 && n != c.roman+1 && !(alone && n > c.roman && n <= c.roman+mostSkipped) {
		return false
	}
	if n == 1 && c.roman > 0 && c.letter == 0 {
		return false
	}
	c.roman, c.path, c.small, c.started = n, nil, 0, true
	return true
}

// followsPath takes a number with or without parts.
func (c *rowCounter) followsPath(bare string, alone bool) bool {
	var path []int
	for part := range strings.SplitSeq(bare, ".") {
		n, err := strconv.Atoi(part)
		if err != nil || n > 999 {
			return false
		}
		path = append(path, n)
	}
	if !c.fits(path, alone) {
		return false
	}
	c.path, c.small, c.started = path, 0, true
	return true
}

// fits reports whether a path is the next one: 1.2 after 1.1 or 1, 2 after 1.7,
// 1.1 after 1, and 1 at the beginning of every group.
func (c *rowCounter) fits(path []int, alone bool) bool {
	skip := 1
	if alone {
		skip = mostSkipped
	}
	end := len(path) - 1
	if len(c.path) == 0 {
		return path[end] == 1 || len(path) == 1 && (c.started || alone || path[0] <= 2) || len(path) > 1 && path[end] <= 2
	}
	for i := range path {
		switch {
		case i >= len(c.path):
			return path[i] == 1 && i == end
		case path[i] == c.path[i]:
			continue
		}
		return path[i] > c.path[i] && path[i] <= c.path[i]+skip && (i == end || path[end] == 1) || i == 0 && end == 0 && path[0] == 1
	}
	return false
}

// romanValue gives the value of a Roman number.
func romanValue(s string) int {
	values := map[byte]int{'I': 1, 'V': 5, 'X': 10, 'L': 50}
	total := 0
	for i := range len(s) {
		n := values[s[i]]
		if i+1 < len(s) && n < values[s[i+1]] {
			n = -n
		}
		total += n
	}
	return total
}
