package letterhead

import (
	"strings"
	"testing"
)

func TestSignature(t *testing.T) {
	for lines, want := range map[string]string{
		"TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH THƯỜNG TRỰC|Lê Thị Mẫu": "Lê Thị Mẫu; PHÓ CHỦ TỊCH THƯỜNG TRỰC; TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH",
		"TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH (Đã ký) Lê Thị Mẫu":     "Lê Thị Mẫu; PHÓ CHỦ TỊCH; TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH",
		"TM.UBND TỈNH|CHỦ TỊCH|Lê Thị Mẫu":                                     "Lê Thị Mẫu; CHỦ TỊCH; TM. UBND TỈNH",
		"KT.GIÁM ĐỐC|PHÓ GIÁM ĐỐC|BS.CKII Lê Thị Mẫu":                          "BS.CKII Lê Thị Mẫu; PHÓ GIÁM ĐỐC; KT. GIÁM ĐỐC",
		"TUQ. CHỦ TỊCH|GIÁM ĐỐC SỞ|TÀI CHÍNH|LÊ THỊ MẪU":                       "LÊ THỊ MẪU; GIÁM ĐỐC SỞ TÀI CHÍNH; TUQ. CHỦ TỊCH",
		"Q. GIÁM ĐỐC|Lê Thị Mẫu":                                               "Lê Thị Mẫu; ; Q. GIÁM ĐỐC",
		"TL. BỘ TRƯỞNG|VỤ TRƯỞNG VỤ PHÁP CHẾ|Lê Thị Mẫu":                       "Lê Thị Mẫu; VỤ TRƯỞNG VỤ PHÁP CHẾ; TL. BỘ TRƯỞNG",
		"T/M BAN THƯỜNG VỤ|K/T BÍ THƯ|PHÓ BÍ THƯ|Lê Thị Mẫu":                   "Lê Thị Mẫu; PHÓ BÍ THƯ; T/M BAN THƯỜNG VỤ, K/T BÍ THƯ",
		"TM. BAN THƯỜNG TRỰC|CHỦ TỊCH|Lê Thị Mẫu":                              "Lê Thị Mẫu; CHỦ TỊCH; TM. BAN THƯỜNG TRỰC",
		"KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN THƯỜNG TRỰC Lê Thị Mẫu":                 "Lê Thị Mẫu; PHÓ TRƯỞNG BAN THƯỜNG TRỰC; KT. TRƯỞNG BAN",
		"TRƯỞNG BAN|PHÓ THỦ TƯỚNG|Lê Thị Mẫu":                                  "Lê Thị Mẫu; PHÓ THỦ TƯỚNG; TRƯỞNG BAN",
		"TM. TIỂU BAN|TRƯỞNG TIỂU BAN|Lê Thị Mẫu":                              "Lê Thị Mẫu; TRƯỞNG TIỂU BAN; TM. TIỂU BAN",
		"CHỈ HUY TRƯỞNG|Đại tá Lê Văn Mẫu":                                     "Đại tá Lê Văn Mẫu; CHỈ HUY TRƯỞNG; ",
		"GIÁM ĐỐC KIÊM TRƯỞNG BAN|Giàng A Mẫu":                                 "Giàng A Mẫu; GIÁM ĐỐC KIÊM TRƯỞNG BAN; ",
	} {
		var s signature
		for line := range strings.SplitSeq(lines, "|") {
			s.add(line)
		}
		if got := strings.Join([]string{s.name, s.position, strings.Join(s.authority, ", ")}, "; "); got != want {
			t.Errorf("%q: %q, want %q", lines, got, want)
		}
	}
}

func TestPersonName(t *testing.T) {
	for text, want := range map[string]bool{
		"Nguyễn Văn Mẫu": true, "TS. Lê Thị Mẫu": true, "Điểu K'Mẫu": true, "Đoàn Văn Mẫu": true, "ĐOÀN VĂN MẪU": true, "Y Mẫu": true,
		"TỈNH BẮC GIANG": false, "Sở Y tế": false, "PHỤ LỤC": false, "Phó Chủ Tịch": false, "Kế Hoạch": false, "Nguyễn": false, "Lưu: VT": false, "Nguyễn Văn 5": false, "Ban Chỉ Đạo": false,
	} {
		if got := personName(text); got != want {
			t.Errorf("personName(%q) = %v", text, got)
		}
	}
}
