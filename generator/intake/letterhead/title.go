package letterhead

import (
	"strings"
	"unicode"

	"congbo/generator/vietnamese"
)

// title reads the title that follows the type line, over as many lines as it
// has, and gives the index of the first line after it.
func (r *reader) title(k kindLine) (title string, next int) {
	t := titleReader{reader: r, kind: k, last: -1}
	next = k.index + 1
	l := &r.page.lines[k.index]
	if k.title > 0 {
		rest, ended := t.first(l.raw[k.title:l.hi])
		t.add(rest)
		if ended > 0 {
			r.page.takeUntil(k.index, k.title+ended)
			return t.text(), k.index
		}
	}
	r.page.take(k.index, next)
	return t.below(next)
}

// below reads the title from a line on.
func (t *titleReader) below(next int) (title string, after int) {
	for ; next < len(t.page.lines); next++ {
		l := &t.page.lines[next]
		if l.opaque || t.ends(next) {
			break
		}
		if l.taken() {
			continue
		}
		if divider(l.text) {
			t.page.take(next, next+1)
			if len(t.parts) > 0 {
				next++
				break
			}
			continue
		}
		if len(t.parts) == 0 && stampCode().MatchString(l.text) && next+1 < len(t.page.lines) && t.page.lines[next+1].block == l.block {
			t.page.take(next, next+1)
			continue
		}
		if len(t.parts) == 0 && t.ofIssuer(next) {
			t.page.take(next, next+1)
			continue
		}
		rest, ended := t.first(l.raw[l.lo:l.hi])
		t.add(rest)
		t.last = next
		if ended > 0 {
			t.page.takeUntil(next, l.lo+ended)
			return t.text(), next
		}
		t.page.take(next, next+1)
	}
	return t.text(), next
}

// ofIssuer reports whether a line in capitals below the type says only whose
// document it is, and its title follows: CỦA BAN THƯỜNG VỤ TỈNH ỦY.
func (t *titleReader) ofIssuer(i int) bool {
	const longest = 9 // words
	l := &t.page.lines[i]
	whose, ok := strings.CutPrefix(l.key, "của ")
	if !ok || !vietnamese.Capitals(l.text) || len(strings.Fields(l.text)) > longest || !vietnamese.IsUnits(runningName(l.text[len("CỦA "):])) || !authorities().MatchString(whose) || i+1 >= len(t.page.lines) {
		return false
	}
	next := &t.page.lines[i+1]
	return strings.HasPrefix(next.key, "về ") || strings.HasPrefix(next.key, "v/v ")
}

// untyped reads a title in capitals that follows the letterhead where the
// type line was lost.
func (r *reader) untyped(from int) (title string, next int) {
	if from >= len(r.page.lines) {
		return "", from
	}
	l := &r.page.lines[from]
	if l.opaque || !l.short() || !vietnamese.Capitals(l.text) || len(strings.Fields(l.text)) < 3 || letterheadHead(l.text) {
		return "", from
	}
	t := titleReader{reader: r, kind: kindLine{index: from}, last: -1}
	if t.ends(from) {
		return "", from
	}
	return t.below(from)
}

// A titleReader collects the lines of a title.
type titleReader struct {
	*reader
	kind  kindLine
	parts []string
	last  int // the line of the last part; -1 while there is none but in the type's own
}

func (t *titleReader) add(part string) {
	if part = strings.Join(strings.Fields(unmarked(part)), " "); part != "" {
		t.parts = append(t.parts, part)
	}
}

// text joins the parts. The title of a law has the type before it.
func (t *titleReader) text() string {
	title := strings.Join(t.parts, " ")
	title = strings.TrimSpace(strings.TrimRight(title, "*_ "))
	if keepsKind(t.kind.name) {
		l := t.page.lines[t.kind.index]
		printed := unmarked(l.raw)
		if i := len(t.kind.name); i <= len(printed) {
			_, stop := leadingKind(printed)
			title = strings.TrimSpace(printed[:stop] + " " + title)
		}
	}
	return title
}

// opened are words that open a document after its title, where both stand in
// one paragraph.
var opened = pattern(`\s(?:Căn cứ|Điều 1|Chương I|Kính gửi|QUYẾT ĐỊNH:)[\s.:]`)

// stampCode is what a scanner reads in a stamp beside the title: one word with
// figures in it.
var stampCode = pattern(`^\S*\d\S*[-–:\s]*$`)

// acts begin the opening of a document; in a title they have a small letter,
// or stand at its beginning.
var acts = pattern(`[\p{Ll}\d”)]\s+(Thực hiện|Triển khai|Căn cứ)\s`)

// first gives the part of a paragraph that is the title, and where it ends if
// the document goes on in the same paragraph.
func (t *titleReader) first(raw string) (part string, ended int) {
	if at := opened().FindStringIndex(raw); at != nil {
		return raw[:at[0]], at[0] + 1
	}
	if at := acts().FindStringSubmatchIndex(raw); at != nil && sentence().MatchString(unmarked(raw)) && !isUnfinished(strings.TrimSpace(raw[:at[2]])) {
		return raw[:at[2]], at[2]
	}
	if at := attachedWith().FindStringIndex(raw); at != nil && at[0] > 0 {
		return raw[:at[0]], at[0]
	}
	return raw, 0
}

// unfinished are words with which no title ends.
var unfinished = pattern(`(?i)(?:^|\s)(?:và|của|về|việc|tại|trong|trên|các|những|với|cho|từ|đến|do|theo|thuộc|đối|nhằm|để|số|ngày|tháng|năm|tỉnh|thành phố|huyện|xã|hoặc|bằng|như|là|giai đoạn|đoạn|nghị quyết|quyết định|kế hoạch|chỉ thị|sở|bộ|ủy ban|uỷ ban)$|[-–,“"(]$`)

// isUnfinished reports whether a title goes on after its words so far. (… và
// những năm tiếp theo does not.)
func isUnfinished(s string) bool {
	return unfinished().MatchString(s) && !strings.HasSuffix(vietnamese.Key(s), "tiếp theo")
}

// sentence is how the opening of a document reads, and no title.
var sentence = pattern(`[.:;]$|như sau|^(?:Thời gian qua|Trong những năm|Nhân dịp|Ngày \d+ tháng)`)

// ends reports whether a line is no part of the title before it.
func (t *titleReader) ends(i int) bool {
	l := &t.page.lines[i]
	if l.taken() {
		return false
	}
	if headStops().MatchString(l.key) || outlineStart().MatchString(l.text) {
		return true
	}
	if at := attachedWith().FindStringIndex(beginning(l.text, longestKey)); at != nil && (at[0] == 0 || len(t.parts) > 0) {
		return true
	}
	if wholeKind(l.text) == "Quyết định" && strings.HasSuffix(l.text, ":") {
		return true
	}
	if len(l.text) > longestTitle {
		return true
	}
	if len(t.parts) == 0 {
		return sentence().MatchString(l.text) && len(l.text) > 60 && !t.stopped(i) || t.authorityAt(i)
	}
	if len(l.text) > longestAct && carriesOut().MatchString(l.text) {
		return true // `Thực hiện …, UBND tỉnh ban hành Kế hoạch`
	}
	whole := strings.Join(t.parts, " ")
	if len(whole) > longestTitle {
		return true
	}
	before := t.parts[len(t.parts)-1]
	if closedName().MatchString(before) && vietnamese.Capitals(l.text) && !open(whole) && t.authorityAt(i) {
		return true // … CỦA UBND CẤP HUYỆN | CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …
	}
	if (open(whole) && len(whole) < 400 || isUnfinished(before)) && !t.long(l) && !strings.Contains(l.text, "như sau") {
		return false
	}
	if period().MatchString(l.key) && len(strings.Fields(l.text)) <= longestPeriod {
		return false
	}
	if t.authorityAt(i) || sentence().MatchString(l.text) || t.long(l) {
		return true
	}
	sameBlock := t.last >= 0 && t.page.lines[t.last].block == l.block
	above, here := vietnamese.Capitals(whole), vietnamese.Capitals(l.text)
	switch {
	case above && here, sameBlock, unicode.IsLower(firstRune(l.text)):
		return false
	case above && about().MatchString(l.key) && meeting().MatchString(vietnamese.Key(whole)):
		return false
	case above != here:
		// only the words after `KẾ HOẠCH` in its own line were in capitals
		return !(above && t.last < 0)
	case unicode.IsDigit(firstRune(l.text)):
		return false
	}
	styled := t.last >= 0 && (l.style.Centred && t.page.lines[t.last].style.Centred || l.style.Bold && t.page.lines[t.last].style.Bold)
	adjacent := t.last >= 0 && t.page.lines[t.last].number+1 == l.number && len(before) > 30
	return !styled && !adjacent
}

// stopped reports whether a line right below the type is its title, `Về việc …`,
// though somebody put a full stop after it.
func (t *titleReader) stopped(i int) bool {
	l := &t.page.lines[i]
	return i == t.kind.index+1 && about().MatchString(l.key) && l.short() && strings.IndexAny(l.text, ".:;") == len(l.text)-1 && strings.HasSuffix(l.text, ".")
}

// closedName ends a line that may go on, but not with the name of who issues:
// the level of a body, or a name in quotation marks.
var closedName = pattern(`(?i)(?:^|\s)(?:tỉnh|thành phố|huyện|quận|xã|phường)$|"$`)

// meeting is a title that says only at which meeting something was decided, and
// about begins the line that says what: HỘI NGHỊ LẦN THỨ 4 BAN CHẤP HÀNH … | Về ….
var (
	meeting = pattern(`^(?:hội nghị|kỳ họp|kì họp|đại hội)\s+(?:lần\s+)?thứ\s`)
	about   = pattern(`^(?:về|v/v)\s`)
)

// period is a line of its own under a title that says for when a document is:
// Năm học 2023 - 2024.
var period = pattern(`^(?:năm học|năm|giai đoạn|nhiệm kỳ|nhiệm kì|quý|quí|tháng)\s+[\divx]`)

// longestPeriod is how many words it has at most.
const longestPeriod = 9

// longestTitle is how many bytes a title has at most.
const longestTitle = 2000

// longestAct is how many bytes a line has at most that begins with what is
// carried out and belongs to a title above it.
const longestAct = 220

// long reports whether a line is a paragraph.
func (t *titleReader) long(l *line) bool { return len(l.text) > 700 }

// open reports whether a quotation or a bracket is still open.
func open(s string) bool {
	return strings.Count(s, "“") > strings.Count(s, "”") || strings.Count(s, "(") > strings.Count(s, ")") || strings.Count(s, `"`)%2 == 1
}
