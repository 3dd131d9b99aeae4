package vietnamese

import (
	"slices"
	"strings"
	"sync"
	"unicode"
)

// Limits of an issuer's name, in tokens.
const (
	longestIssuer = 36
	longestLoose  = 14 // of the words that no table knows
	longestPlace  = 5
)

// issuerAfter reads `của Chủ tịch UBND tỉnh Bắc Giang` after a number or a
// date. It gives a zero stop where no organisation is named: `của tỉnh`, `của
// cấp có thẩm quyền`.
func issuerAfter(text string, at int) (issuer string, stop int) {
	next := skipBlanks(text, at)
	if next < len(text) && text[next] == ',' {
		next = skipBlanks(text, next+1)
	}
	end := wordEnd(text, next)
	if end-next > longestWord {
		return "", 0
	}
	lead := Key(text[next:end])
	if lead != "của" && lead != "do" {
		return "", 0
	}
	r := issuerReader{text: text}
	for l := (lexer{text: text, at: end}); len(r.tokens) < longestIssuer; {
		t := l.next()
		if t.kind == noToken || t.stop-t.start > longestWord {
			break
		}
		r.tokens = append(r.tokens, t)
	}
	n := r.name()
	if n == 0 {
		return "", 0
	}
	stop = r.tokens[n-1].stop
	if lead == "do" {
		r.at = n
		if !r.word("ban", "hành") {
			return "", 0
		}
	}
	return joined(text[r.tokens[0].start:stop]), stop
}

// issuerReader reads the name of an organisation, part by part: known names
// first, then a place after the kind of place, then, for bodies of which
// there are too many to know, words up to the first that no name holds.
type issuerReader struct {
	reader
	text string
}

// name gives how many tokens the name that comes first has.
func (r *issuerReader) name() int {
	if len(r.tokens) == 0 || !startsUpper(r.text[r.tokens[0].start:]) {
		return 0
	}
	headed := false
	for r.at < len(r.tokens) {
		part, n := r.part()
		switch {
		case n == 0 && !headed:
			return 0
		case n == 0:
			return r.trimmed()
		case part == place && !headed:
			return 0
		}
		headed = true
		r.at += n
		switch part {
		case place:
			r.placeName()
		case local:
			if kind, _ := r.part(); kind != place && kind != local {
				r.placeName()
			}
		case loose:
			r.words()
		}
	}
	return r.trimmed()
}

func (r *issuerReader) trimmed() int {
	n := min(r.at, len(r.tokens))
	for n > 0 && r.tokens[n-1].kind == markToken {
		n--
	}
	return n
}

// part finds the longest known part of a name that comes next.
func (r *issuerReader) part() (kind partKind, n int) {
	first := r.peek()
	if first.kind != wordToken {
		return 0, 0
	}
	capital := startsUpper(r.text[first.start:])
	for _, p := range issuerParts()[first.key] {
		n := r.match(p.words)
		if n == 0 || !capital && p.kind != place || n == 1 && r.stops(0) {
			continue
		}
		return p.kind, n
	}
	return 0, 0
}

// match gives how many tokens the words of a part take when they come next.
// Commas, dashes, ampersands and `và` between them do not count: `Văn hóa,
// Thể thao và Du lịch`, `Lao động - TBXH`.
func (r *issuerReader) match(words []string) int {
	n := 0
	for i, w := range words {
		for t := r.ahead(n); i > 0 && t.key != w && isConnector(t); t = r.ahead(n) {
			n++
		}
		if t := r.ahead(n); t.kind != wordToken || t.key != w {
			return 0
		}
		n++
	}
	return n
}

func isConnector(t token) bool {
	switch t.key {
	case ",", "-", "&", "và":
		return true
	}
	return false
}

// placeName takes the name of a place: words that begin with a capital, and a
// dash between two of them (Bà Rịa - Vũng Tàu).
func (r *issuerReader) placeName() {
	for range longestPlace {
		n := 0
		if r.peek().key == "-" {
			n = 1
		}
		t := r.ahead(n)
		if t.kind != wordToken || !startsUpper(r.text[t.start:]) || r.stops(n) {
			return
		}
		if n == 0 {
			if kind, _ := r.part(); kind != 0 {
				return
			}
		}
		r.at += n + 1
	}
}

// words takes words up to one that no name of an organisation holds.
func (r *issuerReader) words() {
	for range longestLoose {
		t := r.peek()
		switch {
		case t.kind == wordToken && !r.stops(0), t.kind == numberToken:
		case t.key == "-" && startsUpper(r.text[r.ahead(1).start:]) && !r.stops(1):
		default:
			return
		}
		if kind, n := r.part(); n > 0 {
			if r.at += n; kind == place {
				r.placeName()
			}
			continue
		}
		r.at++
	}
}

// stops reports whether the token n ahead begins something that follows a
// name: a verb, a preposition, another document.
func (r *issuerReader) stops(n int) bool {
	t := r.ahead(n)
	if issuerStops()[t.key] || typeStarts(r, n) {
		return true
	}
	next := r.ahead(n + 1)
	return next.kind == wordToken && issuerVerbs()[t.key+" "+next.key]
}

func typeStarts(r *issuerReader, n int) bool {
	a, b := r.ahead(n), r.ahead(n+1)
	if b.kind != wordToken {
		return false
	}
	_, ok := typeNames()[a.key+" "+b.key]
	return ok
}

type partKind uint8

const (
	whole partKind = iota + 1 // complete by itself
	local                     // a place may follow
	place                     // a kind of place: its name follows
	loose                     // words follow that no table knows
)

type issuerPart struct {
	words []string
	kind  partKind
}

// issuerParts are the known parts of organisations' names by their first
// word, the longest first.
var issuerParts = sync.OnceValue(func() map[string][]issuerPart {
	all := map[string][]issuerPart{}
	add := func(kind partKind, lines string) {
		for line := range strings.Lines(lines) {
			words := slices.DeleteFunc(strings.FieldsFunc(Key(line), func(r rune) bool {
				return unicode.IsSpace(r) || r == ',' || r == '-' || r == '&'
			}), func(w string) bool { return w == "và" })
			if len(words) > 0 {
				all[words[0]] = append(all[words[0]], issuerPart{words, kind})
			}
		}
	}
	add(whole, wholeBodies)
	add(whole, strings.Join(fields, "\n"))
	add(local, localBodies)
	add(place, placeKinds)
	add(loose, looseBodies)
	for _, parts := range all {
		slices.SortStableFunc(parts, func(a, b issuerPart) int { return len(b.words) - len(a.words) })
	}
	return all
})

// issuerStops end the name of an organisation, in any case of letters.
var issuerStops = keySet(`về việc tại trong đã được có là để nhằm theo cho với từ đến ngày số năm tháng này nêu trên
	và hoặc của gửi kèm v/v giao khi sau trước như cùng do bởi vì nên thì mà đang sẽ phát`)

// issuerVerbs are verbs of two words that follow a name.
var issuerVerbs = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for verb := range strings.SplitSeq(Key(`ban hành, phê duyệt, quy định, hướng dẫn, sửa đổi, bổ sung, thực hiện, triển khai,
		công bố, thành lập, thông qua, điều chỉnh, chấp thuận, yêu cầu, đề nghị, chỉ đạo, đối với, chủ trì, báo cáo,
		tăng cường, nâng cao, đẩy mạnh, phát triển, kiện toàn, phân công, phê chuẩn, hợp nhất, bãi bỏ, thay thế,
		tổ chức, phối hợp, quán triệt, đồng ý, thống nhất, ủy quyền, giải quyết, xử lý, đôn đốc, tập trung, tiếp tục,
		liên quan, quyết nghị, khẩn trương, đính chính, cụ thể`), ", ") {
		all[verb] = true
	}
	return all
})
