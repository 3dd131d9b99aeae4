package assign

import (
	"strings"

	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// inBrackets reads what stands in brackets at the end of a task: who leads it
// and with whom, and by when: `(Sở Du lịch chủ trì, phối hợp Sở Công Thương;
// hoàn thành trong tháng 6/2023)`, `(2025 - 2030)`.
func inBrackets(text string) given {
	var g given
	for at := 0; ; {
		open := strings.IndexAny(text[at:], "([")
		if open < 0 {
			g.putDashed(text)
			return g
		}
		open += at
		length := strings.IndexByte(text[open:], closing[text[open]])
		if length < 0 {
			return g
		}
		at = open + length + 1
		inside := text[open+1 : at-1]
		last := strings.Trim(text[at:], " .;:/,") == ""
		for part := range strings.SplitSeq(inside, ";") {
			more := strings.Trim(part, " .,")
			if units, stop := vietnamese.ReadUnits(more); len(g.with) > 0 && stop > 0 && (stop == len(more) || vietnamese.StartsWithVerb(strings.TrimLeft(more[stop:], " "))) { // phối hợp với Sở A; | Sở B và Sở C
				for _, name := range texts(units) {
					g.with = appendUnit(g.with, name)
				}
				continue
			}
			if last && stopsAtReceiver(text[:open]) && vietnamese.IsUnits(more) {
				continue // gửi về Sở Nội vụ (Ban Thi đua - Khen thưởng)
			}
			g.putBracketed(strings.Trim(part, " .,"), last, strings.HasSuffix(text[:open], "” ") || celebrated(text[:open], part))
		}
	}
}

// stopsAtReceiver reports whether words end in the body to which something goes:
// brackets after it say which part of it.
func stopsAtReceiver(before string) bool {
	for _, to := range []string{" thông qua ", " gửi ", " về ", " cho ", " qua ", " đến "} {
		if i := strings.LastIndex(before, to); i > 0 && vietnamese.IsUnits(before[i+len(to):]) {
			return true
		}
	}
	return false
}

// celebrated reports whether the time in brackets after some words is that of
// what is celebrated, or since when documents are: nhân kỷ niệm 40 năm … (30/4/1975
// - 30/4/2015), văn bản … (ban hành từ ngày …).
func celebrated(before, time string) bool {
	if issued.Begin(strings.TrimLeft(time, " ")) {
		return true
	}
	when := vietnamese.ParseDeadline(strings.Trim(time, " ."), vietnamese.DeadlineContext{})
	return when.Kind == plan.DeadlinePeriod && ofHistory(before, vietnamese.FoundDeadline{Deadline: when})
}

var issued = vietnamese.PhrasesOf("ban hành từ, được ban hành từ, có hiệu lực từ, thành lập từ, sinh từ, sinh năm, đăng ký từ, tính từ, số liệu")

// closing gives the end of what a bracket opens.
var closing = map[byte]byte{'(': ')', '[': ']'}

// putBracketed takes one part of what stands in brackets. Units or a time
// alone count where they end the paragraph; a time after a name in quotation
// marks only says when that is: “Ngày Môi trường thế giới” (ngày 05/6).
func (g *given) putBracketed(part string, last, named bool) {
	if i := strings.LastIndex(part, ", "); i > 0 { // Sở Y tế, quý I/2025
		if when, ok := timeOf(part[i+2:]); ok {
			before := *g
			if before.putWho(part[:i], last); len(before.lead) > len(g.lead) {
				*g = before
				g.deadline = when
				return
			}
		}
	}
	if i := strings.Index(part, ", "); i > 0 { // tháng 9/2025, Sở Y tế
		if when, ok := timeOf(part[:i]); ok && last && vietnamese.IsUnits(part[i+2:]) {
			g.deadline = when
			g.putWho(part[i+2:], last)
			return
		}
	}
	if when, ok := timeOf(part); ok && g.deadline == "" && (last && !named || len(when) < len(part)) {
		g.deadline = when
		return
	}
	g.putWho(part, last)
}

// giving hand a task on, in brackets after it.
var giving = vietnamese.PhrasesOf("giao, giao cho, phân công, đề nghị")

// putDashed takes who leads and by when from the end of a paragraph, after a
// dash: `… – Phòng Kinh tế, quý II/2026.`
func (g *given) putDashed(text string) {
	for _, dash := range []string{" – ", " - "} {
		i := strings.LastIndex(text, dash)
		if i < 0 || len(g.lead) > 0 {
			continue
		}
		part := strings.Trim(text[i+len(dash):], " .,;/")
		j := strings.LastIndex(part, ", ")
		if j < 0 || !vietnamese.IsUnits(part[:j]) || wordCount(text[:i]) <= longestBefore && !vietnamese.StartsWithVerb(text) {
			continue
		}
		if _, ok := timeOf(part[j+2:]); ok {
			g.putBracketed(part, true, false)
		}
	}
}

// putWho takes who leads and coordinates.
func (g *given) putWho(part string, last bool) {
	part, given := giving.Cut(part)
	part = strings.TrimLeft(part, " ")
	if rest, by := doneBy.Cut(part); by { // (do Sở Y tế đảm nhiệm)
		rest = strings.TrimLeft(rest, " ")
		if units, stop := vietnamese.ReadUnits(rest); stop > 0 && (charge.Begin(strings.TrimLeft(rest[stop:], " ")) || doing.Begin(strings.TrimLeft(rest[stop:], " "))) {
			g.lead = append(g.lead, texts(units)...)
			return
		}
	}
	if units, stop := vietnamese.ReadUnits(part); given && stop > 0 && vietnamese.StartsWithVerb(strings.TrimLeft(part[stop:], " ,")) {
		lead, with := who(part) // (Giao Công an tỉnh tham mưu)
		if g.lead = append(g.lead, texts(units)...); len(lead) > 0 {
			g.with = append(g.with, with...)
		}
		return
	}
	key := strings.ToLower(part)
	if leadsWhat(key) {
		return // (UBND tỉnh và các bộ chủ trì dự án thành phần): whom is meant
	}
	if strings.Contains(key, "chủ trì") || strings.Contains(key, coordinate) || strings.HasSuffix(key, "thực hiện") {
		lead, with := who(strings.TrimRight(strings.TrimSuffix(part, "thực hiện"), " "))
		if areUnits(lead) && areUnits(with) && len(lead)+len(with) > 0 {
			g.lead, g.with = append(g.lead, lead...), append(g.with, with...)
		}
		return
	}
	if last && len(g.lead) == 0 && vietnamese.IsUnits(part) {
		for _, u := range vietnamese.SplitUnits(part) {
			g.lead = append(g.lead, u.Text)
		}
	}
}

// leadsWhat reports whether words, by their key, say what a body has in hand,
// and by that which one is meant.
func leadsWhat(key string) bool {
	_, of, ok := strings.Cut(key, "chủ trì ")
	return ok && matters.Begin(of)
}

var matters = vietnamese.PhrasesOf("dự án, các dự án, tiểu dự án, chương trình, các chương trình, đề án, nội dung, các nội dung, nhiệm vụ, các nhiệm vụ, nội dung thành phần, tiêu chí, chỉ tiêu")

// areUnits reports whether every name of a list is one of an organisation.
func areUnits(names []string) bool {
	for _, name := range names {
		if !vietnamese.IsUnits(name) {
			return false
		}
	}
	return true
}

var completing = vietnamese.PhrasesOf("hoàn thành, thực hiện, thời gian, thời gian thực hiện, thời gian hoàn thành, hoàn thành xong")

// timeOf gives the time that words are, with what leads it left out: `hoàn
// thành trong tháng 6/2023`.
func timeOf(words string) (when string, ok bool) {
	rest, _ := completing.Cut(words)
	when = strings.TrimLeft(rest, " :")
	if isTime(when) {
		return when, true
	}
	switch vietnamese.ParseDeadline(when, vietnamese.DeadlineContext{}).Kind {
	case plan.DeadlineNone, plan.DeadlineUnread, plan.DeadlineVague:
		return "", false
	}
	return when, true
}
