package vietnamese

import "strings"

// A Piece is one value of a field that holds several.
type Piece struct {
	Text   string // without white space around it
	Offset int    // of Text in the whole value, in bytes
}

// SplitNames gives the values of a field, which semicolons part. Commas part
// nothing, for names hold them; empty values are left out.
func SplitNames(s string) []Piece {
	var all []Piece
	for at := 0; at <= len(s); {
		end := strings.IndexByte(s[at:], ';')
		if end < 0 {
			end = len(s) - at
		}
		start := min(skipBlanks(s, at), at+end)
		if stop := max(trimBlanks(s[:at+end], at+end), start); stop > start {
			all = append(all, Piece{Text: s[start:stop], Offset: start})
		}
		at += end + 1
	}
	return all
}
