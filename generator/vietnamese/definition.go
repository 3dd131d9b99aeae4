package vietnamese

import (
	"strings"
	"sync"
	"unicode"

	"congbo/generator/plan"
)

// Limits of a definition, in bytes.
const (
	longestDefinition = 160 // what stands in the brackets
	longestDefined    = 420 // the words before them
)

// DefinedAbbreviations finds the short forms that a text gives to longer
// names, in the order of the text, each once:
//
//   - `Ban Chỉ đạo Trung ương về … (sau đây gọi tắt là Ban Chỉ đạo)`, also
//     `viết tắt là`, `viết gọn là`, `gọi chung là`: the name is taken back to
//     where the short form's own words begin it, else by its initials;
//   - `khoa học và công nghệ (KH&CN)`: letters in brackets that are the
//     initials of the words before them;
//   - `Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)`: an index, whatever its
//     letters stand for in another language.
//
// A short form whose long one is not certain is left out, and so is one that
// only repeats the type and number of a document (`sau đây gọi tắt là Chỉ thị
// số 02/CT-UBND`), which every mention has anyway.
func DefinedAbbreviations(text string) []plan.Abbreviation {
	var found []plan.Abbreviation
	seen := map[string]bool{}
	for at := 0; ; {
		i := strings.IndexByte(text[at:], '(')
		if i < 0 {
			return found
		}
		open := at + i
		at = open + 1
		length := strings.IndexAny(cut(text[at:], longestDefinition), "()")
		if length < 0 || text[at+length] == '(' {
			continue
		}
		before, inside := lastBytes(text[:open], longestDefined), text[at:at+length]
		all := severalDefined(before, inside)
		if a, ok := definition(before, inside); all == nil && ok {
			all = append(all, a)
		}
		for _, a := range all {
			if !seen[a.Short] {
				seen[a.Short] = true
				found = append(found, a)
			}
		}
	}
}

// definition reads what stands in brackets after a name.
func definition(before, inside string) (a plan.Abbreviation, ok bool) {
	inside = strings.TrimSpace(inside)
	if short := defined(inside); short != "" {
		if !strings.ContainsFunc(short, unicode.IsUpper) {
			return a, false // a common word is given a meaning: `gọi chung là cơ quan`
		}
		a.Short = short
		if a.Long = initialled(before, short); a.Long == "" {
			a.Long = begunBy(before, short)
		}
	} else {
		a.Short = inside
		if a.Long = initialled(before, inside); a.Long == "" {
			a.Long = pairedAbbreviation(before, inside)
		}
		if a.Long == "" {
			a.Long = headedAbbreviation(before, inside)
		}
		if a.Long == "" {
			a.Long = indexName(before, inside)
		}
	}
	return a, a.Long != "" && Key(a.Long) != Key(a.Short)
}

// defined gives the short form of `sau đây gọi tắt là X`: up to a comma or
// semicolon, without the marks of quotation or emphasis around it.
func defined(inside string) string {
	words := 0
	key, rest := "", inside
	for ; words < 6; words++ {
		end := wordEnd(rest, skipBlanks(rest, 0))
		if end == 0 || end > longestWord {
			return ""
		}
		key = strings.TrimSpace(key + " " + Key(rest[:end]))
		if rest = rest[end:]; definers()[key] {
			break
		}
	}
	if words == 6 {
		return ""
	}
	if next := skipBlanks(rest, 0); Key(rest[next:wordEnd(rest, next)]) == "là" {
		rest = rest[wordEnd(rest, next):]
	}
	if i := strings.IndexAny(rest, ",;"); i >= 0 {
		rest = rest[:i]
	}
	return strings.Trim(joined(rest), " :.*_\"'“”‘’«»")
}

// definers lead to a short form; `là` may follow.
var definers = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, from := range []string{"", "sau đây ", "dưới đây ", "sau đây được ", "từ đây "} {
		for _, verb := range []string{"gọi tắt", "viết tắt", "viết gọn", "gọi chung", "gọi là", "gọi gọn", "gọi tắt chung"} {
			all[Key(from+verb)] = true
		}
	}
	return all
})

// initialled gives the words at the end of a text whose initials are the
// letters of a code: `khoa học và công nghệ` for KH&CN, `kinh tế - xã hội` for
// KT-XH, `chương trình` for CTr. Words that join others may have no letter.
// It is empty where the initials are others.
func initialled(before, code string) string {
	if start, stop := initialsAt(before, code); stop > start {
		return joined(before[start:stop])
	}
	return ""
}

// initialsAt gives the bytes of those words in the text; 0, 0 for none.
func initialsAt(text, code string) (start, stop int) {
	letters := codeLetters(code)
	if len(letters) < 2 {
		return 0, 0
	}
	before := lastBytes(text, 20*len(letters)+40)
	from := len(text) - len(before)
	words := tokens(before, len(before))
	left := len(letters)
	for i := len(words) - 1; i >= 0; i-- {
		t := words[i]
		switch {
		case t.kind == wordToken && strings.HasPrefix(initials(before[t.start:t.stop], len(letters[left-1])), letters[left-1]):
			if left--; left == 0 {
				return from + t.start, from + words[len(words)-1].stop
			}
		case left < len(letters) && (joiners[t.key] || isConnector(t)):
		default:
			return 0, 0
		}
	}
	return 0, 0
}

// joiners may stand in a name without a letter in its abbreviation.
var joiners = map[string]bool{"và": true, "của": true, "về": true, "các": true, "cho": true, "với": true, "trong": true}

// codeLetters cuts a code into the letters that stand for a word each: a
// capital, and the small letters after it (CTr). It gives none for what is no
// code.
func codeLetters(code string) []string {
	var letters []string
	if len(code) > longestCode {
		return nil
	}
	for _, r := range NFC(code) {
		switch {
		case unicode.IsUpper(r):
			letters = append(letters, initials(string(r), 4))
		case unicode.IsLetter(r) && len(letters) > 0:
			letters[len(letters)-1] += initials(string(r), 4)
		case r == '&', r == ',', r == '.', r == '/', isDash(r):
		default:
			return nil
		}
	}
	return letters
}

// initials gives the first bytes of a word without marks; đ is told from d.
func initials(word string, most int) string {
	var b strings.Builder
	for _, r := range word {
		if l := letterOf(r); l.lower == 'đ' {
			b.WriteByte('~')
		} else if l.plain < 0x80 {
			b.WriteRune(l.plain)
		}
		if b.Len() >= most {
			break
		}
	}
	return b.String()
}

// begunBy gives the name at the end of a text that begins with the words of
// its short form: `Luật Bảo vệ dữ liệu cá nhân` for Luật. Of a document with a
// number the citation is given, without what it is about.
func begunBy(before, short string) string {
	if c := FindCitations(short); len(c) > 0 && c[0].Number != "" {
		return ""
	}
	for words := short; ; {
		if at := lastWords(before, words); at >= 0 {
			if c := FindCitations(before[at:]); len(c) > 0 && c[0].Start == 0 && c[0].Number != "" {
				return c[0].Text
			}
			return strings.TrimRight(joined(before[at:]), " ,;:.*_")
		}
		i := strings.LastIndexByte(words, ' ')
		if i < 0 || !strings.Contains(words[:i], " ") {
			return "" // one word of several is too little
		}
		words = words[:i]
	}
}

// lastWords finds the last place in a text where words stand, as they are
// written and whole.
func lastWords(text, words string) int {
	for end := len(text); end > 0; {
		at := strings.LastIndex(text[:end], words)
		if at < 0 {
			return -1
		}
		stop := at + len(words)
		if (at == 0 || !isLetterOrMark(lastRune(text[:at]))) && stop < len(text) && !isLetterOrMark(firstRune(text[stop:])) {
			return at
		}
		end = stop - 1
	}
	return -1
}

// lastBytes gives at most so many bytes at the end of a text, whole characters.
func lastBytes(s string, most int) string {
	if len(s) <= most {
		return s
	}
	at := len(s) - most
	for at < len(s) && s[at]&0xC0 == 0x80 {
		at++
	}
	return s[at:]
}
