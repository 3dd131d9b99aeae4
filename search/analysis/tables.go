package analysis

import (
	"golang.org/x/text/unicode/norm"
)

// Tables are what the client in the browser has to know of this package:
// search/client/tables.ts is made of them.
type Tables struct {
	Bases    string              `json:"bases"`  // of the rows of vowels
	Vowels   []string            `json:"vowels"` // each row a vowel with its six tones
	Types    map[string][]string `json:"types"`
	Issuers  []string            `json:"issuers"`
	Typed    map[string]string   `json:"typedFor"`
	Longest  int                 `json:"longest"`
	Confused string              `json:"lookalikes"`
}

// NewTables gives the tables.
func NewTables() Tables {
	t := Tables{Vowels: vowels, Types: types, Typed: typedFor, Longest: longest, Confused: lookalikes + "đĐ"}
	for _, row := range vowels {
		t.Bases += string([]rune(norm.NFD.String(row))[0])
	}
	for _, name := range sortedKeys(issuers) {
		t.Issuers = append(t.Issuers, name)
	}
	return t
}
