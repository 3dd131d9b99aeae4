package search

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// A term in so many documents or more carries a head: the documents that
// come first when it is asked for alone, ready to be shown. Rarer terms would
// gain little: their few documents are read from their blocks.
const (
	leastForHead = 40
	headSize     = 10
)

// bleveNorm is what bleve keeps of a document's length.
func bleveNorm(length int) float64 {
	return float64(float32(1.0 / math.Sqrt(float64(length))))
}

// heads picks the heads of all groups.
func (e *exporter) heads() {
	begins, ends := map[string][]int{}, map[string][]int{} // pairs by their first and last syllable
	for i := range e.groups {
		g := &e.groups[i]
		if g.facet() {
			continue
		}
		if g.head = e.best(g); len(g.head) == 0 {
			continue
		}
		if first, last, ok := strings.Cut(g.key, " "); ok {
			begins[first] = append(begins[first], i)
			ends[last] = append(ends[last], i)
		}
	}
	var spare []int
	for i := range e.groups {
		first, last, ok := strings.Cut(e.groups[i].key, " ")
		same := func(j int) bool { return j != i && alike(e.groups[i].head, e.groups[j].head) }
		if ok && len(e.groups[i].head) > 0 && slices.ContainsFunc(ends[first], same) && slices.ContainsFunc(begins[last], same) {
			spare = append(spare, i)
		}
	}
	for _, i := range spare {
		e.groups[i].head = nil
	}
}

// alike reports whether two heads are nearly the same. A pair with a
// neighbour on each side like that stands inside a longer phrase (`xuất nguồn`
// in `truy xuất nguồn gốc`): who asks for it asks for its neighbours, which
// have the head.
func alike(a, b []int32) bool {
	same := 0
	for _, slot := range a {
		if slices.Contains(b, slot) {
			same++
		}
	}
	return same >= headSize-1
}

// best gives the documents that come first for a group alone: as the most
// frequent of its forms, asked for with accents, would be answered.
func (e *exporter) best(g *group) []int32 {
	total, main := 0, 0
	for i, f := range g.forms {
		total += len(f.postings)
		if len(f.postings) > len(g.forms[main].postings) {
			main = i
		}
	}
	if total < leastForHead {
		return nil
	}
	var scores [256]float64 // by impact
	for i := range scores {
		tf, length := math.Sqrt(float64(i>>4)+1), float64(lengths[i&15])
		scores[i] = tf / (tf + 1.2*(0.25+0.75*length/float64(e.index.about.Average)))
	}
	var best []ranked
	for _, p := range g.forms[main].postings {
		r := ranked{scores[p.impact()] * kindWeights[e.kinds[p.slot()]], int32(p.slot())}
		if len(best) == headSize && r.compare(best[headSize-1]) > 0 {
			continue
		}
		at, _ := slices.BinarySearchFunc(best, r, ranked.compare)
		if best = slices.Insert(best, at, r); len(best) > headSize {
			best = best[:headSize]
		}
	}
	head := make([]int32, len(best))
	for i, r := range best {
		head[i] = r.slot
	}
	return head
}

// ranked is a slot with its score.
type ranked struct {
	score float64
	slot  int32
}

// compare orders by score and then by slot, the highest first.
func (r ranked) compare(other ranked) int {
	return cmp.Or(cmp.Compare(other.score, r.score), cmp.Compare(other.slot, r.slot))
}

// writeHead writes the head of a group.
func (e *exporter) writeHead(w *writer, g *group) {
	w.uint(len(g.head))
	for _, slot := range g.head {
		w.uint(int(slot))
		e.record(w, int(slot))
	}
}
