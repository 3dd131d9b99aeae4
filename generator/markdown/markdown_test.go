package markdown

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
	"pgregory.net/rapid"
)

var options = Options{
	Known: func(label string) bool {
		return label == "Mã" || label == "Chủ trì" || label == "Phối hợp" || label == "Thời hạn"
	},
	Slug: func(text string) string {
		return strings.Trim(strings.Map(func(c rune) rune {
			if c >= 'a' && c <= 'z' || c >= '0' && c <= '9' {
				return c
			}
			return '-'
		}, strings.ToLower(text)), "-")
	},
}

// resolve leads links by hand to /r/…, apart from one that leads nowhere.
func resolve(dest string) (string, bool) { return "/r/" + dest, dest != "plan:nowhere" }

// TestCases reads every text in testdata, and compares what is found in it
// and the HTML that it makes. Run with CONGBO_UPDATE=1 to accept what there is.
func TestCases(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no cases", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			d := Parse(archive.Files[0].Data, 0, options)
			for i, f := range archive.Files {
				got := ""
				switch f.Name {
				case "found":
					got = describe(d)
				case "html":
					got = rendered(t, d, RenderOptions{Resolve: resolve, Links: marked(archive.Files[0].Data)})
				default:
					continue
				}
				if os.Getenv("CONGBO_UPDATE") != "" {
					archive.Files[i].Data = []byte(got)
				} else if got != string(f.Data) {
					t.Errorf("%s:\n%s\nwant:\n%s", f.Name, got, f.Data)
				}
			}
			if os.Getenv("CONGBO_UPDATE") != "" {
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// marked makes an automatic link of every `Sở Tài chính`, also over a line
// break.
func marked(text []byte) []AutoLink {
	var all []AutoLink
	for at := 0; ; {
		i := bytes.Index(text[at:], []byte("Sở Tài"))
		if i < 0 {
			return all
		}
		start := at + i
		stop := start + bytes.Index(text[start:], []byte("chính")) + len("chính")
		all = append(all, AutoLink{Start: start, Stop: stop, URL: "/x?a&b", Title: `a "b"`, Ambiguous: len(all) == 1})
		at = stop
	}
}

func rendered(t testing.TB, d *Document, o RenderOptions) string {
	t.Helper()
	var out bytes.Buffer
	if err := d.Render(&out, o); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func describe(d *Document) string {
	var out strings.Builder
	for _, h := range d.Headings {
		fmt.Fprintf(&out, "heading %d #%s %q at %d\n", h.Level, h.Anchor, h.Text, h.Offset)
	}
	for i, item := range d.Items {
		fmt.Fprintf(&out, "task %d of heading %d, task %d, checked %v, notes %v: %q at %d\n", i, item.Heading, item.Parent, item.Checked, item.Notes, item.Text, item.Offset)
		for _, f := range item.Fields {
			fmt.Fprintf(&out, "  %s = %q %s at %d, %d\n", f.Label, f.Value, f.URL, f.Offset, f.At)
		}
		for _, f := range item.Unknown {
			fmt.Fprintf(&out, "  unknown %s = %q at %d\n", f.Label, f.Value, f.Offset)
		}
	}
	for _, defaults := range d.Defaults {
		for _, f := range defaults.Fields {
			fmt.Fprintf(&out, "default of heading %d: %s = %q\n", defaults.Heading, f.Label, f.Value)
		}
	}
	for _, p := range d.Passages {
		fmt.Fprintf(&out, "passage of heading %d, task %d: %q\n", p.Section, p.Task, p.Text)
	}
	for _, l := range d.Links {
		fmt.Fprintf(&out, "link %s %q image %v heading %d task %d at %d\n", l.Dest, l.Text, l.Image, l.Heading, l.Item, l.Offset)
	}
	for _, f := range d.Faults {
		fmt.Fprintf(&out, "fault %s %q at %d\n", f.Kind, f.Detail, f.Offset)
	}
	return out.String()
}

// TestTaskCallback: the caller writes tasks, with their words and notes.
func TestTaskCallback(t *testing.T) {
	d := Parse([]byte("- [ ] **a** b\n  - Mã: 1\n\n  note\n\n  - [x] inner\n    - Mã: 2\n"), 0, options)
	o := RenderOptions{}
	o.Task = func(w io.Writer, i int) error {
		fmt.Fprintf(w, "<li id=%d>", i)
		if err := d.RenderItem(w, i, o); err != nil {
			return err
		}
		if d.Items[i].Notes {
			io.WriteString(w, "|")
		}
		if err := d.RenderNotes(w, i, o); err != nil {
			return err
		}
		_, err := io.WriteString(w, "</li>")
		return err
	}
	got := strings.ReplaceAll(rendered(t, d, o), "\n", "")
	want := `<ul class="tasks"><li id=0><strong>a</strong> b|<p>note</p><ul class="tasks"><li id=1>inner</li></ul></li></ul>`
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	plain := &strings.Builder{} // a writer of another kind gets the same
	if err := d.Render(plain, o); err != nil || strings.ReplaceAll(plain.String(), "\n", "") != want {
		t.Errorf("to another writer: %s, %v", plain, err)
	}
}

// TestRunsAreTheText: every run's bytes are the same in the passage and in
// the file, whatever the text.
func TestRunsAreTheText(t *testing.T) {
	piece := rapid.SampledFrom([]string{"Sở", "Tài chính", " ", "  ", "\n", "\n\n", "- [ ] ", "- ", "  - Mã: ", "## ", "*", "**", "`", "&amp;", "\\*", "&", "[a](plan:x)", "[", "](", "<br>", "<b>", "| a | b |\n|---|---|\n", "> ", "\t", "https://a.vn", "1. ", "![x](y)", "~~"})
	rapid.Check(t, func(t *rapid.T) {
		front := "---\nx: y\n---\n"
		file := []byte(front + strings.Join(rapid.SliceOfN(piece, 0, 40).Draw(t, "pieces"), ""))
		d := Parse(file, len(front), options)
		for _, p := range d.Passages {
			for _, r := range p.Runs {
				if string(file[r.Offset:r.Offset+r.Len]) != p.Text[r.At:r.At+r.Len] {
					t.Fatalf("%q: run %v is %q", p.Text, r, file[r.Offset:r.Offset+r.Len])
				}
			}
		}
		var links []AutoLink
		for at := len(front); at+7 < len(file); at += 13 {
			links = append(links, AutoLink{Start: at, Stop: at + 7, URL: "/l"})
		}
		var out bytes.Buffer
		if err := d.Render(&out, RenderOptions{Links: links}); err != nil {
			t.Fatal(err)
		}
		if html := out.String(); strings.Count(html, "<a ") != strings.Count(html, "</a>") {
			t.Fatalf("links do not match: %s", html)
		}
	})
}

// TestHostile: what is made to hang or to blow up is refused before it can,
// and what only looks so goes through.
func TestHostile(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       FaultKind
	}{
		{"size", strings.Repeat("a\n", MaxSize/2+1), FaultSize},
		{"links", strings.Repeat("[a](", 20_000), FaultMarks},
		{"links in continuation lines", strings.Repeat("a\n        - [a](\n", 20_000), FaultMarks},
		{"emphasis", strings.Repeat("*a **a ", 20_000), FaultMarks},
		{"code", strings.Repeat("`a``b", 20_000), FaultMarks},
		{"quotations", strings.Repeat("> ", 100) + "a", FaultNesting},
		{"lists on a line", strings.Repeat("- ", 100) + "a", FaultNesting},
		{"lists by indentation", nested(100), FaultNesting},
		{"table", strings.Repeat("|a", 4000) + "\n" + strings.Repeat("|-", 4000) + "\n" + strings.Repeat("|\n", 1000), FaultColumns},
		{"cells", "|a|b|c|d|\n|-|-|-|-|\n" + strings.Repeat("|\n", 60_000), FaultColumns},
		{"references", strings.Repeat("[a] \n\n", 60_000) + "\n[a]: /" + strings.Repeat("x", 1000), FaultMarks},
		{"headings alike", strings.Repeat("# a\n", 500_000), ""},
		{"many tasks", strings.Repeat("- [ ] làm [x](https://a.vn)\n  - Mã: 1\n", 20_000), ""},
		{"a rule", strings.Repeat("- ", 100) + "\n", ""},
		{"a table of one page", "|a|b|\n|-|-|\n" + strings.Repeat("|**x**|[y](z)|\n", 500), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			done := make(chan *Document, 1)
			go func() { done <- Parse([]byte(c.text), 0, options) }()
			select {
			case d := <-done:
				got := FaultKind("")
				for _, f := range d.Faults {
					if f.Kind.Fatal() {
						got = f.Kind
					}
				}
				if got != c.want {
					t.Errorf("got %q, want %q", got, c.want)
				}
				if html := rendered(t, d, RenderOptions{}); got != "" && html != "" {
					t.Errorf("refused, and yet rendered %d bytes", len(html))
				}
			case <-time.After(20 * time.Second):
				t.Fatal("hangs")
			}
		})
	}
}

func nested(depth int) string {
	var out strings.Builder
	for i := range depth {
		out.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return out.String()
}

// TestDangerousLinks: no spelling of a dangerous scheme gets into an address.
func TestDangerousLinks(t *testing.T) {
	for _, dest := range []string{
		"javascript:alert(1)", "JaVaScRiPt:alert(1)", "<java\tscript:alert(1)>", "<javascript&#58;alert(1)>", "javascript&colon;alert(1)",
		"data:text/html,x", "data:image/png;base64,x", "vbscript:x", "file:///etc/passwd", "//evil.example", `\\evil.example`, "< javascript:x>",
		"&#106;avascript:alert(1)", "\x01javascript:alert(1)",
	} {
		d := Parse([]byte("[a]("+dest+") ![b]("+dest+") <"+strings.Trim(dest, "<>")+">"), 0, Options{})
		html := rendered(t, d, RenderOptions{Resolve: func(dest string) (string, bool) { return "/r", true }})
		for _, attribute := range []string{"href=\"", "src=\""} {
			for part := range strings.SplitSeq(html, attribute) {
				if part = strings.ToLower(part); strings.HasPrefix(part, "java") || strings.HasPrefix(part, "data") || strings.HasPrefix(part, "vb") || strings.HasPrefix(part, "file") || strings.HasPrefix(part, "//") || strings.HasPrefix(part, `\`) {
					t.Errorf("%q: %s", dest, html)
				}
			}
		}
	}
}

// TestConcurrent: one document may be rendered by several goroutines, with
// different links, and always gives the same.
func TestConcurrent(t *testing.T) {
	text := []byte("Gửi Sở Tài\nchính và *Sở Tài chính*.\n\n- [ ] a\n")
	d := Parse(text, 0, options)
	want := [2]string{rendered(t, d, RenderOptions{}), rendered(t, d, RenderOptions{Links: marked(text)})}
	if want[0] == want[1] {
		t.Fatal("links do not show")
	}
	var wait sync.WaitGroup
	for i := range 16 {
		wait.Go(func() {
			o := RenderOptions{}
			if i%2 == 1 {
				o.Links = marked(text)
			}
			if got := rendered(t, d, o); got != want[i%2] {
				t.Errorf("got %s", got)
			}
		})
	}
	wait.Wait()
}

func FuzzRender(f *testing.F) {
	f.Add([]byte("# a\n- [ ] b\n  - Mã: 1\n\n|a|b|\n|-|-|\n|c|"))
	f.Add([]byte("[a](plan:x) <b> `c` &amp; \\* https://a.vn"))
	f.Fuzz(func(t *testing.T, text []byte) {
		d := Parse(text, 0, options)
		html := rendered(t, d, RenderOptions{Resolve: resolve})
		if strings.Contains(html, "<script") || strings.Contains(html, " style=") && !strings.Contains(string(text), "style") {
			t.Errorf("%q renders %q", text, html)
		}
		for i := range d.Items {
			var out bytes.Buffer
			if err := d.RenderNotes(&out, i, RenderOptions{}); err != nil || d.Items[i].Notes != (out.Len() > 0) && !d.Items[i].Notes {
				t.Errorf("notes of %q: %q, %v", text, out.String(), err)
			}
		}
	})
}

func BenchmarkParse(b *testing.B) {
	text := []byte(strings.Repeat("## I. Nhiệm vụ\n\n- [ ] Tổ chức sự kiện trình diễn, kết nối cung – cầu công nghệ trên địa bàn tỉnh Bắc Giang\n  - Mã: 1.1\n  - Chủ trì: Trung tâm Ứng dụng Khoa học và Công nghệ\n  - Phối hợp: Sở Tài chính; Văn phòng UBND tỉnh; Công an tỉnh\n  - Thời hạn: năm 2023\n\nĐoạn văn xuôi nói về việc thực hiện Chỉ thị số 02/CT-UBND ngày 25/3/2022 của Chủ tịch UBND tỉnh.\n\n", 22))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Parse(text, 0, options)
	}
}
