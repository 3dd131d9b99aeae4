package assign

import (
	"strings"

	"congbo/generator/intake/sheet"
	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// labelNouns begin a label.
var labelNouns = vietnamese.PhrasesOf(`cơ quan, đơn vị, chủ trì, phối hợp, thời gian, thời hạn, thời điểm, tiến độ, lộ trình, sản phẩm, kết quả, kinh phí, nguồn kinh phí, dự toán, địa điểm, địa bàn, trách nhiệm thực hiện, phân công, đầu mối, hoàn thành,
	nội dung, nhiệm vụ, người, phòng chủ trì, sở chủ trì, giao, các cơ quan phối hợp, các đơn vị phối hợp, tổ chức thực hiện, bộ phận, cấp thực hiện, lãnh đạo, thực hiện, hạn hoàn thành, ngày hoàn thành, cán bộ phụ trách, phụ trách`)

// Limits of a label, in words.
const (
	longestLabel     = 9
	longestDutyLabel = 4
	longestUnitLabel = 5 // a longer one that names units is no label
)

// labelOf takes the label from the head of a line: what it is of, and the
// value after the colon.
func labelOf(text string) (c sheet.Column, value string, ok bool) {
	i := strings.IndexByte(text, ':')
	if i < 0 {
		return deadlineLabel(text)
	}
	label := strings.Trim(text[:i], " -–•+*.")
	words := wordCount(label)
	if words == 0 || words > longestLabel || !labelNouns.Begin(label) {
		return 0, "", false
	}
	c = sheet.ColumnOf(label)
	switch {
	case words > longestUnitLabel && vietnamese.IsUnits(label),
		c == sheet.ColumnDuty && words > longestDutyLabel,
		c == sheet.ColumnUnknown, c == sheet.ColumnNumber, c == sheet.ColumnTarget, c == sheet.ColumnBasis, c == sheet.ColumnNote:
		return 0, "", false
	}
	return c, strings.TrimSpace(text[i+1:]), true
}

// isLabelLine reports whether a line begins with a label.
func isLabelLine(text string) bool {
	_, _, ok := labelOf(text)
	return ok
}

var deadlineLabels = vietnamese.PhrasesOf("thời gian thực hiện, thời gian hoàn thành, thời hạn hoàn thành, thời hạn thực hiện, tiến độ hoàn thành, thời gian, thời hạn")

// deadlineLabel takes a label that lost its colon: `Thời gian hoàn thành trước
// ngày 30/6/2026`.
func deadlineLabel(text string) (c sheet.Column, value string, ok bool) {
	rest, ok := deadlineLabels.Cut(text)
	if !ok {
		return 0, "", false
	}
	value = strings.TrimLeft(rest, " ")
	kind := vietnamese.ParseDeadline(value, vietnamese.DeadlineContext{}).Kind
	if value == "" || kind == plan.DeadlineUnread || kind == plan.DeadlineVague {
		return 0, "", false
	}
	return sheet.ColumnDeadline, value, true
}
