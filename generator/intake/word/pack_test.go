package word

import (
	"archive/zip"
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"

	"congbo/generator/intake/sheet"
)

// spaceNames are the namespaces that the parts of these tests declare.
const spaceNames = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
	` xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"` +
	` xmlns:v="urn:schemas-microsoft-com:vml"` +
	` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"` +
	` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
	` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`

// related are the parts that these tests relate to the main one, by file name.
var related = map[string]string{
	"styles.xml": "styles", "numbering.xml": "numbering", "footnotes.xml": "footnotes", "endnotes.xml": "endnotes",
	"comments.xml": "comments", "header1.xml": "header", "footer1.xml": "footer",
}

// parts makes the parts of a Word file from the inside of some: the body of
// document.xml, and the insides of others by their file names.
func parts(body string, others map[string]string) map[string]string {
	all := map[string]string{
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="xml" ContentType="application/xml"/>` +
			`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>` +
			`<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>` +
			`<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
		"_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			`<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document` + spaceNames + `><w:body>` + body + `<w:sectPr/></w:body></w:document>`,
	}
	var relations strings.Builder
	relations.WriteString(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for _, name := range slices.Sorted(maps.Keys(others)) {
		kind := related[name]
		root := kind
		switch kind {
		case "header":
			root = "hdr"
		case "footer":
			root = "ftr"
		}
		all["word/"+name] = "<w:" + root + spaceNames + ">" + others[name] + "</w:" + root + ">"
		relations.WriteString(`<Relationship Id="` + name + `" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/` + kind + `" Target="` + name + `"/>`)
	}
	relations.WriteString(`</Relationships>`)
	all["word/_rels/document.xml.rels"] = relations.String()
	return all
}

// pack zips the parts of a file.
func pack(t testing.TB, files map[string]string) []byte {
	t.Helper()
	return packBy(t, zip.Deflate, files)
}

func packBy(t testing.TB, method uint16, files map[string]string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: method})
		if err == nil {
			_, err = w.Write([]byte(files[name]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// read reads a file made of a body and other parts.
func read(t testing.TB, body string, others map[string]string) *sheet.Sheet {
	t.Helper()
	s, err := Read(pack(t, parts(body, others)))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// texts gives the blocks one to a line: a table's cells in [ ], with ^ for one
// that is covered and the columns that it spans.
func texts(s *sheet.Sheet) []string {
	var all []string
	for _, b := range s.Blocks {
		if b.Table == nil {
			all = append(all, b.Text)
			continue
		}
		var out strings.Builder
		for i, row := range b.Table.Rows {
			if i > 0 {
				out.WriteByte('/')
			}
			for _, c := range row.Cells {
				text := c.Text
				if c.Covered {
					text = "^"
				}
				out.WriteString("[" + text + strings.Repeat(">", c.Span-1) + "]")
			}
		}
		all = append(all, out.String())
	}
	return all
}

// want holds the blocks against what they should be.
func want(t testing.TB, s *sheet.Sheet, lines ...string) {
	t.Helper()
	if got := texts(s); !slices.Equal(got, lines) {
		t.Errorf("\n got %q\nwant %q", got, lines)
	}
}

// p is a paragraph of one run.
func p(text string) string { return "<w:p>" + run(text) + "</w:p>" }

func run(text string) string { return `<w:r><w:t xml:space="preserve">` + text + "</w:t></w:r>" }

// item is a paragraph of a list.
func listed(list, level, text string) string {
	return `<w:p><w:pPr><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + list + `"/></w:numPr></w:pPr>` + run(text) + `</w:p>`
}
