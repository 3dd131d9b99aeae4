package vietnamese

// where takes what stands after the name of a body, or of many, and says where it
// is or to which house it belongs: the trade offices *tại nước ngoài*, the
// departments *các địa phương*, the media *ở Trung ương và địa phương*, the
// divisions *trong Bộ*. It reports whether it took any.
func (r *unitReader) where() bool {
	switch {
	case (r.is(0, "tại") || r.is(0, "ở")) && (r.is(1, "nước", "ngoài") || r.is(1, "các", "nước")):
		r.at += 3
	case r.is(0, "ở", "trung", "ương"), r.is(0, "từ", "trung", "ương"):
		if r.at += 3; r.is(0, "và", "địa", "phương") || r.is(0, "đến", "địa", "phương") || r.is(0, "đến", "cơ", "sở") {
			r.at += 3
		}
	case r.is(0, "các", "địa", "phương") && r.namesDepartment():
		r.at += 3
	case r.is(0, "có", "chức", "năng") && r.generalNoun():
		r.at += 3
	case r.is(0, "trong") && houses[r.ahead(1).key]:
		n := 2
		if r.is(1, "cơ", "quan") || r.is(1, "đơn", "vị") || r.is(1, "nhà", "trường") || r.is(1, "bệnh", "viện") || r.is(1, "hệ", "thống") {
			n++
		}
		if next := r.ahead(n); next.kind == wordToken && next.key != "và" && r.exactly(r.words.verbs, n) == 0 && r.exactly(r.words.stops, n) == 0 {
			return false // các đơn vị trong ngành Y tế: which of them is said further on
		}
		r.at += n
	default:
		return false
	}
	return true
}

// houses are first words of what holds the bodies that are named: trong *Bộ*,
// trong *nhà* trường.
var houses = map[string]bool{"bộ": true, "sở": true, "cục": true, "ngành": true, "cơ": true, "đơn": true, "nhà": true, "bệnh": true, "hệ": true}

// namesDepartment reports whether the name in hand is of one ministry's or
// department's kind: Sở Công Thương | các địa phương.
func (r *unitReader) namesDepartment() bool {
	return !gathers[r.tokens[r.first].key] && (r.startedWith("sở") || r.startedWith("chi cục") || r.startedWith("cục") || r.startedWith("công an") || r.startedWith("hội") || r.startedWith("ngành"))
}

// placeInShort takes the place whose kind is shortened with a full stop: Trường
// Trung cấp nghề *Tp. Hồ Chí Minh*.
func (r *unitReader) placeInShort() bool {
	if r.peek().key != "." || r.behind() != "tp" && r.behind() != "tx" || !r.capital(1) {
		return false
	}
	r.at++
	r.places()
	return true
}

// holders reports whether those come next who own things of one kind or answer
// for them: *Chủ các* mạng, chủ các phương tiện vận tải.
func (r *unitReader) holders() bool {
	return r.is(0, "chủ", "các") && r.ahead(2).kind == wordToken && !r.capital(2) && r.exactly(r.words.verbs, 2) < 2
}

// unionApart reports whether, after a comma, trade unions of another level follow
// those in hand, which are bodies of their own: LĐLĐ các tỉnh, *công đoàn ngành*.
func (r *unitReader) unionApart(noun int) bool {
	return (r.standsAt(noun, "lđlđ") || r.standsAt(noun, "liên đoàn") || r.standsAt(noun, "công đoàn")) && r.is(1, "công", "đoàn") && r.ahead(3).kind == wordToken
}

// ministriesOf reports whether the bodies that were just read are but those of
// several ministries, which a colon lists: các đơn vị liên quan *của các Bộ:* Tài
// chính, Y tế. The ministries are named then. many is the token of that `các`.
func (r *unitReader) ministriesOf(first, many int) bool {
	return many > first+1 && r.peek().key == ":" && r.tokens[many-1].key == "của" && gathers[r.tokens[first].key]
}
