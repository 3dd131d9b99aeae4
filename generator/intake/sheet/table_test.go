package sheet

import (
	"slices"
	"strings"
	"testing"
)

// tableOf makes a table: rows are parted by slashes, cells by commas.
func tableOf(line int, text string) Block {
	t := &Table{}
	for row := range strings.SplitSeq(text, "/") {
		r := Row{Line: line}
		for cell := range strings.SplitSeq(row, ",") {
			r.Cells = append(r.Cells, Cell{Text: cell, Span: 1})
		}
		t.Rows = append(t.Rows, r)
	}
	return Block{Line: line, Table: t}
}

func TestJoinTables(t *testing.T) {
	const heads = "STT,Nhiệm vụ,Chủ trì,Thời gian"
	for name, c := range map[string]struct {
		blocks []Block
		want   []int // rows of each block that is left, 0 for a paragraph
	}{
		"cut in two":        {[]Block{tableOf(1, heads+"/1,Rà soát,Sở A,Quý I"), tableOf(2, "2,Tập huấn,Sở B,Quý II"), tableOf(3, "3,Báo cáo,Sở C,Quý III")}, []int{4}},
		"headings alone":    {[]Block{tableOf(1, heads), tableOf(2, "1,Rà soát,Sở A,Quý I/2,Tập huấn,Sở B,Quý II")}, []int{3}},
		"words between":     {[]Block{tableOf(1, heads+"/1,Rà soát,Sở A,Quý I"), {Line: 2, Text: "II. Nhóm hai"}, tableOf(3, "2,Tập huấn,Sở B,Quý II")}, []int{2, 0, 1}},
		"other columns":     {[]Block{tableOf(1, heads+"/1,Rà soát,Sở A,Quý I"), tableOf(2, "Nơi nhận,GIÁM ĐỐC")}, []int{2, 1}},
		"headings of its":   {[]Block{tableOf(1, heads+"/1,Rà soát,Sở A,Quý I"), tableOf(2, heads+"/1,Tập huấn,Sở B,Quý II")}, []int{2, 2}},
		"no headings above": {[]Block{tableOf(1, "a,b,c,d"), tableOf(2, "e,f,g,h")}, []int{1, 1}},
	} {
		var rows []int
		for _, b := range JoinTables(c.blocks) {
			n := 0
			if b.Table != nil {
				n = len(b.Table.Rows)
			}
			rows = append(rows, n)
		}
		if !slices.Equal(rows, c.want) {
			t.Errorf("%s: %v, want %v", name, rows, c.want)
		}
	}
}
