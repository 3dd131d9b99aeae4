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
		case "phối", "hợp", "với", "cùng", "chặt", "chẽ", "":
			continue
		}
		return strings.Join(words[i:], " ")
	}
	return ""
}
