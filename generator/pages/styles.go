package pages

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"

	"congbo/generator/publish"
)

// styleFile is the style sheet that every page has. All style sheets of the
// layouts come in it, so that a page asks for one and the next page for none:
// first the one of this name, then the others in the order of their names,
// last the site's own colours.
const styleFile = "site.css"

// An asset is a file that belongs to the layouts; its address carries a hash
// of what it holds, so that browsers may keep it for ever.
type asset struct {
	address string // in the site
	text    []byte
	kind    publish.Type
}

// readAssets reads the layouts' assets and puts the style sheets together.
func (t *Theme) readAssets(layouts fs.FS) error {
	t.address = map[string]string{}
	var first, others []byte
	entries, err := fs.ReadDir(layouts, "assets")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for _, entry := range entries {
		if entry.IsDir() || strings.HasPrefix(entry.Name(), ".") {
			continue
		}
		text, err := fs.ReadFile(layouts, "assets/"+entry.Name())
		if err != nil {
			return err
		}
		switch {
		case entry.Name() == styleFile:
			first = text
		case path.Ext(entry.Name()) == ".css":
			others = append(append(others, text...), '\n')
		default:
			t.addAsset(entry.Name(), text)
		}
	}
	t.addAsset(styleFile, slices.Concat(first, []byte("\n"), others, []byte(t.colours())))
	return nil
}

func (t *Theme) addAsset(name string, text []byte) {
	sum := sha256.Sum256(text)
	extension := path.Ext(name)
	a := asset{address: "/assets/" + strings.TrimSuffix(name, extension) + "." + hex.EncodeToString(sum[:6]) + extension, text: text}
	switch extension {
	case ".css":
		a.kind = publish.CSS
	case ".js":
		a.kind = publish.JavaScript
	case ".svg":
		a.kind = publish.SVG
	}
	t.assets = append(t.assets, a)
	t.address[name] = t.root + a.address
}

// stylesheets gives the layouts' assets as files.
func (m *maker) stylesheets(yield emit) bool {
	for _, a := range m.assets {
		if !yield(publish.File{Path: pathOf(a.address), Type: a.kind, Render: func(out *bytes.Buffer) error {
			out.Write(a.text)
			return nil
		}}) {
			return false
		}
	}
	return true
}

// colours gives the style sheet of a site's own colours. Each is made darker
// for light pages and lighter for dark ones until text in it can be read
// (WCAG 2.2, 1.4.3: a contrast of 4.5 to 1; 5 here, for backgrounds that are
// not quite white or black).
func (t *Theme) colours() string {
	var light, dark strings.Builder
	for _, c := range []struct{ name, value string }{{"primary", t.site.Theme.Primary}, {"accent", t.site.Theme.Accent}} {
		rgb, ok := parseColour(c.value)
		if !ok {
			continue
		}
		fmt.Fprintf(&light, "--%s:%s;", c.name, rgb.against(colour{255, 255, 255}, colour{0, 0, 0}))
		fmt.Fprintf(&dark, "--%s:%s;", c.name, rgb.against(colour{23, 26, 30}, colour{255, 255, 255}))
	}
	if light.Len() == 0 {
		return ""
	}
	return "@media screen{:root{" + light.String() + "}@media(prefers-color-scheme:dark){:root{" + dark.String() + "}}}\n"
}

// A colour is red, green and blue from 0 to 255.
type colour [3]float64

func parseColour(text string) (colour, bool) {
	n, err := strconv.ParseUint(strings.TrimPrefix(text, "#"), 16, 32)
	if err != nil || len(text) != 7 {
		return colour{}, false
	}
	return colour{float64(n >> 16), float64(n >> 8 & 255), float64(n & 255)}, true
}

// against gives the colour nearest to c on the way to another that stands out
// from a background.
func (c colour) against(background, towards colour) string {
	mixed := c
	for step := 0; step <= 20 && contrast(mixed, background) < 5; step++ {
		for i := range mixed {
			mixed[i] = c[i] + (towards[i]-c[i])*float64(step)/20
		}
	}
	return fmt.Sprintf("#%02x%02x%02x", int(mixed[0]+.5), int(mixed[1]+.5), int(mixed[2]+.5))
}

// luminance and contrast are as WCAG 2.2 defines them.
func (c colour) luminance() float64 {
	weights, sum := colour{.2126, .7152, .0722}, 0.
	for i, v := range c {
		if v /= 255; v <= .04045 {
			sum += weights[i] * v / 12.92
		} else {
			sum += weights[i] * math.Pow((v+.055)/1.055, 2.4)
		}
	}
	return sum
}

func contrast(a, b colour) float64 {
	high, low := a.luminance(), b.luminance()
	return (max(high, low) + .05) / (min(high, low) + .05)
}

// filePath gives the address of a file of the content folder.
func filePath(name string) string {
	return (&url.URL{Path: "/" + name}).EscapedPath()
}
