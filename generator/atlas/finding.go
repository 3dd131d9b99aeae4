package atlas

import (
	"hash/fnv"
	"strings"

	"congbo/generator/plan"
)

// A finding is the names that were found in the running text of one plan. It
// holds as long as no name that the text may contain means another unit:
// everything else that finding names goes by is the text's own, or the
// register's.
type finding struct {
	Host  string // id of the department whose parts are named without saying so
	Names []foundName
	Words wordSet // of the whole text
}

// A foundName is one name in a text.
type foundName struct {
	Passage, Start, Stop int32
	Unit                 string // id
}

// hostOf gives the id of the department that a paper's issuer belongs to.
func hostOf(d *paper) string {
	if u := host(d.issuer); u != nil {
		return u.ID
	}
	return ""
}

// note keeps the names found in a passage.
func (f *finding) note(passage int, finds []find) {
	for _, g := range finds {
		f.Names = append(f.Names, foundName{int32(passage), int32(g.start), int32(g.stop), g.unit.ID})
	}
}

// A recollection gives a finding's names back, passage by passage.
type recollection struct {
	names []foundName
	units map[string]*Unit // by id
}

// find gives the names in a passage; passages are asked for in order.
func (r *recollection) find(passage int, finds []find) []find {
	for len(r.names) > 0 && int(r.names[0].Passage) == passage {
		n := r.names[0]
		r.names = r.names[1:]
		finds = append(finds, find{int(n.Start), int(n.Stop), r.units[n.Unit]})
	}
	return finds
}

// A wordSet is a set of words that may hold a few more than were put in: each
// word is one bit, and some words share theirs.
type wordSet [64]uint64

// bitOf gives the bit of a word in its comparison form.
func bitOf(word string) uint16 {
	h := fnv.New32a()
	h.Write([]byte(word))
	return uint16(h.Sum32() % (64 * 64))
}

func wordsOf(words string) (s wordSet) {
	for word := range strings.FieldsSeq(words) {
		s.add(bitOf(word))
	}
	return s
}

func (s *wordSet) add(bit uint16) { s[bit/64] |= 1 << (bit % 64) }

// all reports whether every word of another set may be in this one.
func (s *wordSet) all(of *wordSet) bool {
	for i := range of {
		if of[i]&^s[i] != 0 {
			return false
		}
	}
	return true
}

// called is a name in the place, and in the department, where it means
// somebody.
type called struct {
	words             string // in their comparison forms
	place, department string // ids
}

// A bearing is everything of a name's meaning that finding it in a text goes
// by.
type bearing struct {
	unit, name        string // id and name; empty where several bear the name alike
	level             plan.Level
	own, lower, filed bool
}

// bearings lists every name of the lexicon and what it means, by words and
// ids, which are the same from one joining to the next.
func (l *lexicon) bearings() map[called]bearing {
	parts := make([]string, len(l.words.ids))
	for part, id := range l.words.ids {
		parts[id] = part
	}
	paths := make([]string, l.size)
	before := make([]edge, l.size) // the edge that leads to each node
	for e, to := range l.next {
		before[to] = e
	}
	for node := int32(1); node < l.size; node++ { // a node is made after the one before it
		paths[node] = paths[before[node].node] + " " + parts[before[node].word]
	}
	all := make(map[called]bearing, len(l.names))
	for s, m := range l.names {
		name := called{words: paths[s.node], place: s.place.ID}
		if s.department != nil {
			name.department = s.department.ID
		}
		b := bearing{own: m.own, lower: m.lower}
		if u := m.unit; u != nil {
			b.unit, b.name, b.level, b.filed = u.ID, u.Name, u.Level, u.Record != nil
		}
		all[name] = b
	}
	return all
}
