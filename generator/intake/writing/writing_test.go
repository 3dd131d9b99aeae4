package writing

import (
	"bytes"
	"strings"
	"testing"

	"congbo/generator/intake/draft"
	"congbo/generator/intake/sheet"
	"congbo/generator/markdown"
	"congbo/generator/plan"
	"congbo/generator/problem"
	"congbo/generator/source"

	"golang.org/x/net/html"
	"pgregory.net/rapid"
)

// nasty are the pieces that made-up texts are put together from: everything
// that Markdown, YAML or the reader of fields might take for its own.
var nasty = []string{
	"Rà soát", "Sở Y tế", "KH&CN", "a", "x", "đ", "Đ", "1", "2022", " ", " ", " ", "  ", "\n", "\u00a0", "\t", "\x00", "\u2028", "\ufeff",
	"*", "**", "_", "__", "a_b", "~", "~~", "`", "```", "[", "]", "[ ]", "[x]", "(", ")", "<", ">", "<b>", "</p>", "<!--", "<br>", "|", "||", "\\", "\\\\",
	"#", "##", "# ", "-", "- ", "--", "---", "+ ", "* ", "1. ", "1)", "12345678901. ", "=", "===", ":", ": ", ":-:", "|---|", "&", "&amp;", "&#38;", "&lt", "&copy;", ";",
	"!", "![a](b)", "[a](b)", "[a]: b", "[^1]", "http://a.vn/b", "https://a.vn/x_y_", "www.a.vn", "a@b.vn", "a_b@c.vn", "%", "\"", "'", "{", "}", "@", ",", ".", "…", "$", "^",
	"Chủ trì: ", "Thời hạn: ", "Ghi chú: ", "null", "true", "~", "0x1", "? ", "e\u0301", "<\u0338", "\u1fef", "\u037e", "MẬT", "\xff",
}

// words draws a nasty text.
func words(t *rapid.T, label string) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(nasty), 0, 9).Draw(t, label), "")
}

func texts(t *rapid.T, label string) []string {
	var all []string
	for range rapid.IntRange(0, 2).Draw(t, label+"s") {
		all = append(all, words(t, label))
	}
	return all
}

// madeUp draws a draft.
func madeUp(t *rapid.T) *draft.Draft {
	d := &draft.Draft{Head: draft.Head{
		Type: "Kế hoạch", Title: "T" + words(t, "title"), Issuer: "I" + words(t, "issuer"), Place: "P" + words(t, "place"),
		Number: words(t, "number"), Date: plan.Date{Year: 2022, Month: 4}, Basis: texts(t, "basis"), Recipients: texts(t, "recipient"),
		Signer: plan.Signer{Name: words(t, "signer"), Position: words(t, "position")}, Status: words(t, "status"),
	}}
	for range rapid.IntRange(0, 2).Draw(t, "abbreviations") {
		d.Head.Abbreviations = append(d.Head.Abbreviations, plan.Abbreviation{Short: words(t, "short"), Long: words(t, "long")})
	}
	markers := []string{"", "-", "+", "a)", "đ)", "1.", "1.1.", "I.", "Điều 1.", "–", "*"}
	for range rapid.IntRange(0, 8).Draw(t, "nodes") {
		n := draft.Node{Kind: draft.Kind(rapid.IntRange(0, 5).Draw(t, "kind")), Level: rapid.IntRange(0, 7).Draw(t, "level"), Under: rapid.IntRange(0, 4).Draw(t, "under"),
			Marker: rapid.SampledFrom(markers).Draw(t, "marker"), Text: words(t, "text")}
		switch n.Kind {
		case draft.Duty:
			n.Duty = &draft.Fields{Lead: texts(t, "lead"), With: texts(t, "with"), Deadline: words(t, "deadline"), Targets: texts(t, "target"),
				Outputs: texts(t, "output"), Budget: words(t, "budget"), Location: words(t, "location"), Basis: texts(t, "citation")}
			for range rapid.IntRange(0, 1).Draw(t, "notes") {
				n.Duty.Notes = append(n.Duty.Notes, draft.Note{Label: "Ghi chú", Text: words(t, "note")})
			}
		case draft.Table:
			n.Marker, n.Text, n.Table = "", "", &sheet.Table{}
			for range rapid.IntRange(1, 3).Draw(t, "rows") {
				var row sheet.Row
				for range rapid.IntRange(1, 3).Draw(t, "cells") {
					row.Cells = append(row.Cells, sheet.Cell{Text: words(t, "cell"), Span: rapid.IntRange(1, 2).Draw(t, "span")})
				}
				n.Table.Rows = append(n.Table.Rows, row)
			}
		}
		d.Body = append(d.Body, n)
	}
	return d
}

// TestReadBack: whatever a draft says, the file made of it is read as the same
// headings, tasks, fields and words, in the same order, and nothing else.
func TestReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := madeUp(t)
		Codes(d)
		file, err := Markdown(d, "a.docx", false)
		if err != nil {
			t.Fatal(err)
		}
		p, problems := source.ReadPlan("plans/a.md", file)
		for _, q := range problems {
			// What a build may find doubtful in the words themselves.
			if q.Severity == problem.Error && !strings.HasPrefix(string(q.Code), "mark.") {
				t.Fatalf("%v %s %v\n%s", q.Position, q.Code, q.Args, file)
			}
			if q.Code == "task.label" || q.Code == "task.label-near" || q.Code == "text.stray" || q.Code == "text.html" || q.Code == "text.scheme" || q.Code == "task.no-code" {
				t.Fatalf("%v %s %v\n%s", q.Position, q.Code, q.Args, file)
			}
		}
		if p == nil {
			t.Fatal("not read")
		}
		same(t, "title", line(d.Head.Title), p.Title, file)
		same(t, "issuer", line(d.Head.Issuer), p.Issuer, file)
		same(t, "place", line(d.Head.Place), p.Place, file)
		same(t, "status", line(d.Head.Status), p.Status, file)
		same(t, "recipients", clean(d.Head.Recipients), strings.Join(p.Recipients, "\n"), file)
		same(t, "signer", line(d.Head.Signer.Name)+"/"+line(d.Head.Signer.Position), p.Signer.Name+"/"+p.Signer.Position, file)
		var basis, short, wantShort []string
		for _, c := range p.Basis {
			basis = append(basis, c.Text)
		}
		same(t, "basis", letters(clean(d.Head.Basis)), letters(strings.Join(basis, "\n")), file)
		for _, a := range p.Abbreviations {
			short = append(short, a.Short+": "+a.Long)
		}
		seen := map[string]bool{}
		for _, a := range d.Head.Abbreviations {
			if s := line(a.Short); s != "" && !seen[s] && line(a.Long) != "" {
				wantShort = append(wantShort, s+": "+line(a.Long))
				seen[s] = true
			}
		}
		same(t, "abbreviations", strings.Join(wantShort, "\n"), strings.Join(short, "\n"), file)
		same(t, "page", compact(plainly(p)), compact(shown(t, p)), file)
		same(t, "body", strings.Join(said(d), "\n"), strings.Join(read(p), "\n"), file)
	})
}

func same(t *rapid.T, what, want, got string, file []byte) {
	t.Helper()
	if want != got {
		t.Fatalf("%s:\nwant %q\ngot  %q\n%s", what, want, got, file)
	}
}

func clean(all []string) string {
	var out []string
	for _, s := range all {
		if s = line(s); s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, "\n")
}

// letters gives the words of a text without punctuation, which citations
// lose at their ends.
func letters(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(c rune) bool { return !isWord(c) }), " ")
}

// said is what a draft says, node by node.
func said(d *draft.Draft) []string {
	var all []string
	add := func(kind, text string) {
		if text = line(text); text != "" {
			if kind == "text" {
				text = undashed(text)
			}
			if text != "" {
				all = append(all, kind+" "+text)
			}
		}
	}
	for i := range d.Body {
		n := &d.Body[i]
		text := joined(n.Marker, n.Text)
		switch n.Kind {
		case draft.Heading:
			add("heading", text)
		case draft.Item:
			if isDash(n.Marker) && line(n.Text) == "" {
				text = ""
			}
			add("text", text)
		case draft.Duty:
			if !keepsMarker(n) {
				text = n.Text
			}
			if line(text) == "" {
				text = joined(n.Marker, "…")
			}
			all = append(all, "task "+line(text))
			for _, f := range fields(n.Duty) {
				all = append(all, f.label+": "+f.value)
			}
			for _, note := range n.Duty.Notes {
				add("text", sentence(note))
			}
		case draft.Table:
			rows, _ := grid(n.Table)
			for _, row := range rows {
				for _, c := range row {
					add("text", c)
				}
			}
		default:
			add("text", text)
		}
	}
	return all
}

// read is what a file says, in the same form.
func read(p *source.Plan) []string {
	var all []string
	task := -1
	for _, passage := range p.Passages {
		switch {
		case passage.Heading:
			all = append(all, "heading "+passage.Text)
		case passage.Task > task:
			task = passage.Task
			all = append(all, "task "+passage.Text)
			for _, f := range p.Body.Items[task].Fields {
				all = append(all, f.Label+": "+f.Value)
			}
		case undashed(passage.Text) != "":
			all = append(all, "text "+undashed(passage.Text))
		}
	}
	return all
}

// undashed gives a text without the dash before it, which a list item has as
// markup or as a word.
func undashed(s string) string { return strings.TrimLeft(s, "-+*– ") }

// plainly gives the words of a file without marks.
func plainly(p *source.Plan) string {
	var all []string
	for _, passage := range p.Passages {
		all = append(all, passage.Text)
	}
	return strings.Join(all, " ")
}

// shown gives the words of the page that a file becomes.
func shown(t *rapid.T, p *source.Plan) string {
	var page bytes.Buffer
	if err := p.Body.Render(&page, markdown.RenderOptions{}); err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for z := html.NewTokenizer(&page); ; {
		switch z.Next() {
		case html.ErrorToken:
			return all.String()
		case html.TextToken:
			all.Write(z.Text())
		}
	}
}

// compact leaves the white space out of a text.
func compact(s string) string { return strings.Join(strings.Fields(s), "") }
