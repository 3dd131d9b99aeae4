package assign

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/intake/outline"
	"congbo/generator/vietnamese"
)

// preparation reads words that only say who prepares what stands before them,
// with whom and by when, as programmes of work do below each matter: `Sở Tài
// chính chủ trì, phối hợp các sở liên quan tham mưu, trình trong tháng 3`,
// `(Giao Ban Pháp chế thẩm tra; trình quý II/2026)`. They say nothing of what is
// prepared.
func preparation(text string) (g given, ok bool) {
	text = strings.Trim(text, " .;/")
	if inner, bracketed := strings.CutPrefix(text, "("); bracketed && strings.HasSuffix(inner, ")") {
		text = strings.Trim(inner, " .;)")
	}
	if wordCount(text) > longestPreparation || isLabelLine(text) {
		return given{}, false
	}
	rest, _ := outline.CutGiving(text)
	rest, _ = doneBy.Cut(rest)
	rest = strings.TrimLeft(rest, " ")
	units, stop := vietnamese.ReadUnits(rest)
	if stop == 0 || onlyBareNoun(units) {
		return given{}, false
	}
	p := preparing{given: given{lead: texts(units), labelled: true}}
	if !p.read(rest[stop:]) {
		return given{}, false
	}
	if due, _ := deadlineIn(text); p.deadline == "" {
		p.deadline = due
	}
	return p.given, true
}

// longestPreparation is how many words say at most who prepares something.
const longestPreparation = 60

// preparing reads what follows the names of those who prepare something.
type preparing struct {
	given
	prepares bool // one of its words says so
	drafts   bool // it says that something is put on paper, which may then be reported
}

// read takes all words of a text that say how something is prepared. It gives
// false where another is left, or none says so.
func (p *preparing) read(text string) bool {
	for range longestPreparation {
		if text = strings.TrimLeft(text, " ,;-–"); p.prepares {
			text = strings.TrimLeft(text, " :")
		}
		if text == "" {
			return p.prepares
		}
		rest, ok := p.next(text)
		if !ok {
			return false
		}
		text = rest
	}
	return false
}

// next takes one of them.
func (p *preparing) next(text string) (rest string, ok bool) {
	if rest, ok = partnering.Cut(text); ok {
		units, stop := vietnamese.ReadUnits(strings.TrimLeft(rest, " "))
		for _, name := range texts(units) {
			p.with = appendUnit(p.with, name)
		}
		return strings.TrimLeft(rest, " ")[stop:], true
	}
	if rest, ok = handingIn.Cut(text); ok || p.drafts && reportsIt.Begin(text) {
		if !ok {
			rest, _ = reportsIt.Cut(text)
		}
		p.prepares = true
		rest = strings.TrimLeft(rest, " ")
		if _, stop := vietnamese.ReadUnits(rest); stop > 0 { // trình | Ban Thường vụ
			return rest[stop:], true
		}
		return rest, true
	}
	if rest, ok = drafts.Cut(text); ok {
		p.prepares, p.drafts = true, true
		return rest, true
	}
	if rest, ok = prepares.Cut(text); ok {
		p.prepares = true
		return rest, true
	}
	if rest, ok = joinsPreparing.Cut(text); ok {
		return rest, true
	}
	if inside, after, closed := strings.Cut(strings.TrimPrefix(text, "("), ")"); closed && text[0] == '(' {
		if when, timed := timeOf(inside); timed {
			p.deadline = when
			return after, true
		}
	}
	if when, timed := vietnamese.LeadingDeadline(text); timed && when.Start == 0 {
		if p.deadline == "" {
			p.deadline = text[:when.Stop]
		}
		return text[when.Stop:], true
	}
	return "", false
}

var (
	partnering     = vietnamese.PhrasesOf("phối hợp, phối hợp với, phối hợp cùng, chủ trì phối hợp, chủ trì phối hợp với, chủ trì phối hợp cùng, cùng với, cùng, chủ trì và phối hợp với")
	handingIn      = vietnamese.PhrasesOf("trình, trình tại, trình tại kỳ họp, trình kỳ họp, trình hội nghị")
	reportsIt      = vietnamese.PhrasesOf("báo cáo, báo cáo tại, gửi")
	drafts         = vietnamese.PhrasesOf("tham mưu, chuẩn bị, chuẩn bị nội dung, chuẩn bị hồ sơ, chuẩn bị tài liệu, chuẩn bị văn bản, soạn thảo, dự thảo, xây dựng dự thảo, xây dựng nội dung, chỉ đạo tham mưu")
	prepares       = vietnamese.PhrasesOf("chủ trì, tổ chức thực hiện, thực hiện, tham mưu thực hiện, tham mưu tổ chức thực hiện, triển khai thực hiện, chỉ đạo thực hiện")
	joinsPreparing = vietnamese.PhrasesOf("và, để, là cơ quan, là đơn vị, cơ quan, đơn vị, chịu trách nhiệm, có trách nhiệm, hoàn thành, thời gian, thời gian trình, dự kiến")
)

// prepared reads, below a node, the paragraphs that only say who prepares what
// stands before them: the paragraph before, or the node itself where there is
// none. They stay in the text, and are no tasks.
func (w *writer) prepared(n *outline.Node, l *labels) {
	var matter *outline.Node
	for _, child := range n.Children {
		if fieldLabel(child) {
			continue
		}
		g, ok := given{}, false
		if child.Table == nil && len(child.Children) == 0 && child.Marker.Class != outline.Article { // an article stands for itself
			g, ok = preparation(child.Text)
		}
		switch {
		case !ok:
			if matter = child; child.Heading || !w.isMatter(child) {
				matter = nil
			}
			if matter == nil {
				n = nil // what comes later is not of the node
			}
		case matter != nil:
			if l.following == nil {
				l.following = map[*outline.Node]*labels{}
			}
			if of := l.following[matter]; of != nil {
				g = of.given.over(g)
			}
			l.following[matter] = &labels{taken: map[*outline.Node]bool{}, given: g}
			w.preparing[child] = true
		case n != nil && !outline.IsPart(n.Marker) && !(n.Heading && n.Purpose == outline.Organisation) && w.isMatter(n):
			l.given = l.given.over(g)
			w.preparing[child] = true
		}
	}
}

// isMatter reports whether a paragraph names what is to be prepared or done, and
// not by whom, or when.
func (w *writer) isMatter(n *outline.Node) bool {
	const fewest = 4 // words
	if n.Table != nil || n.Parent == nil || n.Purpose == outline.Aims || strings.HasSuffix(n.Text, ":") || wordCount(n.Text) < fewest || isTime(strings.Trim(n.Text, " .")) || facts.Begin(n.Text) || outline.UnitsOf(n.Text) != nil {
		return false
	}
	a, own := w.agentOf(n)
	return !own || a.weak
}

// preparedLast reads who prepares something out of the last sentence of its
// paragraph: `Nghị quyết về phí thư viện. Sở Tài chính chủ trì tham mưu.`
func preparedLast(text string) given {
	if bare := strings.TrimRight(text, " .;/"); strings.HasSuffix(bare, ")") { // Báo cáo quý I (Sở Nội vụ chuẩn bị).
		if open := strings.LastIndexByte(bare, '('); open > 0 {
			g, _ := preparation(bare[open:])
			return g
		}
	}
	last, at := sentenceBefore(strings.TrimRight(text, " ./"))
	g, ok := preparation(last)
	if !ok || at == 0 {
		if at = lineBefore(text); at == 0 {
			return given{}
		}
		g, ok = preparation(text[at:])
	}
	if a, own := agentOf(text[:at]); !ok || own && !a.weak {
		return given{}
	}
	return g
}

// lineBefore gives where, in a paragraph whose lines were joined, the line may
// begin that says who prepares what the others name, though no stop stands before
// it: `… giai đoạn 2026 - 2030 | Sở Tài chính chủ trì tham mưu, trình trong tháng
// 3`; 0 where no line does.
func lineBefore(text string) int {
	const widest, fewest = 300, 6 // bytes of such a line, words before it
	from := max(0, len(text)-widest)
	if !strings.Contains(text[from:], "trình") && !strings.Contains(text[from:], "tham mưu") && !strings.Contains(text[from:], "chuẩn bị") {
		return 0
	}
	for i := strings.IndexByte(text[from:], ' ') + from; i > 0 && i < len(text); {
		next := strings.IndexByte(text[i+1:], ' ')
		if next < 0 {
			return 0
		}
		first, _ := utf8.DecodeRuneInString(text[i+1:])
		if unicode.IsUpper(first) && mayEnd(text[:i]) && wordCount(text[:i]) >= fewest {
			if g, ok := preparation(text[i+1:]); ok && g.deadline != "" {
				return i + 1
			}
		}
		i += 1 + next
	}
	return 0
}

// mayEnd reports whether a line may end with these words: with a number, or with
// one in small letters that wants no other after it.
func mayEnd(before string) bool {
	last := strings.TrimLeft(lastWord(before), "-–")
	first, _ := utf8.DecodeRuneInString(last)
	return !joining.Begin(last) && !givingLast[last] && (unicode.IsLower(first) && !strings.HasSuffix(last, ",") || unicode.IsDigit(first))
}

// givingLast are words after which stands who is given something.
var givingLast = map[string]bool{"giao": true, "nghị": true, "công": true, "cầu": true, "hợp": true, "trình": true, "cáo": true, "gửi": true, "cùng": true, "đạo": true, "đồng": true, "tịch": true, "đốc": true, "trưởng": true, "thư": true, "phó": true}

// decidesBelow reports whether an introduction, by its key, says that whoever it
// names decides on what stands below it, which others prepare: `Ban Chấp hành
// xem xét, cho ý kiến các nội dung sau:`.
func decidesBelow(key string) bool {
	for _, words := range []string{"cho ý kiến", "xem xét, quyết định", "thảo luận, thông qua", "xem xét, thông qua", "thảo luận, quyết định", "xem xét thông qua", "thảo luận và quyết định"} {
		if strings.Contains(key, words) {
			return true
		}
	}
	return false
}

// amongMatters reports whether a point is but the name of a document that is to be
// made, among others half of which say what is to be done: `5. Chương trình kiểm
// tra hằng năm`.
func (w *writer) amongMatters(n *outline.Node) bool {
	if n.Purpose != outline.Tasks && n.Purpose != outline.Unknown || n.Parent == nil || !n.Parent.Heading || n.Heading || len(n.Children) > 0 || n.Marker.Class != outline.Number || !toIssue.Begin(n.Text) {
		return false
	}
	says, all := 0, 0
	for _, beside := range n.Parent.Children {
		if beside.Marker.Class != n.Marker.Class {
			continue
		}
		if all++; beside != n && w.saysWhatToDo(beside) {
			says++
		}
	}
	return all > 2 && says*2 >= all
}

// toIssue are documents that a programme of work is to bring about.
var toIssue = vietnamese.PhrasesOf("nghị quyết, chỉ thị, kế hoạch, chương trình, đề án, quy chế, quy định, quyết định, báo cáo, tờ trình, kết luận, quy hoạch, dự thảo")
