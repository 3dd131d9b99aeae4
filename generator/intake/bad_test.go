package intake

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// The parts that a Word file cannot be without.
const (
	contentTypes = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
	relations    = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
	wordOpen     = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`
	wordClose    = `</w:body></w:document>`
)

// packed makes a Word file whose document is body; without one where it is
// empty.
func packed(t *testing.T, body ...string) string {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestSpeed) })
	add := func(name string, parts ...string) {
		w, err := z.Create(name)
		for _, part := range parts {
			if err == nil {
				_, err = io.WriteString(w, part)
			}
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	add("[Content_Types].xml", contentTypes)
	add("_rels/.rels", relations)
	if len(body) > 0 {
		add("word/document.xml", body...)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// TestBadInput: what is no document, or was made to do harm, is refused with a
// word on why; little memory is used, and nothing is written, not even the
// folder.
func TestBadInput(t *testing.T) {
	megabyte := strings.Repeat("<w:p/>    ", 1<<20/10)
	var bomb []string
	bomb = append(bomb, wordOpen)
	for range 300 {
		bomb = append(bomb, megabyte)
	}
	deep := strings.Repeat("<w:tbl><w:tr><w:tc>", 100_000)
	nested := strings.Repeat("<w:sdt><w:sdtContent>", 100_000)
	for name, c := range map[string]struct{ file, text, want string }{
		"a zip bomb":                   {"a.docx", packed(t, append(bomb, wordClose)...), "intake.too-big"},
		"a part is missing":            {"a.docx", packed(t), "intake.missing-part"},
		"a Word file that is cut off":  {"a.docx", packed(t, wordOpen, wordClose)[:300], "intake.damaged"},
		"XML that is cut off":          {"a.docx", packed(t, wordOpen, "<w:p><w:r><w:t>Số hóa"), "intake.damaged"},
		"external entities":            {"a.docx", packed(t, `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>`, wordOpen, "<w:p><w:r><w:t>&e;</w:t></w:r></w:p>", wordClose), "intake.has-dtd"},
		"tables nested deep":           {"a.docx", packed(t, wordOpen, deep), "intake.too-deep"},
		"elements nested deep":         {"a.docx", packed(t, wordOpen, nested), "intake.too-deep"},
		"a program":                    {"a.docx", "MZ\x90\x00\x03" + strings.Repeat("\x00\xff", 5000), "intake.not-a-document"},
		"a program called a text":      {"a.txt", "\x7fELF\x02\x01\x01" + strings.Repeat("\x00\xff", 5000), "intake.not-a-document"},
		"a picture":                    {"a.pdf", "\x89PNG\r\n\x1a\n\x00", "intake.not-a-document"},
		"a text called a Word file":    {"a.docx", "Số hóa hồ sơ", "intake.not-a-word-file"},
		"an archive of something else": {"a.docx", "PK\x03\x04" + strings.Repeat("x", 100), "intake.damaged"},
		"bytes":                        {"a.txt", strings.Repeat("a\x00\x01", 3000), "intake.not-a-text"},
		"nothing":                      {"a.txt", "", "intake.empty"},
		"an old file under a password": {"a.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 512) + "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00", "intake.encrypted"},
		"a plan":                       {"a.md", "---\ntitle: Số hóa\nissuer: UBND tỉnh Bắc Ninh\nplace: Bắc Ninh\n---\n", "intake.not-new"},
	} {
		t.Run(name, func(t *testing.T) {
			refused(t, write(t, filepath.Join(t.TempDir(), c.file), c.text), c.want)
		})
	}
	t.Run("a text of 200 MB", func(t *testing.T) {
		refused(t, grown(t, "a.txt", 200<<20), "intake.too-big")
	})
	t.Run("a Word file of 200 MB", func(t *testing.T) {
		refused(t, grown(t, "a.docx", 200<<20), "intake.too-big")
	})
	t.Run("no file", func(t *testing.T) {
		refused(t, filepath.Join(t.TempDir(), "a.txt"), "intake.unreadable")
	})
	t.Run("a device", func(t *testing.T) {
		if _, err := os.Stat(os.DevNull); err != nil {
			t.Skip("no device here")
		}
		refused(t, os.DevNull, "intake.unreadable")
	})
}

// grown makes a file of a size, of which the disk holds next to nothing.
func grown(t *testing.T, name string, size int64) string {
	t.Helper()
	start := "Kế hoạch số hóa\n"
	if filepath.Ext(name) == ".docx" {
		start = packed(t, wordOpen, wordClose)
	}
	name = write(t, filepath.Join(t.TempDir(), name), start)
	if err := os.Truncate(name, size); err != nil {
		t.Fatal(err)
	}
	return name
}

// refused checks that a file is refused.
func refused(t *testing.T, file, want string) {
	t.Helper()
	into := filepath.Join(t.TempDir(), "content", "plans")
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	r, err := Import(t.Context(), Options{Files: []string{file}, Into: into})
	runtime.ReadMemStats(&after)
	if err != nil {
		t.Fatal(err)
	}
	if f := r.Files[0]; f.State != Failed || codesOf(f) != want {
		t.Errorf("%s: %v", f.State, f.Problems)
	}
	for _, p := range r.Files[0].Problems {
		if says, do := p.Message("vi"); says == string(p.Code) || strings.Contains(says, "{") || do == "" {
			t.Errorf("%s says %q, %q", p.Code, says, do)
		}
	}
	if used := (after.TotalAlloc - before.TotalAlloc) >> 20; used > 256 {
		t.Errorf("%d MB of memory were asked for", used)
	}
	if _, err := os.Stat(filepath.Dir(into)); !os.IsNotExist(err) {
		t.Errorf("something was written: %v", files(t, filepath.Dir(into)))
	}
}
