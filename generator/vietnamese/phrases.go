package vietnamese

import (
	"strings"
	"sync"
)

// Phrases are phrases with which texts begin: true for a phrase, false for
// words with which a longer one begins. Such a set is made when it is first
// asked, so that a program that never reads running text pays nothing for it.
type Phrases func() map[string]bool

// longestPhrase is how many words a phrase of a set has at most.
const longestPhrase = 6

// PhrasesOf makes a set of a list of phrases parted by commas, of at most six
// words each.
func PhrasesOf(list string) Phrases {
	return sync.OnceValue(func() map[string]bool {
		all := map[string]bool{}
		for p := range strings.SplitSeq(list, ",") {
			words := strings.Fields(Key(p))
			for n := range words {
				begun := strings.Join(words[:n], " ")
				all[begun] = all[begun]
			}
			all[strings.Join(words, " ")] = true
		}
		return all
	})
}

// Cut takes the longest phrase of the set from the head of a text. It gives
// what is left, and whether there was one. A mark between two words parts
// phrases.
func (s Phrases) Cut(text string) (rest string, ok bool) {
	all, rest := s(), text
	at, key := 0, ""
	for range longestPhrase {
		start := skipBlanks(text, at)
		end := start
		for end < len(text) && !strings.ContainsRune(" \n,:;.()", rune(text[end])) {
			end++
		}
		if end == start {
			break
		}
		key = strings.TrimLeft(key+" "+Key(text[start:end]), " ")
		whole, begun := all[key]
		if !begun {
			break
		}
		if at = end; whole {
			rest, ok = text[at:], true
		}
	}
	return rest, ok
}

// Begin reports whether a text begins with a phrase of the set.
func (s Phrases) Begin(text string) bool {
	_, ok := s.Cut(text)
	return ok
}
