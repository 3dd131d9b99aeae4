package letterhead

import (
	"strings"

	"congbo/generator/vietnamese"
)

// longestOpening is how many lines are looked at for the sentence with which
// a document begins.
const longestOpening = 40

// restsLead begins a piece of that sentence on what the document rests on.
var restsLead = pattern(`(?i)^(?:căn\s+cứ|trên\s+cơ\s+sở|theo|xét)\s`)

// opening reads the sentence with which the text begins: what is carried out
// (`Thực hiện Chỉ thị số …`), what that rests on, and who does it. The words
// stay in the body.
func (r *reader) opening() {
	var paragraphs []string
	first := r.addressed(r.openingAt())
	i := first
	for steps := 0; i < len(r.page.lines) && steps < longestOpening; steps++ {
		l := &r.page.lines[i]
		if l.opaque || l.style.Heading > 0 || outlineStart().MatchString(l.text) || divisions().MatchString(l.key) {
			break
		}
		if l.text == "" {
			i++
			continue
		}
		text, next := r.paragraph(i)
		paragraphs = append(paragraphs, text)
		r.openingPieces(l.number, text)
		if i = next; strings.Contains(text, "như sau") {
			break
		}
	}
	for _, text := range paragraphs {
		if len(r.basis.entries) == 0 && r.rested(text) {
			r.found("basis", r.page.lines[first].number)
		}
		if len(r.implements.entries) == 0 && r.carried(text) {
			r.found("implements", r.page.lines[first].number)
		}
	}
	r.purposes(i)
	r.dateFromTitle()
	if len(r.implements.entries) == 0 {
		r.titleImplements()
	}
	r.head.Basis, r.head.Implements = r.basis.entries, r.implements.entries
}

// addressed passes over whom a document is sent to, above its text: `Kính gửi:`
// with a list.
func (r *reader) addressed(i int) int {
	if i >= len(r.page.lines) || !strings.HasPrefix(r.page.lines[i].key, "kính gửi") {
		return i
	}
	for i++; i < len(r.page.lines) && !r.page.lines[i].opaque; i++ {
		l := &r.page.lines[i]
		if !l.taken() && (!bullet().MatchString(l.text) || topMarker().MatchString(l.text)) {
			break
		}
	}
	return i
}

// divisions begin the body by their names.
var divisions = pattern(`^(?:điều|phần|chương|mục)\s+(?:[ivx]+|\d+|thứ \p{L}+)(?:[\s.:]|$)`)

var (
	// carriedInside leads, in the middle of a sentence, to a document that is
	// carried out.
	carriedInside = pattern(`(?i)(\p{L}+)[\s,]+(?:và\s+)?((?:triển\s+khai|thực\s+hiện|thi\s+hành)(?:\s+thực\s+hiện)?\s+)`)

	// givesOutTo leads to what the plan that is given out carries out.
	givesOutTo = pattern(`(?i)(?:ban\s+hành|xây\s+dựng|lập)\s+(?:kế\s+hoạch|chương\s+trình(?:\s+hành\s+động)?)\s+(?:(?:hành\s+động|tổ\s+chức|để|nhằm)\s+)?((?:triển\s+khai|thực\s+hiện|thi\s+hành)\s.*)`)

	// restsInside leads, in the middle of a sentence, to what it rests on.
	restsInside = pattern(`(?i)[,;]\s+(?:và\s+|đồng\s+thời\s+)?(căn\s+cứ\s+(?:vào\s+)?)\p{Lu}`)

	// sentenceGoesOn follows the name of a document in that sentence.
	sentenceGoesOn = pattern(`(?i)[\s,]+(?:\(|với\s|trên\s+địa\s+bàn|như\s+sau|cụ\s+thể|gồm|giai\s+đoạn).*$`)
)

// carried looks further into an opening that does not begin with what is
// carried out: `Để …, triển khai Kế hoạch số …, UBND tỉnh …`, `UBND tỉnh ban
// hành Kế hoạch thi hành Luật …`.
func (r *reader) carried(text string) bool {
	at, body := mainClause(text)
	if body == "" {
		return false
	}
	before := text[:at]
	for _, m := range carriedInside().FindAllStringSubmatchIndex(before, -1) {
		switch vietnamese.Key(before[m[2]:m[3]]) {
		case "về", "việc", "hoạch", "trình", "án": // the name of another document
			continue
		}
		if found := vietnamese.FindCitations(beginning(before[m[5]:], longestKey)); len(found) > 0 && found[0].Start == 0 && found[0].Number != "" {
			return r.implements.add(found[0].Text)
		}
	}
	if m := givesOutTo().FindStringSubmatch(text[at:]); m != nil {
		for _, c := range citedIn(sentenceGoesOn().ReplaceAllString(m[1], "")) {
			r.implements.add(c)
		}
	}
	return len(r.implements.entries) > 0
}

// rested looks in an opening for what it rests on where the sentence does not
// begin with it: `Để …, đồng thời căn cứ Nghị định số …, UBND tỉnh chỉ thị`.
func (r *reader) rested(text string) bool {
	m := restsInside().FindStringSubmatchIndex(text)
	if m == nil {
		return false
	}
	rest := text[m[3]:]
	found := vietnamese.FindCitations(rest)
	if len(found) == 0 || found[0].Start != 0 || found[0].Number == "" {
		return false
	}
	for _, c := range citedIn(rest) {
		r.basis.add(c)
	}
	return len(r.basis.entries) > 0
}

// openingAt gives the line where the text of the plan begins: its own, not
// that of the decision that came before it.
func (r *reader) openingAt() int {
	if r.decision != nil {
		return r.below
	}
	for i := range r.page.lines {
		if l := &r.page.lines[i]; l.opaque || !l.taken() && l.text != "" {
			return i
		}
	}
	return len(r.page.lines)
}

// openingPieces reads one paragraph of the opening.
func (r *reader) openingPieces(line int, text string) {
	var into *list
	key := ""
	if name, _ := leadingKind(text); name != "" {
		into, key = r.goesOnIn, r.goesOnKey // Thực hiện Nghị quyết …;⏎Kế hoạch số …;
	}
	r.goesOnIn = nil
	defer func() {
		if strings.HasSuffix(strings.TrimRight(text, " "), ";") {
			r.goesOnIn, r.goesOnKey = into, key
		}
	}()
	for _, p := range pieces(text) {
		switch {
		case restsLead().MatchString(p):
			into, key = &r.basis, "basis"
		case carriesOut().MatchString(p):
			into, key = &r.implements, "implements"
		case into == nil:
			return
		}
		for _, c := range citedIn(p) {
			if into.add(c) {
				r.found(key, line)
			}
		}
	}
}

// mostPurposes is how many lines of the first section are looked at.
const mostPurposes = 6

// purposes looks in the first section of a plan that opens with no sentence:
// `1. Mục đích: Triển khai Quyết định số … của …`.
func (r *reader) purposes(from int) {
	if len(r.implements.entries)+len(r.basis.entries) > 0 || r.decision != nil || givesOut(r.head.Type) {
		return
	}
	for i := from; i < len(r.page.lines) && i < from+mostPurposes; i++ {
		l := &r.page.lines[i]
		if l.opaque {
			return
		}
		text := marker().ReplaceAllString(l.text, "")
		if !carriesOut().MatchString(text) {
			continue
		}
		if cited := citedIn(text); len(cited) > 0 && numbered(cited[0]) {
			r.implements.add(cited[0])
			r.found("implements", l.number)
			r.doubt(l.number, "intake.implements-guessed", "document", cited[0])
			return
		}
	}
}

// marker is what stands before the words of a line in an outline, with the
// word that says it is about purposes.
var marker = pattern(`(?i)^(?:[IVX\d.]+[.)]?\s+|[a-zđ]\)\s+|[-+•–]\s+)?(?:mục đích\s*:\s*)?`)

func numbered(text string) bool {
	found := vietnamese.FindCitations(text)
	return len(found) > 0 && found[0].Number != ""
}

// titleImplements takes what a title says is carried out, where no sentence
// says it, though the document may rest on it as well: `Triển khai thực hiện Quyết định số …`, `Danh mục nhiệm vụ thực hiện
// Nghị quyết số …`.
func (r *reader) titleImplements() {
	title := r.head.Title
	if !carriesOut().MatchString(title) {
		if len(r.basis.entries) > 0 && r.decision == nil {
			return
		}
		title = carriedIn(title)
	}
	if cited := citedIn(title); len(cited) > 0 && numbered(cited[0]) {
		r.implements.add(cited[0])
		r.found("implements", r.lines["title"])
	}
}

// carriedIn gives the words of a title from where it says that a document with
// a number is carried out; empty where it says of none.
func carriedIn(title string) string {
	for _, m := range carriedInside().FindAllStringSubmatchIndex(title, -1) {
		if lead := vietnamese.Key(title[m[2]:m[3]]); lead == "về" || lead == "việc" {
			continue
		}
		if found := vietnamese.FindCitations(title[m[5]:]); len(found) > 0 && found[0].Start == 0 && found[0].Number != "" {
			return title[m[4]:]
		}
	}
	return ""
}

// dateFromTitle gives what is carried out the date with which the title cites
// it, where the opening has told the date before: `Ngày 10/01/2026, UBND tỉnh
// ban hành Kế hoạch số …`.
func (r *reader) dateFromTitle() {
	cited := vietnamese.FindCitations(r.head.Title)
	for i, entry := range r.implements.entries {
		bare := vietnamese.ParseCitation(entry)
		if bare.Number == "" || !bare.Date.IsZero() {
			continue
		}
		for _, c := range cited {
			if !c.Date.IsZero() && vietnamese.Key(c.Number) == vietnamese.Key(bare.Number) && len(entry) <= len(c.Text) {
				r.implements.entries[i] = c.Text
				break
			}
		}
	}
}
