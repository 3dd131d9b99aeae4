// Package legacy turns Vietnamese text of the time before Unicode into
// Unicode. Two ways of writing lasted in offices, both by fonts whose glyphs
// replace those of Western letters, so that a program without the font shows
// "Kế hoạch" as "KÕ ho¹ch" or "Keá hoaïch":
//
//   - TCVN3, also called ABC, of the standard TCVN 5712:1993, with the fonts
//     .VnTime, .VnArial …, one character for each letter. It has no capitals with
//     tones; those are the small letters in a second font, .VnTimeH.
//   - VNI-Windows, with the fonts VNI-Times …, a letter followed by one for its
//     marks.
//
// Good Unicode is never touched: what a font's name or the look of a text
// suggests is believed only when the words that come out are Vietnamese.
package legacy

import "strings"

// An Encoding is a way of writing Vietnamese.
type Encoding int

const (
	Unicode       Encoding = iota // nothing to do
	TCVN3                         // .VnTime and its like
	TCVN3Capitals                 // .VnTimeH and its like: every letter is a capital
	VNI                           // VNI-Times and its like
)

// ByFont gives the encoding that a font is made for, by the names that its
// makers gave it: ".Vn…" with an H at the end for capitals, "VNI-…".
func ByFont(name string) Encoding {
	name = strings.ToLower(strings.Trim(strings.TrimSpace(name), `"'`))
	switch {
	case strings.HasPrefix(name, "vni-"), strings.HasPrefix(name, "vni "):
		return VNI
	case strings.HasPrefix(name, ".vn"), strings.HasPrefix(name, "vntime"), strings.HasPrefix(name, "vnarial"):
		if strings.HasSuffix(name, "h") {
			return TCVN3Capitals
		}
		return TCVN3
	}
	return Unicode
}

// Decode gives a text of this encoding in Unicode. Characters that the
// encoding does not use stay as they are. It does not ask whether the text is
// of this encoding.
func (e Encoding) Decode(s string) string {
	switch e {
	case TCVN3:
		return capitals(decodeTCVN3(s))
	case TCVN3Capitals:
		return strings.ToUpper(decodeTCVN3(s))
	case VNI:
		return decodeVNI(s)
	}
	return s
}

// Convert gives a text whose fonts are not known in Unicode, and the encoding
// that it was found to be in. Only lines that gain by it are changed.
func Convert(text string) (string, Encoding) {
	e := Detect(text)
	if e == Unicode {
		return text, Unicode
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = e.Repair(line)
	}
	return strings.Join(lines, "\n"), e
}

// Repair gives one line of a text that is in this encoding on the whole, or
// was found to be by Detect. A line that is in Unicode already, or no more
// Vietnamese afterwards than before, stays as it is.
func (e Encoding) Repair(line string) string {
	if e == Unicode || !suspect(line) {
		return line
	}
	decoded := e.Decode(line)
	before, after := weigh(line), weigh(decoded)
	if after.share() < before.share() {
		return line
	}
	return decoded
}
