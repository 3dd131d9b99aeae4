package relevance

import (
	"cmp"
	"math"
	"slices"
)

// Depth is how many results of each query are looked at.
const Depth = 10

// Scores are what an engine comes to over a set of queries; each is 1 at best.
type Scores struct {
	Queries int
	First   float64 // the share of queries whose first result is right
	MRR     float64 // mean reciprocal rank of the first right result among ten
	NDCG    float64 // mean nDCG@10, Järvelin and Kekäläinen 2002, gain 2^grade − 1
	Nothing int     // queries without any result
}

// An Answer is one query and the ids that an engine gave, the best first.
type Answer struct {
	Judged
	Given []string
}

// Score measures answers.
func Score(answers []Answer) Scores {
	s := Scores{Queries: len(answers)}
	for _, a := range answers {
		rank := a.Rank()
		if rank == 1 {
			s.First++
		}
		if rank > 0 {
			s.MRR += 1 / float64(rank)
		}
		if len(a.Given) == 0 {
			s.Nothing++
		}
		s.NDCG += a.NDCG()
	}
	n := float64(max(len(answers), 1))
	s.First, s.MRR, s.NDCG = s.First/n, s.MRR/n, s.NDCG/n
	return s
}

// Rank is the place of the first right result, from 1; 0 where none of the
// first ten is right.
func (a Answer) Rank() int {
	return 1 + slices.IndexFunc(a.given(), func(id string) bool { return a.Grades[id] == Right })
}

// NDCG is the discounted cumulative gain of the first ten results, against
// that of the best order there is.
func (a Answer) NDCG() float64 {
	var got []int
	for _, id := range a.given() {
		got = append(got, a.Grades[id])
	}
	var best []int
	for _, grade := range a.Grades {
		best = append(best, grade)
	}
	slices.SortFunc(best, func(x, y int) int { return cmp.Compare(y, x) })
	ideal := gain(best[:min(len(best), Depth)])
	if ideal == 0 {
		return 0
	}
	return gain(got) / ideal
}

// given are the first ten results; one given twice counts once.
func (a Answer) given() []string {
	var all []string
	for _, id := range a.Given {
		if len(all) < Depth && !slices.Contains(all, id) {
			all = append(all, id)
		}
	}
	return all
}

func gain(grades []int) float64 {
	var sum float64
	for i, g := range grades {
		sum += (math.Exp2(float64(g)) - 1) / math.Log2(float64(i+2))
	}
	return sum
}
