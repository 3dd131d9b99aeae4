package source

import (
	"strings"

	"congbo/generator/markdown"
	"congbo/generator/plan"
	"congbo/generator/problem"
	"congbo/generator/vietnamese"
)

// personal finds what should not be published of people: identity numbers,
// telephone numbers, bank accounts (Luật 91/2025/QH15). It looks at running
// text and at the fields of tasks; a contact in front matter is meant to be
// public. Numbers of documents and amounts of money must not set it off.
func (f *file) personal(d *markdown.Document) {
	for i := range d.Passages {
		p := &d.Passages[i]
		f.numbers(p.Text, func(at int) int { return placeIn(p.Runs, at) })
	}
	for _, item := range d.Items {
		for _, field := range item.Fields {
			f.numbers(field.Value, field.Place)
		}
	}
}

// placeIn gives the place in the file of byte at of a text with runs.
func placeIn(runs []plan.Run, at int) int {
	place := 0
	for _, run := range runs {
		if run.At > at {
			break
		}
		place = run.Offset + min(at-run.At, run.Len)
	}
	return place
}

// numbers looks at every group of digits in a text.
func (f *file) numbers(text string, place func(int) int) {
	for i := 0; i < len(text); {
		if c := text[i]; c != '+' && (c < '0' || c > '9') {
			i++
			continue
		}
		digits, stop := digitGroup(text, i)
		if len(digits) >= 6 && !touches(text, i, stop) {
			if code := kindOfNumber(digits, text[:i], text[stop:]); code != "" {
				f.doubt(code, f.at(place(i)), "number", text[i:stop])
			}
		}
		i = max(stop, i+1)
	}
}

// digitGroup reads digits that single spaces, dots or hyphens may part, as in
// 0912 345 678 and 0912.345.678.
func digitGroup(text string, start int) (digits string, stop int) {
	var out []byte
	i := start
	if text[i] == '+' {
		i++
	}
	stop = i
	for i < len(text) {
		c := text[i]
		switch {
		case c >= '0' && c <= '9':
			out = append(out, c)
			i++
			stop = i
		case (c == ' ' || c == '.' || c == '-') && i+1 < len(text) && text[i+1] >= '0' && text[i+1] <= '9' && i == stop:
			i++
		default:
			return string(out), stop
		}
	}
	return string(out), stop
}

// touches reports whether a group of digits is part of something longer: a
// document's number, a date, a decimal number, a percentage, a code.
func touches(text string, start, stop int) bool {
	if stop < len(text) && (strings.IndexByte("/%,_:", text[stop]) >= 0 && !endsClause(text, stop) || isLetter(text[stop])) {
		return true
	}
	return start > 0 && (strings.IndexByte("/,_-.", text[start-1]) >= 0 || isLetter(text[start-1]))
}

// endsClause reports whether a comma or colon is followed by a space.
func endsClause(text string, at int) bool {
	return (text[at] == ',' || text[at] == ':') && (at+1 == len(text) || text[at+1] == ' ')
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80 }

// kindOfNumber judges digits by their form and by the words around them.
func kindOfNumber(digits, before, after string) problem.Code {
	if len(before) > 60 {
		before = before[len(before)-60:]
	}
	before = vietnamese.Fold(strings.ToValidUTF8(before, ""))
	if len(after) > 24 {
		after = after[:24]
	}
	after = strings.TrimSpace(vietnamese.Fold(strings.ToValidUTF8(after, "")))
	for _, unit := range []string{"dong", "vnd", "trieu", "ty", "nghin", "usd", "ha", "m2", "tan", "kg"} {
		if rest, ok := strings.CutPrefix(after, unit); ok && (rest == "" || !isLetter(rest[0])) {
			return ""
		}
	}
	says := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(before, w) {
				return true
			}
		}
		return false
	}
	switch {
	case len(digits) == 12 && isIdentity(digits),
		(len(digits) == 9 || len(digits) == 12) && says("cccd", "cmnd", "can cuoc", "chung minh", "dinh danh ca nhan"):
		return "personal.identity"
	case len(digits) <= 19 && says("so tai khoan", "stk", "tai khoan so", "tai khoan ngan hang"):
		return "personal.account"
	case isPhone(digits):
		return "personal.phone"
	}
	return ""
}

// isIdentity reports whether twelve digits are built like a citizen's number:
// province of birth (001–096), century and sex (0–3 for those alive), year of
// birth, six digits (Nghị định 137/2015/NĐ-CP, Art. 13).
func isIdentity(d string) bool {
	province := d[:3]
	return province >= "001" && province <= "096" && d[3] >= '0' && d[3] <= '3'
}

// isPhone reports whether digits are built like a Vietnamese telephone number
// (numbering plan of Thông tư 22/2014/TT-BTTTT and its changes of 2017–2018):
// mobile 03, 05, 07, 08, 09 and eight digits; landline 02 and nine digits.
func isPhone(d string) bool {
	if rest, ok := strings.CutPrefix(d, "84"); ok && len(rest) == 9 {
		d = "0" + rest
	}
	switch {
	case len(d) == 10 && d[0] == '0':
		return strings.IndexByte("35789", d[1]) >= 0
	case len(d) == 11:
		return strings.HasPrefix(d, "02")
	}
	return false
}
