package pictures

// heights gives the middle of each cell, from 0 for the top of the highest:
// near to the mean of its neighbours, with a gap between cells of a layer.
// size is the height of a cell.
func (l *layering) heights(size func(cell int) int, gap int) []int {
	y := make([]int, len(l.place))
	for _, cells := range l.layers {
		top := 0
		for _, cell := range cells {
			y[cell] = top + size(cell)/2
			top += size(cell) + gap
		}
	}
	for range rounds {
		for i := 1; i < len(l.layers); i++ {
			l.settle(y, l.layers[i], l.left, size, gap)
		}
		for i := len(l.layers) - 2; i >= 0; i-- {
			l.settle(y, l.layers[i], l.right, size, gap)
		}
	}
	top := 0
	for i, cells := range l.layers {
		if first := y[cells[0]] - size(cells[0])/2; i == 0 || first < top {
			top = first
		}
	}
	for cell := range y {
		y[cell] -= top
	}
	return y
}

// settle moves the cells of a layer as near as it can be to where their
// neighbours want them, without changing their order: what is wished for, less
// the room that the cells above take, has to rise, which pooling neighbours
// that do not agree gives at the least sum of squares (Barlow et al.,
// Statistical Inference under Order Restrictions, 1972: pool adjacent
// violators).
func (l *layering) settle(y []int, cells []int, neighbours [][]int, size func(cell int) int, gap int) {
	type pool struct{ sum, count, cells int }
	var pools []pool
	room := make([]int, len(cells)) // from the middle of the first cell, at the least
	for i, cell := range cells {
		if i > 0 {
			room[i] = room[i-1] + (size(cells[i-1])+1)/2 + gap + (size(cell)+1)/2
		}
		p := pool{sum: y[cell], count: 1, cells: 1}
		if n := len(neighbours[cell]); n > 0 {
			p.sum, p.count = 0, n
			for _, other := range neighbours[cell] {
				p.sum += y[other]
			}
		}
		p.sum -= room[i] * p.count
		for len(pools) > 0 {
			above := pools[len(pools)-1]
			if above.sum*p.count <= p.sum*above.count {
				break
			}
			p = pool{above.sum + p.sum, above.count + p.count, above.cells + p.cells}
			pools = pools[:len(pools)-1]
		}
		pools = append(pools, p)
	}
	i := 0
	for _, p := range pools {
		at := p.sum / p.count
		for range p.cells {
			y[cells[i]] = at + room[i]
			i++
		}
	}
}
