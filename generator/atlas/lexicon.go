package atlas

import (
	"unicode"
	"unicode/utf8"
)

// A lexicon is every name that running text may be linked by, as a trie of
// words. Looking a name up takes as long as the name has words, however many
// units there are: the trie says that words are a name, and a table says
// whose name that is in which place.
type lexicon struct {
	words  *vocabulary
	next   map[edge]int32
	places map[int32]string // nodes that end the name of a place
	names  map[sense]meaning
	size   int32

	generic map[*Unit]bool // parts such as every department has
}

type edge struct{ node, word int32 }

// A sense is a name within a place, and within a department for its parts.
type sense struct {
	node       int32
	place      *Place
	department *Unit
}

// A meaning is who bears a name: nil where several do alike.
type meaning struct {
	unit  *Unit
	own   bool // it is the unit's name, not an alias
	lower bool // the name is written small: `các sở, ngành`
}

// newLexicon makes the lexicon of all units.
func (j *joiner) newLexicon() *lexicon {
	l := &lexicon{words: newVocabulary(), next: map[edge]int32{}, places: map[int32]string{}, names: map[sense]meaning{}, size: 1, generic: j.units.generic}
	for _, p := range j.reg.Places {
		for _, name := range append([]string{p.Name}, p.Aliases...) {
			l.places[l.node(name)] = name
		}
	}
	delete(l.places, 0)
	for _, u := range j.atlas.Units {
		if common(u) {
			continue
		}
		linked := map[string]bool{}
		if u.Record != nil {
			for _, a := range u.Record.Aliases {
				linked[a.Name] = a.Link
			}
		}
		l.name(u, u.Name, true)
		l.name(u, u.Short, false)
		for _, alias := range u.Aliases {
			if link, filed := linked[alias]; link || !filed {
				l.name(u, alias, false)
			}
		}
		role := j.units.roleOf[u]
		if role == nil || u.Place.ID == centre {
			continue
		}
		city := j.places.cityNow(u.Place.ID)
		for _, names := range [][]string{{role.Name, role.Short}, role.Aliases} {
			for _, name := range names {
				if link, filed := linked[name]; filed && !link {
					continue
				}
				l.name(u, name, false)
				if city {
					l.name(u, municipal(name), false)
				}
			}
		}
	}
	for _, after := range []string{"các tỉnh", "điện tử", "số", "thành phố"} { // see linker.another and placeAfter
		l.words.tokens(after, nil)
	}
	l.words.learning = false
	return l
}

// common reports whether a unit's name is too common to be linked: words that
// begin small, such as `các địa phương`, unless somebody wrote a file about
// them.
func common(u *Unit) bool {
	first, _ := utf8.DecodeRuneInString(u.Name)
	return u.Record == nil && (u.Collective || !unicode.IsUpper(first))
}

// node gives the node of a name, and makes it; 0 for a name without words.
func (l *lexicon) node(name string) int32 {
	node := int32(0)
	for _, t := range l.words.tokens(name, nil) {
		e := edge{node, t.id}
		to, ok := l.next[e]
		if !ok {
			to = l.size
			l.size++
			l.next[e] = to
		}
		node = to
	}
	return node
}

// name lets a name be found in running text. Names of a word shorter than
// four letters are words of other meanings too.
func (l *lexicon) name(u *Unit, name string, own bool) {
	tokens := l.words.tokens(name, nil)
	if len(tokens) == 0 || tokens[0].stop == tokens[len(tokens)-1].stop && utf8.RuneCountInString(name) < 4 {
		return
	}
	first, _ := utf8.DecodeRuneInString(name)
	m := meaning{u, own, !unicode.IsUpper(first)}
	node := l.node(name)
	if u.Parent != nil {
		l.bear(sense{node, u.Place, u.Parent}, m)
		if l.generic[u] {
			return
		}
	}
	l.bear(sense{node, u.Place, nil}, m)
}

// bear notes who bears a name. A unit's own name goes before the alias of
// another; two that bear it alike leave it without meaning.
func (l *lexicon) bear(s sense, m meaning) {
	was, ok := l.names[s]
	switch {
	case !ok, m.own && !was.own:
		l.names[s] = m
	case was.unit == m.unit:
		was.own, was.lower = was.own || m.own, was.lower || m.lower
		l.names[s] = was
	case m.own == was.own:
		was.unit = nil
		l.names[s] = was
	}
}
