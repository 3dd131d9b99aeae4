package eval

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// layouts are ways in which the same documents reach a webmaster: the words
// are those of the answers, the look is not. A text never seen has its own.
var layouts = []struct {
	name   string
	change func(text string) string
}{
	{"as copied out of a PDF", func(text string) string { return wrapped(numbered(text)) }},
	{"as saved on Windows", func(text string) string {
		return "\ufeff" + strings.ReplaceAll(norm.NFD.String(nonBreaking(text)), "\n", "\r\n")
	}},
	{"with a word processor's bullets", func(text string) string {
		return bullet.ReplaceAllStringFunc(text, func(b string) string { return strings.NewReplacer("-", "–", "+", "•").Replace(b) })
	}},
	{"without blank lines", func(text string) string { return blank.ReplaceAllString(text, "\n") }},
	{"in the older spelling", older.Replace},
	{"with tables in tab rows", func(text string) string {
		return tables(text, func(cells []string) string { return strings.Join(cells, "\t") })
	}},
	{"with tables in Markdown", func(text string) string {
		return tables(text, func(cells []string) string { return "| " + strings.Join(cells, " | ") + " |" })
	}},
	{"with tables one cell a line", func(text string) string {
		return tables(text, func(cells []string) string { return strings.Join(cells, "\n\n") + "\n" })
	}},
}

var (
	bullet = regexp.MustCompile(`(?m)^[-+] `)
	blank  = regexp.MustCompile(`\n\s*\n`)
	older  = strings.NewReplacer("òa", "oà", "óa", "oá", "ỏa", "oả", "ủy", "uỷ", "úy ", "uý ", "ÒA", "OÀ", "ÓA", "OÁ", "ỦY", "UỶ", "hằng năm", "hàng năm", "Hằng năm", "Hàng năm")
)

// TestOtherLayouts imports the documents in other layouts.
func TestOtherLayouts(t *testing.T) {
	if testing.Short() {
		t.Skip("all documents once for every layout")
	}
	var groups []Group
	for _, l := range layouts {
		groups = append(groups, Group{l.name, importAll(t, l.change)})
	}
	if err := Print(t.Output(), nil, groups...); err != nil {
		t.Fatal(err)
	}
	for _, g := range groups {
		for _, l := range least {
			reach(t, g, l.aspect, l.layout)
		}
	}
}

// wrapped breaks long lines at 90 characters, in the middle of sentences, as
// on a page. Rows of a table stay.
func wrapped(text string) string {
	const width = 90
	var out strings.Builder
	for line := range strings.Lines(text) {
		if strings.ContainsAny(line, "\t|") {
			out.WriteString(line)
			continue
		}
		at := 0
		for i, word := range strings.Split(strings.TrimRight(line, "\r\n"), " ") {
			if n := len([]rune(word)); at+n > width && i > 0 {
				out.WriteString("\n")
				at = 0
			} else if i > 0 {
				out.WriteString(" ")
				at++
			}
			out.WriteString(word)
			at += len([]rune(word))
		}
		out.WriteString("\n")
	}
	return out.String()
}

// numbered puts a page's number after every fortieth line that ends a
// paragraph.
func numbered(text string) string {
	var out strings.Builder
	lines := 0
	for line := range strings.Lines(text) {
		out.WriteString(line)
		if lines++; lines%40 == 0 && strings.TrimSpace(line) == "" {
			fmt.Fprintf(&out, "%d\n\n", lines/40+1)
		}
	}
	return out.String()
}

// tables writes each row of the text's tables, in tab rows or in Markdown, as
// row does. Two cells alone are a heading whose number stands apart.
func tables(text string, row func(cells []string) string) string {
	lines := strings.Split(text, "\n")
	var out []string
	for from := 0; from < len(lines); {
		to, widest := from, 0
		for to < len(lines) && len(cellsOf(lines[to])) > 1 {
			widest = max(widest, len(cellsOf(lines[to])))
			to++
		}
		if widest < 3 {
			to = max(to, from+1)
			out = append(out, lines[from:to]...)
			from = to
			continue
		}
		for ; from < to; from++ {
			if cells := cellsOf(lines[from]); strings.Trim(strings.Join(cells, ""), "-: ") != "" {
				out = append(out, row(cells))
			}
		}
	}
	return strings.Join(out, "\n")
}

// cellsOf gives the cells of a table's row.
func cellsOf(line string) []string {
	mark := "\t"
	if strings.HasPrefix(line, "|") {
		line, mark = strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|"), "|"
	}
	cells := strings.Split(line, mark)
	for i := range cells {
		cells[i] = strings.TrimSpace(cells[i])
	}
	return cells
}

// nonBreaking puts non-breaking spaces where word processors do: after a
// list's mark.
func nonBreaking(text string) string {
	return bullet.ReplaceAllStringFunc(text, func(b string) string { return b[:1] + "\u00a0" })
}

// A layout that leaves a document as it was would measure nothing.
func TestLayoutsChangeTheLook(t *testing.T) {
	const page = "I. NHIỆM VỤ\n\n- Sở Y tế: hoà giải, ủy thác hằng năm.\n+ Rà soát.\n\nTT\tViệc\tChủ trì\n\n| 1 | Rà soát | Sở Y tế |\n\n"
	for _, l := range layouts {
		long := strings.Repeat(page, 20) + strings.Repeat("rà soát quy hoạch ", 12) + "\n"
		if changed := l.change(long); changed == long {
			t.Errorf("%s: nothing is changed", l.name)
		} else if got, want := words(changed), words(long); l.name != layouts[0].name && strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("%s: the words are not the same", l.name)
		}
	}
}
