package vietnamese

import (
	"strings"

	"congbo/generator/plan"
)

// ParseCitation reads a value that is one citation as a whole: an entry of
// `implements`, `basis` or `Căn cứ`. Everything is taken: what stands after
// the number, date and issuer is the title, and where there is no number or
// date at all, what stands after the type. Text is the value without the
// words that introduce it and without closing punctuation.
func ParseCitation(s string) plan.Citation {
	text := strings.Trim(joined(NFC(s)), " .;,/")
	for _, lead := range []string{"căn cứ", "theo", "thực hiện", "triển khai"} {
		if end := phraseEnd(text, lead); end > 0 && end < len(text) {
			text = text[skipBlanks(text, end):]
			break
		}
	}
	c := plan.Citation{Text: text, Stop: len(text)}
	kind, kindStop := typePrefix(text)
	if found := FindCitations(text); len(found) > 0 && (found[0].Start == 0 || kind == "") {
		f := found[0]
		c.Type, c.Number, c.Date, c.Issuer, c.Title = f.Type, f.Number, f.Date, f.Issuer, f.Title
		if rest := bareTitle(text[f.Stop:]); rest != "" && !isLaw(f.Type) {
			c.Title = rest
		}
		return c
	}
	// no number: `Quyết định của UBND tỉnh về …`, `Nghị quyết Đại hội … ngày …`
	read := cited{stop: kindStop}
	read.right(text)
	c.Type, c.Date, c.Issuer, c.Title = kind, read.date, read.issuer, bareTitle(text[read.stop:])
	for at := read.stop; c.Date.IsZero() && at < len(text); {
		at = skipBlanks(text, at)
		if stop, date, ok := dateAt(text, at); ok && date.Full() {
			read = cited{stop: stop}
			read.right(text)
			c.Date, c.Title = date, bareTitle(text[kindStop:at])
			if read.issuer != "" {
				c.Issuer = read.issuer
			}
			break
		}
		at = max(wordEnd(text, at), at+1)
	}
	return c
}

// typePrefix gives the type of document that a text begins with, and where
// its name ends.
func typePrefix(text string) (kind string, stop int) {
	end := 0
	for range longestType {
		end = wordEnd(text, skipBlanks(text, end))
		if end > longestType*longestWord {
			break
		}
		if name, ok := typeNames()[Key(text[:end])]; ok {
			kind, stop = name, end
		}
	}
	return kind, stop
}

// phraseEnd gives the offset after a phrase that a text begins with, else 0.
func phraseEnd(text, phrase string) int {
	end := 0
	for range strings.Fields(phrase) {
		end = wordEnd(text, skipBlanks(text, end))
	}
	if Key(cut(text, 2*longestWord)[:min(end, len(cut(text, 2*longestWord)))]) != phrase {
		return 0
	}
	return end
}

// bareTitle gives a title without the words that lead to it and without the
// quotation marks around it.
func bareTitle(s string) string {
	s = strings.Trim(s, " ,.;:-–")
	if lead, next := titleLead(s, 0); lead {
		s = s[next:]
	}
	if open := firstRune(s); closingQuote(open) != 0 {
		if inner := strings.TrimPrefix(s, string(open)); strings.IndexRune(inner, closingQuote(open)) == len(inner)-len(string(closingQuote(open))) {
			s = strings.TrimSuffix(inner, string(closingQuote(open)))
		}
	}
	return strings.TrimSpace(s)
}

func isLaw(kind string) bool {
	switch kind {
	case "Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp":
		return true
	}
	return false
}
