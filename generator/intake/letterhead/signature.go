package letterhead

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// Signatures (Nghị định 30/2020/NĐ-CP, annex I, part II, section 7): TM. for a
// collective, KT. for the head, TL. by order, TUQ. by authority, Q. acting.
// Old documents write T/M, K/T.
var authorityLine = pattern(`^(?:TUQ|TM|KT|TL|Q|T/M|K/T|T/L|TUN)\s*(?:\.|\s)\s*\p{Lu}`)

// authorityInside finds the beginning of a signature after other words of the
// same line, as where two columns were read as one.
var authorityInside = pattern(`(?:^|[\s;.,])((?:TUQ|TM|KT|TL|Q|T/M|K/T|T/L)\s?\.\s?\p{Lu}{2})`)

// tight is an abbreviation without a blank after it: KT.CHỦ TỊCH.
var tight = pattern(`(^|\s)(?:(TUQ|TM|KT|TL|Q)\.)(\p{Lu})`)

// posts are what a signer is, the longest first.
var posts = byLength(`
	phó chủ tịch thường trực|phó chủ tịch|chủ tịch hội đồng|chủ tịch nước|chủ tịch|quyền chủ tịch
	phó tổng giám đốc|tổng giám đốc|phó giám đốc thường trực|phó giám đốc phụ trách|phó giám đốc|giám đốc|quyền giám đốc
	bộ trưởng|thứ trưởng thường trực|thứ trưởng|phó thủ tướng thường trực|phó thủ tướng|thủ tướng chính phủ|thủ tướng
	phó chánh văn phòng|chánh văn phòng|phó văn phòng|phó chánh thanh tra|chánh thanh tra|phó tổng thanh tra|tổng thanh tra|phó chánh án|chánh án
	phó bí thư thường trực|phó bí thư|tổng bí thư|bí thư|thường trực ban bí thư|thường trực
	phó trưởng ban thường trực|phó trưởng ban|trưởng ban|phó trưởng tiểu ban|trưởng tiểu ban|phó trưởng phòng|trưởng phòng|phó trưởng đoàn|trưởng đoàn|phó trưởng ty|trưởng ty|trưởng công an|phó trưởng công an
	phó chủ nhiệm|chủ nhiệm|phó cục trưởng|cục trưởng|phó tổng cục trưởng|tổng cục trưởng|phó chi cục trưởng|chi cục trưởng|phó vụ trưởng|vụ trưởng
	phó hiệu trưởng|hiệu trưởng|phó viện trưởng|viện trưởng|phó thống đốc|thống đốc|tổng kiểm toán|phó tổng kiểm toán|kiểm toán trưởng
	chỉ huy trưởng|phó chỉ huy trưởng|tư lệnh|phó tư lệnh|chính ủy|phó chính ủy|tham mưu trưởng|tổng biên tập|phó tổng biên tập|hạt trưởng|đội trưởng|trạm trưởng
	ủy viên|thủ trưởng|ban chủ nhiệm|ban giám đốc|phụ trách|tổ trưởng|tổ phó|thư ký`)

// postAt gives how many words a post takes at the beginning of some keys.
func postAt(keys []string) int {
	if len(keys) == 0 {
		return 0
	}
	for _, p := range posts[keys[0]] {
		if len(p) <= len(keys) && slices.Equal(p, keys[:len(p)]) {
			return len(p)
		}
	}
	return 0
}

// scannedPostAt is postAt for words whose tone marks a scanner may have taken
// for others: THỦ TƯỞNG, TONG CỤC TRƯỞNG. It takes no post of one word.
func scannedPostAt(keys []string) int {
	if n := postAt(keys); n > 0 || len(keys) < 2 {
		return n
	}
	folded := make([]string, len(keys))
	for i, k := range keys {
		folded[i] = vietnamese.Fold(k)
	}
	for _, p := range foldedPosts[folded[0]] {
		if len(p) > 1 && len(p) <= len(folded) && slices.Equal(p, folded[:len(p)]) {
			return len(p)
		}
	}
	return 0
}

// foldedPosts are the posts without tone marks, the longest first.
var foldedPosts = func() map[string][][]string {
	all := map[string][][]string{}
	for _, list := range posts {
		for _, p := range list {
			folded := strings.Fields(vietnamese.Fold(strings.Join(p, " ")))
			all[folded[0]] = append(all[folded[0]], folded)
		}
	}
	for _, list := range all {
		slices.SortFunc(list, func(a, b []string) int { return cmp.Or(len(b)-len(a), slices.Compare(a, b)) })
	}
	return all
}()

// longestPost is how many words a post has at most, with what it is of: GIÁM
// ĐỐC SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH TỈNH BÀ RỊA - VŨNG TÀU.
const longestPost = 18

// postLine reports whether a line is a post in capitals and nothing else.
func postLine(text string) bool {
	if !vietnamese.Capitals(text) || len(text) > longestKey {
		return false
	}
	keys := strings.Fields(vietnamese.Key(strings.Trim(text, " .,:;()")))
	return len(keys) <= longestPost && scannedPostAt(keys) > 0
}

// A signature is what stands above a signer's name, and the name.
type signature struct {
	authority []string // TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH
	position  string
	name      string
}

func (s *signature) empty() bool {
	return len(s.authority) == 0 && s.position == "" && s.name == ""
}

// complete reports whether there is all that a signature needs.
func (s *signature) complete() bool {
	return s.name != "" && (s.position != "" || len(s.authority) > 0)
}

// add reads a line of a signature: `TM. ỦY BAN NHÂN DÂN`, `KT. GIÁM ĐỐC PHÓ
// GIÁM ĐỐC`, a name, or several of them glued. It reports false for what is
// none.
func (s *signature) add(text string) bool {
	text = strings.Trim(strings.Join(strings.Fields(tight().ReplaceAllString(text, "$1$2. $3")), " "), " ,;:")
	any := false
	if len(text) > longestKey {
		return false
	}
	for text != "" {
		if mark := leadingMark().FindString(text); mark != "" && len(mark) < len(text) {
			text = text[len(mark):]
			any = true
		}
		part, rest := signaturePart(text)
		switch {
		case signedMark().MatchString(part):
		case authorityLine().MatchString(part):
			s.authority = append(s.authority, part)
		case postLine(part):
			switch {
			case s.position != "" && len(s.authority) == 0 && twoPosts(s.position, part): // TRƯỞNG BAN / PHÓ THỦ TƯỚNG
				s.authority, s.position = []string{s.position}, part
			case s.position != "":
				s.position += " " + part
			default:
				s.position = part
			}
		case s.empty() && vietnamese.Capitals(part) && letterheadHead(part):
			s.authority = append(s.authority, part) // one of several who sign together: CÔNG AN TỈNH
		case personName(part) && s.name == "":
			s.name = part
		case vietnamese.Capitals(part) && s.name == "" && len(s.authority) > 0 && s.position == "" && len(strings.Fields(part)) <= 8:
			s.authority[len(s.authority)-1] += " " + part // TM. ỦY BAN NHÂN DÂN / TỈNH BẮC GIANG
		case vietnamese.Capitals(part) && s.name == "" && s.position != "" && len(strings.Fields(part)) <= 10:
			s.position += " " + part // GIÁM ĐỐC / SỞ TÀI CHÍNH
		default:
			return any
		}
		any, text = true, rest
	}
	return any
}

// twoPosts reports whether two lines are each a whole post: that of the head of
// a committee, for which he signs, and what he is besides.
func twoPosts(a, b string) bool {
	key := vietnamese.Key(b)
	return strings.HasPrefix(vietnamese.Key(a), "trưởng ") && len(strings.Fields(b)) > 1 && key != "thường trực" && !strings.HasPrefix(key, "phụ trách") && !strings.HasPrefix(key, "phó trưởng ")
}

// signaturePart cuts the first part off a line of a signature: an authority
// with the post that it stands in for, a post, or a name.
func signaturePart(text string) (part, rest string) {
	words := strings.Fields(text)
	keys := make([]string, len(words))
	for i, w := range words {
		keys[i] = vietnamese.Key(strings.Trim(w, ".,;:()"))
	}
	from := 0
	byAuthority := authorityLine().MatchString(text)
	if byAuthority {
		from = 1
	}
	post := scannedPostAt(keys[min(from, len(keys)):])
	if !byAuthority && post == 0 {
		return text, ""
	}
	from += post
	for i := max(from, 1); i < len(words); i++ {
		next := strings.Join(words[i:], " ")
		switch {
		case authorityLine().MatchString(next):
		case small(words[i]) && !vietnamese.Capitals(next) && vietnamese.Capitals(strings.Join(words[:i], " ")):
			// the name, in small letters
		case byAuthority && postAt(keys[i:]) > 0 && !inPost[keys[i-1]] && !(keys[i] == "thường" && keys[i-1] == "ban"): // TM. BAN THƯỜNG TRỰC
			// KT. CHỦ TỊCH / PHÓ CHỦ TỊCH
		case i == from && post > 0 && len(words)-i >= 3 && vietnamese.IsSurname(keys[i]) && personName(next):
			// the name, in capitals
		default:
			continue
		}
		return strings.Join(words[:i], " "), next
	}
	return text, ""
}

// small reports whether a word has small letters.
func small(word string) bool { return strings.ContainsFunc(word, unicode.IsLower) }

// inPost are words before a post that belong to it: PHÓ CHỦ TỊCH, kiêm Giám
// đốc.
var inPost = map[string]bool{"phó": true, "quyền": true, "kiêm": true, "tổng": true, "nguyên": true, "và": true}

// pair gives the authority the second post of a head who has two, which a line
// break parted from the first: KT. BỘ TRƯỞNG, / CHỦ NHIỆM / PHÓ CHỦ NHIỆM.
func (s *signature) pair() {
	if len(s.authority) == 0 || !strings.HasPrefix(s.authority[len(s.authority)-1], "KT.") {
		return
	}
	words := strings.Fields(s.position)
	keys := strings.Fields(vietnamese.Key(s.position))
	n := postAt(keys)
	if n == 0 || n >= len(keys) || len(words) != len(keys) || deputies[keys[0]] || !deputies[keys[n]] || postAt(keys[n:]) == 0 {
		return
	}
	last := &s.authority[len(s.authority)-1]
	*last = strings.TrimRight(*last, " ,") + ", " + strings.Join(words[:n], " ")
	s.position = strings.Join(words[n:], " ")
}

// deputies begin the posts of those who sign for a head.
var deputies = map[string]bool{"phó": true, "thứ": true}

// signer puts signatures into the words of front matter. Several who signed
// together are parted by semicolons.
func signer(all []signature) plan.Signer {
	var names, positions, authorities []string
	for i, s := range all {
		if i > 0 && s.name == "" && all[i-1].complete() {
			continue // what else the signer is, under the name
		}
		s.pair()
		if last := len(s.authority) - 1; s.position == "" && last >= 0 && strings.HasPrefix(s.authority[last], "Q.") {
			s.authority, s.position = s.authority[:last], s.authority[last] // Q. GIÁM ĐỐC: he acts as one, and for nobody
		}
		names, positions = append(names, s.name), append(positions, s.position)
		authorities = append(authorities, strings.Join(s.authority, ", "))
	}
	join := func(values []string) string {
		joined := strings.Join(values, "; ")
		if strings.Trim(joined, "; ") == "" {
			return ""
		}
		return strings.Trim(joined, " ")
	}
	return plan.Signer{Name: join(names), Position: join(positions), Authority: join(authorities)}
}
