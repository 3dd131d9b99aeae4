package vietnamese

import (
	"slices"
	"testing"
)

// TestAdvising reads the names of offices that advise a committee of the Party,
// and those that are read like them.
func TestAdvising(t *testing.T) {
	for text, want := range map[string][]string{
		"Các cơ quan tham mưu, giúp việc Đảng ủy phối hợp chuẩn bị":      {"Các cơ quan tham mưu, giúp việc Đảng ủy"},
		"các ban tham mưu giúp việc của Tỉnh ủy, các Đảng ủy trực thuộc": {"các ban tham mưu giúp việc của Tỉnh ủy", "các Đảng ủy trực thuộc"},
		"Các cơ quan, tham mưu giúp việc Đảng ủy và các cấp ủy":          {"Các cơ quan, tham mưu giúp việc Đảng ủy", "các cấp ủy"},
		"các cơ quan tham mưu của Thành ủy, UBND thành phố":              {"các cơ quan tham mưu của Thành ủy", "UBND thành phố"},
		"Các cơ quan tham mưu ban hành quy chế":                          {"Các cơ quan"},
		"Các chi, đảng bộ trực thuộc có trách nhiệm":                     {"Các chi, đảng bộ trực thuộc"},
		"Tổ chức Công đoàn phối hợp thực hiện":                           {"Tổ chức Công đoàn"},
		"Tổ chức Hội thi tay nghề":                                       nil,
		"giáo viên chủ nhiệm và tổ tư vấn tâm lý phối hợp":               {"giáo viên chủ nhiệm", "tổ tư vấn tâm lý"},
		"Các cơ sở sản xuất giống, NTTS thương phẩm":                     {"Các cơ sở sản xuất giống, NTTS thương phẩm"},
		"Các doanh nghiệp sản xuất giống, UBND xã":                       {"Các doanh nghiệp sản xuất giống", "UBND xã"},
		"Các bộ phận được phân công định kỳ báo cáo":                     {"Các bộ phận được phân công"},
	} {
		units, _ := ReadUnits(text)
		var got []string
		for _, u := range units {
			got = append(got, u.Text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
