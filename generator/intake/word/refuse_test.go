package word

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"maps"
	"os"
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"

	"congbo/generator/intake/sheet"
)

// document makes the parts of a file with this document.xml, byte for byte.
func document(xml string) map[string]string {
	files := parts("", nil)
	files["word/document.xml"] = xml
	return files
}

// compound is the beginning of an OLE file with a stream of this name.
func compound(stream string, flags byte) []byte {
	data := append([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), make([]byte, 1016)...)
	copy(data[0x200:], []byte{0xEC, 0xA5})
	data[0x20B] = flags
	return append(data, wide(stream)...)
}

// without leaves a part out.
func without(files map[string]string, name string) map[string]string {
	files = maps.Clone(files)
	delete(files, name)
	return files
}

// bomb is a file whose document unpacks to this many bytes.
func bomb(t *testing.T, size int) []byte {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, text := range without(parts("", nil), "word/document.xml") {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, text); err != nil {
			t.Fatal(err)
		}
	}
	w, err := z.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	for chunk := make([]byte, 1<<20); size > 0; size -= len(chunk) {
		if _, err := w.Write(chunk); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// crowd is an archive of many empty files.
func crowd(t *testing.T) []byte {
	files := parts(p("x"), nil)
	for i := range maxEntries {
		files["x/"+string(rune('a'+i%26))+strings.Repeat("b", i/26)] = ""
	}
	return pack(t, files)
}

func TestRefuse(t *testing.T) {
	whole := parts(p("x"), map[string]string{"styles.xml": "", "numbering.xml": "", "footnotes.xml": ""})
	open, end := `<w:document`+spaceNames+`><w:body>`, `</w:body></w:document>`
	good := pack(t, whole)
	for name, c := range map[string]struct {
		data []byte
		kind sheet.FaultKind
	}{
		"nothing":                {nil, sheet.NotWord},
		"a program":              {[]byte("MZ\x90\x00"), sheet.NotWord},
		"a PDF file":             {[]byte("%PDF-1.7"), sheet.NotWord},
		"text":                   {[]byte("KẾ HOẠCH"), sheet.NotWord},
		"an old Word file":       {compound("WordDocument", 0), sheet.OldWord},
		"an old one, protected":  {compound("WordDocument", 1), sheet.Encrypted},
		"a new one, protected":   {compound("EncryptedPackage", 0), sheet.Encrypted},
		"an old workbook":        {compound("Workbook", 0), sheet.NotWord},
		"another archive":        {pack(t, map[string]string{"a.txt": "x"}), sheet.NotWord},
		"a workbook":             {pack(t, map[string]string{"[Content_Types].xml": "<Types/>", "_rels/.rels": `<Relationships><Relationship Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>`}), sheet.NotWord},
		"another document":       {pack(t, document(`<html><body/></html>`)), sheet.NotWord},
		"cut off":                {good[:len(good)/2], sheet.Damaged},
		"cut off in a part":      {pack(t, document(open+p("x"))), sheet.Damaged},
		"bad XML":                {pack(t, document(open+"<w:p><w:r></w:p>"+end)), sheet.Damaged},
		"no document":            {pack(t, without(whole, "word/document.xml")), sheet.MissingPart},
		"no relations":           {pack(t, without(whole, "_rels/.rels")), sheet.MissingPart},
		"no lists":               {pack(t, without(whole, "word/numbering.xml")), sheet.MissingPart},
		"no styles":              {pack(t, without(whole, "word/styles.xml")), sheet.MissingPart},
		"no notes":               {pack(t, without(whole, "word/footnotes.xml")), sheet.MissingPart},
		"no text":                {pack(t, parts("<w:p/>", nil)), sheet.NoText},
		"entities":               {pack(t, document(`<!DOCTYPE x [<!ENTITY a "b"><!ENTITY e SYSTEM "file:///etc/passwd">]>`+open+p("&e;")+end)), sheet.HasDTD},
		"an entity not declared": {pack(t, document(open+p("&e;")+end)), sheet.Damaged},
		"deep":                   {pack(t, document(open+strings.Repeat("<w:x>", 100_000))), sheet.TooDeep},
		"deep tables":            {pack(t, document(open+strings.Repeat("<w:tbl><w:tr><w:tc>", 1000))), sheet.TooDeep},
		"deep in what is passed": {pack(t, document(open+"<w:del>"+strings.Repeat("<w:x>", 1000))), sheet.TooDeep},
		"a bomb":                 {bomb(t, 1<<30), sheet.TooBig},
		"one long tag":           {pack(t, document(open+"<w:p "+strings.Repeat(`a="" `, 1<<20)+"/>"+end)), sheet.TooBig},
		"many files":             {crowd(t), sheet.TooBig},
		"a large file":           {make([]byte, MaxSize+1), sheet.TooBig},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := Read(c.data)
			var fault *sheet.Fault
			if !errors.As(err, &fault) || fault.Kind != c.kind || s != nil {
				t.Errorf("%v, want %s", err, c.kind)
			}
		})
	}
}

// TestBounded: files that are made to grow while they are read take no more
// memory than the limits allow, and what can be read of them is.
func TestBounded(t *testing.T) {
	long := strings.Repeat("x", 1<<20)
	empty := strings.Repeat("<w:p/>", 1_000_000)
	for name, body := range map[string]string{
		"paragraphs":      empty + p("x"),
		"labels and tabs": strings.Repeat(`<w:p><w:r><w:t>a:</w:t><w:tab/><w:t>b</w:t></w:r></w:p>`, 50_000),
		"long numbers":    strings.Repeat(listed("1", "1", "x"), 20_000),
		"wide cells":      `<w:tbl>` + strings.Repeat(`<w:tr>`+td(`<w:gridSpan w:val="999999999"/>`, "x")+td("", "y")+`</w:tr>`, 10_000) + `</w:tbl>`,
		"open fields":     `<w:p>` + strings.Repeat(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>`, 100_000) + run("x") + `</w:p>` + p("x"),
		"open marks":      strings.Repeat(`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>`+run("x")+`</w:p>`, 100_000),
	} {
		t.Run(name, func(t *testing.T) {
			data := packBy(t, zip.Store, parts( // packed, their ratio would tell
				body, map[string]string{
					"numbering.xml": abstract("0", lvl(0, "decimal", long, ""), lvl(1, "lowerLetter", "%2)", "")) + num("1", "0", again("1", "999999")),
				}))
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			s, err := Read(data)
			runtime.ReadMemStats(&after)
			if err != nil || len(s.Blocks) == 0 {
				t.Fatal(err)
			}
			// all that was ever allocated, not what is held at once
			t.Logf("%d MB for %d KB", (after.TotalAlloc-before.TotalAlloc)>>20, len(data)>>10)
			if used, size := (after.TotalAlloc-before.TotalAlloc)>>20, uint64(len(data))>>20; used > 100*(size+1) {
				t.Errorf("%d MB allocated for %d KB", used, len(data)>>10)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	for source := range fixtures {
		data, err := os.ReadFile("testdata/" + docx(source))
		if err != nil {
			f.Fatal(err)
		}
		a, err := open(data)
		if err != nil {
			f.Fatal(err)
		}
		xml, err := a.read("word/document.xml")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(xml)
	}
	for _, c := range listCases {
		f.Add([]byte(parts(strings.Join(c.body, ""), nil)["word/document.xml"]))
	}
	f.Add([]byte(parts(`<w:tbl><w:tr>`+td(`<w:vMerge w:val="restart"/>`, "a")+td(`<w:gridSpan w:val="2"/>`, "b")+`</w:tr></w:tbl>`+complexField("PAGE", run("1")), nil)["word/document.xml"]))
	f.Fuzz(func(t *testing.T, xml []byte) {
		files := parts("", map[string]string{"numbering.xml": plan + num("1", "0", "") + num("2", "0", again("0", "3")), "footnotes.xml": `<w:footnote w:id="2">` + p("ghi") + `</w:footnote>`})
		files["word/document.xml"] = string(xml)
		s, err := Read(pack(t, files))
		var fault *sheet.Fault
		if err != nil {
			if !errors.As(err, &fault) || fault.Kind == "" {
				t.Fatalf("an error of no kind: %v", err)
			}
			return
		}
		if len(s.Blocks) == 0 {
			t.Error("nothing read and nothing said")
		}
		for _, b := range s.Blocks {
			check(t, b.Text)
			if b.Table == nil && b.Text == "" {
				t.Error("an empty paragraph")
			}
			if b.Table == nil {
				continue
			}
			for _, row := range b.Table.Rows {
				for _, c := range row.Cells {
					check(t, c.Text)
					if c.Span < 1 || c.Covered && c.Text != "" {
						t.Errorf("cell %+v", c)
					}
				}
			}
		}
	})
}

// check holds a text to what a sheet promises.
func check(t *testing.T, text string) {
	if !utf8.ValidString(text) || sheet.Tidy(text) != text {
		t.Errorf("%q is not tidy", text)
	}
}
