package vietnamese

import "sync"

// LeadingOrganisation gives the name of an organisation that a text begins
// with: `Sở Khoa học và Công nghệ` of `Sở Khoa học và Công nghệ xây dựng Kế
// hoạch như sau`. It is empty where none is named; what the name could also
// go on with, such as a verb or a preposition, is no part of it.
func LeadingOrganisation(text string) string {
	r := issuerReader{text: text}
	for l := (lexer{text: text}); len(r.tokens) < longestIssuer; {
		t := l.next()
		if t.kind == noToken || t.stop-t.start > longestWord {
			break
		}
		r.tokens = append(r.tokens, t)
	}
	n := r.name()
	if n == 0 {
		return ""
	}
	return joined(text[r.tokens[0].start:r.tokens[n-1].stop])
}

// LeadingDepartment gives the ministry or department that a text begins with,
// `Bộ` or `Sở` with the field that it has charge of and nothing after it:
// `Sở Y tế` of `SỞ Y TẾ BẮC GIANG`, as it stands. It is empty where the field
// is not one that is known.
func LeadingDepartment(text string) string {
	r := issuerReader{reader: reader{tokens: tokens(text, longestIssuer)}, text: text}
	if len(r.tokens) < 2 || r.tokens[0].key != "sở" && r.tokens[0].key != "bộ" {
		return ""
	}
	r.at = 1
	longest := 0
	for _, words := range fieldWords()[r.tokens[1].key] {
		longest = max(longest, r.match(words))
	}
	if longest == 0 {
		return ""
	}
	return text[r.tokens[0].start:r.tokens[longest].stop]
}

// fieldWords are the fields of ministries and departments, without what joins
// their words, by the first of them.
var fieldWords = sync.OnceValue(func() map[string][][]string {
	all := map[string][][]string{}
	for _, f := range fields {
		words := keyWords(f)
		all[words[0]] = append(all[words[0]], words)
	}
	return all
})
