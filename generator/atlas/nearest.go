package atlas

import (
	"path"
	"slices"
	"strings"

	"congbo/generator/problem"
)

// Limits on looking for what a link was meant to be: each search goes through
// every address of the site, and takes as long as the link is.
const (
	mostMisled  = 100 // links of a site; those after them are told without
	longestLink = 200 // bytes
)

// nearestLink gives what a link that leads nowhere was probably to lead to:
// the thing of the same kind whose id is most like it, or a file. It is empty
// where nothing exists.
func (j *joiner) nearestLink(file, dest string) string {
	if len(dest) > longestLink {
		return ""
	}
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
	consider := func(name string) {
		has, _, other := strings.Cut(name, ":")
		if named && (other && has == kind) || !named && !other {
			candidates = append(candidates, name)
		}
	}
	for name := range j.atlas.addresses {
		consider(name)
	}
	for _, t := range j.atlas.Tasks {
		consider(t.name())
		consider(strings.TrimSuffix(t.URL, "/"))
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
// the first in the alphabet.
func nearest(word string, candidates []string) string {
	slices.Sort(candidates)
	if i := problem.Nearest(word, candidates, len(word)); i >= 0 {
		return candidates[i]
	}
	return ""
}
