package legacy

import (
	"strings"
	"unicode"
)

// capitals gives capitals to the letters that TCVN3 has only as small ones,
// where the font that told is not known: "UBND TØNH" is in capitals, "Uû ban"
// is not. A word whose letters from ASCII are capitals beyond the first is; a
// word that could be either is as the words beside it are.
func capitals(s string) string {
	words := splitWords(s)
	looks := make([]look, len(words))
	for i, word := range words {
		looks[i] = lookOf(word)
	}
	var out strings.Builder
	out.Grow(len(s))
	for i, word := range words {
		if looks[i] == tall || looks[i] == either && tallBeside(looks, i) {
			word = strings.ToUpper(word)
		}
		out.WriteString(word)
	}
	return out.String()
}

// A look is how a word is written.
type look int

const (
	between look = iota // no word: blanks, figures, signs
	tall                // in capitals
	low                 // in small letters, or with a capital first
	either              // cannot be told: "û", "Uỷ" of "Uỷ ban" or of "UỶ BAN"
	wall                // a line break, or part of a document's number: what is beyond says nothing
)

// splitWords parts a text into words and what stands between them.
func splitWords(s string) []string {
	var all []string
	start, letters := 0, false
	for i, r := range s {
		is := unicode.IsLetter(r)
		if i > start && (is != letters || r == '\n' || s[i-1] == '\n') {
			all = append(all, s[start:i])
			start = i
		}
		letters = is
	}
	return append(all, s[start:])
}

func lookOf(word string) look {
	if strings.ContainsAny(word, "\n/0123456789") {
		return wall
	}
	upper, lower, marked := 0, 0, 0
	first := true
	for _, r := range word {
		switch {
		case !unicode.IsLetter(r):
			return between
		case r >= 0x80 && unicode.IsLower(r):
			marked++
		case unicode.IsUpper(r) && !first:
			upper += 2
		case unicode.IsUpper(r):
			upper++
		default:
			lower++
		}
		first = false
	}
	switch {
	case lower > 0:
		return low
	case upper > 1:
		return tall
	case marked > 0:
		return either
	}
	return between // one capital: a number's letter, or "Y"
}

// tallBeside reports whether the nearest words on the line that can be told
// are in capitals, on both sides where there are any.
func tallBeside(looks []look, at int) bool {
	found := false
	for _, step := range []int{-1, 1} {
		for i := at + step; i >= 0 && i < len(looks) && looks[i] != wall; i += step {
			if looks[i] == low {
				return false
			}
			if looks[i] == tall {
				found = true
				break
			}
		}
	}
	return found
}
