package letterhead

import (
	"strings"

	"congbo/generator/vietnamese"
)

// centralPosts are posts that only those have who act for the whole country.
var centralPosts = []string{"thủ tướng", "bộ trưởng", "thứ trưởng", "tổng bí thư", "thường trực ban bí thư", "chủ tịch nước", "chủ tịch quốc hội", "thống đốc", "tổng thanh tra", "tổng kiểm toán"}

// signedCentrally reports whether somebody signs who acts for the whole country:
// a minister, a deputy prime minister.
func (r *reader) signedCentrally() bool {
	for _, said := range []string{r.head.Signer.Position, r.head.Signer.Authority} {
		key := " " + strings.NewReplacer(",", " ", ".", " ", ";", " ").Replace(vietnamese.Key(said)) + " "
		for _, post := range centralPosts {
			if strings.Contains(key, " "+vietnamese.Key(post)+" ") {
				return true
			}
		}
	}
	return false
}

// lastLines is how many lines at the end of the text are looked at for who
// makes it known.
const lastLines = 12

// makesKnown follows the office that makes the words of its head known, in the
// last sentence of its notice: `Văn phòng Chính phủ thông báo để các bộ biết`.
var makesKnown = pattern(`^\s*(?:xin\s+)?(?:trân\s+trọng\s+)?thông\s+báo\s+(?:để|đến|tới|cho|các)\s`)

// announcer gives the office that makes a notice known, by its last sentence.
func (r *reader) announcer() (name string, line int) {
	end := len(r.page.lines)
	if r.closed {
		end = min(end, r.below)
	}
	for i, seen := end-1, 0; i >= 0 && seen < lastLines; i-- {
		l := &r.page.lines[i]
		if l.opaque {
			break
		}
		if l.taken() || l.text == "" {
			continue
		}
		seen++
		text := beginning(l.text, longestKey)
		if name := vietnamese.LeadingOrganisation(text); name != "" && strings.HasPrefix(text, name) && makesKnown().MatchString(text[len(name):]) {
			return name, l.number
		}
	}
	return "", 0
}
