package word

import (
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"congbo/generator/intake/sheet"
	"congbo/generator/sitetest"
)

// fixtures are files that a word processor has made from the sources beside
// them.
var fixtures = map[string][]string{
	"plan.html": {
		"[ỦY BAN NHÂN DÂN\nTỈNH MINH HỌA][CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc]/[Số: 7/KH-UBND][Minh Họa, ngày 03 tháng 02 năm 2025]",
		"KẾ HOẠCH\nTrồng cây năm 2025", "Diện tích: 30 m² mỗi điểm.", "I. MỤC ĐÍCH", "Cây xanh cho mọi nhà.", "II. NHIỆM VỤ",
		"1. Sở Vườn tược", "a. Ươm giống.", "b. Giao giống.", "2. Sở Đường sá", "- Đào hố.",
		"[TT][Việc][Đơn vị]/[A. Xuân>>]/[1][Chọn giống][Sở Vườn tược]/[^][Ươm giống\ntrong bầu][^]",
	},
	"marks.fodt": {
		"DỰ THẢO", "CHƯƠNG TRÌNH THỬ", "I. Mục tiêu", "Trồng mười cây mỗi năm[^1].", "II. Nhiệm vụ", "1. Sở Vườn tược",
		"Ươm giống,\ngiao giống[^2].", "2. Sở Đường sá", "[Nơi nhận:][GIÁM ĐỐC]/[- Như trên;][Nguyễn Văn Thử]", "[^1]: Không kể cây ăn quả.", "[^2]: Theo mùa.",
	},
	"fonts.fodt": {"KẾ HOẠCH", "Số: 5/KH-UB. Đưa nước sạch về xã và Unicode.", "Đường xá và cầu cống."},
}

func docx(source string) string { return strings.TrimSuffix(source, filepath.Ext(source)) + ".docx" }

func TestFixtures(t *testing.T) {
	for source, lines := range fixtures {
		data, err := os.ReadFile(filepath.Join("testdata", docx(source)))
		if err != nil {
			t.Fatal(err)
		}
		s, err := Read(data)
		if err != nil {
			t.Fatalf("%s: %v", source, err)
		}
		want(t, s, lines...)
	}
}

// TestFixturesMadeAnew lets the word processor that is installed make the
// fixtures again: they must read the same.
func TestFixturesMadeAnew(t *testing.T) {
	office := sitetest.Need(t, "soffice")
	folder := t.TempDir()
	arguments := []string{"--headless", "-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(folder, "profile")), "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder}
	for source := range fixtures {
		arguments = append(arguments, filepath.Join("testdata", source))
	}
	if out, err := exec.CommandContext(t.Context(), office, arguments...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for source, lines := range fixtures {
		data, err := os.ReadFile(filepath.Join(folder, docx(source)))
		if err != nil {
			t.Fatal(err)
		}
		s, err := Read(data)
		if err != nil {
			t.Fatalf("%s: %v", source, err)
		}
		want(t, s, lines...)
	}
}

func TestStyles(t *testing.T) {
	data, err := os.ReadFile("testdata/marks.docx")
	if err != nil {
		t.Fatal(err)
	}
	s, err := Read(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range s.Blocks {
		want := sheet.Style{}
		switch b.Text {
		case "I. Mục tiêu", "II. Nhiệm vụ":
			want = sheet.Style{Heading: 1, Depth: 1, Bold: true}
		case "1. Sở Vườn tược", "2. Sở Đường sá":
			want = sheet.Style{Heading: 2, Depth: 2, Centred: true}
		}
		if b.Style != want {
			t.Errorf("%s: %+v, want %+v", b.Text, b.Style, want)
		}
	}
	kept := []sheet.Aside{
		{Line: 7, Text: "(giấu)", Kind: sheet.Comment}, {Text: "Đầu trang lặp lại", Kind: sheet.PageHead},
		{Text: "Trang 1", Kind: sheet.PageHead}, {Text: "Xem lại", Kind: sheet.Comment},
	}
	if !reflect.DeepEqual(s.Aside, kept) {
		t.Errorf("set aside: %+v", s.Aside)
	}
}

// TestInheritance: properties come from styles and what those are based on;
// bold in a bold style is cancelled; a heading may be only an outline level.
func TestInheritance(t *testing.T) {
	styles := `<w:docDefaults><w:rPrDefault><w:rPr><w:i/></w:rPr></w:rPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:i w:val="0"/></w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="b"><w:name w:val="b"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="2"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="c"><w:name w:val="c"/><w:basedOn w:val="b"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="d"><w:name w:val="d"/><w:basedOn w:val="e"/></w:style><w:style w:type="paragraph" w:styleId="e"><w:basedOn w:val="d"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="u1a"><w:name w:val="của tôi"/><w:basedOn w:val="u1"/></w:style>` +
		`<w:style w:type="character" w:styleId="s"><w:name w:val="strong"/><w:rPr><w:b/></w:rPr></w:style>`
	styled := func(style, more, runs string) string {
		return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/>` + more + `</w:pPr>` + runs + `</w:p>`
	}
	strong := `<w:r><w:rPr><w:rStyle w:val="s"/></w:rPr><w:t>x</w:t></w:r>`
	bold := `<w:r><w:rPr><w:b/></w:rPr><w:t>x</w:t></w:r>`
	s := read(t, p("x")+styled("c", "", run("x"))+styled("c", "", strong)+styled("a", "", strong+bold+run(" "))+styled("a", "", strong+run("x"))+
		styled("c", `<w:jc w:val="left"/><w:outlineLvl w:val="9"/>`, run("x"))+styled("d", "", run("x"))+styled("zz", "", run("x"))+
		styled("u1a", "", run("x"))+styled("u1", `<w:outlineLvl w:val="9"/>`, run("x")), map[string]string{"styles.xml": styles})
	for i, want := range []sheet.Style{
		{}, {Heading: 3, Bold: true, Centred: true}, {Heading: 3, Centred: true}, {Bold: true}, {}, {Bold: true}, {Italic: true}, {},
		{Heading: 1, Italic: true}, {Italic: true},
	} {
		if got := s.Blocks[i].Style; got != want {
			t.Errorf("paragraph %d: %+v, want %+v", i+1, got, want)
		}
	}
}

// TestLegacyFonts: a font's name is believed where the words agree, and a text
// whose fonts say nothing is recognised as a whole.
func TestLegacyFonts(t *testing.T) {
	in := func(font, text string) string {
		return `<w:r><w:rPr><w:rFonts w:ascii="` + font + `" w:hAnsi="` + font + `"/></w:rPr><w:t xml:space="preserve">` + text + `</w:t></w:r>`
	}
	want(t, read(t, "<w:p>"+in(".VnTime", "n")+`<w:r><w:rPr><w:rFonts w:hAnsi=".VnTime"/></w:rPr><w:softHyphen/></w:r>`+in(".VnTime", "íc s¹ch")+in("Arial", " là nước")+"</w:p>", nil), "nước sạch là nước")
	want(t, read(t, "<w:p>"+in(".VnTime", "Sở Tài chính có báo cáo")+"</w:p><w:p>"+in(".VnTime", "bà và cô, có lá")+"</w:p>", nil), "Sở Tài chính có báo cáo", "bà và cô, có lá")
	want(t, read(t, "<w:p>"+in("VNI-Times", "Soá ")+in("VNI-Times", "lie")+in("VNI-Times", "äu")+"</w:p>", nil), "Số liệu")
	want(t, read(t, p("Uû ban nh©n d©n tØnh yªu cÇu c¸c së, ngµnh")+p("thùc hiÖn nghiªm tóc")+p("Ghi chú: đã sửa"), nil),
		"Uỷ ban nhân dân tỉnh yêu cầu các sở, ngành", "thực hiện nghiêm túc", "Ghi chú: đã sửa")
	want(t, read(t, listed("1", "0", "x"), map[string]string{"numbering.xml": abstract("0", `<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="§iÒu %1."/><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:lvl>`) + num("1", "0", "")}), "Điều 1. x")
}

func TestRealDocuments(t *testing.T) {
	files, err := filepath.Glob("../../../../shared/seeds/*.txt")
	if err != nil || len(files) == 0 {
		t.Skip("no real documents beside this repository")
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var body strings.Builder
		for line := range strings.SplitSeq(string(text), "\n") {
			body.WriteString(p(strings.NewReplacer("&", "&amp;", "<", "&lt;").Replace(line)))
		}
		s := read(t, body.String(), nil)
		if got, want := s.Words(), strings.Fields(sheet.Tidy(string(text))); !slices.Equal(got, want) {
			t.Errorf("%s: %d words, want %d", filepath.Base(name), len(got), len(want))
		}
	}
}
