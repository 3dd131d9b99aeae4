package pictures

import "slices"

// A layering is a graph in layers from left to right, every edge leading to
// the right, drawn as Sugiyama, Tagawa and Toda have it (Methods for Visual
// Understanding of Hierarchical System Structures, IEEE Trans. SMC 11, 1981):
// layers by the longest way, bends where an edge passes a layer, few crossings
// by the mean place of neighbours. The libraries for Go were tried: none gives
// the same drawing twice, without boxes over each other, in the time that a
// page has. Whole numbers throughout give every machine the same picture.
type layering struct {
	layers [][]int // cells from above to below: nodes, then bends
	place  []int   // of each cell in its layer
	left   [][]int // neighbours of each cell in the layer before
	right  [][]int // and in the one after
	edges  [][]int // the cells that each edge passes; none for one that is not drawn
}

// rounds is how often the order of the layers, and then the height of cells,
// is made better; more changes little in graphs of this size.
const rounds = 4

// layer puts nodes 0 to n-1 into layers. Edges that close a circle, repeat
// another or lead from a node to itself are not drawn.
func layer(n int, edges [][2]int) *layering {
	kept := acyclic(n, edges)
	level := levels(n, edges, kept)
	l := &layering{left: make([][]int, n), right: make([][]int, n), edges: make([][]int, len(edges))}
	for i, e := range edges {
		if !kept[i] {
			continue
		}
		path := []int{e[0]}
		for at := level[e[0]] + 1; at < level[e[1]]; at++ {
			path = append(path, len(level))
			level = append(level, at)
			l.left, l.right = append(l.left, nil), append(l.right, nil)
		}
		path = append(path, e[1])
		for j := 1; j < len(path); j++ {
			from, to := path[j-1], path[j]
			l.right[from], l.left[to] = append(l.right[from], to), append(l.left[to], from)
		}
		l.edges[i] = path
	}
	l.layers = make([][]int, slices.Max(append(level, -1))+1)
	l.place = make([]int, len(level))
	seen := make([]bool, len(level))
	var visit func(cell int)
	visit = func(cell int) {
		if seen[cell] {
			return
		}
		seen[cell] = true
		l.place[cell] = len(l.layers[level[cell]])
		l.layers[level[cell]] = append(l.layers[level[cell]], cell)
		for _, next := range l.right[cell] {
			visit(next)
		}
	}
	for node := range n {
		visit(node)
	}
	l.order()
	return l
}

// acyclic tells which edges to keep: those that a search from the first node
// on does not find to lead back to where it came from, each once.
func acyclic(n int, edges [][2]int) []bool {
	out := make([][]int, n)
	for i, e := range edges {
		if e[0] != e[1] {
			out[e[0]] = append(out[e[0]], i)
		}
	}
	const open, done = 1, 2
	kept, state := make([]bool, len(edges)), make([]byte, n)
	var visit func(node int)
	visit = func(node int) {
		state[node] = open
		for i, edge := range out[node] {
			to := edges[edge][1]
			if state[to] == open || slices.ContainsFunc(out[node][:i], func(before int) bool { return edges[before][1] == to }) {
				continue
			}
			kept[edge] = true
			if state[to] != done {
				visit(to)
			}
		}
		state[node] = done
	}
	for node := range n {
		if state[node] == 0 {
			visit(node)
		}
	}
	return kept
}

// levels gives each node the layer that the longest way leads to, and then
// brings nodes that nothing leads to next to what they lead to.
func levels(n int, edges [][2]int, kept []bool) []int {
	level := make([]int, n)
	led := make([]bool, n)
	for changed := true; changed; { // at most n times: there are no circles
		changed = false
		for i, e := range edges {
			if kept[i] && level[e[1]] <= level[e[0]] {
				level[e[1]], changed = level[e[0]]+1, true
			}
		}
	}
	nearest := make([]int, n)
	for i, e := range edges {
		if kept[i] {
			led[e[1]] = true
			if at := level[e[1]]; nearest[e[0]] == 0 || at < nearest[e[0]] {
				nearest[e[0]] = at
			}
		}
	}
	for node := range n {
		if !led[node] && nearest[node] > 0 {
			level[node] = nearest[node] - 1
		}
	}
	return level
}

// order sorts the layers by the mean place of each cell's neighbours, to and
// fro, and keeps the order with the fewest crossings.
func (l *layering) order() {
	best, fewest := l.copied(), l.crossings()
	for round := 0; round < rounds && fewest > 0; round++ {
		for i := 1; i < len(l.layers); i++ {
			l.sort(l.layers[i], l.left)
		}
		for i := len(l.layers) - 2; i >= 0; i-- {
			l.sort(l.layers[i], l.right)
		}
		if n := l.crossings(); n < fewest {
			best, fewest = l.copied(), n
		}
	}
	l.layers = best
	for _, cells := range l.layers {
		l.number(cells)
	}
}

func (l *layering) copied() [][]int {
	all := make([][]int, len(l.layers))
	for i, cells := range l.layers {
		all[i] = slices.Clone(cells)
	}
	return all
}

func (l *layering) number(cells []int) {
	for i, cell := range cells {
		l.place[cell] = i
	}
}

func (l *layering) sort(cells []int, neighbours [][]int) {
	slices.SortStableFunc(cells, func(a, b int) int {
		sumA, countA := l.mean(a, neighbours[a])
		sumB, countB := l.mean(b, neighbours[b])
		return sumA*countB - sumB*countA
	})
	l.number(cells)
}

// mean gives the mean place of a cell's neighbours as a fraction; its own
// place where it has none.
func (l *layering) mean(cell int, neighbours []int) (sum, count int) {
	for _, n := range neighbours {
		sum += l.place[n]
	}
	if len(neighbours) == 0 {
		return l.place[cell], 1
	}
	return sum, len(neighbours)
}

// crossings counts how often edges cross between layers.
func (l *layering) crossings() int {
	total := 0
	for _, cells := range l.layers {
		for i, a := range cells {
			for _, b := range cells[i+1:] {
				for _, x := range l.right[a] {
					for _, y := range l.right[b] {
						if l.place[x] > l.place[y] {
							total++
						}
					}
				}
			}
		}
	}
	return total
}
