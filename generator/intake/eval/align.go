package eval

// align pairs two lists without crossing, so that the sum of the pairs'
// weights is as large as can be; a weight of 0 is no pair. It gives for each
// of the n the index of its partner among the m, or -1. Of several ways the
// earliest partners are taken.
func align(n, m int, weight func(i, j int) int) []int {
	best := make([][]int, n+1) // best[i][j]: the best of what follows i and j
	for i := range best {
		best[i] = make([]int, m+1)
	}
	weights := make([][]int, n)
	for i := n - 1; i >= 0; i-- {
		weights[i] = make([]int, m)
		for j := m - 1; j >= 0; j-- {
			w := weight(i, j)
			weights[i][j] = w
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if w > 0 {
				best[i][j] = max(best[i][j], w+best[i+1][j+1])
			}
		}
	}
	partners := make([]int, n)
	for i := range partners {
		partners[i] = -1
	}
	for i, j := 0, 0; i < n && j < m; {
		switch {
		case weights[i][j] > 0 && best[i][j] == weights[i][j]+best[i+1][j+1]:
			partners[i] = j
			i, j = i+1, j+1
		case best[i][j] == best[i][j+1]:
			j++
		default:
			i++
		}
	}
	return partners
}
