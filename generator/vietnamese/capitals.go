package vietnamese

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// FromCapitals gives the name of an organisation that is printed in capitals,
// as letterheads have it, the capitals that it has in running text (Nghị định
// 30/2020/NĐ-CP, annex II): `ỦY BAN NHÂN DÂN TỈNH BẮC GIANG` becomes `Ủy ban
// nhân dân tỉnh Bắc Giang`, `TRUNG TÂM KIỂM SOÁT BỆNH TẬT` becomes `Trung tâm
// Kiểm soát bệnh tật`. Words that no table knows keep a capital only where a
// name begins or follows a kind of place. White space is joined; a name that
// is not in capitals is given back as it is.
func FromCapitals(name string) string {
	name = strings.Join(strings.Fields(NFC(name)), " ")
	if !Capitals(name) {
		return name
	}
	all := tokens(name, len(name))
	c := capitals{text: name, tokens: all, out: make([]byte, 0, len(name)), expect: true}
	done := 0
	for c.at < len(all) {
		t := all[c.at]
		c.out = append(c.out, name[done:t.start]...)
		done = c.next()
	}
	return string(append(c.out, name[done:]...))
}

// Capitals reports whether a text is printed in capitals: of its letters, of
// which there are two at least, no more than a fifth are small, as in `HẠ TẦNG
// 5G, IoT`.
func Capitals(s string) bool {
	large, small := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			large++
		case unicode.IsLetter(r):
			small++
		}
	}
	return large >= 2 && small*4 <= large
}

// capitals writes a name, token by token.
type capitals struct {
	text   string
	tokens []token
	at     int
	out    []byte
	expect bool // the next unknown word has a capital
	place  int  // so many unknown words to come are the name of a place
}

// next writes the word or the known words that come next and gives the offset
// after them.
func (c *capitals) next() int {
	t := c.tokens[c.at]
	if t.kind != wordToken {
		c.at++
		c.out = append(c.out, c.text[t.start:t.stop]...)
		return t.stop
	}
	if p, n := c.phrase(); n > 0 {
		return c.known(p, n)
	}
	c.at++
	word := c.text[t.start:t.stop]
	if code := lettersOf(word); len(code) >= 3 && (general()[code].long != "" || afterBody()[code].long != "") {
		c.out = append(c.out, word...)
		c.expect = false
		return t.stop
	}
	if issuerStops()[t.key] || isConnector(t) {
		c.place = 0 // no place has such a word in its name
	}
	if joins := c.at > 1 && (t.key == "các" || t.key == "và" || t.key == "của"); joins {
		c.expect = c.expect && t.key != "các"
		c.word(t, false)
		return t.stop
	}
	c.word(t, c.expect || c.place > 0)
	c.expect = false
	c.place = max(c.place-1, 0)
	return t.stop
}

// word writes one word in small letters, or with a capital.
func (c *capitals) word(t token, capital bool) {
	word := strings.ToLower(c.text[t.start:t.stop])
	if capital {
		first, size := utf8.DecodeRuneInString(word)
		word = string(unicode.ToUpper(first)) + word[size:]
	}
	c.out = append(c.out, word...)
}

// known writes the n tokens of a known phrase and gives the offset after them.
func (c *capitals) known(p properPhrase, n int) int {
	done, words := c.tokens[c.at].start, 0
	for _, t := range c.tokens[c.at : c.at+n] {
		c.out = append(c.out, c.text[done:t.start]...)
		switch done = t.stop; {
		case t.kind != wordToken:
			c.out = append(c.out, c.text[t.start:t.stop]...)
		case t.key == "và":
			c.word(t, false)
		default:
			c.word(t, startsUpper(p.forms[words]) || c.at == 0 && words == 0)
			words++
		}
	}
	c.at += n
	if c.at < len(c.tokens) && c.tokens[c.at].kind == numberToken && !p.opens && len(p.keys) == 1 {
		c.numbered(done)
	}
	if c.expect, c.place = p.opens, 0; !p.opens {
		c.place = longestPlace
	}
	return done
}

// numbered gives a capital to the kind of a place that has a number for its
// name: Quận 7.
func (c *capitals) numbered(stop int) {
	t := c.tokens[c.at-1]
	c.out = c.out[:len(c.out)-len(strings.ToLower(c.text[t.start:stop]))]
	c.word(t, true)
}

// phrase finds the longest known phrase that comes next, and how many tokens
// it takes. One word that opens a name does so at the beginning and after
// another name, for elsewhere it is an ordinary word (Cục Sở hữu trí tuệ); so
// is what ministries have charge of but after `Bộ`, `Sở` and `Phòng`.
func (c *capitals) phrase() (best properPhrase, n int) {
	r := issuerReader{reader: reader{tokens: c.tokens, at: c.at}, text: c.text}
	for _, p := range properPhrases()[c.tokens[c.at].key] {
		if p.opens && len(p.keys) == 1 && c.at > 0 && c.place == 0 || p.field && !c.hasField() {
			continue
		}
		if taken := r.match(p.keys); taken > n {
			best, n = p, taken
		}
	}
	return best, n
}

// hasField reports whether the word before is one after which a field is
// named: Sở, Bộ, and Phòng in a district.
func (c *capitals) hasField() bool {
	return c.at > 0 && (takesField(c.tokens[c.at-1].key) || c.tokens[c.at-1].key == "phòng")
}

// A properPhrase is part of a name with its usual capitals, word by word
// without `và`. What no table knows after it is the name of a place (tỉnh …,
// Tỉnh ủy …, Sở Y tế …), unless the phrase opens a name (Trung tâm …).
type properPhrase struct {
	keys, forms []string
	opens       bool
	field       bool // what a ministry has charge of
}

// properPhrases are the known phrases by the key of their first word.
var properPhrases = sync.OnceValue(func() map[string][]properPhrase {
	all := map[string][]properPhrase{}
	add := func(lines string, kind properPhrase) {
		for line := range strings.Lines(lines) {
			p := kind
			for _, word := range strings.FieldsFunc(line, func(r rune) bool { return !isLetterOrMark(r) }) {
				if key := Key(word); key != "và" {
					p.keys, p.forms = append(p.keys, key), append(p.forms, word)
				}
			}
			if len(p.keys) > 0 {
				all[p.keys[0]] = append(all[p.keys[0]], p)
			}
		}
	}
	add(properWhole, properPhrase{})
	add(placeKinds, properPhrase{})
	add(properOpening, properPhrase{opens: true})
	for _, field := range fields {
		if strings.ContainsFunc(field, unicode.IsLower) {
			add(field, properPhrase{field: true})
		}
	}
	return all
})

// properWhole are complete parts of names: what follows them, if no table
// knows it, is the name of a place.
const properWhole = `
	Ủy ban nhân dân
	Hội đồng nhân dân
	Chủ tịch
	Phó Chủ tịch
	Chính phủ
	Thủ tướng Chính phủ
	Phó Thủ tướng
	Quốc hội
	Ủy ban Thường vụ Quốc hội
	Đoàn đại biểu Quốc hội
	Đảng đoàn
	Ban cán sự đảng
	Chủ tịch nước
	Trung ương
	Đảng
	Đảng bộ
	Tỉnh ủy
	Thành ủy
	Huyện ủy
	Quận ủy
	Thị ủy
	Ban Chấp hành
	Ban Thường vụ
	Ban Tổ chức
	Ban Tuyên giáo
	Ban Tuyên giáo và Dân vận
	Ban Dân vận
	Ban Nội chính
	Ban Dân tộc
	Ủy ban Kiểm tra
	Mặt trận Tổ quốc
	Việt Nam
	Văn phòng
	Thanh tra
	Công an
	Bộ Chỉ huy Quân sự
	Ban Chỉ huy Quân sự
	Bộ đội Biên phòng
	Viện kiểm sát nhân dân
	Tòa án nhân dân
	Kiểm toán nhà nước
	Kho bạc Nhà nước
	Ngân hàng Nhà nước
	Bảo hiểm xã hội
	Liên đoàn Lao động
	Hội Liên hiệp Phụ nữ
	Hội Nông dân
	Hội Cựu chiến binh
	Đoàn Thanh niên
	Cộng sản Hồ Chí Minh
	Đài Phát thanh và Truyền hình
	Tỉnh đoàn
	Thành đoàn
	Giám đốc
	Phó Giám đốc
	Bộ trưởng
	Chánh Văn phòng
	Chánh Thanh tra
	Cục trưởng
	Trưởng ban
	tối cao`

// properOpening are kinds of bodies whose own name follows, with one capital.
const properOpening = `
	Bộ
	Sở
	Cục
	Tổng cục
	Chi cục
	Vụ
	Ban
	Ban Chỉ đạo
	Ban Quản lý
	Ủy ban
	Trung tâm
	Viện
	Học viện
	Trường
	Trường Đại học
	Trường Cao đẳng
	Bệnh viện
	Phòng
	Hội
	Hội đồng
	Liên minh
	Liên hiệp
	Hiệp hội
	Tổ
	Tổ công tác
	Công ty
	Tổng công ty
	Tập đoàn
	Quỹ
	Báo
	Đài
	Hạt
	Chi nhánh
	Đảng ủy`
