package letterhead

import (
	"strings"

	"congbo/generator/vietnamese"
)

// numberLead is the word before a document's number. Scanners lose its tone,
// and laws say what they are: `Luật số:`.
var numberLead = pattern(`(?i)(?:^|[\s|(])(?:(?:bộ\s+luật|luật|pháp\s+lệnh|lệnh)\s+)?s ?[ốôóồo]\s*(?:hiệu\s*)?[:.;]?\s*`)

// A numbering is the number of a document, or its symbol where the number is
// still blank.
type numbering struct {
	number, symbol string
	at             int // offset in the text that was searched
}

// number finds the document's number in the zone and cuts it out.
func (z *zone) number() (n numbering, ok bool) {
	text := string(z.text)
	// at the beginning of a piece first, then after the name of the issuer
	for _, inside := range []bool{false, true} {
		for from := 0; from < len(text); {
			at := numberLead().FindStringIndex(text[from:])
			if at == nil {
				break
			}
			start, stop := from+at[0], from+at[1]
			start += len(text[start:stop]) - len(strings.TrimLeft(text[start:stop], " \n|("))
			before := text[strings.LastIndexByte(text[:start], '\n')+1 : start]
			from = stop
			if begins := strings.TrimSpace(before) == ""; begins == inside || inside && !vietnamese.Capitals(before) || ofAnother(text[:start]) {
				continue
			}
			if n, length := numberingAt(text[stop:]); length > 0 {
				n.at = start
				z.cut(start, stop+length)
				return n, true
			}
		}
	}
	// without the word: a piece that is a number and nothing else
	for i, start := range z.starts {
		end := len(text)
		if i+1 < len(z.starts) {
			end = z.starts[i+1]
		}
		piece := strings.TrimSpace(text[start:end])
		if m, whole := vietnamese.ParseNumber(piece); whole && m.Type+m.Issuer != "" && strings.ContainsAny(piece, "/") {
			z.cut(start, end-1)
			return numbering{number: unspaced(piece), at: start}, true
		}
	}
	return numbering{}, false
}

// ofAnother reports whether the words before a number name the document that it
// is of, by which the issuer was set up: ĐOÀN KIỂM TRA / THEO QUYẾT ĐỊNH / SỐ ….
func ofAnother(before string) bool {
	key := vietnamese.Key(beginningFromEnd(strings.TrimRight(before, " \n"), longestSetUp))
	return setUp().MatchString(key)
}

// longestSetUp is how many bytes before a number are looked at.
const longestSetUp = 48

// setUp ends the name of a body that a document set up.
var setUp = pattern(`(?:^|[\s(])(?:theo|thành lập)\s+(?:tại\s+)?(?:quyết\s+định|qđ|nghị\s+quyết|công\s+văn|kế\s+hoạch)$`)

// beginningFromEnd gives the last bytes of a text, at most so many, whole
// letters.
func beginningFromEnd(text string, most int) string {
	if len(text) <= most {
		return text
	}
	text = text[len(text)-most:]
	for len(text) > 0 && text[0]&0xC0 == 0x80 {
		text = text[1:]
	}
	return text
}

// lettered is a serial with a letter, given out between two others: 12a/KH-UBND.
var lettered = pattern(`^(\d{1,5})\s?([A-Za-z])\s?/`)

// scannedSerial is a serial that a scanner could not read, before a symbol.
var scannedSerial = pattern(`^[^\s/\pLu]*[^\s/\d\pLl\pLu][^\s/]*\s*/\s?[A-ZĐ]{2,}`)

// symbolOnly begins a symbol without anything before it: KH-SKHCN.
var symbolOnly = pattern(`^[A-ZĐ][A-Za-zĐđ]{1,3}\s?[-–/]\s?[A-ZĐ]`)

// numberingAt reads the number or the bare symbol that a text begins with, and
// how many bytes of it they take. A number that is broken over two lines is
// read as one.
func numberingAt(text string) (n numbering, length int) {
	text = beginning(text, 200)
	body := strings.TrimLeft(text, " \n.…_,")
	skipped := len(text) - len(body)
	digits := body != "" && '0' <= body[0] && body[0] <= '9'
	switch {
	case digits:
		if m := lettered().FindStringSubmatch(body); m != nil {
			number, size := citedNumber("số "+m[1]+"/", body[len(m[0]):])
			if size > 0 {
				return numbering{number: m[1] + m[2] + strings.TrimPrefix(number, m[1])}, skipped + len(m[0]) + size
			}
		}
		if number, size := citedNumber("số ", body); size > 0 {
			return numbering{number: number}, skipped + size
		}
	case strings.HasPrefix(body, "/"), strings.HasPrefix(body, "-"), strings.HasPrefix(body, "–"):
		if number, size := citedNumber("số 1", body); size > 0 {
			return numbering{symbol: strings.TrimLeft(number[1:], "/-–—")}, skipped + size
		}
	case scannedSerial().MatchString(body): // §Ø0 /TCT-TTr
		serial := strings.IndexByte(body, '/')
		if number, size := citedNumber("số 1", body[serial:]); size > 0 {
			return numbering{symbol: strings.TrimLeft(number[1:], "/-–—")}, skipped + serial + size
		}
	case symbolOnly().MatchString(body):
		if number, size := citedNumber("số 1/", body); size > 0 {
			return numbering{symbol: strings.TrimPrefix(number, "1/")}, skipped + size
		}
	}
	return numbering{}, 0
}

// citedNumber reads the number at the beginning of a text to which something
// is put before it, and how many bytes of the text it takes.
func citedNumber(before, text string) (number string, size int) {
	found := vietnamese.FindCitations(before + text)
	if len(found) == 0 || found[0].Start != 0 || found[0].Number == "" {
		return "", 0
	}
	number = found[0].Number
	want := len(number) - (len(before) - len("số "))
	for i := 0; i < len(text) && want > 0; i++ {
		if size = i + 1; !blank(text[i]) {
			want--
		}
	}
	return number, size
}

func blank(b byte) bool { return b == ' ' || b == '\n' || b == '\t' }

func unspaced(s string) string { return strings.Join(strings.Fields(s), "") }
