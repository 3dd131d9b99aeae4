package text

import (
	"strings"
	"unicode/utf8"
)

// joinsCapitals weighs lines in capitals: headings that go on, and the names
// and titles at the head of a document, whose lines stay apart but where a name
// was broken in its middle.
func (m *measure) joinsCapitals(p *paragraph, a, b *line, upperB bool) bool {
	if b.gap > 0 && !b.page && !(m.gappy && upperB) {
		return false
	}
	if last := strings.ToLower(lastWord(a.text)); counted[last] && last != "năm" && !endsEachQuarter(a.text) && b.gap == 0 && isNumeral(firstWord(b.text)) { // Quốc hội khóa⏎XV., but hằng năm⏎II. NỘI DUNG
		return true
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

// wantsNumeral reports whether a line ends with a word that a Roman number
// follows, and the next begins with one: Quốc hội khóa⏎XV., Quý⏎III/2022.
func wantsNumeral(a string, b *line) bool {
	if endsEachQuarter(a) {
		return false
	}
	switch strings.ToLower(lastWord(a)) {
	case "khóa", "khoá", "quý", "quí", "kỳ", "thứ", "thế kỷ", "hạng", "loại", "cấp", "vùng":
		return b.gap == 0 && isNumeral(firstWord(strings.ReplaceAll(b.text, "/", " ")))
	}
	return false
}

// endsEachQuarter reports whether a line ends with a quarter that no number is
// of: vào tháng cuối quý⏎II. TRUYỀN THÔNG.
func endsEachQuarter(a string) bool {
	words := strings.Fields(strings.ToLower(a[max(0, len(a)-40):]))
	if len(words) < 2 || words[len(words)-1] != "quý" && words[len(words)-1] != "quí" {
		return false
	}
	switch words[len(words)-2] {
	case "cuối", "đầu", "giữa", "mỗi", "hằng", "hàng", "từng", "các", "theo", "một", "thúc":
		return true
	}
	return false
}

// isNumeral reports whether a word is a Roman numeral, with the mark after it.
func isNumeral(word string) bool {
	word = strings.TrimRight(word, ".,;:/")
	return word != "" && strings.Trim(word, "IVX") == ""
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

// startsSection reports whether a line in capitals begins something new.
func startsSection(s string) bool {
	return isType(strings.TrimRight(s, ":")) || strings.HasPrefix(s, "PHỤ LỤC") || strings.HasPrefix(s, "BIỂU ") || markOf(s).kind != unmarked
}

// isShortForm reports whether a line is but a short form with the end of a
// sentence: KH&CN.
func isShortForm(s string) bool {
	return strings.Count(s, " ") <= 1 && isCapitals(s) && strings.ContainsAny(s[len(s)-1:], ".;,") && utf8.RuneCountInString(s) <= 14
}
