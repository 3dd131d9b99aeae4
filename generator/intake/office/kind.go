package office

import (
	"bytes"
	"net/url"
	"path/filepath"
	"strings"
)

// isOpenDocument reports whether a zip archive is an OpenDocument text, which
// says so first (OpenDocument 1.3 part 2, 3.3).
func isOpenDocument(data []byte) bool {
	return bytes.Contains(data[:min(len(data), 200)], []byte("mimetypeapplication/vnd.oasis.opendocument.text"))
}

func isRTF(data []byte) bool { return bytes.HasPrefix(data, []byte(`{\rtf`)) }

// isPDF reports whether a file is a PDF: readers look for the mark in the
// first 1,024 bytes (ISO 32000-1, annex H.3).
func isPDF(data []byte) bool { return bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")) }

// fileURL gives the address of a file on this machine.
func fileURL(name string) string {
	slashed := filepath.ToSlash(name)
	if !strings.HasPrefix(slashed, "/") { // C:/…
		slashed = "/" + slashed
	}
	return (&url.URL{Scheme: "file", Path: slashed}).String()
}
