package writing

import (
	"slices"
	"strconv"
	"strings"

	"congbo/generator/intake/draft"
	"congbo/generator/source"
	"congbo/generator/vietnamese"
)

// Codes gives every duty that has none its Mã, made of nothing but the
// document's own outline, so that the same document gives the same ones when
// it is imported again, and a mended import leaves those of other sections as
// they are.
//
// A Mã is the numbers above the duty with dots between them, then its own:
// `II.1.a` for `a)` under `1.` under `II.`. A duty with a dash, or with
// nothing, is counted among its like under the same number: `II.1-3` is the
// third. Numbers that repeat those above them say so only once (`1.1` under
// `1.` is `1.1`); Phần, Chương and Mục leave their number, Điều and Phụ lục
// also their initials (`Đ3`, `PL2`). What belongs to no number after others had
// one, such as a closing paragraph, is counted under 0, which no outline prints
// (`0-1`). Where an outline counts from the
// beginning again, and so gives one Mã twice, the later ones go on counting:
// `II.1-4`, or `II.1.a-2`. Two Mã are the same when their address is.
func Codes(d *draft.Draft) {
	c := &coder{taken: map[string]bool{}, counted: map[string]int{}}
	for i := range d.Body {
		if n := &d.Body[i]; n.Kind == draft.Duty && n.Duty != nil && n.Duty.Code != "" {
			c.taken[source.TaskID(n.Duty.Code)] = true
		}
	}
	for i := range d.Body {
		switch n := &d.Body[i]; n.Kind {
		case draft.Heading:
			c.open(n.Level, number(n.Marker))
		case draft.Item:
			c.close(n.Under)
			c.open(listed+n.Level, number(n.Marker))
		case draft.Duty:
			c.close(n.Under)
			c.open(listed+n.Level, number(n.Marker))
			if n.Duty == nil {
				n.Duty = &draft.Fields{}
			}
			if n.Duty.Code == "" {
				n.Duty.Code = c.code()
			}
		}
	}
}

// listed is the level of an item at a list's left margin: below any heading.
const listed = 100

// A coder walks through an outline.
type coder struct {
	steps   []step
	taken   map[string]bool // addresses
	counted map[string]int  // by the numbers above: how many have been counted there
	numbers bool            // some have been opened
}

// A step is an open heading or item; its number is empty for a dash.
type step struct {
	level  int
	number string
}

// open closes what is not above a level and opens something at it.
func (c *coder) open(level int, number string) {
	n := len(c.steps)
	for n > 0 && c.steps[n-1].level >= level {
		n--
	}
	c.steps = append(c.steps[:n], step{level, number})
	c.numbers = c.numbers || number != ""
}

// close leaves the headings below a level, and what stands under them; 0 is for
// none.
func (c *coder) close(under int) {
	for i, s := range c.steps {
		if under > 0 && s.level < listed && s.level > under {
			c.steps = c.steps[:i]
			return
		}
	}
}

// code gives the Mã of what was opened last.
func (c *coder) code() string {
	path, dash := c.path(), c.steps[len(c.steps)-1].number == ""
	if !dash && c.take(path) {
		return path
	}
	if path == "" && c.numbers {
		path = "0"
	}
	for n := 2; ; n++ {
		if dash {
			c.counted[path]++
			n = c.counted[path]
		}
		code := strconv.Itoa(n)
		if path != "" {
			code = path + "-" + code
		}
		if c.take(code) {
			return code
		}
	}
}

// take takes a Mã if its address is free.
func (c *coder) take(code string) bool {
	id := source.TaskID(code)
	if c.taken[id] {
		return false
	}
	c.taken[id] = true
	return true
}

// path gives the numbers of all that is open.
func (c *coder) path() string {
	var parts []string
	for _, s := range c.steps {
		if s.number == "" {
			continue
		}
		for n := len(parts); n > 0 && strings.HasPrefix(s.number, parts[n-1]+"."); n-- {
			parts = parts[:n-1]
		}
		parts = append(parts, s.number)
	}
	return strings.Join(parts, ".")
}

// number gives what a marker contributes to a Mã: `II` of `II.`, `a` of `a)`,
// `Đ3` of `Điều 3.`, `1` of `Phần thứ nhất`; empty for a dash and for words.
func number(marker string) string {
	words := strings.Fields(line(marker))
	initials := ""
	for _, w := range numbered {
		if n := len(w.words); len(words) >= n && slices.EqualFunc(words[:n], w.words, func(a, b string) bool { return vietnamese.Fold(a) == b }) {
			words, initials = words[n:], w.initials
			break
		}
	}
	if len(words) == 2 && vietnamese.Fold(words[0]) == "thu" {
		words = []string{ordinals[vietnamese.Fold(words[1])]}
	}
	if len(words) == 0 {
		return initials // an annex without a number
	}
	if len(words) != 1 {
		return ""
	}
	// đ is a letter of its own in lists, and d in an address; dd is how it is
	// typed.
	bare := strings.NewReplacer("đ", "dd", "Đ", "DD").Replace(strings.Trim(words[0], ".:)(/-–"))
	for part := range strings.SplitSeq(bare, ".") {
		if part == "" || len(part) > 8 || strings.ContainsFunc(part, func(c rune) bool { return !isLatin(c) && (c < '0' || c > '9') }) {
			return ""
		}
	}
	return initials + bare
}

// numbered are the words that stand before numbers in an outline, without
// accents.
var numbered = []struct {
	words    []string
	initials string
}{
	{[]string{"phan"}, ""}, {[]string{"chuong"}, ""}, {[]string{"tieu", "muc"}, ""}, {[]string{"muc"}, ""},
	{[]string{"dieu"}, "Đ"}, {[]string{"khoan"}, ""}, {[]string{"diem"}, ""}, {[]string{"phu", "luc"}, "PL"}, {[]string{"bieu"}, "B"},
}

// ordinals are the numbers of parts in words, without accents.
var ordinals = map[string]string{
	"nhat": "1", "hai": "2", "ba": "3", "tu": "4", "nam": "5", "sau": "6", "bay": "7", "tam": "8", "chin": "9", "muoi": "10",
}
