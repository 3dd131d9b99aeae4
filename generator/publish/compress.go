package publish

import (
	"bytes"
	"io"
	"path"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
)

// How hard text is pressed: on the pages of a site, Brotli's fifth level takes
// a fifth more time than its fourth for 6 % less, and the higher ones twice the
// time for 3 %; gzip's sixth is as fast as its fifth, and its ninth takes
// three times as long for 3 %.
const (
	brotliLevel = 5
	gzipLevel   = 6
)

// least is the share of a text's bytes that must be saved for a compressed
// form to be worth a file of its own: one in least.
const least = 20

// text are the kinds of file that a server may send compressed, by how their
// names end. The others are compressed inside, or not a site's.
var text = map[string]bool{
	".html": true, ".htm": true, ".css": true, ".js": true, ".mjs": true, ".svg": true, ".txt": true, ".md": true,
	".json": true, ".jsonld": true, ".ndjson": true, ".csv": true, ".xml": true, ".ics": true, ".webmanifest": true,
}

// compressible tells whether a file is text, by its name.
func compressible(name string) bool { return text[path.Ext(name)] }

// A form is one way to compress. Writers and readers are used again for file
// after file.
type form struct {
	ending string // of the compressed file's name
	writer interface {
		io.WriteCloser
		Reset(io.Writer)
	}
	reader interface {
		io.Reader
		Reset(io.Reader) error
	}
}

// A compressor presses the files of one worker.
type compressor struct {
	forms  []form
	packed bytes.Buffer
	piece  []byte
}

func newCompressor() (*compressor, error) {
	zip, err := gzip.NewWriterLevel(nil, gzipLevel) // its header has no name and no time
	if err != nil {
		return nil, err
	}
	return &compressor{
		forms: []form{
			{".br", brotli.NewWriterLevel(nil, brotliLevel), brotli.NewReader(nil)},
			{".gz", zip, new(gzip.Reader)},
		},
		piece: make([]byte, 32<<10),
	}, nil
}

// compress gives the compressed form of a content, nil where it saves too
// little. The bytes are good until the next one.
func (c *compressor) compress(f form, content []byte) ([]byte, error) {
	c.packed.Reset()
	f.writer.Reset(&c.packed)
	if _, err := f.writer.Write(content); err != nil {
		return nil, err
	}
	if err := f.writer.Close(); err != nil {
		return nil, err
	}
	if c.packed.Len() > len(content)-len(content)/least-1 {
		return nil, nil
	}
	return c.packed.Bytes(), nil
}

// holds tells whether a compressed form is whole, and of just this content:
// a power cut, or whoever has mended a page by hand, may have left another.
func (c *compressor) holds(f form, packed io.Reader, content []byte) bool {
	return f.reader.Reset(packed) == nil && equal(f.reader, content, c.piece)
}

// equal tells whether a reader gives just this content. piece is room to read.
func equal(r io.Reader, content, piece []byte) bool {
	for {
		n, err := r.Read(piece)
		if n > len(content) || !bytes.Equal(piece[:n], content[:n]) {
			return false
		}
		content = content[n:]
		if err != nil {
			return err == io.EOF && len(content) == 0
		}
	}
}
