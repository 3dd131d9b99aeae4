package vietnamese

import (
	"strings"
	"unicode/utf8"
)

// Limits of what a document is said to be about, in bytes.
const (
	longestTitle  = 420
	longestQuoted = 160
)

// title reads what the document is about, which stands after its issuer:
// `về …`, `ban hành …`, `phê duyệt …`. A title is taken only where its end is
// certain: a full stop, a semicolon, a bracket, the end of the text, or a
// comma before what cannot be part of it. A short title in quotation marks
// becomes part of the citation.
func (c *cited) title(text string) {
	if c.about != "" {
		return // the name of a law
	}
	at := skipBlanks(text, c.stop)
	lead, next := titleLead(text, at)
	if next == 0 || lead && namedAbout(c.issuer) {
		return
	}
	if quoted, stop := quotedTitle(text, next); stop != 0 {
		c.about, c.stop = quoted, stop
		return
	}
	from := at
	if lead {
		from = next // `về việc` says nothing itself
	}
	if stop, ok := titleEnd(text, next); ok && stop > next {
		c.about = joined(text[from:stop])
	}
}

// namedAbout reports whether `về` after a body's name may belong to it: `Ban
// Chỉ đạo về phát triển khoa học …`.
func namedAbout(issuer string) bool {
	for _, body := range []string{"ban chỉ đạo", "tổ công tác", "tổ giúp việc", "hội đồng quốc gia", "ủy ban quốc gia"} {
		if strings.HasPrefix(Key(issuer), body) {
			return true
		}
	}
	return false
}

// titleLeads begin what a document is about; those that lead map to true say
// nothing themselves.
var titleLeads = map[string]bool{
	"về việc": true, "v/v": true, "về": true,
	"ban hành": false, "phê duyệt": false, "quy định": false, "qui định": false, "hướng dẫn": false, "sửa đổi": false,
	"công bố": false, "thành lập": false, "kiện toàn": false, "điều chỉnh": false, "bổ sung": false,
	"quy định chi tiết": false, "phân công": false, "giao": false,
}

// titleLead reads the words that begin a title.
func titleLead(text string, at int) (lead bool, next int) {
	if strings.HasPrefix(text[at:], "V/v") || strings.HasPrefix(text[at:], "v/v") {
		return true, skipBlanks(text, at+3)
	}
	first := wordEnd(text, at)
	if first == at || first-at > longestWord {
		return false, 0
	}
	second := skipBlanks(text, first)
	if end := wordEnd(text, second); end-second <= longestWord {
		if lead, ok := titleLeads[Key(text[at:end])]; ok {
			return lead, skipBlanks(text, end)
		}
	}
	if lead, ok := titleLeads[Key(text[at:first])]; ok {
		return lead, second
	}
	return false, 0
}

// quotedTitle reads a short title in quotation marks.
func quotedTitle(text string, at int) (title string, stop int) {
	open, size := utf8.DecodeRuneInString(text[at:])
	closing := closingQuote(open)
	if closing == 0 {
		return "", 0
	}
	body := text[at+size:]
	end := strings.IndexRune(cut(body, longestQuoted), closing)
	if end <= 0 {
		return "", 0
	}
	return joined(strings.TrimSpace(body[:end])), at + size + end + utf8.RuneLen(closing)
}

func closingQuote(open rune) rune {
	switch open {
	case '“':
		return '”'
	case '"':
		return '"'
	case '«':
		return '»'
	}
	return 0
}

// cut gives at most so many bytes of a text, whole characters.
func cut(s string, most int) string {
	if len(s) <= most {
		return s
	}
	for most > 0 && !utf8.RuneStart(s[most]) {
		most--
	}
	return s[:most]
}

// titleEnd finds where a title certainly ends.
func titleEnd(text string, at int) (stop int, ok bool) {
	body := cut(text[at:], longestTitle)
	all := len(body) == len(text)-at
	quotes, skip := 0, 0
	for i, r := range body {
		if i < skip {
			continue
		}
		end := trimBlanks(text, at+i)
		switch r {
		case '“':
			quotes++
		case '”':
			if quotes--; quotes < 0 {
				return end, true // the title stands in a quotation that began before
			}
		case '(':
			if skip = i + shortBracket(body[i:]); skip == i {
				return end, true
			}
		case ';', ')', '[', '|', '\n':
			return end, true
		case '.', ':':
			if after := firstRune(body[i+1:]); i+1 == len(body) || isBlank(after) || after == '/' || after == '.' {
				return end, i+1 < len(body) || all
			}
		case ',':
			if goes, certain := goesOn(body[i+1:]); goes {
				return end, certain
			}
		}
	}
	return trimBlanks(text, at+len(body)), all
}

// shortBracket gives the length of an abbreviation in brackets in the middle
// of a title, `(PCI)`, else 0.
func shortBracket(s string) int {
	end := strings.IndexByte(cut(s, 16), ')')
	if end < 0 || strings.ContainsFunc(s[:end], isBlank) || !isLetterOrMark(firstRune(s[skipBlanks(s, end+1):])) {
		return 0
	}
	return end + 1
}

// goesOn reports whether the sentence goes on after a comma, and whether that
// is certain, or the title itself may.
func goesOn(after string) (goes, certain bool) {
	at := skipBlanks(after, 0)
	first := wordEnd(after, at)
	if first-at > longestWord {
		return true, false
	}
	second := wordEnd(after, skipBlanks(after, first))
	one, two := Key(after[at:first]), Key(cut(after[at:second], 2*longestWord))
	switch {
	case titleBreaks[one], titleBreaks[two]:
		return true, true
	case startsUpper(after[at:]):
		_, kind := typeNames()[two]
		return kind || len(issuerParts()[one]) > 0, kind || len(issuerParts()[one]) > 0
	}
	return false, false
}

// titleBreaks are words after a comma with which the sentence goes on.
var titleBreaks = map[string]bool{
	"nhằm": true, "trong đó": true, "đồng thời": true, "cụ thể": true, "góp phần": true, "căn cứ": true, "yêu cầu": true, "đề nghị": true,
}
