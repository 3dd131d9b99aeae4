package query

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"congbo/search/analysis"
)

// A part is a piece of a query: words in quotation marks, or what stands
// between such pieces.
type part struct {
	text     string
	quoted   bool
	excluded bool // a minus stands before the quotation mark
}

// longest is how many characters of a query are read.
const longest = 400

// cut gives the beginning of a query.
func cut(query string) string {
	n := 0
	for i := range query {
		if n == longest {
			return query[:i]
		}
		n++
	}
	return query
}

// parts cuts a query at its quotation marks. One that is never closed, as
// while typing, quotes nothing.
func parts(query string) []part {
	var all []part
	for {
		open, size := quote(query)
		if open < 0 {
			break
		}
		stop, end := quote(query[open+size:])
		if stop < 0 {
			query = query[:open] + " " + query[open+size:]
			continue
		}
		before := query[:open]
		excluded := strings.HasSuffix(before, "-") && (len(before) == 1 || isBlank(before[len(before)-2]))
		if excluded {
			before = before[:len(before)-1]
		}
		all = append(all, part{text: before + " "}, part{text: query[open+size : open+size+stop], quoted: true, excluded: excluded})
		query = query[open+size+stop+end:]
	}
	return append(all, part{text: query})
}

// quote finds the first quotation mark of any kind.
func quote(s string) (at, size int) {
	at = strings.IndexAny(s, "\"“”„«»")
	if at < 0 {
		return at, 0
	}
	_, size = utf8.DecodeRuneInString(s[at:])
	return at, size
}

// isBlank knows the blanks that a keyboard makes.
func isBlank(b byte) bool { return b == ' ' || b == '\t' || b == '\n' }

// excluded reports whether a minus stands right before a word, and a blank
// or nothing before the minus: cung -cầu.
func excluded(text string, t analysis.Token) bool {
	return !t.Digits && t.Start > 0 && text[t.Start-1] == '-' && (t.Start == 1 || isBlank(text[t.Start-2]))
}

// functionWords say little by themselves: a result need not have them. They
// are known by their accents; those of the second row also without.
var functionWords, plainFunctionWords = functionWordTables()

func functionWordTables() (accented, plain map[string]bool) {
	accented, plain = map[string]bool{}, map[string]bool{}
	for _, t := range analysis.Tokens(nil, "và của các những cho được về trong với là để thì mà do tại bởi nhằm hoặc này") {
		accented[t.Word()] = true
	}
	for _, t := range analysis.Tokens(nil, "va cua cac nhung cho hoac") {
		plain[t.Fold] = true
	}
	return accented, plain
}

// Functional reports whether a word, written with its accents, says little
// by itself.
func Functional(t analysis.Token) bool { return functionWords[t.Word()] }

// Tables are what the client in the browser has to know of this package
// beside its rules: search/client/tables.ts is made of them.
type Tables struct {
	Accented   []string    `json:"functionWords"` // terms
	Plain      []string    `json:"plainFunctionWords"`
	Confusions [][2]string `json:"confusions"`
}

// NewTables gives the tables.
func NewTables() Tables {
	return Tables{slices.Sorted(maps.Keys(functionWords)), slices.Sorted(maps.Keys(plainFunctionWords)), confusions}
}
