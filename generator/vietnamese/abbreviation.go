package vietnamese

import (
	"strings"
	"sync"
	"unicode"
)

// Abbreviations are those that a document defines for itself, short → long;
// they win over the built-in table. A nil map is a document that defines none.
type Abbreviations map[string]string

// An expansion is the long form of an abbreviation.
type expansion struct {
	long  string   // as names write it
	words []string // of its key, without connectors
	kept  bool     // the short form is the usual one: shown, and expanded only to compare
}

// general are abbreviations that mean one thing wherever a name holds them;
// afterBody those that do so only after `Sở`, `Bộ` and the like, for CT, KH,
// TC, TT, TB and their kin mean too much elsewhere. Their keys are letters
// only: KH&CN, KHCN and KH-CN are one.
var (
	general   = expansions(generalAbbreviations)
	afterBody = expansions(bodyAbbreviations)
)

// longestAbbreviation is how many pieces an abbreviation may be written in:
// VH, TT và DL is three.
const longestAbbreviation = 5

func expansions(lines string) func() map[string]expansion {
	return sync.OnceValue(func() map[string]expansion {
		all := map[string]expansion{}
		for line := range strings.Lines(lines) {
			shorts, long, ok := strings.Cut(line, "|")
			if !ok {
				continue
			}
			e := expansion{long: strings.TrimSpace(long)}
			if e.long, e.kept = strings.CutSuffix(e.long, "*"); e.kept {
				e.long = strings.TrimSpace(e.long)
			}
			e.words = keyWords(e.long)
			for short := range strings.FieldsSeq(shorts) {
				all[lettersOf(short)] = e
			}
		}
		return all
	})
}

// lettersOf folds the case of an abbreviation and keeps its letters and digits.
func lettersOf(short string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return letterOf(r).lower
		}
		return -1
	}, short)
}

// Expand writes out the abbreviations in an organisation's name: `Sở KH&CN`
// becomes `Sở Khoa học và Công nghệ`. Short forms that are themselves the
// usual ones, as UBND, stay; so does what may mean several things.
func (a Abbreviations) Expand(name string) string {
	name = strings.Join(strings.Fields(NFC(name)), " ")
	pieces := cutName(name)
	var b strings.Builder
	done := 0
	for i := 0; i < len(pieces); {
		e, n, own := a.at(name, pieces, i)
		if n == 0 || e.kept {
			i += max(n, 1)
			continue
		}
		long := e.long
		if own {
			long = capitalised(long)
		}
		b.WriteString(name[done:pieces[i].start])
		b.WriteString(long)
		done = pieces[i+n-1].stop
		i += n
	}
	if done == 0 {
		return name
	}
	b.WriteString(name[done:])
	return b.String()
}

// capitalised gives a long form the capitals of the same name in the built-in
// table, else one at its beginning.
func capitalised(long string) string {
	key := strings.Join(keyWords(long), " ")
	if known, ok := fieldNames()[key]; ok {
		return known
	}
	r := []rune(long)
	if len(r) > 0 {
		r[0] = unicode.ToUpper(r[0])
	}
	return string(r)
}

// fieldNames leads from the words of a ministry's or department's field to
// its usual spelling.
var fieldNames = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for _, f := range fields {
		if strings.ContainsFunc(f, unicode.IsLower) {
			all[strings.Join(keyWords(f), " ")] = f
		}
	}
	return all
})

// at gives the abbreviation that begins with a piece of a name, and how many
// pieces it takes; own says that the document defines it. A short form of
// ordinary words (`Luật`, `Tổ công tác`) is one only by itself: Hội Luật gia
// has nothing to do with it.
func (a Abbreviations) at(name string, pieces []namePiece, i int) (e expansion, n int, own bool) {
	for n := min(longestAbbreviation, len(pieces)-i); n > 0; n-- {
		text := name[pieces[i].start:pieces[i+n-1].stop]
		if len(a) > 0 {
			if long, ok := a[text]; ok && (pieces[i].code || n == len(pieces)) {
				return expansion{long: long, words: keyWords(long), kept: keptShort(text)}, n, true
			}
		}
		code := ""
		for _, p := range pieces[i : i+n] {
			if !p.code {
				code = ""
				break
			}
			code += p.letters
		}
		if code == "" {
			continue
		}
		if i > 0 && takesField(pieces[i-1].key) {
			if e, ok := afterBody()[code]; ok {
				return e, n, false
			}
		}
		if e, ok := general()[code]; ok {
			return e, n, false
		}
	}
	return expansion{}, 0, false
}

// keptShort reports whether a short form is the usual one whatever a document
// says of it.
func keptShort(short string) bool { return general()[lettersOf(short)].kept }

func takesField(word string) bool {
	switch word {
	case "sở", "bộ", "ngành", "ty":
		return true
	}
	return false
}
