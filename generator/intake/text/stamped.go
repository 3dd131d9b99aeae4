package text

import (
	"regexp"
	"strings"
	"sync"

	"congbo/generator/intake/sheet"
)

// signedAt is the moment of a signature as programs for office work print it below
// who signed: 13-02-2026 10:38:07 +07:00. No document has such a line of its own.
var signedAt = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\d{1,2}[-/]\d{1,2}[-/]\d{4}\s+\d{1,2}:\d{2}(?::\d{2})?\s*\+07:?00$`)
})

// widestStamp is how many runes a line of such a stamp has at most.
const widestStamp = 80

// markStamped sets aside the moment of a signature, and whose it is in the line
// before: a name in capitals.
func markStamped(lines []line, kinds []sheet.AsideKind) {
	for i := range lines {
		l := &lines[i]
		if l.wide > widestStamp || l.text == "" || l.text[0] < '0' || l.text[0] > '9' || !signedAt().MatchString(l.text) {
			continue
		}
		kinds[i] = sheet.PageHead
		if i == 0 || kinds[i-1] != "" {
			continue
		}
		if before := &lines[i-1]; before.wide <= widestStamp && isCapitals(before.text) && !strings.ContainsAny(before.text, ".;:,") && markOf(before.text).kind == unmarked {
			kinds[i-1] = sheet.PageHead
		}
	}
}
