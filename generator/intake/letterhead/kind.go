package letterhead

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/vietnamese"
)

// A kindLine is the line that says what a document is: `KẾ HOẠCH`, by itself
// or with the title after it.
type kindLine struct {
	index int    // of the line
	name  string // Kế hoạch; Chương trình hành động
	title int    // offset in the line's raw text where the title begins; 0 for none
}

// headStops begin what never stands above the type of a document.
var headStops = pattern(`^[-+•]?\s*(?:căn cứ|xét đề nghị|theo đề nghị|kính gửi|nơi nhận)(?:[\s:,]|$)|^(?:điều|chương|phần|mục)\s+(?:[ivx]+|\d+|thứ \p{L}+)(?:[\s.:]|$)`)

// outlineStart is the first marker of a body's outline.
var outlineStart = pattern(`^(?:[IVX]{1,5}\s*[.)-]\s*\p{L}|[IVX]{1,5}\s*/\s+\p{Lu}|[IVX]{1,5}/\p{Lu}\p{L}|[A-H][.)]\s*\p{L}|\d{1,2}(?:\.\d{1,2})*[.)]\s*\p{L}|[a-eđ]\)\s|[-+•–]\s+\p{L})`)

// topMarker is a marker that never stands above the type of a document; dashes
// do, in what portals put there.
var topMarker = pattern(`^(?:[IVX]{1,5}\s*[.)]\s*\p{L}|[A-H][.)]\s*\p{L}|\d{1,2}(?:\.\d{1,2})*[.)]\s*\p{L}|[a-eđ]\)\s)`)

// anchor is a line that only a letterhead has.
var anchor = pattern(`(?i)^(?:(?:bộ luật |luật |pháp lệnh )?s ?ố\s*:?\s*[\d./…-].*[/-]|độc lập\s*[-–—.]|cộng h(?:òa|oà) xã|đảng cộng sản việt nam)|,\s*ngày[\s.…_\d]*tháng`)

// Limits of the search for the type, in lines.
const (
	longestTop     = 160 // of a letterhead with a portal's list before it
	longestPreface = 12  // before a type that is not in capitals
)

// findKind finds the type line among the lines from an index on. What is in
// capitals by itself goes before all else; a title with its type before it
// counts where the letterhead stands above it, or there is no letterhead; so
// does a type in small letters. last is the last line of a letterhead.
func (r *reader) findKind(from int) (kind kindLine, last int, ok bool) {
	last = from - 1
	var spare kindLine // found before any letterhead
	spared := false
	for i := from; i < len(r.page.lines) && i < from+longestTop; i++ {
		l := &r.page.lines[i]
		if l.opaque || headStops().MatchString(l.key) || topMarker().MatchString(l.text) {
			break
		}
		if anchor().MatchString(beginning(l.text, longestKey)) {
			last = i
		}
		k, capitals, alone := r.kindAt(i)
		anchored := last >= from
		switch {
		case k.name == "":
		case capitals && (alone || anchored):
			return k, last, true
		case anchored && (alone || phrase(l.text)):
			return k, last, true
		case !spared && (capitals || i-from < longestPreface && phrase(l.text)):
			spare, spared = k, true
		}
	}
	if spared && last < from {
		return spare, last, true
	}
	return kindLine{}, last, false
}

// phrase reports whether a line may be a title: it is no sentence and no
// value with a label.
func phrase(text string) bool {
	return len(text) < 600 && !strings.ContainsAny(text[len(text)-1:], ".:;,") && !strings.Contains(text, "như sau")
}

// kindAt reads a type of document at the beginning of a line.
func (r *reader) kindAt(i int) (k kindLine, capitals, alone bool) {
	l := &r.page.lines[i]
	if len(l.text) == 0 || l.taken() {
		return k, false, false
	}
	text := beginning(l.text, longestKey)
	offset := strings.Index(l.raw, text)
	if offset < 0 {
		offset, text = l.lo, beginning(l.raw[l.lo:l.hi], longestKey)
	}
	if m := draftWord().FindString(text); m != "" && len(m) < len(text) {
		text, offset = text[len(m):], offset+len(m)
	}
	if at := draftAfter().FindStringIndex(text); at != nil && at[0] > 0 {
		text = text[:at[0]]
	}
	if name := wholeKind(text); name != "" {
		if stretched := strings.ToLower(name); stretched == "quyết định ban hành" {
			if at := secondWordEnd(text); at > 0 {
				return kindLine{i, "Quyết định", offset + at}, vietnamese.Capitals(text), false
			}
		}
		return kindLine{index: i, name: name}, vietnamese.Capitals(text), true
	}
	name, stop := leadingKind(text)
	if name == "" {
		return k, false, false
	}
	rest := strings.TrimLeft(text[stop:], " :.-–")
	if rest == "" || afterNoKind().MatchString(rest) || name == "Văn bản" || unicode.IsDigit(firstRune(rest)) {
		return k, false, false
	}
	return kindLine{i, name, offset + len(text) - len(rest)}, vietnamese.Capitals(text[:stop]), false
}

// afterNoKind goes on after words that only look like the type: `KẾ HOẠCH VÀ
// ĐẦU TƯ`, the rest of a ministry's name, and `Luật số: …`, a number.
var afterNoKind = pattern(`(?i)^(?:và|số)[\s:]`)

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// draftWord stands before the type of a draft.
var draftWord = pattern(`(?i)^[(\[]?(?:bản )?dự thảo[)\]]?\s*:?\s+`)

// draftAfter stands after it: KẾ HOẠCH (Dự thảo).
var draftAfter = pattern(`(?i)\s*[(\[](?:bản )?dự thảo[^)\]]*[)\]]\s*$`)

// wholeKind gives the type of document that a text names and nothing else:
// `KẾ HOẠCH`, `KẾ HOẠCH:`, `CHƯƠNG TRÌNH HÀNH ĐỘNG`. The
// type is as it is printed, in small letters with a capital.
func wholeKind(text string) string {
	words := strings.Fields(strings.Trim(text, " :.*()[]0123456789"))
	if len(words) == 0 || len(words) > 24 {
		return ""
	}
	name := strings.Join(words, " ")
	canonical, ok := vietnamese.DocumentType(name)
	switch {
	case !ok && (vietnamese.Capitals(name) || stretched(words)):
		return damagedKinds[vietnamese.Fold(strings.Join(words, ""))]
	case !ok || canonical == "Văn bản" || len(words) == 1 && vietnamese.Key(canonical) != vietnamese.Key(name):
		return "" // a code, as BC
	case vietnamese.Key(canonical) == vietnamese.Key(name):
		return canonical
	}
	return sentenceCase(name)
}

// damagedKinds lead to a type from its letters without marks and blanks, for
// lines whose letters stand by themselves and for what scanners make of them:
// `K Ế H O Ạ C H`, `KÉ HOẠCH`.
var damagedKinds = func() map[string]string {
	all := map[string]string{}
	for name := range strings.SplitSeq("Nghị quyết|Nghị định|Quyết định|Chỉ thị|Quy chế|Quy định|Thông báo|Thông tư|Hướng dẫn|Chương trình|Chương trình hành động|Kế hoạch|Kế hoạch hành động|Phương án|Đề án|Báo cáo|Tờ trình|Công điện|Kết luận", "|") {
		all[strings.ReplaceAll(vietnamese.Fold(name), " ", "")] = name
	}
	return all
}()

// sentenceCase gives a text in small letters with a capital at the beginning.
func sentenceCase(s string) string {
	s = strings.ToLower(s)
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

// stretched reports whether every letter stands by itself.
func stretched(words []string) bool {
	for _, w := range words {
		if utf8.RuneCountInString(w) > 1 {
			return false
		}
	}
	return len(words) > 2
}

// longestKind is how many words the name of a type has at most.
const longestKind = 4

// leadingKind gives the canonical type that a text begins with and the offset
// after it: `Thông tư liên tịch` of `THÔNG TƯ LIÊN TỊCH QUY ĐỊNH …`.
func leadingKind(text string) (name string, stop int) {
	end := 0
	for range longestKind {
		next := strings.IndexFunc(text[end:], func(r rune) bool { return r != ' ' })
		if next < 0 {
			break
		}
		end += next
		if i := strings.IndexByte(text[end:], ' '); i >= 0 {
			end += i
		} else {
			end = len(text)
		}
		canonical, ok := vietnamese.DocumentType(text[:end])
		if ok && vietnamese.Key(canonical) == vietnamese.Key(text[:end]) {
			name, stop = canonical, end
		}
	}
	return name, stop
}

// secondWordEnd gives the offset of the third word of a text.
func secondWordEnd(text string) int {
	at := 0
	for range 2 {
		i := strings.IndexByte(text[at:], ' ')
		if i < 0 {
			return 0
		}
		at += i + 1
	}
	return at
}

// keepsKind reports whether the type belongs to the name of a document: a law
// is called `Luật Dữ liệu`.
func keepsKind(kind string) bool {
	switch kind {
	case "Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp":
		return true
	}
	return false
}
