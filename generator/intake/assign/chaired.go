package assign

import (
	"congbo/generator/intake/outline"
	"congbo/generator/intake/sheet"
	"congbo/generator/vietnamese"
)

// chaired gives, of the labels below a node, those that stand in a row with one
// that says who leads.
func chaired(n *outline.Node) map[*outline.Node]bool {
	var all map[*outline.Node]bool
	var row []*outline.Node
	leads := false
	for i, child := range n.Children {
		if child.Table == nil {
			if c, value, ok := nodeLabel(child); ok && c != sheet.ColumnDuty {
				row = append(row, child)
				leads = leads || c == sheet.ColumnLead && (value != "" || len(child.Children) > 0)
				if i+1 < len(n.Children) {
					continue
				}
			}
		}
		if leads && len(row) > 1 {
			if all == nil {
				all = map[*outline.Node]bool{}
			}
			for _, label := range row {
				all[label] = true
			}
		}
		row, leads = row[:0], false
	}
	return all
}

// besideChair gives what a label is of, beside one that says who leads: `Cơ quan
// thực hiện:` after `Cơ quan chủ trì:` names those who work with that one.
func (l *labels) besideChair(c sheet.Column, label *outline.Node) sheet.Column {
	if l.chaired[label] && c == sheet.ColumnWho && executing.Begin(label.Text) {
		return sheet.ColumnWith
	}
	return c
}

var executing = vietnamese.PhrasesOf("cơ quan thực hiện, đơn vị thực hiện, các cơ quan thực hiện, các đơn vị thực hiện, cơ quan triển khai, đơn vị triển khai, tổ chức thực hiện, thực hiện, triển khai thực hiện, đơn vị tham gia thực hiện, cơ quan tổ chức thực hiện, đơn vị tổ chức thực hiện")
