package assign

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/intake/outline"
	"congbo/generator/vietnamese"
)

// An agent is who is to do what a sentence says.
type agent struct {
	units []string
	weak  bool // named only in passing: the heading's unit goes before it
	colon bool // `Sở Tài chính: …`
}

// agentOf finds the agent of a paragraph: units at its head before a colon or
// a verb, after `Giao`, `Đề nghị`, `Yêu cầu`, or after the phrases with which
// sentences begin (Căn cứ …, Trên cơ sở …, Hằng năm, …).
func agentOf(text string) (agent, bool) {
	if units, rest, ok := unitsBeforeColon(text); ok && rest != "" {
		return agent{units: units, colon: true}, true
	}
	text = afterAnnouncement(text)
	start := 0
	for range clausesBefore(text) + 1 {
		rest := text[start:]
		lead, after := cutGiving(rest)
		if units, stop := vietnamese.ReadUnits(after); stop > 0 {
			next := strings.TrimLeft(after[stop:], " ,")
			if which, verb := whichOf(next); verb != "" && !acts(next) && collective(units[len(units)-1:]) {
				units[len(units)-1].Text += " " + which
				stop, next = len(after)-len(verb), verb
			}
			if asks(next) {
				if other := asked(" " + next); other != nil {
					return agent{units: other}, true
				}
			}
			if (lead && next != "" || acts(next) || named(units) && begins(next)) && !(len(units) == 1 && isBareNoun(units[0].Text)) {
				all := texts(units)
				if start > 0 || lead {
					all = append(all, alsoActing(after[stop:])...)
				}
				return agent{units: all, weak: !lead && (start > 0 || collective(units))}, true
			}
		}
		i := nextClause(text, start)
		if i < 0 {
			break
		}
		if other := askedBefore(text[start:], i-start); other != nil {
			return agent{units: other, weak: true}, true
		}
		start = i
	}
	if units := asked(text); units != nil {
		return agent{units: units, weak: true}, true
	}
	return agent{}, false
}

// afterAnnouncement drops the sentence `Trên đây là Kế hoạch …` before what is
// asked of somebody.
func afterAnnouncement(text string) string {
	if _, ok := cutWords(text, "trên đây là"); !ok {
		return text
	}
	for _, end := range []string{". ", "; ", ", "} {
		if i := strings.Index(text, end); i >= 0 {
			return text[i+len(end):]
		}
	}
	return text
}

// whichOf parts what stands between a collective name and its verb: `[các nhà
// đầu tư] trong các khu công nghiệp | chủ động bố trí …`.
func whichOf(next string) (which, verb string) {
	switch first, _, _ := strings.Cut(next, " "); vietnamese.Key(first) {
	case "trong", "tại", "trên", "thuộc", "có", "đang", "ở", "của", "được":
	default:
		return "", ""
	}
	words := strings.Fields(next)
	for i := 2; i < min(len(words), 26); i++ { // the clearest words first
		if strings.ContainsAny(words[i-1], ";.:") {
			break
		}
		rest := strings.Join(words[i:], " ")
		if _, ok := cutWords(rest, "có trách nhiệm"); ok {
			return strings.TrimRight(strings.Join(words[:i], " "), " ,"), rest
		}
	}
	for i := 2; i < min(len(words), 26); i++ {
		if strings.ContainsAny(words[i-1], ";.:") {
			return "", ""
		}
		rest := strings.Join(words[i:], " ")
		for _, v := range []string{"có trách nhiệm", "chủ trì", "chủ động", "phối hợp", "chịu trách nhiệm", "tổ chức thực hiện", "triển khai thực hiện", "xây dựng kế hoạch", "nghiêm túc", "bố trí", "căn cứ"} {
			if _, ok := cutWords(rest, v); ok {
				return strings.TrimRight(strings.Join(words[:i], " "), " ,"), rest
			}
		}
	}
	return "", ""
}

// named reports whether a list ends with the name of one organisation, whose
// end is sure.
func named(units []vietnamese.Piece) bool {
	last := units[len(units)-1].Text
	first, _ := utf8.DecodeRuneInString(last)
	return unicode.IsUpper(first) && !vietnamese.Classify(last).Collective
}

// begins reports whether words after a name may be a verb that no table knows:
// small letters, and nothing that only joins words.
func begins(next string) bool {
	first, _ := utf8.DecodeRuneInString(next)
	if !unicode.IsLower(first) || strings.ContainsAny(next[:min(len(next), 40)], ":") {
		return false
	}
	word, _, _ := strings.Cut(next, " ")
	return !joining[vietnamese.Key(strings.Trim(word, ",.;"))]
}

// joining are words after a name that say nothing of what it does.
var joining = map[string]bool{"và": true, "của": true, "với": true, "cùng": true, "hoặc": true, "thuộc": true, "tại": true, "ở": true, "trong": true, "trên": true, "về": true, "cho": true, "từ": true, "đến": true, "có": true, "là": true,
	"đã": true, "đang": true, "được": true, "bị": true, "do": true, "bởi": true, "vì": true, "nên": true, "thì": true, "mà": true, "khi": true, "nếu": true, "để": true, "nhằm": true, "như": true, "gồm": true, "này": true, "nêu": true,
	"năm": true, "tháng": true, "ngày": true, "số": true, "khóa": true, "nhiệm": true, "liên": true, "trực": true, "vẫn": true, "còn": true, "chưa": true, "không": true, "nói": true, "cũng": true, "vừa": true, "mới": true, "bằng": true, "qua": true, "các": true, "những": true, "ban": true, "hàng": true}

// alsoActing gives the units that the later parts of a sentence tell to do
// something: `các sở tổ chức thực hiện …; UBND các xã xây dựng kế hoạch …`.
func alsoActing(rest string) []string {
	var all []string
	for {
		i := strings.IndexByte(rest, ';')
		if stop := strings.Index(rest, ". "); i < 0 || stop >= 0 && stop < i || strings.Contains(rest[:i], "phối hợp") {
			return all
		}
		rest = strings.TrimLeft(rest[i+1:], " ")
		if units, stop := vietnamese.ReadUnits(rest); stop > 0 && !strings.HasPrefix(vietnamese.Key(strings.TrimLeft(rest[stop:], " ,")), "phối hợp") && acts(strings.TrimLeft(rest[stop:], " ,")) && !(len(units) == 1 && isBareNoun(units[0].Text)) {
			all = append(all, texts(units)...)
		}
	}
}

// collective reports whether every unit of a list is many.
func collective(units []vietnamese.Piece) bool {
	for _, u := range units {
		if !vietnamese.Classify(u.Text).Collective {
			return false
		}
	}
	return true
}

// unitsBeforeColon takes `Sở Tài chính, Sở Nội vụ: …`.
func unitsBeforeColon(text string) (units []string, rest string, ok bool) {
	i := strings.IndexByte(text, ':')
	if i < 0 || len(strings.Fields(text[:i])) > 90 {
		return nil, "", false
	}
	_, head := cutGiving(text)
	found, stop := vietnamese.ReadUnits(head)
	if stop == 0 {
		if found = outline.UnitsOf(text[:i]); found == nil {
			return nil, "", false
		}
	} else if after := strings.TrimLeft(head[stop:], " "); !strings.HasPrefix(after, ":") {
		// `Sở Tài chính chủ trì:`, `các Sở: Tài chính, Nội vụ: …` are read further.
		if i = strings.IndexByte(text, ':'); len(strings.Fields(text[:i])) > 30 {
			return nil, "", false
		}
		if found = outline.UnitsOf(text[:i]); found == nil {
			return nil, "", false
		}
	} else {
		i = len(text) - len(after)
	}
	if len(found) == 1 && isBareNoun(found[0].Text) {
		return nil, "", false
	}
	return texts(found), strings.TrimSpace(text[i+1:]), true
}

// isBareNoun reports whether a name is a label rather than a unit: `Đơn vị`,
// `Cơ quan`.
func isBareNoun(name string) bool {
	switch vietnamese.Key(name) {
	case "đơn vị", "cơ quan", "địa phương", "tổ chức", "cá nhân", "sở", "ban", "ngành", "trung tâm", "phòng", "trường", "viện", "hội":
		return true
	}
	return false
}

// givings stand before the unit that is given something to do.
var givings = []string{"giao nhiệm vụ cho", "giao trách nhiệm cho", "giao cho", "giao", "đề nghị", "yêu cầu", "phân công", "trách nhiệm của", "đối với", "đồng thời giao", "đồng thời đề nghị", "kính đề nghị", "ủy quyền cho", "đồng chí"}

func cutGiving(text string) (bool, string) {
	for _, g := range givings {
		if rest, ok := cutWords(text, g); ok {
			return true, strings.TrimLeft(rest, " :")
		}
	}
	return false, text
}

// cutWords takes these words from the head of a text.
func cutWords(text, words string) (rest string, ok bool) {
	at := 0
	for range len(strings.Fields(words)) {
		for at < len(text) && text[at] == ' ' {
			at++
		}
		for at < len(text) && !strings.ContainsRune(" ,:;.", rune(text[at])) {
			at++
		}
	}
	if vietnamese.Key(text[:at]) != vietnamese.Key(words) {
		return text, false
	}
	return text[at:], true
}

// acts reports whether what follows units says what they do.
func acts(next string) bool {
	if next == "" {
		return false
	}
	if vietnamese.StartsWithVerb(next) {
		return true
	}
	for _, lead := range []string{"có trách nhiệm", "có nhiệm vụ", "chịu trách nhiệm", "là cơ quan", "là đơn vị", "là đầu mối", "là thường trực", "căn cứ", "trên cơ sở", "theo", "phải", "cần", "sẽ", "được giao", "được phân công", "theo chức năng",
		"nghiêm túc", "khẩn trương", "thường xuyên", "kịp thời", "chủ động", "định kỳ", "hằng", "hàng", "trước", "chậm nhất", "quan tâm", "tích cực", "đồng thời", "cùng", "tiếp tục", "tự", "giúp", "với vai trò", "trong phạm vi", "tùy", "thông qua", "phát huy", "ngoài", "bám sát", "có kế hoạch", "có giải pháp"} {
		if _, ok := cutWords(next, lead); ok {
			return true
		}
	}
	return false
}

// openings begin a sentence before its agent.
var openings = []string{"đối với", "căn cứ", "trên cơ sở", "theo", "hằng năm", "hàng năm", "hằng quý", "hàng quý", "hằng tháng", "hàng tháng", "định kỳ", "trong quá trình", "để", "nhằm", "từ", "đến", "trước", "sau", "khi", "trong", "quá trình", "trên đây", "chậm nhất", "ngoài", "riêng", "ủy ban nhân dân", "ubnd", "chủ tịch", "nhận được", "quý", "tháng", "năm"}

// momentary openings name a time, and the agent follows at once.
var momentary = []string{"từ", "đến", "trước", "sau", "trong năm", "trong quý", "trong tháng", "chậm nhất", "quý", "tháng", "năm", "hằng năm", "hàng năm", "hằng quý", "hàng quý", "hằng tháng", "hàng tháng", "định kỳ"}

// clausesBefore says how many clauses may stand before the agent.
func clausesBefore(text string) int {
	if _, ok := cutWords(text, "theo dõi"); ok {
		return 0
	}
	for _, o := range momentary {
		if _, ok := cutWords(text, o); ok {
			return 2
		}
	}
	for _, o := range openings {
		if _, ok := cutWords(text, o); ok {
			return 6
		}
	}
	return 0
}

// nextClause gives where the clause after the next comma begins, within the
// first sentence.
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

// asks reports whether a clause hands the duty on: `yêu cầu các sở …`.
func asks(next string) bool {
	for _, verb := range []string{"yêu cầu", "đề nghị", "giao"} {
		if _, ok := cutWords(next, verb); ok {
			return true
		}
	}
	return false
}

// askedBefore is asked for a clause that ends at limit, though the units go on
// beyond it.
func askedBefore(text string, limit int) []string {
	for _, verb := range askVerbs {
		if i := strings.Index(text, verb); i >= 0 && i < limit {
			return asked(text)
		}
	}
	return nil
}

var askVerbs = []string{" yêu cầu ", " đề nghị ", " giao "}

// asked finds `… yêu cầu các sở … thực hiện`, `… đề nghị các cơ quan phản ánh`
// inside a sentence.
func asked(text string) []string {
	for _, verb := range askVerbs {
		for at := 0; ; {
			i := strings.Index(text[at:], verb)
			if i < 0 {
				break
			}
			at += i + len(verb)
			units, stop := vietnamese.ReadUnits(text[at:])
			if stop > 0 && acts(strings.TrimLeft(text[at+stop:], " ,")) {
				return texts(units)
			}
		}
	}
	return nil
}

// coordinating finds the units with which the agent works together.
func coordinating(text string) []string {
	var all []string
	lower := strings.ToLower(text)
	for at := 0; ; {
		i := strings.Index(lower[at:], "phối hợp")
		if i < 0 || len(lower) != len(text) {
			return all
		}
		i += at
		at = i + len("phối hợp")
		if before := vietnamese.Key(lastWord(text[:i])); before == "sự" || before == "chế" || before == "tác" || before == "được" || before == "mối" || before == "kế" {
			continue
		}
		rest := text[at:]
		for {
			next := strings.TrimLeft(rest, " ,")
			cut := false
			for _, w := range []string{"chặt chẽ", "thường xuyên", "đồng bộ", "hiệu quả", "kịp thời", "tốt", "cùng với", "với", "cùng"} {
				if after, ok := cutWords(next, w); ok {
					rest, cut = after, true
					break
				}
			}
			if !cut {
				rest = next
				break
			}
		}
		if strings.HasPrefix(strings.TrimLeft(text[at:], " "), ",") { // phối hợp, cung cấp thông tin với các sở
			clause := text[at:]
			if end := strings.IndexAny(clause, ".;"); end >= 0 {
				clause = clause[:end]
			}
			if i := strings.Index(clause, " với "); i >= 0 && i < 90 && vietnamese.StartsWithVerb(rest) {
				rest = clause[i+len(" với "):]
			}
		}
		units, stop := vietnamese.ReadUnits(rest)
		if stop == 0 && strings.HasPrefix(strings.TrimLeft(text[at:], " ,chặtẽ"), "với") {
			if units, stop = vietnamese.ReadUnits("các " + rest); stop > 0 { // phối hợp với phòng chuyên môn …
				units[0].Text = strings.TrimPrefix(units[0].Text, "các ")
			}
		}
		for _, u := range units {
			all = appendUnit(all, u.Text)
		}
	}
}

func lastWord(s string) string {
	words := strings.Fields(s)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// roleHeading reads a heading that gives a role without a unit: `a) Chủ trì,
// phối hợp với các sở, ban, ngành` with bullets below.
func roleHeading(text string) (lead bool, with []string) {
	key := vietnamese.Key(text)
	if !strings.HasPrefix(key, "chủ trì") && !strings.HasPrefix(key, "phối hợp") {
		return false, nil
	}
	return strings.HasPrefix(key, "chủ trì"), coordinating(text)
}
