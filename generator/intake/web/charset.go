package web

import (
	"bytes"
	"unicode/utf8"

	"congbo/generator/intake/legacy"
	"congbo/generator/intake/sheet"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// decode gives the characters of a page as UTF-8. The byte-order mark and the
// page's own word decide, but for a page that is valid UTF-8 whatever it says.
// Where nothing is said, a page that no legacy font explains is in the code
// page that Windows has for Vietnamese.
func decode(data []byte) ([]byte, error) {
	if name := notWeb(data); name != "" {
		return nil, &sheet.Fault{Kind: sheet.NotWeb, Detail: name}
	}
	if utf8.Valid(data) && bytes.IndexByte(data, 0) < 0 {
		return bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF")), nil
	}
	e, name, certain := charset.DetermineEncoding(data, "")
	if name == "windows-1252" && !certain {
		if western, err := from(charmap.Windows1252, data); err != nil || legacy.Detect(string(western)) != legacy.Unicode {
			return western, err
		}
		e = charmap.Windows1258
	}
	text, err := from(e, data)
	if err == nil && bytes.IndexByte(text, 0) >= 0 {
		return nil, &sheet.Fault{Kind: sheet.NotWeb}
	}
	return text, err
}

func from(e encoding.Encoding, data []byte) ([]byte, error) {
	text, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return nil, &sheet.Fault{Kind: sheet.Damaged, Err: err}
	}
	return text, nil
}

// notWeb gives the short name of the kind of a file that is no page and no
// text.
func notWeb(data []byte) string {
	for _, m := range []struct{ mark, name string }{
		{"PK\x03\x04", "ZIP, DOCX"}, {"\xD0\xCF\x11\xE0", "OLE, DOC"}, {"%PDF", "PDF"}, {`{\rtf`, "RTF"},
		{"MZ\x90", "EXE"}, {"\x7FELF", "EXE"}, {"\x89PNG", "PNG"}, {"\xFF\xD8\xFF", "JPEG"}, {"GIF8", "GIF"},
		{"MIME-Version:", "MHTML"}, {"From: <Saved by", "MHTML"},
	} {
		if bytes.HasPrefix(data, []byte(m.mark)) {
			return m.name
		}
	}
	return ""
}
