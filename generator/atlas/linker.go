package atlas

import (
	"cmp"
	"slices"
	"unicode"

	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// A linker finds names in running text. One serves one goroutine at a time.
type linker struct {
	*lexicon
	words  *vocabulary
	places *gazetteer
	byID   map[string]*Place
	units  map[string]*Unit
	raw    string // the text, and its words
	tokens []token

	keeping bool // what was found is kept for the next joining
}

// A voice is whose text is read: names mean what they mean to it.
type voice struct {
	setting
	place *Place
	host  *Unit // the department whose parts are named without saying so
	self  *Unit // not linked to itself
}

// A find is a name found in a text.
type find struct {
	start, stop int
	unit        *Unit
}

func (j *joiner) newLinker() *linker {
	return &linker{lexicon: j.lexicon, words: j.lexicon.words.fork(), places: j.places, byID: j.places.places, units: j.units.byID, keeping: j.memory != nil}
}

// find gives the names in a text, longest first at each place, not
// overlapping, in order.
func (l *linker) find(text string, v *voice, finds []find) []find {
	finds = l.scan(text, v, finds)
	if l.words.own == nil {
		return finds
	}
	own := l.words.own // names are also written with the letters that it takes for an abbreviation
	l.words.own = nil
	for _, f := range l.scan(text, v, nil) {
		clash := func(g find) bool { return g.start < f.stop && f.start < g.stop }
		if f.unit.Record != nil && !slices.ContainsFunc(finds, clash) && vietnamese.UnitKey(f.unit.Name, nil) == vietnamese.UnitKey(text[f.start:f.stop], nil) {
			finds = append(finds, f)
		}
	}
	l.words.own = own
	slices.SortFunc(finds, func(a, b find) int { return cmp.Compare(a.start, b.start) })
	return finds
}

// scan finds names, abbreviations being what the vocabulary says.
func (l *linker) scan(text string, v *voice, finds []find) []find {
	l.raw, l.tokens = text, l.words.tokens(text, l.tokens[:0])
	for i := 0; i < len(l.tokens); {
		f, n := l.match(i, v)
		if n == 0 {
			i++
			continue
		}
		if f.unit != nil {
			finds = append(finds, f)
		}
		i += n
	}
	return finds
}

// match gives the longest name that begins with token i, and how many tokens
// it takes: none where no name begins there. A name of another province whose
// unit nobody knows is a name, but nobody's.
func (l *linker) match(i int, v *voice) (f find, taken int) {
	node, ok := int32(0), true
	if l.tokens[i].inner {
		return f, 0
	}
	start := int(l.tokens[i].start)
	for n := i; n < len(l.tokens); n++ {
		t := l.tokens[n]
		if n > i && t.broken || t.id == unknown {
			break
		}
		if node, ok = l.next[edge{node, t.id}]; !ok {
			break
		}
		if n+1 < len(l.tokens) && l.tokens[n+1].inner {
			continue // in the middle of an abbreviation
		}
		end := n + 1
		if place, after := l.placeAfter(end, v); place != nil && place != v.place {
			m := l.names[sense{node, place, nil}]
			if own := l.meaning(node, v); m.unit == nil && own.unit == nil {
				continue
			}
			if !m.lower && !l.tokens[i].upper {
				continue
			}
			f, taken = find{start, int(l.tokens[after-1].stop), m.unit}, after-i
			continue
		} else if place != nil {
			end = after
		}
		m := l.meaning(node, v)
		if m.unit == nil || !m.lower && !l.tokens[i].upper {
			continue
		}
		f, taken = find{start, int(l.tokens[end-1].stop), m.unit}, end-i
		if l.another(end, m.unit) {
			f.unit = nil
		}
	}
	return f, taken
}

// another reports whether the words behind the name of a unit make it that of
// something else: `Sở Y tế các tỉnh` are all provinces', and `Chính phủ điện
// tử`, `Chính phủ số` are no government.
func (l *linker) another(i int, u *Unit) bool {
	switch {
	case l.is(i, "các") && l.is(i+1, "tỉnh"):
		return u.Place.ID != centre
	case u.Level == plan.LevelOrganisation:
		return false
	case l.is(i, "điện") && l.is(i+1, "tử"):
		return true
	case l.is(i, "số"):
		return i+1 == len(l.tokens) || !unicode.IsDigit(rune(l.raw[l.tokens[i+1].start]))
	}
	return false
}

// meaning gives who bears a name to a voice: a part of its own department, a
// unit of its own place, a national one.
func (l *linker) meaning(node int32, v *voice) meaning {
	if v.host != nil {
		if m, ok := l.names[sense{node, v.host.Place, v.host}]; ok {
			return m
		}
	}
	if m, ok := l.names[sense{node, v.place, nil}]; ok {
		return m
	}
	return l.names[sense{node, l.byID[centre], nil}]
}

// placeAfter reads the name of a province that follows a name: `Sở Tài chính
// tỉnh Bắc Ninh`. after is the token behind it.
func (l *linker) placeAfter(i int, v *voice) (place *Place, after int) {
	rank := ""
	if l.is(i, "tỉnh") {
		rank, i = "tỉnh", i+1
	} else if l.is(i, "thành") && l.is(i+1, "phố") {
		rank, i = "thành phố", i+2
	}
	node, ok, name := int32(0), true, ""
	for n := i; n < len(l.tokens); n++ {
		t := l.tokens[n]
		if t.broken || t.id == unknown || n == i && (!t.upper || t.loose) {
			break
		}
		if node, ok = l.next[edge{node, t.id}]; !ok {
			break
		}
		if at, ok := l.lexicon.places[node]; ok {
			name, after = at, n+1
		}
	}
	if name == "" {
		return nil, 0
	}
	where, ok := l.places.known(name, v.on)
	if name == v.setting.place.name {
		where, ok = v.setting.place, true
	}
	if !ok || where.id == centre || rank == "thành phố" && !l.places.city(where.id, v.on) {
		return nil, 0
	}
	if p := l.byID[where.id]; p != nil {
		return p, after
	}
	return elsewhere, after
}

// elsewhere is a place that the content knows nothing of.
var elsewhere = &Place{}

// is reports whether token i is a word that no mark parts from the one before.
func (l *linker) is(i int, written string) bool {
	if i >= len(l.tokens) || l.tokens[i].broken || l.tokens[i].loose {
		return false
	}
	id, ok := l.words.ids[written]
	return ok && l.tokens[i].id == id
}

// pieces gives the parts of a file that bytes start to stop of a passage
// stand in: several where a line breaks between.
func pieces(p *plan.Passage, start, stop int) [][2]int {
	var found [][2]int
	i, _ := slices.BinarySearchFunc(p.Runs, start, func(r plan.Run, at int) int { return r.At + r.Len - at - 1 })
	for ; i < len(p.Runs) && p.Runs[i].At < stop; i++ {
		r := p.Runs[i]
		from, to := max(start, r.At), min(stop, r.At+r.Len)
		if from >= to {
			continue
		}
		piece := [2]int{r.Offset + from - r.At, r.Offset + to - r.At}
		if n := len(found); n > 0 && found[n-1][1] == piece[0] {
			found[n-1][1] = piece[1]
			continue
		}
		found = append(found, piece)
	}
	return found
}
