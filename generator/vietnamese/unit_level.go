package vietnamese

// levels takes the further levels on which there are bodies of the name in
// hand: Công an tỉnh*, xã*; Ban Chỉ huy cấp tỉnh*, cấp xã*; Sở Y tế tỉnh*,
// thành phố trực thuộc Trung ương*. The name of a place after one of them
// begins something else: Công an tỉnh, | xã Tân Lập.
func (r *unitReader) levels() {
	if r.at == 0 || r.peek().kind == noToken {
		return
	}
	before := r.tokens[r.at-1]
	large := startsUpper(r.text[before.start:])
	if !bodyLevels[before.key] || r.at-1 == r.first || large && r.headLength(r.first) == 0 {
		return
	}
	last := r.at
	for isConnector(r.peek()) || r.peek().key == "/" {
		n := r.levelAhead(1, large)
		if n == 0 || r.startedWith("sở") && r.ahead(n).key != "phố" && r.ahead(n).key != "tỉnh" {
			break
		}
		r.at += 1 + n
	}
	if r.at > last && (r.is(0, "trực", "thuộc", "trung", "ương") || r.is(0, "thuộc", "trung", "ương")) {
		for r.at++; r.behind() != "ương"; {
			r.at++
		}
	}
}

// levelAhead gives how many tokens a level takes that stands n tokens ahead
// without the name of a place: xã, cấp huyện, thành phố; 0 where none does. All of
// them are written large or none is: Chủ tịch UBND Quận, *Huyện*, *Thị xã*.
func (r *unitReader) levelAhead(n int, large bool) int {
	length := 0
	if r.is(n, "cấp") {
		length = 1
	}
	switch {
	case r.is(n+length, "thành", "phố"), r.is(n+length, "thị", "xã"), r.is(n+length, "thị", "trấn"), r.is(n+length, "đặc", "khu"), length == 1 && r.is(n+1, "trung", "ương"), length == 1 && r.is(n+1, "cơ", "sở"):
		length += 2
	case bodyLevels[r.ahead(n+length).key]:
		length++
	default:
		return 0
	}
	for at := n; at < n+length; at++ {
		if r.capital(at) != large && (at == n || !large) {
			return 0
		}
	}
	next := r.ahead(n + length)
	if next.kind == wordToken && (r.capital(n+length) && !r.is(n+length, "trung", "ương") || inLevelWords[next.key]) {
		return 0
	}
	return length
}

// bodyLevels are last words of the levels on which there are bodies.
var bodyLevels = map[string]bool{"tỉnh": true, "huyện": true, "quận": true, "xã": true, "phường": true, "phố": true, "trấn": true, "khu": true, "tp": true}

// inLevelWords make another word with that of a level: xã *hội*, huyện *ủy*.
var inLevelWords = map[string]bool{"hội": true, "ủy": true, "đoàn": true, "viên": true, "đội": true, "lân": true, "thành": true, "lẻ": true, "vực": true, "công": true, "kinh": true, "dân": true, "chế": true}
