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
		return !isTableWord(b.text) && p.mark.kind != article
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
	score := m.ends(p, a, b, mb) + m.begins(p, a, b, mb) + m.shape(p, a, b)
	return score >= 1
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
		if halfName(a.text) || strings.ContainsAny(a.text, ",;") && opensUnit(a.text) {
			score = 4
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
	case isThousands(b.text):
		return 4
	case wantsName(a.text) && m.fill(a, b) >= full:
		return 1
	case opensParagraph(b.text), endingOf(a.text) == endsOpen && (opensDuty(b.text) || isUnit(b.text) && strings.Contains(b.text, ":")):
		return -5
	case strings.HasPrefix(b.text, "Việt Nam"), strings.HasPrefix(b.text, "Trung ương"), strings.HasPrefix(b.text, "Hồ Chí Minh"):
		return 2 // the rest of a name
	case isLabel(b.text):
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
		case b.inset >= m.margin+3 && b.inset >= a.inset-2:
			score -= 4
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

// joinsCapitals weighs lines in capitals: headings that go on, and the names
// and titles at the head of a document, whose lines stay apart but where a name
// was broken in its middle.
func (m *measure) joinsCapitals(p *paragraph, a, b *line, upperB bool) bool {
	if b.gap > 0 && !b.page && !(m.gappy && upperB) {
		return false
	}
	if startsDigit(b.text) && (endingOf(a.text) == endsHyphen || isRange(a.text, b.text) || counted[strings.ToLower(lastWord(a.text))]) {
		return markOf(b.text).kind == unmarked || isRange(a.text, b.text)
	}
	if !upperB {
		// a heading's last words, or the last syllable of a name
		return startsLower(b.text) && markOf(b.text).kind == unmarked && a.wide > 12 && (endingOf(a.text) == endsLoose || m.width > 0 && m.fill(a, b) >= full)
	}
	if markOf(b.text).kind != unmarked || startsSection(b.text) || isSignature(b.text) || isType(a.text) || opensParagraph(b.text) {
		return false
	}
	if isSection(p.mark.kind) && !isSignature(p.first.text) {
		return !isType(b.text) || m.width > 0 && m.fill(a, b) >= full
	}
	switch endingOf(a.text) {
	case endsLoose, endsHyphen, endsComma:
		return true
	}
	return breaksFormula(a.text, b.text) || strings.HasPrefix(b.text, "VÀ ") || isSyllable(b.text)
}

// isSection reports whether a mark numbers a heading.
func isSection(k markKind) bool {
	return k == roman || k == number || k == letter || k == article
}

// formulas are the names in capitals that stand at the head of documents.
var formulas = []string{"ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
	"ĐẢNG CỘNG SẢN VIỆT NAM", "THỦ TƯỚNG CHÍNH PHỦ", "BAN CHẤP HÀNH TRUNG ƯƠNG", "VĂN PHÒNG CHÍNH PHỦ", "MẶT TRẬN TỔ QUỐC VIỆT NAM",
	"ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH", "HỒ CHÍ MINH", "BAN THƯỜNG VỤ", "VIỆN KIỂM SÁT NHÂN DÂN", "TÒA ÁN NHÂN DÂN", "ĐOÀN ĐẠI BIỂU QUỐC HỘI"}

// breaksFormula reports whether two lines are pieces of one such name.
func breaksFormula(a, b string) bool {
	for _, f := range formulas {
		for at := 0; at < len(f); at++ {
			if f[at] != ' ' {
				continue
			}
			head, tail := f[:at], f[at+1:]
			if (a == head || strings.HasSuffix(a, " "+head)) && (b == tail || strings.HasPrefix(b, tail+" ") || strings.HasPrefix(tail, b+" ")) {
				return true
			}
		}
	}
	return false
}

// isSyllable reports whether a line is a single word in capitals that names no
// type of document: the last word of the line above.
func isSyllable(s string) bool {
	return !isType(s) && !strings.Contains(s, " ") && !strings.ContainsAny(s, ".:") && !formulaHeads[s]
}

// formulaHeads are the first words of names, after which the rest may stand on
// a line of its own.
var formulaHeads = words("ĐẢNG BAN VIỆN TÒA ĐOÀN HỘI VĂN MẶT THỦ ỦY UỶ CỘNG SỞ BỘ PHÒNG CÔNG CHỦ TRUNG TRƯỜNG CỤC TỔNG")

// isType reports whether a line is the name of a type of document and no more.
func isType(s string) bool {
	_, is := vietnamese.DocumentType(s)
	return is
}

// isVerdict recognises the line before the articles of a decision: QUYẾT ĐỊNH:
func isVerdict(s string) bool {
	bare, found := strings.CutSuffix(s, ":")
	return found && len(bare) < 40 && isType(strings.TrimSpace(bare))
}

// isDateLine recognises the place and date of a document, in full or with
// blanks: Hà Nội, ngày 26 tháng 11 năm 2025.
func isDateLine(s string) bool {
	place, rest, found := strings.Cut(s, ",")
	if !found || utf8.RuneCountInString(s) > 75 || strings.Count(place, " ") > 5 || startsLower(s) {
		return false
	}
	rest = strings.TrimLeft(rest, " ")
	return strings.HasPrefix(rest, "ngày") && strings.Contains(rest, "tháng") && strings.Contains(rest, "năm") &&
		utf8.RuneCountInString(rest) <= 36 && endingOf(s) == endsOpen
}

// startsSection reports whether a line in capitals begins something new.
func startsSection(s string) bool {
	return isType(strings.TrimRight(s, ":")) || strings.HasPrefix(s, "PHỤ LỤC") || strings.HasPrefix(s, "BIỂU ") || markOf(s).kind != unmarked
}

// openers are the words that paragraphs begin with and sentences seldom go on
// with.
var openers = []string{"Căn cứ Luật", "Căn cứ Nghị", "Căn cứ Quyết", "Căn cứ Thông", "Căn cứ Chỉ", "Căn cứ Kế hoạch", "Căn cứ Công văn", "Căn cứ Bộ luật", "Căn cứ Chương trình",
	"Căn cứ Hiến pháp", "Căn cứ Pháp lệnh", "Căn cứ Kết luận", "Căn cứ Văn bản", "Căn cứ Hướng dẫn", "Căn cứ Đề án", "Theo đề nghị ", "Xét đề nghị ", "Xét Tờ trình", "Nơi nhận", "Kính gửi", "Đồng kính gửi", "TM.", "KT.", "TL.", "TUQ.", "Số:", "Số :",
	"(Ban hành kèm theo", "(Kèm theo", "V/v", "Trên đây là", "Trong quá trình thực hiện", "Trong quá trình triển khai", "Trong quá trình tổ chức", "Ghi chú:",
	"Chương trình hành động này", "Quyết định này có hiệu lực", "Thực hiện "}

// opensParagraph reports whether a line begins with words that open one.
func opensParagraph(s string) bool {
	for _, o := range openers {
		if strings.HasPrefix(s, o) {
			return true
		}
	}
	return false
}

// duties are the words that tasks begin with.
var duties = words(`chủ-trì phối-hợp chỉ-đạo xây-dựng tổ-chức tham-mưu thực-hiện hướng-dẫn triển-khai rà-soát tăng-cường đẩy-mạnh nghiên-cứu theo-dõi bố-trí
	kiểm-tra báo-cáo định-kỳ hằng-năm hàng-năm tiếp-tục là-cơ chịu-trách tuyên-truyền đề-xuất nâng-cao phát-triển hoàn-thiện hỗ-trợ bảo-đảm đảm-bảo khuyến-khích
	huy-động cung-cấp đôn-đốc tạo-điều quản-lý công-khai ban-hành lập-kế đầu-tư ứng-dụng chủ-động thường-xuyên phân-bổ thẩm-định tổng-hợp vận-động quán-triệt căn-cứ
	trên-cơ duy-trì thúc-đẩy mở-rộng khai-thác phấn-đấu tập-trung ưu-tiên giám-sát xử-lý`)

// opensDuty reports whether a line begins with the capital of such a word: a
// sentence that has no end yet does not go on with one.
func opensDuty(s string) bool {
	first, rest, _ := strings.Cut(s, " ")
	r, _ := utf8.DecodeRuneInString(first)
	return unicode.IsUpper(r) && duties[strings.ToLower(first)+"-"+strings.ToLower(firstWord(rest))]
}

// isShortForm reports whether a line is but a short form with the end of a
// sentence: KH&CN.
func isShortForm(s string) bool {
	return strings.Count(s, " ") <= 1 && isCapitals(s) && strings.ContainsAny(s[len(s)-1:], ".;,") && utf8.RuneCountInString(s) <= 14
}

// sentenceOpeners are the words that a sentence must go on after.
var sentenceOpeners = []string{"Căn cứ", "Thực hiện", "Theo", "Trên cơ sở", "Để", "Nhằm", "Tại", "Ngày", "Xét", "Sau khi", "Trong", "Với", "Về việc", "Quy định về", "V/v"}

// opensSentence reports whether a line begins with words that want a sentence.
func opensSentence(s string) bool {
	for _, o := range sentenceOpeners {
		if strings.HasPrefix(s, o+" ") {
			return true
		}
	}
	return false
}

// namesDocument reports whether a line begins with the type of a document.
func namesDocument(s string) bool {
	for _, d := range []string{"Luật ", "Bộ luật ", "Nghị định ", "Nghị quyết ", "Quyết định ", "Thông tư ", "Chỉ thị ", "Kế hoạch ", "Công văn ", "Kết luận ", "Pháp lệnh "} {
		if strings.HasPrefix(s, d) {
			return true
		}
	}
	return false
}

// isLabel reports whether a line begins with a label: a few words and a colon.
func isLabel(s string) bool {
	head, _, found := strings.Cut(s, ":")
	return found && utf8.RuneCountInString(head) <= 45 && strings.Count(head, " ") <= 7 && !strings.ContainsAny(head, ",.;") && !startsDigit(s)
}

// isReference reports whether a line ends with a word that a letter or number
// in brackets may follow: theo điểm⏎a) khoản 2.
func isReference(s string) bool {
	switch strings.ToLower(lastWord(s)) {
	case "điểm", "khoản", "mục", "tiết", "phần", "tại":
		return true
	}
	return false
}

// halfName reports whether a line ends in the middle of a department's name:
// no name has one syllable (Sở Công⏎Thương).
func halfName(s string) bool {
	end := lastWord(s)
	head := lastWord(strings.TrimSuffix(s, " "+end))
	r, _ := utf8.DecodeRuneInString(end)
	return (head == "Sở" || head == "Bộ") && unicode.IsUpper(r) && !isCapitals(end)
}

// wantsName reports whether a line ends with a word that a name follows.
func wantsName(s string) bool {
	end := lastWord(s)
	switch lastWord(strings.TrimSuffix(s, " "+end)) {
	case "thuộc", "của", "các":
		return false
	}
	return end == "Luật" || end == "Ban" || end == "Phòng" || end == "Cục" || end == "Quỹ"
}

// isPartOfLaw reports whether a line ends with a clause or point, whose article
// comes next: khoản 3, điểm b.
func isPartOfLaw(s string) bool {
	end := lastWord(s)
	before := strings.TrimSuffix(s, " "+end)
	if before == s || utf8.RuneCountInString(end) > 3 {
		return false
	}
	switch strings.ToLower(lastWord(before)) {
	case "khoản", "điểm", "mục":
		return true
	}
	return false
}

// isRange reports whether a dash between two lines stands between numbers of
// the same kind: 05⏎- 06%, 2026 -⏎2030.
func isRange(a, b string) bool {
	rest := b
	dashed := false
	for _, d := range []string{"-", "–", "—"} {
		if tail, found := strings.CutPrefix(b, d); found {
			rest, dashed = strings.TrimLeft(tail, " "), true
		}
	}
	if !dashed {
		trimmed := strings.TrimRight(a, "-–— ")
		if trimmed == a {
			return false
		}
		a = trimmed
	}
	from, to := digitsAtEnd(lastWord(a)), digitsAtStart(rest)
	return from != "" && len(from) == len(to) && from <= to
}

// isThousands reports whether a line begins with a number of a thousand or
// more, as no paragraph does: 3.000 lượt.
func isThousands(s string) bool {
	first := firstWord(s)
	head, tail, found := strings.Cut(first, ".")
	return found && len(head) <= 3 && len(tail) >= 3 && strings.Trim(head, "0123456789") == "" && strings.Trim(tail, "0123456789.,") == ""
}

// digitsAtEnd gives the number that a word ends with, a sign of per cent left
// out.
func digitsAtEnd(s string) string {
	s = strings.TrimSuffix(s, "%")
	return s[len(strings.TrimRight(s, "0123456789")):]
}

// digitsAtStart gives the number that a text begins with.
func digitsAtStart(s string) string {
	return s[:len(s)-len(strings.TrimLeft(s, "0123456789"))]
}

// compounds are pairs of words that a dash joins; a list's item seldom begins
// with the second.
var compounds = words("kinh-xã tế-xã trị-xã hóa-xã hoá-xã mại-dịch vụ-du nghiên-ứng cứu-ứng cung-cầu công-tư nông-lâm thuật-xã kỹ-thuật tế-kỹ chính-ngân hội-nghề phòng-an lao-thương chi-phân")

// breaksCompound reports whether a dash with a small letter or a number after it
// is the dash of a compound (kinh tế⏎- xã hội) and no bullet.
func (m *measure) breaksCompound(p *paragraph, a, b *line, mb mark) bool {
	e := endingOf(a.text)
	if e == endsFull || e == endsSemi || e == endsColon {
		return false
	}
	if isRange(a.text, b.text) {
		return true
	}
	next, _ := utf8.DecodeRuneInString(mb.rest)
	if unicode.IsDigit(next) {
		return false
	}
	if compounds[strings.ToLower(lastWord(a.text))+"-"+strings.ToLower(firstWord(mb.rest))] {
		return true
	}
	if b.gap > 0 && !b.page && !m.gappy {
		return false
	}
	if m.width > 0 && !m.ragged {
		return m.fill(a, b) >= full && !strings.Contains("-+", firstWord(p.first.text))
	}
	return a.wide > 100
}

// isDateTail reports whether two lines are a place and a date that were broken
// in the name of the place: Thành phố Hồ Chí⏎Minh, ngày 28 tháng 11 năm 2025.
func isDateTail(a, b *line) bool {
	place, rest, found := strings.Cut(b.text, ",")
	if !found || strings.Contains(place, " ") || place == "Huế" || place == "Vinh" || !strings.HasPrefix(strings.TrimLeft(rest, " "), "ngày") {
		return false
	}
	return b.gap == 0 && !isMotto(a.text) && endingOf(a.text) == endsOpen && a.wide < 40 && markOf(a.text).kind == unmarked && !isCapitals(a.text) && b.wide < 50 && strings.Contains(rest, "tháng")
}

// portalLabels are the labels of the table that portals put before a document.
var portalLabels = words("số-hiệu số-ký-hiệu số/ký-hiệu loại-văn-bản nơi-ban-hành cơ-quan-ban-hành người-ký ngày-ban-hành ngày-hiệu-lực ngày-có-hiệu-lực " +
	"ngày-hết-hiệu-lực ngày-công-báo số-công-báo tình-trạng tình-trạng-hiệu-lực lĩnh-vực ngành trích-yếu chức-danh hiệu-lực số-hiệu-văn-bản phạm-vi nguồn-thu-thập ngày-đăng-công-báo")

// isPortalLabel recognises such a label that stands alone on its line.
func isPortalLabel(s string) bool {
	label, found := strings.CutSuffix(s, ":")
	return found && len(label) < 60 && portalLabels[strings.ReplaceAll(strings.ToLower(strings.TrimSpace(label)), " ", "-")]
}

// isTableWord recognises a heading of a column, before which a number is a cell.
func isTableWord(s string) bool {
	return s == "TT" || s == "STT"
}
