package assign

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/intake/draft"
	"congbo/generator/intake/outline"
	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// fields are those of one task: what its own words say, and what is given.
func (w *writer) fields(n *outline.Node, g given) *draft.Fields {
	own := inlineLabels(n.Text).over(inBrackets(n.Text)).over(preparedLast(n.Text))
	f := &draft.Fields{
		Lead:    w.leadOf(n, own.lead, g),
		With:    own.with,
		Outputs: append(own.outputs, g.outputs...), Budget: g.budget, Location: g.location, Notes: g.notes,
	}
	if _, with := leadBeforeColon(n.Text); len(f.With) == 0 {
		f.With = with
	}
	if g.helpers {
		f.With = append(f.With, w.helping(n)...)
	}
	if len(f.With) == 0 {
		f.With = without(coordinating(n.Text), f.Lead, false)
	}
	if a, ok := w.agentOf(n); len(own.with) == 0 && len(g.beside) > 0 && (!ok || a.weak) {
		for _, u := range without(g.beside, f.Lead, false) {
			f.With = appendUnit(f.With, u)
		}
	}
	if !w.alone[n] {
		for _, u := range g.with {
			f.With = appendUnit(f.With, u)
		}
	}
	f.With = without(f.With, f.Lead, true)
	f.Deadline = own.deadline
	said, sure := deadlineIn(n.Text)
	switch {
	case f.Deadline != "":
		if strings.Contains(said, f.Deadline) { // 6 tháng (trước ngày 15/6): more than the brackets say
			f.Deadline = said
		}
	case sure, g.deadline == "":
		f.Deadline = said
	default:
		f.Deadline = g.deadline
	}
	for _, t := range vietnamese.FindTargets(n.Text) {
		f.Targets = append(f.Targets, t.Text)
	}
	w.doubt(n.Line, f)
	return f
}

// leadOf says who leads a task: whom its labels name, its own agent, or whom
// the heading gives.
func (w *writer) leadOf(n *outline.Node, labelled []string, g given) []string {
	above := g.lead
	if len(labelled) > 0 {
		return labelled
	}
	if g.helpers && len(w.helping(n)) > 0 {
		return above
	}
	if len(above) > 0 && directing.Begin(n.Text) && partyOrgans.Begin(above[0]) {
		return above // Ban cán sự đảng: | Lãnh đạo Sở Nội vụ sửa đổi …
	}
	if a, ok := w.agentOf(n); g.labelled && len(above) > 0 && ok && !a.meets && (!anyNamed(a.units) || vietnamese.Classify(a.units[0]).Collective) {
		return above // Các cơ quan tiếp tục …, over `Đơn vị thực hiện: …`
	}
	if a, ok := w.agentOf(n); ok && (len(above) == 0 || !allDeictic(a.units) && !arePeople(a.units) && !eachOf(a.units, above) && (a.sure || !theirHeads(a.units, above)) && !arePlaces(n.Text, a.units) && !handsOn(n, above) && !(a.role && anyNamed(above)) && (a.sure || !a.weak && !restates(a.units, above))) {
		return a.units
	}
	if name := w.likeSiblings(n); name != "" {
		return []string{name}
	}
	if what, by, ok := strings.Cut(n.Text, ":"); ok && wordCount(what) <= longestTopic && vietnamese.StartsWithVerb(what) && vietnamese.IsUnits(by) { // Điều phối chung: Văn phòng …
		units, _ := vietnamese.ReadUnits(strings.TrimLeft(by, " "))
		return texts(units)
	}
	if rest, ok := sharing.Cut(n.Text); ok { // Đồng chủ trì với Sở Nội vụ …
		units, _ := vietnamese.ReadUnits(rest)
		return append(above[:len(above):len(above)], texts(units)...)
	}
	if len(above) > 0 {
		return above
	}
	if units := chargedLater(n.Text); len(units) > 0 {
		return units
	}
	return g.asked
}

// directing is what organs of the Party do, and elsewhere who heads a body.
var (
	directing   = vietnamese.PhrasesOf("lãnh đạo")
	partyOrgans = vietnamese.PhrasesOf("ban cán sự đảng, đảng đoàn, đảng ủy, ban thường vụ, ban chấp hành, cấp ủy, các cấp ủy, tỉnh ủy, thành ủy, huyện ủy, quận ủy, thị ủy, đảng bộ, chi bộ, các huyện ủy, các đảng ủy, các chi bộ, thường trực tỉnh ủy")
)

// helping gives those whom a paragraph below `b) Chủ trì, phối hợp` names as
// working with the heading's unit; none where the sentence says of them that
// they lead.
func (w *writer) helping(n *outline.Node) []string {
	a, ok := w.agentOf(n)
	if !ok || a.sure || strings.Contains(w.key(n), coordinate) || strings.Contains(w.key(n), "chủ trì") {
		return nil
	}
	return a.units
}

// anyNamed reports whether a list holds the name of one organisation.
func anyNamed(names []string) bool {
	for _, name := range names {
		if first, _ := utf8.DecodeRuneInString(name); unicode.IsUpper(first) && !vietnamese.Classify(name).Collective {
			return true
		}
	}
	return false
}

// arePlaces reports whether a paragraph says what is to be done for grounds,
// which do nothing themselves: `Đối với các khu, cụm công nghiệp …`.
func arePlaces(text string, names []string) bool {
	return concerning.Begin(text) && len(names) > 0 && grounds.Begin(names[0])
}

var (
	concerning = vietnamese.PhrasesOf("đối với")
	grounds    = vietnamese.PhrasesOf("khu, cụm, các khu, các cụm, chợ, các chợ, các tuyến, các công trình, các dự án")
)

// arePeople reports whether those whom a sentence names are people one by one,
// who lead nothing where a heading says which body answers: `Mỗi cán bộ, đảng
// viên phải …`.
func arePeople(names []string) bool {
	for _, name := range names {
		if !eachPerson.Begin(name) {
			return false
		}
	}
	return true
}

var eachPerson = vietnamese.PhrasesOf(`mỗi cán bộ, mỗi đảng viên, mỗi công chức, mỗi người, mỗi giáo viên, mỗi học sinh, mỗi đoàn viên, mỗi hội viên, mỗi cá nhân, mỗi hộ, mỗi gia đình, từng cán bộ, từng đảng viên, từng người, từng hộ, từng cá nhân,
	toàn thể cán bộ, mọi người, mọi công dân, người dân, nhân dân, học sinh, phụ huynh`)

// theirHeads reports whether those whom a sentence names are but the heads of the
// many bodies that its heading names: `Người đứng đầu cấp ủy, cơ quan, đơn vị`
// below `Các cấp ủy, tổ chức đảng`.
func theirHeads(names, above []string) bool {
	if len(above) == 0 || len(names) == 0 || !heads.Begin(names[0]) {
		return false
	}
	for _, name := range names {
		if rest, _ := heads.Cut(name); !vietnamese.OnlyGeneral(rest) && !vietnamese.OnlyGeneral(strings.TrimPrefix(strings.TrimLeft(vietnamese.Key(rest), " "), "cấp ủy")) {
			return false
		}
	}
	return vietnamese.Classify(above[0]).Collective
}

// handsOn reports whether a bullet below the bodies that its heading names
// says what they ask of others: `- Yêu cầu các doanh nghiệp xây dựng …`.
func handsOn(n *outline.Node, above []string) bool {
	if !listed(n) || !requiring.Begin(n.Text) {
		return false
	}
	for _, name := range above {
		if vietnamese.Classify(name).Collective {
			return false
		}
	}
	return len(above) > 0
}

var requiring = vietnamese.PhrasesOf("yêu cầu")

var sharing = vietnamese.PhrasesOf("đồng chủ trì với, đồng chủ trì cùng")

// doubt says what a person has to look at in a task.
func (w *writer) doubt(line int, f *draft.Fields) {
	if len(f.Lead) == 0 {
		w.doubts = append(w.doubts, draft.Doubt{Line: line, Code: "intake.no-lead"})
	}
	for _, name := range f.Lead {
		if vietnamese.Classify(name).Deictic {
			w.doubts = append(w.doubts, draft.Doubt{Line: line, Code: "intake.deictic-lead", Args: []string{"name", name}})
		}
	}
	if f.Deadline != "" && vietnamese.ParseDeadline(f.Deadline, vietnamese.DeadlineContext{}).Kind == plan.DeadlineUnread {
		w.doubts = append(w.doubts, draft.Doubt{Line: line, Code: "intake.unread-deadline", Args: []string{"words", f.Deadline}})
	}
}
