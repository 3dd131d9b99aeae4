package pages

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"congbo/generator/atlas"
	"congbo/generator/plan"
	"congbo/generator/source"
)

// with puts a citation together as a script does on a day, and without one.
func (v citationView) with(day string) string {
	if day == "" {
		return v.Text + v.End
	}
	return v.Text + v.Before + day + v.After + v.End
}

// TestCitations reads each form as a reader would copy it.
func TestCitations(t *testing.T) {
	place := &atlas.Place{ID: "bac-kan", Name: "Bắc Kạn"}
	issuer := &atlas.Unit{Name: "UBND tỉnh", Place: place, Level: plan.LevelProvince}
	written := &source.Plan{Plan: &plan.Plan{ID: "tai-co-cau", Type: "Kế hoạch", Number: "7/KH-UBND", Title: "Tái cơ cấu {ngành} KH&CN | 100%",
		Date: plan.Date{Year: 2016, Month: 5, Day: 16}, Issuer: "UBND tỉnh Bắc Kạn", Edition: plan.EditionSummary}}
	p := &atlas.Plan{Plan: written, URL: "/ke-hoach/tai-co-cau/", Place: place, IssuedBy: issuer}
	m := &maker{Theme: load(t, site("vi")), atlas: &atlas.Atlas{}}
	all := m.citations(p)
	for i, want := range []string{
		"UBND tỉnh Bắc Kạn (16/05/2016). Kế hoạch số 7/KH-UBND: Tái cơ cấu {ngành} KH&CN | 100%. Bản tóm lược, Kế hoạch <thử>, https://a.example/ke-hoach/tai-co-cau/, truy cập ngày 23/11/2026.",
		"{{chú thích web |url=https://a.example/ke-hoach/tai-co-cau/ |title=Kế hoạch số 7/KH-UBND: Tái cơ cấu &#123;ngành&#125; KH&amp;CN &#124; 100% |author=UBND tỉnh Bắc Kạn |date=2016-05-16 |website=Kế hoạch &lt;thử&gt; |publisher=Sở Thử |type=bản tóm lược |language=vi |access-date=23/11/2026}}",
		"@misc{tai-co-cau,\n  author = {{UBND tỉnh Bắc Kạn}},\n  title = {{Kế hoạch số 7/KH-UBND: Tái cơ cấu \\textbraceleft{}ngành\\textbraceright{} KH\\&CN | 100\\%}},\n  year = {2016},\n  date = {2016-05-16},\n  howpublished = {Kế hoạch <thử>},\n  publisher = {Sở Thử},\n  note = {bản tóm lược},\n  language = {vietnamese},\n  url = {https://a.example/ke-hoach/tai-co-cau/},\n  urldate = {23/11/2026}\n}",
	} {
		if got := all[i].with("23/11/2026"); got != want {
			t.Errorf("%s:\ngot  %s\nwant %s", all[i].Name, got, want)
		}
		if got := all[i].with(""); strings.Contains(got, "truy cập") || strings.Contains(got, "access-date") || strings.Contains(got, "urldate") {
			t.Errorf("%s speaks of a day that nobody knows: %s", all[i].Name, got)
		}
	}
	// What is not known is left out, and a title that says its type is not
	// told it again.
	written.Number, written.Date, written.Edition, written.Title = "", plan.Date{Year: 2016, Month: 5}, "", "Kế hoạch hành động."
	for i, want := range []string{
		"UBND tỉnh Bắc Kạn (tháng 5/2016). Kế hoạch hành động. Kế hoạch <thử>, https://a.example/ke-hoach/tai-co-cau/.",
		"|title=Kế hoạch hành động. |author=UBND tỉnh Bắc Kạn |date=tháng 5 năm 2016 |website=",
		"date = {2016-05},\n  howpublished",
	} {
		if got := m.citations(p)[i].with(""); !strings.Contains(got, want) {
			t.Errorf("%s does not hold %s", got, want)
		}
	}
}

// sharp are letters that mean something in wikitext, BibTeX or TeX.
var sharp = rapid.SampledFrom([]string{"{", "}", "[", "]", "|", "'", "~", "_", "&", "<", ">", "\\", "%", "$", "#", "^", "\"", "@", ",", " và ", " and ", "a", "Đ", " ", "\n", "amp;", "{{", "]]", "''", "~~~~"})

func TestWikiTextIsText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(sharp, 0, 30).Draw(t, "text"), "")
		got := wikiText(text)
		for _, mark := range []string{"|", "{", "}", "[", "]", "<", ">", "''", "~~~", "__", "\n"} {
			if strings.Contains(got, mark) {
				t.Fatalf("%q became %q, where %s means something", text, got, mark)
			}
		}
		if back := html.UnescapeString(got); back != strings.Join(strings.Fields(text), " ") {
			t.Fatalf("%q reads %q", text, back)
		}
	})
}

// bibBack reads a field of BibTeX as TeX sets it.
var bibBack = strings.NewReplacer(`\textbackslash{}`, `\`, `\textbraceleft{}`, "{", `\textbraceright{}`, "}", `\textasciitilde{}`, "~",
	`\textasciicircum{}`, "^", `\&`, "&", `\%`, "%", `\$`, "$", `\#`, "#", `\_`, "_")

var bibBare = regexp.MustCompile(`(^|[^\\])[&%$#_~^]`)

func TestBibTextIsText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(sharp, 0, 30).Draw(t, "text"), "")
		got := bibText(text)
		depth := 0
		for _, r := range got {
			switch r {
			case '{':
				depth++
			case '}':
				depth--
			}
			if depth < 0 {
				break
			}
		}
		if depth != 0 || bibBare.MatchString(got) {
			t.Fatalf("%q became %q, which BibTeX cannot read", text, got)
		}
		if back := bibBack.Replace(got); back != strings.Join(strings.Fields(text), " ") {
			t.Fatalf("%q reads %q", text, back)
		}
	})
}
