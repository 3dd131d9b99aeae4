package web

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"congbo/generator/intake/sheet"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"
)

// texts gives the blocks one to a line: a table's cells in [ ], with ^ for one
// that is covered and > for each further column that it spans.
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

func read(t testing.TB, page string) *sheet.Sheet {
	t.Helper()
	s, err := Read([]byte(page))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func want(t testing.TB, page string, lines ...string) {
	t.Helper()
	if got := texts(read(t, page)); !slices.Equal(got, lines) {
		t.Errorf("\n got %q\nwant %q", got, lines)
	}
}

// TestPortal reads a page as portals publish them.
func TestPortal(t *testing.T) {
	page, err := os.ReadFile("testdata/portal.html")
	if err != nil {
		t.Fatal(err)
	}
	want(t, string(page),
		"[Số hiệu][7/KH-UBND][Ngày ban hành][03/02/2025]/[Tình trạng hiệu lực][Còn hiệu lực>>]",
		"[ỦY BAN NHÂN DÂN\nTỈNH MINH HỌA][CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc]",
		"KẾ HOẠCH", "Căn cứ Luật Trồng cây;", "I. NHIỆM VỤ", "c. Ươm giống", "- Chọn hạt", "1. Tự đánh số", "i. Giao giống",
		"Diện tích 30 m²[^1] mỗi điểm – cây xanh.", "Dòng một.", "- Dòng hai", "Dòng bốn",
		"[TT][Việc][Đơn vị]/[1][Chọn giống][Sở Vườn tược]/[^][Ươm\ngiống][^]/[Cộng>][2]",
		"[^1]: Không kể lối đi.")
	s := read(t, string(page))
	for _, b := range s.Blocks {
		style := sheet.Style{}
		switch b.Text {
		case "KẾ HOẠCH":
			style = sheet.Style{Bold: true, Centred: true}
		case "I. NHIỆM VỤ":
			style = sheet.Style{Heading: 2, Bold: true}
			if b.Line != 18 {
				t.Errorf("%s is at line %d", b.Text, b.Line)
			}
		case "- Chọn hạt":
			style = sheet.Style{Depth: 2}
		case "c. Ươm giống", "1. Tự đánh số", "i. Giao giống":
			style = sheet.Style{Depth: 1}
		}
		if b.Style != style {
			t.Errorf("%s: %+v, want %+v", b.Text, b.Style, style)
		}
	}
	if !s.Blocks[13].Table.Rows[0].Cells[0].Head || s.Blocks[13].Table.Rows[1].Cells[0].Head {
		t.Error("heads of the table")
	}
	var aside []string
	for _, a := range s.Aside {
		if a.Kind != sheet.SiteText {
			t.Errorf("%+v", a)
		}
		aside = append(aside, a.Text)
	}
	if all := strings.Join(aside, "\n"); !strings.Contains(all, "Trang chủ » Văn bản » Kế hoạch") || !strings.Contains(all, "Văn bản liên quan") || strings.Contains(all, "giấu") {
		t.Errorf("set aside: %s", all)
	}
}

// body is the text of a plan, to stand among what is tested.
const body = `<p>KẾ HOẠCH</p><p>I. NHIỆM VỤ</p><p>1. ` + long + `</p><p>2. ` + long + `</p><p>3. ` + long + `</p>`

const long = `Các sở, ngành và địa phương khẩn trương triển khai thực hiện nghiêm túc những nhiệm vụ được giao, kịp thời tháo gỡ khó khăn, vướng mắc và báo cáo kết quả về Ủy ban nhân dân tỉnh để theo dõi, chỉ đạo theo đúng quy định.`

var bodyTexts = []string{"KẾ HOẠCH", "I. NHIỆM VỤ", "1. " + long, "2. " + long, "3. " + long}

// TestDocument: what belongs to the document is kept wherever its parts stand,
// and what does not is set aside.
func TestDocument(t *testing.T) {
	const head = `<div>ỦY BAN NHÂN DÂN</div><div>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</div>`
	headTexts := []string{"ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"}
	for name, c := range map[string]struct {
		page string
		want []string
	}{
		"nothing but the document":  {body, bodyTexts},
		"head and body apart":       {`<div><div>` + head + `</div><div>` + body + `</div></div>`, slices.Concat(headTexts, bodyTexts)},
		"an annex beside it":        {`<div><div>` + head + body + `</div><div><p>PHỤ LỤC</p><p>Danh mục</p></div></div>`, slices.Concat(headTexts, bodyTexts, []string{"PHỤ LỤC", "Danh mục"})},
		"a box of other texts":      {`<div><div>` + body + `</div><div><p>Thời tiết hôm nay</p><p>Trời nắng</p></div></div>`, bodyTexts},
		"elements that say so":      {`<header><p>Cổng tỉnh</p></header><nav><p>Menu</p></nav><main>` + body + `</main><aside>Quảng cáo</aside><footer>Địa chỉ: số 1</footer>`, bodyTexts},
		"names that say so":         {`<div>` + body + `<div class="chia-se">Gửi đi</div><div id="boxRelatedNews">Tin này</div><div class="duong_dan">Ở đây</div></div>`, bodyTexts},
		"a name that lies":          {`<div class="main-header-content">` + head + body + `</div>`, slices.Concat(headTexts, bodyTexts)},
		"a menu without a name":     {`<div><ul><li><a href=a>Tin tức sự kiện</a></li><li><a href=b>Văn bản</a></li></ul>` + body + `</div>`, bodyTexts},
		"a basis that is all links": {`<div>` + head + `<div><p><a href=a>Căn cứ Luật Một</a></p><p><a href=b>Căn cứ Luật Hai</a></p></div>` + body + `</div>`, slices.Concat(headTexts, []string{"Căn cứ Luật Một", "Căn cứ Luật Hai"}, bodyTexts)},
		"buttons around it":         {`<div><p>In trang</p><p>A- A A+</p>` + body + `<p>Chia sẻ: Facebook | Zalo</p><p>Lượt xem: 12</p></div>`, bodyTexts},
		"the site's title":          {`<div><h1>Kế hoạch trồng cây năm 2025</h1><div>` + body + `</div></div>`, slices.Concat([]string{"Kế hoạch trồng cây năm 2025"}, bodyTexts)},
		"the site's name":           {`<div><h1>Cổng thông tin điện tử</h1><div>` + body + `</div></div>`, bodyTexts},
		"placed by tables":          {`<table><tr><td width=20%>Trái</td><td>` + body + body + `<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table></td></tr></table>`, append(slices.Concat(bodyTexts, bodyTexts), "[a][b]/[c][d]")},
	} {
		t.Run(name, func(t *testing.T) { want(t, "<html><body>"+c.page, c.want...) })
	}
}

// TestText goes through what a paragraph may be made of.
func TestText(t *testing.T) {
	for page, lines := range map[string][]string{
		"<p>một\n  hai<!-- không --><span>ba</span> &lt;&amp;&nbsp;&#272;&Agrave;":                                                        {"một haiba <& ĐÀ"},
		"<p>ỦY BAN<br/>TỈNH X<p>một<br><br>hai<br>&nbsp;<br>ba":                                                                           {"ỦY BAN\nTỈNH X", "một", "hai", "ba"},
		"<p>CO<sub>2</sub> m<sup>3</sup> x<sup>a</sup>":                                                                                   {"CO2 m³ xa"},
		"<p>thấy<script>ẩn</script><span hidden>ẩn</span><b class='sr-only'>ẩn</b><i style='display: none'>ẩn</i><textarea>ẩn</textarea>": {"thấy"},
		"<pre>một\nhai\n\nba</pre>":                                                                                           {"một\nhai", "ba"},
		"<p style='text-transform:uppercase'>kế hoạch":                                                                        {"KẾ HOẠCH"},
		"<ol><li>a<li>b<ol type=i start=4><li>c<li>d</ol><li><p>e</p><p>f</p></ol>":                                           {"1. a", "2. b", "iv. c", "v. d", "3. e", "f"},
		"<ol reversed><li>a<li>b</ol><ol style='list-style-type:none'><li>c</ol><ul><li>- d<li>+ e<li>f<li></ul><li>g":        {"2. a", "1. b", "c", "- d", "+ e", "- f", "g"},
		"<ol start=27 type=A><li>a</ol><ol type=I><li value=4000>b</ol>":                                                      {"AA. a", "4000. b"},
		"<dl><dt>Số hiệu:<dd>5</dl>":                                                                                          {"Số hiệu:", "5"},
		"<table><tr><td>a<td rowspan=0>b<tr><td>c<tr><td colspan=3>d</table>":                                                 {"[a][b]/[c][^]/[d>>]"},
		"<table><tr><td rowspan=3>a<td>b<tr><td>c</table><table><tbody><tr><td rowspan=9>d<td>e<tbody><tr><td>f<td>g</table>": {"[a][b]/[^][c]", "[d][e]/[f][g]"},
		"<table><caption>Bảng 1</caption><tr><td>a<td>b</table>":                                                              {"Bảng 1", "[a][b]"},
		"<table><tr><td>một<tr><td>hai</table>":                                                                               {"một", "hai"},
		"<table><tr><td>a<td><table><tr><td>1<td>2<tr><td>3<td>4</table>b</table>":                                            {"[a][b]", "[1][2]/[3][4]"},
		"<p>x<a href='#_ftn1' name='_ftnref1'><span>[1]</span></a>, y<sup><a href='#n2' id=r2>2</a></sup><hr><div><p><a href='#_ftnref1' name='_ftn1'>[1]</a> Một</p></div><ol><li id=n2>Hai <a href='#r2'>↩</a></ol>": {"x[^1], y[^2]", "[^1]: Một", "[^2]: Hai"},
		"<p><a href='#a'>Mục 1</a> và <a href='#b'>2</a>": {"Mục 1 và 2"},
	} {
		want(t, page, lines...)
	}
}

// TestCharset: the page says in what it is written, or it is found out.
func TestCharset(t *testing.T) {
	const words = "Kế hoạch của Ủy ban nhân dân tỉnh, đường phố"
	encode := func(text []byte, err error) string {
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	wide := encode(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes([]byte("<p>" + words)))
	// windows-1258 has letters with a hat or a hook, and tones as marks of their own
	tones := []rune{0x300, 0x301, 0x303, 0x309, 0x323}
	var apart strings.Builder
	for _, r := range words {
		letter, tone := "", ""
		for _, d := range norm.NFD.String(string(r)) {
			if slices.Contains(tones, d) {
				tone = string(d)
			} else {
				letter += string(d)
			}
		}
		apart.WriteString(norm.NFC.String(letter) + tone)
	}
	windows := encode(charmap.Windows1258.NewEncoder().Bytes([]byte(apart.String())))
	for name, page := range map[string]string{
		"UTF-8":                   "<p>" + words,
		"UTF-8 with a mark":       "\uFEFF<p>" + words,
		"UTF-8 that says Latin-1": "<meta charset=iso-8859-1><p>" + words,
		"UTF-16":                  wide,
		"windows-1258":            "<meta http-equiv=Content-Type content='text/html; charset=windows-1258'><p>" + windows,
		"windows-1258, not said":  "<p>" + windows,
		"letters apart":           "<p>" + norm.NFD.String(words),
		"TCVN3 by its font":       "<p style='font-family:\".VnTime\",serif'>KÕ ho¹ch cña <font face='.VnTimeH'>ñ</font>y ban nh©n d©n tØnh, ®­êng phè",
		"TCVN3 as it was":         "<p>KÕ ho¹ch cña ñy ban nh©n d©n tØnh, ®­êng phè",
		"TCVN3 in bytes":          "<p>K\xD5 ho\xB9ch c\xF1a \xF1y ban nh\xA9n d\xA9n t\xD8nh, \xAE\xAD\xEAng ph\xE8",
		"VNI":                     "<p>Keá hoaïch cuûa UÛy ban nhaân daân tænh, ñöôøng phoá",
	} {
		if got := texts(read(t, page)); len(got) != 1 || !strings.EqualFold(got[0], words) {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestRefuse(t *testing.T) {
	for name, c := range map[string]struct {
		data string
		kind sheet.FaultKind
	}{
		"a Word file":      {"PK\x03\x04...", sheet.NotWeb},
		"a program":        {"MZ\x90\x00\x03", sheet.NotWeb},
		"a saved mail":     {"MIME-Version: 1.0\r\nContent-Type: multipart/related", sheet.NotWeb},
		"text":             {"KẾ HOẠCH", sheet.NotWeb},
		"nothing":          {"", sheet.NotWeb},
		"bytes":            {"<p>a\x00b\x00\xFF\x00", sheet.NotWeb},
		"no text":          {"<html><body><iframe src=x></iframe><script>x</script>", sheet.NoText},
		"a large page":     {strings.Repeat(" ", MaxSize+1), sheet.TooBig},
		"many tags":        {strings.Repeat("<i>", maxTags+1), sheet.TooBig},
		"deep":             {strings.Repeat("<div>", 10_000), sheet.TooDeep},
		"tags that repeat": {strings.Repeat("<font size=1><font size=2><font size=3>", 300) + strings.Repeat("<p>x", 10_000), sheet.TooBig},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := Read([]byte(c.data))
			var fault *sheet.Fault
			if !errors.As(err, &fault) || fault.Kind != c.kind || s != nil {
				t.Errorf("%v, want %s", err, c.kind)
			}
		})
	}
}

// TestBounded: pages that are made to grow are read within the limits.
func TestBounded(t *testing.T) {
	cells := strings.Repeat("<td rowspan=60000 colspan=1000>x", 500)
	for name, page := range map[string]string{
		"cells that cover":  "<table><tr>" + cells + strings.Repeat("<tr><td>y", 100_000) + "</table>",
		"tables in tables":  strings.Repeat("<table><tr><td>x<td>", 100) + strings.Repeat("<p>y", 50_000),
		"links to one note": strings.Repeat("<a href='#n'>1</a>", 50_000) + "<p id=n>x",
		"links to the top":  "<div id=n>" + strings.Repeat("<p><a href='#n'>1</a>", 50_000),
		"lists":             strings.Repeat("<ol><li>", 120) + strings.Repeat("<li>x", 50_000),
	} {
		s := read(t, page)
		cells := 0
		for _, b := range s.Blocks {
			if b.Table != nil {
				for _, row := range b.Table.Rows {
					cells += len(row.Cells)
				}
			}
		}
		if cells > maxCovers+maxTags {
			t.Errorf("%s: %d cells", name, cells)
		}
	}
}

// TestRealDocuments puts whole real documents into pages, among a site's own
// words: all of each and nothing else must come back.
func TestRealDocuments(t *testing.T) {
	var files []string
	for _, pattern := range []string{"seeds/*.txt", "samples/full/*.txt"} {
		found, err := filepath.Glob(filepath.Join("../../../../shared", pattern))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	if len(files) == 0 {
		t.Skip("no real documents beside this repository")
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		_, plain, first := strings.Cut(string(text), "\n") // the first line says where a sample is from
		if !first || !strings.HasPrefix(string(text), "#") {
			plain = string(text)
		}
		var page strings.Builder
		page.WriteString(`<html><body><div id=menu><ul><li><a href=a>Giới thiệu</a><li><a href=b>Tin tức</a></ul></div><div class=w><div class=c>`)
		for line := range strings.SplitSeq(plain, "\n") {
			page.WriteString("<p>" + strings.NewReplacer("&", "&amp;", "<", "&lt;").Replace(line) + "</p>\n")
		}
		page.WriteString(`</div><div class=r><p>Thời tiết</p><p>Liên kết</p></div></div><div class=footer>Địa chỉ: số 1</div>`)
		s := read(t, page.String())
		got, want := s.Words(), strings.Fields(sheet.Tidy(plain))
		for _, a := range s.Aside { // one was copied with the words of its portal
			if strings.Contains(plain, "\n"+a.Text+"\n") {
				got = append(got, strings.Fields(a.Text)...)
			}
		}
		if len(got) != len(want) {
			t.Errorf("%s: %d words, want %d; set aside: %v", filepath.Base(name), len(got), len(want), s.Aside)
		}
	}
}

func FuzzRead(f *testing.F) {
	page, err := os.ReadFile("testdata/portal.html")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(page)
	f.Add([]byte("<table><tr><td rowspan=3>a<td colspan=2>b<tr><td>c</table><ol type=a><li>d"))
	f.Add([]byte("<p>x<a href='#_ftn1' name='_ftnref1'>[1]</a><p><a href='#_ftnref1' name='_ftn1'>[1]</a> y"))
	f.Add([]byte("<font face='.VnTime'>KÕ ho¹ch</font><pre>a\n\nb"))
	f.Fuzz(func(t *testing.T, page []byte) {
		s, err := Read(page)
		if err != nil {
			var fault *sheet.Fault
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
			if b.Table == nil {
				if b.Text == "" || b.Line < 1 {
					t.Errorf("%+v", b)
				}
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
