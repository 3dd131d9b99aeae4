package search

// A slot is a document's number in the index: its place in every posting
// list, column and block of the static form, and, the last first, the order
// of results that score the same. Slots are not all in use: each plan starts
// at a multiple of eight and each kind of record at a multiple of 256, so that
// an edit, or a plan that is added, moves few other documents.

const (
	familyAlign = 8
	kindAlign   = 256
)

// slots gives each document its slot, and how many slots there are.
func slots(docs []Document) (of []int, count int) {
	of = make([]int, len(docs))
	next := 0
	for i := range docs {
		if i > 0 {
			switch a, b := &docs[i-1], &docs[i]; {
			case b.Family == "" && a.Kind != b.Kind, b.Family != "" && a.Family == "":
				next = align(next, kindAlign)
			case b.Family != a.Family:
				next = align(next, familyAlign)
			}
		}
		of[i] = next
		next++
	}
	return of, next
}

func align(n, to int) int { return (n + to - 1) / to * to }
