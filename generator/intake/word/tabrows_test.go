package word

import (
	"strings"
	"testing"
)

// tabbed is a paragraph whose cells tabs part.
func tabbed(cells ...string) string {
	var all strings.Builder
	for i, cell := range cells {
		if i > 0 {
			all.WriteString(`<w:r><w:tab/></w:r>`)
		}
		all.WriteString(run(cell))
	}
	return "<w:p>" + all.String() + "</w:p>"
}

// TestTabRows: a table that was typed with tabs has its columns where its
// first line names them.
func TestTabRows(t *testing.T) {
	long := strings.Repeat("rà soát hồ sơ ", 20) + "gốc"
	heads := tabbed("STT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian")
	for name, c := range map[string]struct {
		body string
		want []string
	}{
		"long and empty cells": {p("Danh mục") + heads + tabbed("1", long, "Sở A", "Sở B", "Quý I") + tabbed("2", "Hai", "Sở B", "", "Quý II") + tabbed("3", "Ba", "Sở C") + p("Hết."),
			[]string{"Danh mục", "[STT][Nhiệm vụ][Chủ trì][Phối hợp][Thời gian]/[1][" + long + "][Sở A][Sở B][Quý I]/[2][Hai][Sở B][][Quý II]/[3][Ba][Sở C][][]", "Hết."}},
		"numbers with a full stop":   {heads + tabbed("1.", "Một", "Sở A", "Sở B", "Quý I"), []string{"[STT][Nhiệm vụ][Chủ trì][Phối hợp][Thời gian]/[1.][Một][Sở A][Sở B][Quý I]"}},
		"a number in the first cell": {heads + tabbed("1. Một", "Sở A", "Sở B", "Quý I"), []string{"[STT][Nhiệm vụ][Chủ trì][Phối hợp][Thời gian]/[1.][Một][Sở A][Sở B][Quý I]"}},
		"more tabs than columns":     {heads + tabbed("1", "Một", "", "Sở A", "", "Sở B", "Quý I"), []string{"[STT][Nhiệm vụ][Chủ trì][Phối hợp][Thời gian]/[1][Một][Sở A][Sở B][Quý I]"}},
		"a group among the rows":     {heads + p("I. Nhóm một") + tabbed("1", "Một", "Sở A", "Sở B", "Quý I") + p("II. Hết bảng"), []string{"[STT][Nhiệm vụ][Chủ trì][Phối hợp][Thời gian]/[I. Nhóm một>>>>]/[1][Một][Sở A][Sở B][Quý I]", "II. Hết bảng"}},
		"two tables": {heads + tabbed("1", "Một", "Sở A", "Sở B", "Quý I") + p("2. Hai") + heads + tabbed("1", "Hai", "Sở A", "Sở B", "Quý I"),
			[]string{"[STT][Nhiệm vụ][Chủ trì][Phối hợp][Thời gian]/[1][Một][Sở A][Sở B][Quý I]", "2. Hai", "[STT][Nhiệm vụ][Chủ trì][Phối hợp][Thời gian]/[1][Hai][Sở A][Sở B][Quý I]"}},
		"a heading without rows":         {heads + p("Hết."), []string{"STT Nhiệm vụ Chủ trì Phối hợp Thời gian", "Hết."}},
		"words that only look like some": {tabbed("Sở Y tế", "Sở Nội vụ", "Quý I") + p("Hết."), []string{"Sở Y tế Sở Nội vụ Quý I", "Hết."}},
	} {
		t.Run(name, func(t *testing.T) { want(t, read(t, c.body, nil), c.want...) })
	}
}
