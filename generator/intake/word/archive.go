package word

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"congbo/generator/intake/sheet"
)

// Limits of an archive, far above what offices write: a document of 1,000
// pages has some 10 MB of text in one part.
const (
	maxPart    = 32 << 20 // bytes of one part, unpacked
	maxTotal   = 96 << 20 // bytes of all parts that are read, unpacked
	maxRatio   = 400      // how many times smaller a packed part may be
	ratioFrom  = 1 << 20  // bytes, unpacked, from which the ratio tells
	maxEntries = 4096     // files in the archive
)

// An archive is the parts of a Word file.
type archive struct {
	files map[string]*zip.File // by their names in lower case
	left  int64                // bytes that may still be unpacked
}

// open opens a Word file, or says what it is instead.
func open(data []byte) (*archive, error) {
	if len(data) > MaxSize {
		return nil, &sheet.Fault{Kind: sheet.TooBig, Detail: fmt.Sprintf("%d MB > %d MB", len(data)>>20, MaxSize>>20)}
	}
	if kind, detail := Sniff(data); kind != "" {
		return nil, &sheet.Fault{Kind: kind, Detail: detail}
	}
	// Counted before zip makes an entry of each.
	if n := bytes.Count(data, []byte("PK\x01\x02")); n > maxEntries {
		return nil, &sheet.Fault{Kind: sheet.TooBig, Detail: fmt.Sprintf("ZIP: %d > %d", n, maxEntries)}
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, &sheet.Fault{Kind: sheet.Damaged, Err: err}
	}
	a := &archive{files: make(map[string]*zip.File, len(z.File)), left: maxTotal}
	for _, f := range z.File {
		name := clean(f.Name)
		if _, twice := a.files[name]; !twice {
			a.files[name] = f
		}
	}
	return a, nil
}

// clean gives the name of a part as relationships and archives may both write
// it: names differ in case only (ECMA-376 part 2), and some programs write
// backslashes.
func clean(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean(strings.ReplaceAll("/"+name, `\`, "/")), "/"))
}

// read unpacks a part.
func (a *archive) read(name string) ([]byte, error) {
	f := a.files[clean(name)]
	if f == nil {
		return nil, &sheet.Fault{Kind: sheet.MissingPart, Detail: name, Err: fs.ErrNotExist}
	}
	if f.Flags&1 != 0 {
		return nil, &sheet.Fault{Kind: sheet.Encrypted, Detail: name}
	}
	r, err := f.Open()
	if err != nil {
		return nil, &sheet.Fault{Kind: sheet.Damaged, Detail: name, Err: err}
	}
	defer r.Close()
	// What the archive says of its sizes may be a lie: count what comes out.
	most := min(maxPart, a.left)
	if packed := int64(f.CompressedSize64); packed*maxRatio < most {
		most = max(packed*maxRatio, ratioFrom)
	}
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	switch {
	case int64(len(data)) > most:
		return nil, &sheet.Fault{Kind: sheet.TooBig, Detail: fmt.Sprintf("%s > %d MB", name, most>>20)}
	case err != nil:
		return nil, &sheet.Fault{Kind: sheet.Damaged, Detail: name, Err: err}
	}
	a.left -= int64(len(data))
	return data, nil
}

// main finds the part that holds the text.
func (a *archive) main() (string, error) {
	if a.files["[content_types].xml"] == nil {
		return "", &sheet.Fault{Kind: sheet.NotWord, Detail: "ZIP"}
	}
	parts, err := a.relations("")
	if err != nil {
		return "", err
	}
	for _, part := range parts["officeDocument"] {
		if strings.HasPrefix(clean(part), "xl/") || strings.HasPrefix(clean(part), "ppt/") {
			return "", &sheet.Fault{Kind: sheet.NotWord, Detail: "XLSX, PPTX"}
		}
		return part, nil
	}
	return "", &sheet.Fault{Kind: sheet.MissingPart, Detail: "officeDocument"}
}

// relations gives the parts that a part refers to, by the last word of the
// type of the relationship: styles, numbering, footnotes, header.
func (a *archive) relations(part string) (map[string][]string, error) {
	folder := path.Dir(part)
	list := path.Join(folder, "_rels", path.Base(part)+".rels")
	if part == "" {
		folder, list = "", "_rels/.rels"
	}
	found := map[string][]string{}
	if part != "" && a.files[clean(list)] == nil {
		return found, nil // a document of paragraphs alone needs no others
	}
	x, err := a.scan(list)
	if err != nil {
		return nil, err
	}
	err = x.root(func(e element) error {
		kind, target := path.Base(e.attr("Type")), e.attr("Target")
		if e.name == "Relationship" && e.attr("TargetMode") != "External" && target != "" {
			if !strings.HasPrefix(target, "/") {
				target = path.Join(folder, target)
			}
			found[kind] = append(found[kind], target)
		}
		return x.skip()
	}, "Relationships")
	return found, err
}
