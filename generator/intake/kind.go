package intake

import (
	"bytes"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// A kind is what a file is, whatever it is called.
type kind int

const (
	kindText kind = iota
	kindWeb
	kindWord   // .docx: a zip archive
	kindPDF    //
	kindOffice // .doc, .rtf, .odt: LibreOffice reads it
	kindOther  // a program, a picture, an archive, a saved mail
)

// marks are what files begin with.
var marks = []struct {
	mark string
	kind kind
}{
	{"%PDF-", kindPDF},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", kindOffice}, // OLE: .doc, and .xls, which LibreOffice refuses
	{`{\rtf`, kindOffice},
	{"MZ", kindOther}, {"\x7fELF", kindOther}, {"\x89PNG", kindOther}, {"\xff\xd8\xff", kindOther}, {"GIF8", kindOther},
	{"\x1f\x8b", kindOther}, {"Rar!", kindOther}, {"7z\xbc\xaf", kindOther}, {"II*\x00", kindOther}, {"MM\x00*", kindOther},
}

// kindOf tells what a file is by its first bytes, which say more than its
// name: portals give web pages the name .doc. A text is what its name says.
func kindOf(name string, start []byte) kind {
	extension := strings.ToLower(filepath.Ext(name))
	if bytes.HasPrefix(start, []byte("PK\x03\x04")) {
		if bytes.Contains(start, []byte("mimetypeapplication/vnd.oasis.opendocument.text")) {
			return kindOffice
		}
		return kindWord
	}
	for _, m := range marks {
		if bytes.HasPrefix(start, []byte(m.mark)) && !(m.mark == "MZ" && isText(start)) {
			return m.kind
		}
	}
	if isPage(start) {
		return kindWeb
	}
	switch extension {
	case ".docx", ".docm":
		return kindWord
	case ".doc", ".rtf", ".odt":
		return kindOffice
	case ".pdf":
		return kindPDF
	case ".html", ".htm", ".xhtml":
		return kindWeb
	}
	return kindText
}

// isPage reports whether a text is HTML from its beginning.
func isPage(start []byte) bool {
	text := strings.ToLower(strings.TrimLeft(strings.TrimPrefix(string(start), "\ufeff"), " \t\r\n"))
	for strings.HasPrefix(text, "<!--") {
		_, after, closed := strings.Cut(text, "-->")
		if !closed {
			return false
		}
		text = strings.TrimLeft(after, " \t\r\n")
	}
	if after, ok := strings.CutPrefix(text, "<?xml"); ok {
		_, text, _ = strings.Cut(after, "?>")
		text = strings.TrimLeft(text, " \t\r\n")
	}
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<div", "<p>", "<p ", "<table", "<meta"} {
		if strings.HasPrefix(text, tag) {
			return true
		}
	}
	return false
}

// isText reports whether bytes are text in UTF-8, but for a letter that is cut
// at the end.
func isText(start []byte) bool {
	for range utf8.UTFMax {
		if utf8.Valid(start) || len(start) == 0 {
			break
		}
		start = start[:len(start)-1]
	}
	return utf8.Valid(start) && bytes.IndexByte(start, 0) < 0
}
