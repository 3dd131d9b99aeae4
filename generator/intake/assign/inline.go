package assign

import (
	"strings"

	"congbo/generator/intake/sheet"
	"congbo/generator/vietnamese"
)

// inlineLabels reads the labels that stand inside a paragraph, at its end or
// in brackets: `(Thời gian hoàn thành: trước 30/6/2019; Đơn vị chủ trì: Phòng
// Tài chính - Kế hoạch)`.
func inlineLabels(text string) given {
	var g given
	for at := 0; at < len(text); {
		i := strings.IndexByte(text[at:], ':')
		if i < 0 {
			break
		}
		i += at
		near, start := max(0, i-widestLabel), 0
		if j := strings.LastIndexAny(text[near:i], ".;("); j >= 0 {
			start = near + j + 1
			near = start
		}
		for _, dash := range []string{" - ", " – "} {
			if j := strings.LastIndex(text[near:i], dash); j >= 0 {
				start = max(start, near+j+len(dash))
			}
		}
		if start == 0 { // the head of the paragraph is not inside it
			at = i + 1
			continue
		}
		c, _, ok := labelOf(text[start : i+1])
		if !ok || c == sheet.ColumnDuty {
			at = i + 1
			continue
		}
		end := valueEnd(text, i+1)
		if value := strings.TrimLeft(text[i+1:end], " "); namesWho(c) && vietnamese.StartsWithVerb(value) && !vietnamese.IsUnits(value) {
			at = i + 1 // Văn phòng Cục - đầu mối hậu cần: bố trí xe
			continue
		}
		g.put(c, text[i+1:end])
		at = end
	}
	return g
}

// namesWho reports whether a label is of who does something.
func namesWho(c sheet.Column) bool {
	return c == sheet.ColumnLead || c == sheet.ColumnWith || c == sheet.ColumnWho
}

// widestLabel is how many bytes a label has at most.
const widestLabel = 120

// valueEnd gives where the value of an inline label ends: before the next
// label, the bracket, the full stop or the semicolon.
func valueEnd(text string, from int) int {
	depth := 0
	for i := from; i < len(text); i++ {
		switch text[i] {
		case '(':
			depth++
		case ')':
			if depth == 0 {
				return i
			}
			depth--
		case ';':
			if next := strings.IndexByte(text[i+1:], ':'); next >= 0 {
				if _, _, ok := labelOf(text[i+1 : i+2+next]); ok {
					return i
				}
			}
		case ' ':
			for _, dash := range []string{" - ", " – "} {
				if rest, ok := strings.CutPrefix(text[i:], dash); ok {
					if next := strings.IndexByte(rest[:min(len(rest), widestLabel)], ':'); next >= 0 && isLabelLine(rest[:next+1]) {
						return i
					}
				}
			}
		case '.':
			if i+1 == len(text) || text[i+1] == ' ' {
				return i
			}
		}
	}
	return len(text)
}
