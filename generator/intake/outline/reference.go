package outline

import "strings"

// A reference is the number of a footnote in a paragraph. It parts names and
// sentences (`các huyện[3], thị xã`), so paragraphs are read without it.
type reference struct {
	at    int // in the paragraph's text
	words string
}

// longestReference is how many figures the number of a footnote has at most.
const longestReference = 3

// withoutReferences takes the numbers of footnotes out of a text: figures in
// square brackets right after a word. What begins with one is a note itself.
func withoutReferences(text string) (string, []reference) {
	if !strings.Contains(text, "[") || strings.HasPrefix(text, "[") {
		return text, nil
	}
	var bare strings.Builder
	var all []reference
	for rest := text; ; {
		open := strings.IndexByte(rest, '[')
		if open < 0 {
			bare.WriteString(rest)
			return bare.String(), all
		}
		bare.WriteString(rest[:open])
		end := strings.IndexByte(rest[open:], ']')
		if number := rest[open+1 : max(open+end, open+1)]; number != "" && len(number) <= longestReference && strings.Trim(number, "0123456789") == "" && !strings.HasSuffix(bare.String(), " ") {
			all = append(all, reference{bare.Len(), rest[open : open+end+1]})
			rest = rest[open+end+1:]
			continue
		}
		bare.WriteByte('[')
		rest = rest[open+1:]
	}
}

// Printed gives the words of a node as the source has them, with the numbers of
// its footnotes.
func (n *Node) Printed() string {
	if len(n.references) == 0 {
		return n.Text
	}
	var all strings.Builder
	from := 0
	for _, r := range n.references {
		at := min(max(r.at, from), len(n.Text))
		all.WriteString(n.Text[from:at] + r.words)
		from = at
	}
	return all.String() + n.Text[from:]
}

// become gives a node another text, of which the old one, or as much of it as is
// left, is the end.
func (n *Node) become(text string) {
	for i := range n.references {
		n.references[i].at += len(text) - len(n.Text)
	}
	n.Text = text
}

// join puts the words of another line after those of a node.
func (n *Node) join(more *Node) {
	text := strings.TrimSpace(n.Text + " " + more.Text)
	for _, r := range more.references {
		n.references = append(n.references, reference{len(text) - len(more.Text) + r.at, r.words})
	}
	n.Text = text
}
