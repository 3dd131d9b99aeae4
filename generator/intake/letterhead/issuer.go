package letterhead

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/vietnamese"
)

// tier says which body stands above which in a letterhead: a lower one, of a
// greater tier, issues under a higher one; those of one tier issue together.
func tier(b *body) int {
	key := b.key()
	t := 40
	switch {
	case starts(key, "chính phủ", "quốc hội", "ban chấp hành trung ương", "thủ tướng chính phủ", "ủy ban thường vụ quốc hội", "chủ tịch nước", "tổng liên đoàn"):
		t = 10
	case starts(key, "tổng cục", "quân khu"):
		t = 25
	case starts(key, "bộ chqs", "bộ chỉ huy"):
	case starts(key, "bảo hiểm xã hội", "kho bạc", "viện", "học viện", "đại học", "bệnh viện", "ủy ban chứng khoán", "tổng công ty", "tập đoàn") && vietnamese.Classify(b.name()).National:
		t = 22
	case b.keys[0] != "cục" && b.keys[0] != "vụ" && vietnamese.Classify(b.name()).National:
		t = 20
	case starts(key, "ubnd", "ủy ban nhân dân", "chủ tịch", "hđnd", "hội đồng nhân dân", "thường trực", "tỉnh ủy", "thành ủy", "đảng bộ", "ban chấp hành đảng bộ",
		"ubmttq", "ủy ban mttq", "ủy ban mặt trận", "mặt trận"):
		t = 30
	case starts(key, "tổng công ty", "tập đoàn"): // and companies of theirs below
		t = 35
	case starts(key, "huyện ủy", "quận ủy", "thị ủy", "đảng ủy"):
		t = 33
	case starts(key, "đoàn kiểm tra", "đoàn thanh tra", "đoàn giám sát", "đoàn công tác"):
		t = 50
	case isNamedSchool(b): // below the division that has charge of it
		t = 52
	case starts(key, "tiểu ban", "trung tâm", "chi cục", "phòng", "văn phòng", "thanh tra", "trường", "bệnh viện", "vụ", "chi bộ", "công đoàn", "quỹ", "khối"):
		t = 50
	case starts(key, "tổ", "đội", "hạt", "trạm"):
		t = 52
	}
	for i := range b.keys {
		if from, ok := kindEnds(b.keys, i); ok {
			switch b.keys[from] {
			case "huyện", "quận", "thị":
				t += 3
			case "xã", "phường", "đặc":
				t += 6
			}
			break
		}
	}
	return t
}

// starts reports whether a key begins with one of these phrases, whole words.
func starts(key string, phrases ...string) bool {
	for _, p := range phrases {
		if rest, ok := strings.CutPrefix(key, vietnamese.Key(p)); ok && (rest == "" || rest[0] == ' ') {
			return true
		}
	}
	return false
}

// issuers gives the bodies that issue a document, in full, from the left
// column of its letterhead: the lowest with the place of those above it (`Sở Y
// tế tỉnh Bắc Giang`), or all those that issue together.
func issuers(lines []string) (of issuing) {
	all := bodies(lines)
	if len(all) == 0 {
		return of
	}
	first := len(all) - 1
	for first > 0 && !isOrgan(&all[first]) && (all[first].joined || tier(&all[first]) == tier(&all[first-1]) || tier(&all[first]) < 50 && tier(&all[first]) < tier(&all[first-1])) {
		first--
	}
	of.central = first > 0 && tier(&all[0]) < 30
	for i := range all {
		placed, _ := placeIn(&all[i])
		if placed != "" {
			of.places = append(of.places, placed)
		}
		if i >= first {
			of.central = of.central && placed == ""
			of.names = append(of.names, inFull(&all[i], all[:first]))
		}
	}
	return of
}

// isOrgan reports whether a body is the inner organ of the one above it, and
// has no name of its own.
func isOrgan(b *body) bool {
	return len(b.keys) == 3 && starts(b.key(), "ban thường trực", "ban thường vụ", "ban chấp hành") || ofBranch(b)
}

// ofBranch reports whether a body is the committee of the Party's branch above
// it, whose place it shares: ĐẢNG BỘ XÃ TÂN HƯNG / ĐẢNG ỦY.
func ofBranch(b *body) bool {
	return len(b.keys) == 2 && starts(b.key(), "đảng ủy")
}

// An issuing is what the left column of a letterhead says.
type issuing struct {
	names   []string // of those who issue, in full
	places  []string // that it names, from the highest body down: tỉnh Hà Giang
	central bool     // they stand under a central body and have no place
}

// runningName gives a name that is printed in capitals those of running text,
// and one of the two spellings of `ủy`.
func runningName(printed string) string {
	return schoolName(shortForms(oneSpelling.Replace(vietnamese.FromCapitals(printed)), printed))
}

var oneSpelling = strings.NewReplacer("Uỷ", "Ủy", "uỷ", "ủy", "- xã Hội", "- Xã hội")

// shortForms gives the short forms in a name back their capitals: what has no
// vowel is no word (BCH, THCS, LHPN).
func shortForms(name, printed string) string {
	words, as := strings.Fields(name), strings.Fields(printed)
	if len(words) != len(as) {
		return name
	}
	for i, w := range as {
		if strings.Contains(w, "/") && strings.ContainsAny(w, "0123456789") { // theo Quyết định số 105/QĐ-SXD
			words[i] = w
		}
		if len(w) > 1 && vietnamese.Capitals(w) && !strings.ContainsAny(vietnamese.Fold(w), "aeiouy0123456789") && strings.EqualFold(words[i], w) {
			words[i] = w
			if i+1 < len(words) && w == "BCH" {
				words[i+1] = capitalised(words[i+1])
			}
		}
	}
	return strings.Join(words, " ")
}

// schoolName gives the words after the level of a school the capitals of a
// proper name: Trường Mầm non Hoa Sen.
func schoolName(name string) string {
	key := vietnamese.Key(name)
	for _, level := range schoolLevels {
		if !strings.HasPrefix(key, "trường "+level+" ") {
			continue
		}
		words := strings.Fields(name)
		for i := 1 + len(strings.Fields(level)); i < len(words); i++ {
			if _, kind := kindEnds(strings.Fields(key), i); kind {
				break // the place that follows
			}
			words[i] = capitalised(words[i])
		}
		return strings.Join(words, " ")
	}
	return name
}

func capitalised(word string) string {
	r := firstRune(word)
	return string(unicode.ToUpper(r)) + word[utf8.RuneLen(r):]
}

// printedName gives a body's name with the capitals of running text.
func (b *body) printedName() string {
	return runningName(strings.Trim(b.name(), " -–,.;:*()"))
}

// inFull writes the name of a body with what those above it lend it: their
// place, or, to an office of theirs, their name.
func inFull(b *body, above []body) string {
	name := b.printedName()
	if placed, _ := placeIn(b); placed != "" || len(above) == 0 {
		return name
	}
	parent := &above[len(above)-1]
	central := starts(parent.key(), "ban chấp hành trung ương")
	ofParty := starts(parent.key(), "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "đảng ủy")
	if isNamedSchool(b) && parent.keys[0] == "sở" {
		return name
	}
	if named := strings.Index(b.key(), " khu vực "); named > 0 && parent.keys[0] == "sở" && starts(b.key(), "bệnh viện", "trung tâm y tế", "phòng khám") {
		return name // BỆNH VIỆN ĐA KHOA KHU VỰC YÊN HOA: it says of where
	}
	if starts(b.key(), "đảng đoàn", "ban cán sự") && len(b.keys) > 3 { // Đảng đoàn Quốc hội: it says of whom
		return name
	}
	ofCouncil := starts(parent.key(), "hđnd", "hội đồng nhân dân") && b.keys[0] == "ban"
	if isOrgan(b) && !ofBranch(b) && !central || ofCouncil {
		return name + " " + parent.printedName()
	}
	if starts(b.key(), "văn phòng") && len(b.keys) == 2 || starts(b.key(), "thanh tra") && len(b.keys) == 2 || ofParty {
		return name + " " + parent.printedName()
	}
	if vietnamese.Classify(name).National && !central {
		return name
	}
	for i := len(above) - 1; i >= 0; i-- {
		placed, own := placeIn(&above[i])
		_, endsInKind := kindEnds(b.keys, len(b.keys)-1)
		switch {
		case central && strings.Contains(b.key(), "trung ương"):
			return name
		case central:
			return name + " Trung ương"
		case placed == "":
		case endsInKind:
			return name + " " + own // CÔNG AN TỈNH
		case strings.HasSuffix(vietnamese.Key(name), " "+vietnamese.Key(own)): // TRƯỜNG CAO ĐẲNG LONG AN
			words := strings.Fields(name)
			return strings.Join(words[:len(words)-len(strings.Fields(own))], " ") + " " + own
		default:
			return name + " " + placed
		}
	}
	return name
}

// isNamedSchool reports whether a body is a school with a name of its own. Below
// a department of the province it needs no place: TRƯỜNG THPT NGUYỄN TRÃI.
func isNamedSchool(b *body) bool {
	key := b.key()
	for _, level := range schoolLevels {
		if rest, ok := strings.CutPrefix(key, "trường "+level+" "); ok && rest != "" {
			return true
		}
	}
	return false
}

// schoolLevels stand before the name of a school.
var schoolLevels = []string{"mầm non", "mẫu giáo", "tiểu học", "thcs", "thpt", "trung học cơ sở", "trung học phổ thông"}

// placeIn gives the place at the end of a body's name with its kind, `tỉnh Bắc
// Giang`, and without. A kind alone is no place; a department may name the
// province without its kind.
func placeIn(b *body) (placed, name string) {
	for i := len(b.keys) - 2; i >= 0; i-- {
		from, ok := kindEnds(b.keys, i)
		if !ok {
			continue
		}
		words := withoutDashes(b, from)
		full := strings.Fields(strings.TrimPrefix(runningName("X "+strings.Join(words, " ")), "X "))
		kind := i - from + 1
		return strings.ToLower(strings.Join(full[:kind], " ")) + " " + strings.Join(full[kind:], " "), strings.Join(full[kind:], " ")
	}
	if starts(b.key(), "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy") && len(b.keys) > 2 {
		name := strings.Join(strings.Fields(b.printedName())[2:], " ")
		return name, name
	}
	if b.keys[0] == "sở" {
		name := b.printedName()
		rest := strings.TrimSpace(strings.TrimPrefix(name, vietnamese.LeadingOrganisation(name)))
		if rest != "" && unicode.IsUpper(firstRune(rest)) {
			return rest, rest
		}
	}
	return "", ""
}

// withoutDashes gives the words of a body from its nth key on, with the
// dashes between them.
func withoutDashes(b *body, from int) []string {
	n := 0
	for i, w := range b.words {
		if w == "-" {
			continue
		}
		if n == from {
			return b.words[i:]
		}
		n++
	}
	return nil
}

// generic are the names of bodies that every province has; without a place
// they say little.
var generic = func() map[string]bool {
	all := map[string]bool{}
	for _, name := range []string{
		"UBND", "HĐND", "Chủ tịch UBND", "Thường trực HĐND", "Tỉnh ủy", "Thành ủy", "Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Thành ủy", "Thanh tra", "Công an", "Văn phòng UBND",
		"Ban Dân tộc", "Tỉnh đoàn", "Thành đoàn", "Bộ Chỉ huy Quân sự", "Văn phòng Tỉnh ủy", "Văn phòng Đoàn đại biểu Quốc hội và HĐND", "Ban Quản lý các khu công nghiệp", "Ban Quản lý khu kinh tế",
	} {
		key := vietnamese.UnitKey(name, nil)
		for _, kind := range []string{"", " tỉnh", " thành phố"} {
			all[key+kind] = true
		}
	}
	return all
}()

// wantsPlace reports whether the name of a body needs a place after it.
func wantsPlace(name string) bool {
	if generic[vietnamese.UnitKey(name, nil)] {
		return true
	}
	keys := strings.Fields(vietnamese.Key(name))
	for i := range keys[:max(len(keys)-1, 0)] {
		if _, ok := kindEnds(keys, i); ok {
			return false
		}
	}
	return strings.HasPrefix(name, "Sở ") && vietnamese.LeadingOrganisation(name) == name
}

// letterheadHead reports whether a line begins with the name of a body.
func letterheadHead(text string) bool {
	words := headWords([]string{text})
	return len(words) > 0 && headAt(words) > 0
}

// column picks, of what nothing else of the top has claimed, the lines of the
// left column: from the first that begins with a body on, those in capitals;
// where none is in capitals, those that are as short as names.
func column(all []left) []left {
	capitals := slices.ContainsFunc(all, func(l left) bool { return vietnamese.Capitals(l.text) && letterheadHead(l.text) })
	var lines []left
	for i, l := range all {
		begins := letterheadHead(l.text) || i+1 < len(all) && letterheadHead(l.text+" "+all[i+1].text)
		switch {
		case len(lines) == 0 && !begins:
		case capitals && !vietnamese.Capitals(l.text):
		case !capitals && (len(strings.Fields(l.text)) > 14 || strings.ContainsAny(l.text, ".:;/") || len(lines) > 4):
		default:
			lines = append(lines, l)
		}
	}
	return lines
}
