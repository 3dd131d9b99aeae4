package vietnamese

// Times that no calendar knows: the school year, the season, the class that
// begins, what comes before each round, the pace that another body sets. They
// count only where they head a sentence or end a clause (see FoundDeadline.Term).

// widestTerm is how many tokens of such a time are read at most.
const widestTerm = 18

// term gives the token after a time of this kind that begins at the token to
// come, 0 for none.
func (f *deadlineFinder) term() int {
	if stop := f.lunar(); stop > 0 {
		return stop
	}
	switch f.peek().key {
	case "ngay", "từ", "bắt", "kể", "trong":
		if stop := f.decided(); stop > 0 {
			return stop
		}
		return f.season()
	case "trước":
		if stop := f.daysBefore(); stop > 0 {
			return stop
		}
		return f.eachRound()
	case "sau":
		return f.daysAfter()
	case "theo":
		return f.pace()
	case "vào", "tuần":
		return f.weekOfQuarter()
	}
	return 0
}

// markFrom gives the first mark at or after a token, at most widestTerm tokens
// on; 0 where none is so near.
func (f *deadlineFinder) markFrom(at int) int {
	for stop := at; stop <= at+widestTerm; stop++ {
		if stop >= len(f.tokens) || f.tokens[stop].kind == markToken {
			return min(stop, len(f.tokens))
		}
	}
	return 0
}

// decided takes `ngay sau khi` with what somebody decides, gives or ends: ngay
// sau khi *có quyết định giao dự toán*. What just happens (phát hiện ổ dịch) says
// how something is done, rather than by when.
func (f *deadlineFinder) decided() int {
	n := 0
	switch {
	case f.is(0, "ngay", "sau", "khi"):
		n = 3
	case f.is(0, "ngay", "khi"), f.is(0, "ngay", "sau"):
		n = 2
	default:
		return 0
	}
	stop := f.markFrom(f.at + n)
	if stop <= f.at+n {
		return 0
	}
	for at := n; f.at+at < stop; at++ {
		for _, words := range decisions() {
			if f.is(at, words...) {
				return stop
			}
		}
	}
	return 0
}

// decisions are acts of offices after which work begins.
var decisions = phrases(`
	quyết định
	quyết nghị
	nghị quyết
	văn bản
	hướng dẫn
	kế hoạch
	hội nghị
	phê duyệt
	ban hành
	công bố
	thông qua
	giao dự toán
	giao vốn
	kết thúc
	hoàn thành
	có kết quả
	hồ sơ
	công văn
	chỉ thị
	kết luận
	được giao
	được phân bổ
	được cấp
	được duyệt
	được ký
	ký kết
	nghiệm thu
	khai giảng`)

// season takes a school year, a term, a class or a crop with which something
// begins: từ *năm học 2026 - 2027*, từ *khóa khai giảng đầu năm 2026*, ngay từ
// *vụ Đông Xuân 2020 - 2021*.
func (f *deadlineFinder) season() int {
	n := 0
	for f.is(n, "ngay") || f.is(n, "bắt", "đầu") || f.is(n, "kể") || f.is(n, "từ") || f.is(n, "trong") {
		if n++; f.is(n-1, "bắt", "đầu") {
			n++
		}
	}
	from, limit := n, 0
	for f.is(n, "đầu") || f.is(n, "cuối") || f.is(n, "hết") || f.is(n, "giữa") {
		n++
	}
	switch {
	case n == 0:
		return 0
	case f.is(0, "trong") && !(f.is(n, "năm", "học") && f.ahead(n+2).kind == numberToken):
		return 0 // trong năm học: whenever
	case f.is(n, "năm", "học"), f.is(n, "học", "kì"), f.is(n, "niên", "khóa"):
		n, limit = n+2, 8
	case f.is(n, "khóa"), f.is(n, "khoá"), f.is(n, "vụ"), f.is(n, "niên", "vụ"), f.is(n, "kì", "tuyển", "sinh"), f.is(n, "mùa"), f.is(n, "hè"):
		n, limit = n+1, 8
	default:
		return 0
	}
	at, numbered := f.at+n, false
	for ; at < min(len(f.tokens), f.at+n+limit); at++ {
		t := f.tokens[at]
		if t.kind == markToken && !(t.key == "-" && numbered) || t.key == "và" || t.key == "cho" || t.key == "để" || t.key == "tại" {
			break
		}
		numbered = t.kind == numberToken
	}
	if at < len(f.tokens) && f.tokens[at].kind != markToken || at == f.at+n && from == n {
		return 0
	}
	return at
}

// eachRound takes what comes before each round of something: trước *mỗi đợt tiêm
// ít nhất 05 ngày*.
func (f *deadlineFinder) eachRound() int {
	if !f.is(1, "mỗi") && !f.is(1, "từng") && !f.is(1, "các") || !rounds()[f.ahead(2).key] {
		return 0
	}
	if stop := f.markFrom(f.at + 3); stop > 0 && stop-f.at <= widestTerm/2+3 {
		return stop
	}
	return 0
}

// rounds are what comes again.
var rounds = set("đợt kì kỳ mùa vụ cuộc phiên buổi lần hội chuyến khóa khoá năm học chu")

// daysBefore takes how long before something takes place: trước *05 ngày tổ chức Hội
// nghị*, trước *10 ngày so với ngày khai mạc*.
func (f *deadlineFinder) daysBefore() int {
	const widest = 12
	n := 1
	if f.is(n, "ít", "nhất") || f.is(n, "tối", "thiểu") {
		n += 2
	}
	if f.ahead(n).kind != numberToken || !isTimeUnit(f.ahead(n+1).key) {
		return 0
	}
	n += 2
	for _, event := range [][]string{{"tổ", "chức"}, {"diễn", "ra"}, {"khai", "mạc"}, {"so", "với"}, {"bắt", "đầu"}, {"khai", "giảng"}, {"họp"}} {
		if f.is(n, event...) {
			if stop := f.markFrom(f.at + n); stop > 0 && stop-f.at <= widest {
				return stop
			}
		}
	}
	return 0
}

// daysAfter takes how long after something: sau *tiêm phòng 21 ngày*, sau *khi
// gieo khoảng 10 ngày*.
func (f *deadlineFinder) daysAfter() int {
	const widest = 6
	if calendarWords[f.ahead(1).key] {
		return 0
	}
	for n := 2; n <= widest && f.ahead(n-1).kind == wordToken; n++ {
		if f.ahead(n).kind != numberToken || !isTimeUnit(f.ahead(n+1).key) {
			continue
		}
		if next := f.ahead(n + 2); next.kind == markToken || next.kind == noToken {
			return f.at + n + 2
		}
		return 0
	}
	return 0
}

// pace takes the time or the pace that a body sets: theo *thời hạn của Bộ*, theo
// *lộ trình chung của Sở Thông tin và Truyền thông*.
func (f *deadlineFinder) pace() int {
	n := 0
	switch {
	case f.is(1, "thời", "hạn"), f.is(1, "lộ", "trình"), f.is(1, "tiến", "độ"), f.is(1, "thời", "gian"), f.is(1, "thời", "điểm"):
		n = 3
	case f.is(1, "lịch"):
		n = 2
	default:
		return 0
	}
	if f.is(n, "chung") || f.is(n, "qui", "định") || f.is(n, "yêu", "cầu") {
		n += 2
		if f.is(n-2, "chung") {
			n--
		}
	}
	if !f.is(n, "của") {
		return 0
	}
	n++
	stop := f.markFrom(f.at + n)
	if stop <= f.at+n {
		return 0
	}
	words := f.text[f.tokens[f.at+n].start:f.tokens[stop-1].stop]
	if IsUnits(words) || stop == f.at+n+1 && above()[f.ahead(n).key] || f.is(n, "trung", "ương") || f.is(n, "cấp", "trên") {
		return stop
	}
	return 0
}

// above are bodies by one word, as the documents below them name them.
var above = set("bộ tỉnh huyện xã thành ngành")

// weekOfQuarter takes a week of a month of each quarter: vào *tuần đầu của tháng
// cuối quý*.
func (f *deadlineFinder) weekOfQuarter() int {
	n := 0
	if f.is(0, "vào") {
		n++
	}
	if n > 0 && f.monthOfQuarter(n) > 0 { // vào tháng cuối mỗi quý
		return f.at + f.monthOfQuarter(n)
	}
	if !f.is(n, "tuần") {
		return 0
	}
	switch n++; {
	case f.is(n, "thứ"), f.is(n, "đầu", "tiên"), f.is(n, "cuối", "cùng"):
		n += 2
	case f.is(n, "đầu"), f.is(n, "cuối"), f.ahead(n).kind == numberToken:
		n++
	default:
		return 0
	}
	if f.is(n, "của") {
		n++
	}
	if each := f.ahead(n).key; (isCycleWord(each) || each == "từng" || each == "các") && (f.is(n+1, "tháng") || f.is(n+1, "quí")) {
		return f.at + n + 2 // vào tuần cuối hằng tháng
	}
	if n = f.monthOfQuarter(n); n > 0 {
		return f.at + n
	}
	return 0
}

// monthOfQuarter gives how many tokens are read up to the end of a month of each
// quarter that begins at the nth token to come, 0 for none: vào *tháng cuối mỗi
// quý*.
func (f *deadlineFinder) monthOfQuarter(n int) int {
	if !f.is(n, "tháng", "cuối") && !f.is(n, "tháng", "đầu") && !f.is(n, "tháng", "giữa") {
		return 0
	}
	for n += 2; f.is(n, "của") || f.is(n, "mỗi") || f.is(n, "hằng") || f.is(n, "hàng") || f.is(n, "từng") || f.is(n, "các"); n++ {
	}
	switch {
	case f.is(n, "quí"), f.is(n, "kì"), f.is(n, "năm"):
		return n + 1
	case f.is(n, "học", "kì"):
		return n + 2
	}
	return 0
}

// lunar takes days of the lunar calendar: từ *mùng 1 đến mùng 10 tháng Giêng*, ngày
// *10 tháng 3 âm lịch*, *Rằm tháng Bảy*.
func (f *deadlineFinder) lunar() int {
	first := f.peek().key
	if !lunarLeads()[first] && !lunarDays()[first] {
		return 0
	}
	n, said, days := 0, false, 0
	for ; n < widestTerm; n++ {
		t := f.ahead(n)
		switch {
		case lunarDays()[t.key]:
			said, days = true, n+1
		case f.is(n, "âm", "lịch"):
			said, days = true, n+2
			n++
		case t.kind == numberToken:
			days = n + 1
		case t.key == "tết" && said:
			days = n + 1
		case !lunarLeads()[t.key] && t.key != "-" && t.key != "/" && t.key != ",":
			if !said {
				return 0
			}
			return f.at + days
		}
	}
	return 0
}

// lunarDays name days and months of the lunar calendar; lunarLeads are words that
// stand around them.
var (
	lunarDays  = set("mùng mồng rằm giêng chạp")
	lunarLeads = set("từ vào trong ngày đến đêm sáng chiều tối tháng và năm")
)
