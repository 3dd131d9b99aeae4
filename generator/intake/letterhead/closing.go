package letterhead

import (
	"strings"

	"congbo/generator/vietnamese"
)

// A closing is the end of a document: who signed it and who receives it, in
// either order, in two columns or one.
type closing struct {
	from, to   int // lines
	signatures []signature
	recipients []string
	unsigned   bool  // a place for a name below what the signer is
	line       int   // of the first signature
	listLine   int   // of the list of recipients
	dated      dated // a date line above the signature, as in old documents
	datedAt    int
}

// recipientsLead begins the list of recipients.
var recipientsLead = pattern(`(?i)^n[ơo]i\s+nh[ậâ]n\s*(?:[:;.]|$|\s-|\s+(?:TM|KT|TL|TUQ|Q)\s?\.|\s+\p{Lu}{2,})`)

// recipientsInside is such a list that begins in the middle of a line.
var recipientsInside = pattern(`[./;]\s*(Nơi nhận\s*:)`)

// stamp is a line of an electronic signature, as PDF readers show it.
var stamp = pattern(`(?i)^(?:ký\s+bởi|người\s+ký|ký\s+số\s+bởi|được\s+ký\s+bởi|digitally\s+signed\s+by|signature\s+valid|ngày\s+ký|thời\s+gian\s+ký|cơ\s+quan|email|tổ\s+chức|chức\s+vụ|date)\s*:?\s`)

// stampStart is the first line of one.
var stampStart = pattern(`(?i)^(?:ký\s+(?:số\s+)?bởi|người\s+ký|được\s+ký\s+bởi|digitally\s+signed\s+by|signature\s+valid)\s*:`)

// findClosing finds the first closing among the lines from an index on.
func (r *reader) findClosing(from int) (c closing, ok bool) {
	for i := from; i < len(r.page.lines); i++ {
		l := &r.page.lines[i]
		if l.opaque || l.taken() {
			continue
		}
		if r.closingStarts(i) {
			if c = r.closingAt(i); c.valid() {
				r.dateAbove(&c)
				return c, true
			}
			i = max(i, c.to-1)
			continue
		}
		if at := recipientsInside().FindStringSubmatchIndex(l.raw[l.lo:l.hi]); at != nil {
			split := l.lo + at[2]
			before := *l
			r.page.lines[i].lo = split
			r.page.lines[i].set()
			c = r.closingAt(i)
			r.page.lines[i] = before
			if c.valid() {
				r.page.takeFrom(i, split)
				c.from = i + 1
				return c, true
			}
		}
	}
	return c, false
}

// dateAbove takes the date line that stood above the signature in documents
// of before 2004 and stands there in minutes.
func (r *reader) dateAbove(c *closing) {
	if c.from == 0 || !r.head.Date.IsZero() || !c.dated.date.IsZero() {
		return
	}
	l := &r.page.lines[c.from-1]
	if d, ok := r.dateIn(l.text); ok && len(l.text) < 80 && d.certain && d.from == 0 {
		c.dated, c.datedAt = d, l.number
		c.from--
	}
}

// valid reports whether what was read is a closing and not a line that looks
// like the beginning of one.
func (c *closing) valid() bool {
	if len(c.recipients) > 0 || c.unsigned {
		return true
	}
	for _, s := range c.signatures {
		if s.complete() {
			return true
		}
	}
	return false
}

// farthestName is how many lines below a post the name stands at most.
const farthestName = 16

// closingStarts reports whether a closing may begin at a line.
func (r *reader) closingStarts(i int) bool {
	l := &r.page.lines[i]
	if !l.short() || l.text == "" {
		return false
	}
	if recipientsLead().MatchString(l.text) {
		return true
	}
	if authorityLine().MatchString(l.text) {
		head := beginning(l.text, 60)
		return vietnamese.Capitals(head) || strings.HasPrefix(l.text, "TM.") || strings.HasPrefix(l.text, "KT.") || strings.HasPrefix(l.text, "TL.")
	}
	if !postLine(l.text) && !r.signsFor(i) {
		return false
	}
	// a post by itself, with the name below it
	for next, seen := i+1, 0; next < len(r.page.lines) && next < i+farthestName && seen < 3; next++ {
		n := &r.page.lines[next]
		switch {
		case n.opaque, formMark().MatchString(n.text), authorityLine().MatchString(n.text):
			return false
		case n.text == "" || divider(n.text) || signedMark().MatchString(n.text):
		case personName(n.text):
			return true
		case vietnamese.Capitals(n.text) && !outlineStart().MatchString(n.text) && wholeKind(n.text) == "":
			seen++
		default:
			return false
		}
	}
	return false
}

// signsFor reports whether a line names a body and the post of its signer
// stands in the next: each of several who sign together does so.
func (r *reader) signsFor(i int) bool {
	l := &r.page.lines[i]
	if i+1 >= len(r.page.lines) || !l.short() || !vietnamese.Capitals(l.text) || !letterheadHead(l.text) || len(strings.Fields(l.text)) > longestPost {
		return false
	}
	next := &r.page.lines[i+1]
	return !next.opaque && (postLine(next.text) || authorityLine().MatchString(next.text) && vietnamese.Capitals(next.text))
}

// longestClosing is how many lines a closing has at most.
const longestClosing = 160

// closingAt reads a closing from its first line to its last.
func (r *reader) closingAt(from int) closing {
	c := closingReader{reader: r, closing: closing{from: from, to: from}}
	for i := from; i < len(r.page.lines) && i < from+longestClosing; i++ {
		l := &r.page.lines[i]
		if l.opaque || len(l.text) > longestKey {
			break
		}
		if l.taken() || divider(l.text) {
			continue
		}
		if signedMark().MatchString(l.text) {
			if !c.current.empty() && c.current.name == "" {
				c.to = i + 1 // for a name that may not be there
				c.unsigned = c.unsigned || len(c.current.authority) > 0 && c.current.position != ""
			}
			continue
		}
		inTable := l.table && l.block == r.page.lines[from].block
		if i > from && !inTable && (wholeKind(l.text) != "" || startsAnnex(l)) || !c.read(i) {
			break
		}
		c.to = i + 1
	}
	c.flush()
	c.recipients = c.list.items
	last := len(c.signatures) - 1
	if name := c.list.nameAtEnd(); name != "" && last >= 0 && c.signatures[last].name == "" {
		c.signatures[last].name = name
		c.recipients = c.list.withoutName(name)
	}
	return c.closing
}

// A closingReader reads a closing line by line.
type closingReader struct {
	*reader
	closing
	list    recipientList
	current signature
}

// flush ends the signature in hand.
func (c *closingReader) flush() {
	if !c.current.empty() {
		c.signatures = append(c.signatures, c.current)
	}
	c.current = signature{}
}

// read reads a line, and reports false for one that is no part of a closing.
func (c *closingReader) read(i int) bool {
	l := &c.page.lines[i]
	text := l.text
	if stampStart().MatchString(text) || i > 0 && stamp().MatchString(text) && stamp().MatchString(c.page.lines[i-1].text) {
		return true
	}
	if !c.list.begun && recipientsLead().MatchString(text) {
		c.list.begun, c.listLine = true, l.number
		text = strings.TrimLeft(text[len("Nơi nhận"):], " :;.")
		if text == "" {
			return true
		}
	}
	item, signed := text, ""
	if c.list.open() {
		item, signed = columns(text)
	}
	together := c.current.empty() || c.current.complete()
	if signed == "" && !(c.list.open() && bullet().MatchString(item)) && (c.signs(item) || together && c.signsFor(i)) {
		item, signed = "", item
	}
	used := false
	if signed != "" {
		if c.current.complete() && !personName(signed) {
			c.flush()
		}
		if c.line == 0 {
			c.line = l.number
		}
		used = c.current.add(signed)
	}
	if item == "" {
		return used
	}
	if d, ok := c.dateIn(item); ok && d.certain && len(item) < 80 && c.dated.date.IsZero() && !bullet().MatchString(item) {
		c.dated, c.datedAt = d, l.number
		return true
	}
	if c.list.open() && !(c.current.complete() && !bullet().MatchString(item)) {
		return c.list.add(item)
	}
	return used
}

// signs reports whether a line belongs to a signature.
func (c *closingReader) signs(text string) bool {
	if authorityLine().MatchString(text) || postLine(text) || c.current.empty() && postAndName(text) {
		return true
	}
	if c.current.empty() || c.current.name != "" {
		return false
	}
	return personName(text) || postAndName(text) || vietnamese.Capitals(text) && len(strings.Fields(text)) <= 10
}

// postAndName reports whether a line is a post in capitals with the name of
// its holder after it: PHÓ CHỦ TỊCH Nguyễn Văn A.
func postAndName(text string) bool {
	words := strings.Fields(text)
	n := 0
	for n < len(words) && vietnamese.Capitals(words[n]) {
		n++
	}
	return n > 0 && n < len(words) && postLine(strings.Join(words[:n], " ")) && personName(leadingMark().ReplaceAllString(strings.Join(words[n:], " "), ""))
}

// startsAnnex reports whether an annex begins at a line.
func startsAnnex(l *line) bool {
	return l.short() && (strings.HasPrefix(l.key, "phụ lục") || strings.HasPrefix(l.key, "biểu mẫu") || strings.HasPrefix(l.key, "biểu số") || strings.HasPrefix(l.key, "mẫu số") || strings.HasPrefix(l.key, "danh mục"))
}
