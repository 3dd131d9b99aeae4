package pictures

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Widths of letters in hundredths of their size, those of the widest of the
// system fonts that the styles ask for (Segoe UI, Roboto, Arial, Noto Sans,
// DejaVu Sans), in which a text is never wider than is reckoned here by more
// than a few hundredths.
const (
	thin   = 31 // i l j . , ; : ' |
	slim   = 42 // f r t ( ) - / space
	medium = 60
	broad  = 74 // capitals
	widest = 96 // m w M W, and scripts of full width
)

// width reckons how wide a text is, in px at a size in px.
func width(text string, size int) int {
	sum := 0
	for _, r := range text {
		sum += letter(r)
	}
	return (sum*size + 99) / 100
}

func letter(r rune) int {
	switch r {
	case 'i', 'l', 'j', 'I', '.', ',', ';', ':', '|', '!', '\'', '·', 'í', 'ì', 'ỉ', 'ĩ', 'ị':
		return thin
	case 'f', 'r', 't', '(', ')', '-', '/', '[', ']', ' ', '"', '“', '”', '‘', '’':
		return slim
	case 'm', 'w', 'M', 'W', '%', '@', '&', '…', '–', '—':
		return widest
	}
	switch {
	case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
		return medium
	case r < utf8.RuneSelf:
		return broad
	case r >= 0x2E80: // from CJK on
		return widest
	case unicode.Is(unicode.Mn, r):
		return 0
	case unicode.IsUpper(r):
		return broad
	}
	return medium
}

// wrap breaks a text into at most so many lines no wider than limit px; what
// does not fit is cut, with an ellipsis at the end. Words are kept whole where
// they fit on a line.
func wrap(text string, size, limit, most int) []string {
	text = single(text)
	if text == "" {
		return nil
	}
	lines := make([]string, 0, most)
	for len(lines)+1 < most {
		end := fitting(text, size, limit)
		if end == len(text) {
			break
		}
		next := end
		if space := strings.LastIndexByte(text[:end+1], ' '); space > 0 {
			end, next = space, space+1
		}
		lines, text = append(lines, text[:end]), text[next:]
	}
	return append(lines, cut(text, size, limit))
}

// single joins the white space of a text; most texts have it joined already.
func single(text string) string {
	before := byte(' ')
	for i := range len(text) {
		if b := text[i]; b < ' ' || b == ' ' && before == ' ' {
			return strings.Join(strings.Fields(text), " ")
		}
		before = text[i]
	}
	return strings.TrimSuffix(text, " ")
}

// cut shortens a text to limit px, between words where that leaves most of the
// line, and says so with an ellipsis.
func cut(text string, size, limit int) string {
	if fitting(text, size, limit) == len(text) {
		return text
	}
	end := fitting(text, size, limit-width("…", size))
	if space := strings.LastIndexByte(text[:end], ' '); space > end/2 && text[end] != ' ' {
		end = space
	}
	return strings.TrimRight(text[:end], " ,;:.–-(") + "…"
}

// fitting gives the bytes of a text that fit within limit px: one letter at
// the least.
func fitting(text string, size, limit int) int {
	sum := 0
	for i, r := range text {
		if sum += letter(r); i > 0 && sum*size > limit*100 && !unicode.Is(unicode.Mn, r) {
			return i
		}
	}
	return len(text)
}
