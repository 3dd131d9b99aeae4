package search_test

import (
	"testing"

	"congbo/search"
)

// hand are documents made by hand, enough to tell one word from another.
func hand() []search.Document {
	task := func(id, text, body string) search.Document {
		return search.Document{Kind: search.Task, ID: "p/" + id, URL: "/nhiem-vu/p/" + id + "/", Title: text, Body: body, Family: "p",
			Place: "bac-giang", PlaceName: "Bắc Giang", Year: 2022, Status: search.Unreported, Units: []string{"bac-giang/so-tai-chinh"},
			Texts: []search.Text{{Words: text, Weight: 2}, {Words: body, Weight: 1}}}
	}
	docs := []search.Document{
		{Kind: search.Unit, ID: "bac-giang/so-tai-chinh", URL: "/don-vi/bac-giang/so-tai-chinh/", Title: "Sở Tài chính", Body: "Bắc Giang", Place: "bac-giang", PlaceName: "Bắc Giang",
			Units: []string{"bac-giang/so-tai-chinh"}, Texts: []search.Text{{Words: "Sở Tài chính", Weight: 3}, {Words: "Bắc Giang", Weight: 1}}},
		{Kind: search.Directive, ID: "d/472", URL: "/van-ban/d/472/", Title: "Quyết định số 472/QĐ-UBND ngày 23/8/2022", Body: "Phê duyệt", Directive: "d/472", Directives: []string{"d/472"}, Year: 2022,
			Texts: []search.Text{{Words: "Quyết định số 472/QĐ-UBND ngày 23/8/2022", Weight: 3}}},
		{Kind: search.Directive, ID: "d/36", URL: "/van-ban/d/36/", Title: "Nghị quyết số 36-NQ/TW ngày 30/1/2023", Body: "Công nghệ sinh học", Directive: "d/36", Directives: []string{"d/36"}, Year: 2023,
			Texts: []search.Text{{Words: "Nghị quyết số 36-NQ/TW ngày 30/1/2023", Weight: 3}, {Words: "Về phát triển và ứng dụng công nghệ sinh học", Weight: 2}}},
	}
	for i, text := range []string{
		"Xây dựng đường giao thông nông thôn", "Bảo tồn cây dương liễu ven biển", "Nghiên cứu công nghệ sinh học trong nông nghiệp",
		"Hướng dẫn công nghiệp sinh thái, học tập", "Triển khai nhiệm vụ KH&CN theo Quyết định số 472/QĐ-UBND", "Ứng dụng khoa học và công nghệ vào sản xuất",
		"Hoà giải ở cơ sở", "Kỹ thuật trồng nấm", "Chuyển đổi số trong doanh nghiệp", "Cung – cầu lao động; kinh tế - xã hội", "Ủy ban nhân dân tỉnh ban hành kế hoạch",
		"UBND tỉnh trình HĐND tỉnh",
	} {
		docs = append(docs, task(string(rune('a'+i)), text, "Chủ trì: Sở Tài chính · Thời hạn: năm 2023"))
	}
	return docs
}

func TestSearchByHand(t *testing.T) {
	x, err := search.Build(t.Context(), hand(), "")
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	for query, first := range map[string]string{
		"đường": "p/a", "dương": "p/b", "công nghệ sinh học": "p/c", "cong nghe sinh hoc": "p/c", "472/QĐ-UBND": "d/472", "472/qd-ubnd": "d/472",
		"qd 472 ubnd": "d/472", "quyết định 472": "d/472", "nghị quyết 36-NQ/TW": "d/36", "hòa giải": "p/g", "kĩ thuật": "p/h", "chuyen doi so": "p/i",
		"ủy ban nhân dân tỉnh": "p/l", "UBND tỉnh": "p/l", "KH&CN": "p/f", "khoa học công nghệ": "p/f", "chuyeern ddooir soos": "p/i",
		"chuyển đỏi sooos": "p/i", "nghên cứu": "p/c", "duong giao thong": "p/a", `"công nghệ sinh học"`: "p/c", "tỉnh -hđnd": "p/k", "công ngh": "p/c", "sở tài chính": "bac-giang/so-tai-chinh",
		"kinh te xa hoi": "p/j", "ai phụ trách đường giao thông": "p/a", "qđ472": "d/472", "nq36-tw": "d/36",
		`"cầu lao động; kinh tế - xã hội"`: "p/j", "đường giao thôn": "p/a", "KT-XH": "p/j",
	} {
		found, err := x.Search(query, search.Options{})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for i, r := range found.Results {
			if i == 0 {
				got = r.ID
			}
			t.Logf("%s: %s %.3f %s | %s", query, r.ID, r.Score, r.Title, r.Excerpt)
		}
		if got != first {
			t.Errorf("%s: %q, not %q", query, got, first)
		}
	}
}
