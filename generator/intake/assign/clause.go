package assign

import (
	"strings"

	"congbo/generator/intake/outline"
	"congbo/generator/vietnamese"
)

// afterAnnouncement drops the sentence `Trên đây là Kế hoạch …` before what is
// asked of somebody.
func afterAnnouncement(text string) string {
	if !announcing.Begin(text) {
		return text
	}
	for _, end := range []string{". ", "; ", ", "} {
		if i := strings.Index(text, end); i >= 0 {
			if rest := agentBeside(text[:i+len(end)], text); rest != "" && end != ", " {
				return rest
			}
			return text[i+len(end):]
		}
	}
	return text
}

// agentBeside gives the text from the units on that stand after a comma of the
// sentence that names the plan, and before what they do: `Trên đây là Kế hoạch …
// của UBND xã, | các ban, ngành căn cứ triển khai thực hiện; …`.
func agentBeside(sentence, text string) string {
	for at := 0; ; {
		i := strings.Index(sentence[at:], ", ")
		if i < 0 {
			return ""
		}
		at += i + len(", ")
		rest, given := outline.CutGiving(text[at:])
		units, stop := vietnamese.ReadUnits(rest)
		if stop > 0 && len(text)-len(rest)+stop < len(sentence) && !onlyBareNoun(units) && acts(strings.TrimLeft(rest[stop:], " ,")) && (given || allCollective(texts(units[:1]))) {
			return text[at:]
		}
	}
}

var announcing = vietnamese.PhrasesOf("trên đây là, đây là")

// afterTopic drops what a sentence is about, or when: `Về thủy lợi: Chi cục
// Thủy lợi có trách nhiệm …`, `Chế độ báo cáo: Các đơn vị báo cáo …`.
func afterTopic(text string) string {
	i := strings.IndexByte(text, ':')
	if whom, given := outline.CutGiving(text); given {
		if units, stop := vietnamese.ReadUnits(whom); len(units) > 1 && len(text)-len(whom)+stop > i {
			return text // Đề nghị Mặt trận, các hội: Hội Nông dân, Hội Phụ nữ …: no topic
		}
	}
	if i > 0 && (concerning.Begin(text) || abouts.Begin(text)) && wordCount(text[:i]) <= longestConcern && !strings.Contains(text[:i], ". ") {
		if _, ok := agentAt(strings.TrimLeft(text[i+1:], " "), false); ok { // Đối với các dự án …; các công trình …: | Vụ Tài chính tham mưu
			return strings.TrimLeft(text[i+1:], " ")
		}
	}
	if i < 0 || wordCount(outsideBrackets(text[:i])) > longestTopic && !(vietnamese.StartsWithVerb(text) && wordCount(text[:i]) <= longestTold) || ways[lastWord(text[:i])] {
		return text
	}
	rest := strings.TrimLeft(text[i+1:], " ")
	if attending.Begin(text) && !outline.NumberedGroup(text) { // Thành phần: Thường trực Đảng ủy …
		return text
	}
	if topics.Begin(text) || isTime(text[:i]) {
		return rest
	}
	if _, ok := agentAt(rest, false); ok && !isLabelLine(text) {
		return rest
	}
	if clausesBefore(rest) > 0 && vietnamese.StartsWithVerb(text) && !isLabelLine(text) { // Chi trả trợ cấp: Sau khi lập danh sách, các xã …
		if _, ok := agentOf(rest); ok {
			return rest
		}
	}
	return text
}

var abouts = vietnamese.PhrasesOf("về")

// chargedOnTopic gives who is told, in a later part of a paragraph on one topic,
// what they must do about it: `Đối với cảng cá: đồng ý mở rộng. | Sở Tài chính sớm
// bố trí vốn`.
func chargedOnTopic(text string) (agent, bool) {
	topic, rest, ok := strings.Cut(text, ":")
	if !ok || !concerning.Begin(text) && !abouts.Begin(text) || wordCount(topic) > longestTopic {
		return agent{}, false
	}
	var all []string
	for {
		i, _ := nextPart(rest)
		if i < 0 {
			return agent{units: all, weak: true}, len(all) > 0
		}
		rest = strings.TrimLeft(rest[i+1:], " ")
		units, stop := vietnamese.ReadUnits(rest)
		if stop == 0 || onlyBareNoun(units) || anyDeictic(units) {
			continue
		}
		if next := strings.TrimLeft(rest[stop:], " ,"); obliging.Begin(next) || leading.Begin(next) || soon.Begin(next) {
			for _, u := range units {
				all = appendUnit(all, u.Text)
			}
		}
	}
}

var soon = vietnamese.PhrasesOf("sớm, khẩn trương")

// concluded gives who is to do something by what a first sentence gives the reason
// for: `Năm nay nhu cầu vốn tăng. Do đó, | các chủ đầu tư cần …`.
func concluded(text string) (agent, bool) {
	for at := 0; ; {
		i, sentence := nextPart(text[at:])
		if i < 0 {
			return agent{}, false
		}
		at += i + 1
		rest, ok := therefore.Cut(strings.TrimLeft(text[at:], " "))
		if rest = strings.TrimLeft(rest, " ,"); !ok || !sentence {
			continue
		}
		a, found := agentAt(rest, true)
		_, stop := vietnamese.ReadUnits(rest)
		if next := strings.TrimLeft(rest[stop:], " ,"); found && (obliging.Begin(next) || leading.Begin(next)) {
			return a, true
		}
	}
}

var therefore = vietnamese.PhrasesOf("do đó, vì vậy, vì thế, do vậy, bởi vậy")

// ways are last words before a colon after which it is said by what something is
// done, though a body may be named: bằng nhiều hình *thức*: hệ thống truyền thanh …
var ways = map[string]bool{"thức": true, "tiện": true, "kênh": true, "như": true, "gồm": true, "là": true, "loại": true}

// outsideBrackets leaves out what stands in brackets: Cấp độ 3 [(trên 05 ha)].
func outsideBrackets(text string) string {
	before, rest, open := strings.Cut(text, "(")
	_, after, closed := strings.Cut(rest, ")")
	if !open || !closed {
		return text
	}
	return before + after
}

// longestTold is how many words a topic has at most that says what to do.
const longestTold = 20

// afterConcerning drops what an order is about, up to its verb: `Đối với các
// công trình mới, | ưu tiên …`.
func afterConcerning(text string) string {
	if !concerning.Begin(text) {
		return text
	}
	if about, rest, ok := strings.Cut(text, ", "); ok && wordCount(about) <= longestTopic && vietnamese.StartsWithVerb(rest) {
		return rest
	}
	return text
}

// attending begin who comes to an event, and does nothing by that.
var attending = vietnamese.PhrasesOf("thành phần, đối tượng, số lượng, địa điểm, đại biểu, khách mời")

const (
	longestTopic   = 10 // words
	longestConcern = 50
)

var topics = vietnamese.PhrasesOf("về, đối với, công tác, lĩnh vực, trong lĩnh vực, chế độ báo cáo, chế độ thông tin, chế độ thông tin báo cáo, chế độ hội họp")

// afterTime drops the time with which a sentence begins: `Định kỳ hằng quý
// (trước ngày 25 của tháng cuối quý), các xã báo cáo …`.
func afterTime(text string) string {
	if when, ok := vietnamese.LeadingDeadline(text); ok {
		if rest := strings.TrimLeft(text[when.Stop:], " ,:-–"); rest != "" {
			return rest
		}
	}
	if when := regularly(text); when != "" && strings.HasPrefix(text[len(when):], ",") {
		return strings.TrimLeft(text[len(when):], " ,")
	}
	return text
}

// afterSingling drops the word that singles somebody out: `Riêng | UBND thị xã
// Ngã Bảy chuẩn bị mặt bằng`.
func afterSingling(text string) string {
	rest, ok := singling.Cut(text)
	if rest = strings.TrimLeft(rest, " "); ok {
		if _, stop := vietnamese.ReadUnits(rest); stop > 0 {
			return rest
		}
	}
	return text
}

var singling = vietnamese.PhrasesOf("riêng")

// afterJoining drops the word with which a paragraph goes on from the one
// before it: `Đồng thời, | giao Công an tỉnh …`, `Ngoài ra, | các xã …`.
func afterJoining(text string) string {
	rest := afterJoint(text)
	if len(rest) == len(text) {
		return text
	}
	if _, given := outline.CutGiving(rest); given {
		return rest
	}
	if _, stop := vietnamese.ReadUnits(afterTime(rest)); stop > 0 {
		return rest
	}
	return text
}

// openings begin a sentence before its agent; momentary ones name a time, and
// the agent follows at once.
var (
	openings  = vietnamese.PhrasesOf("thông qua, đối với, căn cứ, trên cơ sở, theo, trong quá trình, để, nhằm, khi, trong, quá trình, hoặc đột xuất, và đột xuất, đột xuất, trên đây, ngoài, riêng, ủy ban nhân dân, ubnd, chủ tịch, nhận được, trường hợp, nếu, khi có, sau khi, ngay sau khi, ngay khi, với, cùng với, bên cạnh, từ thực tế")
	momentary = vietnamese.PhrasesOf("vào, từ, đến, trước, sau, trong năm, trong quý, trong tháng, chậm nhất, quý, tháng, năm, hằng năm, hàng năm, hằng quý, hàng quý, hằng tháng, hàng tháng, hằng tuần, hàng tuần, định kỳ")
)

// clausesBefore says how many clauses may stand before the agent.
func clausesBefore(text string) int {
	const afterTime, afterPhrase = 2, 6
	switch {
	case following.Begin(text):
		return 0
	case momentary.Begin(text):
		return afterTime
	case openings.Begin(text):
		return afterPhrase
	}
	return 0
}

// following begins with the word of an opening, and is a verb.
var following = vietnamese.PhrasesOf("theo dõi")

// nextClause gives where the clause after the next comma begins, within the
// first sentence; -1 where there is none.
func nextClause(text string, from int) int {
	for i := from; i < len(text); i++ {
		switch text[i] {
		case '.', ':':
			if i+1 == len(text) || text[i+1] == ' ' {
				return -1
			}
		case ',', ';':
			next := i + 1
			for next < len(text) && text[next] == ' ' {
				next++
			}
			return next
		}
	}
	return -1
}

// afterBracket drops a short name in brackets that stands after a name: `các cơ
// sở đào tạo (sau đây gọi là cơ sở đào tạo) | nghiêm túc thực hiện`.
func afterBracket(next string) string {
	if !strings.HasPrefix(next, "(") {
		return next
	}
	_, rest, closed := strings.Cut(next, ")")
	if rest = strings.TrimLeft(rest, " ,"); closed && (len(next)-len(rest) <= widestLabel || len(next)-len(rest) <= widestMembers && acts(rest)) {
		return rest
	}
	return next
}

// widestMembers is how many bytes brackets have at most that list which bodies a
// name gathers: Các tổ chuyên môn (Toán - Tin, Ngữ văn, …) | có trách nhiệm.
const widestMembers = 600

// afterEmphasis drops whom a sentence names above all of those it is about, up to
// what they do: `[chính quyền các cấp], nhất là thành phố Hà Nội, | phải đi đầu`.
func afterEmphasis(next string) string {
	if !emphases.Begin(next) {
		return next
	}
	for i, said := 0, 0; i < len(next) && said < longestEmphasis; i++ {
		if strings.IndexByte(";.:", next[i]) >= 0 {
			break
		}
		if next[i] != ' ' {
			continue
		}
		if said++; leading.Begin(next[i+1:]) || obliging.Begin(next[i+1:]) || next[i-1] == ',' && acts(next[i+1:]) {
			return next[i+1:]
		}
	}
	return next
}

const longestEmphasis = 40 // words

var (
	emphases = vietnamese.PhrasesOf("nhất là, đặc biệt là, trong đó, trước hết là, trọng tâm là, mà trực tiếp là, trực tiếp là")
	obliging = vietnamese.PhrasesOf("phải, cần phải, cần")
)

// whichOf parts what stands between a collective name and its verb: `[các nhà
// đầu tư] trong các khu công nghiệp | chủ động bố trí …`.
func whichOf(next string) (which, verb string) {
	if !specifying.Begin(next) || leading.Begin(next) || meanwhile.Begin(next) {
		return "", ""
	}
	for _, verbs := range []vietnamese.Phrases{leading, clearVerbs} {
		for i, said := 0, 0; i < len(next) && said < longestWhich; i++ {
			if strings.IndexByte(";.:", next[i]) >= 0 {
				break
			}
			if next[i] != ' ' {
				continue
			}
			said++
			if said > 1 && verbs.Begin(next[i+1:]) && !handed[lastWord(next[:i])] {
				return withoutGround(strings.TrimRight(next[:i], " ,")), next[i+1:]
			}
		}
	}
	return "", ""
}

// withoutGround drops by what document some were chosen: được phân công giúp đỡ xã
// nghèo | theo Quyết định số ….
func withoutGround(which string) string {
	if i := strings.Index(which, " theo "); i > 0 && strings.Contains(which[i:], " số ") && grounded.Begin(which[i+len(" theo "):]) {
		return strings.TrimRight(which[:i], " ,")
	}
	return which
}

var grounded = vietnamese.PhrasesOf("quyết định, kế hoạch, nghị quyết, văn bản, công văn, thông báo, phụ lục, chỉ thị, chương trình")

// longestWhich is how many words may say which of many are meant.
const longestWhich = 26

var (
	meanwhile  = vietnamese.PhrasesOf("trong quá trình, trong khi, trong thời gian")
	specifying = vietnamese.PhrasesOf("trong, tại, trên, thuộc, có, đang, ở, của, được, tới việc, đến việc, tới, đến")
	clearVerbs = vietnamese.PhrasesOf("phải, chủ động, hoàn thành, khẩn trương, kịp thời, thường xuyên, định kỳ, báo cáo, phối hợp, tổ chức thực hiện, triển khai thực hiện, xây dựng kế hoạch, xây dựng phương án, xây dựng quy chế, chấp hành, rà soát, đẩy mạnh, tăng cường, đăng ký, kê khai, cam kết, tuân thủ, lắp đặt, nghiêm túc, bố trí, căn cứ, lập dự toán, tự rà soát, tự kiểm tra, tự đánh giá, tự tổ chức, tiếp tục, gửi báo cáo, cập nhật")
)

// handed are words before a verb that is not what the sentence says of those
// it names: được phân công | chủ trì.
var handed = map[string]bool{"công": true, "giao": true, "và": true}
