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
	if m.fill(a, b) < full && p.first.n == a.n && titlesByThemselves[strings.ToLower(p.mark.rest)] && p.mark.kind != dash && opensWords(b.text) {
		return false // 2- Yêu cầu⏎Các cấp ủy …
	}
	if isPortalLabel(b.text) || isDateLine(b.text) || isVerdict(b.text) {
		return false
	}
	if upperA, upperB := isCapitals(a.text) && !isShortForm(a.text), isCapitals(b.text); upperA || upperB && startsSection(b.text) {
		return m.joinsCapitals(p, a, b, upperB)
	}
	mb := markOf(b.text)
	if wantsNumeral(a.text, b) || m.goesOnCounting(p, b, mb) || m.brokenEarly(p, b, mb) || m.parted && m.inParagraph(p, b, mb) {
		return true
	}
	if b.gap > 0 && !b.page && !m.gappy && isSubject(p.first.text) && opensWords(b.text) {
		return false // Về việc …, những năm tiếp theo⏎⏎Hiện nay, …
	}
	if m.set && m.atMargin(p, b) {
		return true
	}
	if m.parted && b.gap > 0 && !b.page && opensClause(b.text) {
		return false
	}
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

// titlesByThemselves are whole headings that most plans have: what follows on the
// next line is said below them, though their words could begin a sentence.
var titlesByThemselves = map[string]bool{
	"mục đích": true, "yêu cầu": true, "mục đích, yêu cầu": true, "mục tiêu": true, "mục tiêu chung": true, "mục tiêu cụ thể": true, "mục tiêu tổng quát": true, "quan điểm": true, "quan điểm chỉ đạo": true, "nguyên tắc": true, "nội dung": true,
	"kết quả đạt được": true, "tồn tại, hạn chế": true, "hạn chế": true, "nguyên nhân": true, "phạm vi": true, "đối tượng": true, "thời gian": true, "địa điểm": true, "thành phần": true, "kinh phí": true, "kinh phí thực hiện": true, "nguồn kinh phí": true,
	"tổ chức thực hiện": true, "công tác tuyên truyền": true, "công tác chỉ đạo": true, "chế độ báo cáo": true, "thuận lợi": true, "khó khăn": true, "chỉ tiêu": true,
}

// atMargin reports whether a line at the margin goes on with a paragraph whose
// first line is set in from it, and whose last is full: with a number or a
// capital too.
func (m *measure) atMargin(p *paragraph, b *line) bool {
	return b.gap == 0 && !b.page && b.inset <= m.margin+1 && p.first.inset >= m.margin+3 && p.first.inset < centred && m.fill(&p.last, b) >= full && !isDigits(b.text) && !isTableWord(b.text)
}

// opensClause reports whether a line after a blank one begins what somebody is
// to do, whatever the line before it ends with.
func opensClause(s string) bool {
	for _, begin := range []string{"Giao ", "Theo ", "Căn cứ ", "Trên cơ sở ", "Đề nghị ", "Yêu cầu "} {
		if strings.HasPrefix(s, begin) {
			return true
		}
	}
	return false
}

// inParagraph reports whether a line stands in a paragraph with the line before
// it, where blank lines part all paragraphs: whatever the one ends and the other
// begins with.
func (m *measure) inParagraph(p *paragraph, b *line, mb mark) bool {
	if b.gap > 0 || b.page || p.first.gap == 0 || mb.kind != unmarked && !m.dashWithin(p, b, mb) || isTableWord(b.text) || isDigits(p.first.text) || isRecipients(p.first.text) {
		return false
	}
	if e := endingOf(p.last.text); !m.ragged && m.fill(&p.last, b) < short && e != endsComma && e != endsLoose {
		return false // the next word had room: the line was broken on purpose
	}
	if p.mark.kind == dash {
		return true
	}
	name := markOf(p.text.String()).rest // b) Bộ Tài chính⏎Rà soát …: a heading, and whose task it is
	if !opensDuty(b.text) && !vietnamese.StartsWithVerb(b.text) {
		return true
	}
	return len(name) > longestNamed || !vietnamese.IsUnits(name) || vietnamese.IsUnits(name+" "+b.text)
}

// dashWithin reports whether a dash that begins a line, where all items stand
// after blank lines, is the dash of the sentence before it, which has no end:
// của Công an thành phố⏎- Thường trực Ban Chỉ đạo.
func (m *measure) dashWithin(p *paragraph, b *line, mb mark) bool {
	a := &p.last
	if mb.kind != dash || !strings.HasPrefix(mb.label, "-") && !strings.HasPrefix(mb.label, "–") || endingOf(a.text) != endsOpen && endingOf(a.text) != endsLoose || opensDuty(mb.rest) {
		return false
	}
	return m.fill(a, b) >= full || m.early && p.first.n == a.n && !vietnamese.StartsWithVerb(mb.rest)
}

// brokenEarly reports whether a line is the second of a paragraph whose first was
// broken early, as all first lines are in the source of a web page: it is too
// wide to be a first line itself.
func (m *measure) brokenEarly(p *paragraph, b *line, mb mark) bool {
	a := &p.last
	if !m.early || b.gap > 0 || b.page || p.first.n != a.n || mb.kind != unmarked || m.fill(a, b) >= short || isCapitals(b.text) || isRecipients(a.text) {
		return false
	}
	wide := b.wide*5 >= m.width*4
	switch endingOf(a.text) {
	case endsFull, endsSemi:
		return false
	case endsColon: // - Cầu treo:⏎Không quá 03 ngày
		return p.mark.kind == dash || p.mark.kind != unmarked && wide
	}
	return wide
}

// isSubject reports whether a line begins the title of a letter or a directive.
func isSubject(s string) bool {
	return strings.HasPrefix(s, "Về việc ") || strings.HasPrefix(s, "V/v ") || strings.HasPrefix(s, "V/v: ")
}

// isRecipients reports whether a line heads the list of those who receive a
// document.
func isRecipients(s string) bool {
	return strings.HasPrefix(strings.ToLower(s), "nơi nhận") || strings.HasPrefix(strings.ToLower(s), "kính gửi")
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
		return 8
	case mb.kind == number && strings.Count(mb.label, ".") == 1 && counted[strings.ToLower(lastWord(a.text))] && a.wide > 40: // theo khoản⏎1. Các
		return 1
	case mb.kind == number && mb.weak:
		return -3
	case mb.kind == dash:
		return -12
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
	case isSubject(p.first.text) && (opensSentence(b.text) || strings.HasPrefix(b.text, "Thời gian qua")) && endingOf(a.text) == endsOpen: // Về việc chống hạn⏎Trong những ngày qua, …
		return -6
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
	if m.width > 0 && p.first.n != a.n && b.inset >= a.inset+firstIndent && endingOf(a.text) == endsFull && b.inset <= p.first.inset+2 {
		score -= 4 // set in from the line before it, as this paragraph's first line is: pages have margins of their own
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

// firstIndent is how many blanks the first line of a paragraph is set in at
// least from the others.
const firstIndent = 4

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
