package letterhead

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/vietnamese"
)

// A recipientList collects the lines of `Nơi nhận:`.
type recipientList struct {
	begun  bool
	closed bool
	items  []string

	ended    bool // the last item had its closing mark
	bulleted bool // an item had a dash before it
	sign     rune // of the first item
}

// bullet begins an item of the list, or a smaller one within an item.
var bullet = pattern(`^\s*(?:[-–−•*·]|\+|\d{1,2}[.)])\s*`)

// signOf gives the sign before an item, every dash being a hyphen; 0 where
// there is none. A smaller item has another than the first.
func signOf(text string) rune {
	switch r := firstRune(strings.TrimSpace(text)); r {
	case '-', '–', '−':
		return '-'
	case '+', '•', '*', '·':
		return r
	}
	return 0
}

// inlineItems part the items of a list that stands in one line; what a
// recipient is to do may stand after the mark: `- Bộ Y tế; (báo cáo) - …`.
var inlineItems = pattern(`[;.]\s+(\([^();]{1,40}\)[;.,]?\s+)?[-–−•]\s*`)

func (l *recipientList) open() bool { return l.begun && !l.closed }

// add reads a line. It reports false for one that cannot belong to the list,
// which is then closed: the list ends with `Lưu: VT`.
func (l *recipientList) add(text string) bool {
	var parts []string
	from := 0
	for _, at := range inlineItems().FindAllStringSubmatchIndex(text, -1) {
		part := text[from:at[0]]
		if at[2] >= 0 {
			part += " " + strings.TrimRight(text[at[2]:at[3]], " ;.,")
		}
		parts, from = append(parts, part), at[1]
	}
	parts = append(parts, text[from:])
	for i, part := range parts {
		if i > 0 {
			part = "- " + part
		}
		if i+1 < len(parts) {
			part += ";"
		}
		if !l.item(strings.TrimSpace(part)) {
			l.closed = true
			return false
		}
	}
	return true
}

func (l *recipientList) item(text string) bool {
	sign := signOf(text)
	bulleted := bullet().MatchString(text)
	sub := sign == '+' || sign != 0 && l.sign != 0 && sign != l.sign
	ended := strings.HasSuffix(text, ";") || strings.HasSuffix(text, ".")
	bare := strings.TrimSpace(strings.TrimRight(bullet().ReplaceAllString(text, ""), " ;,."))
	last := len(l.items) - 1
	switch {
	case divider(bare) || utf8.RuneCountInString(strings.Trim(bare, " .;:,")) < 2:
		return true
	case last < 0:
		l.items = append(l.items, bare)
	case isFiling(l.items[last]) && !bulleted && (l.ended || !goesOn(text)):
		return false
	case sub:
		l.items[last] += "; + " + bare
	case !bulleted && (!l.ended && (l.bulleted || goesOn(text)) || l.bulleted && strings.HasPrefix(text, "(")): // (giao các xã thông báo)
		l.items[last] += " " + bare
	case !bulleted && l.bulleted:
		return false
	default:
		l.items = append(l.items, bare)
	}
	l.ended, l.bulleted = ended, l.bulleted || bulleted
	if l.sign == 0 {
		l.sign = sign
	}
	return true
}

// isFiling reports whether an item says where the document is filed.
func isFiling(item string) bool {
	return strings.HasPrefix(vietnamese.Key(beginning(item, 20)), "lưu")
}

// goesOn reports whether a line goes on with the item before it.
func goesOn(text string) bool {
	first := firstRune(text)
	return unicode.IsLower(first) || first == '(' || unicode.IsDigit(first)
}

// namesAfter finds a name after the office that files the document.
var nameAfter = pattern(`^(?i:lưu)[^.]*\.\s*(\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*){1,4})$`)

// nameAtEnd gives the signer's name where it was read as the end of the last
// item, which stands beside it: `Lưu: VT, TH. Nguyễn Văn A`.
func (l *recipientList) nameAtEnd() string {
	if len(l.items) == 0 {
		return ""
	}
	m := nameAfter().FindStringSubmatch(l.items[len(l.items)-1])
	if m == nil || !personName(m[1]) || !vietnamese.IsSurname(strings.Fields(m[1])[0]) {
		return ""
	}
	return m[1]
}

// withoutName gives the recipients without that name.
func (l *recipientList) withoutName(name string) []string {
	last := len(l.items) - 1
	l.items[last] = strings.TrimRight(strings.TrimSuffix(l.items[last], name), " .;,")
	return l.items
}

// columns parts a line in which an item of the list and a line of the
// signature beside it were read as one.
func columns(text string) (item, signed string) {
	if len(text) > longestKey {
		return text, ""
	}
	if at := authorityInside().FindStringSubmatchIndex(text); at != nil {
		return strings.TrimSpace(text[:at[2]]), strings.TrimSpace(text[at[2]:])
	}
	words := strings.Fields(text)
	for i := 1; i < len(words); i++ {
		before := words[i-1]
		if !strings.HasSuffix(before, ";") && !strings.HasSuffix(before, ".") {
			continue
		}
		rest := strings.Join(words[i:], " ")
		if signedMark().MatchString(rest) {
			return strings.Join(words[:i], " "), ""
		}
		if postLine(rest) || i > 1 && personName(rest) && vietnamese.IsSurname(words[i]) && len(words)-i >= 2 {
			return strings.Join(words[:i], " "), rest
		}
	}
	return text, ""
}
