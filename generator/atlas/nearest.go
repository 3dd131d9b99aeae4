package atlas

import (
	"path"
	"slices"
	"strings"
)

// nearestLink gives what a link that leads nowhere was probably to lead to:
// the thing of the same kind whose id is most like it, or a file. It is empty
// where nothing exists.
func (j *joiner) nearestLink(file, dest string) string {
	dest, _ = cutFragment(dest)
	kind, _, named := strings.Cut(dest, ":")
	switch {
	case named:
	case strings.HasPrefix(dest, "/"):
		dest, kind = strings.TrimSuffix(dest, "/"), ""
	default:
		dest, kind = path.Join(path.Dir(file), dest), ""
	}
	var candidates []string
	for name := range j.atlas.addresses {
		has, _, other := strings.Cut(name, ":")
		if named && (other && has == kind) || !named && !other {
			candidates = append(candidates, name)
		}
	}
	if named && candidates == nil {
		return ""
	}
	return nearest(dest, candidates)
}

// nearestUnit gives the id of the unit that a wrong id is most like.
func (j *joiner) nearestUnit(id string) string {
	candidates := make([]string, len(j.units.units))
	for i, u := range j.units.units {
		candidates[i] = u.ID
	}
	return nearest(id, candidates)
}

// nearest gives the candidate with the smallest edit distance; among equals
// the first in the alphabet. Candidates much longer or shorter than the word
// are not even measured.
func nearest(word string, candidates []string) string {
	slices.Sort(candidates)
	best, least := "", len(word)+1
	for _, c := range candidates {
		if d := len(c) - len(word); d >= least || -d >= least {
			continue
		}
		if d := distance(word, c, least); d < least {
			best, least = c, d
		}
	}
	return best
}

// distance gives the Levenshtein distance in bytes, or most when it is not
// below that.
func distance(a, b string, most int) int {
	row := make([]int, len(b)+1)
	for i := range row {
		row[i] = i
	}
	for i := range len(a) {
		diagonal, smallest := row[0], i+1
		row[0] = i + 1
		for k := range len(b) {
			cost := diagonal
			if a[i] != b[k] {
				cost++
			}
			diagonal = row[k+1]
			row[k+1] = min(cost, row[k]+1, row[k+1]+1)
			smallest = min(smallest, row[k+1])
		}
		if smallest >= most {
			return most
		}
	}
	return min(row[len(b)], most)
}
