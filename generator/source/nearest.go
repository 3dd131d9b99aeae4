package source

// nearest gives the name among known that is nearest to a misspelt one, or
// nothing where none is near: at most a third of its letters may be wrong.
// Of two equally near the first wins.
func nearest(spelling string, known []string) string {
	folded := []rune(foldKey(spelling))
	best, found := max(1, len(folded)/3)+1, ""
	for _, name := range known {
		if d := distance(folded, []rune(foldKey(name))); d < best {
			best, found = d, name
		}
	}
	return found
}

// distance is the number of letters to insert, delete, replace or swap with
// their neighbour to turn a into b (Damerau 1964, Levenshtein 1966; no letter
// is edited twice).
func distance(a, b []rune) int {
	if len(a) > 60 || len(b) > 60 {
		return max(len(a), len(b)) // nobody's misspelling of a key
	}
	before, last := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}
