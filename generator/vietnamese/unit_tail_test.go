package vietnamese

import (
	"slices"
	"testing"
)

func TestCutManner(t *testing.T) {
	for name, want := range map[string]string{
		"Các sở, ngành theo chức năng, nhiệm vụ được giao":           "Các sở, ngành",
		"Các nhà máy nước trên địa bàn có trách nhiệm":               "Các nhà máy nước trên địa bàn",
		"UBND các xã được phân công chủ trì thực hiện nhiệm vụ":      "UBND các xã",
		"Các cơ quan, đơn vị được giao chủ trì":                      "Các cơ quan, đơn vị được giao chủ trì",
		"Thủ trưởng các đơn vị được giao chủ trì":                    "Thủ trưởng các đơn vị được giao chủ trì",
		"các hội trong phạm vi chức năng, nhiệm vụ của mình tổ chức": "các hội",
		"Sở Y tế": "Sở Y tế",
	} {
		if got := CutManner(name); got != want {
			t.Errorf("CutManner(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestUnitsOfPosts(t *testing.T) {
	for text, want := range map[string][]string{
		"Giám đốc, Thủ trưởng các sở, ban ngành":                   {"Giám đốc, Thủ trưởng các sở, ban ngành"},
		"Giám đốc Sở Y tế, Thủ trưởng cơ quan, ban, ngành":         {"Giám đốc Sở Y tế", "Thủ trưởng cơ quan, ban, ngành"},
		"các sở, ngành và chính quyền địa phương":                  {"các sở, ngành", "chính quyền địa phương"},
		"các Sở, ban, ngành và địa phương liên quan":               {"các Sở, ban, ngành", "địa phương liên quan"},
		"các bộ, ngành và địa phương":                              {"các bộ, ngành và địa phương"},
		"các sở, ban ngành, chủ đầu tư hạ tầng":                    {"các sở, ban ngành", "chủ đầu tư hạ tầng"},
		"các đơn vị cấp nước thuộc phạm vi quản lý":                {"các đơn vị cấp nước thuộc phạm vi quản lý"},
		"các sở, ngành trong phạm vi nhiệm vụ của mình và các hội": {"các sở, ngành", "các hội"},
	} {
		var got []string
		for _, u := range SplitUnits(text) {
			got = append(got, u.Text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("SplitUnits(%q) = %q, want %q", text, got, want)
		}
	}
}
