package outline

// A text that was copied without its automatic numbers has its titles as bare
// lines: without a mark, an end or a look of their own. They are known by what
// stands around them, whole sentences and nothing else.

// What it takes for lines of a part to be such titles.
const (
	fewestSentences = 2 // in the part
	timesAsLong     = 2 // as a title a sentence is, at least, on average
)

// bareTitles marks the lines that are titles in each stretch of paragraphs
// without marks that stands right below the heading of a part.
func bareTitles(nodes []*Node) {
	for i := 0; i < len(nodes); i++ {
		if n := nodes[i]; n == nil || n.Table != nil || !IsPart(n.Marker) && !(n.Marker.Class == Unmarked && capitals(n.Text)) {
			continue
		}
		from := i + 1
		to := from
		for to < len(nodes) && nodes[to] != nil && nodes[to].Table == nil && nodes[to].Marker.Class == Unmarked && !looksLikeHeading(nodes[to]) && !closes(nodes[to].Text) && !signs(nodes[to]) {
			to++
		}
		markTitles(nodes[from:to])
		i = max(i, to-1)
	}
}

// markTitles marks the titles of one stretch, where each line is a title or a
// sentence, and more than one is a title or the one names bodies or a purpose.
func markTitles(lines []*Node) {
	titles, sentences, titleWords, sentenceWords := 0, 0, 0, 0
	named := false
	for i, n := range lines {
		switch {
		case isBareTitle(n) && i+1 < len(lines) && !isBareTitle(lines[i+1]):
			titles++
			titleWords += wordCount(n.Text)
			named = named || UnitsOf(n.Text) != nil || SaysPurpose(n.Text)
		case ending(n.Text) == 0 || ending(n.Text) == ',':
			if i+1 < len(lines) {
				return // a line that is neither
			}
		default:
			sentences++
			sentenceWords += wordCount(n.Text)
		}
	}
	if titles == 0 || titles == 1 && !named || sentences < fewestSentences || sentences < titles || !isBareTitle(lines[0]) && titles < 2 || sentenceWords*titles < timesAsLong*titleWords*sentences {
		return
	}
	for i, n := range lines {
		n.bare = i+1 < len(lines) && isBareTitle(n)
	}
}

// isBareTitle reports whether a line has no end, and is short enough for a title.
func isBareTitle(n *Node) bool {
	return ending(n.Text) == 0 && startsCapital(n.Text) && wordCount(n.Text) <= longestLook
}
