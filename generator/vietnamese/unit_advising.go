package vietnamese

// committeeWords begin the name of whom offices advise: Tỉnh *ủy*, *Đảng* ủy
// xã, cấp ủy, Ban Thường vụ.
var committeeWords = keySet("đảng ủy tỉnh thành huyện quận thị cấp xã phường phố đặc khu trung ương ban thường vụ chấp hành hđnd ubnd bộ các khối")

// advises takes what says of offices that they advise and help a committee,
// with whose name theirs ends: các cơ quan *tham mưu, giúp việc Tỉnh ủy*. A
// comma that got before it is taken with it. Without `giúp việc` it is what
// they do, but for `tham mưu của`.
func (r *unitReader) advises() bool {
	const farthest = 8 // tokens of a committee's name
	n := 0
	if r.peek().key == "," {
		n = 1
	}
	if !r.is(n, "tham", "mưu") || !r.generalNoun() && r.behind() != "ban" && r.behind() != "trách" {
		return false
	}
	n += 2
	joined := n
	if isConnector(r.ahead(joined)) {
		joined++
	}
	switch {
	case r.is(joined, "giúp", "việc"):
		n = joined + 2
	case !r.is(n, "của"):
		return false
	}
	if r.is(n, "của") || r.is(n, "cho") {
		n++
	}
	r.at += n
	for end := r.at + farthest; r.at < end && r.peek().kind == wordToken && (committeeWords()[r.peek().key] || r.capital(0) && placeKind()[r.behind()]) && !r.begins(0); {
		r.at++
	}
	return true
}

// branches gives how many tokens the branches of the Party take that are named
// with one word for two of them, so many tokens ahead: các *chi, đảng bộ*; 0
// where there are none.
func (r *unitReader) branches(n int) int {
	const all = 4
	if (r.is(n, "chi") || r.is(n, "đảng")) && isConnector(r.ahead(n+1)) && (r.is(n+2, "đảng", "bộ") || r.is(n+2, "chi", "bộ")) {
		return all
	}
	return 0
}

// league reports whether a text begins with a mass organisation that is called
// so: *Tổ chức Đoàn* Thanh niên, *Tổ chức Công* đoàn; and not with what is to be
// held: Tổ chức Hội thi.
func (r *unitReader) league() bool {
	if !r.is(0, "tổ", "chức") || !r.capital(0) || !r.capital(2) {
		return false
	}
	for _, name := range [][]string{{"đoàn", "thanh", "niên"}, {"đoàn", "tncs"}, {"đoàn", "trường"}, {"công", "đoàn"}, {"đội", "thiếu", "niên"}, {"đội", "tntp"}} {
		if r.is(2, name...) {
			return true
		}
	}
	return false
}

// tradeInCode reports whether, after a comma, an abbreviation and a common word
// go on with what businesses make: các cơ sở sản xuất giống, *NTTS thương phẩm*.
func (r *unitReader) tradeInCode(noun int) bool {
	if !r.standsAt(noun, "cơ sở") && !r.standsAt(noun, "doanh nghiệp") && !r.standsAt(noun, "hộ") {
		return false
	}
	r.at++
	defer func() { r.at-- }()
	return r.code() && r.ahead(1).kind == wordToken && !r.capital(1) && r.head() == 0 && r.exactly(r.words.verbs, 1) == 0 && r.exactly(r.words.stops, 1) == 0
}
