package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/vietnamese"
)

// joins weighs what speaks for a line going on with a paragraph against what
// speaks for a new one. Each sign has a weight; those that alone decide weigh
// about five, and the line is joined when the sum is one or more.
func (m *measure) joins(p *paragraph, b *line) bool {
	a := &p.last
	if p.mark.kind != unmarked && p.mark.rest == "" { // 1.⏎Mục đích: …
		return !isTableWord(b.text) && (p.mark.kind != article || strings.HasPrefix(p.mark.label, "Điều ") && strings.HasSuffix(p.mark.label, "."))
	}
	if isPortalLabel(a.text) && b.gap == 0 && b.wide < 80 && !isPortalLabel(b.text) { // Số hiệu:⏎55/2025/…
		return p.first.n == a.n
	}
	if isPortalLabel(b.text) || isDateLine(b.text) || isVerdict(b.text) {
		return false
	}
	if upperA, upperB := isCapitals(a.text) && !isShortForm(a.text), isCapitals(b.text); upperA || upperB && startsSection(b.text) {
		return m.joinsCapitals(p, a, b, upperB)
	}
	mb := markOf(b.text)
	score := m.ends(p, a, b, mb) + m.shape(p, a, b)
	if hangs := m.hangs(p, a, b, mb); hangs > 0 {
		return score+hangs >= 1
	}
	if b.opens && mb.kind == unmarked && opensWords(b.text) {
		switch endingOf(a.text) {
		case endsFull, endsSemi, endsColon, endsOpen:
			score -= 4
		}
	}
	return score+m.begins(p, a, b, mb) >= 1
}

// ends weighs how the paragraph ends so far.
func (m *measure) ends(p *paragraph, a, b *line, mb mark) float64 {
	score := 0.0
	switch endingOf(a.text) {
	case endsFull:
		score = -4
	case endsSemi:
		score = -3
		if m.width == 0 { // whole paragraphs: an item of a list
			score = -7
		}
		if strings.HasPrefix(p.first.text, "Căn cứ ") && namesDocument(b.text) { // Luật A; ⏎Luật sửa đổi Luật A
			score = -1.5
		}
	case endsColon:
		score = -4
		if m.width == 0 {
			score = -7
		}
	case endsComma:
		score = 3
	case endsDash:
		score = 3.5
	case endsHyphen:
		score = 6
	case endsLoose:
		score = 4
	case endsOpen:
		score = 0.5
		if counted[strings.ToLower(lastWord(a.text))] && startsDigit(b.text) {
			score = 6
		}
		if halfName(a.text) || (strings.ContainsAny(a.text, ",;") || p.mark.kind != unmarked && m.width > 0 && !wholeHalves[strings.ToLower(withoutMark(p, a))]) && opensUnit(withoutMark(p, a)) || wantsPlace(a.text, b.text) {
			score = 4
		}
		if endsInNumber(a.text) {
			score = 9
		}
		if partsBody(a.text, b.text) {
			score = 6
		}
		if m.closed && m.width > 0 && p.mark.kind == dash && mb.kind == unmarked {
			score += 3
		}
	}
	if p.unclosed > 0 {
		score += 1.5
		if unclosed(b.text) < 0 && b.wide < 200 {
			score += 2
		}
	}
	if p.quotes > 0 {
		score++
	}
	if isRange(a.text, b.text) {
		score += 9
	}
	return score
}

// longestTitle is how wide a line is at most, in runes, that may be a heading
// where lines are whole paragraphs.
const longestTitle = 100

// begins weighs how the line begins.
func (m *measure) begins(p *paragraph, a, b *line, mb mark) float64 {
	lower := startsLower(b.text)
	switch {
	case mb.kind == dash && mb.weak:
		if m.breaksCompound(p, a, b, mb) {
			return 4
		}
		return -7
	case mb.kind == note, mb.kind == article:
		return -8
	case isShortForm(b.text):
		return 1
	case isCapitals(b.text) && endingOf(a.text) != endsLoose && endingOf(a.text) != endsComma:
		return -6
	case mb.kind == letter && isReference(a.text): // theo điểm⏎a) khoản 2
		return 3
	case isPartOfLaw(a.text) && (strings.HasPrefix(b.text, "Điều ") || strings.HasPrefix(b.text, "Mục ")): // khoản 3⏎Điều 6; khoản 5
		return 5
	case mb.kind == number && strings.Count(mb.label, ".") == 1 && counted[strings.ToLower(lastWord(a.text))] && a.wide > 40: // theo khoản⏎1. Các
		return 1
	case mb.kind == number && mb.weak:
		return -3
	case mb.kind != unmarked:
		return -7
	case lower:
		return 6
	case p.mark.kind != unmarked && p.first.n == a.n && a.wide < longestTitle && isQuoted(b.text): // a) Chủ đề năm 2025⏎“…”
		return -2
	case isThousands(b.text), endingOf(a.text) == endsOpen && (strings.HasPrefix(b.text, "\"") || strings.HasPrefix(b.text, "“")) && !isCapitals(b.text): // mở chuyên mục⏎"An toàn"
		return 4
	case isFieldLabel(labelOf(b.text)), (opensDuty(b.text) || vietnamese.StartsWithVerb(b.text)) && p.namesUnits():
		return -9
	case wantsName(a.text) && m.fill(a, b) >= full:
		return 1
	case (m.width > 0 || a.wide > longestTitle) && endingOf(a.text) == endsOpen && (beginsShort(b.text) || wantsDocument(a.text) && namesDocument(b.text) && !isOwn(b.text)):
		return 3
	case opensParagraph(b.text), endingOf(a.text) == endsOpen && (opensDuty(b.text) || isUnit(b.text) && strings.Contains(b.text, ":")):
		return -5
	case strings.HasPrefix(b.text, "Việt Nam"), strings.HasPrefix(b.text, "Trung ương"), strings.HasPrefix(b.text, "Hồ Chí Minh"):
		return 3 // the rest of a name
	case isLabel(b.text):
		return -2
	case endingOf(a.text) == endsFull && assigns(b.text):
		return -2
	}
	return 0
}

// shape weighs the widths of the lines, the blanks before them and the blank
// lines between.
func (m *measure) shape(p *paragraph, a, b *line) float64 {
	score := 0.0
	open := endingOf(a.text) == endsOpen
	if m.width > 0 && a.wide <= widestLine {
		switch fill := m.fill(a, b); {
		case fill >= full:
			score += 3.5
			switch {
			case m.spaced && b.gap == 0: // a blank line would stand before a new one
				score += 2.5
			case p.mark.kind != unmarked:
				score += 1.5
			}
		case m.ragged && open && opensSentence(p.first.text) && p.mark.kind == unmarked:
			score += 2.5
		case m.ragged:
		case fill >= short && p.mark.kind != unmarked && open && !startsLower(b.text) && !unicode.IsDigit(firstRune(b.text)):
			// a heading, and its text in the next line
		case fill >= short:
			score += 1
		default:
			score -= 3
		}
	} else if m.spaced && b.gap == 0 && open && (a.wide > 100 || startsDigit(b.text)) {
		score += 3 // the paragraph has no end yet, and no blank line follows
	}
	if m.insets {
		switch {
		case b.inset >= m.margin+3 && (b.inset >= a.inset-2 || opensParagraph(b.text)): // the latter under a title in the middle
			score -= 4
			if p.mark.kind != unmarked && p.first.n == a.n && isUnit(b.text) { // a heading, and whose task it is
				score -= 3
			}
		case b.inset <= m.margin+1 && a.inset <= m.margin+9:
			score += 2
		}
	}
	if b.gap > 0 && !b.page && !m.gappy {
		score -= 1.5
		if m.width > 0 || b.gap > 1 {
			score -= 1.5
		}
	}
	if open && m.width > 0 && b.wide*10 < m.width*6 && isUnit(b.text) && endingOf(b.text) == endsOpen {
		score -= 3.5 // the name of the body that issues
	}
	if p.mark.kind != unmarked && open && a.wide < 80 && p.first.n == a.n && (m.width == 0 || m.fill(a, b) < full) {
		score -= 2 // a heading
	}
	if startsLower(b.text) { // says more than the widths do
		score = max(score, -3.5)
	}
	return score
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// labelOf gives what stands before the first colon of a line.
func labelOf(s string) string {
	head, _, found := strings.Cut(s, ":")
	if !found || len(head) > 60 {
		return ""
	}
	return head
}

// longestNamed is how many bytes a list of units' names has at most that heads
// something.
const longestNamed = 600

// namesUnits reports whether a numbered paragraph is but the names of units,
// so that what they do begins after it.
func (p *paragraph) namesUnits() bool {
	if p.mark.kind != number || p.mark.rest == "" || p.text.Len() > longestNamed {
		return false
	}
	name := markOf(p.text.String()).rest
	for _, giving := range givings {
		name = strings.TrimPrefix(name, giving)
	}
	return vietnamese.IsUnits(name)
}
