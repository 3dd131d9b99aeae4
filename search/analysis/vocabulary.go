package analysis

import "iter"

// A Vocabulary numbers terms from 0, in the order in which they are first
// met. The zero value has none.
type Vocabulary struct {
	numbers map[string]int32
	terms   []string
}

// Number gives the number of a term, a new one where it is met first.
func (v *Vocabulary) Number(term []byte) int32 {
	if n, ok := v.numbers[string(term)]; ok {
		return n
	}
	if v.numbers == nil {
		v.numbers = map[string]int32{}
	}
	n, kept := int32(len(v.terms)), string(term)
	v.numbers[kept] = n
	v.terms = append(v.terms, kept)
	return n
}

// Term gives the term of a number.
func (v *Vocabulary) Term(number int32) string { return v.terms[number] }

// Len is how many terms are numbered.
func (v *Vocabulary) Len() int { return len(v.terms) }

// Counts counts how often a document has each term of a vocabulary, which
// grows from document to document. The zero value has counted nothing.
type Counts struct {
	Vocabulary
	times []int32 // by number
	met   []int32 // the numbers that the document has
}

// Add counts a term a number of times.
func (c *Counts) Add(term string, times int) { c.add(c.Number([]byte(term)), times) }

// Set lets a term count as often as said, whatever was counted before.
func (c *Counts) Set(term string, times int) {
	n := c.Number([]byte(term))
	c.add(n, times)
	c.times[n] = int32(times)
}

func (c *Counts) add(number int32, times int) {
	for int(number) >= len(c.times) {
		c.times = append(c.times, 0)
	}
	if c.times[number] == 0 {
		c.met = append(c.met, number)
	}
	c.times[number] += int32(times)
}

// Met gives the numbers of the document's terms, in the order in which it
// has them. They are valid until the next Reset.
func (c *Counts) Met() []int32 { return c.met }

// Times is how often the document has a term.
func (c *Counts) Times(number int32) int { return int(c.times[number]) }

// All gives the document's terms and how often it has each.
func (c *Counts) All() iter.Seq2[string, int] {
	return func(yield func(string, int) bool) {
		for _, n := range c.met {
			if !yield(c.terms[n], int(c.times[n])) {
				return
			}
		}
	}
}

// Reset makes the count ready for another document; the vocabulary stays.
func (c *Counts) Reset() {
	for _, n := range c.met {
		c.times[n] = 0
	}
	c.met = c.met[:0]
}
