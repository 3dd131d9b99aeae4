package assign

import (
	"strings"
	"sync"

	"congbo/generator/vietnamese"
)

// A phraseSet holds phrases with which texts begin. It is made when it is
// first asked, so that a program that never imports pays nothing for it.
type phraseSet func() map[string]bool

// longestPhrase is how many words a phrase of a set has at most.
const longestPhrase = 5

// phrases makes a set of a list parted by commas.
func phrases(list string) phraseSet {
	return sync.OnceValue(func() map[string]bool {
		all := map[string]bool{}
		for p := range strings.SplitSeq(list, ",") {
			all[strings.Join(strings.Fields(vietnamese.Key(p)), " ")] = true
		}
		return all
	})
}

// cut takes the longest phrase of the set from the head of a text.
func (s phraseSet) cut(text string) (rest string, ok bool) {
	all, rest := s(), text
	at, key := 0, ""
	for range longestPhrase {
		start := at
		for start < len(text) && text[start] == ' ' {
			start++
		}
		end := start
		for end < len(text) && !strings.ContainsRune(" ,:;.()", rune(text[end])) {
			end++
		}
		if end == start {
			break
		}
		key = strings.TrimLeft(key+" "+vietnamese.Key(text[start:end]), " ")
		if at = end; all[key] {
			rest, ok = text[at:], true
		}
	}
	return rest, ok
}

// begins reports whether a text begins with a phrase of the set.
func (s phraseSet) begins(text string) bool {
	_, ok := s.cut(text)
	return ok
}

// has reports whether the whole of a text is a phrase of the set.
func (s phraseSet) has(text string) bool {
	return s()[strings.Join(strings.Fields(vietnamese.Key(text)), " ")]
}

func wordCount(s string) int { return len(strings.Fields(s)) }

// lastWord gives the key of the last word of a text.
func lastWord(s string) string {
	s = strings.TrimRight(s, " ")
	return vietnamese.Key(s[strings.LastIndexByte(s, ' ')+1:])
}

// tail gives the end of a text, at most so many bytes of it.
func tail(s string, n int) string {
	if len(s) <= n {
		return s
	}
	s = s[len(s)-n:]
	for len(s) > 0 && s[0]&0xC0 == 0x80 {
		s = s[1:]
	}
	return s
}
