package assign

import (
	"strings"

	"congbo/generator/intake/outline"
	"congbo/generator/vietnamese"
)

// key gives the key of a node's text, worked out once.
func (w *writer) key(n *outline.Node) string {
	key, known := w.keys[n]
	if !known {
		key = vietnamese.Key(n.Text)
		w.keys[n] = key
	}
	return key
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
