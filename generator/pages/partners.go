package pages

import (
	"slices"
	"strings"

	"congbo/generator/atlas"
	"congbo/generator/pictures"
)

// partners draws who leads and who coordinates with whom in a plan.
func (m *maker) partners(p *atlas.Plan) pictureView {
	v := pictureView{ID: "ai_lam", Known: len(p.Lead) > 0}
	pairs, alone := meetings(p)
	switch {
	case !v.Known:
		return v
	case len(pairs) == 0:
		v.Words = []string{m.pic.WhoNone.String()}
		return v
	}
	x := pictures.CrossOf(pairs)
	rows, columns, corner := p.Lead, p.Coordinating, [2]string{m.pic.LeadDown.String(), m.pic.WithAcross.String()}
	if x.Swapped {
		rows, columns, corner = columns, rows, [2]string{m.pic.WithDown.String(), m.pic.LeadAcross.String()}
	}
	i, j := most(x.Cells)
	lead, with := rows[x.Rows[i]].Name, columns[x.Columns[j]].Name
	if x.Swapped {
		lead, with = with, lead
	}
	together := m.words.number(x.Cells[i][j])
	text := m.words.count(m.pic.WhoText, len(p.Lead), m.words.number(len(p.Coordinating)), lead, with, together)
	v.Drawn = drawn(pictures.Grid(figure(v.ID, m.pic.Who.String(), text), corner, m.unitNames(rows, x.Rows), m.unitNames(columns, x.Columns), x.Cells))
	if v.Drawn == "" {
		v.Words = append(v.Words, m.words.count(m.pic.WhoOne, x.Cells[i][j], lead, with))
	} else {
		v.Words = append(v.Words, m.pic.WhoHow.String())
		v.Columns = []string{m.pic.Lead.String(), m.pic.With.String()}
		v.Rows = m.partnerRows(p, pairs)
	}
	v.Words = m.counted(v.Words, m.pic.WhoLeft, x.RowsLeft+x.ColumnsLeft)
	v.Words = m.counted(v.Words, m.pic.WhoAlone, alone)
	return v
}

// meetings lists who leads with whom, once for each task, by their numbers in
// the plan's lists, and counts the tasks that name nobody who coordinates.
func meetings(p *atlas.Plan) (pairs []pictures.Pair, alone int) {
	leads, others := numbered(p.Lead), numbered(p.Coordinating)
	for _, t := range p.Tasks {
		if len(t.Coordinating) == 0 {
			alone++
		}
		for _, lead := range t.Lead {
			for _, with := range t.Coordinating {
				a, known := leads[lead]
				b, too := others[with]
				if known && too {
					pairs = append(pairs, pictures.Pair{A: a, B: b})
				}
			}
		}
	}
	return pairs, alone
}

func numbered(units []*atlas.Unit) map[*atlas.Unit]int {
	numbers := make(map[*atlas.Unit]int, len(units))
	for i, u := range units {
		numbers[u] = i
	}
	return numbers
}

// most finds the highest count of a table, the first where there are several.
func most(cells [][]int) (row, column int) {
	for i := range cells {
		for j, n := range cells[i] {
			if n > cells[row][column] {
				row, column = i, j
			}
		}
	}
	return row, column
}

func (m *maker) unitNames(units []*atlas.Unit, chosen []int) []pictures.Name {
	names := make([]pictures.Name, len(chosen))
	for i, n := range chosen {
		names[i] = pictures.Name{Text: units[n].Name, URL: m.root + units[n].URL}
	}
	return names
}

// partnerRows lists, for each who leads, all that coordinate, with counts.
func (m *maker) partnerRows(p *atlas.Plan, pairs []pictures.Pair) []pictureRow {
	counts := make([][]int, len(p.Lead))
	for _, pair := range pairs {
		if counts[pair.A] == nil {
			counts[pair.A] = make([]int, len(p.Coordinating))
		}
		counts[pair.A][pair.B]++
	}
	var rows []pictureRow
	for i, line := range counts {
		if line == nil {
			continue
		}
		var order []int
		for j, n := range line {
			if n > 0 {
				order = append(order, j)
			}
		}
		slices.SortStableFunc(order, func(a, b int) int { return line[b] - line[a] })
		var names []string
		for _, j := range order {
			names = append(names, p.Coordinating[j].Name+" ("+m.words.number(line[j])+")")
		}
		rows = append(rows, pictureRow{Head: linkView{Text: p.Lead[i].Name, URL: m.root + p.Lead[i].URL}, Cells: []pictureCell{{Text: strings.Join(names, "; ")}}})
	}
	return rows
}
