package letterhead

import (
	"slices"
	"strings"
	"unicode/utf8"

	"congbo/generator/vietnamese"
)

// A body is an organisation as a letterhead names it: `SỞ Y TẾ`, in the words
// of one or more lines.
type body struct {
	words  []string // as printed
	keys   []string
	joined bool // a dash leads from the body before: they issue together
}

func (b *body) name() string { return strings.Join(b.words, " ") }
func (b *body) key() string  { return strings.Join(b.keys, " ") }

// A headWord is a word of a letterhead's left column.
type headWord struct {
	text, key string
	starts    bool // a line
	dashed    bool // a dash stands before it
}

// bodyHeads are the words with which the name of a body begins, the longest
// first.
var bodyHeads = byLength(`
	chủ tịch ủy ban nhân dân|chủ tịch ubnd|ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|thường trực hội đồng nhân dân|thường trực hđnd
	ủy ban thường vụ quốc hội|quốc hội|chính phủ|thủ tướng chính phủ|chủ tịch nước|văn phòng chính phủ|thanh tra chính phủ
	bộ chính trị|ban bí thư|ban chấp hành trung ương|ban chấp hành|bch|ban thường vụ|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|đảng bộ|chi bộ
	ủy ban mặt trận tổ quốc|ủy ban mttq|ubmttq|mặt trận tổ quốc|bộ chỉ huy quân sự|bộ chỉ huy|ban chỉ huy quân sự|bộ chqs|quân khu|bộ tư lệnh|bộ đội biên phòng
	đoàn đại biểu quốc hội|đảng đoàn|ban cán sự đảng|ban cán sự|tòa án nhân dân|viện kiểm sát nhân dân|kiểm toán nhà nước|ngân hàng nhà nước
	bcđ|bql|ban chỉ đạo|ban quản lí|ban tổ chức|ban tuyên giáo|ban dân vận|ban nội chính|ban dân tộc|tiểu ban|ban|ủy ban kiểm tra|ủy ban
	bộ|sở|tổng cục|cục|chi cục|vụ|văn phòng|thanh tra|công an|tỉnh đoàn|thành đoàn|đoàn thanh niên|công đoàn|đoàn|hội đồng|hội|liên hiệp|liên đoàn|liên minh|hiệp hội
	trung tâm|viện|học viện|trường|đại học|bệnh viện|phòng|tổ công tác|tổ|đội|hạt|trạm|kho bạc|bảo hiểm xã hội|đài|báo|công ty|tổng công ty|tập đoàn|quỹ|liên ngành|khối`)

func byLength(lines string) map[string][][]string {
	all := map[string][][]string{}
	for name := range strings.FieldsFuncSeq(lines, func(r rune) bool { return r == '|' || r == '\n' }) {
		words := strings.Fields(vietnamese.Key(name))
		if len(words) == 0 {
			continue
		}
		list := all[words[0]]
		at := len(list)
		for i, other := range list {
			if len(words) > len(other) {
				at = i
				break
			}
		}
		list = append(list, nil)
		copy(list[at+1:], list[at:])
		list[at] = words
		all[words[0]] = list
	}
	return all
}

// headAt gives how many words of a body's head come next.
func headAt(words []headWord) int {
	for _, head := range bodyHeads[words[0].key] {
		if len(head) > len(words) || len(head) == 1 && len(words) > 1 && slices.Contains(noHead[words[0].key], words[1].key) {
			continue
		}
		same := true
		for i, w := range head {
			same = same && words[i].key == w
		}
		if same {
			return len(head)
		}
	}
	return 0
}

// noHead are words after which a head is an ordinary word: BAN HÀNH, TỔ CHỨC.
var noHead = map[string][]string{
	"ban": {"hành"}, "bộ": {"luật", "máy", "phận", "chỉ"}, "hội": {"nghị", "nhập", "thảo", "chợ"}, "tổ": {"chức"}, "phòng": {"chống", "cháy", "ngừa"},
	"đoàn": {"kết"}, "sở": {"hữu"}, "báo": {"cáo"}, "đội": {"ngũ"}, "trường": {"hợp"}, "vụ": {"việc"}, "khối": {"lượng"}, "viện": {"trợ"}, "cục": {"diện"},
}

// headWords cuts the lines of the left column into words. Letters lost at the
// beginning of `ỦY BAN` are restored, and dashes are kept as what they part.
func headWords(lines []string) []headWord {
	var words []headWord
	dashed := false
	for _, l := range lines {
		starts := true
		for _, w := range strings.Fields(l) {
			if divider(w) {
				dashed = dashed || w != "*"
				continue
			}
			key := vietnamese.Key(strings.Trim(w, ",.;:()*"))
			words = append(words, headWord{text: w, key: key, starts: starts, dashed: dashed})
			starts, dashed = false, false
		}
	}
	words = mended(words)
	for i := range words {
		if words[i].key == uy {
			words[i].text = "ỦY" // one spelling of two
		}
		if i+1 < len(words) && words[i+1].key == "ban" && lostLetter[words[i].key] {
			words[i].text, words[i].key = "ỦY", uy
		}
	}
	return words
}

// uy is the key of `ủy` and `uỷ`.
var uy = vietnamese.Key("ủy")

// lostLetter are what scanners and old fonts leave of `ủy`.
var lostLetter = map[string]bool{"y": true, "ỷ": true, "i": true, "ỉ": true, "uy": true, "ùy": true, "ụy": true, "úy": true, "ủi": true}

// bodies cuts the left column of a letterhead into the bodies that it names,
// from the highest down. A new one begins at a head (Sở, Ban, Trung tâm …)
// where what stands before is complete; without a line break or a dash that
// has to be certain.
func bodies(lines []string) []body {
	words := headWords(lines)
	var all []body
	start, joined := 0, false
	end := func(to int) {
		b := body{joined: joined}
		for i, w := range words[start:to] {
			if w.dashed && i > 0 {
				b.words = append(b.words, "-")
			}
			b.words, b.keys = append(b.words, w.text), append(b.keys, w.key)
		}
		if len(b.words) > 0 {
			all = append(all, b)
		}
	}
	for i := 0; i < len(words); {
		n := headAt(words[i:])
		if i > 0 && inPlace[words[i-1].key+" "+words[i].key] || i+1 < len(words) && inPlace[words[i].key+" "+words[i+1].key] || i > 1 && !words[i].starts && placeKinds[words[i-2].key] && !placeKinds[words[i-1].key] {
			n = 0 // the last: XÃ PHÚ HỘI, for no place has a name of one syllable
		}
		if n > 0 && i > start && complete(words[start:], i-start) {
			end(i)
			start, joined = i, words[i].dashed
		}
		i += max(n, 1)
	}
	end(len(words))
	return once(all)
}

// mended joins a letter to the rest of its syllable where the spacing of a PDF
// file has parted them: `S Ở Y TẾ`, `U BND`. No syllable is one consonant.
func mended(words []headWord) []headWord {
	var all []headWord
	for i := 0; i < len(words); i++ {
		w := words[i]
		if i+1 < len(words) && !words[i+1].starts && !words[i+1].dashed && utf8.RuneCountInString(w.text) == 1 {
			next := words[i+1]
			if strings.Contains("bcdđghklmnpqrstvx", w.key) && rimes().MatchString(next.key) || w.key+next.key == "ubnd" || w.key+next.key == "hđnd" {
				w.text, w.key = w.text+next.text, vietnamese.Key(w.text+next.text)
				i++
			}
		}
		all = append(all, w)
	}
	return all
}

// rimes are syllables without a consonant before them.
var rimes = pattern(`^[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]`)

// placeKinds are words before the name of a place.
var placeKinds = map[string]bool{"xã": true, "phường": true, "trấn": true, "khu": true, "huyện": true, "quận": true, "tỉnh": true}

// inPlace are names of places that hold a word with which bodies begin.
var inPlace = map[string]bool{"hải phòng": true, "hội an": true, "đoan hùng": true, "đoàn thượng": true}

// once leaves out bodies that were named before: the gazette repeats the issuer
// above the letterhead, as a running head does in short: UBND XÃ A.
func once(all []body) []body {
	seen := map[string]int{}
	var kept []body
	for _, b := range all {
		key := longCommittee.Replace(b.key() + " ")
		at, named := seen[key]
		switch {
		case !named:
			seen[key] = len(kept)
			kept = append(kept, b)
		case len(b.keys) > len(kept[at].keys):
			kept[at].words, kept[at].keys = b.words, b.keys
		}
	}
	return kept
}

// longCommittee spells out the short names of committees.
var longCommittee = strings.NewReplacer("ubnd ", uy+" ban nhân dân ", "hđnd ", "hội đồng nhân dân ")

// complete reports whether the first n of some words are the whole name of a
// body, so that the head after them begins another.
func complete(words []headWord, n int) bool {
	before, next := words[:n], words[n]
	if before[0].key == "bộ" || before[0].key == "sở" {
		if known := withField(words); known > 0 {
			return known <= n
		}
		return next.starts && n > 3 && !wanting[before[n-1].key]
	}
	if wanting[before[n-1].key] && !(n > 1 && inPlace[before[n-2].key+" "+before[n-1].key]) || wanting[keyOf(before)] {
		return false
	}
	if next.starts || next.dashed {
		return headAt(before) < n || selfContained(keyOf(before)) || committee(keyOf(before))
	}
	return certain(before)
}

// withField gives how many words the name of a ministry or a department takes
// with the field that it has charge of; 0 where that is not known.
func withField(words []headWord) int {
	var printed []string
	for i, w := range words {
		if w.dashed && i > 0 {
			printed = append(printed, "-")
		}
		printed = append(printed, w.text)
	}
	n := 0
	for _, w := range strings.Fields(vietnamese.LeadingDepartment(strings.Join(printed, " "))) {
		if !divider(w) {
			n++
		}
	}
	return n
}

func keyOf(words []headWord) string {
	keys := make([]string, len(words))
	for i, w := range words {
		keys[i] = w.key
	}
	return strings.Join(keys, " ")
}

// wanting are words with which no name ends, and heads to which the name of
// another body belongs: Văn phòng UBND, Thanh tra Sở, Chủ tịch UBND.
var wanting = func() map[string]bool {
	all := map[string]bool{}
	for name := range strings.SplitSeq(`và|của|các|thuộc|về|cho|chủ tịch|phó chủ tịch|thường trực|văn phòng|thanh tra|đoàn|cơ quan|khối|đảng ủy|đảng ủy cơ quan|đảng bộ|chi bộ|công đoàn|ban chấp hành|bch|ban thường vụ|giám đốc|chánh|hội|ban|ban quản lý|ban chỉ đạo|cục|chi cục|trung tâm|liên ngành|tổ|phòng|bộ|sở`, "|") {
		all[vietnamese.Key(name)] = true
	}
	return all
}()

// committee reports whether a name is of a committee or council without its
// place.
func committee(key string) bool {
	switch key {
	case "ubnd", "hđnd", vietnamese.Key("ủy ban nhân dân"), vietnamese.Key("hội đồng nhân dân"), vietnamese.Key("tỉnh ủy"), vietnamese.Key("thành ủy"):
		return true
	}
	return false
}

// selfContained reports whether a name is whole without a place or a field.
func selfContained(key string) bool {
	for _, end := range []string{"chính phủ", "quốc hội", "trung ương", "việt nam", "tối cao", "chủ tịch nước", "nhà nước"} {
		if strings.HasSuffix(key, vietnamese.Key(end)) {
			return true
		}
	}
	return false
}

// certain reports whether words that stand in one line with what follows are
// certainly a whole name: of a central body, or with its place.
func certain(before []headWord) bool {
	keys := strings.Fields(keyOf(before))
	if selfContained(keyOf(before)) {
		return true
	}
	for i := 1; i+1 < len(keys); i++ {
		if _, ok := kindEnds(keys, i); ok {
			return true
		}
	}
	return false
}

// kindEnds reports whether a kind of place ends with the ith of some words,
// and where it begins: tỉnh, thành phố, thị xã, đặc khu. It is none in Tỉnh
// ủy, Xã hội and Hợp tác xã.
func kindEnds(keys []string, i int) (from int, ok bool) {
	before, after := "", ""
	if i > 0 {
		before = keys[i-1]
	}
	if i+1 < len(keys) {
		after = keys[i+1]
	}
	switch keys[i] {
	case "tỉnh", "huyện", "quận":
		return i, after != "ủy" && after != "đoàn" && after != "đội"
	case "phường":
		return i, true
	case "xã":
		if before == "thị" {
			return i - 1, after != "ủy"
		}
		return i, after != "hội" && after != "viên" && before != "tác"
	case "phố":
		return i - 1, before == "thành"
	case "khu":
		return i - 1, before == "đặc"
	case "trấn":
		return i - 1, before == "thị"
	}
	return 0, false
}
