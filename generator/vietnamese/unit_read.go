package vietnamese

// unitReader reads names of organisations from tokens.
type unitReader struct {
	reader
	words *lexicon
	text  string
	units []Piece
	stop  int
	first int // the token with which the name in hand begins
	last  int // that with which the name before it begins
}

// newUnitReader gives a reader of the first tokens of a text.
func newUnitReader(text string, limit int) *unitReader {
	return &unitReader{reader: reader{tokens: tokens(text, limit)}, words: unitLexicon(), text: text}
}

// matches gives how many tokens the longest phrase of a table takes at the
// nth token to come; connectors between its words do not count.
func (r *unitReader) matches(table phraseTable, n int) int {
	for _, words := range table[r.ahead(n).key] {
		taken := 1
		for _, w := range words[1:] {
			for t := r.ahead(n + taken); t.key != w && isConnector(t); t = r.ahead(n + taken) {
				taken++
			}
			if t := r.ahead(n + taken); t.kind != wordToken || t.key != w {
				taken = 0
				break
			}
			taken++
		}
		if taken > 0 {
			return taken
		}
	}
	return 0
}

// exactly is matches without connectors between the words.
func (r *unitReader) exactly(table phraseTable, n int) int {
	for _, words := range table[r.ahead(n).key] {
		if r.ahead(n).kind == wordToken && r.is(n, words...) {
			return len(words)
		}
	}
	return 0
}

func (r *unitReader) capital(n int) bool {
	t := r.ahead(n)
	return t.kind == wordToken && startsUpper(r.text[t.start:])
}

// list reads names and what parts them.
func (r *unitReader) list() {
	r.preamble()
	for len(r.units) < longestUnitList {
		first := r.at
		if !r.unit() {
			break
		}
		if r.sharedHead(first) {
			continue
		}
		if len(r.units) > 0 && r.listsMembers(first) {
			r.last = first
			continue
		}
		if r.sharedLevels(first) || r.sharedPosts(first) {
			first = r.last
		}
		start, stop := r.tokens[first].start, r.tokens[r.at-1].stop
		r.last = first
		r.units = append(r.units, Piece{Text: joined(withoutShortName(r.text[start:stop])), Offset: start})
		r.stop = stop
		r.shared(first)
		r.apposition()
		if !r.separator() {
			break
		}
	}
}

// preamble passes over `các ông, bà:` and the like before a list.
func (r *unitReader) preamble() {
	start := r.at
	if r.person() {
		return
	}
	comrades := r.word("các", "đồng", "chí")
	if !comrades && !r.word("các", "ông") && !r.word("ông") {
		return
	}
	before := r.at
	for r.mark(",") || r.word("bà") || r.mark(":") || r.mark("(") || r.mark(")") || r.mark("/") {
	}
	if comrades && r.at == before {
		r.at = start // các đồng chí Bộ trưởng: it is part of the name
	}
}

// person passes over the name of a person whose post follows: `Đồng chí Nguyễn
// Văn A - Phó Chủ tịch UBND xã`.
func (r *unitReader) person() bool {
	const longestPerson = 6
	start := r.at
	if r.word("đồng", "chí") || r.word("ông") || r.word("bà") {
		for n := 0; n < longestPerson && r.capital(0) && r.exactly(r.words.posts, 0) == 0; n++ {
			r.at++
		}
		if named := r.at > start+2; named && (r.mark("-") || r.mark(",") || r.mark("(")) && r.exactly(r.words.posts, 0) > 0 {
			return true
		}
	}
	r.at = start
	return false
}

// separator passes over what parts two names, when a name follows it.
func (r *unitReader) separator() bool {
	start := r.at
	for {
		switch {
		case r.mark(","), r.mark(";"), r.mark("/"), r.word("và"), r.word("cùng", "với"), r.word("cùng"), r.word("với"), r.word("hoặc"):
			continue
		}
		break
	}
	if r.head() > 0 && (r.at > start || r.strongHead()) {
		return true
	}
	r.at = start
	return false
}

// strongHead reports whether what comes next certainly begins a name, even
// where the comma before it was lost.
func (r *unitReader) strongHead() bool {
	switch r.peek().key {
	case "sở", "bộ", "ubnd":
		return r.capital(0) && (r.matches(r.words.fields, 1) > 0 || r.peek().key == "ubnd")
	case "công":
		return r.capital(0) && r.is(1, "an")
	}
	return false
}

// head gives how many tokens the beginning of a name takes here; 0 where no
// name begins.
func (r *unitReader) head() int {
	t := r.peek()
	if t.kind == numberToken { // 07 huyện, thành phố
		if next := r.ahead(1).key; t.value > 1 && r.exactly(r.words.nouns, 1) > 0 && (placeKind()[next] || countedBodies[next]) {
			return 1
		}
		return 0
	}
	if r.at > 0 && (r.massOrganisation() || r.forces() || r.is(0, "tổ", "tư", "vấn")) || r.at == 0 && r.league() { // …, tổ chức Đoàn - Hội; quân đội, công an
		return 2
	}
	if r.at > 0 && (r.is(0, "tổ", "chức", "liên", "quan") || r.is(0, "tổ", "chức", "có", "liên", "quan")) { // các bộ, ngành và tổ chức liên quan
		return 2
	}
	if r.is(0, "tổ", "chức", "chính", "trị") || r.is(0, "tổ", "chức", "pháp", "chế") {
		return 4
	}
	if r.holders() && (r.at > 0 || r.capital(0)) {
		return 2
	}
	if t.kind != wordToken || r.matches(r.words.notUnits, 0) > 0 {
		return 0
	}
	if gathers[t.key] {
		next := 1
		if t.key == "một" || t.key == "tất" || t.key == "toàn" {
			next = 2
		}
		if r.ahead(next).key == "các" {
			next++
		}
		if r.is(next, "đ") && r.ahead(next+1).key == "/" && r.is(next+2, "c") { // các đ/c
			return next + 3
		}
		if n := r.branches(next); n > 0 {
			return next + n
		}
		if n := r.exactly(r.words.nouns, next); n > 0 && r.matches(r.words.notUnits, next) <= n {
			return next + n
		}
		if r.capital(next) {
			if n := r.exactly(r.words.heads, next); n > 0 {
				return next + n
			}
		}
		return 0
	}
	if n := r.matches(r.words.plain, 0); n > 0 && (n > 1 || r.capital(0) || r.at > 0 || soleHead[t.key]) {
		return n
	}
	if r.is(0, "thường", "trực") && r.is(2, "các") && r.exactly(r.words.nouns, 3) > 0 { // thường trực các tỉnh ủy
		return 2
	}
	if n := r.exactly(r.words.staff, 0); n > 0 && r.at > 0 && (t.key == "kế" || t.key == "văn") && (r.capital(n) || r.ahead(n).key == "các") { // …, kế toán các đơn vị
		return n
	}
	if !r.capital(0) || r.verbAmongVerbs() || r.is(0, "thường", "trực") && !r.capital(2) && !r.committeeNext(2) {
		return 0
	}
	if n := r.exactly(r.words.staff, 0); n > 0 && (r.capital(n) || r.ahead(n).key == "-" && r.capital(n+1)) {
		return n
	}
	if n := r.matches(r.words.parted, 0); n > 0 {
		return n
	}
	return r.exactly(r.words.heads, 0)
}

// committeeNext reports whether, so many tokens ahead, the name of a committee
// follows: Thường trực *hđnd*, Thường trực *các* cấp ủy; or nothing does.
func (r *unitReader) committeeNext(n int) bool {
	switch next := r.ahead(n); next.key {
	case "hđnd", "ubnd", "hội", "tỉnh", "thành", "huyện", "đảng", "ban", "ủy", "các", "mttq", "bch":
		return true
	default:
		return next.kind != wordToken
	}
}

// verbAmongVerbs reports whether a verb comes next that is a body's name as
// well: it has an object, or is joined to another: *Thống kê*, kiểm kê nguồn lực.
func (r *unitReader) verbAmongVerbs() bool {
	n := r.exactly(r.words.verbs, 0)
	if n < 2 || n != r.exactly(r.words.heads, 0) {
		return false
	}
	switch next := r.ahead(n); {
	case isConnector(next):
		return !r.capital(n+1) && r.exactly(r.words.verbs, n+1) > 1
	case next.kind == wordToken && r.at > 0 && isConnector(r.tokens[r.at-1]): // Cảnh sát giao thông, *Thanh tra môi trường*
		return false
	case next.kind == wordToken:
		return !r.capital(n) && !ofBody()[next.key] && r.exactly(r.words.stops, n) == 0 && r.exactly(r.words.verbs, n) == 0 // Thống kê diện tích
	}
	return false
}

// ofBody are words after such a name that say whose body it is: Thanh tra *tỉnh*.
var ofBody = keySet("tỉnh thành huyện quận thị xã phường cơ khu nhà chính sở bộ ngành đảng của cấp nhân liên các thuộc lao giao xây y")

// forces reports whether the police or another force comes next in small
// letters: công an xã, lực lượng Kiểm lâm.
func (r *unitReader) forces() bool {
	return r.is(0, "công", "an") && !r.is(2, "toàn") && !r.is(2, "ninh") || r.is(0, "lực", "lượng") && r.capital(2)
}

// massOrganisation reports whether `tổ chức` comes next with the name of those
// that it is of: tổ chức Đoàn, tổ chức Đảng.
func (r *unitReader) massOrganisation() bool {
	if !r.is(0, "tổ", "chức") || !r.capital(2) {
		return false
	}
	switch r.ahead(2).key {
	case "đoàn", "đảng", "hội", "công":
		return r.ahead(2).key != "công" || r.is(3, "đoàn")
	}
	return false
}

// countedBodies are first words of bodies that are counted: 05 sở, 12 thôn.
var countedBodies = map[string]bool{"sở": true, "bộ": true, "cơ": true, "cục": true, "chi": true, "trạm": true, "đơn": true, "phòng": true, "trường": true, "bệnh": true, "thôn": true, "ấp": true, "bản": true, "khu": true, "khóm": true, "tổ": true, "doanh": true, "địa": true, "hợp": true}

// gathers are words that gather many organisations into one name.
var gathers = map[string]bool{"các": true, "những": true, "mọi": true, "tất": true, "toàn": true, "một": true, "mỗi": true, "từng": true}

// soleHead are heads that stand alone in any case of letters.
var soleHead = map[string]bool{"ubnd": true}

// unit reads one name.
func (r *unitReader) unit() bool {
	n := r.head()
	if n == 0 {
		return false
	}
	first := r.peek()
	r.first = r.at
	committee := r.committee() || r.is(0, "hđnd") || r.is(0, "hội", "đồng", "nhân", "dân")
	post := r.exactly(r.words.posts, 0) == n
	many := gathers[first.key] || first.kind == numberToken || r.matches(r.words.plain, 0) == n && !committee && !post && !r.capital(n) && (n == 1 || !r.capital(1))
	open := n == 1 && !carriers[first.key] || r.exactly(r.words.open, 0) == n
	r.at += n
	switch {
	case (first.key == "sở" || first.key == "bộ") && n == 1:
		r.department()
	case many && !gathers[first.key] && business[first.key+" "+r.behind()]:
		r.enterprise()
	case many:
		r.gathering(r.nounOf(r.first))
	case first.key == "chủ" && r.tokens[r.at-1].key == "các":
		r.gathering(r.at)
	case committee && placeKind()[r.peek().key] && (r.capital(1) || r.is(0, "thành", "phố") && r.capital(2)):
		if r.at++; r.is(0, "phố") {
			r.at++
		}
		r.places()
	case committee && r.exactly(r.words.nouns, 0) > 0 && !r.capital(r.exactly(r.words.nouns, 0)): // UBND xã, phường
		r.gathering(r.at)
	case post && !r.capital(0) && r.bodies():
		r.gathering(r.at)
	default:
		r.loose(open)
	}
	r.tail()
	r.levels()
	for isConnector(r.tokens[r.at-1]) {
		r.at-- // a name ends with a word
	}
	return true
}

// committee reports whether a people's committee comes next.
func (r *unitReader) committee() bool {
	return r.is(0, "ubnd") || r.is(0, "ủy", "ban") || r.is(0, "y", "ban") || r.is(0, "ub")
}

// bodies reports whether the plain noun of a body comes next: thủ trưởng *cơ
// quan*, ban, ngành.
func (r *unitReader) bodies() bool {
	switch r.peek().key {
	case "sở", "ngành":
		return true
	case "cơ":
		return r.is(1, "quan")
	case "đơn":
		return r.is(1, "vị")
	case "ban":
		return r.ahead(1).key == ","
	}
	return false
}

// carriers are companies that are called by letters or a made word: a verb after
// it is what they are told to do.
var carriers = map[string]bool{"vnpt": true, "fpt": true, "viettel": true, "mobifone": true, "vinaphone": true, "agribank": true, "bidv": true, "vietcombank": true, "vietinbank": true}

// business are heads of bodies that are no authorities; without `các` each
// noun names one kind of them.
var business = map[string]bool{"doanh nghiệp": true, "nhà tư": true, "nhà cấp": true, "nhà mạng": true, "hợp xã": true, "hộ doanh": true, "hộ đình": true, "viện cứu": true, "trường học": true}

// enterprise reads what says which enterprises are meant.
func (r *unitReader) enterprise() {
	for range longestLoose {
		switch {
		case r.peek().kind != wordToken || isConnector(r.peek()):
			return
		case r.code():
			r.at++
		case r.exactly(r.words.stops, 0) > 0, r.exactly(r.words.verbs, 0) > 1, issuerStops()[r.peek().key]:
			return
		default:
			r.at++
		}
	}
}

// department reads what a Sở or a Bộ has charge of.
func (r *unitReader) department() {
	if n := r.matches(r.words.fields, 0); n > 0 && (r.capital(0) || !startsUpper(r.text[r.tokens[r.at-1].start:])) {
		r.at += n
		return
	}
	if r.connected() && r.exactly(r.words.nouns, 1) > 0 { // Sở, ban, ngành
		r.gathering(r.at)
		return
	}
	if r.capital(0) || r.code() {
		r.loose(false)
	}
}
