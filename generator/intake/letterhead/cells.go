package letterhead

import "strings"

// closingPieces cuts a line that begins with the recipients and goes on in
// another cell, or is too long to be read as one line: between its cells, and
// between items of the list. It gives the one line where there is nothing to
// cut.
func closingPieces(raw string) []string {
	bar := strings.IndexByte(raw, '|')
	if bar <= 0 && len(raw) <= longestKey || !recipientsLead().MatchString(unmarked(raw)) {
		return []string{raw}
	}
	list, rest := raw, ""
	if bar > 0 {
		list, rest = raw[:bar], raw[bar:]
	}
	var pieces []string
	for len(list) > longestKey {
		cut := strings.LastIndex(list[:longestKey], "; -") + 1
		if cut == 0 {
			break
		}
		pieces = append(pieces, list[:cut])
		list = list[cut:]
	}
	if pieces = append(pieces, list); rest != "" {
		pieces = append(pieces, rest)
	}
	return pieces
}
