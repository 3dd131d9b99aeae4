package source

import "congbo/generator/problem"

// nearest gives the name among known that is nearest to a misspelt one, or
// nothing where none is near: at most a third of its letters may be wrong.
// Of two equally near the first wins.
func nearest(spelling string, known []string) string {
	folded := make([]string, len(known))
	for i, name := range known {
		folded[i] = foldKey(name)
	}
	word := foldKey(spelling)
	if i := problem.Nearest(word, folded, max(1, len(word)/3)); i >= 0 {
		return known[i]
	}
	return ""
}
