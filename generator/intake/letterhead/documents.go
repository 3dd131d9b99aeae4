package letterhead

import (
	"strings"

	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// A list holds citations, each once.
type list struct {
	entries []string
	seen    map[string]bool
}

// add puts a citation on the list and reports whether it was not there.
func (l *list) add(entry string) bool {
	key := vietnamese.Key(entry)
	if entry == "" || l.seen[key] {
		return false
	}
	if l.seen == nil {
		l.seen = map[string]bool{}
	}
	l.seen[key] = true
	l.entries = append(l.entries, entry)
	return true
}

// pieces cuts a paragraph at the semicolons that stand in no bracket or
// quotation.
func pieces(text string) []string {
	var all []string
	from, brackets, quotes := 0, 0, 0
	for i, c := range text {
		switch c {
		case '(':
			brackets++
		case ')':
			brackets = max(brackets-1, 0)
		case '“':
			quotes++
		case '”':
			quotes = max(quotes-1, 0)
		case ';':
			if brackets == 0 && quotes == 0 {
				all = append(all, strings.TrimSpace(text[from:i]))
				from = i + 1
			}
		}
	}
	if rest := strings.TrimSpace(text[from:]); strings.Trim(rest, " ./") != "" {
		all = append(all, rest)
	}
	return all
}

// restsOn are the words before a document that something rests on.
var restsOn = pattern(`(?i)^[-+•]?\s*căn\s+cứ\s+(?:vào\s+)?`)

// documents cuts a paragraph `Căn cứ …` into its documents, one entry each,
// with all their words but those that lead to them and the marks at the end.
// whole is false where a piece is no document: `Căn cứ chức năng, nhiệm vụ`.
func documents(text string) (entries []string, whole bool) {
	whole = true
	for _, p := range pieces(text) {
		p = strings.TrimRight(restsOn().ReplaceAllString(p, ""), " .,;:/")
		if p == "" {
			continue
		}
		if c := vietnamese.ParseCitation(p); c.Type == "" && c.Number == "" {
			whole = false
			continue
		}
		entries = append(entries, chained(p)...)
	}
	return entries, whole && len(entries) > 0
}

// chained cuts a piece between the documents of a list in it.
func chained(piece string) []string {
	var entries []string
	from := 0
	for _, at := range listed(piece, vietnamese.FindCitations(piece))[1:] {
		entries = append(entries, strings.TrimRight(listEnd().ReplaceAllString(piece[from:at], ""), " ,"))
		from = at
	}
	return append(entries, piece[from:])
}

// listEnd joins a document to the next of a list.
var listEnd = pattern(`(?i)[\s,]+(?:và|hoặc|&)\s*$`)

// listed gives the offsets at which the documents of a list begin: `A và B`,
// `A về việc X và B`, `A và ý kiến chỉ đạo của C tại B`. The first is 0. What
// stands in the title of another is none: `A về thực hiện B và C`.
func listed(text string, found []plan.Citation) []int {
	starts := []int{0}
	last, inTitle := 0, false // the document before, and whether its title cites others
	for i := 1; i < len(found); i++ {
		between := text[found[i-1].Stop:found[i].Start]
		since := text[found[last].Stop:found[i].Start]
		if strings.HasSuffix(since, "(") && vietnamese.Key(found[i].Number) == vietnamese.Key(found[last].Number) {
			continue // its short name: (Nghị quyết số 163/2024/QH15)
		}
		after, closed := strings.CutPrefix(between, ")")
		if closed && listJoint().MatchString(after) {
			starts, last, inTitle = append(starts, found[i].Start), i, false
			continue
		}
		if inTitle {
			continue
		}
		switch at := saidIn().FindStringSubmatchIndex(between); {
		case amended().MatchString(between):
			starts = append(starts, found[i-1].Stop+amended().FindStringSubmatchIndex(between)[2])
		case amendedLater().MatchString(between):
			starts = append(starts, found[i-1].Stop+amendedLater().FindStringSubmatchIndex(between)[2])
		case at != nil && !governs().MatchString(between[:at[2]]):
			starts = append(starts, found[i-1].Stop+at[2])
		case (listJoint().MatchString(between) || found[i].Date.Full() && nextDated().MatchString(between)) && !governs().MatchString(between):
			starts = append(starts, found[i].Start)
		default:
			inTitle = true // only a bracket that ends it leads back to the list
			continue
		}
		last = i
	}
	return starts
}

var (
	// listJoint ends the words between two documents of a list.
	listJoint = pattern(`(?i)(?:^\s*,|(?:^|[\s,])(?:và|hoặc|&))\s*$`)

	// nextDated stands between two documents of a list where the second has a day of
	// its own: `A về việc X, B ngày …`.
	nextDated = pattern(`(?i)^\s*\)?\s+(?:về|quy\s+định|ban\s+hành|phê\s+duyệt)\s[^;:]*,\s*$`)

	// saidIn leads to a document by what somebody says in it.
	saidIn = pattern(`(?i)(?:và|,)\s+((?:ý\s+kiến|chỉ\s+đạo|hướng\s+dẫn|đề\s+nghị|kết\s+luận|nội\s+dung|tinh\s+thần|theo)\s[^.;:()]*?(?:tại|trong)\s*)$`)

	// amended leads from a law to the one that has amended it.
	amended = pattern(`(?i)^[\s,(]*(?:và\s+)?((?:đã\s+)?được\s+(?:sửa\s+đổi|bổ\s+sung|điều\s+chỉnh)[^.;:()]{0,60}?\s(?:tại|bởi|theo)\s*)$`)

	// amendedLater does the same after what the first is about.
	amendedLater = pattern(`(?i)[\s,(]((?:đã\s+)?được\s+(?:sửa\s+đổi|bổ\s+sung|điều\s+chỉnh)[^.;:()]{0,60}?\s(?:tại|bởi|theo)\s*)$`)

	// governs leads from a title to a document that the title is about.
	governs = pattern(`(?i)(?:thực\s+hiện|thi\s+hành|triển\s+khai|hướng\s+dẫn|sửa\s+đổi|bổ\s+sung|thay\s+thế|bãi\s+bỏ|chi\s+tiết)\s+(?:\p{L}+\s+){0,5}?(?:luật|bộ\s+luật|pháp\s+lệnh|nghị\s+quyết|nghị\s+định|quyết\s+định|chỉ\s+thị|kết\s+luận|chương\s+trình|đề\s+án|kế\s+hoạch|chiến\s+lược)(?:\s|$)`)
)

// farthest is how many bytes may stand between the verb and the document that
// is carried out: `Thực hiện ý kiến của Ban Tổ chức Trung ương tại Văn bản …`.
const farthest = 160

// citedIn gives the documents that a piece of an opening sentence is about,
// as they are cited there, without what they are about; where the first has
// no number, its name up to where the sentence goes on.
func citedIn(piece string) []string {
	piece = strings.TrimSpace(carriesOut().ReplaceAllString(restsOn().ReplaceAllString(piece, ""), ""))
	if at, _ := mainClause(piece); at > 0 {
		piece = strings.TrimRight(piece[:at], " ,;.")
	}
	found := vietnamese.FindCitations(piece)
	if name, stop := leadingKind(piece); name != "" && len(found) > 0 && found[0].Start > 0 && found[0].Number != "" && found[0].Start >= stop && plainBetween().MatchString(piece[stop:found[0].Start]) {
		return []string{piece[:found[0].Stop]} // Quy chế làm việc | số 01-QC/ĐU ngày …
	} else if name != "" && pointsBack().MatchString(piece[stop:]) {
		return nil // Luật này: no name of its own
	} else if name != "" && (len(found) == 0 || found[0].Start > 0) {
		if name = strings.TrimRight(definedAs().ReplaceAllString(piece, ""), " .,;:/"); len(name) > longestName {
			return nil
		}
		return []string{name}
	}
	if len(found) == 0 || found[0].Start > farthest || strings.ContainsAny(piece[:found[0].Start], ".;:") {
		return nil
	}
	var all []string
	next := 0
	for _, at := range listed(piece, found) {
		for next < len(found)-1 && found[next].Start < at {
			next++
		}
		all = append(all, found[next].Text)
	}
	return all
}

// pointsBack follows the type of a document that was named before.
var pointsBack = pattern(`(?i)^\s+(?:này|trên|nêu\s+trên|nói\s+trên|đó|kể\s+trên)(?:[\s,.;]|$)`)

// plainBetween is what may stand between the type of a document and its number: a
// few words of what it is about.
var plainBetween = pattern(`^(?:\s+\p{Ll}+){0,6}\s*$`)

// longestName is how many bytes the name of a document without a number has at
// most in an opening sentence.
const longestName = 400

// definedAs is a short name given in brackets at the end of a name.
var definedAs = pattern(`(?i)\s*\((?:sau|dưới) đây[^()]*\)\s*$`)

// carriesOut are the words before a document that is carried out.
var carriesOut = pattern(`(?i)^(?:(?:để|nhằm|tiếp\s+tục|tổ\s+chức|tăng\s+cường|đẩy\s+mạnh|kịp\s+thời|chủ\s+động|về\s+việc|việc)\s+)*(?:(?:triển\s+khai|thực\s+hiện|thi\s+hành|quán\s+triệt|cụ\s+thể\s+h(?:óa|oá))(?:\s+và\s+|,\s+|\s+|$))+(?:(?:nghiêm|nghiêm\s+túc|có\s+hiệu\s+quả|hiệu\s+quả|kịp\s+thời|đồng\s+bộ|các\s+nội\s+dung|nội\s+dung|nhiệm\s+vụ)[,\s]+)*`)

// issues are the verbs with which a body gives out a document.
var issues = pattern(`(?i)^\s*(?:\([^()]{1,20}\)\s*)?,?\s*(?:đã\s+)?(?:ban\s+hành|xây\s+dựng|lập|đề\s+ra|triển\s+khai|tổ\s+chức|yêu\s+cầu|hướng\s+dẫn|báo\s+cáo|thông\s+báo|kết\s+luận|quyết\s+định|đề\s+nghị|trình|cụ\s+thể|có\s+ý\s+kiến)(?:\s|$)`)

// issuesPlan is a clause in which a body that no table knows gives out a plan:
// `Ban Thường vụ Công đoàn ngành xây dựng kế hoạch …`.
var issuesPlan = pattern(`^(\p{Lu}[^,;:.()]{3,100}?)\s+(?:\([^,;:.()]{1,20}\)\s+)?(?:ban\s+hành|xây\s+dựng|lập|đề\s+ra)\s+(?:[Kk]ế\s+hoạch|[Cc]hương\s+trình|[Pp]hương\s+án)[\s,:]`)

// mainClause finds where a sentence says who does something: `…, Sở Khoa học
// và Công nghệ (KH&CN) xây dựng Kế hoạch như sau:`. It gives the offset of
// the body's name and the name; the offset is 0 where there is none, or the
// sentence begins with it.
func mainClause(text string) (at int, body string) {
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case ',', ';', '.', ':':
		default:
			if i > 0 {
				continue
			}
		}
		start := i
		for start < len(text) && (text[start] == ',' || text[start] == ';' || text[start] == '.' || text[start] == ':' || blank(text[start])) {
			start++
		}
		name := vietnamese.LeadingOrganisation(beginning(text[start:], longestKey))
		if name != "" && strings.HasPrefix(text[start:], name) && issues().MatchString(beginning(text[start+len(name):], 60)) {
			return start, name
		}
		rest := beginning(text[start:], longestKey)
		if m := issuesPlan().FindStringSubmatch(rest); m != nil && !carriesOut().MatchString(rest) && !restsLead().MatchString(rest) && len(vietnamese.FindCitations(m[1])) == 0 {
			return start, m[1] // and no document: Nghị quyết số 50/NQ-CP … về ban hành Kế hoạch
		}
	}
	return 0, ""
}
