package search

// lengths are the lengths that documents are taken to have: each document's
// own is rounded up to one of these. A posting can then carry the length of
// its document in four bits, and the browser needs no table of lengths; the
// index gives bleve the same rounded lengths, so that scores agree.
var lengths = [...]int{8, 12, 18, 27, 40, 60, 90, 135, 200, 300, 450, 675, 1000, 1500, 2250, 3400}

// lengthClass gives the index in lengths of a document's length.
func lengthClass(length int) int {
	for i, l := range lengths {
		if length <= l {
			return i
		}
	}
	return len(lengths) - 1
}

// mostFrequent is how many times, at most, a term counts in one document.
const mostFrequent = 15
