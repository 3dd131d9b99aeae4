package letterhead

import (
	"strings"
	"unicode"

	"congbo/generator/vietnamese"
)

// attachedWith begins the line under a title that names the decision a plan
// came with: `(Ban hành kèm theo Quyết định số …)`.
var attachedWith = pattern(`(?i)[(\[]\s*(?:được\s+)?(?:ban\s+hành\s+)?(?:đính\s+)?kèm\s+theo\s|^\s*ban\s+hành\s+kèm\s+theo\s+(?:quyết định|nghị quyết|công văn|kế hoạch|chỉ thị|thông báo|tờ trình)\s+(?:số|của)`)

// attachedLead are its words before the decision.
var attachedLead = pattern(`(?i)^[\s(\[]*(?:được\s+)?(?:ban\s+hành\s+)?(?:đính\s+)?kèm\s+theo\s+`)

// mostAttachedLines is over how many lines it may be broken.
const mostAttachedLines = 6

// preface reads what stands between a title and the text of a document: what
// it is attached to, who decides, and what that rests on. Lines that no field
// keeps whole stay in the body. It gives the first line after all that.
func (r *reader) preface(from int) int {
	i := from
	for i < len(r.page.lines) {
		l := &r.page.lines[i]
		switch {
		case l.opaque:
			return i
		case l.taken():
			i++
		case divider(l.text):
			r.page.take(i, i+1)
			i++
		case attachedWith().MatchString(beginning(l.text, longestKey)) && r.attachedTo == "":
			i = r.attachedLine(i)
		case isStamp(l.text):
			r.mark(strings.Trim(l.text, " ()[].:"))
			r.page.take(i, i+1)
			i++
		case r.authorityAt(i):
			i = r.takeAuthority(i)
		case basisLead().MatchString(l.key):
			next, goesOn := r.basisAt(i)
			if !goesOn {
				return i
			}
			i = next
		case len(r.basis.entries) > 0 && carriesOut().MatchString(beginning(l.text, longestKey)):
			text, next := r.paragraph(i)
			if next = r.textFrom(next); next == len(r.page.lines) || !basisLead().MatchString(r.page.lines[next].key) {
				return i
			}
			r.openingPieces(l.number, text) // Thực hiện Kế hoạch … | Xét đề nghị của …
			i = next
		default:
			return i
		}
	}
	return i
}

// textFrom gives the first line with words at or after one.
func (r *reader) textFrom(i int) int {
	for i < len(r.page.lines) && r.page.lines[i].text == "" && !r.page.lines[i].opaque {
		i++
	}
	return i
}

// attachedLine reads `(Ban hành kèm theo …)` from a line on.
func (r *reader) attachedLine(i int) int {
	number, text, to := r.page.lines[i].number, "", i
	for ; to < len(r.page.lines) && to < i+mostAttachedLines; to++ {
		l := &r.page.lines[to]
		if l.opaque || to > i && (headStops().MatchString(l.key) || outlineStart().MatchString(l.text)) {
			break
		}
		text = strings.TrimSpace(text + " " + l.text)
		if strings.HasSuffix(text, ")") || strings.HasSuffix(text, "]") {
			to++
			break
		}
		if !strings.HasPrefix(text, "(") && !strings.HasPrefix(text, "[") {
			to++
			break
		}
	}
	r.page.take(i, to)
	r.attachedTo = strings.Trim(attachedLead().ReplaceAllString(text, ""), " ()[].;,")
	r.lines["issued_with"] = number
	return to
}

// authorities are the offices in whose name documents begin `… Căn cứ …`.
var authorities = pattern(`^(?:ủy ban nhân dân|ubnd|chủ tịch|hội đồng|hđnd|thủ tướng|chính phủ|quốc hội|ủy ban thường vụ quốc hội|bộ trưởng|giám đốc|tổng giám đốc|phó giám đốc|chánh|cục trưởng|tổng cục trưởng|chi cục trưởng|trưởng|ban thường vụ|ban chấp hành|bch|thường trực|hiệu trưởng|viện trưởng|chủ nhiệm|thống đốc|tổng|bộ chính trị|ban bí thư|liên sở|liên ngành|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|ban chỉ đạo|sở)(?:\s|$|:)`)

// authorityRest goes on with the name of an office in a line of its own.
var authorityRest = pattern(`^(?:tỉnh|thành phố|tp\.?|huyện|thị xã|quận|xã|phường|khóa|nhiệm kỳ|nhiệm kì|kỳ họp|kì họp|và)\s`)

// session says at which meeting a council decided: KHÓA XIX, KỲ HỌP THỨ 2.
var session = pattern(`^(?:khóa|nhiệm kỳ|nhiệm kì|kỳ họp|kì họp)\s`)

// longestAuthority is how many words such a line has at most.
const longestAuthority = 24

// farthestBasis is how many lines below it what the decision rests on begins
// at most, and mostLines over how many lines a paragraph is broken.
const (
	farthestBasis = 12
	mostLines     = 60
)

// authorityAt reports whether a line names the office that decides: what
// follows is what the decision rests on.
func (r *reader) authorityAt(i int) bool {
	l := &r.page.lines[i]
	if l.opaque || !l.short() || !authorities().MatchString(l.key) || len(strings.Fields(l.text)) > longestAuthority {
		return false
	}
	if strings.HasSuffix(l.key, " điện:") {
		return true
	}
	if strings.ContainsAny(l.text, ".;") || strings.Count(l.text, ",") > 3 {
		return false
	}
	capitals := vietnamese.Capitals(l.text)
	for next, extra := i+1, 0; next < len(r.page.lines) && next < i+farthestBasis && extra < 4; next++ {
		n := &r.page.lines[next]
		switch {
		case n.opaque:
			return false
		case n.taken(), divider(n.text):
		case basisLead().MatchString(n.key), wholeKind(n.text) != "" && strings.HasSuffix(n.text, ":"):
			return true
		case n.short() && authorityRest().MatchString(n.key) && vietnamese.Capitals(n.text) == capitals:
			extra++
		case capitals && next == i+1 && organOf(l, n):
			extra++
		default:
			return false
		}
	}
	return false
}

// organs are parts of a body that decide for it, and those who head it, without
// its name; bodyOf begins the name of such a body in the line below.
var (
	organs = pattern(`^(?:(?:chủ tịch\s+)?(?:hội đồng (?:thành viên|quản trị|quản l[ýí]|trường|đại học|khoa học)|ban (?:chấp hành|thường vụ|thường trực|giám đốc|giám hiệu|tổng giám đốc))|` +
		`(?:phó )?(?:chủ tịch|giám đốc|tổng giám đốc|chủ nhiệm|trưởng ban)|bộ trưởng|(?:tổng |chi )?cục trưởng|hiệu trưởng|viện trưởng|thống đốc|chánh (?:án|thanh tra|văn phòng)|trưởng phòng|thủ trưởng)$`)
	bodyOf = pattern(`^(?:ủy ban|ubnd|hội đồng|bộ|tổng cục|cục|chi cục|ban|phòng|trung tâm|thanh tra|tòa án|kho bạc|bảo hiểm|báo|đài|văn phòng|tổng công t[yi]|công t[yi]|tập đoàn|sở|ngân hàng|tổng liên đoàn|liên đoàn|liên minh|hội|hiệp hội|trung ương|trường|đại học|học viện|viện|quỹ|bệnh viện|đảng bộ|công đoàn|đoàn)\s`)
)

// organOf reports whether two lines in capitals name a body by its organ or its
// head: HỘI ĐỒNG THÀNH VIÊN | TỔNG CÔNG TY …, GIÁM ĐỐC | SỞ Y TẾ.
func organOf(l, next *line) bool {
	return organs().MatchString(l.key) && next.short() && vietnamese.Capitals(next.text) && bodyOf().MatchString(next.key)
}

// takeAuthority takes the lines of the office that decides.
func (r *reader) takeAuthority(i int) int {
	l := &r.page.lines[i]
	if strings.HasSuffix(l.key, " điện:") { // THỦ TƯỚNG CHÍNH PHỦ điện: begins a telegram's text
		if r.authority == "" {
			r.authority, r.authorityLine = l.text[:strings.LastIndexByte(l.text, ' ')], l.number
		}
		return i + 1
	}
	name, to := l.text, i+1
	for ; to < len(r.page.lines) && to < i+farthestBasis; to++ {
		n := &r.page.lines[to]
		if n.opaque || !n.short() || !authorityRest().MatchString(n.key) && !(to == i+1 && organOf(l, n)) {
			break
		}
		if !session().MatchString(n.key) {
			name += " " + n.text
		}
	}
	if r.authority == "" {
		r.authority, r.authorityLine = strings.Trim(name, " :,"), l.number
	}
	r.page.take(i, to)
	return to
}

// basisLead begins a line on what a document rests on.
var basisLead = pattern(`^[-+•]?\s*(?:(?:c?ă)?n cứ|xét |theo đề nghị|theo tờ trình|theo văn bản|theo công văn)`)

// basisAt reads a paragraph on what the document rests on. Where every piece
// of it is a document, it leaves the body for the field; else it stays, and
// the field has the citations in it. goesOn is false where the text of the
// document itself begins in the paragraph.
func (r *reader) basisAt(i int) (next int, goesOn bool) {
	text, next := r.paragraph(i)
	if at, _ := mainClause(text); at > 0 {
		return i, false
	}
	entries, whole := documents(text)
	if !whole {
		for _, piece := range pieces(text) {
			r.addBasis(r.page.lines[i].number, citedIn(piece)...)
		}
		return next, true
	}
	r.addBasis(r.page.lines[i].number, entries...)
	r.page.take(i, next)
	return next, true
}

// paragraph joins the lines of a paragraph: those of its block, and those
// that go on in the middle of a sentence.
func (r *reader) paragraph(i int) (text string, next int) {
	text = r.page.lines[i].text
	for next = i + 1; next < len(r.page.lines) && next < i+mostLines; next++ {
		l := &r.page.lines[next]
		if l.opaque || l.taken() || headStops().MatchString(l.key) || outlineStart().MatchString(l.text) || r.authorityAt(next) {
			break
		}
		first := firstRune(l.text)
		ended := strings.HasSuffix(text, ".") || strings.HasSuffix(text, ";") || strings.HasSuffix(text, ":")
		goesOn := !ended && (unicode.IsLower(first) || unicode.IsDigit(first) || isUnfinished(text))
		if !goesOn && (ended || l.block != r.page.lines[i].block) || wholeKind(l.text) != "" {
			break
		}
		text += " " + l.text
	}
	return text, next
}

// addBasis puts documents on the list of what the document rests on.
func (r *reader) addBasis(line int, entries ...string) {
	for _, e := range entries {
		if r.basis.add(e) && r.lines["basis"] == 0 {
			r.lines["basis"] = line
		}
	}
}
