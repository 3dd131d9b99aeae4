package text

import (
	"strings"
)

// The lines above and below the country's motto that may stand beside it, the
// lines that recipients and signature may take, the blanks before the signature,
// and the empty lines that are left for it to be written in.
const (
	headAbove     = 3
	headBelow     = 9
	closingLines  = 60
	signatureSide = 30
	signatureRoom = 12
)

// sideBySide takes apart what stands side by side on the first and the last
// page, where a program has kept the layout of a page: the two names at the
// top, the recipients and the signature. The left side comes first.
func sideBySide(lines []line) []line {
	if !keepsLayout(lines) {
		return lines
	}
	var out []line
	for i := 0; i < len(lines); {
		from, to, column := closing(lines, i)
		if from == to {
			from, to, column = letterhead(lines, i)
		}
		if from == to {
			out = append(out, lines[i])
			i++
			continue
		}
		out = append(out, lines[i:from]...)
		out = append(out, apart(lines[from:to], column)...)
		i = to
	}
	return out
}

// keepsLayout reports whether any line has a wide gap within it or is far in.
func keepsLayout(lines []line) bool {
	for i := range lines {
		if lines[i].inset >= signatureSide || strings.Contains(strings.TrimSpace(lines[i].raw), "   ") && !strings.Contains(lines[i].raw, "|") {
			return true
		}
	}
	return false
}

// letterhead finds the lines around the motto, if it stands some lines below a
// line, and the column in which it begins.
func letterhead(lines []line, i int) (from, to, column int) {
	for at := i; at < min(len(lines), i+headAbove+1); at++ {
		if at > i && lines[at].gap > 2 {
			break
		}
		for _, s := range segments(lines[at].raw) {
			if !isMotto(s.text) || s.start < 12 || countPipes(lines[at].raw) > 0 { // bars part what blanks else do
				continue
			}
			to := at + 1
			for to < min(len(lines), at+headBelow) && beside(&lines[to], s.start) && lines[to].gap <= 3 {
				to++
			}
			hasLeft := false
			for k := i; k < to; k++ {
				hasLeft = hasLeft || lines[k].inset < s.start-4
			}
			if hasLeft && !isMotto(lines[i].text) || hasLeft && at == i {
				return i, to, s.start - 4
			}
			return i, i, 0
		}
	}
	return i, i, 0
}

// beside reports whether a line belongs to the two sides of a letterhead.
func beside(l *line, column int) bool {
	if isType(l.text) || isVerdict(l.text) {
		return false
	}
	for _, s := range segments(l.raw) {
		if s.start < column-4 && s.end > column+6 {
			return false
		}
	}
	return true
}

// closing finds the recipients and the signature, if they begin with a line,
// and the column in which the signature begins.
func closing(lines []line, i int) (from, to, column int) {
	start := -1
	for at := i; at < min(len(lines), i+4); at++ {
		if strings.HasPrefix(lines[at].text, "Nơi nhận") || strings.HasPrefix(lines[at].text, "Nơi gửi") {
			start = at
			break
		}
		if lines[at].inset < signatureSide || !isCapitals(lines[at].text) {
			return i, i, 0
		}
	}
	if start < 0 {
		return i, i, 0
	}
	column = 1 << 30
	to = start
	for ; to < min(len(lines), start+closingLines); to++ {
		l := &lines[to]
		if to > start && (l.page || l.gap > signatureRoom || isType(l.text) || markOf(l.text).kind == article || beginsAnnex(l)) {
			break
		}
		all := segments(l.raw)
		right := all[len(all)-1]
		if len(all) == 1 && right.start < signatureSide {
			if to > start && l.inset > 4 && !strings.HasPrefix(l.text, "-") || l.wide > 90 {
				break
			}
			continue
		}
		if right.start >= signatureSide-6 && right.start > all[0].start {
			column = min(column, right.start)
		} else if len(all) == 1 {
			column = min(column, right.start)
		}
	}
	if column == 1<<30 {
		return i, i, 0
	}
	return i, to, column - 6
}

// apart gives lines as those left of a column and then those right of it.
func apart(lines []line, column int) []line {
	var left, right []line
	for _, l := range lines {
		var sides [2][]string
		for _, s := range segments(l.raw) {
			side := 0
			if s.start >= column {
				side = 1
			}
			sides[side] = append(sides[side], s.text)
		}
		for side, words := range sides {
			if len(words) == 0 {
				continue
			}
			part := l
			part.text = strings.ReplaceAll(cleanCell(strings.Join(words, " ")), "\n", " ")
			part.raw, part.inset, part.gap = part.text, 0, min(l.gap, 1)
			if part.measure(); part.text == "" {
				continue
			}
			if side == 0 {
				left = append(left, part)
			} else {
				right = append(right, part)
			}
		}
	}
	if len(right) > 0 {
		right[0].own = true
	}
	if len(left) > 0 {
		left[0].own = true
	}
	return append(left, right...)
}

// beginsAnnex reports whether a line belongs to an annex, which nothing of a
// closing follows: what it is named by, what it goes with, the headings of its
// table.
func beginsAnnex(l *line) bool {
	if isAnnexHead(l.text) || headsTabs(*l) {
		return true
	}
	for _, begin := range []string{"(Kèm theo", "(Ban hành kèm theo", "(kèm theo", "PHỤ LỤC ", "BIỂU ", "DANH MỤC "} {
		if strings.HasPrefix(l.text, begin) {
			return true
		}
	}
	return false
}
