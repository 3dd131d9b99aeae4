package data

import (
	"bytes"
	"encoding/json"
	"iter"
)

// array writes records as one JSON array, a line each, so that the file can be
// read as a whole, line by line, and compared with yesterday's.
func array[R any](b *bytes.Buffer, records iter.Seq[*R]) error {
	e := encoder(b)
	b.WriteByte('[')
	before := "\n"
	for r := range records {
		b.WriteString(before)
		if err := e.Encode(r); err != nil {
			return err
		}
		b.Truncate(b.Len() - 1) // the line break that Encode adds
		before = ",\n"
	}
	b.WriteString("\n]\n")
	return nil
}

// lines writes records as newline-delimited JSON.
func lines[R any](b *bytes.Buffer, records iter.Seq[*R]) error {
	e := encoder(b)
	for r := range records {
		if err := e.Encode(r); err != nil {
			return err
		}
	}
	return nil
}

// encoder writes `<`, `>` and `&` as they are: these files are not embedded in
// pages, and people read them.
func encoder(b *bytes.Buffer) *json.Encoder {
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	return e
}
