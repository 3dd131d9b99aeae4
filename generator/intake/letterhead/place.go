package letterhead

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"congbo/generator/plan"
	"congbo/generator/register"
	"congbo/generator/vietnamese"
)

// townKinds stand before the name of a town in a date line: TP. Vinh.
var townKinds = pattern(`(?i)^(?:tp\.?|thành phố|thị xã|tx\.?|tỉnh|thủ đô)\s*`)

// placeOf gives the province that a name means on a day: its own name, or a
// town that letterheads print in place of it. It is nil where none is known.
func (r *reader) placeOf(name string, on plan.Date) *register.Place {
	name = strings.Trim(name, " ,.;:*\"“”()")
	if r.options.Register == nil || name == "" || len(name) > 80 {
		return nil
	}
	if p, ok := r.options.Register.PlaceAt(name, on); ok {
		return p
	}
	if bare := townKinds().ReplaceAllString(name, ""); bare != "" && bare != name {
		if p, ok := r.options.Register.PlaceAt(bare, on); ok {
			return p
		}
	}
	return nil
}

// central is the place of bodies for the whole country.
const central = "Trung ương"

// nameOf gives a place as front matter has it.
func (r *reader) nameOf(p *register.Place) string { return p.NameOn(r.head.Date) }

// inName gives a place as it stands in the name of a body: tỉnh Bắc Giang.
func (r *reader) inName(place string) string {
	p := r.placeOf(place, r.head.Date)
	if p == nil || p.Kind(r.head.Date) == register.Central {
		return ""
	}
	name := p.NameOn(r.head.Date)
	if strings.HasPrefix(name, "Thành phố ") { // Thành phố Hồ Chí Minh: the kind is part of the name
		return name
	}
	if rest, ok := strings.CutPrefix(name, "TP "); ok {
		return "Thành phố " + rest
	}
	if p.Kind(r.head.Date) == register.City {
		return "thành phố " + name
	}
	return "tỉnh " + name
}

// A mention is a province that a text names.
var mention = pattern(`(?i)(tỉnh|thành phố|tp\.?)\s+(\p{Lu}\p{L}*(?:\s*[-–]?\s*\p{Lu}\p{L}*){0,4})`)

// lookedAt is how many bytes of a document are searched for the province.
const lookedAt = 60000

// mentioned gives the province that a document names most often with its
// kind; of two the first.
func (r *reader) mentioned() *register.Place {
	count, first := map[*register.Place]int{}, map[*register.Place]int{}
	budget := lookedAt
	look := func(text string, weight int) {
		text = beginning(text, max(budget, 0))
		budget -= len(text)
		for _, m := range mention().FindAllStringSubmatch(text, -1) {
			words := strings.Fields(m[2])
			for n := len(words); n > 0; n-- {
				name := strings.Join(words[:n], " ")
				kind := "tỉnh "
				if vietnamese.Key(m[1]) != "tỉnh" {
					kind = "thành phố "
				}
				if r.options.Register == nil {
					return
				}
				p, ok := r.options.Register.PlaceAt(kind+name, r.head.Date)
				if !ok {
					continue
				}
				if _, seen := first[p]; !seen {
					first[p] = len(first)
				}
				count[p] += weight
				break
			}
		}
	}
	look(r.head.Title, 3)
	for i := range r.page.sheet.Blocks {
		look(r.page.sheet.Blocks[i].Text, 1)
	}
	all := slices.Collect(maps.Keys(count))
	if len(all) == 0 {
		return nil
	}
	return slices.MinFunc(all, func(a, b *register.Place) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(first[a], first[b]))
	})
}

// inIssuer gives the province that a body's name holds: after a kind of
// place, or at its end; a provincial town may stand for the province of its
// name, a commune or a district does not.
func (r *reader) inIssuer(name string) *register.Place {
	words, keys := strings.Fields(name), strings.Fields(vietnamese.Key(name))
	if len(words) != len(keys) || r.options.Register == nil {
		return nil
	}
	for i := len(keys) - 2; i >= 0; i-- {
		from, ok := kindEnds(keys, i)
		if !ok {
			continue
		}
		if p, known := r.options.Register.PlaceAt(strings.Join(words[from:], " "), r.head.Date); known {
			return p
		}
		if keys[i] != "phố" && keys[from] != "thị" {
			return nil
		}
		break
	}
	for n := min(5, len(words)-1); n > 0; n-- {
		if p := r.placeOf(strings.Join(words[len(words)-n:], " "), r.head.Date); p != nil {
			return p
		}
	}
	return nil
}

// settlePlace settles the province: what the caller says, the date line, the
// issuer's name, the portal, or what the document names most.
func (r *reader) settlePlace() {
	r.head.Place = r.options.Place
	if r.head.Place != "" {
		if p := r.placeOf(r.head.Place, r.head.Date); p != nil {
			r.head.Place = r.nameOf(p)
		}
		return
	}
	if r.issuing.central && isBranch(r.head.Issuer) {
		if p := r.inIssuer(r.head.Issuer); p != nil {
			r.head.Place = r.nameOf(p)
			return
		}
	}
	if r.issuing.central || national(r.head.Issuer) {
		r.head.Place = central
		return
	}
	if r.signedCentrally() && len(r.issuing.places) == 0 && r.inIssuer(r.head.Issuer) == nil {
		r.head.Place = central
		return
	}
	if p := r.placeOf(r.printedPlace, r.head.Date); p != nil {
		r.head.Place = r.nameOf(p)
		return
	}
	line := r.lines["place"]
	take := func(p *register.Place, line int, from string) bool {
		if p == nil {
			return false
		}
		r.head.Place = r.nameOf(p)
		if r.printedPlace != "" && from != "issuer" {
			r.doubt(line, "intake.place-unknown", "printed", r.printedPlace, "place", r.head.Place)
		} else if from != "issuer" {
			r.doubt(line, "intake.place-guessed", "place", r.head.Place)
		}
		r.found("place", line)
		return true
	}
	if take(r.inIssuer(r.head.Issuer), r.lines["issuer"], "issuer") {
		return
	}
	for _, placed := range r.issuing.places {
		if r.options.Register != nil {
			if p, ok := r.options.Register.PlaceAt(placed, r.head.Date); ok && take(p, r.lines["issuer"], "issuer") {
				return
			}
		}
	}
	if f, ok := r.facts[factIssuer]; ok {
		if take(r.placeOf(f.value, r.head.Date), f.line, "portal") || take(r.inIssuer(f.value), f.line, "portal") {
			return
		}
	}
	if take(r.mentioned(), max(line, r.lines["title"], 1), "text") {
		return
	}
	if take(r.onlyNamed(), max(line, 1), "text") {
		return
	}
	if r.options.Register == nil {
		r.head.Place = r.printedPlace
	}
}

// properName is a name of two words or three.
var properName = pattern(`\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)+`)

// fewestNamed is how often a document has to name a province without its kind
// to be taken for one of that province.
const fewestNamed = 2

// onlyNamed gives the province whose bare name a document has several times,
// and that of no other: `Sở Y tế Hà Nội`, `Công ty Môi trường Đô thị Hà Nội`.
func (r *reader) onlyNamed() *register.Place {
	var only *register.Place
	count, budget := 0, lookedAt
	for i := range r.page.sheet.Blocks {
		text := beginning(r.page.sheet.Blocks[i].Text, max(budget, 0))
		budget -= len(text)
		for _, name := range properName().FindAllString(text, -1) {
			words := strings.Fields(name)
			if len(words) > 2 { // of a person, or of more than a place
				words = words[len(words)-2:]
			}
			p := r.placeOf(strings.Join(words, " "), r.head.Date)
			switch {
			case p == nil || p.Kind(r.head.Date) == register.Central:
			case only != nil && p != only:
				return nil
			default:
				only, count = p, count+1
			}
		}
	}
	if count < fewestNamed {
		return nil
	}
	return only
}

// isBranch reports whether a body under a central one is that of a province,
// whose name it bears: Công ty Điện lực Hà Tĩnh.
func isBranch(issuer string) bool {
	return starts(vietnamese.Key(issuer), "công ty", "điện lực", "bưu điện", "viễn thông", "kho bạc", "ngân hàng", "cục", "chi cục", "bảo hiểm xã hội", "chi nhánh")
}

// national reports whether all who issue a document are bodies for the whole
// country.
func national(issuer string) bool {
	if issuer == "" {
		return false
	}
	for name := range strings.SplitSeq(issuer, "; ") {
		if !vietnamese.IssuerPlaceless(name) {
			return false
		}
	}
	return true
}
