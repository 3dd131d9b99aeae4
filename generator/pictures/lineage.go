package pictures

// A Paper is a document in a lineage.
type Paper struct {
	Name  string // how it is cited
	Note  string // what it is about
	Title string // both in full
	URL   string
	Own   bool // it is the one that the page is about
	More  bool // it stands for several that are left out
}

// The columns of a lineage, in px.
const (
	paperWidth = 224
	paperPad   = 10
	paperGap   = 14 // between papers above each other
	bendHeight = 4
	levelGap   = 48
)

// Lineage draws which document carries out which: edges lead from the higher
// one, at the left, to the one that carries it out. It gives nothing for fewer
// than three papers, of which words tell as much.
func Lineage(f Frame, papers []Paper, edges [][2]int) []byte {
	if len(papers) < 3 {
		return nil
	}
	l := layer(len(papers), edges)
	names, notes := make([][]string, len(papers)), make([][]string, len(papers))
	for i, p := range papers {
		names[i] = wrap(p.Name, boldSize, paperWidth-2*paperPad, 3)
		notes[i] = wrap(p.Note, fontSize, paperWidth-2*paperPad, 2)
	}
	size := func(cell int) int {
		if cell >= len(papers) {
			return bendHeight
		}
		return max(target, (len(names[cell])+len(notes[cell]))*lineStep+14)
	}
	y := l.heights(size, paperGap)
	x, height := make([]int, len(y)), 0
	for i, cells := range l.layers {
		for _, cell := range cells {
			x[cell] = 1 + i*(paperWidth+levelGap)
			height = max(height, y[cell]+(size(cell)+1)/2)
		}
	}
	c := begin(f, len(l.layers)*(paperWidth+levelGap)-levelGap+2, height+2)
	ways, heads := stroke{class: "pic-way"}, stroke{class: "pic-head"}
	for _, path := range l.edges {
		if len(path) > 0 {
			ways.way(path, x, y)
			end := path[len(path)-1]
			heads.move('M', x[end], y[end]+1)
			heads.d = append(heads.d, "l-7-4v8z"...)
		}
	}
	c.stroke(ways)
	c.stroke(heads)
	for i, p := range papers {
		class := "pic-link pic-paper"
		switch {
		case p.Own:
			class += " pic-own"
		case p.More:
			class += " pic-more"
		}
		top := y[i] - size(i)/2 + 1
		c.link(class, p.URL, p.Title)
		c.rect("pic-box", x[i], top, paperWidth, size(i), 4)
		c.lines("pic-strong", x[i]+paperPad, top+20, names[i])
		c.lines("pic-quiet", x[i]+paperPad, top+20+len(names[i])*lineStep, notes[i])
		c.unlink(p.URL)
	}
	return c.end()
}

// way draws an edge through the cells that it passes.
func (s *stroke) way(path []int, x, y []int) {
	at := x[path[0]] + paperWidth
	s.move('M', at, y[path[0]]+1)
	for i, cell := range path[1:] {
		end, from, to := x[cell], y[path[i]]+1, y[cell]+1
		if i == len(path)-2 {
			end -= 6 // the arrow's head
		}
		s.move('C', at+levelGap/2, from, end-levelGap/2, to, end, to)
		if i < len(path)-2 {
			at = end + paperWidth
			s.move('H', at)
		}
	}
}
