package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/vietnamese"
)

// What it weighs that the words at the end of a line want those of the next.
const (
	hangsSurely  = 12.0 // a word is broken at its dash
	hangsFirmly  = 6.0
	hangsLoosely = 3.0
)

// hangs weighs, from the words on both sides alone, what speaks for a sentence
// being broken between a line and the next although that begins with a capital
// letter or a dash: verbs want the unit or the document that they are about,
// and names are whole.
func (m *measure) hangs(p *paragraph, a, b *line, mb mark) float64 {
	if b.gap > 0 && !b.page && !m.gappy {
		return 0
	}
	if mb.kind == unmarked && strings.HasPrefix(b.text, "(") && isFieldLabel(labelOf(b.text[1:])) { // (Thời gian hoàn thành: …)
		return hangsSurely
	}
	switch end := endingOf(a.text); {
	case end == endsColon && strings.HasSuffix(a.text, "số:") && startsDigit(b.text): // Quyết định số:⏎2245/QĐ-TTg
		return hangsSurely
	case end == endsColon:
		label := withoutMark(p, a)
		if mb.kind == unmarked && isFieldLabel(label) && (isUnit(b.text) || isTime(b.text) || strings.HasPrefix(label, "Th") && !opensDuty(b.text)) {
			return hangsFirmly + 4 // the colon weighs against it
		}
		return 0
	case end != endsOpen:
		return 0
	case mb.kind == dash:
		if breaksCode(a.text, b.text) || dashedNames[strings.ToLower(lastWord(a.text)+"-"+firstWord(mb.rest))] && !isCapitals(a.text) {
			return hangsSurely
		}
		return 0
	case mb.kind != unmarked || !opensWords(b.text) || isCapitals(a.text) || isCapitals(b.text):
		return 0
	case p.mark.kind == unmarked && p.first.n == a.n && isOpener(a.text):
		return hangsFirmly
	case m.width == 0: // whole paragraphs
		return 0
	case (lastWord(a.text) == "Sở" || lastWord(a.text) == "Bộ") && a.text != lastWord(a.text) && m.fill(a, b) >= full && vietnamese.LeadingDepartment(lastWord(a.text)+" "+b.text) != "": // gửi Sở⏎Xây dựng tổng hợp
		return hangsSurely
	case p.mark.kind != roman && wantsUnit(a.text) && isUnit(b.text), beginsUnit(a.text, b.text), p.mark.kind == dash && p.first.n == a.n && namedInTwo(p.mark.rest, b.text):
		return hangsFirmly
	case !opensDuty(b.text) && !opensParagraph(b.text) && !isUnit(b.text) && (halfProper(a.text) || endsInKind(a.text) && opensName(b.text)):
		return hangsLoosely
	case strings.HasSuffix(a.text, "Thủ tướng") && strings.HasPrefix(b.text, "Chính phủ"), strings.HasSuffix(a.text, "ây dựng") && strings.HasPrefix(b.text, "Đảng"):
		return hangsFirmly
	}
	return 0
}

// isOpener reports whether a line is but the words that an opening begins with:
// Căn cứ⏎Luật …, Thực hiện⏎Chỉ thị ….
func isOpener(s string) bool {
	switch s {
	case "Căn cứ", "Căn cứ vào", "Thực hiện", "Triển khai", "Triển khai thực hiện", "Theo", "Xét", "Theo đề nghị", "Xét đề nghị", "Thi hành", "Căn cứ Luật", "Căn cứ Nghị định", "Căn cứ Quyết định", "Căn cứ Nghị quyết", "Căn cứ Thông tư":
		return true
	}
	return false
}

// givers are verbs after which comes the unit that something is given to, asked
// of or done with.
var givers = []string{"tham mưu", "tham mưu cho", "đề nghị", "giao", "trình", "báo cáo", "gửi", "phối hợp", "yêu cầu", "kiến nghị", "kiện toàn", "thành lập", "thay mặt", "hướng dẫn", "đôn đốc"}

// wantsUnit reports whether a line ends with such a verb, and not with the name
// of a section: Chế độ báo cáo, Quy chế phối hợp.
func wantsUnit(s string) bool {
	lower := strings.ToLower(s)
	for _, verb := range givers {
		before, found := strings.CutSuffix(lower, verb)
		if !found {
			continue
		}
		before = strings.TrimRight(before, " ")
		switch strings.TrimRight(lastWord(before), ",") {
		case "độ", "tin", "tác", "chế", "hình", "và", "việc", "bản", "nhiệm", "được", "xuất":
			return false
		}
		return before == "" || before != strings.TrimSuffix(lower, verb)
	}
	return false
}

// longestHalf is how many words the beginning of a unit's name has at most.
const longestHalf = 4

// beginsUnit reports whether a unit's name has begun at the end of a line, with
// a capital letter, and goes on in the next: Trung tâm⏎Ứng dụng, với Bộ⏎Quốc
// phòng.
func beginsUnit(a, b string) bool {
	words := strings.Fields(a)
	switch lastWord(a) {
	case "Ban":
		if strings.HasPrefix(b, "Chỉ đạo") || strings.HasPrefix(b, "Quản lý") || strings.HasPrefix(b, "Tổ chức") {
			return true
		}
	case "tâm":
		if strings.HasSuffix(a, "Trung tâm") && strings.HasPrefix(b, "Ứng dụng") {
			return true
		}
	}
	if opensDuty(b) || strings.HasPrefix(b, "Các ") {
		return false
	}
	for n := 1; n <= min(longestHalf, len(words)); n++ {
		tail := words[len(words)-n:]
		if !opensWords(tail[0]) || isCapitals(tail[0]) && tail[0] != "UBND" {
			continue
		}
		switch head := strings.Join(tail, " "); {
		case head == "Bộ Chỉ huy" && (strings.HasPrefix(b, "Quân sự") || strings.HasPrefix(b, "Bộ đội")), head == "Bộ Tư lệnh", head == "Bộ đội" && strings.HasPrefix(b, "Biên phòng"):
			return true
		case tail[0] == "Sở" || tail[0] == "Bộ":
			if known := vietnamese.LeadingDepartment(head + " " + b); strings.Count(known, " ") >= n {
				return true
			}
		case wholeHalves[strings.ToLower(head)]:
		case halves[strings.ReplaceAll(strings.ToLower(head), " ", "-")] && n < len(words)+1:
			return true
		}
	}
	return false
}

// namedInTwo reports whether the name of a unit before a colon is broken: Chi cục
// Tiêu chuẩn Đo lường⏎Chất lượng: là đơn vị đầu mối.
func namedInTwo(a, b string) bool {
	const longest = 6 // words
	head, _, found := strings.Cut(b, ":")
	return found && isUnit(a) && !strings.ContainsAny(a, ",;.") && len(strings.Fields(a)) <= longest && len(strings.Fields(head)) <= longest && !opensDuty(b) &&
		(!isUnit(b) || !strings.Contains(head, " ")) && !isFieldLabel(head)
}

// wholeHalves are units with names as short as the beginnings of others.
var wholeHalves = map[string]bool{"công an": true, "thanh tra": true, "văn phòng": true, "các": true, "và": true, "lãnh đạo": true, "chủ tịch": true, "giám đốc": true, "thủ trưởng": true,
	"hội đồng": true, "ban chỉ đạo": true, "đảng ủy": true, "thường trực": true, "đoàn thanh niên": true, "ubnd": true, "ủy ban nhân dân": true, "ban thường vụ": true, "chi cục": false}

// halfProper reports whether a line ends with the first syllable of a proper
// name: huyện Đức⏎Huệ, thị trường Trung⏎Quốc. Few have but one.
func halfProper(s string) bool {
	end := lastWord(s)
	before := lastWord(strings.TrimSuffix(s, " "+end))
	if before == s || end == "" || isCapitals(end) || opensWords(before) || endingOf(before) != endsOpen && endingOf(before) != endsLoose || strings.ContainsFunc(end, func(r rune) bool { return !unicode.IsLetter(r) }) {
		return false
	}
	return opensWords(end) && utf8.RuneCountInString(end) > 1 && !wholeNames[end]
}

// wholeNames are names of one syllable, and words that titles write with a
// capital letter.
var wholeNames = words("Huế Vinh Đảng Sở Bộ Tết Tỉnh Huyện Xã Phường Ban Viện Đoàn Hội Ngành Trường Quận Thôn Nhân Mỹ Nga Pháp Anh Ý Lào Luật Âu Úc")

// endsInKind reports whether a line ends with a kind of place.
func endsInKind(s string) bool {
	switch lastWord(s) {
	case "tỉnh", "huyện", "xã", "phường", "trấn", "quận":
		return true
	}
	return false
}

// opensName reports whether a line begins with two words in capitals, as names
// do.
func opensName(s string) bool {
	first, rest, _ := strings.Cut(s, " ")
	return opensWords(first) && !isCapitals(first) && opensWords(rest) && !isCapitals(firstWord(rest))
}

// isFieldLabel reports whether a line is the label of a field of a task: Đơn vị
// chủ trì:, Thời gian hoàn thành:.
func isFieldLabel(s string) bool {
	bare := vietnamese.Fold(strings.TrimRight(s, ": "))
	for _, label := range []string{"don vi chu tri", "co quan chu tri", "don vi phoi hop", "co quan phoi hop", "don vi thuc hien", "co quan thuc hien", "don vi dau moi", "chu tri", "phoi hop", "phan cong", "phan cong thuc hien",
		"thoi gian", "thoi gian thuc hien", "thoi gian hoan thanh", "thoi han", "thoi han hoan thanh", "thoi han thuc hien", "thoi gian trien khai", "thoi han ban hanh", "thoi gian ban hanh", "don vi chiu trach nhiem"} {
		if bare == label {
			return true
		}
	}
	return false
}

// breaksCode reports whether the number of a document is broken before its
// issuer: 71/NQ⏎-CP.
func breaksCode(a, b string) bool {
	code := lastWord(a)
	return len(b) > 1 && b[0] == '-' && b[1] != ' ' && strings.Contains(code, "/") && isCapitals(code[strings.LastIndexByte(code, '/')+1:])
}

// dashedNames are the words on both sides of the dash of names in which capital
// letters follow it: Lao động⏎- Thương binh và Xã hội.
var dashedNames = words("động-thương hóa-xã hoá-xã hóa-thông hoá-thông số-kế hoạch-tài hoạch-kiến thanh-truyền rịa-vũng rang-tháp học-kỹ đoàn-hội niên-hội chính-kế thuật-công")
