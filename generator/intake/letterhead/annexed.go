package letterhead

import (
	"strings"

	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// farthestAnnex is how many lines below the beginning of an annex may stand
// with what it came.
const farthestAnnex = 8

// annexed takes what a document without a letterhead is from its own annexes,
// which say with what they came: `(Kèm theo Công văn số 12/SYT-NVY ngày
// 05/3/2025 của Sở Y tế)`.
func (r *reader) annexed() {
	if r.head.Number != "" || r.head.Symbol != "" || r.decision != nil || r.attachedTo != "" {
		return
	}
	if _, ok := r.facts[factNumber]; ok {
		return
	}
	annex := -1
	for i := r.below; i < len(r.page.lines); i++ {
		l := &r.page.lines[i]
		if startsAnnex(l) || vietnamese.Capitals(l.text) && strings.HasPrefix(l.key, "danh sách") {
			annex = i
			continue
		}
		if l.opaque || annex < 0 || i > annex+farthestAnnex || !attachedWith().MatchString(beginning(l.text, longestKey)) {
			continue
		}
		if r.comesWith(r.inBrackets(i), l.number) {
			return
		}
	}
}

// inBrackets joins the lines of `(Kèm theo …)` from one on, without its first
// words.
func (r *reader) inBrackets(i int) string {
	text := ""
	for to := i; to < len(r.page.lines) && to < i+mostAttachedLines && !r.page.lines[to].opaque; to++ {
		text = strings.TrimSpace(text + " " + r.page.lines[to].text)
		if strings.HasSuffix(text, ")") || strings.HasSuffix(text, "]") || to > i && outlineStart().MatchString(r.page.lines[to].text) {
			break
		}
	}
	return strings.Trim(attachedLead().ReplaceAllString(text, ""), " ()[].;,")
}

// blankSymbol is the symbol of a document whose number is still blank, in a
// citation of it: `văn bản số: /UBND-NNMT ngày tháng năm 2025`.
var blankSymbol = pattern(`(?i)số\s*:?[\s.…_]*/\s?(\p{L}[\p{L}\d&]*(?:-[\p{L}\d&]+)*)`)

// comesWith takes type, number, date and issuer from what an annex says it came
// with, unless that is a document of another type.
func (r *reader) comesWith(cited string, line int) bool {
	c := vietnamese.ParseCitation(cited)
	own, _ := vietnamese.DocumentType(r.head.Type)
	if c.Type == "Văn bản" { // of any type
		c.Type = ""
	}
	if own != "" && c.Type != "" && c.Type != own {
		return false
	}
	_, by, _ := strings.Cut(cited, " của ")
	switch blank := blankSymbol().FindStringSubmatch(cited); {
	case c.Number != "":
		r.head.Number = unspaced(c.Number)
		r.found("number", line)
		r.doubt(line, "intake.number-of-annex", "number", r.head.Number)
		by = c.Issuer
	case blank != nil:
		r.head.Symbol = blank[1]
		r.found("symbol", line)
	default:
		return false
	}
	if r.head.Type == "" && c.Type != "" {
		r.head.Type = c.Type
		r.found("type", line)
	}
	if (r.head.Date == plan.Date{}) && !c.Date.IsZero() {
		r.head.Date = c.Date
		r.found("date", line)
	}
	if r.head.Issuer == "" && by != "" {
		if name := vietnamese.LeadingOrganisation(by); name != "" {
			r.head.Issuer = name
			r.found("issuer", line)
			r.guessed = cited
		}
	}
	return true
}
