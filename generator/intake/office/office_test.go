package office

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"congbo/generator/intake/sheet"
	"congbo/generator/intake/word"
	"congbo/generator/sitetest"
)

// plan is a Word file that other kinds of files are made from.
const plan = "../word/testdata/plan.docx"

// made lets LibreOffice make a file of another kind from plan.
func made(t *testing.T, extension, filter string) []byte {
	t.Helper()
	office := sitetest.Need(t, "soffice")
	folder := t.TempDir()
	command := exec.CommandContext(t.Context(), office, "--headless", "-env:UserInstallation="+fileURL(filepath.Join(folder, "profile")),
		"--convert-to", extension+":"+filter, "--outdir", folder, plan)
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	data, err := os.ReadFile(filepath.Join(folder, "plan."+extension))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestRead: files of the older kinds read as the .docx that they come from, and
// nothing is left of the way there.
func TestRead(t *testing.T) {
	folder := t.TempDir()
	data, err := os.ReadFile(plan)
	if err != nil {
		t.Fatal(err)
	}
	want, err := word.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	same, err := Read(t.Context(), data)
	if err != nil || !reflect.DeepEqual(same, want) {
		t.Errorf("a .docx under another name: %v", err)
	}
	for extension, filter := range map[string]string{"doc": "MS Word 97", "odt": "writer8"} {
		data := made(t, extension, filter)
		t.Setenv("TMPDIR", folder)
		got, err := Read(t.Context(), data)
		if err != nil {
			t.Errorf("%s: %v", extension, err)
			continue
		}
		if g, w := strings.Join(got.Words(), " "), strings.Join(want.Words(), " "); g != w {
			t.Errorf("%s:\n got %s\nwant %s", extension, g, w)
		}
		tables := 0
		for _, b := range got.Blocks {
			if b.Table != nil {
				tables++
			}
		}
		if tables != 2 {
			t.Errorf("%s: %d tables", extension, tables)
		}
	}
	rest, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range rest {
		if strings.HasPrefix(entry.Name(), "congbo-") {
			t.Errorf("left behind: %s", entry.Name())
		}
	}
}

// lay is the reader of texts of these tests: one block for each line.
func lay(data []byte) (*sheet.Sheet, error) {
	s := &sheet.Sheet{}
	for line := range strings.Lines(string(data)) {
		s.Blocks = append(s.Blocks, sheet.Block{Text: strings.TrimRight(line, "\n")})
	}
	return s, nil
}

// TestReadPDF: the words of a PDF are those of the file that it was made from,
// and columns stand apart.
func TestReadPDF(t *testing.T) {
	sitetest.Need(t, "pdftotext")
	data := made(t, "pdf", "writer_pdf_Export")
	s, err := ReadPDF(t.Context(), data, lay)
	if err != nil {
		t.Fatal(err)
	}
	all := ""
	for _, b := range s.Blocks {
		all += b.Text + "\n"
	}
	for _, phrase := range []string{"KẾ HOẠCH\n", "Diện tích: 30 m", "I. MỤC ĐÍCH\n", "1. Sở Vườn tược\n", "a. Ươm giống.\n"} {
		if !strings.Contains(all, phrase) {
			t.Errorf("no %q in\n%s", phrase, all)
		}
	}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := ReadPDF(cancelled, data, lay); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if _, err := Read(cancelled, []byte(`{\rtf1 x}`)); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	locked := made(t, "pdf", `writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"x"}}`)
	if _, err := ReadPDF(t.Context(), locked, lay); kindOf(err) != sheet.Encrypted {
		t.Errorf("a password: %v", err)
	}
}

// drawn is a PDF of one page with this in its content.
func drawn(content string) []byte {
	return []byte("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
		"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n" +
		"4 0 obj<</Length 9999>>stream\n" + content + "\nendstream endobj\ntrailer<</Root 1 0 R>>\n")
}

func kindOf(err error) sheet.FaultKind {
	var fault *sheet.Fault
	if errors.As(err, &fault) {
		return fault.Kind
	}
	return ""
}

func TestRefusePDF(t *testing.T) {
	sitetest.Need(t, "pdftotext")
	text := "BT /F 12 Tf 50 700 Td (" + strings.Repeat("Ke hoach ", 20) + ") Tj ET"
	for name, c := range map[string]struct {
		data []byte
		kind sheet.FaultKind
	}{
		"text":              {drawn(text), ""},
		"a scan":            {drawn("0 0 100 100 re f"), sheet.NoText},
		"a scan, signed":    {drawn("0 0 100 100 re f BT /F 9 Tf 50 700 Td (Ky boi: UBND) Tj ET"), sheet.NoText},
		"damaged":           {[]byte("%PDF-1.4\nx"), sheet.Damaged},
		"another file":      {[]byte("KẾ HOẠCH"), sheet.NotPDF},
		"a very large file": {make([]byte, MaxSize+1), sheet.TooBig},
	} {
		if s, err := ReadPDF(t.Context(), c.data, lay); kindOf(err) != c.kind || (err == nil) != (s != nil) {
			t.Errorf("%s: %v, want %s", name, err, c.kind)
		}
	}
}

func TestRefuse(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		kind sheet.FaultKind
	}{
		"a program":         {[]byte("MZ\x90\x00"), sheet.NotWord},
		"nothing":           {nil, sheet.NotWord},
		"another archive":   {[]byte("PK\x03\x04"), sheet.Damaged},
		"a very large file": {make([]byte, MaxSize+1), sheet.TooBig},
	} {
		if _, err := Read(t.Context(), c.data); kindOf(err) != c.kind {
			t.Errorf("%s: %v, want %s", name, err, c.kind)
		}
	}
	sitetest.Need(t, "soffice")
	broken := append([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), make([]byte, 2000)...)
	for _, r := range "WordDocument" {
		broken = append(broken, byte(r), 0)
	}
	if _, err := Read(t.Context(), broken); kindOf(err) == "" {
		t.Errorf("a broken .doc: %v", err)
	}
}

// TestToolMissing: where a program is not installed, it says how to install
// it on each system.
func TestToolMissing(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	none := libreOffice
	none.places = nil
	_, found := none.find()
	_, err := ReadPDF(t.Context(), drawn(""), lay)
	for _, err := range []error{found, err} {
		if kindOf(err) != sheet.ToolMissing {
			t.Errorf("%v", err)
			continue
		}
		for _, word := range []string{"Debian, Ubuntu: sudo apt install", "Windows: winget install", "macOS: brew install"} {
			if !strings.Contains(err.Error(), word) {
				t.Errorf("%v lacks %q", err, word)
			}
		}
	}
}

// TestToolIsBounded: a program that does not end is ended, one that writes
// without end is cut off, one that fails is told of.
func TestToolIsBounded(t *testing.T) {
	shell := sitetest.Need(t, "sh")
	program := tool{name: "thử"}
	if _, err := program.run(t.Context(), nil, 1000, shell, "-c", "while :; do echo x; done"); kindOf(err) != sheet.TooBig {
		t.Errorf("without end: %v", err)
	}
	if _, err := program.run(t.Context(), nil, 1000, shell, "-c", "echo hỏng >&2; exit 7"); kindOf(err) != sheet.ToolFailed || !strings.Contains(err.Error(), "hỏng") {
		t.Errorf("failing: %v", err)
	}
	if out, err := program.run(t.Context(), []byte("vào"), 1000, shell, "-c", "cat"); err != nil || string(out) != "vào" {
		t.Errorf("%q %v", out, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	marker := filepath.Join(t.TempDir(), "started")
	go func() {
		for {
			if _, err := os.Stat(marker); err == nil {
				cancel()
				return
			}
			time.Sleep(10 * time.Millisecond)
		}
	}()
	// a child of its own keeps the output open: it must be ended as well
	if _, err := program.run(ctx, nil, 1000, shell, "-c", `(while :; do :; done) & : > "$0"; wait`, marker); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}
