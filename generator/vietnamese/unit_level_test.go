package vietnamese

import (
	"slices"
	"testing"
)

// Names of bodies on several levels, and of those beside whom others stand.
func TestUnitsOnLevels(t *testing.T) {
	for text, want := range map[string][]string{
		"Công an tỉnh, xã, phường tuần tra":                                 {"Công an tỉnh, xã, phường"},
		"Công an tỉnh, xã hội hóa":                                          {"Công an tỉnh"},
		"Ban Chỉ huy Phòng thủ dân sự cấp tỉnh, cấp xã":                     {"Ban Chỉ huy Phòng thủ dân sự cấp tỉnh, cấp xã"},
		"Sở Y tế tỉnh, thành phố trực thuộc Trung ương":                     {"Sở Y tế tỉnh, thành phố trực thuộc Trung ương"},
		"Trung tâm Truyền thông và Văn hóa xã, phường":                      {"Trung tâm Truyền thông và Văn hóa xã, phường"},
		"các sở, ngành, tổ chức chính trị - xã hội tỉnh":                    {"các sở, ngành", "tổ chức chính trị - xã hội tỉnh"},
		"các sở, ngành, đoàn thể tỉnh":                                      {"các sở, ngành, đoàn thể tỉnh"},
		"cơ quan báo chí và hệ thống truyền thanh cơ sở":                    {"cơ quan báo chí", "hệ thống truyền thanh cơ sở"},
		"chính quyền địa phương, Mặt trận cơ sở":                            {"chính quyền địa phương", "Mặt trận cơ sở"},
		"các tổ chức cung cấp dịch vụ viễn thông rà soát hạ tầng":           {"các tổ chức cung cấp dịch vụ viễn thông"},
		"các đơn vị được kiểm tra chuẩn bị hồ sơ":                           {"các đơn vị được kiểm tra"},
		"đơn vị được giao nhiệm vụ":                                         {"đơn vị"},
		"các sở, ngành, hội đặc thù, UBND các xã":                           {"các sở, ngành, hội đặc thù", "UBND các xã"},
		"Ban Giám hiệu, GVCN các lớp":                                       {"Ban Giám hiệu", "GVCN các lớp"},
		"các Bộ, ngành, tổ chức chính trị - xã hội ở Trung ương triển khai": {"các Bộ, ngành", "tổ chức chính trị - xã hội ở Trung ương"},
	} {
		units, _ := ReadUnits(text)
		var got []string
		for _, u := range units {
			got = append(got, u.Text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("ReadUnits(%q) = %q, want %q", text, got, want)
		}
	}
}

// Values of fields: who works in a body stands beside it, and a sentence is no
// name.
func TestUnitsOfValues(t *testing.T) {
	for value, want := range map[string][]string{
		"Tổ Văn phòng, Kế toán":           {"Tổ Văn phòng", "Kế toán"},
		"Tổ Văn thư, Kế toán":             {"Tổ Văn thư, Kế toán"},
		"Thầy Nam, Cô Hoa":                {"Thầy Nam", "Cô Hoa"},
		"Sở Văn hóa, Thể thao và Du lịch": {"Sở Văn hóa, Thể thao và Du lịch"},
		"Kinh tế, Hạ tầng và Đô thị":      {"Kinh tế, Hạ tầng và Đô thị"},
		"các ngân hàng thương mại mở quầy. Thời gian do hai bên, Sở Y tế thống nhất": {"các ngân hàng thương mại"},
	} {
		var got []string
		for _, u := range SplitUnits(value) {
			got = append(got, u.Text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("SplitUnits(%q) = %q, want %q", value, got, want)
		}
	}
}
