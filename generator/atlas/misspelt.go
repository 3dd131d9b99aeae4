package atlas

import (
	"slices"
	"unicode"

	"congbo/generator/plan"
	"congbo/generator/problem"
	"congbo/generator/vietnamese"
)

// A spelling finds the known names that are one letter away from another:
// with one edit between them, two names of that length share their first or
// their last half. Names that differ in accents alone share all.
type spelling struct {
	place  string // empty: the name of a role, known everywhere
	length int    // of the whole name in letters; 0: without accents
	last   bool   // the half is the last one
	half   string
}

// A speller knows the names of the units that have a file, and of the roles of
// the register.
type speller map[spelling][]string // names, by vietnamese.UnitKey

func (j *joiner) speller() speller {
	s := speller{}
	for role, key := range j.reader.keys {
		if role != nil {
			s.learn("", key)
		}
	}
	for key, bearers := range j.units.byKey {
		if slices.ContainsFunc(bearers, func(b bearer) bool { return b.unit.Record != nil }) {
			s.learn(key.place, key.key)
		}
	}
	return s
}

func (s speller) learn(place, key string) {
	for _, half := range halves(place, []rune(key)) {
		s[half] = append(s[half], key)
	}
	bare := spelling{place: place, half: vietnamese.Fold(key)}
	s[bare] = append(s[bare], key)
}

func halves(place string, name []rune) [2]spelling {
	n := len(name)
	return [2]spelling{{place, n, false, string(name[:n/2])}, {place, n, true, string(name[n-n/2:])}}
}

// like gives the known name, of a place or of everywhere, that a name is
// probably a slip of; empty where there is none. Of several it is the first in
// the alphabet.
func (s speller) like(place, key string) string {
	name, best := []rune(key), ""
	consider := func(candidates []string, slip func(string) bool) {
		for _, c := range candidates {
			if c != key && (best == "" || c < best) && slip(c) {
				best = c
			}
		}
	}
	for _, where := range []string{place, ""} {
		consider(s[spelling{place: where, half: vietnamese.Fold(key)}], func(string) bool { return true })
		for n := len(name) - 1; n <= len(name)+1; n++ {
			half := n / 2
			if half < 3 || half > len(name) {
				continue
			}
			for _, at := range []spelling{{where, n, false, string(name[:half])}, {where, n, true, string(name[len(name)-half:])}} {
				consider(s[at], func(c string) bool { return oneSlip(name, []rune(c)) })
			}
		}
	}
	return best
}

// oneSlip reports whether two names differ by one letter that was added, left
// out or changed, or by two that changed places. Digits, single letters and
// Roman numerals tell bodies apart: Phòng 1 is not a slip of Phòng 2.
func oneSlip(a, b []rune) bool {
	from := 0
	for from < min(len(a), len(b)) && a[from] == b[from] {
		from++
	}
	to := 0
	for to < min(len(a), len(b))-from && a[len(a)-1-to] == b[len(b)-1-to] {
		to++
	}
	left, right := a[from:len(a)-to], b[from:len(b)-to]
	swapped := len(left) == 2 && len(right) == 2 && left[0] == right[1] && left[1] == right[0]
	if len(left) > 1 || len(right) > 1 {
		return swapped
	}
	return !counts(a, from) && !counts(b, from)
}

// counts reports whether the word around a place of a name is a number, a
// Roman numeral or a single letter.
func counts(name []rune, at int) bool {
	from, to := min(at, len(name)), min(at, len(name))
	for from > 0 && name[from-1] != ' ' {
		from--
	}
	for to < len(name) && name[to] != ' ' {
		to++
	}
	word := name[from:to]
	return len(word) < 2 || !slices.ContainsFunc(word, func(r rune) bool { return !unicode.IsDigit(r) && r != 'i' && r != 'v' && r != 'x' })
}

// misspelt warns of names that are probably slips: of a unit that has no file
// but is called almost like one that has, or like one that every province
// has; and of a place that is none. Each is reported where a plan first says it.
func (j *joiner) misspelt() {
	known := j.speller()
	seen := map[*Unit]bool{}
	for _, d := range j.drawn {
		if d.plan == nil {
			continue
		}
		j.nowhere(d)
		for i := range d.names {
			n := &d.names[i]
			u := n.unit
			if u == nil || n.deictic || u.Record != nil || j.units.roleOf[u] != nil || u.Level == plan.LevelCommune || seen[u] {
				continue
			}
			seen[u] = true
			if near := known.like(u.Place.ID, n.key); near != "" {
				j.problems.Add(problem.Doubt("unit.near", problem.Position(n.position),
					"unit", n.words, "place", u.Place.Name, "near", j.display(u.Place.ID, near)))
			}
		}
	}
}

// display gives the name behind a key: a unit's, a role's, or as the key
// writes it, for a part of a department.
func (j *joiner) display(place, key string) string {
	if bearers := j.units.byKey[unitKey{place: place, key: key}]; len(bearers) > 0 {
		return bearers[0].unit.Name
	}
	if role := j.reader.roles[key]; role != nil {
		return role.Name
	}
	return key
}

// nowhere warns of a plan whose place the register does not know.
func (j *joiner) nowhere(d *paper) {
	name := d.plan.Plan.Place
	if _, ok := j.places.known(name, d.on); ok || name == "" {
		return
	}
	var names []string
	for _, p := range j.reg.Places {
		names = append(names, p.Name)
	}
	j.problems.Add(problem.Doubt("place.unknown", problem.Position(position(d.plan.Keys, "place", d.plan.Position)),
		"place", name, "nearest", nearest(name, names)))
}
