package word

import "congbo/generator/intake/sheet"

// maxColumns is the most columns that a cell is believed to span; Word has
// 63.
const maxColumns = 64

// A table as it is read.
type table struct {
	rows []row
}

type row struct {
	line  int
	head  bool
	cells []cell
}

type cell struct {
	items   []item
	span    int
	covered bool
}

// cellShape is what is asked of a cell.
type cellShape struct {
	span     int
	down     bool // goes on in the cell above
	merged   bool // is the first of a column of cells merged into one
	left     bool // goes on in the cell to the left
	cellGone bool // deleted by a tracked change
}

// table reads one into a flow. A table of one column is a frame around
// paragraphs, and gives them.
func (r *reader) table(x *scanner, f *flow) error {
	t := &table{}
	merged := map[int]bool{} // columns of the grid in which a merged cell may go on
	err := r.rows(x, t, merged)
	if err != nil {
		return err
	}
	for _, row := range t.rows {
		if len(row.cells) > 1 {
			f.items = append(f.items, item{table: t})
			return nil
		}
	}
	for _, row := range t.rows {
		for _, c := range row.cells {
			f.items = append(f.items, c.items...)
		}
	}
	return nil
}

// rows reads the rows of a table, also those in content controls.
func (r *reader) rows(x *scanner, t *table, merged map[int]bool) error {
	return x.each(func(e element) error {
		switch e.name {
		case "tr":
			return r.row(x, t, merged)
		case "tblPr", "tblGrid", "tblPrEx", "sdtPr", "sdtEndPr", "del", "moveFrom":
			return x.skip()
		}
		return r.rows(x, t, merged)
	})
}

func (r *reader) row(x *scanner, t *table, merged map[int]bool) error {
	w := row{line: r.line + 1}
	column, gone := 0, false
	var inside func(e element) error
	inside = func(e element) error {
		switch {
		case gone:
			return x.skip()
		case e.name == "trPr":
			return x.each(func(e element) error {
				switch e.name {
				case "tblHeader":
					w.head = e.on()
				case "del":
					gone = true
				case "gridBefore":
					if n := clamp(number(e.attr("val"))); n > 0 && len(w.cells) == 0 {
						w.cells = append(w.cells, cell{span: n})
						column += n
					}
				}
				return x.skip()
			})
		case e.name == "tc":
			c, s, err := r.cell(x)
			switch {
			case err != nil || s.cellGone:
				return err
			case s.left && len(w.cells) > 0:
				last := &w.cells[len(w.cells)-1]
				last.span += c.span
				last.items = append(last.items, c.items...)
			default:
				c.covered = s.down && merged[column]
				merged[column] = s.down || s.merged
				if c.covered {
					r.leaveCovered(&c)
				}
				w.cells = append(w.cells, c)
			}
			for i := 1; i < c.span; i++ {
				delete(merged, column+i)
			}
			column += c.span
			return nil
		case e.name == "tblPrEx", e.name == "sdtPr", e.name == "sdtEndPr", e.name == "del", e.name == "moveFrom":
			return x.skip()
		}
		return x.each(inside)
	}
	err := x.each(inside)
	if !gone && len(w.cells) > 0 {
		t.rows = append(t.rows, w)
	}
	return err
}

func (r *reader) cell(x *scanner) (cell, cellShape, error) {
	s := cellShape{span: 1}
	f := &flow{}
	err := x.each(func(e element) error {
		if e.name == "tcPr" {
			return s.read(x)
		}
		return r.block(x, e, f)
	})
	f.close()
	return cell{items: f.items, span: s.span}, s, err
}

func (s *cellShape) read(x *scanner) error {
	return x.each(func(e element) error {
		switch e.name {
		case "gridSpan":
			s.span = max(clamp(number(e.attr("val"))), 1)
		case "vMerge":
			s.merged = e.attr("val") == "restart"
			s.down = !s.merged
		case "hMerge":
			s.left = e.attr("val") != "restart"
		case "cellDel":
			s.cellGone = true
		}
		return x.skip()
	})
}

func clamp(n int) int { return min(max(n, 0), maxColumns) }

// isGrid reports whether a table inside a cell is a table, and not a way of
// placing a few words.
func (t *table) isGrid() bool {
	wide := 0
	for _, row := range t.rows {
		if len(row.cells) > 1 {
			wide++
		}
	}
	return wide > 1
}

// leaveCovered sets aside what stands in cells that are merged into the one
// above: Word keeps it and does not show it.
func (r *reader) leaveCovered(c *cell) {
	for p := range paragraphs(c.items) {
		r.leave(p, p.line, sheet.Comment)
	}
	c.items = nil
}
