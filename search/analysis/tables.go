package analysis

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Tables are what the client in the browser has to know of this package:
// search/client/tables.ts is made of them.
type Tables struct {
	Bases    string              `json:"bases"`  // of the rows of vowels
	Vowels   []string            `json:"vowels"` // each row a vowel with its six tones
	Latin    [2]string           `json:"latin"`  // other Latin letters, and their bases
	Types    map[string][]string `json:"types"`
	Issuers  []string            `json:"issuers"`
	Longest  int                 `json:"longest"`
	Confused string              `json:"lookalikes"`
}

// NewTables gives the tables.
func NewTables() Tables {
	t := Tables{Vowels: vowels, Types: types, Longest: longest, Confused: lookalikes + "đĐ"}
	known := strings.Join(vowels, "")
	known += strings.Map(unicode.ToUpper, known)
	for _, row := range vowels {
		t.Bases += string([]rune(norm.NFD.String(row))[0])
	}
	var letters, bases strings.Builder
	for r := rune(0xC0); r < 0x180; r++ {
		if l := letterOf(r); l.base >= 'a' && l.base <= 'z' && l.quality == 0 && l.tone == 0 && !strings.ContainsRune(known, r) {
			letters.WriteRune(r)
			bases.WriteRune(l.base)
		}
	}
	t.Latin = [2]string{letters.String(), bases.String()}
	for _, name := range sortedKeys(issuers) {
		t.Issuers = append(t.Issuers, name)
	}
	return t
}
