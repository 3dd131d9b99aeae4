package vietnamese

import (
	"strings"
	"sync"
)

// loose reads the words of a name of which there are too many to know, up to
// a verb, a preposition or a new name. A verb right after an open head belongs
// to the name (Trung tâm ứng dụng …), unless it is one that no name has.
func (r *unitReader) loose(open bool) {
	start := r.at
	for r.at-start < longestName {
		t := r.peek()
		switch {
		case t.kind == noToken:
			return
		case isConnector(t) || t.key == "/":
			if !r.connects() {
				return
			}
			r.at++
			r.at += r.joinedVerb()
		case t.kind == numberToken:
			r.at++
		case t.key == "các" && r.exactly(r.words.nouns, 1) > 0: // Thủ trưởng các sở, ban, ngành
			r.at++
			r.gathering(r.at)
			return
		case r.at > start-1 && (t.key == "sở" || t.key == "bộ") && r.capital(0) && r.matches(r.words.fields, 1) > 0 && partOfName()[r.behind()]:
			r.at += 1 + r.matches(r.words.fields, 1)
			return
		case r.boardByWork() > 0: // Trưởng Ban quản lý Khu kinh tế
			r.at += r.boardByWork()
		case t.kind == wordToken && r.at > start && r.endsWithPlace() && !r.capital(0):
			return // Đài Phát thanh - Truyền hình tỉnh | khuyến cáo …
		case t.kind == wordToken:
			if n := r.judged(); n > 0 && open && r.at == start {
				r.at += n
				continue
			}
			if r.stopsName(open && r.at == start) {
				return
			}
			if r.at > start && r.strongHead() && !partOfName()[r.behind()] {
				return
			}
			r.at++
		case t.key == "(":
			if !r.bracket() {
				return
			}
		case r.placeInShort():
			return
		default:
			return
		}
	}
}

// boardByWork gives how many tokens what a board has in hand takes after its
// `Ban`, where the name in hand is of who heads it: Trưởng Ban *quản lý* dự án,
// Giám đốc Ban *quản lý* các khu công nghiệp. Other words of verbs are its name
// only before a capital: Trưởng Ban *tổ chức* Tỉnh ủy.
func (r *unitReader) boardByWork() int {
	if r.behind() != "ban" || r.at-1 == r.first || !startsUpper(r.text[r.tokens[r.at-1].start:]) || r.capital(0) {
		return 0
	}
	n := r.exactly(r.words.heads, -1) - 1
	if n < 1 || !r.is(0, "quản", "lí") && !r.capital(n) {
		return 0
	}
	return n
}

// stopsName reports whether a word ends a name.
func (r *unitReader) stopsName(first bool) bool {
	if r.told() {
		return true
	}
	if r.capital(0) || r.compound() || r.concentrated() || r.forProgramme() {
		return false
	}
	if n := r.exactly(r.words.nominal, 0); first && n > 1 && (r.capital(n) || levelsAfter[r.ahead(n).key]) {
		return false // Hội đồng thẩm định Nhà nước
	}
	if r.exactly(r.words.stops, 0) > 0 {
		return true
	}
	if r.is(0, "đầu", "mối") && r.exactly(r.words.verbs, 2) > 1 { // Vụ Pháp chế | đầu mối phối hợp
		return true
	}
	switch n, nominal := r.exactly(r.words.verbs, 0), r.exactly(r.words.nominal, 0); {
	case first && n > 1 && r.at == r.first+2 && r.startedWith("văn phòng") && isConnector(r.ahead(n)) && r.exactly(r.words.verbs, n+1) > 1: // Văn phòng | nghiên cứu, phối hợp
		return true
	case first, r.afterSlash():
		return n > 1 && nominal < n
	case n > 1 && nominal >= n:
		return !r.takesVerb() && !r.innovation() && !r.namedVerb()
	case n > 1:
		return true
	}
	return r.exactly(r.words.actions, 0) > 0
}

// told reports whether a verb comes next with an object that no name goes on with:
// Phòng Kinh tế | xây dựng phương án, Quỹ tín dụng nhân dân | lập danh sách. A
// group that was set up for that is called by it.
func (r *unitReader) told() bool {
	switch {
	case r.capital(0) || writers()[r.behind()]:
		return false
	case r.is(0, "bố", "trí"), r.is(0, "trình") && r.capital(1) && r.is(-2, "chính", "công"):
		return true
	case r.is(0, "lập"):
		return r.exactly(papers(), 1) > 0
	case r.is(0, "xây", "dựng"):
		return r.exactly(papers(), 2) > 0 || r.exactly(systems(), 2) > 0
	}
	return false
}

var (
	papers = sync.OnceValue(func() phraseTable {
		return phraseTableOf("danh sách, phương án, kế hoạch, đề án, chương trình, dự thảo, quy chế, quy định, quy trình, nghị quyết, nghị định, thông tư, báo cáo, văn bản, danh mục, dự toán, tài liệu, kịch bản, lộ trình, hồ sơ, tiêu chí, cơ chế, chính sách, nội dung, phần mềm, chuyên mục, chuyên đề")
	})
	systems = sync.OnceValue(func() phraseTable {
		return phraseTableOf("hệ thống, cơ sở dữ liệu, mô hình, nền tảng, và vận hành, và triển khai, và ban hành")
	})
	writers = keySet("tổ nhóm ban tập thảo đội")
)

// judged gives how many tokens a verb right after the word for a board takes with
// what the board judges, when that is its name and not what it is told to do:
// Hội đồng *thẩm định bảng giá đất tỉnh*. The thing, in small letters, then ends
// with a level.
func (r *unitReader) judged() int {
	if r.behind() != "đồng" || r.exactly(r.words.nominal, 0) < 2 {
		return 0
	}
	for n := r.exactly(r.words.nominal, 0); n < longestJudged && r.ahead(n).kind == wordToken && !r.capital(n); n++ {
		if levelEnds[r.ahead(n).key] {
			if r.ahead(n).key == "thành" || r.ahead(n).key == "cấp" {
				n++
			}
			if next := n + 1; n > 2 && (r.ahead(next).kind != wordToken || r.exactly(r.words.verbs, next) > 0 || r.exactly(r.words.stops, next) > 0) {
				return next
			}
			return 0
		}
		if r.exactly(r.words.stops, n) > 0 && n > 2 {
			return 0
		}
	}
	return 0
}

// longestJudged is how many tokens a verb and what it judges have at most.
const longestJudged = 10

// levelEnds end the name of a board: cấp, tỉnh, thành phố.
var levelEnds = map[string]bool{"tỉnh": true, "thành": true, "huyện": true, "xã": true, "cấp": true, "phường": true}

// levelsAfter say of which level a board is, after the verb that it is named by:
// Hội đồng thẩm định *cấp* tỉnh.
var levelsAfter = map[string]bool{"cấp": true, "liên": true, "quốc": true, "tỉnh": true, "nhà": true}

// forProgramme reports whether a verb comes next that says for which programme
// a board was set up: Tổ công tác *triển khai* Đề án 06.
func (r *unitReader) forProgramme() bool {
	if r.at < 2 || !r.capital(2) || !r.is(0, "triển", "khai") && !r.is(0, "thực", "hiện") {
		return false
	}
	switch r.tokens[r.at-2].key + " " + r.behind() {
	case "công tác", "chỉ đạo", "giúp việc", "điều hành":
		return r.is(2, "đề", "án") || r.is(2, "chương", "trình") || r.is(2, "nghị", "quyết") || r.is(2, "dự", "án") || r.is(2, "chiến", "lược")
	}
	return false
}

// afterSlash reports whether the word before is the second of two heads: the
// name of Trường/Viện *đào tạo* goes on after it.
func (r *unitReader) afterSlash() bool {
	return r.at-2 > r.first && r.tokens[r.at-2].key == "/" && r.exactly(r.words.open, -1) > 0
}

// joinedVerb gives how many tokens a verb takes that the name goes on with
// after a connector: Phòng Bảo vệ, *chăm sóc* trẻ em.
func (r *unitReader) joinedVerb() int {
	if n := r.exactly(r.words.nominal, 0); n > 1 && !r.capital(0) {
		return n
	}
	return 0
}

// onlyVerbs reports whether the name in hand is its head and verbs without an
// object, up to a token: what a verb after a comma tells it is still its name.
func (r *unitReader) onlyVerbs(stop int) bool {
	at := r.at
	defer func() { r.at = at }()
	r.at = r.first
	if r.at += r.exactly(r.words.open, 0); r.at == r.first {
		return false
	}
	for first := r.at; r.at < stop; {
		if isConnector(r.peek()) && r.at > first {
			r.at++
			continue
		}
		n := r.exactly(r.words.nominal, 0)
		if n < 2 {
			return false
		}
		r.at += n
	}
	return r.at == stop
}

// concentrated reports whether `tập trung` comes next without an object: khu
// công nghiệp *tập trung*.
func (r *unitReader) concentrated() bool {
	return r.is(0, "tập", "trung") && (r.ahead(2).kind != wordToken || r.ahead(2).key == "và")
}

// compound reports whether the word to come makes one word with that before
// it or after it.
func (r *unitReader) compound() bool {
	at := r.at
	defer func() { r.at = at }()
	if r.is(0, "tổng", "hợp") && summedUp()[r.ahead(2).key] { // Phòng Kinh tế | tổng hợp kết quả
		return false
	}
	for r.at = at; r.at >= max(at-2, 0); r.at-- {
		if n := r.exactly(r.words.compounds, 0); n > at-r.at {
			return true
		}
		if r.at == at-1 && r.at > r.first && r.capital(0) && r.exactly(r.words.nominal, 0) > 1 { // Chuyển | giao
			return true
		}
	}
	return false
}

// summedUp are first words of what is summed up: a body that is called `tổng hợp`
// has none of them after it.
var summedUp = keySet("kết số ý tình danh báo nhu thông các những hồ kinh dự đề kiến nội việc kế tham")

// namedVerb reports whether the two words before are a verb that a name
// begins with: Trung tâm *Xúc tiến* đầu tư.
func (r *unitReader) namedVerb() bool {
	if r.at < 2 {
		return false
	}
	if r.is(-2, "thống", "kê") || r.at > 2 && isConnector(r.tokens[r.at-3]) && (r.is(-2, "thông", "tin") || r.is(-2, "truyền", "thông")) {
		return false // Chi cục *Thống kê*, Phòng Văn hóa và *Thông tin* | xây dựng
	}
	r.at -= 2
	defer func() { r.at += 2 }()
	return (r.capital(0) || r.at == r.first+r.exactly(r.words.open, r.first-r.at)) && r.exactly(r.words.verbs, 0) == 2
}

// endsWithPlace reports whether the word before says where a body is and the
// one to come is no part of it: Công an xã | tuần tra, and not xã hội, hợp tác
// xã nông nghiệp, tỉnh ủy.
func (r *unitReader) endsWithPlace() bool {
	switch r.behind() {
	case "tỉnh", "huyện", "phố", "quận", "phường":
	case "thôn":
		if r.at > 1 && r.tokens[r.at-2].key == "nông" {
			return false
		}
	case "xã":
		if r.at > 1 && r.tokens[r.at-2].key == "tác" {
			return false
		}
	default:
		return false
	}
	switch r.peek().key {
	case "ủy", "đoàn", "hội", "viên", "trấn", "đội":
		return false
	}
	return true
}

// partOfName are words after which a name goes on though another could begin:
// Giám đốc Sở, Văn phòng UBND, thuộc Bộ.
var partOfName = keySet(`đốc phòng thuộc của tịch trưởng đạo tra các trực an đoàn và quản lý lí hành việc đảng ủy bộ giám chánh phó ban dân thư thủ thường`)

// nounBefore are nouns that take the verb after them into a name: dự án *đầu
// tư*, chủ *đầu tư*, quỹ *phát triển*, phòng *chống*.
var nounBefore = keySet(`dự án nghệ chủ quỹ đầu tư xây dựng quản lý lí phòng chất lượng kỹ kĩ thuật và công dịch vụ khuyến trung tâm bộ phận`)

// takesVerb reports whether the word before is such a noun: cán *bộ* and hành chính
// *công* end a name.
func (r *unitReader) takesVerb() bool {
	if r.at > 1 && (r.is(-2, "cán", "bộ") || r.is(-2, "chính", "công")) {
		return false
	}
	return nounBefore()[r.behind()]
}

// connects reports whether the name goes on after a comma, a dash or `và`.
func (r *unitReader) connects() bool {
	at := r.at
	defer func() { r.at = at }()
	comma := r.peek().key == ","
	if comma && at == r.first+1 && isCode(r.text, r.tokens[r.first]) && isCode(r.text, r.ahead(1)) { // VNPT, FPT
		return false
	}
	if r.peek().key == "/" && at == r.first+1 && r.capital(1) { // Khoa/Viện chuyên môn
		return true
	}
	if r.peek().key == "-" && r.is(1, "đầu", "mối") { // Văn phòng Cục - đầu mối hậu cần
		return false
	}
	if comma && (r.is(1, "kế", "toán") || r.is(1, "văn", "thư") || r.is(1, "thủ", "quỹ")) && !r.capital(1) && (r.capital(3) || r.ahead(3).key == "các") { // Phòng Tài chính, kế toán các đơn vị
		return false
	}
	if r.peek().key == "&" && r.capital(1) { // Viện Nghiên cứu Công nhân & Công đoàn
		return true
	}
	for isConnector(r.peek()) || r.peek().key == "/" {
		r.at++
	}
	t := r.peek()
	switch {
	case t.kind == numberToken && r.tokens[at-1].kind == numberToken: // Đội Chữa cháy khu vực 1, 2
		return true
	case t.kind != wordToken:
		return false
	case comma && !r.capital(0) && r.headLength(r.first) == at-r.first: // người đứng đầu, cán bộ
		return false
	case r.capital(0) && r.tokens[r.at-1].key != "-" && r.namesPlace(at): // huyện Ba Vì, Sơn Tây
		return false
	case r.is(0, "bộ", "phận"), r.forces():
		return false
	case r.behind() != "-" && r.head() > 0 && !r.insideName(at):
		// Cục Phát triển thị trường và doanh nghiệp Khoa học và Công nghệ
		return !r.capital(0) && !gathers[t.key] && r.capital(r.head())
	case r.exactly(r.words.stops, 0) > 0 && !r.capital(0), issuerStops()[t.key] && !comma && !r.capital(0):
		return false
	case !r.capital(0) && r.exactly(r.words.verbs, 0) > 0:
		return r.innovation() || r.joinedVerb() > 0 && (!comma && r.exactly(r.words.open, r.first-r.at) > 0 || r.onlyVerbs(at))
	}
	return true
}

// namesPlace reports whether the words before a token are the name of a place
// after its kind: Trung tâm y tế *huyện Ba Vì*.
func (r *unitReader) namesPlace(stop int) bool {
	for at := stop - 1; at > r.first; at-- {
		t := r.tokens[at]
		if t.kind == wordToken && !startsUpper(r.text[t.start:]) {
			return at < stop-1 && placeKind()[t.key]
		}
		if t.kind != wordToken && t.key != "-" {
			return false
		}
	}
	return false
}

// insideName knows the names that hold another after `và`: Văn phòng Đoàn đại
// biểu Quốc hội và Hội đồng nhân dân.
func (r *unitReader) insideName(connector int) bool {
	before := r.tokens[max(connector-4, 0):connector]
	var keys []string
	for _, t := range before {
		keys = append(keys, t.key)
	}
	said := strings.Join(keys, " ")
	if (r.is(0, "ubnd") || r.is(0, "ủy", "ban", "nhân", "dân")) && (strings.HasSuffix(said, "văn phòng hđnd") || strings.HasSuffix(said, "hội đồng nhân dân") && r.startedWith("văn phòng")) {
		return true // Văn phòng HĐND và UBND
	}
	if r.startedWith("ban quản lí") && (r.is(0, "các", "khu") || r.is(0, "khu")) {
		return true // Ban Quản lý Khu kinh tế … và các Khu công nghiệp
	}
	if r.startedWith("đảng ủy") && (strings.HasSuffix(said, "mặt trận tổ quốc") || strings.HasSuffix(said, "mttq")) && r.is(0, "các", "đoàn", "thể") {
		return true // Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương: one since 2025
	}
	if r.startedWith("trung tâm") && r.is(0, "văn", "hóa") {
		return true // Trung tâm Truyền thông và Văn hóa xã
	}
	if strings.HasSuffix(said, "cục lâm nghiệp") && r.is(0, "kiểm", "lâm") {
		return true // Cục Lâm nghiệp và Kiểm lâm
	}
	return strings.HasSuffix(said, "quốc hội") && (r.is(0, "hội", "đồng", "nhân", "dân") || r.is(0, "hđnd")) ||
		strings.HasSuffix(said, "đbqh") && (r.is(0, "hội", "đồng") || r.is(0, "hđnd"))
}

// tail reads the place of a name, and what it belongs to.
func (r *unitReader) tail() {
	for range 4 {
		switch {
		case r.peek().key == "(" && r.bracket():
		case r.capital(0) && r.is(0, "tỉnh"), r.is(0, "tỉnh"), r.is(0, "thành", "phố"), r.is(0, "tp"):
			r.at++
			if r.is(0, "phố") {
				r.at++
			}
			if r.peek().key == "." {
				r.at++
			}
			r.places()
		case (r.is(0, "các", "tỉnh") || r.is(0, "các", "huyện") || r.is(0, "các", "xã") || r.is(0, "các", "quận") || r.is(0, "các", "phường") || r.is(0, "cấp") && (placeKind()[r.ahead(1).key] || r.is(1, "trung", "ương") || r.is(1, "cơ", "sở") || r.is(1, "trên") || r.is(1, "dưới"))) && r.at > 0:
			r.at++
			r.gathering(r.at)
		case r.is(0, "trực", "thuộc"), r.is(0, "thuộc"):
			mark := r.at
			if r.at++; r.is(0, "thuộc") {
				r.at++
			}
			if !r.capital(0) || r.head() == 0 && !r.capital(0) {
				r.at = mark
				return
			}
			r.unit()
		case r.is(0, "có", "liên", "quan"):
			r.at += 3
		case r.is(0, "liên", "quan"):
			r.at += 2
		case r.where():
		default:
			return
		}
	}
}

// places takes the capital words of a place's name.
func (r *unitReader) places() {
	for said := range longestPlace {
		n := 0
		if r.peek().key == "-" && r.capital(1) {
			n = 1
		}
		stops := r.exactly(r.words.stops, n)
		if stops == 1 && (said == 1 || said == 0 && r.capital(n+1)) {
			stops = 0 // xã Tân *Lập*, thị trấn *Giao* Thủy: no name has one syllable
		}
		if said > 0 && n == 0 && r.peek().kind == numberToken && r.endsNumber() { // xã A Lưới 1
			r.at++
			return
		}
		if !r.capital(n) || stops > 0 || n == 0 && r.head() > 0 && !r.placeLikeBody(said) {
			return
		}
		r.at += n + 1
	}
}

// placeLikeBody reports whether the word to come, with which bodies begin too, is
// a syllable of the name of a place: phường An *Hội*, xã *Trường* Sơn. A body has
// more words after it than a place has.
func (r *unitReader) placeLikeBody(said int) bool {
	switch r.peek().key {
	case "hội", "đoàn", "trường", "đội", "trạm", "trại", "khoa", "viện", "tổ":
	default:
		return false
	}
	if said > 0 {
		return !r.capital(1)
	}
	n := 1
	for n <= longestPlace && r.capital(n) {
		n++
	}
	next := r.ahead(n)
	return r.head() == 1 && n > 1 && (next.kind != wordToken || r.exactly(r.words.verbs, n) > 0 || r.exactly(r.words.stops, n) > 0 || next.key == "và" || next.key == "làm")
}

// endsNumber reports whether a number that comes next ends the name of a place:
// a name, a verb or nothing follows it, and no thing that it counts.
func (r *unitReader) endsNumber() bool {
	next := r.ahead(1)
	return next.kind != wordToken || next.key == "và" || r.exactly(r.words.verbs, 1) > 0 || r.exactly(r.words.stops, 1) > 0 || r.capital(1)
}

// bracket takes a short explanation in brackets: (gọi tắt là …), (KH&CN).
func (r *unitReader) bracket() bool {
	for n := 1; n < 14; n++ {
		switch r.ahead(n).key {
		case ")":
			r.at += n + 1
			return true
		case "(", ":", ";", "":
			if r.ahead(n).kind == noToken || r.ahead(n).kind == markToken {
				return false
			}
		}
	}
	return false
}
