package vietnamese

// A cycle is how often something is due.
type cycle struct {
	said     bool  // the words say that it recurs
	periodic bool  // `định kỳ`, or a count: more than the bare `hằng năm`
	months   []int // lengths of the periods named, in months: 1, 3, 6, 12 …
	weekly   bool
	weekday  string // MO … SU
	bad      bool   // a count that divides no year evenly
}

func (c *cycle) yearly() { c.said = true; c.months = append(c.months, 12) }

// cycle takes words that say how often: `hằng năm`, `định kỳ 6 tháng và năm`,
// `mỗi quý một lần`, `02 lần/năm`.
func (p *deadlineReader) cycle(c *cycle) bool {
	start := p.at
	if p.word("định", "kì") {
		c.said, c.periodic = true, true
		p.mark(":")
		p.word("theo")
		p.periods(c, true)
		return true
	}
	if p.weekday(c) || p.times(c) {
		return true
	}
	if p.word("hằng") || p.word("mỗi") || p.word("từng") {
		if p.periods(c, true) {
			c.said = true
			p.once(c)
			return true
		}
		p.at = start
		return false
	}
	if p.periods(c, p.bracketed) {
		c.said, c.periodic = c.said || p.bracketed, c.periodic || p.bracketed
		return true
	}
	p.at = start
	return false
}

// periods takes a list of periods: `6 tháng và năm`, `tháng, quý, 6 tháng`.
// A bare name of a period counts only where the words before ask for one.
func (p *deadlineReader) periods(c *cycle, bare bool) bool {
	start, found := p.at, false
	for {
		here := p.at
		if found && !p.mark(",") && !p.word("và") && !p.word("hoặc") && !p.mark("/") {
			break
		}
		p.word("và")
		p.word("hằng")
		p.take(reportNouns())
		if !p.period(c, bare) {
			p.at = here
			break
		}
		found = true
	}
	if !found {
		p.at = start
	}
	return found
}

// reportNouns stand before the period that a report is of.
var reportNouns = phrases("báo cáo\ntổng kết\nsơ kết\nbáo cáo tổng kết\nbáo cáo sơ kết")

func (p *deadlineReader) period(c *cycle, bare bool) bool {
	start := p.at
	n, counted := p.count()
	if !counted {
		n = 1
		if !bare && !c.said {
			return false
		}
		p.word("cả")
	}
	unit := p.peek()
	if unit.kind != wordToken || counted && !bare && !p.oncePerNext() {
		p.at = start
		return false
	}
	// `tháng 6` names a month, `mỗi tháng 01 lần` does not
	named := (p.ahead(1).kind == numberToken || unit.key == "quí" && isOrdinal(p.ahead(1))) && p.ahead(2).key != "lần"
	switch {
	case named && !(counted && unit.key == "tháng"):
		p.at = start
		return false
	case unit.key == "tháng":
		p.at++
		if n == 6 || n == 9 || n == 3 {
			p.word("đầu", "năm")
			p.word("cuối", "năm")
		}
		c.months = append(c.months, n)
	case unit.key == "quí":
		p.at++
		c.months = append(c.months, 3*n)
	case unit.key == "năm":
		p.at++
		c.months = append(c.months, 12*n)
	case unit.key == "tuần" && (counted || bare): // hằng năm, tổ chức | Tuần lễ …
		p.at++
		c.weekly = true
		c.bad = c.bad || n != 1
	case unit.key == "ngày" && (!counted || bare || c.said):
		p.at++
		c.bad = true // due every day, or every 15: no rule
	default:
		p.at = start
		return false
	}
	if counted {
		p.once(c)
	}
	return true
}

func isOrdinal(t token) bool {
	return t.kind == numberToken || t.key == "i" || t.key == "ii" || t.key == "iii" || t.key == "iv"
}

// count takes a number of periods or times.
func (p *deadlineReader) count() (int, bool) {
	if p.word("một") {
		return 1, true
	}
	if p.word("hai") {
		return 2, true
	}
	if p.word("ba") {
		return 3, true
	}
	if p.word("sáu") {
		return 6, true
	}
	return p.number(60)
}

// oncePerNext reports whether `một lần` or `/lần` stands after the word that
// comes next.
func (p *deadlineReader) oncePerNext() bool {
	p.at++
	defer func(at int) { p.at = at - 1 }(p.at)
	return p.once(&cycle{})
}

// once takes `một lần`, `/lần`, `01 lần`; more times shorten the period.
func (p *deadlineReader) once(c *cycle) bool {
	start := p.at
	p.mark("/")
	p.word("ít", "nhất")
	n, ok := p.count()
	if !ok {
		n = 1
	}
	if !p.word("lần") || !ok && p.tokens[start].key != "/" {
		p.at = start
		return false
	}
	c.said, c.periodic = true, true
	c.divide(n)
	return true
}

func (c *cycle) divide(n int) {
	if len(c.months) == 0 {
		return
	}
	last := &c.months[len(c.months)-1]
	c.bad = c.bad || *last%n != 0
	*last = max(*last/n, 1)
}

// times takes `02 lần/năm`, `một lần mỗi quý`.
func (p *deadlineReader) times(c *cycle) bool {
	start := p.at
	n, ok := p.count()
	if ok && (p.word("lần") || counters[p.peek().key] && p.ahead(1).key == "/" && p.word(p.peek().key)) {
		if !p.mark("/") && !p.word("mỗi") && !p.word("trong") {
			p.word("một")
		}
		p.word("một")
		if p.period(c, true) {
			c.said, c.periodic = true, true
			c.divide(n)
			return true
		}
	}
	p.at = start
	return false
}

var weekdays = map[string]string{
	"hai": "MO", "ba": "TU", "tư": "WE", "năm": "TH", "sáu": "FR", "bảy": "SA",
}

// weekday takes `thứ sáu hằng tuần`.
func (p *deadlineReader) weekday(c *cycle) bool {
	start := p.at
	p.take(byWords())
	p.word("trước")
	p.word("vào")
	if !p.word("sáng") && !p.word("chiều") {
		p.word("tối")
	}
	if p.peek().kind == numberToken { // trước 16 giờ 30 thứ Sáu hằng tuần
		p.at++
		if p.word("giờ") || p.word("h") {
			if p.peek().kind == numberToken {
				p.at++
			}
			p.word("phút")
			p.mark(",")
		}
	}
	p.word("ngày")
	day := ""
	switch {
	case p.word("chủ", "nhật"):
		day = "SU"
	case p.word("thứ"):
		t := p.peek()
		if day = weekdays[t.key]; t.kind == numberToken && 2 <= t.value && t.value <= 7 {
			day = [...]string{"MO", "TU", "WE", "TH", "FR", "SA"}[t.value-2]
		}
		p.at++
	}
	for day != "" && weekdays[p.ahead(2).key] != "" && (p.peek().key == "," || p.peek().key == "và") && p.ahead(1).key == "thứ" { // thứ Ba, thứ Năm hằng tuần
		day += "," + weekdays[p.ahead(2).key]
		p.at += 3
	}
	if day != "" && p.weekOfMonth() {
		c.said, c.periodic, c.months = true, true, append(c.months, 1)
		return true
	}
	if day == "" || !p.is(0, "hằng", "tuần") && !p.is(0, "mỗi", "tuần") {
		p.at = start
		return false
	}
	p.at += 2
	c.said, c.weekly, c.weekday = true, true, day
	return true
}

// weekOfMonth takes which week of each month a weekday is of: `tuần cuối hằng
// tháng`, `tuần thứ hai của tháng`. No rule says which, so that the month alone
// is kept.
func (p *deadlineReader) weekOfMonth() bool {
	start := p.at
	week := p.word("tuần")
	switch {
	case p.word("cuối", "cùng"), p.word("cuối"), p.word("đầu", "tiên"), p.word("đầu"):
		week = true
	case week && p.word("thứ"):
		p.at++
	}
	p.word("của")
	each := p.word("hằng") || p.word("mỗi") || p.word("từng") || p.word("các")
	if week && p.word("tháng") && (each || p.at == len(p.tokens)) && p.peek().kind != numberToken {
		return true
	}
	p.at = start
	return false
}
