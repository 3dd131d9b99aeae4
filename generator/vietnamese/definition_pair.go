package vietnamese

import (
	"slices"
	"strings"

	"congbo/generator/plan"
)

// pairedAbbreviation gives what a code in brackets means after two names that
// share words, which it has once:
//
//   - `khám bệnh, chữa bệnh (KCB)`: both, for the last word is the same;
//   - `khu kinh tế ven biển, khu kinh tế cửa khẩu (KKT)`: the words with which
//     both begin.
//
// It is empty where they share none that fit.
func pairedAbbreviation(before, code string) string {
	letters := codeLetters(code)
	if len(letters) < 2 {
		return ""
	}
	before = lastBytes(before, longestDefined/2)
	if i := strings.LastIndexAny(before, ".;:("); i >= 0 {
		before = before[i+1:]
	}
	first, second, ok := lastPair(before)
	if !ok {
		return ""
	}
	a, b := wordsOf(first), wordsOf(second)
	if n := len(letters); len(b) > n && begins(b[:n], letters) {
		for i := 0; i+n <= len(a); i++ {
			if sameKeys(a[i:i+n], b[:n]) {
				return joined(second[b[0].start:b[n-1].stop])
			}
		}
	}
	rest := len(letters) - len(b)
	if rest < 1 || len(b) < 2 || len(a) <= rest || !begins(b, letters[rest:]) || a[len(a)-1].key != b[len(b)-1].key {
		return ""
	}
	a = a[len(a)-rest-1:]
	if !begins(a[:rest], letters[:rest]) {
		return ""
	}
	return strings.TrimRight(joined(before[a[0].start:]), " ")
}

// headedAbbreviation gives what a short form means that keeps the first word of
// the name before it and has letters for the rest: `Sở Thông tin và Truyền thông
// (Sở TTTT)`. It is empty where the name before does not have both.
func headedAbbreviation(before, short string) string {
	head, code, ok := strings.Cut(short, " ")
	if !ok || strings.Contains(code, " ") || len(codeLetters(head)) != 1 {
		return ""
	}
	start, stop := initialsAt(before, code)
	if stop == 0 {
		return ""
	}
	if name := strings.TrimRight(before[:start], " "); lastWords(name+" ", head) == len(name)-len(head) {
		return joined(before[len(name)-len(head) : stop])
	}
	return ""
}

// indexName gives the name of an index whose capital letters follow it in brackets:
// back to its word, with nothing between that ends a name. It is empty where none
// is named.
func indexName(before, short string) string {
	const most = 14 // words of such a name
	if len(short) < 3 || strings.Trim(short, "ABCDEFGHIJKLMNOPQRSTUVWXYZ -") != "" {
		return ""
	}
	name := before[strings.LastIndexAny(before, ",;:.()")+1:]
	at := strings.LastIndex(strings.ToLower(name), "chỉ số ")
	if at < 0 || len(strings.ToLower(name)) != len(name) {
		return ""
	}
	name = strings.TrimRight(joined(name[at:]), " ")
	if words := strings.Count(name, " "); words < 2 || words > most {
		return ""
	}
	return name
}

// lastPair parts a text at the last comma or `và` between two names.
func lastPair(text string) (first, second string, ok bool) {
	text = strings.TrimRight(text, " ")
	comma, and := strings.LastIndex(text, ", "), strings.LastIndex(text, " và ")
	switch {
	case comma > and:
		return text[:comma], text[comma+len(", "):], true
	case and >= 0:
		return text[:and], text[and+len(" và "):], true
	}
	return "", "", false
}

// wordsOf gives the words of a text, without the marks between them.
func wordsOf(text string) []token {
	var words []token
	for _, t := range tokens(text, len(text)) {
		if t.kind == wordToken {
			words = append(words, t)
		}
	}
	return words
}

// begins reports whether words begin with letters, one each.
func begins(words []token, letters []string) bool {
	if len(words) != len(letters) {
		return false
	}
	for i, w := range words {
		if !strings.HasPrefix(initials(w.key, len(letters[i])), letters[i]) {
			return false
		}
	}
	return true
}

func sameKeys(a, b []token) bool {
	for i := range a {
		if a[i].key != b[i].key {
			return false
		}
	}
	return true
}

// severalDefined reads brackets that give several codes to names which stand
// before them in the same order: `bảo vệ rừng, phòng cháy, chữa cháy rừng (sau đây
// gọi tắt là BVR, PCCCR)`. It gives none unless each code fits.
func severalDefined(before, inside string) []plan.Abbreviation {
	first := defined(strings.TrimSpace(inside))
	at := strings.Index(inside, first)
	if first == "" || at < 0 {
		return nil
	}
	list := inside[at:]
	codes := strings.FieldsFunc(strings.ReplaceAll(list, " và ", ","), func(r rune) bool { return r == ',' || r == ';' })
	if len(codes) < 2 {
		return nil
	}
	var all []plan.Abbreviation
	for _, code := range slices.Backward(codes) {
		code = strings.TrimSpace(code)
		before = strings.TrimRight(strings.TrimSuffix(strings.TrimRight(before, " ,;"), " và"), " ,;")
		start, stop := initialsAt(before, code)
		if stop == 0 {
			return nil
		}
		all = append(all, plan.Abbreviation{Short: code, Long: joined(before[start:stop])})
		before = before[:start]
	}
	slices.Reverse(all)
	return all
}
