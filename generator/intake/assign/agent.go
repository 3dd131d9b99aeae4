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
	sure  bool // named before a colon, or given the duty: it goes before any other
	meets bool // who reports what stands in the way: it goes before a label too
	role  bool // called by the work in hand: the name of a body above goes before it
}

// A foundAgent is an agent, or that there is none.
type foundAgent struct {
	agent
	found bool
}

// agentOf is agentOf of a node's text, worked out once.
func (w *writer) agentOf(n *outline.Node) (agent, bool) {
	a, known := w.agents[n]
	if !known {
		a.agent, a.found = agentOf(n.Text)
		w.agents[n] = a
	}
	return a.agent, a.found
}

// agentOf finds the agent of a paragraph: units at its head before a colon or
// a verb, after `Giao`, `Đề nghị`, `Yêu cầu`, or after the phrases with which
// sentences begin (Căn cứ …, Trên cơ sở …, Hằng năm, …).
func agentOf(text string) (agent, bool) {
	if a, ok := ofOthersIf(text); ok {
		return a, true
	}
	if units, rest, ok := unitsBeforeColon(text); ok && rest != "" {
		if lead, _ := leadBeforeColon(text); lead != nil {
			units = lead
		}
		if allots(rest) || vietnamese.IsUnits(rest) {
			return agent{}, false // Bộ Y tế: 4.633 triệu đồng; Chủ dự án: Cục Thủy lợi
		}
		for _, name := range alsoNamed(rest) {
			units = appendUnit(units, name)
		}
		return agent{units: units, sure: true}, true
	}
	whole := text
	text = underOverseer(text)
	text = afterSingling(afterTime(afterTopic(afterAnnouncement(afterJoining(text)))))
	start := 0
	for range clausesBefore(text) + 1 {
		start = afterHindrance(text, start)
		if a, ok := agentAt(text[start:], start > 0); ok {
			if meetsHindrance(text[:start]) {
				a.weak, a.sure, a.meets = false, true, true
			}
			return a, true
		}
		next := nextClause(text, start)
		if next < 0 || start > 0 && roles.Begin(text[start:next]) { // …, phối hợp với Sở X, | Sở Y …
			break
		}
		if units := askedBefore(text[start:], next-start); units != nil {
			return agent{units: units, weak: true}, true
		}
		start = next
	}
	if rest, ok := inviting.Cut(text); ok { // Mời Ban Thường trực … cử đại diện tham gia
		rest = strings.TrimLeft(rest, " ")
		if units, stop := vietnamese.ReadUnits(rest); stop > 0 && named(units) && acts(strings.TrimLeft(rest[stop:], " ,")) {
			return agent{units: texts(units), weak: true}, true
		}
	}
	if rest, ok := doneBy.Cut(text); ok {
		text = " do" + rest
	}
	if units := asked(text); units != nil {
		return agent{units: units, weak: true}, true
	}
	if a, ok := chargedOnTopic(whole); ok {
		return a, true
	}
	return concluded(text)
}

// ofOthersIf gives who does something about a body in some case: `Đối với Công ty
// Cấp nước: nếu thua lỗ kéo dài, | Sở Tài chính báo cáo UBND tỉnh`.
func ofOthersIf(text string) (agent, bool) {
	body, rest, ok := strings.Cut(text, ":")
	if rest = strings.TrimLeft(rest, " "); !ok || !concerning.Begin(body) || !supposing.Begin(rest) {
		return agent{}, false
	}
	a, ok := agentOf(rest)
	a.weak, a.sure = false, true
	return a, ok
}

var supposing = vietnamese.PhrasesOf("nếu, trường hợp, trong trường hợp")

// allots reports whether what follows a name and its colon is an amount: what a
// body is given, and nothing that it does.
func allots(rest string) bool {
	rest, _ = atMost.Cut(rest)
	rest = strings.TrimLeft(rest, " ")
	if rest == "" || rest[0] < '0' || rest[0] > '9' {
		return false
	}
	_, counted, _ := strings.Cut(rest, " ")
	return amounts.Begin(counted)
}

var (
	atMost  = vietnamese.PhrasesOf("không quá, tối đa, ít nhất, tối thiểu, khoảng, tổng số, dự kiến, được phân bổ")
	amounts = vietnamese.PhrasesOf("đồng, vnđ, vnd, usd, triệu, tỷ, tỉ, nghìn, ngàn, cá nhân, tập thể, người, đại biểu, suất, chỉ tiêu, điểm, ha, %")
)

var (
	inviting = vietnamese.PhrasesOf("mời")
	doneBy   = vietnamese.PhrasesOf("do")
)

// afterHindrance gives where the words begin that follow what stands in the way,
// the comma between lost: `nếu có khó khăn, vướng mắc | các đơn vị báo cáo …`.
func afterHindrance(text string, start int) int {
	if start == 0 {
		return 0
	}
	rest, ok := hindrances.Cut(text[start:])
	if !ok && inCase.Begin(text) && strings.Contains(text[:start], "trường hợp") { // … cần điều chỉnh, bổ sung | Thủ trưởng các đơn vị gửi …
		rest, ok = changes.Cut(text[start:])
	}
	if rest = strings.TrimLeft(rest, " ,"); !ok {
		return start
	}
	rest = strings.TrimPrefix(rest, "thì ")
	if _, stop := vietnamese.ReadUnits(rest); stop == 0 {
		return start
	}
	return len(text) - len(rest)
}

// meetsHindrance reports whether the words before an agent say what may stand in
// the way: `Trong quá trình thực hiện, nếu có vướng mắc, | các xã báo cáo …`.
// Then the agent is who reports, whoever the heading names.
func meetsHindrance(before string) bool {
	key := vietnamese.Key(before)
	return strings.Contains(key, "quá trình") && (strings.Contains(key, "khó khăn") || strings.Contains(key, "vướng mắc") || strings.Contains(key, "phát sinh"))
}

var (
	inCase  = vietnamese.PhrasesOf("trong quá trình, quá trình, trường hợp, nếu")
	changes = vietnamese.PhrasesOf("bổ sung, sửa đổi, điều chỉnh, thay đổi, thay thế")
)

var hindrances = vietnamese.PhrasesOf("khó khăn, vướng mắc, khó khăn vướng mắc, phát sinh, bất cập, tồn tại, vấn đề phát sinh, nếu có khó khăn, nếu có vướng mắc, nếu gặp khó khăn, nếu có phát sinh")

// leadBeforeColon parts the units before a colon where one of them is said to
// lead: `Sở Y tế (chủ trì), Sở Tài chính: …`.
func leadBeforeColon(text string) (lead, with []string) {
	head, _, ok := strings.Cut(text, ":")
	if !ok || !strings.Contains(strings.ToLower(head), "(chủ trì)") {
		return nil, nil
	}
	if lead, with = who(head); !areUnits(lead) || !areUnits(with) {
		return nil, nil
	}
	return lead, with
}

// agentAt finds the agent with which a clause begins. later says that other
// clauses stand before it.
func agentAt(clause string, later bool) (agent, bool) {
	if name := personActing(clause); name != "" {
		return agent{units: []string{name}, sure: true}, true
	}
	if rest, ok := clerks.Cut(clause); ok && vietnamese.StartsWithVerb(strings.TrimLeft(rest, " ")) {
		return agent{units: []string{clause[:len(clause)-len(rest)]}, weak: later}, true
	}
	if rest, ok := teachers.Cut(clause); ok && acts(strings.TrimLeft(rest, " ")) { // one of those whom a heading names
		return agent{units: []string{clause[:len(clause)-len(rest)]}, weak: true}, true
	}
	after, given := outline.CutGiving(clause)
	if whom := encouragedByName(clause); whom != "" {
		after, given = whom, true
	}
	if name := personActing(after); given && name != "" { // Phân công đồng chí Phó Giám đốc Sở phụ trách …
		return agent{units: []string{name}, weak: true}, true // one of those whom the heading names
	}
	units, stop := vietnamese.ReadUnits(after)
	if stop == 0 || onlyBareNoun(units) || vietnamese.OnlyGeneral(units[0].Text) {
		if names := holdersActing(after); names != nil {
			return agent{units: names, weak: later, role: true}, true
		}
		if name := levelActing(after); name != "" {
			return agent{units: []string{name}, weak: later}, true
		}
	}
	if stop == 0 {
		return agent{}, false
	}
	units, stop = upToAnswering(after, units, stop)
	next := afterEmphasis(afterBracket(strings.TrimLeft(after[stop:], " ,")))
	if last := texts(units[len(units)-1:]); allCollective(last) || isCount(last[0]) {
		if which, verb := whichOf(next); wordCount(which) > longestOwned && owning.Begin(which) {
			stop, next = len(after)-len(verb), verb // các địa phương | có thực hiện các chương trình …
		} else if verb != "" && vietnamese.CutManner(last[0]+" "+which) == last[0]+" "+which {
			units[len(units)-1].Text += " " + which
			stop, next = len(after)-len(verb), verb
		}
	}
	if asking.Begin(next) {
		if other := asked(" " + next); other != nil {
			for _, name := range alsoActing(next) {
				other = appendUnit(other, name)
			}
			return agent{units: other}, true
		}
		if askingOthers.Begin(next) {
			return agent{}, false // it asks of somebody, whom no table knows
		}
	}
	if role, rest := inRoleAnswering(next); onlyBareNoun(units) && role != "" { // cơ quan chủ trì | có trách nhiệm …
		units[0].Text, next = units[0].Text+" "+role, rest
	}
	if given && answering.Begin(clause) && !acts(next) {
		return agent{}, false // Trách nhiệm của các cơ quan trong việc …: what is looked into
	}
	if onlyBareNoun(units) || issuing.Begin(next) || issuingThis.Begin(next) && !allCollective(texts(units)) || !(given && next != "" || acts(next) || named(units) && mayAct(next)) {
		return agent{}, false
	}
	all := texts(units)
	for _, name := range alsoActing(after[stop:]) {
		if !headedBy(all, name) {
			all = appendUnit(all, name)
		}
	}
	about := concerning.Begin(clause)                                                                                                   // Đối với các cơ sở, hướng dẫn …: of them, to others
	team := given && (isCount(all[0]) || ownParts.Begin(after) || postingOwn.Begin(clause) && !named(units)) || leadingIt.Begin(clause) // Phân công 04 tổ y tế …: of those whom the heading names
	return agent{units: all, weak: !given && later || about || team, sure: given && !about && !team}, true
}

// ownParts begin parts of a body that it gives something to do itself: Phân công |
// bộ phận pháp chế làm đầu mối. Below a heading that names somebody they are theirs.
var ownParts = vietnamese.PhrasesOf("bộ phận, các bộ phận, cán bộ, công chức, viên chức, nhân viên")

// postingOwn begins what a body does with those it has: Phân công | lực lượng xung
// kích trực tại các điếm canh.
var postingOwn = vietnamese.PhrasesOf("phân công")

// owning begin a clause that says at length which of many are meant by what they
// do: it is no part of their name.
var owning = vietnamese.PhrasesOf("có thực hiện, có triển khai, có tổ chức, có tham gia, có quản lý, có sử dụng")

const longestOwned = 8 // words

// encouragedByName gives what follows the word that encourages, when one of the
// mass organisations does by its name: Khuyến khích | Liên đoàn Lao động tỉnh xây
// dựng …. Of enterprises, schools or people it is a way to do something, and gives
// them nothing.
func encouragedByName(clause string) string {
	rest, ok := encouraging.Cut(clause)
	rest = strings.TrimLeft(rest, " ")
	if first, _ := utf8.DecodeRuneInString(rest); !ok || !unicode.IsUpper(first) || !fronts.Begin(rest) {
		return ""
	}
	return rest
}

var (
	encouraging = vietnamese.PhrasesOf("khuyến khích")
	// fronts begin the names of the Front and its members, which a committee asks
	// and cannot order (Luật Mặt trận Tổ quốc Việt Nam 2015, articles 1 and 2).
	fronts = vietnamese.PhrasesOf("mặt trận tổ quốc, ủy ban mặt trận, ủy ban mttq, ubmttq, đoàn thanh niên, đoàn tncs, tỉnh đoàn, thành đoàn, liên đoàn lao động, công đoàn, hội nông dân, hội liên hiệp phụ nữ, hội lhpn, hội cựu chiến binh, liên minh hợp tác xã")
)

// leadingIt begins both a body's heads and what a body of the Party does: Lãnh đạo
// UBND tỉnh | xây dựng …. Below a heading that names somebody it is the second.
var leadingIt = vietnamese.PhrasesOf("lãnh đạo ủy ban, lãnh đạo ubnd, lãnh đạo chính quyền, lãnh đạo hđnd, lãnh đạo hội đồng, lãnh đạo các, lãnh đạo mặt trận, lãnh đạo đoàn, lãnh đạo đảng đoàn, lãnh đạo ban cán sự, lãnh đạo đảng ủy")

// clerks are those of a house who are called by their work alone: Kế toán | cân
// đối kinh phí.
var clerks = vietnamese.PhrasesOf("kế toán, kế toán trưởng, thủ quỹ, văn thư, nhân viên y tế, nhân viên thư viện, nhân viên bảo vệ, nhân viên kế toán, nhân viên văn thư, thư ký hội đồng")

// teachers are those of a school who are called by their work alone, each of them.
var teachers = vietnamese.PhrasesOf("giáo viên, giảng viên, giáo viên dạy, người học, học viên")

// answering hand nothing on: they say what somebody answers for.
var answering = vietnamese.PhrasesOf("trách nhiệm của, nhiệm vụ của")

// issuing are what an issuer says of itself: it does so, and assigns nothing.
var issuing = vietnamese.PhrasesOf("ghi nhận, biểu dương, hoan nghênh, đánh giá cao, thống nhất với, cơ bản thống nhất, nhất trí, đồng ý, kết luận, nhận thấy, trân trọng cảm ơn, xin trân trọng cảm ơn, xin cảm ơn, trân trọng, rất mong nhận được, trân trọng thông báo")

// issuingThis are what an issuer says of the document in hand. Many at once do not
// issue it: Các sở, Ủy ban nhân dân các huyện | ban hành kế hoạch của mình.
var issuingThis = vietnamese.PhrasesOf("ban hành kế hoạch, ban hành chương trình, xây dựng kế hoạch như sau")

// leading say that whoever is named answers for what follows, though many are.
var leading = vietnamese.PhrasesOf("chủ trì, có trách nhiệm, chịu trách nhiệm, có nhiệm vụ")

// unitsBeforeColon takes `Sở Tài chính, Sở Nội vụ: …`.
func unitsBeforeColon(text string) (units []string, rest string, ok bool) {
	const longestList, longestHead = 90, 30
	i := strings.IndexByte(text, ':')
	if i < 0 || wordCount(text[:i]) > longestList || lastWord(text[:i]) == "điện" { // CHỦ TỊCH … điện: it says to whom
		return nil, "", false
	}
	if persons.Begin(text) && wordCount(text[:i]) <= longestPerson && text[i+1:] != "" {
		return []string{strings.TrimSpace(text[:i])}, strings.TrimSpace(text[i+1:]), true
	}
	head, _ := outline.CutGiving(text)
	found, stop := vietnamese.ReadUnits(head)
	begun := found
	if name := strings.TrimRight(head[:max(i-(len(text)-len(head)), 0)], " "); stop > 0 && len(found) == 1 && stop < len(name) && inCharge.Begin(strings.TrimLeft(name[stop:], " ,")) && wordCount(name) <= longestPerson { // Phó Giám đốc phụ trách chuyên môn:
		return []string{name}, strings.TrimSpace(text[i+1:]), true
	}
	switch after := strings.TrimLeft(head[stop:], " "); {
	case stop > 0 && strings.HasPrefix(after, ":"):
		i = len(text) - len(after)
	case stop > 0 && len(text)-len(head)+stop > i: // Giám đốc các sở: Tài chính, Nội vụ báo cáo …
		return nil, "", false
	case stop > 0 && wordCount(text[:i]) > longestHead:
		return nil, "", false
	case stop > 0 && allCollective(texts(found)) && reportsToo(head[stop:max(i-(len(text)-len(head)), stop)]):
		return nil, "", false
	default: // Sở Tài chính (cơ quan chủ trì):
		if found = outline.UnitsOf(text[:i]); found == nil {
			if found = wholeName(head[:max(i-(len(text)-len(head)), 0)], begun, stop, text[i+1:]); found == nil {
				return nil, "", false
			}
		}
	}
	if onlyBareNoun(found) {
		return nil, "", false
	}
	return texts(found), strings.TrimSpace(text[i+1:]), true
}

// reportsToo reports whether what follows those who are many says which of them are
// meant and then what they do: `[Các phòng] được giao nhiệm vụ | báo cáo tiến độ
// về Chi cục: …`.
func reportsToo(next string) bool {
	_, verb := whichOf(strings.TrimLeft(next, " "))
	return reportingVerbs.Begin(verb)
}

var reportingVerbs = vietnamese.PhrasesOf("báo cáo, gửi báo cáo, định kỳ, lập dự toán")

// inCharge say which of several persons is meant.
var inCharge = vietnamese.PhrasesOf("phụ trách, được phân công phụ trách, được phân công theo dõi")

// persons address somebody: `Đồng chí Phó Chủ tịch phụ trách kinh tế: …`. What
// is said of whom stays as it is printed.
var persons = vietnamese.PhrasesOf("đồng chí, đ/c, ông, bà, ông/bà, thầy, cô, thầy giáo, cô giáo, thầy hiệu trưởng, cô hiệu trưởng, cán bộ phụ trách, giáo viên phụ trách, nhân viên phụ trách, các đồng chí, các đ/c, ủy viên, các ủy viên, trưởng ban, phó trưởng ban, phó ban, thư ký, trưởng đoàn, phó trưởng đoàn, bác sĩ, bs, bscki, bsckii, ths, ts, pgs, pgs.ts, kỹ sư")

const longestPerson = 24 // words

// personActing gives whom a clause addresses as it is printed, up to what that
// person does: `Đồng chí Lê Văn A, Phó Chủ tịch UBND xã | chỉ đạo …`.
func personActing(clause string) string {
	if !addressed.Begin(clause) {
		return ""
	}
	for i, said := 0, 0; i < len(clause) && said < longestPerson; i++ {
		if strings.IndexByte(";.:", clause[i]) >= 0 {
			return ""
		}
		if clause[i] != ' ' {
			continue
		}
		first, _ := utf8.DecodeRuneInString(clause[i+1:])
		if said++; said > 3 && unicode.IsLower(first) && acts(clause[i+1:]) {
			return strings.TrimRight(clause[:i], " ,")
		}
	}
	return ""
}

var addressed = vietnamese.PhrasesOf("đồng chí, đ/c, ông, bà, bác sĩ, thầy giáo, cô giáo, thầy phó hiệu trưởng, cô phó hiệu trưởng, thầy hiệu trưởng, cô hiệu trưởng")

// isCount reports whether a name begins with how many there are: 13 Cục Thuế.
func isCount(name string) bool { return name != "" && '0' <= name[0] && name[0] <= '9' }

// acting are words after units that say what they do, and are no verbs.
var acting = vietnamese.PhrasesOf(`có trách nhiệm, có nhiệm vụ, chịu trách nhiệm, là cơ quan, là đơn vị, là đầu mối, là thường trực, là bộ phận, là tổ chức, là lực lượng, là nòng cốt, đầu mối, làm đầu mối, làm nòng cốt, làm thường trực, làm điểm, làm mẫu, căn cứ, trên cơ sở, theo, phải, cần, sẽ, được giao, được phân công, theo chức năng,
	nghiêm túc, khẩn trương, thường xuyên, kịp thời, chủ động, định kỳ, hằng, hàng, trước, chậm nhất, quan tâm, tích cực, đồng thời, cùng, tiếp tục, tự, giúp, với vai trò, trong phạm vi, tùy, thông qua, phát huy, ngoài, khi, trong quá trình, bám sát, có kế hoạch, có giải pháp, còn có trách nhiệm, cũng có trách nhiệm, còn có nhiệm vụ, cũng có nhiệm vụ, có nghĩa vụ, trực tiếp, cho học sinh, cho sinh viên, cho trẻ, cho công nhân, cho người lao động, cho cán bộ`)

// acts reports whether what follows units says what they do.
func acts(next string) bool {
	return next != "" && (vietnamese.StartsWithVerb(next) || acting.Begin(next))
}

// mayAct reports whether words after a name may begin with a verb that no
// table knows: small letters, and nothing that only joins words.
func mayAct(next string) bool {
	first, _ := utf8.DecodeRuneInString(next)
	return unicode.IsLower(first) && !joining.Begin(next)
}

// joining are words after a name that say nothing of what it does.
var joining = vietnamese.PhrasesOf(`và, của, với, cùng, hoặc, thuộc, tại, ở, trong, trên, về, cho, từ, đến, có, là, đã, đang, được, bị, do, bởi, vì, nên, thì, mà, khi, nếu, để, nhằm, như, gồm, này, nêu, năm, tháng, ngày, số, khóa, nhiệm,
	liên, trực, vẫn, còn, chưa, không, nói, cũng, vừa, mới, bằng, qua, các, những, ban, hàng, bao, nhất, phối`)
