package data

import (
	"bytes"
	"unicode/utf8"
)

// A folding writes content lines of iCalendar and folds those that are longer
// than 75 octets, between two characters (RFC 5545, 3.1), which the library
// leaves to its caller. Each Write is one line with its line break.
type folding struct{ b *bytes.Buffer }

const lineLength = 75

func (f folding) Write(line []byte) (int, error) {
	rest := bytes.TrimSuffix(line, []byte("\r\n"))
	for room := lineLength; len(rest) > room; room = lineLength - 1 {
		at := room
		for at > 0 && !utf8.RuneStart(rest[at]) {
			at--
		}
		if at == 0 {
			at = room // not UTF-8: any place is as good
		}
		f.b.Write(rest[:at])
		f.b.WriteString("\r\n ")
		rest = rest[at:]
	}
	f.b.Write(rest)
	f.b.WriteString("\r\n")
	return len(line), nil
}
