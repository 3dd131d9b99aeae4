package vietnamese

import (
	"strings"
	"testing"
)

// TestPersons parts lists of persons, and leaves places and bodies alone.
func TestPersons(t *testing.T) {
	for value, want := range map[string]string{
		"Tổ trưởng Lê Văn Bắc, Thầy Nam và Cô Thu":         "Tổ trưởng Lê Văn Bắc|Thầy Nam|Cô Thu",
		"Cô Vũ Thị Thu (7B, 7C), toàn thể giáo viên tổ Lý": "Cô Vũ Thị Thu (7B, 7C)|toàn thể giáo viên tổ Lý",
		"Đ/c Phạm Minh, Trạm Y tế":                         "Đ/c Phạm Minh|Trạm Y tế",
		"Hà Nội, Lâm Đồng":                                 "",
		"UBND xã Lê Lợi, Trần Phú":                         "",
		"Cô giáo chủ nhiệm, Thầy Nam":                      "",
	} {
		var all []string
		for _, p := range partPeople(value) {
			all = append(all, p.Text)
			if value[p.Offset:p.Offset+len(p.Text)] != p.Text {
				t.Errorf("%s: %q does not stand at %d", value, p.Text, p.Offset)
			}
		}
		if got := strings.Join(all, "|"); got != want {
			t.Errorf("%s: %s, want %s", value, got, want)
		}
	}
}
