package problem

// Nearest gives the index of the known word that a misspelt one was probably
// meant to be: the one at the smallest distance, if that is at most `most`
// letters; of equally near ones the first. It is -1 where none is near.
func Nearest(word string, known []string, most int) int {
	letters, found := []rune(word), -1
	for i, name := range known {
		if len(name) > 4*(len(word)+most) {
			continue // much too long, in whatever letters
		}
		if d := distance(letters, []rune(name), most); d <= most {
			most, found = d-1, i
		}
	}
	return found
}

// distance is the number of letters to insert, delete, replace or swap with
// their neighbour to turn a into b (Damerau 1964, Levenshtein 1966; no letter
// is edited twice), or anything above most where it is above most.
func distance(a, b []rune, most int) int {
	if d := len(a) - len(b); d > most || -d > most {
		return most + 1
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > most+1 {
			return most + 1 // a swap can still save one
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
