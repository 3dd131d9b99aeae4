package vietnamese

import (
	"strings"

	"congbo/generator/plan"
)

// longestLaw is how many tokens the name of a law has at most.
const longestLaw = 44

// law reads the citation of a law by its name, with a number, a date or a
// year after it: `Luật Dữ liệu số 60/2024/QH15`, `Luật Khoa học và Công nghệ
// ngày 18/6/2013`, `Bộ luật Dân sự năm 2015`, `Luật Đất đai 2024`, `Hiến pháp
// năm 2013`. A name alone is not enough: there have been several laws of
// each.
func law(text string, at, floor int) (c cited, ok bool) {
	if at > floor && isLetterOrMark(lastRune(text[:at])) {
		return c, false
	}
	c.start = at
	l := lexer{text: text, at: at}
	c.kind = l.lawKind(&c.start, floor)
	if c.kind == "" {
		return c, false
	}
	return c, c.lawName(text, l)
}

// lawKind reads the type of law that starts at the lexer.
func (l *lexer) lawKind(start *int, floor int) string {
	at := l.at
	if l.at+1 >= len(l.text) {
		return ""
	}
	switch l.text[l.at+1] { // a filter before the words are compared
	case 'u', 'U', 'h', 'H', 'i', 'I':
	default:
		return ""
	}
	if wordEnd(l.text, l.at)-l.at > longestWord {
		return ""
	}
	switch first := l.next().key; first {
	case "luật":
		if words := wordsBefore(l.text, at, floor); len(words) > 0 && words[0].key == "bộ" && startsUpper(l.text[words[0].start:]) {
			*start = words[0].start
			return "Bộ luật"
		}
		if startsUpper(l.text[at:]) {
			return "Luật"
		}
	case "pháp":
		if l.next().key == "lệnh" && startsUpper(l.text[at:]) {
			return "Pháp lệnh"
		}
	case "hiến":
		if l.next().key == "pháp" && startsUpper(l.text[at:]) {
			return "Hiến pháp"
		}
	}
	return ""
}

// lawName reads the name and what identifies the law after it.
func (c *cited) lawName(text string, l lexer) bool {
	nameStart, nameStop := skipBlanks(text, l.at), l.at
	amends := false
	var before, previous token
	for n := range longestLaw {
		t := l.next()
		if t.kind == noToken || t.stop-t.start > longestWord {
			return false
		}
		if previous.key == "số" && t.kind != numberToken && t.key != ":" {
			nameStop = previous.stop // `công nghệ số` is a name
		}
		switch t.kind {
		case markToken:
			if t.key == "(" {
				stop, year, ok := lawBracket(text, t.start)
				if !ok || nameStop <= nameStart {
					return c.lawPassed(text, nameStart, nameStop)
				}
				if year > 0 {
					return c.lawEnd(text, nameStart, nameStop, stop, plan.Date{Year: year})
				}
				l.at, previous = stop, t
				continue
			}
			if t.key != "," && t.key != "-" && t.key != "&" && t.key != ":" {
				return false
			}
			if t.key == ":" && previous.key != "số" {
				return false
			}
		case numberToken:
			if after := l; amends && t.stop-t.start < 4 && after.next().key == "luật" {
				nameStop = t.stop // sửa đổi, bổ sung một số điều của 15 luật
				break
			}
			return c.lawNumber(text, t, previous, nameStart, nameStop)
		case wordToken:
			switch {
			case t.key == "ngày" || t.key == "năm":
				if stop, date, ok := dateAt(text, t.start); ok {
					return c.lawEnd(text, nameStart, nameStop, stop, date)
				}
				if t.key == "ngày" {
					return false
				}
			case n == 0 && lawNot()[t.key]:
				return false
			case amends && relates[t.key]: // 37 luật có liên quan đến quy hoạch
			case lawStops()[t.key]:
				return c.lawPassed(text, nameStart, nameStop)
			case (before.key == "," || before.key == "và") && typeNames()[previous.key+" "+t.key] != "":
				return false // another document of a list
			case t.key == "sửa" && n == 0:
				amends = true
			case t.key == "luật" && !amends && (previous.key == "," || previous.key == "và"):
				return false // the next law of a list
			}
			if t.key != "số" {
				nameStop = t.stop
			}
		}
		before, previous = previous, t
	}
	return false
}

// relates are words that say which laws one amends: those that relate to a matter.
var relates = map[string]bool{"có": true, "liên": true, "quan": true, "đến": true}

// lawPassed reads when a law was passed, where the sentence says it of its name:
// `Luật Thanh niên (sau đây gọi là Luật) được Quốc hội khóa XIV thông qua ngày
// 16/6/2020`. Only the name is the citation.
func (c *cited) lawPassed(text string, nameStart, nameStop int) bool {
	if nameStop <= nameStart {
		return false
	}
	l := lexer{text: text, at: nameStop}
	t := l.next()
	if t.key == "(" {
		end := strings.IndexAny(cut(text[t.stop:], longestDefinition), "()")
		if end < 0 || text[t.stop+end] == '(' {
			return false
		}
		l.at = t.stop + end + 1
		t = l.next()
	}
	if t.key == "đã" {
		t = l.next()
	}
	if t.key != "được" {
		return false
	}
	assembly, passed := false, false
	var previous token
	for range longestPassing {
		switch t = l.next(); {
		case t.kind == noToken || t.stop-t.start > longestWord || t.kind == markToken && t.key != "," && t.key != "-":
			return false
		case previous.key == "quốc" && t.key == "hội":
			assembly = true
		case previous.key == "thông" && t.key == "qua":
			passed = true
		case assembly && passed && t.key == "ngày":
			_, date, ok := dateAt(text, t.start)
			if !ok || !date.Full() {
				return false
			}
			c.about, c.stop, c.date = joined(text[nameStart:nameStop]), nameStop, date
			return true
		}
		previous = t
	}
	return false
}

// longestPassing is how many tokens say who passed a law before the day.
const longestPassing = 28

// lawBracket reads what stands in brackets after the name of a law and belongs
// to it: its year, `(2013)`, `(năm 2013)`, or that it is a later form of the
// law, `(sửa đổi)`, whose number or year follows.
func lawBracket(text string, open int) (stop, year int, ok bool) {
	l := lexer{text: text, at: open + 1}
	first := l.next()
	if first.key == "sửa" && l.next().key == "đổi" {
		t := l.next()
		for range 3 { // , bổ sung
			if t.key == ")" {
				break
			}
			t = l.next()
		}
		return t.stop, 0, t.key == ")"
	}
	if first.key == "năm" {
		first = l.next()
	}
	if first.kind != numberToken || first.stop-first.start != 4 || first.value < 1945 || first.value > 2200 {
		return 0, 0, false
	}
	end := l.next()
	return end.stop, first.value, end.key == ")"
}

// lawNumber reads what a number after the name of a law means: the law's own,
// or its year.
func (c *cited) lawNumber(text string, t, previous token, nameStart, nameStop int) bool {
	p, ok := scanNumber(text, t.start)
	if ok && (c.kind != "Luật" || lawCode(p)) {
		c.number = withoutBlanks(text[t.start:p.stop])
		return c.lawEnd(text, nameStart, nameStop, p.stop, plan.Date{})
	}
	if t.stop-t.start != 4 || t.value < 1945 || t.value > 2200 || nameStop <= nameStart && c.kind != "Hiến pháp" {
		return false
	}
	if t.stop < len(text) && (text[t.stop] == '/' || text[t.stop] == '-' || isLetterOrMark(firstRune(text[t.stop:]))) {
		return false
	}
	return c.lawEnd(text, nameStart, nameStop, t.stop, plan.Date{Year: t.value})
}

// lawCode reports whether a number can be a law's: 60/2024/QH15, 12/LCT/HĐNN8,
// and one that was cut short, 72/2025/QH.
func lawCode(p printed) bool {
	first := codeKey(p.codes[0])
	return digits(strings.TrimPrefix(first, "qh"), first) || first == "l" || strings.HasPrefix(first, "lct") || p.year != 0 && first == "qh"
}

func (c *cited) lawEnd(text string, nameStart, nameStop, stop int, date plan.Date) bool {
	if c.kind == "Hiến pháp" {
		nameStop = nameStart // `nước Cộng hòa …` tells it from no other
	}
	if nameStop > nameStart {
		c.about = joined(text[nameStart:nameStop])
	} else if c.number == "" && c.kind != "Hiến pháp" {
		return false
	}
	c.stop, c.date = stop, date
	c.right(text)
	if date.Full() {
		c.date = date
	}
	return true
}

// lawNot are the words after `Luật` that make it another word, or leave the
// law unnamed; lawStops are those that no name of a law holds.
var (
	lawNot   = set("này sư gia pháp định của được và hoặc có trên tại nêu nói hiện hành")
	lawStops = set("được đã bởi này nếu phải thì là trước từ đến theo")
)
