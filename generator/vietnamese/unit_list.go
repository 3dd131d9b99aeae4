package vietnamese

import (
	"slices"
	"strings"
)

// Limits of a list of organisations, in tokens.
const (
	longestUnitList = 400
	longestName     = 40
	shortUnitList   = 64 // most are no longer
	farthest        = 16 // how far ahead of a name is looked for its end
	longestVerb     = 16 // how much of a text says whether it begins with a verb
)

// ReadUnits reads the list of organisations with which a text begins: `Sở Văn
// hóa, Thể thao và Du lịch, UBND các xã, phường`. It gives one piece for each
// and the byte after the last; 0 where the text begins with none. Commas and
// `và` part two names only where a new name begins after them. What heads
// several names stands before each of them: `các Sở: Tài chính, Nội vụ` are
// Sở Tài chính and Sở Nội vụ, `UBND huyện Tân Yên, Yên Thế` two committees.
func ReadUnits(text string) (units []Piece, stop int) {
	r := newUnitReader(text, shortUnitList)
	if r.list(); r.at+farthest > len(r.tokens) && len(r.tokens) == shortUnitList {
		r = newUnitReader(text, longestUnitList)
		r.list()
	}
	return r.units, r.stop
}

// IsUnits reports whether a text names organisations and says nothing else.
func IsUnits(text string) bool {
	_, stop := ReadUnits(text)
	return stop > 0 && strings.Trim(text[stop:], " .;:,/\t\n") == ""
}

// SplitUnits splits the value of a field that names organisations: at
// semicolons and line breaks, and at the commas and `và` that part names.
// Words that no rule takes for a name are kept as one of their own.
func SplitUnits(s string) []Piece {
	var all []Piece
	for at := 0; at < len(s); {
		end := len(s)
		if i := strings.IndexAny(s[at:], ";\n"); i >= 0 {
			end = at + i
		}
		all = appendUnits(all, s, at, end)
		at = end + 1
	}
	return all
}

func appendUnits(all []Piece, s string, at, end int) []Piece {
	for at < end {
		part := s[at:end]
		units, stop := ReadUnits(part)
		if people := partPeople(part); people != nil {
			units, stop = people, len(part)
		}
		if stop == 0 {
			stop = len(part)
			if i := nextUnit(part, 1); i > 0 {
				stop = i
			}
			if i := codeBefore(part[:stop]); i > 0 {
				stop = i
			}
			if text := strings.TrimSuffix(strings.Trim(part[:stop], " .,-–•+*\t"), " và"); text != "" && Key(text) != "và" {
				units = partPersons(Piece{Text: text, Offset: strings.Index(part, text)})
			}
		} else if rest := strings.TrimLeft(part[stop:], " "); len(units) > 0 && rest != "" && !strings.ContainsAny(rest[:1], ",.:") {
			// Words that belong to the last name, though no rule says so.
			last := &units[len(units)-1]
			more := len(part)
			if i := nextUnit(part, stop); i > 0 {
				more = i
			}
			tail := CutManner(strings.TrimRight(part[stop:more], " ,."))
			if strings.HasSuffix(Key(last.Text), " liên quan") && StartsWithVerb(rest) {
				tail = "" // các đơn vị có liên quan | tham mưu thực hiện
			}
			if saysMuch(last.Text, tail) {
				tail, more = "", len(part) // what else stands in the sentence is no list
			}
			if strings.HasSuffix(part[:stop], last.Text) && !strings.HasPrefix(strings.TrimSpace(tail), "và") {
				last.Text += tail
			}
			stop = more
		}
		for i := 0; i < len(units); i++ {
			if staff := partStaff(units[i], part); len(staff) > 1 {
				units = slices.Replace(units, i, i+1, staff...)
			}
			u := units[i]
			if u.Offset += at; len(all) > 0 && qualities.Begin(u.Text) { // Các Bộ, ngành, | liên quan
				last := &all[len(all)-1]
				if to := u.Offset + len(u.Text); to <= len(s) && last.Offset < u.Offset && last.Text == s[last.Offset:min(last.Offset+len(last.Text), len(s))] {
					last.Text = strings.TrimRight(last.Text, " ,") + " " + u.Text
				}
				continue
			}
			all = append(all, u)
		}
		at += stop
		for at < end && strings.ContainsRune(" ,.:/-", rune(s[at])) {
			at++
		}
		if rest := s[at:end]; Key(firstWord(rest)) == "và" {
			at += len(firstWord(rest))
		}
	}
	return all
}

// qualities say which of those named before are meant, and are no names.
var qualities = PhrasesOf("liên quan, có liên quan, khác có liên quan, trực thuộc, trên địa bàn")

// codeBefore gives where the abbreviation ends with which a list of such
// begins: VTV, VOV và TTXVN; 0 for other words.
func codeBefore(s string) int {
	all := tokens(s, 3)
	if len(all) < 3 || all[1].key != "," && all[1].key != "và" || !isCode(s, all[0]) || !isCode(s, all[2]) {
		return 0
	}
	return all[0].stop
}

// isCode reports whether a word is written in capitals: an abbreviation.
func isCode(text string, t token) bool {
	word := text[t.start:t.stop]
	return t.kind == wordToken && len(word) > 1 && strings.ToUpper(word) == word
}

// nextUnit gives the byte at or after from where, behind a comma or `và`, a
// name begins; 0 where none does.
func nextUnit(s string, from int) int {
	r := newUnitReader(s, longestUnitList)
	for r.at = 0; r.at < len(r.tokens); r.at++ {
		if t := r.tokens[r.at]; t.start >= from && r.at > 0 {
			if sep := r.tokens[r.at-1]; (sep.key == "," || sep.key == "và") && r.head() > 0 {
				return t.start
			}
		}
	}
	return 0
}

func firstWord(s string) string {
	start := skipBlanks(s, 0)
	return s[:wordEnd(s, start)]
}

// StartsWithVerb reports whether a text begins with what somebody is told to
// do: `Rà soát`, `Chủ động đề xuất`, `Thường xuyên cập nhật`.
func StartsWithVerb(text string) bool {
	r := newUnitReader(text, longestVerb)
	if beforeVerb[r.peek().key] && r.ahead(1).kind == wordToken && r.matches(r.words.verbs, 1) > 0 {
		return true
	}
	return r.matches(r.words.verbs, 0) > 0 && r.matches(r.words.notVerbs, 0) == 0 && (!r.capital(0) || r.head() == 0)
}

// beforeVerb are words that may stand before a verb: không sử dụng, luôn bảo
// đảm.
var beforeVerb = map[string]bool{"không": true, "luôn": true, "tự": true, "cùng": true, "phải": true, "cần": true, "hãy": true, "chỉ": true, "đồng": true}

// nonDuties begin with the words of a verb, and are names of things.
const nonDuties = `tổ chức chính trị, tổ chức pháp chế, tổ chức đảng, tổ chức khoa học, tổ chức cá nhân, tổ chức quốc tế, tổ chức xã hội, tổ chức bộ máy, quản lý nhà nước, thông tin chung,
	đầu tư công, đối với, đến năm, đến hết, phòng học, phòng họp, trường hợp, phòng ban, quản lý chuyên ngành, quản lý chuyên môn, in ấn phẩm, phát ngôn, thăm quan, mua bán, giữa kỳ, đổi tên, thu nhập, thu chi, chi phí, chi tiết, chi nhánh, chi cục, chi bộ, chi hội, xuất xứ, nhập khẩu, xuất khẩu, xuất bản phẩm, trực tuyến, trực tiếp, trực thuộc, hạ tầng, dành cho, đón đầu, cấp tỉnh, cấp xã, cấp huyện, cấp thành phố, cấp phường, cấp cơ sở, cấp đặc khu, cấp quốc gia, cấp bộ, cấp sở, cấp ngành, cấp trường, cấp trung ương, cấp ủy, giảm nghèo bền vững là, phát thanh viên, giao thông, giao dịch, tạo hình, bầu cử, trao quyền, in trên, khám phá, mở đầu, lãnh đạo các, lãnh đạo sở, lãnh đạo tỉnh, thông tin về, thông tin liên hệ, dự án, dự kiến, gọi là, gọi tắt, mang tính, làm cơ sở, viết tắt, ghi chú, bắt đầu, họp báo, lưu vực, lưu lượng, đặt biệt, nối tiếp, đóng trên, tính chất, tính đến, tính từ, làng nghề`
