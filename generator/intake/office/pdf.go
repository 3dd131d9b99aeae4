package office

import (
	"context"
	"errors"
	"os/exec"
	"strings"
	"unicode"

	"congbo/generator/intake/sheet"
)

const (
	maxBoxes = 64 << 20 // bytes that pdftotext writes: some 500,000 words, 1,000 pages
	// A page of a document has some 1,500 letters. A scan has none, but for
	// the stamp of a digital signature on its first page.
	fewLetters = 60 // to a page
)

// pdfToText gives the text layer of a PDF.
var pdfToText = tool{
	name:     "pdftotext",
	programs: []string{"pdftotext"},
	install:  "Debian, Ubuntu: sudo apt install poppler-utils; Windows: winget install oschwartz10612.Poppler; macOS: brew install poppler",
}

// ReadPDF takes the text out of a PDF file, laid out with blanks as it is on
// the page, and gives it to the reader of texts. What makes it refuse is a
// *sheet.Fault; any other error is of this machine, or ctx's, or text's.
func ReadPDF(ctx context.Context, data []byte, text func([]byte) (*sheet.Sheet, error)) (*sheet.Sheet, error) {
	if len(data) > MaxSize {
		return nil, tooBig(len(data))
	}
	if !isPDF(data) {
		return nil, &sheet.Fault{Kind: sheet.NotPDF}
	}
	program, err := pdfToText.find()
	if err != nil {
		return nil, err
	}
	out, err := pdfToText.run(ctx, data, maxBoxes, program, "-bbox", "-enc", "UTF-8", "-", "-")
	if err != nil {
		return nil, pdfFault(err)
	}
	pages, err := readBoxes(out)
	if err != nil {
		return nil, err
	}
	if isScan(pages) {
		return nil, &sheet.Fault{Kind: sheet.NoText}
	}
	return text(layout(pages))
}

// pdfFault tells what is wrong with a file by how pdftotext ends: 1 where it
// cannot be opened, 3 where its maker does not let it be copied.
func pdfFault(err error) error {
	var ended *exec.ExitError
	if !errors.As(err, &ended) {
		return err
	}
	switch {
	case strings.Contains(err.Error(), "Incorrect password"), ended.ExitCode() == 3:
		return &sheet.Fault{Kind: sheet.Encrypted}
	case ended.ExitCode() == 1:
		return &sheet.Fault{Kind: sheet.Damaged, Err: err}
	}
	return err
}

// isScan reports whether pages have no text to speak of.
func isScan(pages [][]box) bool {
	letters := 0
	for _, words := range pages {
		for _, w := range words {
			for _, r := range w.text {
				if unicode.IsLetter(r) {
					letters++
				}
			}
		}
	}
	return letters < fewLetters*max(1, len(pages))
}
