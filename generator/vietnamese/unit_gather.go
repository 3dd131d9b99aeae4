package vietnamese

import "strings"

// code reports whether an abbreviation comes next.
func (r *unitReader) code() bool {
	t := r.peek()
	return t.kind == wordToken && strings.ToUpper(r.text[t.start:t.stop]) == r.text[t.start:t.stop]
}

func (r *unitReader) connected() bool {
	t := r.peek()
	return t.key == "," || t.key == "và" || t.key == "-" || t.key == "/"
}

// gathering reads the rest of a collective name, whose first noun begins at a
// token: plain nouns, and what they have in common.
func (r *unitReader) gathering(noun int) {
	qualified, named := false, false // what stands after the last noun
	closed := false                  // it was said which of them are meant
	nouns := 1
	if noun == r.at {
		nouns = 0 // not read yet
	}
	end := r.at // of the last noun
	committee := r.startedWith("ubnd") || r.startedWith("ủy ban nhân dân") || r.startedWith("hđnd") || r.startedWith("chủ tịch ubnd") || r.startedWith("chủ tịch ủy ban")
	for range longestName {
		switch {
		case r.told():
			return
		case r.at > 1 && r.tokens[r.at-2].key == "các" && r.listsFields():
			return // các Sở | Tài chính, Nội vụ
		case r.capital(0) && nouns == 1 && r.partyOfPlace(r.at) && r.at == noun+2 && r.listsPlaces():
			return // các Huyện ủy | Đăk Glei, Tu Mơ Rông
		case r.peek().key == "-" && r.ahead(1).kind == wordToken && r.exactly(r.words.stops, 1) == 0: // chính trị - xã hội
			r.at += 2
		case r.is(0, "về") && r.at > 2 && (r.is(-2, "chuyên", "ngành") || r.is(-2, "nhà", "nước")) && r.ahead(1).kind == wordToken: // quản lý chuyên ngành về hạ tầng
			r.at += 2
			qualified, closed = true, false
		case r.is(0, "thành", "phần"): // các dự án thành phần
			r.at += 2
			qualified = true
		case r.is(0, "từ") && r.capital(1) && placeKind()[r.behind()] && r.reaches():
			closed = true
		case r.is(0, "thuộc", "và", "trực", "thuộc"): // các đơn vị thuộc và trực thuộc
			r.at += 4
			qualified = true
		case r.is(0, "nơi", "có") && r.exactly(r.words.owned, 2) > 0: // UBND cấp xã nơi có dự án
			r.at += 2 + r.exactly(r.words.owned, 2)
			qualified, closed = true, true
		case r.is(0, "có") && r.exactly(r.words.owned, 1) > 0 && r.at > r.first+1: // các địa phương có rừng
			if r.at += 1 + r.exactly(r.words.owned, 1); r.is(0, "đi", "qua") || r.is(0, "chạy", "qua") { // có đường sắt đi qua
				r.at += 2
			}
			qualified, closed = true, true
		case r.is(0, "ở", "các", "lĩnh", "vực") && r.at > noun+1: // các cơ sở đào tạo ở các lĩnh vực ngành, nghề
			if r.at += 4; r.is(0, "ngành") && r.ahead(1).key == "," && r.is(2, "nghề") {
				r.at += 3
			}
			qualified, closed = true, false
		case r.is(0, "được") && r.exactly(r.words.examined, 1) > 0 && r.generalNoun(): // đơn vị được kiểm tra
			r.at += 1 + r.exactly(r.words.examined, 1)
			qualified, closed = true, true
		case r.is(0, "được") && r.chosen() && (r.generalNoun() || r.behind() == "chí" || r.is(-2, "bộ", "phận")): // các đồng chí được phân công | báo cáo
			r.at += 3
			qualified, closed = true, true
		case r.is(0, "đầu", "mối") && r.exactly(r.words.verbs, 2) > 1 && !r.generalNoun(): // bộ phận thư viện | đầu mối cung cấp
			return
		case r.is(0, "quản", "lí", "ngành") && (r.behind() == "vụ" || r.behind() == "cục" || r.behind() == "bộ" || r.behind() == "sở"): // các Bộ quản lý ngành, lĩnh vực
			if r.at += 3; r.peek().key == "," && r.is(1, "lĩnh", "vực") {
				r.at += 3
			}
			qualified, closed = true, true
		case r.peek().key == "," && r.is(1, "của") && placeKind()[r.ahead(2).key] && r.is(-2, "của"): // các cơ sở đào tạo của Bộ, của tỉnh
			r.at += 3
		case r.advises(): // các cơ quan tham mưu, giúp việc Tỉnh ủy
			qualified, closed = true, true
		case r.serves(): // các tổ chức cung cấp dịch vụ bưu chính
			r.at += max(r.exactly(r.words.trades, 0), 1)
			qualified, closed = true, false
		case (r.exactly(r.words.stops, 0) > 0 && !gatheringTail()[r.peek().key] || r.is(0, "lập") || r.exactly(r.words.actions, 0) > 0) && !r.compound():
			return
		case (r.is(0, "tổ", "chức") || r.is(0, "lãnh", "đạo")) && !r.joinedBefore():
			return // the verb
		case r.isDepartment(0) && r.capital(0) && placeBefore[r.behind()]: // trực thuộc Bộ Khoa học và Công nghệ
			r.at += 1 + r.matches(r.words.fields, 1)
			return
		case r.exactly(r.words.nouns, 0) > 0 && r.matches(r.words.notUnits, 0) <= r.exactly(r.words.nouns, 0):
			joined := r.joinedBefore()
			r.at += r.exactly(r.words.nouns, 0)
			nouns++
			if joined { // cơ quan y tế | địa phương says which
				end = r.at
			}
			qualified, named = false, false
		case r.connected():
			n := r.exactly(r.words.nouns, 1)
			if (r.standsAt(noun, "cấp") || r.standsAt(noun, "ngành")) && r.at == noun+1 && r.is(1, "các", "địa", "phương") { // các ngành, các địa phương: one formula
				r.at += 4
				continue
			}
			if !committee && (r.is(1, "các", "cấp") || r.is(1, "các", "ngành")) && r.at == end {
				r.at += 3
				continue
			}
			switch {
			case n > 3 && r.capital(1) && r.capital(3): // …, Liên đoàn Lao động tỉnh
				return
			case r.unionApart(noun), r.startedWith("ban quản lí") && r.is(1, "chủ", "đầu", "tư"), r.standsAt(noun, "giáo viên") && r.is(1, "tổ"): // giáo viên chủ nhiệm và | tổ tư vấn
				return
			case r.startedWith("ban quản lí") && (r.is(1, "công", "nghiệp") || r.is(1, "chế", "xuất") || r.is(1, "kinh", "tế")): // các khu chế xuất và công nghiệp
				r.at += 2
			case noun <= r.first+1 && r.standsAt(noun, "sở") && r.behind() == "ngành" && r.is(0, "và", "địa", "phương"), // các sở, ban, ngành và | địa phương
				r.peek().key == "và" && r.is(1, "chính", "quyền") && !r.standsAt(noun, "cấp"),                 // các sở, ngành và | chính quyền địa phương
				r.at > end && (r.is(1, "chính", "quyền") || r.is(1, "lực", "lượng") || r.is(1, "bộ", "phận")), // các cơ quan chức năng và | chính quyền địa phương
				placeNoun[r.behind()] && r.is(1, "tổ", "chức") && r.exactly(r.words.verbs, 3) > 1,             // các thôn, tổ dân phố | tổ chức phổ biến
				committee && r.is(1, "các", "ngành"), r.begins(1) || r.matches(r.words.notUnits, 1) > max(n, 1) || committee && n > 0 && !placeKind()[r.ahead(1).key] && r.ahead(1).key != "các" && r.ahead(1).key != "cấp" || r.apart(n, noun):
				return
			case n > 0, r.tradeInCode(noun), r.standsAt(noun, "ngành") && r.is(1, "lĩnh", "vực"): // các ngành, lĩnh vực khác
			case named && r.capital(1): // các Hội Khoa học và Kỹ thuật
			case qualified && r.goesOn(): // tổ chức khoa học, công nghệ và đổi mới sáng tạo
			default:
				return
			}
			r.at++
		case r.is(0, "chịu", "sự", "giám", "sát"), r.is(0, "chịu", "sự", "quản"), r.is(0, "chịu", "sự", "kiểm", "tra"), r.is(0, "chịu", "sự", "lãnh"): // các cơ quan chịu sự giám sát
			r.at += 4
			closed = true
		case r.is(0, "có", "liên", "quan"), r.is(0, "có", "chức", "năng"):
			r.at += 3
			closed = true
		case r.peek().kind == wordToken && gatheringTail()[r.peek().key] && !r.verbHere():
			r.at++
			closed = closed || r.behind() == "quan" && r.at > 1 && r.tokens[r.at-2].key == "liên"
		case r.capital(0) && committee && nouns == 1 && placeKind()[r.behind()]:
			return // UBND các huyện | Tân Yên, Yên Thế
		case r.capital(0) && !r.strongHead(): // các Ban Xây dựng Đảng
			r.at++
			named = true
		case r.peek().key == "(" && r.bracket():
		case r.peek().kind == numberToken, r.code(), r.peek().key == "số" && r.behind() == "nghệ":
			r.at++
		default:
			if r.peek().kind != wordToken || r.capital(0) {
				return
			}
			if n := r.exactly(r.words.trades, 0); n > 0 && (!qualified || isConnector(r.tokens[r.at-1])) && r.tradeOf(n) { // doanh nghiệp sản xuất, chế biến
				r.at += n
				qualified = true
				continue
			}
			if closed || placeKind()[r.behind()] && !placeWords()[r.peek().key] || r.verbHere() && !r.innovation() && (!r.compound() || r.wholeVerb()) || !r.looseWord() {
				return
			}
			closed = r.behind() == "quan" && r.tokens[r.at-2].key == "liên"
			qualified = true
		}
	}
}

// wholeVerb reports whether a word of two syllables comes next that is a verb as a
// whole: mỗi khoa, phòng | *đăng ký* ít nhất một đề án. After the noun for who
// broadcasts or registers it says which: các đài *phát thanh*.
func (r *unitReader) wholeVerb() bool {
	if isConnector(r.tokens[r.at-1]) {
		return false // các cơ quan báo chí, | phát thanh, truyền hình
	}
	switch r.behind() {
	case "đài", "thống", "hình", "thanh", "trạm", "viên", "điểm", "giáo":
		return false
	}
	switch r.peek().key + " " + r.ahead(1).key {
	case "đăng kí", "đăng ký", "phát thanh", "lựa chọn", "tuyển chọn", "bình chọn":
		return true
	}
	return false
}

// chosen reports whether somebody was given something in hand, and what all of
// those are told follows at once: *được phân công* | báo cáo, có trách nhiệm.
func (r *unitReader) chosen() bool {
	if !r.is(1, "phân", "công") && !r.is(1, "chỉ", "định") && !r.is(1, "lựa", "chọn") {
		return false
	}
	for _, told := range [][]string{{"báo", "cáo"}, {"có", "trách", "nhiệm"}, {"chịu", "trách", "nhiệm"}, {"định", "kì"}, {"chủ", "động"}, {"khẩn", "trương"}, {"nghiêm", "túc"}, {"thường", "xuyên"}, {"căn", "cứ"}, {"xây", "dựng", "kế", "hoạch"}} {
		if r.is(3, told...) {
			return true
		}
	}
	return false
}

// placeNoun are the last words of the nouns of places.
var placeNoun = map[string]bool{"thôn": true, "xóm": true, "ấp": true, "phố": true, "xã": true, "phường": true, "huyện": true, "quận": true, "trấn": true, "bản": true, "khóm": true}

// placeKind are words before the name of a place.
var placeKind = keySet("tỉnh thành phố tp huyện quận thị xã phường trấn đặc khu")

// placeWords say which of many places are meant: các xã *biên giới*.
var placeWords = keySet("biên giới ven biển đảo hải đặc biệt khó khăn trọng điểm giáp ranh còn lại nêu phía trung tâm du lịch nông thôn mới loại nghèo vùng miền đông tây nam bắc sau")

// trades are verbs that say which enterprises or bodies are meant.
const trades = "tư vấn giám sát, tư vấn thiết kế, tư vấn quản lý, tư vấn thẩm tra, giáo dục, truyền thông, chăm sóc, khám bệnh, khám chữa bệnh, dạy nghề, trợ giúp, bảo trợ, thông tin, thông tin đại chúng, thông tin truyền thông, kiểm định, tư vấn, thẩm định, bảo tồn, sản xuất, chế biến, kinh doanh, xuất khẩu, nhập khẩu, đầu tư, xây dựng, vận tải, khai thác, cung cấp, cung cấp dịch vụ, cung cấp dịch vụ chi trả, cung cấp dịch vụ tư vấn, cung cấp dịch vụ vận chuyển, chi trả dịch vụ, hoạt động, quản lý, tham gia, đào tạo, nghiên cứu, bảo vệ, hòa giải, thu gom, quan trắc, cứu hộ, cứu nạn, phục vụ, giết mổ, mua bán, buôn bán, bảo dưỡng, thi công, phân phối, cung ứng, thu mua, tiêu thụ, chăn nuôi, nuôi trồng, trồng trọt, xử lý, thanh tra, kiểm tra, giám sát, liên ngành, công tác"

// tradeOf reports whether a verb of so many tokens says what the bodies named
// before it do: those that are named after their trade, and others where what
// they are told to do comes after it (các cơ quan *truyền thông* đẩy mạnh …).
func (r *unitReader) tradeOf(n int) bool {
	if r.at < 2 {
		return false
	}
	next := r.ahead(n)
	ends := next.kind != wordToken || isConnector(next) && r.exactly(r.words.verbs, n+1) == 0 || r.exactly(r.words.verbs, n) > 1 || r.exactly(r.words.stops, n) > 0 || gatheringTail()[next.key]
	switch r.tokens[r.at-2].key + " " + r.tokens[r.at-1].key {
	case "cơ sở":
		return r.at < 4 || r.tokens[r.at-3].key != "học" // trung học cơ sở
	case "doanh nghiệp", "đầu tư", "tác xã", "nhà máy", "nhà thầu":
		return true
	case "công ti":
		return r.tradeOfCompany(n)
	case "cơ quan", "đơn vị":
		return ends
	case "trung tâm":
		return ends || r.actsAfter(n)
	}
	switch r.behind() {
	case "tổ", "đội", "trạm", "quỹ", "nhóm", "đoàn":
		return r.actsAfter(n) || r.is(0, "tư", "vấn")
	}
	return isConnector(r.tokens[r.at-1]) && ends || r.tokens[r.at-2].key == "/"
}

// tradeOfCompany reports whether a verb of so many tokens after `công ty` says what
// companies do: in a few words, joined to nothing, comes what they are told to do.
// Các Tổng công ty *xây dựng* giao thông | tiến hành rà soát.
func (r *unitReader) tradeOfCompany(n int) bool {
	const fewest, most = 1, 3 // words of what it works on
	for of := 0; of <= most; of++ {
		if r.ahead(n+of).kind != wordToken || isConnector(r.ahead(n+of)) || r.is(n+of, "kế", "hoạch") || r.is(n+of, "phương", "án") {
			return false
		}
		if of >= fewest && r.exactly(r.words.verbs, n+of) > 1 && r.exactly(r.words.trades, n+of) == 0 {
			return true
		}
	}
	return false
}

// actsAfter reports whether, after so many tokens and before the sentence goes
// on, a verb says what those named are told to do.
func (r *unitReader) actsAfter(n int) bool {
	for limit := n + longestTrade; n < limit && r.ahead(n).kind != noToken && r.ahead(n).key != "."; n++ {
		if r.exactly(r.words.stops, n) > 0 && !gatheringTail()[r.ahead(n).key] || r.exactly(r.words.verbs, n) > 1 && (r.exactly(r.words.trades, n) == 0 || !isConnector(r.ahead(n-1))) {
			return true
		}
	}
	return false
}

// longestTrade is how many tokens say at most what bodies of one kind do.
const longestTrade = 10

func (r *unitReader) innovation() bool { return r.is(0, "đổi", "mới", "sáng", "tạo") }

// goesOn reports whether what a collective name is qualified by goes on after
// a comma or `và`.
func (r *unitReader) goesOn() bool {
	r.at++
	defer func() { r.at-- }()
	if r.peek().kind != wordToken || r.capital(0) || r.exactly(r.words.stops, 0) > 0 || issuerStops()[r.peek().key] && !r.is(0, "phát", "thanh") {
		return false
	}
	return r.exactly(r.words.verbs, 0) < 2 || r.is(0, "phát", "thanh") || r.innovation() || r.exactly(r.words.trades, 0) > 0
}

// apart reports whether the noun after a connector begins a name of its own,
// because it says by itself which bodies it means: các sở, ngành, *cơ quan báo
// chí*; các sở, ban, ngành và *cơ quan, đơn vị có liên quan*. noun is the
// token of the name's first noun.
func (r *unitReader) apart(n, noun int) bool {
	if n == 0 || r.standsAt(noun, "cơ quan") || r.standsAt(noun, "đơn vị") {
		return false
	}
	and := r.peek().key == "và"
	r.at++
	defer func() { r.at-- }()
	if r.standsAt(noun, "sở") && (r.is(0, "nhà", "đầu", "tư") || r.is(0, "chủ", "đầu", "tư")) || r.ofState(noun) && r.is(0, "tổ", "chức", "chính", "trị") { // các sở, ban, ngành, *chủ đầu tư*
		return true
	}
	if !r.is(0, "cơ", "quan") && !r.is(0, "đơn", "vị") && !r.is(0, "doanh", "nghiệp") && !r.is(0, "tổ", "chức") {
		return false
	}
	next := r.ahead(n)
	if r.massOrganisation() && !(r.is(2, "đảng") && r.standsAt(noun, "cấp ủy")) { // Trường/Viện đào tạo, *tổ chức Đoàn - Hội*, but các cấp ủy, tổ chức Đảng
		return true
	}
	if next.kind == wordToken && !gatheringTail()[next.key] && next.key != "còn" && !r.capital(n) && r.exactly(r.words.verbs, n) == 0 && r.exactly(r.words.stops, n) == 0 {
		return true
	}
	if !and {
		return false
	}
	for ahead := n; ahead < n+6; ahead++ {
		if r.is(ahead, "liên", "quan") {
			return true
		}
	}
	return false
}

// serves reports whether what comes next says what service bodies give, which
// says who they are: các tổ chức *cung cấp dịch vụ* chi trả. What they are told
// to do comes after it, or nothing.
func (r *unitReader) serves() bool {
	if !r.is(0, "cung", "cấp", "dịch", "vụ") && !r.is(0, "chi", "trả", "dịch", "vụ") || !r.generalNoun() && r.behind() != "nghiệp" && r.behind() != "sở" {
		return false
	}
	n := r.exactly(r.words.trades, 0)
	return n > 0 && (r.ahead(n).kind != wordToken || isConnector(r.ahead(n)) || r.actsAfter(n))
}

// generalNoun reports whether the two words before say only that bodies are
// meant: what is done with them says which.
func (r *unitReader) generalNoun() bool {
	return r.at > 1 && generalWords()[r.behind()] && generalWords()[r.tokens[r.at-2].key]
}

// ofState reports whether the nouns from a token up to the one in hand are of
// authorities alone: các sở, ban, ngành. Beside `đơn vị` and the like any body
// may stand.
func (r *unitReader) ofState(noun int) bool {
	for at := noun; at < r.at; at++ {
		switch t := r.tokens[at]; {
		case isConnector(t):
		case t.key != "sở" && t.key != "ban" && t.key != "bộ" && t.key != "ngành":
			return false
		}
	}
	return true
}

// reaches takes from which place to which many lie: các tỉnh *từ Hà Tĩnh đến Lâm
// Đồng*.
func (r *unitReader) reaches() bool {
	start := r.at
	r.at++
	r.places()
	if r.word("đến") && r.capital(0) {
		r.places()
		return true
	}
	r.at = start
	return false
}

// nounOf gives the token of the first noun of a collective name that begins at
// a token.
func (r *unitReader) nounOf(at int) int {
	for at < len(r.tokens)-1 && (gathers[r.tokens[at].key] || r.tokens[at].key == "số" || r.tokens[at].key == "cả") {
		at++
	}
	return at
}

// startedWith reports whether the name in hand began with these words.
func (r *unitReader) startedWith(words string) bool { return r.standsAt(r.first, words) }

// standsAt reports whether these words stand at a token.
func (r *unitReader) standsAt(at int, words string) bool {
	for i, w := range strings.Fields(words) {
		if at+i >= len(r.tokens) || r.tokens[at+i].key != w {
			return false
		}
	}
	return true
}

// joinedBefore reports whether the token before joins a noun to others.
func (r *unitReader) joinedBefore() bool {
	return r.at > 0 && (isConnector(r.tokens[r.at-1]) || gathers[r.behind()] || r.behind() == "/")
}

// begins reports whether, n tokens ahead, a name begins that is not part of a
// collective one: a committee, a certain department, `các …`, or a collective
// name of its own (Doanh nghiệp, *Sở, ban, ngành*).
func (r *unitReader) begins(n int) bool {
	r.at += n
	defer func() { r.at -= n }()
	switch {
	case r.is(0, "các", "cấp"), r.is(0, "các", "ngành"), r.is(0, "ngành") && placeKind()[r.ahead(1).key]: // các ngành, các cấp; các Sở, Ban, Ngành Thành phố
		return false
	case gathers[r.tokens[r.first].key] && (r.is(0, "tổng", "công", "ti", "nhà", "nước") || r.is(0, "tập", "đoàn", "kinh", "tế") || r.is(0, "công", "ti") && r.exactly(r.words.stops, 2) > 0): // Các Vụ, Cục, Tập đoàn kinh tế, *Công ty*
		return false
	case gathers[r.tokens[r.first].key] && r.kindOfCompany(): // Các Tập đoàn, *Tổng công ty*, *Công ty* thuộc Bộ
		return false
	case r.is(0, "tổ", "chức", "pháp", "chế"), r.is(0, "tổ", "đại", "biểu"), r.is(0, "đại", "biểu", "hội"), r.is(0, "đại", "biểu", "hđnd"): // các Ban của HĐND, *Tổ đại biểu*
		return true
	case r.is(0, "hệ", "thống") && r.matches(r.words.plain, 0) > 2, r.capital(0) && r.is(0, "mặt", "trận"): // cơ quan báo chí và *hệ thống truyền thanh*
		return true
	case r.committee(), gathers[r.peek().key], r.isDepartment(0), r.exactly(r.words.posts, 0) > 0:
		return true
	case r.capital(0) && r.is(0, "sở") && r.matches(r.words.plain, 0) > 1:
		return true
	case r.capital(0) && r.exactly(r.words.nouns, 0) > 0 && (r.capital(1) || r.capital(r.exactly(r.words.nouns, 0))): // các sở, ngành, *Viện Nghiên cứu phát triển …*
		return true
	case r.capital(0) && r.exactly(r.words.heads, 0) > r.exactly(r.words.nouns, 0):
		return true
	case r.capital(0) && r.ahead(1).key == "/" && r.capital(2) && r.exactly(r.words.nouns, 0) == 1: // Trường/Viện đào tạo
		return true
	case placeKind()[r.peek().key] && r.at > 1 && placeNoun[r.tokens[r.at-2].key]: // UBND các huyện, Thành phố, *Thị xã*
		return false
	case r.capital(0) && r.exactly(r.words.nouns, 0) > 1 && r.inSmall():
		return true
	case r.capital(0) && r.ahead(max(1, r.exactly(r.words.nouns, 0))).key == "các":
		return true
	}
	return false
}

// kindOfCompany reports whether a kind of companies comes next after another kind,
// and no company's own name: what follows joins a third or says of whom they are.
func (r *unitReader) kindOfCompany() bool {
	if r.at < 3 || !r.standsAt(r.at-3, "tập đoàn") && !r.standsAt(r.at-3, "công ti") {
		return false
	}
	n := r.exactly(r.words.nouns, 0)
	if !r.is(0, "tổng", "công", "ti") && !r.is(0, "công", "ti") && !r.is(0, "tập", "đoàn") {
		return false
	}
	switch next := r.ahead(n); next.key {
	case ",", "và", "thuộc", "trực", "của", "nhà":
		return !r.capital(n)
	}
	return false
}

// inSmall reports whether the name in hand is written in small letters all
// through, so that a capital begins another: *trưởng* các khoa, *Trung tâm y tế*.
func (r *unitReader) inSmall() bool {
	small := false
	for at := r.first; at < r.at && r.tokens[at].kind == wordToken; at++ {
		if small && startsUpper(r.text[r.tokens[at].start:]) {
			return false
		}
		small = small || gathers[r.tokens[at].key]
	}
	if !small {
		return false
	}
	return r.ahead(r.exactly(r.words.nouns, 0)).kind == wordToken
}

func (r *unitReader) isDepartment(n int) bool {
	k := r.ahead(n).key
	return (k == "sở" || k == "bộ") && r.matches(r.words.fields, n+1) > 0 && (r.capital(n+1) || !r.capital(n)) || k == "công" && r.ahead(n+1).key == "an"
}

// behind gives the key of the token before.
func (r *unitReader) behind() string {
	if r.at == 0 {
		return ""
	}
	return r.tokens[r.at-1].key
}

// verbHere reports whether a verb comes next that ends a collective name.
func (r *unitReader) verbHere() bool {
	return r.exactly(r.words.verbs, 0) > 1 && r.exactly(r.words.notVerbs, 0) == 0
}

// looseWord takes a lower-case word of a collective name that no table
// knows: doanh nghiệp *viễn thông*, cơ quan *báo chí*.
func (r *unitReader) looseWord() bool {
	if r.exactly(r.words.stops, 0) > 0 && !r.compound() || issuerStops()[r.peek().key] && !r.is(0, "phát", "thanh") && !r.is(0, "giao", "thông") {
		return false
	}
	r.at++
	return true
}

// gatheringTail are words that say which of many are meant.
var gatheringTail = keySet(`liên quan khác của thuộc trực các cấp tỉnh huyện xã phường thành phố trung ương trên địa bàn chuyên môn sự nghiệp công lập
	nhà nước ngang chức năng chính trị - xã hội nghề nghiệp thành viên đóng vùng miền núi khu vực kinh tế kinh doanh sản xuất đặc khu quận thị đoàn thể đoàn quần chúng nhân dân cùng
	đảng lớn nhỏ vừa`)

// placeBefore are words after which a collective name names a place.
var placeBefore = map[string]bool{"tỉnh": true, "phố": true, "huyện": true, "xã": true, "phường": true, "quận": true, "sở": true, "thuộc": true, "của": true, "bàn": true, "trung": true, "khu": true, "bộ": true, "ubnd": true, "dân": true}
