package vietnamese

import "strings"

// longestSaid is how many words the value of a field may say of one body; more
// are a sentence of what it does.
const longestSaid = 18

// saysMuch reports whether a name with the words after it is a sentence, and
// no name.
func saysMuch(name, tail string) bool {
	return len(strings.Fields(name))+len(strings.Fields(tail)) > longestSaid || strings.Contains(tail, ". ")
}

// partStaff parts, in the value of a field, those who work in a body from the
// body named before them: `Bộ phận Văn phòng, Kế toán`. One body that is named
// by such work stays whole: `Tổ Văn thư, Kế toán`.
func partStaff(u Piece, value string) []Piece {
	if u.Offset+len(u.Text) > len(value) || value[u.Offset:u.Offset+len(u.Text)] != u.Text {
		return []Piece{u}
	}
	at := 0
	var all []Piece
	for i := 0; i+2 < len(u.Text); i++ {
		if !strings.HasPrefix(u.Text[i:], ", ") || !workers.Begin(u.Text[i+2:]) || !startsUpper(u.Text[i+2:]) || worksAs(u.Text[at:i]) {
			continue
		}
		all = append(all, Piece{Text: u.Text[at:i], Offset: u.Offset + at})
		at = i + 2
	}
	return append(all, Piece{Text: u.Text[at:], Offset: u.Offset + at})
}

// workers are those who work in an office or a school, one by one.
var workers = PhrasesOf("kế toán, văn thư, thủ quỹ, thủ kho, tạp vụ, bảo vệ, phục vụ, lái xe, nhân viên, giáo viên, gvcn, gvbm, tổng phụ trách, học sinh, phụ huynh, cán bộ, chuyên viên, thư viện, thiết bị")

// worksAs reports whether a name ends in the name of such work: Tổ *Văn thư*.
func worksAs(name string) bool {
	for i := range len(name) {
		if name[i] == ' ' && workers.Begin(name[i+1:]) {
			return true
		}
	}
	return false
}

// partPersons parts a list of persons and bodies that no table knows, each of
// them with a capital: `Thầy Nam, Cô Hoa`, `GV Thể dục, GV Âm nhạc`. A name that
// holds commas ends with `và`, or begins with what bodies have charge of.
func partPersons(u Piece) []Piece {
	const longest = 6 // words
	if strings.Contains(u.Text, " và ") || !strings.Contains(u.Text, ", ") {
		return []Piece{u}
	}
	var all []Piece
	at := 0
	for part := range strings.SplitSeq(u.Text, ", ") {
		r := newUnitReader(part, longestVerb)
		if !startsUpper(part) || len(strings.Fields(part)) > longest || r.matches(r.words.fields, 0) > 0 || r.matches(r.words.divisions, 0) > 0 || r.matches(r.words.verbs, 0) > 0 {
			return []Piece{u}
		}
		all = append(all, Piece{Text: strings.TrimRight(part, " "), Offset: u.Offset + at})
		at += len(part) + len(", ")
	}
	return all
}
