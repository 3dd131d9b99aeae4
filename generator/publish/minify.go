package publish

import (
	"bytes"
	"io"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/js"
	"github.com/tdewolff/minify/v2/svg"
	"github.com/tdewolff/minify/v2/xml"
)

// A minifier makes text smaller without changing what it says.
type minifier struct {
	m    *minify.M
	each map[Type]minify.Minifier
}

func newMinifier() *minifier {
	return &minifier{
		m: minify.New(),
		each: map[Type]minify.Minifier{
			CSS:        &css.Minifier{},
			JavaScript: &js.Minifier{},
			XML:        &xml.Minifier{},
			SVG:        &svg.Minifier{},
		},
	}
}

// minify takes a buffer to the minifier, which uses its bytes as they are,
// where it would copy those of another reader.
func (m *minifier) minify(t Type, w io.Writer, content []byte) error {
	return m.each[t].Minify(m.m, w, bytes.NewBuffer(content), nil)
}
