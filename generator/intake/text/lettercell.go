package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// letterLines gives the lines of a cell of a letterhead or of the end of a
// document whose line breaks were lost, as in tables of Markdown: the country's
// name and its motto, the recipients one by one, what stands above a signature
// and the name under it.
func letterLines(cell string) []string {
	switch {
	case strings.HasPrefix(cell, "Nơi nhận"), strings.HasPrefix(cell, "Kính gửi"):
		return cutBefore(cell, recipientAt)
	case isSignature(cell) || isCapitals(firstWord(cell)) && !isMotto(cell):
		return cutBefore(cell, signatureAt)
	}
	return cutBefore(cell, func(_, rest string) bool { return strings.HasPrefix(rest, "Độc lập") })
}

// cutBefore cuts a text before each word at which a line begins.
func cutBefore(s string, begins func(before, rest string) bool) []string {
	var all []string
	from := 0
	for at := 0; at < len(s); {
		next := strings.IndexByte(s[at:], ' ')
		if next < 0 {
			break
		}
		at += next + 1
		if before := strings.TrimSpace(s[from:at]); before != "" && begins(before, s[at:]) {
			all = append(all, before)
			from = at
		}
	}
	return append(all, strings.TrimSpace(s[from:]))
}

// recipientAt reports whether another recipient begins: a dash after the end
// of the one before.
func recipientAt(before, rest string) bool {
	mark := firstWord(rest)
	if !strings.ContainsAny(before[len(before)-1:], ":;.,") {
		return false
	}
	r, size := utf8.DecodeRuneInString(mark)
	return strings.ContainsRune("-–+•*", r) && (size == len(mark) || opensWords(mark[size:]))
}

// signatureAt reports whether another line of a signature begins: who it is
// for, or the name in small letters after what is in capitals.
func signatureAt(before, rest string) bool {
	for _, mark := range []string{"TM.", "KT.", "TL.", "TUQ.", "Q."} {
		if strings.HasPrefix(rest, mark) {
			return true
		}
	}
	next := firstWord(rest)
	return isCapitals(before) && opensWords(next) && strings.ContainsFunc(next, unicode.IsLower) && !isCapitals(rest)
}
