package search

import (
	"encoding/binary"
	"errors"
)

// shown is what a result shows.
type shown struct{ Kind, ID, URL, Title, Body string }

// append adds what is kept of it in the bleve index: each text after its
// length.
func (s *shown) append(dst []byte) []byte {
	for _, text := range [...]string{s.Kind, s.ID, s.URL, s.Title, s.Body} {
		dst = binary.AppendUvarint(dst, uint64(len(text)))
		dst = append(dst, text...)
	}
	return dst
}

var (
	errShown  = errors.New("a document is not whole")
	errDigest = errors.New("a digest is not whole")
)

// readShown reads what append wrote.
func readShown(raw string) (s shown, err error) {
	for _, text := range [...]*string{&s.Kind, &s.ID, &s.URL, &s.Title, &s.Body} {
		length, size := uint64(0), 0
		for shift := 0; ; shift += 7 {
			if size == len(raw) || shift > 28 {
				return shown{}, errShown
			}
			b := raw[size]
			size++
			length |= uint64(b&0x7F) << shift
			if b < 0x80 {
				break
			}
		}
		if length > uint64(len(raw)-size) {
			return shown{}, errShown
		}
		*text = raw[size : size+int(length)]
		raw = raw[size+int(length):]
	}
	return s, nil
}
