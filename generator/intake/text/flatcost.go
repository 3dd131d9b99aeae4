package text

import (
	"strings"
	"unicode/utf8"

	"congbo/generator/intake/sheet"
	"congbo/generator/vietnamese"
)

// A flatLine is a line of a table with what it tells of the cell it may be in.
type flatLine struct {
	line
	end    ending
	first  int  // runes of the first word
	lower  bool // begins with a small letter
	unit   bool // begins like the name of a body, or names persons
	half   bool // the name of a body has only begun at its end
	time   bool
	open   bool // a bracket is not closed
	proper bool // a proper name has only begun at its end
	marked bool // begins with a number or a dash
}

// flatLineOf looks at a line.
func flatLineOf(l line) flatLine {
	l.measure()
	return flatLine{line: l, end: endingOf(l.text), first: utf8.RuneCountInString(firstWord(l.text)), lower: startsLower(l.text), unit: isUnit(l.text) && !toldToDo(l.text) || vietnamese.IsPersons(l.text),
		half: opensUnit(l.text), time: isTime(l.text), open: unclosed(l.text) > 0, proper: halfProper(l.text), marked: markOf(l.text).kind != unmarked}
}

// toldToDo reports whether a line says after a colon what the one it names does:
// Tổ trưởng chuyên môn: Chỉ đạo chung.
func toldToDo(s string) bool {
	_, does, found := strings.Cut(s, ": ")
	return found && vietnamese.StartsWithVerb(does)
}

// skipCost is the cost of leaving columns without a cell.
func skipCost(kinds []sheet.Column) float64 {
	total := 0.0
	for _, kind := range kinds {
		switch kind {
		case sheet.ColumnDuty:
			total += 6
		case sheet.ColumnLead, sheet.ColumnWho:
			total += 2.2
		case sheet.ColumnDeadline:
			total += 1.8
		case sheet.ColumnWith, sheet.ColumnOutput:
			total += 1.6
		case sheet.ColumnNote:
			total += 0.3
		default:
			total++
		}
	}
	return total
}

// startCost is the cost of a cell of a column beginning with a line.
func startCost(kind sheet.Column, l *flatLine) float64 {
	time, unit := l.time, l.unit
	switch kind {
	case sheet.ColumnDeadline, sheet.ColumnStart:
		if time {
			return 0
		}
		return 4
	case sheet.ColumnLead, sheet.ColumnWho, sheet.ColumnWith:
		switch {
		case time:
			return 5
		case unit:
			return 0
		case kind == sheet.ColumnWith:
			return 2.5
		}
		return 3
	case sheet.ColumnDuty:
		switch {
		case time:
			return 4
		case unit:
			return 1
		}
		return 0
	case sheet.ColumnOutput:
		if time || unit {
			return 3
		}
		return 0
	}
	if time || unit {
		return 1.5
	}
	return 0.7
}

// enterCost is the cost of a line beginning a cell, or, after the end of a
// page, of its going on with one.
func enterCost(kind sheet.Column, cur, over *flatLine, width int, resumed, first bool) float64 {
	cost := startCost(kind, cur)
	if cur.lower && (!first || resumed) {
		cost += 4
	}
	if resumed && over != nil {
		cost = min(cost+paragraphCost(kind, cur), wrapWeight(over, cur, width))
	}
	return cost
}

// leaveCost is the cost of a cell ending with a line.
func leaveCost(prev, cur *flatLine, width int) float64 {
	cost := 0.0
	switch prev.end {
	case endsLoose, endsHyphen, endsDash:
		cost = 4
	case endsComma:
		cost = 2.5
	case endsFull:
		cost = -0.5
	}
	if wantsNumber(prev.text, cur.text) {
		cost += 3 // Tháng 6, tháng⏎12
	}
	if prev.open {
		cost += 1.5
	}
	if prev.proper {
		cost += 2
	}
	if width > 0 && fits(prev, cur, width) {
		cost -= 0.5
	}
	return cost
}

// stayCost is the cost of a line standing in the column of the one above.
func stayCost(kind sheet.Column, prev, cur *flatLine, width int) float64 {
	wrap := wrapCost(prev, cur, width)
	paragraph := breakCost(prev, cur) + paragraphCost(kind, cur)
	switch {
	case namesUnits(kind):
		paragraph += startCost(kind, cur)
		if cur.unit && !prev.half {
			wrap += 0.8
		}
	case kind == sheet.ColumnDeadline:
		paragraph += startCost(kind, cur)
		if prev.time && !cur.time && !cur.lower && prev.end == endsOpen && !wantsNumber(prev.text, cur.text) {
			wrap++ // Tháng 5/2022 | 30 khách
		}
		if prev.time && cur.lower {
			wrap += strayCost(prev, cur)
		}
	case cur.time:
		paragraph += 2
	case kind == sheet.ColumnDuty && cur.unit:
		paragraph += 1.5
	}
	return min(wrap, paragraph)
}

// strayCost is the cost of a line that begins with a small letter going on with
// a time: a long one, or one that begins with no word for it, may be the rest of
// another cell.
func strayCost(prev, l *flatLine) float64 {
	const short, long = 20, 45 // runes
	switch {
	case l.wide > long:
		return 4
	case timeGoesOn[strings.ToLower(strings.Trim(firstWord(l.text), ",;."))]:
		return 0
	case endsTime(prev.text):
		return 3
	case l.wide > short:
		return 2
	}
	return 0
}

// endsTime reports whether a line ends a time for sure: with a year, or with how
// often.
func endsTime(s string) bool {
	s = strings.TrimRight(s, " .;")
	if n := len(s); n >= 4 && strings.HasPrefix(s[n-4:], "20") && isDigits(s[n-4:]) {
		return true
	}
	switch strings.ToLower(s) {
	case "thường xuyên", "hằng năm", "hàng năm", "hằng quý", "hàng quý", "hằng tháng", "hàng tháng", "hằng tuần", "hàng tuần", "hằng ngày", "hàng ngày":
		return true
	}
	return false
}

// timeGoesOn are the words that a time goes on with, or the second syllable of
// one that it ends with.
var timeGoesOn = words(`và hoặc hay đến tới theo hằng hàng năm tháng quý ngày tuần của khi sau trước tiếp đầu cuối từ kể kế yêu các những trong bắt được có phê ban hành tế cầu xuyên kỳ độ hạn duyệt hướng quy kết giao nhiệm thực hoàn
	vụ hoạch chính cấp liên hợp xong chậm nhất theo lộ tiến ngay phải dự vào với cho`)

// paragraphCost is the cost of a cell having one paragraph more.
func paragraphCost(kind sheet.Column, l *flatLine) float64 {
	switch kind {
	case sheet.ColumnDuty:
		if l.marked {
			return 0
		}
		return 1.2
	case sheet.ColumnLead:
		return 2.5
	case sheet.ColumnDeadline:
		return 2
	case sheet.ColumnWith:
		return 0.6
	}
	return 0.8
}

// namesUnits reports whether the cells of a column are names of bodies.
func namesUnits(kind sheet.Column) bool {
	return kind == sheet.ColumnLead || kind == sheet.ColumnWith || kind == sheet.ColumnWho
}

// wrapCost is the cost of a line going on with the sentence of the one above.
func wrapCost(prev, cur *flatLine, width int) float64 {
	return max(wrapWeight(prev, cur, width), 0)
}

// wrapWeight weighs what speaks against a line going on with the sentence of the
// one above; it is below zero where more speaks for it.
func wrapWeight(prev, cur *flatLine, width int) float64 {
	cost := 0.0
	switch {
	case cur.lower, wantsNumber(prev.text, cur.text):
	case startsDigit(cur.text) || strings.HasPrefix(cur.text, "("):
		cost = 0.4
	default:
		cost = 1.2
	}
	switch prev.end {
	case endsFull:
		cost += 1.5
	case endsSemi, endsColon:
		cost++
	case endsLoose, endsHyphen, endsDash:
		cost -= 1.5
	case endsComma:
		cost -= 0.4
	case endsOpen:
		switch {
		case prev.half && cur.lower && endsInCapitalHead(prev.text):
			cost += 2 // Sở⏎mưa lũ
		case prev.half:
			cost--
		case prev.proper && !cur.lower && !cur.unit:
			cost -= 0.8
		}
	}
	if cur.gap > 0 && !cur.page {
		cost += 2.5
	}
	switch {
	case width > 0 && fits(prev, cur, width) && cur.lower && prev.wide*4 < width: // no column is so narrow
		cost++
	case width > 0 && fits(prev, cur, width):
		cost += 2.5
	case cur.lower:
	case width > 0 && prev.wide > width+width/4+3, width == 0 && prev.wide > 70:
		cost += 1.5
	}
	return cost
}

// endsInCapitalHead reports whether a line ends with a word for a body whose
// name goes on with a capital letter.
func endsInCapitalHead(s string) bool {
	end := lastWord(s)
	return end == "Sở" || end == "Bộ"
}

// wantsNumber reports whether a line ends with a word whose number begins the
// next: tháng⏎12, and not hằng năm⏎150.
func wantsNumber(s, next string) bool {
	end := lastWord(s)
	if !counted[strings.ToLower(end)] || !startsDigit(next) {
		return false
	}
	switch strings.ToLower(lastWord(strings.TrimSuffix(s, " "+end))) {
	case "hằng", "hàng", "mỗi", "cả", "các", "từng", "trong":
		return false
	}
	return end != "năm" || len(firstWord(next)) >= 4
}

// breakCost is the cost of a paragraph ending between two lines.
func breakCost(prev, cur *flatLine) float64 {
	cost := 0.3
	if cur.lower {
		cost = 4
	}
	switch prev.end {
	case endsLoose, endsHyphen, endsDash:
		cost += 4
	case endsComma:
		cost += 2.5
	case endsFull, endsSemi:
		cost -= 0.3
	}
	return cost
}

// fits reports whether the first word of a line would have had room on the one
// above, in a column of a width. Letters differ in width, so nine tenths count.
func fits(prev, cur *flatLine, width int) bool {
	return (prev.wide+1+cur.first)*10 <= width*9
}
