package intake

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"congbo/generator/intake/legacy"
	"congbo/generator/intake/office"
	"congbo/generator/intake/sheet"
	"congbo/generator/intake/text"
	"congbo/generator/intake/web"
	"congbo/generator/intake/word"
	"congbo/generator/intake/writing"
	"congbo/generator/markdown"
	"congbo/generator/source"

	"golang.org/x/text/encoding/charmap"
)

// A reader gives the sheet of one kind of file.
type reader struct {
	largest int64 // bytes
	read    func(context.Context, []byte) (*sheet.Sheet, error)
}

// readers are those of all kinds. The limits are far above any plan, and keep
// what a run needs of memory down.
var readers = map[kind]reader{
	kindText: {text.MaxSize, func(_ context.Context, data []byte) (*sheet.Sheet, error) { return readText(data) }},
	kindPDF: {office.MaxSize, func(ctx context.Context, data []byte) (*sheet.Sheet, error) {
		return office.ReadPDF(ctx, data, readText)
	}},
	kindOffice: {office.MaxSize, again(office.Read)},
	kindWeb:    {web.MaxSize, again(func(_ context.Context, data []byte) (*sheet.Sheet, error) { return web.Read(data) })},
	kindWord:   {word.MaxSize, again(func(_ context.Context, data []byte) (*sheet.Sheet, error) { return word.Read(data) })},
}

// again gives a reader that reads what was pasted into a document as a text.
func again(read func(context.Context, []byte) (*sheet.Sheet, error)) func(context.Context, []byte) (*sheet.Sheet, error) {
	return func(ctx context.Context, data []byte) (*sheet.Sheet, error) {
		s, err := read(ctx, data)
		if err == nil {
			text.Again(s)
		}
		return s, err
	}
}

// read reads a source file. What is wrong with the file is a *sheet.Fault.
func read(ctx context.Context, name string) (*sheet.Sheet, error) {
	in, err := os.Open(name)
	if err != nil {
		return nil, unreadable(err)
	}
	defer in.Close()
	info, err := in.Stat()
	if err != nil {
		return nil, unreadable(err)
	}
	start := make([]byte, 4096)
	n, err := io.ReadFull(in, start)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, unreadable(err)
	}
	start = start[:n]
	if n == 0 {
		return nil, &sheet.Fault{Kind: emptyFile}
	}
	r, ok := readers[kindOf(name, start)]
	if !ok {
		return nil, &sheet.Fault{Kind: notDocument}
	}
	if info.Size() > r.largest {
		return nil, tooBig(info.Size(), r.largest)
	}
	// A file may grow while it is read, and one that is no regular file has no
	// size.
	rest, err := io.ReadAll(io.LimitReader(in, r.largest+1-int64(n)))
	if err != nil {
		return nil, unreadable(err)
	}
	data := append(start, rest...)
	if int64(len(data)) > r.largest {
		return nil, tooBig(int64(len(data)), r.largest)
	}
	switch fault, detail := word.Sniff(data); {
	case isPlan(name, data):
		return nil, &sheet.Fault{Kind: notNew}
	case fault == sheet.Encrypted:
		return nil, &sheet.Fault{Kind: fault, Detail: detail}
	}
	return r.read(ctx, data)
}

// isPlan reports whether a file is a plan in the authoring format already.
func isPlan(name string, data []byte) bool {
	if !strings.EqualFold(filepath.Ext(name), ".md") || len(data) > markdown.MaxSize {
		return false
	}
	p, _ := source.ReadPlan("plans/plan.md", data)
	return p != nil && p.Title != "" && (p.Issuer != "" && p.Place != "" || writing.Origin(data) != "")
}

// Faults that are found before any reader is asked.
const (
	notDocument sheet.FaultKind = "not-a-document"
	cannotOpen  sheet.FaultKind = "unreadable"
	notNew      sheet.FaultKind = "not-new" // a plan in the authoring format
	emptyFile   sheet.FaultKind = "empty"   // not one byte, as a download that was broken off leaves it
)

// unreadable tells files that cannot be read from a machine that fails.
func unreadable(err error) error {
	if errors.Is(err, fs.ErrPermission) || errors.Is(err, fs.ErrNotExist) {
		return &sheet.Fault{Kind: cannotOpen, Err: err}
	}
	return err
}

func tooBig(size, largest int64) error {
	return &sheet.Fault{Kind: sheet.TooBig, Detail: fmt.Sprintf("%d MB > %d MB", size>>20, largest>>20)}
}

// readText reads a text. One that was written with the fonts of the time
// before Unicode is put into Unicode first, since nothing in it can be found
// before.
func readText(data []byte) (*sheet.Sheet, error) {
	s, err := text.Read(data)
	if err != nil || legacy.Detect(sample(s)) == legacy.Unicode {
		return s, err
	}
	old := string(data)
	if !utf8.Valid(data) {
		if old, err = charmap.Windows1252.NewDecoder().String(old); err != nil {
			return nil, fmt.Errorf("windows-1252: %w", err)
		}
	}
	converted, _ := legacy.Convert(old)
	return text.Read([]byte(converted))
}

// sample gives the words of a sheet line by line.
func sample(s *sheet.Sheet) string {
	var all strings.Builder
	for i := range s.Blocks {
		all.WriteString(s.Blocks[i].Text)
		all.WriteByte('\n')
		if s.Blocks[i].Table == nil {
			continue
		}
		for _, row := range s.Blocks[i].Table.Rows {
			for _, cell := range row.Cells {
				all.WriteString(cell.Text)
				all.WriteByte('\n')
			}
		}
	}
	return all.String()
}
