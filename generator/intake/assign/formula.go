package assign

import (
	"strings"

	"congbo/generator/vietnamese"
)

// isFormula reports whether a sentence belongs to the form of a document and
// assigns nothing (Nghị định 30/2020/NĐ-CP, annex III). key is its key.
func isFormula(text, key string) bool {
	if formulas.Begin(strings.TrimLeft(text, "(")) || isNote(text) {
		return true
	}
	for _, words := range effects {
		if _, rest, ok := strings.Cut(key, words); ok {
			_, next, _ := strings.Cut(rest, ". ")
			return !reportsRegularly(next) // … chịu trách nhiệm thi hành Chỉ thị này. Định kỳ hằng quý báo cáo …
		}
	}
	for _, words := range inForce {
		if before, _, ok := strings.Cut(key, words); ok && documents.Begin(before[strings.LastIndex(before, ". ")+1:]) {
			return true
		}
	}
	if strings.HasPrefix(text, "(") && strings.HasSuffix(strings.TrimRight(text, " ./"), ")") && strings.Contains(key, "phụ lục") {
		return true // (Chi tiết được nêu tại Phụ lục kèm theo).
	}
	if strings.HasPrefix(text, "(") && strings.HasSuffix(text, ")") && wordCount(text) <= fewWords {
		return true // (Họ và tên)
	}
	if ofItself.Begin(text) || (strings.Contains(key, "thông báo để ") || strings.Contains(key, "xin thông báo ")) && (strings.Contains(key, " biết") || strings.Contains(key, " triển khai thực hiện")) {
		return true
	}
	if ending.Begin(text) {
		_, ok := agentOf(text)
		return !ok
	}
	return false
}

var (
	formulas = vietnamese.PhrasesOf("kèm theo, ban hành kèm theo, ban hành kèm theo quyết định, chi tiết theo, chi tiết tại, trân trọng cảm ơn, xin trân trọng cảm ơn, xin trân trọng, trân trọng, trân trọng kính chào")
	ending   = vietnamese.PhrasesOf("trên đây là")
	// ofItself is what a document says of itself: to whom it is made known, from
	// when it holds.
	ofItself = vietnamese.PhrasesOf("kế hoạch này được, kế hoạch này thay thế, kế hoạch này có hiệu lực, chỉ thị này được, chỉ thị này có hiệu lực, chỉ thị này thay thế, chương trình này được, đề án này được, quyết định này được, công văn này thay thế")
)

// isBlankForm reports whether a line is to be filled in by hand: `Khoa/Phòng:
// ……………`, `Họ và tên: ..........`.
func isBlankForm(text string) bool {
	_, rest, ok := strings.Cut(text, ":")
	return ok && rest != "" && strings.Trim(rest, " .…_/") == "" && strings.ContainsAny(rest, ".…_")
}

// effects are in the articles of a decision that give it effect, and name who
// must execute it.
var effects = []string{"chịu trách nhiệm thi hành", "có trách nhiệm thi hành", "căn cứ quyết định thi hành", "căn cứ quyết định này thi hành", "căn cứ nghị quyết thi hành", "chịu trách nhiệm thực hiện quyết định này", "thi hành quyết định này", "thi hành nghị quyết này", "này thay thế"}

// documents begin sentences that say of a document from when it holds.
var documents = vietnamese.PhrasesOf("quyết định, nghị quyết, chỉ thị, kế hoạch, quy định, quy chế, thông tư, nghị định, luật, chương trình, công văn, văn bản, hướng dẫn, đề án, phương án, quyết định này")

// fewWords is how many words a remark in brackets has at most.
const fewWords = 6

// inForce say from when something holds.
var inForce = []string{"có hiệu lực kể từ ngày", "có hiệu lực thi hành", "có hiệu lực từ ngày", "có hiệu lực sau"}

// reportsRegularly reports whether a sentence, by its key, asks for reports and
// says when.
func reportsRegularly(key string) bool {
	due, _ := deadlineIn(key)
	return strings.Contains(key, "báo cáo") && due != ""
}

// isNote reports whether a paragraph is a note at the foot of a page: `[1]
// Chương trình số …`.
func isNote(text string) bool {
	end := strings.IndexByte(text, ']')
	return end > 1 && text[0] == '[' && strings.Trim(text[1:end], "0123456789") == ""
}

// announces reports whether a paragraph, by its key, announces the plan itself: `UBND tỉnh
// ban hành Kế hoạch … như sau`.
func announces(key string) bool {
	return strings.Contains(key, "như sau") || strings.HasSuffix(key, "sau đây:") || strings.Contains(key, "ban hành kế hoạch") || strings.Contains(key, "xây dựng kế hoạch")
}

// quotes reports whether a paragraph introduces what is no duty: what was
// found out (`Qua kiểm tra cho thấy:`), or words to be painted on banners.
func quotes(text string) bool {
	return strings.HasSuffix(strings.TrimRight(text, " :"), "cho thấy") || slogans.Begin(text)
}

var slogans = vietnamese.PhrasesOf("khẩu hiệu, một số khẩu hiệu, các khẩu hiệu, nội dung khẩu hiệu, khẩu hiệu tuyên truyền")

// narrates reports whether a paragraph, by its key, tells what has been done:
// `Ngày 10/01/2025, UBND tỉnh đã ban hành …`.
func narrates(key string) bool {
	sentence, _, _ := strings.Cut(key, ". ")
	return strings.Contains(sentence, " đã ") || past.Begin(key) || onADay.Begin(key) && strings.Contains(sentence, " ban hành ")
}

// onADay begins what was done on a day: `Ngày 29/6/2026, Bộ Xây dựng ban hành …`.
var onADay = vietnamese.PhrasesOf("ngày")

var past = vietnamese.PhrasesOf("thời gian qua, trong thời gian qua, vừa qua, những năm qua, trong những năm qua, thời gian vừa qua, hiện nay, trong thời gian vừa qua")

// onlyFields reports whether a line is but names of organisations or a time:
// a cell of a table that was lost, not something to be done.
func onlyFields(text string) bool {
	const longestTime = 10
	text = strings.TrimRight(text, " .;")
	if vietnamese.IsUnits(text) {
		return true
	}
	return wordCount(text) <= longestTime && isTime(text)
}

// isTime reports whether words are a time and nothing else.
func isTime(words string) bool {
	when, ok := vietnamese.LeadingDeadline(words)
	return ok && when.Start == 0 && when.Stop == len(words)
}
