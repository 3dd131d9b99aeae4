package source

import (
	"strings"
	"sync"

	"congbo/generator/vietnamese"
)

// A label is what a task's field is, whatever the author called it.
type label int

const (
	labelNone label = iota
	labelCode
	labelLead
	labelWith
	labelDeadline
	labelTarget
	labelOutput
	labelBudget
	labelLocation
	labelBasis
	labelStatus
	labelReport
	labelCount // how many there are, labelNone included
)

// spellings are the labels of authoring.md and what documents call the same
// (domain.md 1.6), the canonical Vietnamese one first.
var spellings = map[label][]string{
	labelCode:     {"Mã", "Mã nhiệm vụ", "ID", "Code"},
	labelLead:     {"Chủ trì", "Đầu mối", "Giao", "Cơ quan chủ trì", "Đơn vị chủ trì", "Cơ quan, đơn vị chủ trì", "Đơn vị đầu mối", "Cơ quan đầu mối", "Lead"},
	labelWith:     {"Phối hợp", "Cơ quan phối hợp", "Đơn vị phối hợp", "Cơ quan, đơn vị phối hợp", "Phối hợp với", "With"},
	labelDeadline: {"Thời hạn", "Thời gian", "Thời gian thực hiện", "Thời gian hoàn thành", "Thời hạn hoàn thành", "Thời hạn thực hiện", "Due", "Deadline"},
	labelTarget:   {"Chỉ tiêu", "Target"},
	labelOutput:   {"Sản phẩm", "Sản phẩm đầu ra", "Kết quả đầu ra", "Output"},
	labelBudget:   {"Kinh phí", "Nguồn kinh phí", "Budget"},
	labelLocation: {"Địa điểm", "Địa bàn", "Location"},
	labelBasis:    {"Căn cứ", "Basis"},
	labelStatus:   {"Trạng thái", "Tình trạng", "Status"},
	labelReport:   {"Báo cáo", "Report"},
}

// labels finds a label by its usual spelling, and by its folded one.
var labels = sync.OnceValue(func() map[string]label {
	all := map[string]label{}
	for l, names := range spellings {
		for _, name := range names {
			all[name] = l
			all[foldLabel(name)] = l
		}
	}
	return all
})

// foldLabel makes spellings of a label equal: letter case, accents and commas
// do not matter.
func foldLabel(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(vietnamese.Fold(s), ",", " ")), " ")
}

// labelOf gives what a label means; labelNone where nobody knows.
func labelOf(s string) label {
	if len(s) > 60 {
		return labelNone
	}
	if l, usual := labels()[s]; usual {
		return l
	}
	return labels()[foldLabel(s)]
}

// isLabel reports whether a label is known.
func isLabel(s string) bool { return labelOf(s) != labelNone }

// nearestLabel gives the known label that a misspelt one was probably meant
// to be.
func nearestLabel(s string) string {
	var names []string
	for l := labelCode; l < labelCount; l++ {
		names = append(names, spellings[l]...)
	}
	return nearest(s, names)
}
