package text

import "slices"

// A window is where a column may begin.
type window struct {
	from, to, expected int
}

// The least that a column counts for that has no words, and how wide one is at
// least.
const (
	blankColumn = 4
	narrowest   = 3
)

// bestBounds gives for each window the place where a column begins, so that the
// fewest words stand across one and each column has some, of several the nearest
// to the ones to be expected.
func (t *alignedTable) bestBounds(cut [][]segment, windows []window, weight int, together bool) []int {
	left := leftOf(cut)
	blank := func(from, to int) int {
		if left(from) < left(to) {
			return 0
		}
		return max(weight*len(cut), blankColumn)
	}
	best, came := make([][]int, len(windows)), make([][]int, len(windows)) // by place in the window
	for j, w := range windows {
		isLeft := t.left == nil || t.left[j+1]
		for x := w.from; x <= w.to; x++ {
			cost := abs(x - w.expected)
			if together {
				cost /= 2
			}
			for _, words := range cut {
				cost += weight * crossing(words, x, isLeft)
			}
			if j+1 == len(windows) {
				cost += blank(x, 1<<30)
			}
			least, at := 0, 0
			if j > 0 {
				least = 1 << 30
				for k, over := range best[j-1] {
					start := windows[j-1].from + k
					if start > x-narrowest {
						break
					}
					price := over + blank(start, x)
					if together {
						price += abs(x-w.expected-start+windows[j-1].expected) / 3
					}
					if price < least {
						least, at = price, k
					}
				}
			}
			best[j], came[j] = append(best[j], cost+least), append(came[j], at)
		}
	}
	bounds := make([]int, len(windows))
	for j, at := len(bounds)-1, -1; j >= 0; j-- {
		if at < 0 {
			at = slices.Index(best[j], slices.Min(best[j]))
		}
		bounds[j] = windows[j].from + at
		at = came[j][at]
	}
	return bounds
}

// leftOf tells how many words have their middle left of a place.
func leftOf(cut [][]segment) func(x int) int {
	var middles []int
	for _, words := range cut {
		for _, s := range words {
			at := (s.start + s.end) / 2
			for at >= len(middles) {
				middles = append(middles, 0)
			}
			middles[at]++
		}
	}
	sum := 0
	for at, n := range middles {
		middles[at] = sum
		sum += n
	}
	return func(x int) int {
		if x < 0 {
			return 0
		}
		if x < len(middles) {
			return middles[x]
		}
		return sum
	}
}
