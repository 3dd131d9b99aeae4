package assign

import (
	"strings"

	"congbo/generator/vietnamese"
)

// who parts a value that says who does it: `Sở X chủ trì, phối hợp với Sở Y`,
// `Sở X (chủ trì), Sở Y`, or units alone, which all lead.
func who(value string) (lead, with []string) {
	key := strings.ToLower(value)
	if i := strings.Index(key, "chủ trì"); i >= 0 && strings.HasSuffix(strings.TrimRight(key, " .;"), "phối hợp") { // Sở A chủ trì; Sở B, Sở C phối hợp
		if j := strings.IndexAny(value[i:], ";,"); j >= 0 {
			rest := strings.TrimRight(value[i+j+1:], " .;")
			for _, u := range vietnamese.SplitUnits(rest[:len(rest)-len("phối hợp")]) {
				with = append(with, u.Text)
			}
			value, key = value[:i], key[:i]
		}
	}
	if i := strings.Index(key, "phối hợp"); i >= 0 {
		for _, u := range vietnamese.SplitUnits(cutCoordination(value[i:])) {
			with = append(with, u.Text)
		}
		value = strings.TrimRight(value[:i], " ,;:(-")
	}
	for _, word := range []string{"(chủ trì)", "là cơ quan chủ trì", "là đơn vị chủ trì", "chủ trì:", "chủ trì"} {
		if i := strings.Index(strings.ToLower(value), word); i >= 0 {
			before, after := strings.Trim(value[:i], " ,;:("), strings.Trim(value[i+len(word):], " ,;:)")
			if before == "" {
				before, after = after, ""
			}
			value = before
			if units, stop := vietnamese.ReadUnits(after); stop > 0 && word != "chủ trì:" {
				for _, u := range units {
					with = append(with, u.Text)
				}
			}
			break
		}
	}
	units, stop := vietnamese.ReadUnits(value)
	if len(with) == 0 && isOffice(value, units, stop) {
		return []string{value}, nil
	}
	if stop > 0 && startsSentence(value[stop:]) {
		return append(texts(units), alsoActing(value[stop:])...), with // a sentence: what follows the units is what they do
	}
	for _, u := range vietnamese.SplitUnits(value) {
		if len(with) == 0 || !isBareNoun(u.Text) { // Cơ quan phối hợp …
			lead = append(lead, u.Text)
		}
	}
	return lead, with
}

// isOffice reports whether a value names a body by its work: `Hội đồng xác định
// giá trị tài liệu`, `Cơ quan lập quy hoạch`. Such nouns are no names without
// it.
func isOffice(value string, units []vietnamese.Piece, stop int) bool {
	const longest = 10 // words
	if len(units) != 1 || !startsSentence(value[stop:]) || !offices[vietnamese.Key(units[0].Text)] || strings.ContainsAny(value, ",;.:()/\n") || wordCount(value) > longest {
		return false
	}
	_, role := roleTails.Cut(strings.TrimLeft(value[stop:], " "))
	return !role
}

// offices are nouns for bodies that are named by their work.
var offices = map[string]bool{"hội đồng": true, "cơ quan": true, "đơn vị": true, "đoàn": true, "tổ": true, "ban": true, "nhóm": true, "bộ phận": true, "tổ công tác": true, "tổ giúp việc": true}

// startsSentence reports whether what follows units is a verb.
func startsSentence(rest string) bool {
	rest = strings.TrimLeft(rest, " ,")
	return rest != "" && vietnamese.StartsWithVerb(rest)
}

// cutCoordination drops the words before the units that coordinate.
func cutCoordination(value string) string {
	words := strings.Fields(value)
	for i, w := range words {
		switch vietnamese.Key(strings.Trim(w, ",:;()")) {
		case "phối", "với", "cùng", "chặt", "chẽ", "":
			continue
		case "hợp":
			if i > 0 && vietnamese.Key(words[i-1]) == "phối" { // and not Hợp tác xã
				continue
			}
		}
		return strings.Join(words[i:], " ")
	}
	return ""
}
