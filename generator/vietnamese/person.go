package vietnamese

import (
	"strings"
	"unicode"
)

// surnames are the commonest family names; they tell a name where nothing else
// does.
var surnames = func() map[string]bool {
	all := map[string]bool{}
	for name := range strings.FieldsSeq(`nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trương đoàn lâm mai trịnh đào hà cao lương
		tạ tô chu châu quách thái lưu triệu nông ma vi lò giàng sùng thào hầu kiều la lục vương phùng tống thạch kim sơn danh từ quàng cầm điêu tòng bế hứa mã y k ksor rơ siu rah a lầu mùa vừ`) {
		all[Key(name)] = true
	}
	return all
}()

// IsSurname reports whether a word is one of the commonest family names.
func IsSurname(word string) bool { return surnames[Key(word)] }

var (
	// honorifics stand before the name of a person, the given name alone too.
	honorifics = PhrasesOf("thầy giáo, cô giáo, thầy, cô, ông, bà, đồng chí, đ/c, anh, chị, bác sĩ, bs, ths, ts, gv")
	// personPosts stand before a whole name.
	personPosts = PhrasesOf("tổ trưởng, tổ phó, nhóm trưởng, trưởng nhóm, hiệu trưởng, phó hiệu trưởng, giáo viên, trưởng phòng, phó trưởng phòng, giám đốc, phó giám đốc, chủ tịch, phó chủ tịch, bí thư, phó bí thư, trưởng trạm, trưởng khoa, kế toán, văn thư, nhân viên, chuyên viên, cán bộ, công chức, trưởng ban, phó trưởng ban, trưởng thôn, tổ trưởng chuyên môn")
	// everybody is said of all that belong to a body, beside persons.
	everybody = PhrasesOf("toàn thể, tất cả, toàn bộ, các, cả, những")
)

// IsPersons reports whether a text names a person, or several, and nobody else
// first: `Thầy Hải, Cô Bình`, `Tổ trưởng Lê Văn Bắc (chủ trì), toàn thể giáo viên`.
func IsPersons(text string) bool { return isPerson(text) || len(partPeople(text)) > 0 }

// isPerson reports whether a text names one person: `Thầy Hải`, `Nguyễn Văn Bắc`,
// `Tổ trưởng Lê Bắc`. What brackets say of the part in a task does not count.
func isPerson(text string) bool {
	const longest = 5 // words of a name
	name := strings.TrimRight(text, " .;")
	if open := strings.Index(name, " ("); open > 0 && strings.HasSuffix(name, ")") && strings.Count(name, "(") == 1 {
		name = name[:open]
	}
	least := 3 // of a bare name: two may be a place
	if rest, ok := personPosts.Cut(name); ok && strings.HasPrefix(rest, " ") && startsUpper(strings.TrimLeft(rest, " ")) {
		name, least = rest, 2
	}
	called := false
	for {
		rest, ok := honorifics.Cut(strings.TrimLeft(name, " "))
		if !ok || !strings.HasPrefix(rest, " ") && !strings.HasPrefix(rest, ".") && !strings.HasPrefix(rest, ":") {
			break
		}
		name, called = strings.TrimLeft(rest, " .:"), true
	}
	words := strings.Fields(name)
	if called {
		least = 1
	} else if len(words) > 0 && !IsSurname(words[0]) {
		return false
	}
	if len(words) < least || len(words) > longest {
		return false
	}
	for _, w := range words {
		if !isNameWord(w) {
			return false
		}
	}
	return true
}

// isNameWord reports whether a word can be one of a person's name: letters, the
// first of them a capital.
func isNameWord(word string) bool {
	for i, r := range word {
		if i == 0 && !unicode.IsUpper(r) || !unicode.IsLetter(r) && !strings.ContainsRune("'’-", r) {
			return false
		}
	}
	return true
}

// partPeople parts a list that begins with a person: at the commas and `và`
// outside brackets. Bodies, or all that belong to one, may stand among them. It
// gives nothing for one name alone, and for other words.
func partPeople(s string) []Piece {
	var all []Piece
	open, from := 0, 0
	add := func(to int) bool {
		text := strings.TrimSpace(s[from:to])
		ok := isPerson(text) || len(all) > 0 && (everybody.Begin(text) || IsUnits(text))
		all = append(all, Piece{Text: text, Offset: from + strings.Index(s[from:to], text)})
		return ok
	}
	for i := range len(s) {
		switch s[i] {
		case '(':
			open++
		case ')':
			open--
		case ',':
			if open == 0 {
				if !add(i) {
					return nil
				}
				from = i + 1
			}
		case ' ':
			if rest, found := strings.CutPrefix(s[i:], " và "); found && open == 0 && isPerson(firstOfList(rest)) {
				if !add(i) {
					return nil
				}
				from = i + len(" và ")
			}
		}
	}
	if len(all) == 0 || !add(len(strings.TrimRight(s, " ."))) {
		return nil
	}
	return all
}

// firstOfList gives what stands before the first comma.
func firstOfList(s string) string {
	first, _, _ := strings.Cut(s, ",")
	return first
}
