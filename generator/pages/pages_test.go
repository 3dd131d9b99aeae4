package pages

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/html"

	"congbo/generator/atlas"
)

// addresses are the files of the test site, but for styles.
const addresses = `404.html
chia-se.png
chu-de/index.html
chu-de/kh/index.html
dia-phuong/bac-giang/index.html
dia-phuong/bac-giang/trang-2/index.html
dia-phuong/bac-ninh-2025/index.html
dia-phuong/index.html
dinh-chinh/index.html
don-vi/bac-giang/so-khoa-hoc/index.html
don-vi/bac-giang/so-khoa-hoc/trang-2/index.html
don-vi/bac-giang/so-tai-chinh/index.html
don-vi/bac-giang/so-tai-chinh/trang-2/index.html
don-vi/bac-ninh-2025/so-khoa-hoc/index.html
don-vi/index.html
don-vi/so-khoa-hoc/index.html
du-lieu/index.html
gioi-thieu/index.html
index.html
ke-hoach/cu/index.html
ke-hoach/index.html
ke-hoach/kh-15/cards.json
ke-hoach/kh-15/chia-se.png
ke-hoach/kh-15/index.html
nam/2022/index.html
nhiem-vu/index.html
nhiem-vu/kh-15/1.1/chia-se.png
nhiem-vu/kh-15/1.1/index.html
nhiem-vu/kh-15/1.2/chia-se.png
nhiem-vu/kh-15/1.2/index.html
nhiem-vu/kh-15/1.3/chia-se.png
nhiem-vu/kh-15/1.3/index.html
nhiem-vu/kh-15/1.4/chia-se.png
nhiem-vu/kh-15/1.4/index.html
nhiem-vu/trang-2/index.html
search/opensearch.xml
thoi-han/2023/index.html
thoi-han/2026/12/index.html
thoi-han/2026/index.html
thoi-han/index.html
tim-kiem/index.html
van-ban/02-ct-ubnd/index.html
van-ban/bac-giang/2022/chi-thi-02-2/index.html
van-ban/bac-giang/2022/chi-thi-02/index.html
van-ban/index.html`

func TestAddresses(t *testing.T) {
	s := site("vi")
	var got []string
	for path := range render(t, load(t, s), world(s)) {
		if !strings.HasPrefix(path, "assets/") {
			got = append(got, path)
		}
	}
	slices.Sort(got)
	if want := strings.Split(addresses, "\n"); !slices.Equal(got, want) {
		t.Errorf("pages are\n%s", strings.Join(got, "\n"))
	}
}

// TestEveryPage holds every page, in both languages and at the top of a host
// as in a folder, against what all of them promise.
func TestEveryPage(t *testing.T) {
	for _, language := range []string{"vi", "en"} {
		for _, root := range []string{"", "/cong-bo"} {
			s := site(language)
			s.BaseURL = "https://a.example" + root + "/"
			s.Theme.Primary, s.Theme.Emblem = "#ffcc00", "assets/huy hiệu.svg"
			theme := load(t, s)
			theme.Structured = hostile{}
			theme.Datasets = []Dataset{{Name: "plans", Record: "x", Lines: true, Fields: []DataField{{"id", "string", "x"}}}}
			made := render(t, theme, world(s))
			for path, page := range made {
				if strings.HasSuffix(path, ".html") {
					t.Run(language+root+"/"+path, func(t *testing.T) { whole(t, made, root, language, path, page) })
				}
			}
		}
	}
}

// whole checks one page.
func whole(t *testing.T, made map[string]string, root, language, path, page string) {
	redirect := strings.Contains(page, "http-equiv")
	ids, named := map[string]bool{}, map[string]int{}
	for _, n := range nodes(t, page, func(*html.Node) bool { return true }) {
		if n.Namespace == "" { // a picture has a title of its own
			named[n.Data]++
		}
		for _, a := range n.Attr {
			if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
				t.Errorf("<%s %s=%q>: a strict policy refuses it", n.Data, a.Key, a.Val)
			}
			if a.Val == "" && !slices.Contains([]string{"alt", "hidden", "open"}, a.Key) {
				t.Errorf("<%s %s> is empty", n.Data, a.Key)
			}
		}
		if id := attribute(n, "id"); id != "" {
			if ids[id] {
				t.Errorf("the id %q is there twice", id)
			}
			ids[id] = true
		}
		switch n.Data {
		case "html":
			if attribute(n, "lang") != language {
				t.Errorf("the language is %q", attribute(n, "lang"))
			}
		case "script":
			if attribute(n, "type") != "application/ld+json" && (attribute(n, "type") != "module" || attribute(n, "src") == "" || n.FirstChild != nil) {
				t.Error("there is a script in the page, or one that holds it up")
			}
		case "style":
			t.Error("there is a style element")
		}
	}
	if named["title"] != 1 || !redirect && (named["h1"] != 1 || named["main"] != 1 || named["header"] == 0 || named["footer"] != 1) {
		t.Errorf("landmarks: %v", named)
	}
	for _, reference := range []string{"aria-labelledby", "href"} {
		for _, n := range nodes(t, page, func(n *html.Node) bool { return attribute(n, reference) != "" }) {
			follow(t, made, root, ids, reference, attribute(n, reference))
		}
	}
	_ = path
}

// elsewhere are endings of files that other rooms make.
var elsewhere = []string{"feed.xml", "thoi-han.ics", "index.md", "index.json", "sitemap.xml", "addresses.txt", ".csv", ".ndjson", ".json", ".pdf", "%E1%BB%87u.svg"}

// follow checks that a reference of a page leads somewhere.
func follow(t *testing.T, made map[string]string, root string, ids map[string]bool, kind, to string) {
	if kind != "href" {
		to = "#" + to
	}
	to, fragment, _ := strings.Cut(strings.TrimPrefix(to, "https://a.example"), "#")
	switch {
	case to == "":
		if !ids[fragment] {
			t.Errorf("nothing here is called %q", fragment)
		}
		return
	case strings.HasPrefix(to, "mailto:"), strings.HasPrefix(to, "https://b.example/"):
		return
	case slices.ContainsFunc(elsewhere, func(end string) bool { return strings.HasSuffix(to, end) }) && strings.HasPrefix(to, root+"/"):
		return
	}
	path, inside := strings.CutPrefix(to, root)
	target, ok := made[pathOf(path)]
	if !inside || !ok {
		t.Errorf("%q leads nowhere", to)
		return
	}
	if fragment != "" && !strings.Contains(target, `id="`+fragment+`"`) {
		t.Errorf("%q has no %q", to, fragment)
	}
}

func TestSameBytesFromManyWorkers(t *testing.T) {
	s := site("vi")
	theme, a := load(t, s), world(s)
	want := render(t, theme, a)
	var group sync.WaitGroup
	for file := range theme.Files(a) {
		for range 3 {
			group.Go(func() {
				var out bytes.Buffer
				if err := file.Render(&out); err != nil || out.String() != want[file.Path] {
					t.Errorf("%s came out differently: %v", file.Path, err)
				}
			})
		}
	}
	group.Wait()
}

func TestTitlesDiffer(t *testing.T) {
	s := site("vi")
	seen := map[string]string{}
	made := render(t, load(t, s), world(s))
	for _, path := range slices.Sorted(maps.Keys(made)) {
		if !strings.HasSuffix(path, ".html") || strings.Contains(made[path], "http-equiv") {
			continue
		}
		title := text(nodes(t, made[path], func(n *html.Node) bool { return n.Data == "title" })[0])
		if other := seen[title]; other != "" {
			t.Errorf("%s and %s are both called %q", path, other, title)
		}
		seen[title] = path
	}
}

// TestContents looks for what each kind of page must say. Each line is a path
// and the text that it must hold, white space joined.
func TestContents(t *testing.T) {
	s := site("vi")
	theme := load(t, s)
	theme.Datasets = []Dataset{{Name: "plans", Record: "kế hoạch", Lines: true, Fields: []DataField{{"deadline.kind", "string", "loại"}}}}
	made := render(t, theme, world(s))
	for _, c := range []struct{ path, want string }{
		{"index.html", "1 kế hoạch"},
		{"index.html", "15/12/2026 1.4 Báo cáo hằng năm"},
		{"ke-hoach/kh-15/index.html", "Số: …/KH-KHCN"},
		{"ke-hoach/kh-15/index.html", "Bắc Giang, ngày … tháng 4 năm 2022"},
		{"ke-hoach/kh-15/index.html", "không phải nguyên văn. Chưa ghi nhận địa chỉ công bố chính thức."},
		{"ke-hoach/kh-15/index.html", "Bản ký bản đã ký 1,2 MB SHA-256: abab"},
		{"ke-hoach/kh-15/index.html", "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Nguyễn Văn A"},
		{"ke-hoach/kh-15/index.html", "có nhiều văn bản cùng số"},
		{"ke-hoach/kh-15/index.html", "Chỉ thị số 02/CT-UBND ngày 1/4/2022 Một câu."},
		{"ke-hoach/kh-15/index.html", "02/01/2024 Sửa tên đơn vị"},
		{"nhiem-vu/kh-15/1.1/index.html", "đã đến hạn, chưa công bố kết quả"},
		{"nhiem-vu/kh-15/1.1/index.html", "năm 2023 đến hết 31/12/2023"},
		{"nhiem-vu/kh-15/1.1/index.html", "02–05 doanh nghiệp"},
		{"nhiem-vu/kh-15/1.2/index.html", "chưa có thông tin công bố"},
		{"nhiem-vu/kh-15/1.2/index.html", "Thời hạn văn bản không nêu"},
		{"nhiem-vu/kh-15/1.2/index.html", "← Nhiệm vụ trước Tổ chức <sự kiện> & trình diễn"},
		{"nhiem-vu/kh-15/1.3/index.html", "Tình trạng: hoàn thành"},
		{"nhiem-vu/kh-15/1.3/index.html", "02/05/2023: đã nghiệm thu"},
		{"nhiem-vu/kh-15/1.4/index.html", "lặp lại hằng năm; lần tới: 15/12/2026"},
		{"don-vi/bac-giang/so-khoa-hoc/index.html", "chỉ hoạt động đến hết 30/06/2025. Công việc của đơn vị nay do nơi sau đây phụ trách: Sở Khoa học và Công nghệ, Bắc Ninh (từ 01/07/2025)"},
		{"don-vi/bac-giang/so-khoa-hoc/index.html", "Chủ trì, sắp đến hạn 1 15/12/2026 1.4 Báo cáo hằng năm"},
		{"don-vi/bac-giang/so-khoa-hoc/trang-2/index.html", "Chủ trì, đã đến hạn 1 năm 2023 1.1"},
		{"nhiem-vu/trang-2/index.html", "4 · tiếp theo"},
		{"don-vi/bac-ninh-2025/so-khoa-hoc/index.html", "Tiền thân Sở Khoa học và Công nghệ, Bắc Giang"},
		{"van-ban/bac-giang/2022/chi-thi-02/index.html", "Theo <Chỉ thị>."},
		{"van-ban/bac-giang/2022/chi-thi-02/index.html", "chỉ được biết qua những chỗ viện dẫn"},
		{"van-ban/02-ct-ubnd/index.html", "2 văn bản cùng mang số 02/CT-UBND"},
		{"dia-phuong/bac-giang/index.html", "Tỉnh Bắc Giang (đến 30/06/2025)"},
		{"thoi-han/2023/index.html", "năm 2023 1.1 Tổ chức"},
		{"du-lieu/index.html", "deadline.kind string loại"},
		{"gioi-thieu/index.html", "Trang này công bố kế hoạch."},
	} {
		body := nodes(t, made[c.path], func(n *html.Node) bool { return n.Data == "body" })
		if len(body) == 0 || !strings.Contains(text(body[0]), c.want) {
			t.Errorf("%s does not say %q", c.path, c.want)
		}
	}
	if page := made["404.html"]; !strings.Contains(page, `content="noindex"`) || strings.Contains(page, "canonical") {
		t.Error("404.html would be found by search engines")
	}
	if page := made["ke-hoach/cu/index.html"]; !strings.Contains(page, `content="0; url=/ke-hoach/kh-15/"`) {
		t.Errorf("the old address does not lead on: %s", page)
	}
}

// TestNobodyIsCalledLate checks that the program says no such thing itself.
func TestNobodyIsCalledLate(t *testing.T) {
	for _, language := range []string{"vi", "en"} {
		s := site(language)
		for path, page := range render(t, load(t, s), world(s)) {
			if !strings.HasSuffix(path, ".html") {
				continue
			}
			body := text(nodes(t, page, func(n *html.Node) bool { return n.Data == "main" || n.Data == "body" })[0])
			for _, word := range []string{"chậm", "quá hạn", "trễ", " late", "overdue"} {
				if strings.Contains(body, word) {
					t.Errorf("%s says %q", path, word)
				}
			}
		}
	}
}

// hostile says of every page what would end its block, were it not escaped.
type hostile struct{}

func (hostile) Home() []byte                      { return []byte(`{"name":"</script><b>&"}`) }
func (hostile) OpenData() []byte                  { return hostile{}.Home() }
func (hostile) Plan(*atlas.Plan) []byte           { return hostile{}.Home() }
func (hostile) Unit(*atlas.Unit) []byte           { return hostile{}.Home() }
func (hostile) Directive(*atlas.Directive) []byte { return hostile{}.Home() }
func (hostile) Trail(_, _ []string) []byte        { return hostile{}.Home() }

func TestStructuredCannotEndItself(t *testing.T) {
	got := string(structured([]byte(`{"a":"</script><!--&"}`)))
	if want := `<script type="application/ld+json">{"a":"\u003c/script\u003e\u003c!--\u0026"}</script>`; got != want {
		t.Errorf("got %s", got)
	}
	if structured(nil) != "" {
		t.Error("nothing makes a block")
	}
}
