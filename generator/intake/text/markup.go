package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// unmark takes the marks of Markdown and HTML from lines: headings, emphasis,
// escapes, links, references to characters. Emphasis may run over several
// lines, as the lines of a signature do.
func unmark(lines []line) {
	open := 0 // lines that stand in a run of bold which goes on
	for i := range lines {
		l := &lines[i]
		if l.gap > 0 {
			open = 0
		}
		s := strings.TrimPrefix(l.text, "> ")
		if level := headingLevel(s); level > 0 {
			l.style.Heading = level
			s = strings.TrimSpace(strings.TrimRight(s[level:], "#"))
		}
		if strings.Count(s, "**")%2 == 1 && strings.Trim(s, "*- ") != "" {
			switch {
			case open > 0:
				s, open = "**"+s, 0
			case i+1 < len(lines) && lines[i+1].gap == 0:
				s, open = s+"**", 6
			}
		} else if open > 0 {
			s, open = "**"+s+"**", open-1
		}
		m := inline(s)
		l.text, l.aside = m.text, m.aside
		l.style.Bold, l.style.Italic = l.style.Bold || m.bold, l.style.Italic || m.italic
		l.measure()
	}
}

// headingLevel counts the number signs of a Markdown heading.
func headingLevel(s string) int {
	level := len(s) - len(strings.TrimLeft(s, "#"))
	if level == 0 || level > 6 || level == len(s) || s[level] != ' ' {
		return 0
	}
	return level
}

// A marked text without its marks.
type marked struct {
	text         string
	aside        string // addresses of links that the text does not print
	bold, italic bool   // all of it
}

// inline takes the marks from a piece of text.
func inline(s string) marked {
	if !strings.ContainsAny(s, `*_\[<&`) {
		return marked{text: s}
	}
	s, aside := links(s)
	s = untag(s)
	m := marked{aside: aside}
	var b strings.Builder
	bold, stars := false, emphases(s)
	paired := strings.Count(s, "__")%2 == 0
	plain, slanted, fat := 0, 0, 0 // letters
	for i := 0; i < len(s); {
		rest := s[i:]
		switch {
		case rest[0] == '\\' && len(rest) > 1 && strings.IndexByte("\\`*_{}[]()#+-.!|~<>", rest[1]) >= 0:
			b.WriteByte(rest[1])
			i += 2
			continue
		case strings.HasPrefix(rest, "**"), paired && strings.HasPrefix(rest, "__") && underlines(s, i):
			bold = !bold
			i += 2
			continue
		case rest[0] == '*' && len(stars) > 0 && stars[0] == i:
			stars = stars[1:]
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(rest)
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			plain++
			if bold {
				fat++
			}
			if len(stars)%2 == 1 {
				slanted++
			}
		}
		b.WriteString(rest[:size])
		i += size
	}
	m.text = strings.Join(strings.Fields(b.String()), " ")
	m.bold, m.italic = plain > 0 && fat == plain, plain > 0 && slanted == plain
	return m
}

// underlines reports whether two low lines mark emphasis: they stand at the
// edge of a word and are no blank to be filled in.
func underlines(s string, at int) bool {
	before, after := at > 0 && s[at-1] != ' ', at+2 < len(s) && s[at+2] != ' '
	if before && s[at-1] == '_' || after && s[at+2] == '_' {
		return false
	}
	return before != after
}

// emphases gives the places of the single stars that are the marks of italics:
// pairs of which the first stands before a word and the second after one.
func emphases(s string) []int {
	var pairs []int
	open := -1
	for i := 0; i < len(s); i++ {
		if s[i] != '*' {
			continue
		}
		if i+1 < len(s) && s[i+1] == '*' {
			i++
			continue
		}
		if i > 0 && s[i-1] == '\\' {
			continue
		}
		spaceBefore := i == 0 || strings.IndexByte(" (*|", s[i-1]) >= 0
		spaceAfter := i+1 == len(s) || strings.IndexByte(" .,;:)*|?!", s[i+1]) >= 0
		switch {
		case open >= 0 && !(i > 0 && s[i-1] == ' ') && spaceAfter:
			pairs = append(pairs, open, i)
			open = -1
		case open < 0 && spaceBefore && i+1 < len(s) && s[i+1] != ' ' && s[i+1] != ')':
			open = i
		}
	}
	return pairs
}

// pointing are the words of a link that mean its address, which is then worth
// printing.
var pointing = []string{"tại đây", "đây", "đường dẫn", "địa chỉ", "link", "website", "trang web", "liên kết", "xem"}

// links gives a text with its links as their words. The address is kept, in
// brackets, where the words only point to it; the addresses that a portal has
// put behind the words are given apart.
func links(s string) (text, aside string) {
	if !strings.Contains(s, "](") {
		return s, ""
	}
	var b, apart strings.Builder
	for {
		middle := strings.Index(s, "](")
		if middle < 0 {
			break
		}
		open := strings.LastIndexByte(s[:middle], '[')
		end := strings.IndexByte(s[middle:], ')')
		if end < 0 {
			break
		}
		if open < 0 {
			b.WriteString(s[:middle+2])
			s = s[middle+2:]
			continue
		}
		words, address := s[open+1:middle], s[middle+2:middle+end]
		before, isImage := strings.CutSuffix(s[:open], "!")
		b.WriteString(before)
		if isImage {
			words, address = "", words+" "+address
		}
		b.WriteString(words)
		switch {
		case address == words || address == "":
		case pointsAt(words, address):
			b.WriteString(" (" + address + ")")
		default:
			apart.WriteString(" " + address)
		}
		s = s[middle+end+1:]
	}
	b.WriteString(s)
	return b.String(), strings.TrimSpace(apart.String())
}

// pointsAt reports whether the words of a link are nothing without its address.
func pointsAt(words, address string) bool {
	if !strings.HasPrefix(address, "http") {
		return false
	}
	words = strings.ToLower(strings.Trim(words, " *_."))
	for _, p := range pointing {
		if words == p {
			return true
		}
	}
	return false
}

// tags are the elements that converters leave in Markdown.
var tags = map[string]bool{"b": true, "strong": true, "i": true, "em": true, "u": true, "sup": true, "sub": true, "center": true, "p": true,
	"div": true, "span": true, "br": true, "font": true, "small": true, "mark": true}

// entities are the references to characters that they leave.
var entities = strings.NewReplacer("&nbsp;", " ", "&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", `"`, "&#39;", "'", "&ndash;", "–", "&mdash;", "—")

// untag takes the tags of HTML from a text.
func untag(s string) string {
	if strings.Contains(s, "<") {
		var b strings.Builder
		for {
			open := strings.IndexByte(s, '<')
			if open < 0 {
				break
			}
			b.WriteString(s[:open])
			s = s[open:]
			size, breaks := tag(s)
			if size == 0 {
				b.WriteByte('<')
				s = s[1:]
				continue
			}
			if breaks {
				b.WriteByte(' ')
			}
			s = s[size:]
		}
		b.WriteString(s)
		s = b.String()
	}
	if strings.Contains(s, "&") {
		s = entities.Replace(s)
	}
	return s
}

// tag gives the length of the tag that a text begins with, 0 if there is none,
// and whether it breaks the line.
func tag(s string) (size int, breaks bool) {
	end := strings.IndexByte(s[:min(len(s), 200)], '>')
	if end < 0 {
		return 0, false
	}
	name := strings.TrimPrefix(s[1:end], "/")
	if at := strings.IndexAny(name, " /"); at >= 0 {
		name = name[:at]
	}
	name = strings.ToLower(name)
	if !tags[name] {
		return 0, false
	}
	return end + 1, name == "br" || name == "p" || name == "div"
}
