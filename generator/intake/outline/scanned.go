package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// scannedNumbers gives numbers back to paragraphs whose number a scanner read as
// a letter (`Š.` for `5.`) or without its stop (`1 Đổi mới`), where the numbers
// before and after leave just that one out.
func scannedNumbers(nodes []*Node) {
	next := nextNumbers(nodes)
	last := 0
	for i, n := range nodes {
		switch {
		case n == nil || n.Table != nil:
			continue
		case opensPart(n.Marker):
			last = 0
			continue
		case n.Marker.Class == Number && n.Marker.Depth == 1:
			last = n.Marker.Value
			continue
		}
		if next[i] != last+2 {
			continue
		}
		words, rest := likeNumber(n, last+1)
		if words == "" {
			continue
		}
		n.Marker = Marker{Class: Number, Words: words, Value: last + 1, Depth: 1, Close: '.'}
		n.become(rest)
		last++
	}
}

// nextNumbers gives for each paragraph the number that the next one with a
// number of one part has, 0 where a new part begins before.
func nextNumbers(nodes []*Node) []int {
	next := make([]int, len(nodes))
	at := 0
	for i := len(nodes) - 1; i >= 0; i-- {
		next[i] = at
		switch n := nodes[i]; {
		case n == nil || n.Table != nil:
		case opensPart(n.Marker):
			at = 0
		case n.Marker.Class == Number && n.Marker.Depth == 1:
			at = n.Marker.Value
		}
	}
	return next
}

// opensPart reports whether numbers begin again after a mark.
func opensPart(m Marker) bool { return rank(m) > 0 || m.Class == Article || m.Class == Appendix }

// likeNumber parts from a paragraph what may be its number: one sign before a
// stop, or the number that is wanted without one, each before a capital letter.
func likeNumber(n *Node, wanted int) (words, rest string) {
	whole := strings.TrimSpace(n.Marker.Words + " " + n.Text)
	words, rest, found := strings.Cut(whole, " ")
	first, _ := utf8.DecodeRuneInString(rest)
	if !found || !unicode.IsUpper(first) {
		return "", ""
	}
	sign, stopped := strings.CutSuffix(words, ".")
	r, size := utf8.DecodeRuneInString(sign)
	switch {
	case stopped && size == len(sign) && unicode.IsLetter(r) && n.Marker.Class != Capital && n.Marker.Class != Letter,
		stopped && size == len(sign) && digitLike(r, wanted),
		!stopped && n.Marker.Class == Unmarked && sign == string(rune('0'+wanted)):
		return words, rest
	}
	return "", ""
}

// digitLike reports whether scanners read a digit as a letter that numbers
// things in other lists.
func digitLike(r rune, digit int) bool {
	switch digit {
	case 1:
		return r == 'l' || r == 'I'
	case 5:
		return r == 'S' || r == 's'
	case 6:
		return r == 'G' || r == 'b'
	case 8:
		return r == 'B'
	case 9:
		return r == 'g' || r == 'q'
	}
	return false
}

// widestJump is how many parts may be missing between two, as where a page was
// lost.
const widestJump = 3

// strayNumerals takes for words what looks like the Roman number of a part and
// is the end of a name (khóa⏎XV. 5. Về …): not the next one, and not before a
// title in capitals.
func strayNumerals(nodes []*Node) {
	last := 0
	for _, n := range nodes {
		if n == nil || n.Table != nil {
			continue
		}
		switch m := n.Marker; {
		case m.Class == Roman && m.Value != 1 && last > 0 && (m.Value <= last || m.Value > last+widestJump) && !capitals(n.Text) && n.Style.Heading == 0 && !n.Style.Bold:
			n.become(m.Words + " " + n.Text)
			n.Marker = Marker{}
		case m.Class == Roman:
			last = m.Value
		case rank(m) > 0, m.Class == Appendix, m.Class == Capital, m.Class == Article:
			last = 0
		}
	}
}
