package letterhead

import (
	"strings"

	"congbo/generator/vietnamese"
)

// guessIssuer finds an issuer where no letterhead names one: the office that
// decides, the signature, the sentence with which the document begins, the
// symbol, the portal.
func (r *reader) guessIssuer() {
	if r.head.Issuer != "" {
		return
	}
	guess := func(name string, line int, from string) bool {
		name = strings.Trim(name, " ,.;:")
		if name == "" {
			return false
		}
		r.head.Issuer = runningName(name)
		r.found("issuer", line)
		r.guessed = from
		return true
	}
	if r.authority != "" && guess(headless(r.authority), r.authorityLine, r.authority) {
		return
	}
	for authority := range strings.SplitSeq(r.head.Signer.Authority, ",") {
		if rest, ok := strings.CutPrefix(strings.TrimSpace(authority), "TM. "); ok && guess(strings.TrimSpace(rest), r.lines["signer"], "TM. "+rest) {
			return
		}
	}
	if name, line := r.announcer(); name != "" && guess(name, line, name) {
		return
	}
	if name, line := r.agent(); name != "" {
		if r.head.Type == "Công văn" { // a committee's letters are its own, whoever signs
			name = headless(name)
		}
		if guess(name, line, name) {
			return
		}
	}
	if f, ok := r.facts[factIssuer]; ok && letterheadHead(f.value) && guess(f.value, f.line, f.value) {
		return
	}
	symbol := r.ownNumber()
	if symbol == "" && r.head.Symbol != "" {
		symbol = "1/" + r.head.Symbol
	}
	if n, ok := vietnamese.ParseNumber(symbol); ok {
		if name := coded(n.Issuer); name != "" {
			guess(name, max(r.lines["number"], r.lines["symbol"]), symbol)
		}
	}
}

// headless gives the body of an office: `Ủy ban nhân dân tỉnh X` of `CHỦ TỊCH
// ỦY BAN NHÂN DÂN TỈNH X`, `Sở Y tế` of `GIÁM ĐỐC SỞ Y TẾ`.
func headless(office string) string {
	words := strings.Fields(office)
	var keys []string
	for _, w := range words {
		keys = append(keys, vietnamese.Key(w))
	}
	if n := postAt(keys); n > 0 && n < len(words) {
		return strings.Join(words[n:], " ")
	}
	return office
}

// agent gives the body that says, in the opening sentence, that it gives out
// the plan.
func (r *reader) agent() (name string, line int) {
	from := r.addressed(r.openingAt())
	for i, steps := from, 0; i < len(r.page.lines) && steps < longestOpening; i, steps = i+1, steps+1 {
		l := &r.page.lines[i]
		if l.opaque || outlineStart().MatchString(l.text) {
			break
		}
		if l.taken() {
			continue
		}
		if _, name := mainClause(l.text); name != "" {
			return name, l.number
		}
	}
	return "", 0
}

// coded gives the body that the code in a symbol stands for, where it is one
// of a province: SKHCN, KHCN, UBND.
func coded(code string) string {
	switch vietnamese.Key(code) {
	case "ubnd", "ub":
		return "Ủy ban nhân dân"
	case "hđnd":
		return "Hội đồng nhân dân"
	case "tu":
		return "Tỉnh ủy"
	}
	code = strings.ToUpper(code)
	for _, short := range []string{strings.TrimPrefix(code, "S"), code} {
		full := vietnamese.Abbreviations(nil).Expand("Sở " + short)
		if full != "Sở "+short && vietnamese.LeadingOrganisation(full) == full {
			return full
		}
	}
	return ""
}

// completeIssuer gives a body that every province has its place: `Sở Y tế`
// becomes `Sở Y tế tỉnh Bắc Giang`.
func (r *reader) completeIssuer() {
	if r.head.Issuer == "" || r.head.Place == "" || r.head.Place == central {
		return
	}
	place := r.inName(r.head.Place)
	if place == "" {
		return
	}
	names := strings.Split(r.head.Issuer, "; ")
	for i, name := range names {
		if !wantsPlace(name) {
			names[i] = r.withKind(name, place)
			continue
		}
		keys := strings.Fields(vietnamese.Key(name))
		words := strings.Fields(name)
		if from, ok := kindEnds(keys, len(keys)-1); ok && from > 0 && len(words) == len(keys) {
			words = words[:from]
		}
		if last := words[len(words)-1]; ofParty[vietnamese.Key(last)] {
			_, bare, _ := strings.Cut(place, " ") // Tỉnh ủy Lào Cai
			names[i] = strings.Join(words, " ") + " " + strings.TrimPrefix(bare, "phố ")
			continue
		}
		names[i] = strings.Join(words, " ") + " " + place
	}
	r.head.Issuer = strings.Join(names, "; ")
}

// ofParty are last words of bodies that take the bare name of their place.
var ofParty = map[string]bool{vietnamese.Key("ủy"): true, vietnamese.Key("đoàn"): true}

// withKind puts the kind of place before its name: `Sở Y tế Bắc Giang`.
func (r *reader) withKind(name, place string) string {
	_, bare, _ := strings.Cut(place, " ")
	if rest, ok := strings.CutPrefix(bare, "phố "); ok {
		bare = rest
	}
	head, ok := strings.CutSuffix(name, " "+bare)
	keys := strings.Fields(vietnamese.Key(head))
	if _, kind := kindEnds(keys, len(keys)-1); kind {
		return name
	}
	if ok && strings.HasPrefix(head, "Sở ") && vietnamese.LeadingOrganisation(head) == head && wantsPlace(head) {
		return head + " " + place
	}
	return name
}
