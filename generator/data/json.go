package data

import (
	"bytes"
	"encoding/json"
	"iter"

	"congbo/generator/publish"
)

// array writes records as one JSON array, a line each, so that the file can be
// read as a whole, line by line, and compared with yesterday's.
func array[R any](s *site, path string, groups iter.Seq[group[R]]) iter.Seq[publish.Piece] {
	return func(yield func(publish.Piece) bool) {
		before := "["
		for g := range groups {
			begin := before
			if before = ","; !yield(s.piece(path+begin, func(b *bytes.Buffer) error { return elements(b, begin, g.records) }, g.print)) {
				return
			}
		}
		end := "\n]\n"
		if before == "[" {
			end = "[\n]\n"
		}
		yield(s.piece(path+end, text(end)))
	}
}

// elements writes records of an array, with a comma before each but the first
// of the file, before which there is a bracket.
func elements[R any](b *bytes.Buffer, before string, records iter.Seq[*R]) error {
	e := encoder(b)
	for r := range records {
		b.WriteString(before + "\n")
		if err := e.Encode(r); err != nil {
			return err
		}
		b.Truncate(b.Len() - 1) // the line break that Encode adds
		before = ","
	}
	return nil
}

// lined writes records as newline-delimited JSON.
func lined[R any](s *site, path string, groups iter.Seq[group[R]]) iter.Seq[publish.Piece] {
	return func(yield func(publish.Piece) bool) {
		for g := range groups {
			if !yield(s.piece(path, func(b *bytes.Buffer) error { return lines(b, g.records) }, g.print)) {
				return
			}
		}
	}
}

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
