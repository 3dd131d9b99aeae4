package letterhead

import (
	"strings"
	"unicode"

	"congbo/generator/register"
	"congbo/generator/vietnamese"
)

// Limits of the search for the issuer's name in running text, in lines, and of
// the words that are worth it.
const (
	farthestSpelling = 400
	fewestSpelling   = 2
)

// spelling gives the names of those who issue the capitals that the document
// itself gives them in its sentences: the letterhead has all in capitals, and
// no rule tells `Trường THCS Lê Lợi` from that. Names that are the same in
// every province need none.
func (r *reader) spelling() {
	if r.guessed == r.head.Issuer && !vietnamese.Capitals(r.guessed) {
		return // as printed
	}
	names := strings.Split(r.head.Issuer, "; ")
	for i, name := range names {
		if name == "" || committee(vietnamese.Key(vietnamese.LeadingOrganisation(name))) || vietnamese.LeadingDepartment(name) != "" {
			continue
		}
		names[i] = r.provinceLast(r.townLast(r.spelled(name)))
	}
	r.head.Issuer = strings.Join(names, "; ")
}

// townLast gives the town of the date line its capitals where a name ends with
// it: BỆNH VIỆN ĐA KHOA KHU VỰC AN KHÊ.
func (r *reader) townLast(name string) string {
	town := strings.Fields(r.printedPlace)
	words := strings.Fields(name)
	at := len(words) - len(town)
	if len(town) < 2 || at < 1 || vietnamese.Capitals(r.printedPlace) || !strings.EqualFold(strings.Join(words[at:], " "), strings.Join(town, " ")) {
		return name
	}
	return strings.Join(append(words[:at:at], town...), " ")
}

// provinceLast gives the name of a province at the end of a name its capitals:
// CÔNG TY ĐIỆN LỰC HÀ TĨNH has no word before it that says what it is.
func (r *reader) provinceLast(name string) string {
	const longest, shortest = 4, 2
	words := strings.Fields(name)
	for n := min(longest, len(words)-1); n >= shortest; n-- {
		last := words[len(words)-n:]
		if unicode.IsUpper(firstRune(last[n-1])) {
			continue
		}
		if p := r.placeOf(strings.Join(last, " "), r.head.Date); p == nil || p.Kind(r.head.Date) == register.Central {
			continue
		}
		for i := range last {
			last[i] = capitalised(last[i])
		}
		return strings.Join(words, " ")
	}
	return name
}

// spelled gives the words at the head of a name as the text has them, as many
// as stand together in it.
func (r *reader) spelled(name string) string {
	words := strings.Fields(name)
	best, found := fewestSpelling-1, []string(nil)
	for at := range r.page.lines[:min(len(r.page.lines), farthestSpelling)] {
		l := &r.page.lines[at]
		if l.opaque || vietnamese.Capitals(l.text) {
			continue
		}
		text := strings.Fields(l.text)
		for i := range text {
			n := 0
			for n < len(words) && i+n < len(text) && strings.EqualFold(bareWord(text[i+n]), words[n]) {
				if n++; bareWord(text[i+n-1]) != text[i+n-1] { // a mark ends the name
					break
				}
			}
			if n > best && unicode.IsUpper(firstRune(text[i])) && !vietnamese.Capitals(strings.Join(text[i:i+n], " ")) {
				best, found = n, text[i:i+n]
			}
		}
	}
	for i, w := range found {
		words[i] = bareWord(w)
	}
	return strings.Join(words, " ")
}

// bareWord gives a word without the marks after it.
func bareWord(w string) string { return strings.TrimRight(w, ",.;:)\"”") }
