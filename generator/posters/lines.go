package posters

import (
	"strings"
	"unicode/utf8"
)

// width gives how many pixels a line of text takes.
func (f *face) width(text string) int {
	sum := 0
	for _, r := range text {
		sum += f.glyph(r).advance
	}
	return (sum + 63) >> 6
}

// fit cuts a line to a width, between words where it can.
func (f *face) fit(text string, width int) string {
	if f.width(text) <= width {
		return text
	}
	for text != "" {
		if i := strings.LastIndexByte(text, ' '); i > 0 {
			text = text[:i]
		} else {
			_, size := utf8.DecodeLastRuneInString(text)
			text = text[:len(text)-size]
		}
		if cut := strings.TrimRight(text, " ,;:.–-") + "…"; f.width(cut) <= width {
			return cut
		}
	}
	return ""
}

// title breaks a title into lines, in the largest letters in which all of it
// fits into a width and a height; what does not fit in the smallest is cut.
func (all faces) title(text string, width, height int) (*face, []string) {
	var f *face
	var lines []string
	for _, f = range all.titles {
		lines = f.lines(text, width)
		if len(lines)*f.leading <= height {
			return f, lines
		}
	}
	most := height / f.leading
	rest := strings.Join(lines[most-1:], " ")
	return f, append(lines[:most-1:most-1], f.fit(rest, width))
}

// lines breaks a text between words. A word that is wider than a line has one
// to itself, cut.
func (f *face) lines(text string, width int) []string {
	var lines []string
	space := f.width(" ")
	line, used := "", 0
	for word := range strings.FieldsSeq(text) {
		wide := f.width(word)
		if line != "" && used+space+wide <= width {
			line, used = line+" "+word, used+space+wide
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		line, used = f.fit(word, width), wide
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}
