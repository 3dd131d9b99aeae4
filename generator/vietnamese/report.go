package vietnamese

import (
	"strings"

	"congbo/generator/plan"
)

// ParseReport reads a piece of evidence: a date, words and a link, in any
// order, any of them missing: `15/12/2023: đã tổ chức, https://…`, `[Báo cáo
// số 12/BC-SKHCN](https://…) ngày 20/12/2023`. Without other words the
// label of the link is the text.
func ParseReport(words string) plan.Report {
	text := strings.TrimSpace(words)
	text, url := takeLink(text)
	date, text := takeDate(text)
	return plan.Report{Date: date, Text: trimMarks(text), URL: url}
}

// takeLink takes the first link out of a text: [label](address) leaves its
// label, <address> and a bare address leave nothing.
func takeLink(text string) (rest, url string) {
	if mid := strings.Index(text, "]("); mid >= 0 {
		open := strings.LastIndexByte(text[:mid], '[')
		end := strings.IndexByte(text[mid:], ')')
		if open >= 0 && end >= 0 {
			url, _, _ = strings.Cut(strings.TrimSpace(text[mid+2:mid+end]), " ") // what follows is a title
			return text[:open] + text[open+1:mid] + text[mid+end+1:], strings.Trim(url, "<>")
		}
	}
	for _, scheme := range []string{"https://", "http://"} {
		at := strings.Index(text, scheme)
		if at < 0 {
			continue
		}
		end := strings.IndexFunc(text[at:], func(r rune) bool { return isBlank(r) || strings.ContainsRune(`<>"|`, r) })
		if end < 0 {
			end = len(text) - at
		}
		url = strings.TrimRight(text[at:at+end], ".,;:!?")
		if strings.Count(url, "(") < strings.Count(url, ")") {
			url = strings.TrimRight(url, ")")
		}
		before, after := text[:at], text[at+len(url):]
		return strings.TrimSuffix(before, "<") + strings.TrimPrefix(after, ">"), url
	}
	return text, ""
}

// takeDate takes the date at the beginning or the end of a text out of it. A
// date that leads is the report's own; one at the end only when `ngày` or a
// mark parts it from the words.
func takeDate(text string) (plan.Date, string) {
	text = trimMarks(text)
	r := reader{tokens: tokens(text, 8)}
	r.word("ngày")
	if d, ok := r.day(); ok && d.year != 0 && d.date().Valid() {
		stop := r.tokens[r.at-1].stop
		if stop == len(text) || !isLetterOrMark(firstRune(text[stop:])) {
			return d.date(), text[stop:]
		}
	}
	for _, lead := range []string{"ngày ", "Ngày ", "(", ", ", "; ", " - ", " – ", ": "} {
		if at := strings.LastIndex(text, lead); at >= 0 {
			tail := strings.Trim(text[at:], " ,;:()-–.")
			if date, ok := ParseDate(tail); ok && date.Month != 0 {
				return date, text[:at]
			}
		}
	}
	return plan.Date{}, text
}

// trimMarks removes the marks that parted what was taken out.
func trimMarks(s string) string {
	s = strings.TrimSpace(s)
	s = strings.TrimLeft(s, " :,;-–—|.")
	s = strings.TrimRight(s, " :,;-–—|(")
	if strings.HasSuffix(s, ")") && strings.Count(s, "(") < strings.Count(s, ")") {
		s = strings.TrimRight(s[:len(s)-1], " ")
	}
	return joined(s)
}
