package vietnamese

import (
	"fmt"
	"testing"
)

func TestParseTarget(t *testing.T) {
	for _, c := range [][2]string{
		{"02–05 doanh nghiệp", "2 5 doanh nghiệp"},
		{"30 tấn chế phẩm vi sinh vật", "30 30 tấn"},
		{"100%", "100 100 %"},
		{"0,5–1,0% tổng chi thường xuyên", "0.5 1 %"},
		{"1,5-2% tổng chi ngân sách", "1.5 2 %"},
		{"15% - 20% doanh thu", "15 20 %"},
		{"từ 04 đến 05 doanh nghiệp", "4 5 doanh nghiệp"},
		{"ít nhất 01 nhiệm vụ KH&CN cấp cơ sở", "1 1 nhiệm vụ"},
		{"thêm 02 tổ chức KH&CN công lập", "2 2 tổ chức"},
		{"1.000 tỷ đồng", "1000 1000 tỷ đồng"},
		{"1.234.567,05 đồng", "1.23456705e+06 1.23456705e+06 đồng"},
		{"01–02 doanh nghiệp khoa học và công nghệ", "1 2 doanh nghiệp"},
		{"3 bộ tiêu chí, hướng dẫn", "3 3 bộ tiêu chí"},
		{"đến năm 2025 có 20 doanh nghiệp", "20 20 doanh nghiệp"},
		{"tỷ lệ trẻ em dưới 15 tuổi đạt khoảng 22%", "unknown"},
		{"100% nhiệm vụ, trong đó 50% cấp tỉnh", "100 100 %"},
		{"năm 2025", "unknown"},
		{"giai đoạn 2021-2025", "unknown"},
		{"nâng cao chất lượng", "unknown"},
		{"công nghệ 4.0", "4 4 "},
		{"", "unknown"},
	} {
		p := ParseTarget(c[0])
		got := "unknown"
		if p.Known {
			got = fmt.Sprint(p.Min, p.Max, " ", p.Unit)
			got = fmt.Sprintf("%v %v %s", p.Min, p.Max, p.Unit)
		}
		if got != c[1] || p.Text != c[0] {
			t.Errorf("ParseTarget(%q) = %s, want %s", c[0], got, c[1])
		}
	}
}

func TestParseStatus(t *testing.T) {
	for _, c := range [][2]string{
		{"Chưa bắt đầu", "not-started"}, {"đang thực hiện", "ongoing"}, {"HOÀN THÀNH", "done"}, {"chậm", "late"}, {"gia hạn", "extended"},
		{"dừng", "stopped"}, {"huỷ", "stopped"}, {"In progress", "ongoing"}, {"not-started", "not-started"}, {"done", "done"}, {"Not started", "not-started"},
	} {
		if got, ok := ParseStatus(c[0]); !ok || string(got) != c[1] {
			t.Errorf("ParseStatus(%q) = %q, %v", c[0], got, ok)
		}
	}
	for _, s := range []string{"", "50%", "đang"} {
		if got, ok := ParseStatus(s); ok {
			t.Errorf("ParseStatus(%q) = %q", s, got)
		}
	}
}

func TestParseReport(t *testing.T) {
	for _, c := range []struct{ words, date, text, url string }{
		{"15/12/2023: đã tổ chức sự kiện, https://example.vn/a", "2023-12-15", "đã tổ chức sự kiện", "https://example.vn/a"},
		{"[Báo cáo số 12/BC-SKHCN](https://example.vn/b) ngày 20/12/2023", "2023-12-20", "Báo cáo số 12/BC-SKHCN", "https://example.vn/b"},
		{"https://example.vn/c. Đã xong (20/12/2023)", "2023-12-20", "Đã xong", "https://example.vn/c"},
		{"ngày 5 tháng 6 năm 2024 – hỗ trợ 03 doanh nghiệp", "2024-06-05", "hỗ trợ 03 doanh nghiệp", ""},
		{"2024-06: đạt 30 tấn <https://example.vn/d>", "2024-06", "đạt 30 tấn", "https://example.vn/d"},
		{"Báo cáo 123/BC-UBND", "", "Báo cáo 123/BC-UBND", ""},
		{"Kế hoạch năm 2023", "", "Kế hoạch năm 2023", ""},
		{"2023 doanh nghiệp", "2023", "doanh nghiệp", ""},
		{"[x](https://a.vn/(1)", "", "x", "https://a.vn/(1"},
		{"", "", "", ""},
	} {
		r := ParseReport(c.words)
		if r.Date.String() != c.date || r.Text != c.text || r.URL != c.url {
			t.Errorf("ParseReport(%q) = %q %q %q", c.words, r.Date.String(), r.Text, r.URL)
		}
	}
}
