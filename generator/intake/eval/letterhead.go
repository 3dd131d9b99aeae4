package eval

import (
	"slices"
	"strings"

	"congbo/generator/vietnamese"
)

// A Letterhead is the head of one document: what is known of it, or what was
// read. Empty is blank; a date is ISO, and blank unless printed in full;
// References are the numbers of other documents, once each, in order.
type Letterhead struct {
	Number     string
	Type       string
	Title      string
	Issuer     string
	Place      string
	Date       string
	References []string
}

// LetterheadFields are the names of a letterhead's fields, in order.
func LetterheadFields() []string {
	return []string{"number", "type", "title", "issuer", "place", "date", "references"}
}

// A FieldResult says of one field of one letterhead whether it was read right,
// and whether something was made up where the document is blank.
type FieldResult struct {
	Field       string
	Right       bool
	MadeUp      bool
	Want, Given string
}

// CompareLetterheads compares field by field, in the order of
// LetterheadFields: after NFC, white space joined, dashes unified, case
// folded, `Uỷ` being `Ủy`; numbers without inner blanks.
func CompareLetterheads(want, given Letterhead) []FieldResult {
	pairs := [][2]string{
		{number(want.Number), number(given.Number)},
		{want.Type, given.Type},
		{want.Title, given.Title},
		{want.Issuer, given.Issuer},
		{want.Place, given.Place},
		{want.Date, given.Date},
		{numbers(want.References), numbers(given.References)},
	}
	all := make([]FieldResult, len(pairs))
	for i, p := range pairs {
		a, b := vietnamese.Key(p[0]), vietnamese.Key(p[1])
		all[i] = FieldResult{Field: LetterheadFields()[i], Right: a == b, MadeUp: a == "" && b != "", Want: p[0], Given: p[1]}
	}
	return all
}

// number takes the blanks out of a number. The key of a number is not what is
// compared: a letterhead keeps its number as printed, with its leading zeros.
func number(s string) string { return strings.Join(strings.Fields(s), "") }

func numbers(all []string) string {
	var each []string
	for _, s := range all {
		if n := number(s); !slices.Contains(each, n) {
			each = append(each, n)
		}
	}
	return strings.Join(each, ", ")
}

// References are the numbers that a text cites, once each, in order, without
// the document's own.
func References(text, own string) []string {
	seen := []string{cite(own, "")}
	var all []string
	for _, c := range vietnamese.FindCitations(vietnamese.NFC(text)) {
		if key := cite(c.Number, ""); key != "" && !slices.Contains(seen, key) {
			seen = append(seen, key)
			all = append(all, c.Number)
		}
	}
	return all
}
