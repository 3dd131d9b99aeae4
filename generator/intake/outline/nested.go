package outline

// A list that is numbered like the one it stands in, `1. Giao Sở X làm:` over
// `1. …`, `2. …` and then `2. Giao Sở Y …`, is told from it by where its numbers
// begin anew and where the outer ones go on.

// nestedNumbers says of each paragraph with a plain number how many lists of
// such numbers it stands within.
func nestedNumbers(nodes []*Node) {
	var open []*Node // the last of each list that is open, the outermost first
	var above *Node  // the paragraph before
	for i, n := range nodes {
		if n == nil {
			continue
		}
		switch {
		case n.Table == nil && plainNumber(n.Marker):
			if len(open) > 0 && nests(nodes[i:], above, open[len(open)-1]) {
				open = append(open, n)
			} else {
				open = goOn(open, nodes[i:])
			}
			n.Marker.Inner = len(open) - 1
		case endsNumbers(n):
			open = nil
		}
		above = n
	}
}

// plainNumber reports whether a mark is a number of one part with a stop, as
// those of lists at all heights are.
func plainNumber(m Marker) bool {
	return m.Class == Number && m.Depth == 1 && m.Close != '(' && m.Close != ')'
}

// endsNumbers reports whether numbers begin again after a paragraph, whatever
// they stood in before.
func endsNumbers(n *Node) bool {
	return opensPart(n.Marker) || n.Marker.Class == Capital || n.Table == nil && n.Marker.Class == Unmarked && looksLikeHeading(n)
}

// nests reports whether the first of the paragraphs begins a list below the one
// before it, in the list that is open: it is further in than the number right
// before it, or follows a colon. Another colon at its own end may be the mark of
// a sister whose number was never counted on, and words between may close the
// list: then the outer numbers must go on later.
func nests(nodes []*Node, above, outer *Node) bool {
	n := nodes[0]
	if n.Marker.Value != 1 || outer.Marker.Value < 1 {
		return false
	}
	if above == outer && outer.Style.Depth > 0 && n.Style.Depth > outer.Style.Depth {
		return true
	}
	if ending(above.Text) != ':' {
		return false
	}
	return above == outer && ending(n.Text) != ':' || comesLater(nodes[1:], outer.Marker.Value+1, n.Marker.Value+1)
}

// goOn gives the lists that are open with the first of the paragraphs in its
// own: the one whose number it counts on. Where both count on, it is of the
// inner list when its number comes again, for the outer list.
func goOn(open []*Node, nodes []*Node) []*Node {
	n := nodes[0]
	last := len(open) - 1
	if last < 0 {
		return []*Node{n}
	}
	inner := open[last].Marker.Value+1 == n.Marker.Value
	for i := last - 1; i >= 0; i-- {
		if open[i].Marker.Value+1 != n.Marker.Value || inner && staysInside(nodes, open[i], open[last]) {
			continue
		}
		return append(open[:i], n)
	}
	if !inner && n.Marker.Value == 1 {
		return []*Node{n}
	}
	return append(open[:last], n)
}

// staysInside reports whether the first of the paragraphs, which counts on both
// an outer list and the one inside it, is of the latter.
func staysInside(nodes []*Node, outer, inner *Node) bool {
	n := nodes[0]
	if d := n.Style.Depth; d > 0 && outer.Style.Depth != inner.Style.Depth && (d == outer.Style.Depth || d == inner.Style.Depth) {
		return d == inner.Style.Depth
	}
	if ending(outer.Text) == ':' && ending(n.Text) == ':' {
		return false
	}
	return comesLater(nodes[1:], n.Marker.Value, n.Marker.Value+1)
}

// comesLater reports whether a plain number comes after the numbers that count
// on from another one, before numbers begin again.
func comesLater(nodes []*Node, wanted, next int) bool {
	for _, n := range nodes {
		switch {
		case n == nil:
		case n.Table == nil && plainNumber(n.Marker):
			if n.Marker.Value != next {
				return n.Marker.Value == wanted
			}
			next++
		case endsNumbers(n):
			return false
		}
	}
	return false
}
