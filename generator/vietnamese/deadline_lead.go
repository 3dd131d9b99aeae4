package vietnamese

// calendarWords name a piece of the calendar.
var calendarWords = map[string]bool{"ngày": true, "tháng": true, "quí": true, "năm": true, "cuối": true, "đầu": true, "hết": true, "giữa": true, "tuần": true, "nửa": true}

// lead gives the token with which a deadline may begin here, -1 for none, and
// whether its words are firm.
func (f *deadlineFinder) lead() (start int, firm bool) {
	next := f.ahead(1)
	calendar := next.kind == wordToken && calendarWords[next.key]
	ok := false
	firm = true
	switch f.peek().key {
	case "trước":
		ok = calendar || next.kind == numberToken || next.key == "thứ" || f.is(1, "thời", "điểm") || f.event(1) || f.stage()
	case "chậm", "muộn", "trễ":
		ok = next.key == "nhất"
	case "không":
		ok = f.is(1, "muộn", "hơn") || next.key == "quá" && (f.ahead(2).key == "ngày" || f.ahead(3).key == "ngày")
	case "hạn":
		ok = next.key == "chót" || next.key == "cuối"
	case "trong":
		ok = calendar || next.key == "thời" && (f.ahead(2).key == "hạn" || f.ahead(2).key == "gian" && f.ahead(3).kind == numberToken) || next.key == "vòng" || next.key == "giai" || next.key == "các" && calendarWords[f.ahead(2).key] || (next.key == "hai" || next.key == "ba") && f.ahead(2).key == "năm" || next.kind == numberToken && (calendarWords[f.ahead(2).key] || f.hours(1))
	case "vào":
		ok = calendar || next.key == "các" && calendarWords[f.ahead(2).key] || next.key == "thứ" || next.key == "chiều" && f.ahead(2).key == "thứ" || next.key == "sáng" && f.ahead(2).key == "thứ" || f.is(1, "chủ", "nhật") || (next.key == "sáng" || next.key == "chiều" || next.key == "ngày") && (f.is(2, "chủ", "nhật") || f.ahead(2).key == "thứ") || f.slashedDay(1) && f.slashedDay(3)
	case "ngay":
		ok = calendar || next.key == "trong" || f.sudden() > 0
	case "sau":
		ok = f.sudden() > 0 || next.kind == numberToken && isTimeUnit(f.ahead(2).key) && (f.is(3, "kể", "từ") || f.is(3, "từ", "ngày") || f.is(3, "làm", "việc"))
	case "định":
		ok = next.key == "kì" || next.key == "kỳ"
	case "kì":
		ok = f.session(0) > 0
	case "tại":
		ok = f.session(1) > 0
	case "hoàn", "kết":
		if (next.key == "thành" || next.key == "thúc") && (beginsTime[f.ahead(2).key] || f.slashedDay(2) && f.slashedDay(4)) {
			return f.at + 2, true
		}
	default:
		firm = false
		switch f.peek().key {
		case "hằng", "hàng", "mỗi":
			ok = calendar
		case "từ", "kể", "bắt":
			ok = calendar || next.key == "từ" || next.key == "nay" || f.slashedDay(1) || f.hourOfDay()
		case "đến", "tới":
			ok = calendar || next.kind == numberToken && next.value > 1900 && next.value < 2200 || f.slashedDay(1)
		case "thường":
			ok = next.key == "xuyên"
		case "hết":
			ok = calendar
		case "sáng", "chiều", "tối":
			ok = next.key == "thứ"
		case "thứ":
			ok = isCycleWord(f.ahead(2).key) || (f.ahead(2).key == "," || f.ahead(2).key == "và") && f.ahead(3).key == "thứ"
		case "tuần":
			ok = (next.key == "đầu" || next.key == "cuối" || next.kind == numberToken) && f.ahead(2).key == "tháng" || next.key == "thứ" && f.ahead(3).key == "tháng"
		case "giai":
			ok = next.key == "đoạn"
		case "năm", "quí", "tháng", "ngày", "cuối", "đầu", "nửa":
			ok, firm = true, f.dueInBrackets(1)
		case "một", "hai", "ba":
			ok = f.often(1)
		default:
			if f.peek().kind == numberToken {
				firm = (f.is(1, "tháng") || f.is(1, "năm")) && f.dueInBrackets(2)
				ok = firm || f.often(1)
			}
		}
	}
	if !ok {
		return -1, false
	}
	return f.at, firm
}

// stage reports whether `trước khi` comes next with something that begins or
// ends: trước khi *bắt đầu* đợt 1, trước khi *khai mạc* lễ hội,
// trước khi *vận hành* chính thức. (Before it is put to use says in which order
// things are done, and not by when.)
func (f *deadlineFinder) stage() bool {
	if !f.is(1, "khi") {
		return false
	}
	for _, turn := range [][]string{{"bắt", "đầu"}, {"kết", "thúc"}, {"khai", "mạc"}, {"bế", "mạc"}, {"khai", "giảng"}, {"diễn", "ra"}, {"bước", "vào"}, {"nghỉ", "tết"}, {"vào", "năm", "học"}, {"vào", "mùa"}, {"vận", "hành"}} {
		if f.is(2, turn...) {
			return true
		}
	}
	return false
}

// hourOfDay reports whether an hour with its day comes next: từ *18 giờ 30 ngày*.
func (f *deadlineFinder) hourOfDay() bool {
	if f.ahead(1).kind != numberToken || f.ahead(2).key != "giờ" && f.ahead(2).key != "h" {
		return false
	}
	return f.ahead(f.clockEnd(1)).key == "ngày"
}

// session gives how many tokens a session of a council takes that is named by
// its time, from the nth token to come on: kỳ họp *giữa năm 2022*, kỳ họp *cuối
// năm*; 0 for others.
func (f *deadlineFinder) session(from int) int {
	if !f.is(from, "kì", "họp") {
		return 0
	}
	n := from + 2
	if f.is(n, "hđnd") {
		n++
		if f.ahead(n).key == "tỉnh" || f.ahead(n).key == "huyện" || f.ahead(n).key == "xã" {
			n++
		}
	}
	if f.is(n, "thường", "lệ") {
		n += 2
	}
	switch {
	case f.is(n, "giữa", "năm"), f.is(n, "cuối", "năm"), f.is(n, "đầu", "năm"):
		if n += 2; f.ahead(n).kind == numberToken && f.ahead(n).value > 1900 {
			n++
		}
		return n - from
	case f.is(n, "tháng") && f.ahead(n+1).kind == numberToken && f.ahead(n+2).key == "/" && f.ahead(n+3).kind == numberToken:
		return n + 4 - from
	}
	return 0
}

// hours reports whether the nth token to come begins hours that count from an
// event: 24 giờ kể từ khi …, 24-48 giờ sau khi ….
func (f *deadlineFinder) hours(n int) bool {
	if f.ahead(n+1).key == "-" && f.ahead(n+2).kind == numberToken {
		n += 2
	}
	return f.ahead(n+1).key == "giờ" && (f.ahead(n+2).key == "sau" || f.ahead(n+2).key == "kể" || f.ahead(n+2).key == "từ")
}

// sudden gives how many tokens the words take that lead to an event after which
// something is done: ngay khi, ngay sau khi, sau mỗi; 0 for others.
func (f *deadlineFinder) sudden() int {
	switch {
	case f.is(0, "ngay", "khi"):
		return 2
	case f.is(0, "ngay", "sau", "khi"):
		return 3
	case f.is(0, "sau", "mỗi"), f.is(0, "sau", "từng"):
		return 2
	}
	return 0
}

// slashedDay reports whether the nth token to come begins a day in figures:
// 15/10.
func (f *deadlineFinder) slashedDay(n int) bool {
	return f.ahead(n).kind == numberToken && f.ahead(n+1).key == "/" && f.ahead(n+2).kind == numberToken
}

// often reports whether the words from the nth token to come on make the
// number before them say how often: 02 | lần/năm, 6 | tháng một lần.
func (f *deadlineFinder) often(n int) bool {
	const widest = 4
	if f.is(n, "buổi") && f.ahead(n+1).key == "/" && f.at > 0 && taught[f.tokens[f.at-1].key] {
		return false
	}
	if f.is(n, "lần") || counters[f.ahead(n).key] && f.ahead(n+1).key == "/" {
		unit := f.ahead(n + 1)
		if unit.key == "/" || unit.key == "mỗi" || unit.key == "một" || unit.key == "trong" {
			unit = f.ahead(n + 2)
		}
		return isTimeUnit(unit.key) || unit.key == "quí"
	}
	if !isTimeUnit(f.ahead(n).key) && f.ahead(n).key != "quí" {
		return false
	}
	for last := n + 1; last < n+widest; last++ {
		switch t := f.ahead(last); {
		case t.key == "lần":
			return true
		case t.key != "/" && t.key != "một" && t.kind != numberToken && t.key != "ít" && t.key != "nhất":
			return false
		}
	}
	return false
}

// counters are what is held so many times in a time: 01 *kỳ*/tuần, 03 *buổi*/tuần.
var counters = map[string]bool{"kì": true, "buổi": true, "phiên": true, "lượt": true, "đợt": true}

// taught are words before a number of sessions a day that is a timetable: dạy *học* 2
// buổi/ngày.
var taught = map[string]bool{"học": true, "tập": true, "dạy": true}

// dueInBrackets reports whether brackets begin at the nth token to come that
// say by when: (trước ngày 15/6).
func (f *deadlineFinder) dueInBrackets(n int) bool {
	return f.ahead(n).key == "(" && (f.is(n+1, "trước", "ngày") || f.is(n+1, "chậm", "nhất") || f.is(n+1, "trước") && f.ahead(n+2).kind == numberToken)
}

// beginsTime are words after `hoàn thành` with which its time begins.
var beginsTime = map[string]bool{"năm": true, "quí": true, "tháng": true, "ngày": true, "từ": true, "đến": true, "vào": true, "trong": true, "trước": true, "chậm": true, "ngay": true}

// event reports whether the words to come name an event that comes round:
// [trước] mùa mưa, Tết, khai giảng.
func (f *deadlineFinder) event(n int) bool {
	switch f.ahead(n).key {
	case "mùa", "tết", "vụ":
		return true
	}
	return f.is(n, "khai", "giảng") || f.is(n, "năm", "học") || f.is(n, "kì", "họp") || f.is(n, "kỳ", "họp")
}
