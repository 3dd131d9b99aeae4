package addresses

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"congbo/generator/publish"
)

// Name is the file of a site that lists what it promises.
const Name = "du-lieu/addresses.txt"

// The first line of the file says what it is; the others have one address
// each, after it the fragments of the page, `#x`, with blanks between.
const (
	heading = "# congbo addresses 1"
	drafts  = " with drafts"
)

// Limits of a file that is read, so that nobody's file takes all the memory. A
// site of 100,000 tasks has 10 MB.
const (
	mostText  = 128 << 20 // bytes
	mostLine  = 4 << 20
	mostNames = 3_000_000 // addresses and fragments
)

// errNotABook says that a file is not a list of addresses.
var errNotABook = errors.New("not a list of addresses made by congbo")

// File gives the file of a site that lists what the site promises.
func File(book func() *Book) publish.File {
	return publish.File{Path: Name, Type: publish.Raw, Render: func(out *bytes.Buffer) error {
		book().write(out)
		return nil
	}}
}

func (b *Book) write(out *bytes.Buffer) {
	out.WriteString(heading)
	if b.Drafts {
		out.WriteString(drafts)
	}
	out.WriteByte('\n')
	for _, e := range b.Entries {
		out.WriteString(e.Address)
		for _, f := range e.Fragments {
			out.WriteString(" #")
			out.WriteString(f)
		}
		out.WriteByte('\n')
	}
}

// parse reads what write has written. name is what the file is called in problems.
func parse(r io.Reader, name string) (*Book, error) {
	b := &Book{name: name}
	limited := &io.LimitedReader{R: r, N: mostText}
	lines := bufio.NewScanner(limited)
	lines.Buffer(nil, mostLine)
	n, names := 0, 0
	for ; lines.Scan(); n++ {
		line := lines.Text()
		if n == 0 {
			rest, ok := strings.CutPrefix(line, heading)
			if b.Drafts = rest == drafts; !ok || rest != "" && !b.Drafts {
				return nil, fmt.Errorf("%s: %w", name, errNotABook)
			}
			continue
		}
		address, rest, _ := strings.Cut(line, " ")
		if !sound(address) {
			return nil, fmt.Errorf("%s:%d: %w", name, n+1, errNotABook)
		}
		e := Entry{Address: address, line: n + 1, file: name}
		for f := range strings.FieldsSeq(rest) {
			if f, ok := strings.CutPrefix(f, "#"); ok && f != "" && printable(f) {
				e.Fragments = append(e.Fragments, f)
			}
		}
		b.Entries = append(b.Entries, e)
		if names += 1 + len(e.Fragments); names > mostNames {
			return nil, fmt.Errorf("%s: %w: it is too long", name, errNotABook)
		}
	}
	switch {
	case lines.Err() != nil:
		return nil, fmt.Errorf("%s: %w", name, lines.Err())
	case n == 0 || limited.N <= 0:
		return nil, fmt.Errorf("%s: %w", name, errNotABook)
	}
	return b, nil
}

// sound tells whether a text can be an address, and be shown on a terminal.
func sound(address string) bool {
	return strings.HasPrefix(address, "/") && printable(address)
}

// printable tells whether a text has visible ASCII only, as addresses do.
func printable(s string) bool {
	return strings.IndexFunc(s, func(c rune) bool { return c <= ' ' || c > '~' }) < 0
}
