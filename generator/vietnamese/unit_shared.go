package vietnamese

import "strings"

// sharedHead reads `các Sở: Tài chính, Nội vụ`, `Trưởng các phòng: Kinh tế,
// Văn hóa - Xã hội` and `UBND các huyện: Tân Yên, Yên Thế`: the head was read,
// and what each of them is of follows.
func (r *unitReader) sharedHead(first int) bool {
	at := r.at
	many := r.manyBefore(first)
	if many < 0 {
		return false
	}
	kind := joined(r.text[r.tokens[many+1].start:r.tokens[at-1].stop])
	if r.fieldsOfMany(many) {
		kind = r.text[r.tokens[many+1].start:r.tokens[many+1].stop]
	}
	of := whatOf[r.tokens[many+1].key]
	if of != ofPlace {
		kind = strings.ToUpper(kind[:1]) + kind[1:]
	}
	head := r.text[r.tokens[first].start:r.tokens[many].start] + kind
	if r.ministriesOf(first, many) {
		head = kind
	}
	r.mark(":")
	found := false
	for {
		if of == ofPlace && !r.capital(0) {
			if n := r.otherKind(); n > 0 { // các xã: A, B và | phường C, và | các phường: C, D
				r.at += n
				head = r.text[r.tokens[first].start:r.tokens[many].start] + r.kindBehind()
				r.mark(":")
			}
		}
		start := r.at
		if !r.oneOf(of) {
			break
		}
		found = true
		r.stop = r.tokens[r.at-1].stop
		r.units = append(r.units, Piece{Text: head + " " + joined(r.text[r.tokens[start].start:r.stop]), Offset: r.tokens[start].start})
		at = r.at
		for r.mark(",") || r.mark(";") || r.word("và") {
		}
	}
	r.at = at
	if found {
		r.separator()
	}
	return found
}

// otherKind gives how many tokens another kind of place takes that comes next,
// before its name or names; 0 where none does.
func (r *unitReader) otherKind() int {
	n := 0
	if r.is(0, "các") {
		n = 1
	}
	if r.is(n, "thị", "trấn") || r.is(n, "thị", "xã") || r.is(n, "thành", "phố") || r.is(n, "đặc", "khu") { // và thị trấn Cát Bà
		n++
	}
	if whatOf[r.ahead(n).key] != ofPlace && n < 1 || !placeKind()[r.ahead(n).key] || !r.capital(n+1) && !(n == 1 && r.ahead(2).key == ":" && r.capital(3)) {
		return 0
	}
	return n + 1
}

// kindBehind gives the kind of place that was just read, in one word or two.
func (r *unitReader) kindBehind() string {
	kind := r.behind()
	if r.at > 1 {
		switch before := r.tokens[r.at-2].key; before + " " + kind {
		case "thị trấn", "thị xã", "thành phố", "đặc khu":
			return before + " " + kind
		}
	}
	return kind
}

// A sharing is what bodies of one kind that share a head are of.
type sharing uint8

const (
	ofPlace   sharing = iota + 1
	ofField           // what a ministry or department has charge of
	ofAnyName         // names that no table knows: only after a colon
)

// whatOf says what bodies are of, by the first word of their kind.
var whatOf = map[string]sharing{
	"sở": ofField, "bộ": ofField, "tỉnh": ofPlace, "huyện": ofPlace, "quận": ofPlace, "xã": ofPlace, "phường": ofPlace, "thị": ofPlace, "thành": ofPlace,
	"phòng": ofAnyName, "ban": ofAnyName, "cục": ofAnyName, "vụ": ofAnyName, "khoa": ofAnyName, "hội": ofAnyName, "trạm": ofAnyName, "trung": ofAnyName, "chi": ofAnyName,
}

// manyBefore gives the token of the `các` with which what was just read ends
// its head: [Giám đốc] các sở, [UBND] các huyện; -1 where it has none.
func (r *unitReader) manyBefore(first int) int {
	kind := r.at - 1
	switch r.tokens[kind].key {
	case "phố", "trấn", "tâm", "cục", "xã", "ủy":
		if kind > 0 && (r.tokens[kind].key != "xã" || r.tokens[kind-1].key == "thị") && (r.tokens[kind].key != "cục" || r.tokens[kind-1].key == "chi") {
			kind--
		}
	}
	if r.fieldsOfMany(first) && (r.tokens[first].key == "các" || r.headLength(first) > 0) {
		for many := first; many < kind; many++ {
			if r.tokens[many].key == "các" {
				return many
			}
		}
	}
	many := kind - 1
	if many < first || r.tokens[many].key != "các" && !(r.tokens[many].kind == numberToken && many > first && !namedByNumber[r.tokens[many-1].key]) {
		return -1
	}
	posts := many == first || r.headLength(first) == many-first
	switch of := whatOf[r.tokens[kind].key]; {
	case of == ofField && (posts || r.ministriesOf(first, many)), of == ofAnyName && posts && r.peek().key == ":":
		return many
	case r.partyOfPlace(r.at): // các Huyện ủy Đăk Glei, Tu Mơ Rông
		return many
	case of == ofPlace && many > first: // các xã Tân Lập, Minh Đức: they are no bodies
		return many
	}
	return -1
}

// namedByNumber are last words of what has a number for its name: Ban Chỉ đạo 35 tỉnh,
// Tổ công tác Đề án 06 tỉnh. The number counts nothing.
var namedByNumber = map[string]bool{"đạo": true, "án": true, "tác": true, "quyết": true, "trình": true}

// fieldsOfMany reports whether what was read from a token on names ministries or
// departments together with others, and a colon and the fields of several follow:
// các Sở, ngành: | Tài chính, Nội vụ; các Bộ, ngành: | Y tế, Công an.
func (r *unitReader) fieldsOfMany(first int) bool {
	if r.peek().key != ":" || r.behind() != "ngành" || first >= r.at-2 {
		return false
	}
	for at := first; at < r.at; at++ {
		switch k := r.tokens[at].key; {
		case isConnector(r.tokens[at]), k == "các", k == "sở", k == "bộ", k == "ban", k == "ngành":
		case at < first+r.headLength(first):
		default:
			return false
		}
	}
	n := r.matches(r.words.fields, 1)
	if n == 0 || !r.capital(1) || !isConnector(r.ahead(n+1)) && r.ahead(n+1).key != ";" {
		return false
	}
	return r.capital(n+2) && (r.matches(r.words.fields, n+2) > 0 || r.exactly(r.words.heads, n+2) > 0)
}

// partyOfPlace reports whether the words before a token are the committee of the
// Party of a kind of place: Huyện ủy, Thành ủy.
func (r *unitReader) partyOfPlace(stop int) bool {
	if stop < 2 || r.tokens[stop-1].key != "ủy" {
		return false
	}
	switch r.tokens[stop-2].key {
	case "tỉnh", "thành", "huyện", "quận", "thị":
		return true
	}
	return false
}

// oneOf reads what one of many bodies is of: a field, or the name of a place.
func (r *unitReader) oneOf(of sharing) bool {
	if !r.capital(0) {
		return false
	}
	if of == ofField {
		if r.is(0, "công", "an") && placeKind()[r.ahead(2).key] { // các Sở: Tài chính; Công an tỉnh
			return false
		}
		n := r.matches(r.words.fields, 0)
		r.at += n
		return n > 0
	}
	start := r.at
	if n := max(r.matches(r.words.fields, 0), r.matches(r.words.divisions, 0)); of == ofAnyName && n > 0 && r.ahead(n).key != "-" && (r.ahead(n).kind != wordToken || r.ahead(n).key == "và") { // Khoa học và Công nghệ
		r.at += n
		return true
	}
	if r.head() > 0 && !(of == ofPlace && r.placeLikeBody(0)) {
		return false
	}
	if of == ofPlace {
		r.places()
		return r.at > start
	}
	for r.peek().kind == wordToken && r.peek().key != "và" && (r.at == start || !r.stopsName(false)) || r.peek().key == "-" && r.at > start && r.ahead(1).kind == wordToken {
		r.at++
	}
	return r.at > start
}

// sharedLevels reports whether the name that began at a token ends with `các
// cấp`, which is said of the name before it as well: `Mặt trận Tổ quốc và Hội
// Nông dân các cấp` are one. That name is taken off the list, to be joined.
func (r *unitReader) sharedLevels(first int) bool {
	if len(r.units) == 0 || r.at < 2 || !r.standsAt(r.at-2, "các cấp") || r.tokens[first-1].key != "và" || gathers[r.tokens[first].key] || r.standsAt(first, "ubnd") || r.standsAt(first, "ủy ban nhân dân") {
		return false
	}
	before := r.units[len(r.units)-1]
	if before.Offset != r.tokens[r.last].start || before.Offset+len(before.Text) != r.tokens[first-2].stop || !levelled[r.tokens[r.last].key] || placeKind()[r.tokens[first-2].key] {
		return false
	}
	r.units = r.units[:len(r.units)-1]
	return true
}

// sharedPosts reports whether the name that began at a token is of a post, and
// the name before it but another post, which is of the same bodies: `Giám đốc,
// Thủ trưởng các sở, ban, ngành` are one. That name is taken off the list, to
// be joined.
func (r *unitReader) sharedPosts(first int) bool {
	if len(r.units) == 0 || r.headLength(first) == 0 && !r.standsAt(first, "lãnh đạo các") || r.standsAt(r.last, "bộ trưởng") || r.standsAt(r.last, "các bộ trưởng") { // Bộ trưởng, Thủ trưởng cơ quan ngang bộ
		return false
	}
	if n := r.headLength(r.last); n == 0 || r.last+n+1 != first {
		return false
	}
	r.units = r.units[:len(r.units)-1]
	return true
}

// levelled are first words of bodies that every level has.
var levelled = map[string]bool{"mặt": true, "mttq": true, "hội": true, "đoàn": true, "liên": true, "công": true, "cấp": true, "chính": true, "văn": true}

// listsFields reports whether what was just read is `Sở` or `Bộ`, and the fields
// of several follow it: các Sở | Tài chính, Nội vụ.
func (r *unitReader) listsFields() bool {
	if k := r.behind(); k != "sở" && k != "bộ" || !r.capital(0) {
		return false
	}
	n := r.matches(r.words.fields, 0)
	if sep := r.ahead(n).key; n == 0 || sep != "," && sep != ";" && sep != "và" {
		return false
	}
	return r.capital(n+1) && r.matches(r.words.fields, n+1) > 0
}

// listsPlaces reports whether the names of several places come next.
func (r *unitReader) listsPlaces() bool {
	at := r.at
	defer func() { r.at = at }()
	r.places()
	return r.at > at && (r.peek().key == "," || r.peek().key == "và") && r.capital(1)
}

// headLength gives how many tokens the post takes that begins at a token; 0
// where none does.
func (r *unitReader) headLength(first int) int {
	at := r.at
	defer func() { r.at = at }()
	r.at = first
	return r.exactly(r.words.posts, 0)
}

// apposition passes over what a body is, after its name: `- Cơ quan thường
// trực Ban Chỉ đạo`, `(cơ quan chủ trì)`.
func (r *unitReader) apposition() {
	mark := r.at
	if !r.mark("-") && !r.mark("(") && !r.mark(",") {
		return
	}
	if r.tokens[mark].key != "," && r.is(0, "thường", "trực") && standsFor[r.ahead(2).key] { // Sở Y tế - thường trực kế hoạch:
		for n := 2; n <= longestRole; n++ {
			if next := r.ahead(n); next.kind == noToken || next.key == ":" || next.key == ")" {
				r.at += n
				r.mark(")")
				r.stop = r.tokens[r.at-1].stop
				return
			}
		}
	}
	for _, what := range [][]string{{"cơ", "quan", "thường", "trực"}, {"cơ", "quan", "chủ", "trì"}, {"cơ", "quan", "đầu", "mối"}, {"đơn", "vị", "đầu", "mối"}, {"đầu", "mối"}, {"đơn", "vị", "chủ", "trì"}, {"thường", "trực", "ban"}, {"là", "cơ", "quan"}} {
		if r.is(0, what...) {
			for r.at < len(r.tokens) && r.peek().key != ":" && r.peek().key != ")" && r.peek().key != ";" && r.peek().key != "," {
				r.at++
			}
			r.mark(")")
			r.stop = r.tokens[r.at-1].stop
			return
		}
	}
	r.at = mark
}

// standsFor begin the work that a body sees to all the time: thường trực *đề* án,
// thường trực *kế* hoạch.
var standsFor = map[string]bool{"kế": true, "đề": true, "chương": true, "dự": true, "cuộc": true, "công": true, "phong": true, ":": true, ")": true}

// longestRole is how many tokens such a role has at most.
const longestRole = 12

// listsMembers passes over the colon after a collective name whose members follow
// by their own names, and reports whether two or more do: các hội: | Hội Nông dân,
// Hội Cựu chiến binh. They are named then, and not all of them once more.
func (r *unitReader) listsMembers(first int) bool {
	if !gathers[r.tokens[first].key] || r.peek().key != ":" || !r.capital(1) {
		return false
	}
	start := r.at
	r.at++
	members := r.at
	if r.head() > 0 && !gathers[r.peek().key] && r.unit() && (r.peek().key == "," || r.peek().key == ";") {
		r.at++
		if r.capital(0) && r.head() > 0 {
			r.at = members
			return true
		}
	}
	r.at, r.first = start, first
	return false
}

// shared reads the names that share the head of the one before: the places
// after `UBND huyện Tân Yên, Yên Thế`, the fields after `Giám đốc các Sở Tài
// chính, Nội vụ`.
func (r *unitReader) shared(first int) {
	last := r.units[len(r.units)-1].Text
	if at := strings.LastIndex(last, "Sở "); at >= 0 && r.endsWithField(first) {
		for r.peek().key == "," || r.peek().key == "và" || r.peek().key == ";" {
			n := r.matches(r.words.fields, 1)
			if n == 0 || !r.capital(1) || r.head1() {
				return
			}
			start := r.ahead(1).start
			r.at += 1 + n
			r.stop = r.tokens[r.at-1].stop
			r.units = append(r.units, Piece{Text: last[:at+len("Sở ")] + joined(r.text[start:r.stop]), Offset: start})
		}
		return
	}
	for _, kind := range []string{" huyện ", " xã ", " phường ", " quận ", " thị xã ", " thành phố ", " tỉnh "} {
		at := strings.LastIndex(last, kind)
		if at < 0 || !r.namesPlace(r.at) {
			continue
		}
		for r.peek().key == "," || r.peek().key == "và" {
			mark := r.at
			r.at++
			head := last[:at+len(kind)]
			if placeKind()[r.peek().key] && (r.capital(1) || r.is(0, "thành", "phố") && r.capital(2) || r.is(0, "thị", "xã") && r.capital(2)) {
				head = last[:at+1] // UBND thành phố Vinh, thị xã Cửa Lò
			}
			start := r.at
			if !r.placeOf(len(head) < at+len(kind)) {
				r.at = mark
				return
			}
			r.stop = r.tokens[r.at-1].stop
			r.units = append(r.units, Piece{Text: head + joined(r.text[r.tokens[start].start:r.stop]), Offset: r.tokens[start].start})
		}
		return
	}
}

// placeOf reads the name of a place, after its kind or without.
func (r *unitReader) placeOf(kind bool) bool {
	if kind {
		if r.is(0, "thành", "phố") || r.is(0, "thị", "xã") || r.is(0, "thị", "trấn") || r.is(0, "đặc", "khu") {
			r.at++
		}
		r.at++
	}
	if !r.capital(0) || !kind && (!r.capital(1) || r.head() > 0 && !r.placeLikeBody(0)) {
		return false
	}
	r.places()
	return true
}

// endsWithField reports whether the name that began at a token ends with the
// field of a department.
func (r *unitReader) endsWithField(first int) bool {
	at := r.at
	defer func() { r.at = at }()
	for r.at = first; r.at < at; r.at++ {
		if r.peek().key == "sở" && r.at+1+r.matches(r.words.fields, 1) == at {
			return true
		}
	}
	return false
}

// head1 reports whether a name begins after the next token.
func (r *unitReader) head1() bool {
	r.at++
	n := r.head()
	r.at--
	return n > 0
}
