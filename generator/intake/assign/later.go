package assign

import (
	"strings"

	"congbo/generator/intake/outline"
	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// alsoActing gives the units that the later parts of a paragraph tell to do
// something: `các sở tổ chức thực hiện …; UBND các xã xây dựng kế hoạch …`,
// `… . Định kỳ hằng quý, các đơn vị báo cáo …`.
func alsoActing(rest string) []string {
	var all []string
	partners := false // those of `phối hợp với` may go on after a semicolon
	for {
		i, sentence := nextPart(rest)
		if i < 0 {
			return all
		}
		partners = !sentence && (partners || strings.Contains(rest[:i], coordinate))
		rest = strings.TrimLeft(rest[i+1:], " ")
		part := rest
		if sentence {
			part = afterTime(afterJoint(part))
		}
		about := regarding.Begin(part)
		part, given := outline.CutGiving(part)
		units, stop := vietnamese.ReadUnits(part)
		if stop == 0 || onlyBareNoun(units) || sentence && anyDeictic(units) || about && !strings.HasPrefix(part[stop:], ":") {
			continue
		}
		switch next := strings.TrimLeft(part[stop:], " ,"); {
		case asking.Begin(next):
			all = append(all, asked(" "+next)...)
		case strings.HasPrefix(next, ":"), given && next != "", leading.Begin(next):
			all = append(all, texts(units)...)
		case partners, onlyIs(next), coordination.Begin(next), deciding.Begin(next):
		case arePeople(texts(units)): // Mỗi đoàn viên phải đi đầu …
		case acts(next), named(units) && mayAct(next):
			all = append(all, texts(units)...)
		}
	}
}

// onlyIs reports whether what follows a name only says what that body is: `…; Sở
// Tài chính | là cơ quan thường trực của Hội đồng.`
func onlyIs(next string) bool {
	rest, ok := strings.CutPrefix(next, "là ")
	if end := strings.IndexAny(rest, ".;"); end >= 0 {
		rest = rest[:end]
	}
	return ok && !strings.Contains(rest, ",") && !strings.Contains(rest, "chủ trì")
}

// chargedLater gives the units whom a later sentence of a paragraph gives what
// the first says without an agent: `Cắm mốc vùng trồng. Phòng Kinh tế chủ trì
// …`. Of those that only act, authorities alone, one by one: what is said of
// others is seldom an order.
func chargedLater(text string) []string {
	var all []string
	later := false // beyond the first sentence, whose semicolons part what it lists
	for {
		i, sentence := nextPart(text)
		if i < 0 {
			return all
		}
		text = strings.TrimLeft(text[i+1:], " ")
		part, given := outline.CutGiving(afterTime(afterJoint(text)))
		units, stop := vietnamese.ReadUnits(part)
		if later = later || sentence; !later && !given && !(stop > 0 && answers.Begin(strings.TrimLeft(part[stop:], " "))) || regarding.Begin(text) {
			continue
		}
		if stop == 0 || onlyBareNoun(units) || anyDeictic(units) {
			continue
		}
		next := strings.TrimLeft(part[stop:], " ,")
		if last := &units[len(units)-1]; sentence && allCollective(texts(units)) {
			if which, verb := whichOf(next); verb != "" && leading.Begin(verb) { // các cơ quan được phân công … | có trách nhiệm …
				last.Text, next = last.Text+" "+which, verb
			}
		}
		switch {
		case given && next != "", leading.Begin(next) && !heads.Begin(units[0].Text), areAuthorities(units) && vietnamese.StartsWithVerb(next) && !coordination.Begin(next) && !deciding.Begin(next) && !issuing.Begin(next):
			for _, u := range units {
				all = appendUnit(all, u.Text)
			}
		}
	}
}

// answers say in a later part that who is named has in hand what the first part
// says: `Niêm yết thủ tục; Văn phòng chịu trách nhiệm`.
var answers = vietnamese.PhrasesOf("chủ trì, chịu trách nhiệm, phụ trách, thực hiện, đảm nhiệm")

// heads are those of all bodies: that they answer for something is said of a
// principle, and gives them nothing to do.
var heads = vietnamese.PhrasesOf("người đứng đầu, thủ trưởng, lãnh đạo, lãnh đạo các, thủ trưởng các, người đứng đầu các, cấp ủy")

// areAuthorities reports whether each name of a list is of one authority of a
// province or below.
func areAuthorities(units []vietnamese.Piece) bool {
	for _, u := range units {
		c := vietnamese.Classify(u.Text)
		if !c.Collective && ofMinistry.Begin(u.Text) {
			continue
		}
		switch c.Level {
		case plan.LevelProvince, plan.LevelDepartment, plan.LevelDivision, plan.LevelDistrict, plan.LevelCommune:
			if c.Collective || c.National {
				return false
			}
		default:
			if !public.Begin(u.Text) || c.Collective {
				return false
			}
		}
	}
	return true
}

// ofMinistry begin the names of the departments of a ministry, whose plans name
// them alone.
var ofMinistry = vietnamese.PhrasesOf("vụ, cục, tổng cục, văn phòng bộ, thanh tra bộ")

// public begin the names of other bodies that plans give work to, one in each
// province.
var public = vietnamese.PhrasesOf("ngân hàng nhà nước, ngân hàng chính sách xã hội, bảo hiểm xã hội, kho bạc nhà nước, liên đoàn lao động, ủy ban mặt trận tổ quốc, ủy ban mttq, hội nông dân, hội liên hiệp phụ nữ, hội cựu chiến binh, tỉnh đoàn, thành đoàn, đài phát thanh, báo và phát thanh")

// alsoNamed gives the units before the colons of the later parts: `Sở Tài
// chính: phân bổ kinh phí; Sở Nội vụ: khen thưởng`.
func alsoNamed(rest string) []string {
	var all []string
	for {
		i, _ := nextPart(rest)
		if i < 0 {
			return all
		}
		rest = strings.TrimLeft(rest[i+1:], " ")
		if units, stop := vietnamese.ReadUnits(rest); stop > 0 && strings.HasPrefix(rest[stop:], ":") && !onlyBareNoun(units) {
			all = append(all, texts(units)...)
		}
	}
}

// nextPart gives the byte at which the part of a paragraph in hand ends, and
// whether a sentence ends there; -1 where no other follows.
func nextPart(text string) (end int, sentence bool) {
	for i := 0; i+1 < len(text); i++ {
		switch {
		case text[i] == ';':
			return i, false
		case text[i] == '.' && text[i+1] == ' ':
			return i, true
		}
	}
	return -1, false
}

// afterJoint drops the words that join a sentence to the one before it.
func afterJoint(text string) string {
	rest, _ := joints.Cut(text)
	return strings.TrimLeft(rest, " ,")
}

var (
	joints       = vietnamese.PhrasesOf("đồng thời, ngoài ra, bên cạnh đó, trong đó, riêng, cùng với đó, theo đó, sau đó, trên cơ sở đó")
	coordination = vietnamese.PhrasesOf("phối hợp, cùng, tham gia")
	// deciding is what those do whom a duty is laid before.
	deciding = vietnamese.PhrasesOf("chỉ xem xét, xem xét, quyết định, phê duyệt, chấp thuận, cho ý kiến, thông qua, thẩm tra, kịp thời xem xét, sẽ xem xét")
)

// allDeictic reports whether every name of a list only points at somebody.
func allDeictic(names []string) bool {
	for _, name := range names {
		if !vietnamese.Classify(name).Deictic {
			return false
		}
	}
	return true
}

// anyDeictic reports whether a list holds a name that only points at somebody:
// đơn vị chủ trì.
func anyDeictic(units []vietnamese.Piece) bool {
	for _, u := range units {
		if vietnamese.Classify(u.Text).Deictic {
			return true
		}
	}
	return false
}
