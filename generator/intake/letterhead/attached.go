package letterhead

import (
	"fmt"
	"strings"

	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// A decision came before the plan that it gives out.
type decision struct {
	kind, number, symbol string
	authority            string
}

// givesOut are the types that come with a document that they give out.
func givesOut(kind string) bool {
	switch kind {
	case "Quyết định", "Nghị quyết", "Chỉ thị", "Công văn", "Thông báo", "Nghị định", "Thông tư", "Tờ trình":
		return true
	}
	return false
}

// givenOut are the types that come so: what has duties in it.
func givenOut(kind string) bool {
	switch strings.SplitN(kind, " ", 3)[0] + " " + strings.SplitN(kind+" ", " ", 3)[1] {
	case "Kế hoạch", "Chương trình", "Đề án", "Phương án", "Dự án", "Quy chế", "Quy định", "Quy trình", "Chiến lược", "Quy hoạch", "Hướng dẫn", "Điều lệ":
		return true
	}
	return false
}

// attached looks, below the closing of a decision, for the plan that it gives
// out. Then the decision's letterhead says when, by whom and with what the
// plan was issued, and the plan says what it is and what it is called; a
// number the plan has none.
func (r *reader) attached() {
	if givesOut(r.head.Type) {
		if k, from, ok := r.findAttached(); ok {
			r.attach(k, from)
		}
	}
	if r.attachedTo != "" {
		r.issuedWith()
	}
}

// reachOfTop is how many lines may stand between a decision's end and the type
// of what is attached: a second letterhead.
const reachOfTop = 14

// findAttached finds the type line of the attached document. Below a closing
// it follows within the lines of a letterhead; without a closing `kèm theo`
// has to stand under its title.
func (r *reader) findAttached() (k kindLine, from int, ok bool) {
	for i, steps := r.below, 0; i < len(r.page.lines); i++ {
		l := &r.page.lines[i]
		if l.opaque {
			if r.closed {
				return k, 0, false
			}
			continue
		}
		if l.taken() || divider(l.text) {
			continue
		}
		if r.closed {
			if steps++; steps > reachOfTop || outlineStart().MatchString(l.text) {
				return k, 0, false
			}
		}
		k, capitals, alone := r.kindAt(i)
		if k.name == "" || !capitals || !givenOut(k.name) || strings.HasSuffix(l.text, ":") {
			continue
		}
		if r.closed || alone && r.attachedBelow(i) {
			from = i
			if r.closed {
				from = r.below
			}
			return k, from, true
		}
	}
	return k, 0, false
}

// attachedBelow reports whether `kèm theo` stands within a few lines.
func (r *reader) attachedBelow(i int) bool {
	for j := i + 1; j < len(r.page.lines) && j < i+8; j++ {
		if attachedWith().MatchString(beginning(r.page.lines[j].text, longestKey)) {
			return true
		}
	}
	return false
}

// attach reads the head of the attached document.
func (r *reader) attach(k kindLine, from int) {
	r.decision = &decision{kind: r.head.Type, number: r.head.Number, symbol: r.head.Symbol, authority: r.authority}
	line := r.page.lines[k.index].number
	r.page.take(from, k.index)
	r.head.Type = k.name
	r.lines["type"] = line
	r.head.Number, r.head.Symbol = "", ""
	delete(r.lines, "number")
	delete(r.lines, "symbol")
	title, next := r.title(k)
	if title != "" {
		r.head.Title = title
		r.lines["title"] = line
	}
	r.below = r.preface(next)
	if c, ok := r.findClosing(r.below); ok {
		r.closeAgain(c)
	}
	if r.attachedTo == "" {
		r.attachedTo = r.citation()
		r.found("issued_with", line)
	}
}

// closeAgain takes a second closing, of the plan itself, where it says
// nothing that the first does not; else it stays in the body.
func (r *reader) closeAgain(c closing) {
	again := signer(c.signatures)
	switch {
	case r.head.Signer == plan.Signer{} && (len(r.head.Recipients) == 0 || len(c.recipients) == 0):
		r.close(c)
	case again.Name == r.head.Signer.Name && again.Position == r.head.Signer.Position && again.Authority == r.head.Signer.Authority && len(c.recipients) == 0:
		r.page.take(c.from, c.to)
	default:
		r.doubt(c.line, "intake.second-closing", "name", again.Name)
	}
}

// citation cites the decision as documents do: `Quyết định số 684/QĐ-UBND
// ngày 16/5/2016 của Ủy ban nhân dân tỉnh Bắc Kạn`. Days under ten and the
// first two months have a zero (Nghị định 30/2020/NĐ-CP, annex I).
func (r *reader) citation() string {
	if r.decision == nil {
		return ""
	}
	words := []string{r.decision.kind}
	if r.decision.number != "" {
		words = append(words, "số", r.decision.number)
	}
	if d := r.head.Date; d.Full() {
		month := fmt.Sprint(d.Month)
		if d.Month < 3 {
			month = fmt.Sprintf("%02d", d.Month)
		}
		words = append(words, fmt.Sprintf("ngày %02d/%s/%d", d.Day, month, d.Year))
	} else if d.Year != 0 {
		words = append(words, fmt.Sprintf("năm %d", d.Year))
	}
	by := r.head.Issuer
	if r.decision.authority != "" {
		if name := runningName(r.decision.authority); !wantsPlace(name) {
			by = name
		}
	}
	if by != "" {
		words = append(words, "của", by)
	}
	return strings.Join(words, " ")
}

// blankNumber is a decision whose number was still blank when the plan was
// typed: `Quyết định số /QĐ-TTg ngày tháng năm 2025`.
var blankNumber = pattern(`(?i)số\s*:?[\s.…_]*[/-]`)

// numberColon is the colon after `số`.
var numberColon = pattern(`(?i)(số)\s*:\s*`)

// issuedWith settles what the plan is attached to. Blanks are filled from the
// decision that came before it.
func (r *reader) issuedWith() {
	line := r.lines["issued_with"]
	printed := numberColon().ReplaceAllString(r.attachedTo, "$1 ")
	r.head.IssuedWith = printed
	cited := vietnamese.ParseCitation(printed)
	full := r.citation()
	switch blank := blankNumber().MatchString(printed); {
	case blank && full != "" && r.decision.number != "":
		r.head.IssuedWith = full
		r.doubt(line, "intake.attached-blank", "printed", printed, "taken", full)
		return
	case blank:
		r.doubt(line, "intake.attached-unknown", "printed", printed)
		if _, by, ok := strings.Cut(printed, " của "); ok && cited.Issuer == "" {
			cited.Issuer = vietnamese.LeadingOrganisation(by)
		}
	}
	if r.decision != nil {
		own, known := vietnamese.ParseNumber(r.decision.number)
		if n, ok := vietnamese.ParseNumber(cited.Number); known && ok && n.Key != own.Key {
			r.doubt(line, "intake.attached-differs", "printed", cited.Number, "decision", r.decision.number)
		}
		if r.head.Date.Full() && cited.Date.Full() && cited.Date != r.head.Date {
			r.doubt(line, "intake.attached-date", "printed", cited.Date.String(), "decision", r.head.Date.String())
		}
		return
	}
	// the plan came without its decision, which says when and by whom
	if r.head.Date.IsZero() && !cited.Date.IsZero() {
		r.head.Date = cited.Date
		r.found("date", line)
		r.doubt(line, "intake.date-of-decision", "date", cited.Date.String())
	}
	if r.head.Issuer == "" && cited.Issuer != "" {
		r.head.Issuer = cited.Issuer
		r.found("issuer", line)
		r.guessed = printed
	}
}
