package publish

import (
	"bytes"
	"iter"
)

// A File is one file of the site still to be made. Files are rendered and
// written by several goroutines at once, so Render only reads shared values.
type File struct {
	Path   string // slash-separated, relative to the site's root: ke-hoach/x/index.html
	Type   Type
	Render func(*bytes.Buffer) error // appends the file's bytes
	Large  bool                      // may be hundreds of megabytes: no two such files are in memory at once
	Plain  bool                      // is never compressed: the site has files of its own beside it that are
	Print  Print                     // of all that Render goes by, Type and Plain too; zero where that is not known
	Pieces iter.Seq[Piece]           // where it is set and Type is Raw, what Render appends, in pieces; Print is then of no use
}

// A Type says how a file's bytes are treated before they are written.
type Type int

const (
	Raw        Type = iota // written as it is; it is small already, or may not change
	CSS                    // minified
	JavaScript             // minified
	XML                    // minified: Atom feeds, site map
	SVG                    // minified
)
