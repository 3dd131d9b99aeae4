package letterhead

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"congbo/generator/vietnamese"
)

// A fact is what the list of a portal says of the document.
type fact struct {
	value string
	line  int
}

// facts are what a portal's list can say that front matter has a field for.
type factKind int

const (
	noFact factKind = iota
	factOther
	factNumber
	factType
	factIssuer
	factSigner
	factPost
	factDate
	factEffective
	factExpires
	factStatus
	factTitle
	factSource
)

// portalLines are the labels of such lists, as the portals of provinces and the
// law databases write them.
var portalLines = []struct {
	kind   factKind
	labels string
}{
	{factNumber, "số hiệu|số hiệu văn bản|số ký hiệu|số/ký hiệu|số, ký hiệu|số và ký hiệu|số/kí hiệu văn bản|số ký hiệu văn bản|ký hiệu|ký hiệu văn bản|số văn bản"},
	{factType, "loại văn bản|loại|thể loại|thể loại văn bản|hình thức văn bản|hình thức|tên loại văn bản"},
	{factIssuer, "nơi ban hành|cơ quan ban hành|cơ quan/đơn vị ban hành|đơn vị ban hành|cơ quan ban hành/ người ký|cơ quan ban hành văn bản|cơ quan"},
	{factSigner, "người ký|người ký duyệt|họ tên người ký"},
	{factPost, "chức vụ|chức danh|chức danh người ký|chức vụ người ký"},
	{factDate, "ngày ban hành|ban hành|ngày văn bản|ngày ký|ngày ban hành văn bản"},
	{factEffective, "ngày hiệu lực|ngày có hiệu lực|ngày áp dụng|hiệu lực từ ngày|thời điểm có hiệu lực|có hiệu lực từ"},
	{factExpires, "ngày hết hiệu lực|hết hiệu lực|ngày hết hạn"},
	{factStatus, "tình trạng hiệu lực|tình trạng|trạng thái|hiệu lực|trạng thái hiệu lực|tình trạng văn bản"},
	{factTitle, "trích yếu|trích yếu nội dung|tên văn bản|tiêu đề|nội dung trích yếu"},
	{factSource, "nguồn|nguồn thu thập|đường dẫn|liên kết|địa chỉ"},
	{factOther, "ngày công báo|số công báo|ngày đăng công báo|ngày đăng|lĩnh vực|ngành|ngôn ngữ|định dạng|định dạng văn bản hiện có|thời gian duy trì hiệu lực|phạm vi|phạm vi áp dụng|" +
		"áp dụng|ngày cập nhật|lượt xem|lượt tải|tải về|tệp đính kèm|file đính kèm|tài liệu đính kèm|văn bản đính kèm|tải văn bản|từ khóa|độ mật|độ khẩn|nơi nhận văn bản|số trang|" +
		"cấp ban hành|lý do hết hiệu lực|lý do hết hiệu lực một phần|văn bản liên quan|văn bản căn cứ|người đăng|chuyên mục|cỡ chữ|nhóm văn bản|khối ban hành|ngày hết hiệu lực một phần"},
}

// portalLabels lead from the key of a label to what it says.
var portalLabels = func() map[string]factKind {
	all := map[string]factKind{}
	for _, line := range portalLines {
		for label := range strings.SplitSeq(line.labels, "|") {
			all[vietnamese.Key(label)] = line.kind
		}
	}
	return all
}()

// masks stand in a list where the value is not told.
var masks = pattern(`(?i)^(?:đã biết|đang cập nhật|chưa biết|không xác định|chưa xác định|không|không có|chưa cập nhật|đang cập nhập|đăng nhập.*|vui lòng.*|xem chi tiết|n/?a|[-.…*_/\s]*)$`)

// Limits of the search for a list, in lines.
const (
	farthestLabel = 60 // to the first label, and from one to the next
	fewestLabels  = 2
)

// portal reads the list of facts that a portal puts before a document and
// gives the index of the first line after it.
func (r *reader) portal() int {
	found := map[factKind]fact{}
	count, end, last := 0, 0, 0
	note := func(kind factKind, value string, line int) {
		value = strings.TrimSpace(value)
		if _, known := found[kind]; !known && !masks().MatchString(value) {
			found[kind] = fact{value, line}
		}
	}
	var values []int // lines of values that do not follow their label
	for i := 0; i < len(r.page.lines) && i < last+farthestLabel; i++ {
		l := &r.page.lines[i]
		if l.opaque || r.startsSheet(i) {
			break
		}
		all := labels(l.text)
		for n, f := range all {
			if f.value == "" && n == len(all)-1 {
				if at := r.valueOf(i); at == i+1 {
					f.value = r.page.lines[at].text
					i++
				} else if at > 0 {
					f.value = r.page.lines[at].text
					values = append(values, at)
				}
			}
			note(f.kind, f.value, l.number)
		}
		if len(all) > 0 {
			count, end, last = count+len(all), i+1, i
		}
	}
	if count < fewestLabels {
		return 0
	}
	r.facts = found
	r.page.take(0, end)
	for _, at := range values {
		r.page.take(at, at+1)
	}
	return end
}

// farthestValue is how many lines further down a value may stand whose label
// and itself were the columns of one line.
const farthestValue = 40

// valueOf gives the line with the value of a label that stands by itself: the
// next, or, where two columns were read one after the other, another piece of
// the same line of the source. It is 0 where there is none.
func (r *reader) valueOf(i int) int {
	l := &r.page.lines[i]
	if next := i + 1; next < len(r.page.lines) {
		n := &r.page.lines[next]
		if near := n.number-l.number <= 1 && n.number >= l.number || n.block == l.block; near && len(labels(n.text)) == 0 && !n.opaque && !r.startsSheet(next) {
			return next
		}
	}
	for at := i + 2; at < len(r.page.lines) && at < i+farthestValue; at++ {
		if n := &r.page.lines[at]; n.number == l.number && !n.opaque && len(labels(n.text)) == 0 {
			return at
		}
	}
	return 0
}

// A labelled value of a list.
type labelled struct {
	kind  factKind
	value string
}

// labelInside finds labels within a line: portals put two into one, and blanks
// between them are lost.
var labelInside = sync.OnceValue(func() *regexp.Regexp {
	var names []string
	for _, line := range portalLines {
		for name := range strings.SplitSeq(line.labels, "|") {
			if words := strings.Fields(name); len(words) > 1 {
				first, size := utf8.DecodeRuneInString(name)
				names = append(names, string(unicode.ToUpper(first))+regexp.QuoteMeta(name[size:]))
			}
		}
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(len(b)-len(a), cmp.Compare(a, b)) })
	return regexp.MustCompile(`(?:` + strings.Join(names, "|") + `)\s*:`)
})

// labels reads the labels of a line with their values.
func labels(text string) []labelled {
	if len(text) > 900 {
		return nil
	}
	if found := labelInside().FindAllStringIndex(text, -1); len(found) > 1 {
		var all []labelled
		for i, at := range found {
			stop := len(text)
			if i+1 < len(found) {
				stop = found[i+1][0]
			}
			kind, value := label(text[at[0]:stop])
			all = append(all, labelled{kind, value})
		}
		return all
	}
	if kind, value := label(text); kind != noFact {
		return []labelled{{kind, value}}
	}
	return nil
}

// label reads `Số hiệu: 12/KH-UBND`, `• Ngày ban hành`, and a label that is a
// cell or a line by itself.
func label(text string) (kind factKind, value string) {
	text = strings.TrimLeft(text, " •·-–+*>●▪◦")
	name, value, colon := strings.Cut(text, ":")
	if len(name) > 80 {
		return noFact, ""
	}
	kind = portalLabels[vietnamese.Key(name)]
	if kind == noFact || !colon && len(strings.Fields(name)) < 2 {
		return noFact, ""
	}
	return kind, strings.TrimSpace(value)
}

// startsSheet reports whether the sheet itself begins at a line: the motto, a
// number, a body in capitals, a type in capitals.
func (r *reader) startsSheet(i int) bool {
	l := &r.page.lines[i]
	if anchor().MatchString(beginning(l.text, longestKey)) || headStops().MatchString(l.key) {
		return true
	}
	if !l.short() || !vietnamese.Capitals(l.text) {
		return false
	}
	if i+1 < len(r.page.lines) && letterheadHead(l.text+" "+beginning(r.page.lines[i+1].text, longestKey)) {
		return true // ỦY / BAN NHÂN DÂN
	}
	return letterheadHead(l.text) || wholeKind(l.text) != ""
}
