package outline

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/vietnamese"
)

// divisions are the words with which a named division begins.
var divisions = []struct {
	word  string
	class Class
}{{"phần thứ", Part}, {"phần", Part}, {"chương", Chapter}, {"tiểu mục", Division}, {"mục", Division}, {"điều", Article}, {"phụ lục", Appendix},
	{"nhiệm vụ", Item}, {"giải pháp", Item}, {"nhóm nhiệm vụ", Item}, {"nhóm giải pháp", Item}, {"nhóm công việc", Item}, {"nhóm", Item}, {"chuyên đề", Item}, {"nội dung", Item}, {"hoạt động", Item}, {"bước", Item}, {"giai đoạn", Item}, {"dự án", Item}, {"tiểu dự án", Item}, {"hợp phần", Item}, {"chương trình", Item}, {"đề án", Item}}

// wordMarker takes `Phần thứ nhất`, `Chương I`, `Mục 1`, `Điều 2.`, `Phụ lục`.
func wordMarker(text string) (Marker, string, bool) {
	first := text
	if i := strings.IndexAny(text, ".:\n("); i > 0 && i < 40 {
		first = text[:i]
	}
	key := vietnamese.Key(cutWords(first, 4))
	for _, d := range divisions {
		rest, ok := strings.CutPrefix(key, d.word)
		if !ok || rest != "" && rest[0] != ' ' {
			continue
		}
		words := strings.Fields(rest)
		n := len(strings.Fields(d.word))
		value := 0
		if len(words) > 0 {
			value = ordinal(words[0])
		}
		switch {
		case value == 0 && d.class == Appendix:
		case value == 0:
			continue
		default:
			n++
		}
		m := Marker{Class: d.class, Value: value, Depth: 1}
		var after string
		m.Words, after = afterWords(text, n)
		if d.class == Article && after != "" && !strings.ContainsRune(".:", firstRune(after)) {
			return Marker{}, text, false // Điều 5 Luật …
		}
		if d.class == Item && (after == "" || !strings.ContainsRune(".:", firstRune(after)) || value > mostItems || strings.Trim(after, ".: ") == "") {
			return Marker{}, text, false // Giai đoạn 2026 - 2030
		}
		if d.class != Appendix && d.class != Article && d.class != Item && startsSmall(after) {
			return Marker{}, text, false // Phần mềm …, mục tiêu
		}
		if trimmed := strings.TrimLeft(after, " "); strings.HasPrefix(trimmed, ".") || strings.HasPrefix(trimmed, ":") {
			m.Close = trimmed[0]
			m.Words += trimmed[:1]
			after = trimmed[1:]
		}
		return m, strings.TrimLeft(after, " -–\n"), true
	}
	return Marker{}, text, false
}

// IsItem reports whether a text begins with the name of a numbered part:
// `Dự án 1: …`, `Tiểu dự án 2 (Dự án 7): …`.
func IsItem(text string) bool {
	m, _, ok := wordMarker(text)
	if !ok && strings.Contains(text, "): ") {
		open, end := strings.IndexByte(text, '('), strings.Index(text, "): ")
		if open > 0 && open < end {
			m, _, ok = wordMarker(strings.TrimRight(text[:open], " ") + text[end+1:])
		}
	}
	return ok && m.Class == Item
}

// mostItems is the highest number of a named item: a higher one is a year.
const mostItems = 99

func startsSmall(s string) bool {
	r := firstRune(strings.TrimLeft(s, " "))
	return unicode.IsLower(r)
}

// ordinal reads 2, II, nhất, hai.
func ordinal(word string) int {
	if n, err := strconv.Atoi(word); err == nil {
		return n
	}
	if n := romanValue(strings.ToUpper(word)); n > 0 {
		return n
	}
	for i, w := range []string{"nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"} {
		if word == vietnamese.Key(w) {
			return i + 1
		}
	}
	if utf8.RuneCountInString(word) == 1 {
		if i := strings.IndexRune(alphabet, firstRune(word)); i >= 0 {
			return 1 + utf8.RuneCountInString(alphabet[:i])
		}
	}
	return 0
}

// cutWords gives the first n words of a text.
func cutWords(s string, n int) string {
	words, _ := afterWords(s, n)
	return words
}

// afterWords parts a text after its nth word.
func afterWords(s string, n int) (words, rest string) {
	at := 0
	for range n {
		for at < len(s) && (s[at] == ' ' || s[at] == '\n') {
			at++
		}
		for at < len(s) && s[at] != ' ' && s[at] != '\n' && s[at] != '.' && s[at] != ':' && s[at] != '(' {
			at++
		}
	}
	return s[:at], s[at:]
}
