package vietnamese

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestFromCapitals(t *testing.T) {
	for printed, want := range map[string]string{
		"ỦY BAN NHÂN DÂN TỈNH BẮC GIANG":                     "Ủy ban nhân dân tỉnh Bắc Giang",
		"UBND TỈNH BÀ RỊA - VŨNG TÀU":                        "UBND tỉnh Bà Rịa - Vũng Tàu",
		"CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH":     "Chủ tịch Ủy ban nhân dân thành phố Hồ Chí Minh",
		"SỞ GIÁO DỤC VÀ ĐÀO TẠO":                             "Sở Giáo dục và Đào tạo",
		"SỞ KHOA HỌC VÀ CÔNG NGHỆ LẠNG SƠN":                  "Sở Khoa học và Công nghệ Lạng Sơn",
		"SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH TỈNH QUẢNG BÌNH":    "Sở Văn hóa, Thể thao và Du lịch tỉnh Quảng Bình",
		"BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI":                "Bộ Lao động - Thương binh và Xã hội",
		"TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG THÀNH PHỐ HÀ NỘI": "Trung tâm Phục vụ hành chính công thành phố Hà Nội",
		"TRUNG TÂM KIỂM SOÁT BỆNH TẬT":                       "Trung tâm Kiểm soát bệnh tật",
		"VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO":                     "Viện kiểm sát nhân dân tối cao",
		"THỦ TƯỚNG CHÍNH PHỦ":                                "Thủ tướng Chính phủ",
		"BAN CHẤP HÀNH TRUNG ƯƠNG":                           "Ban Chấp hành Trung ương",
		"TỈNH ỦY QUẢNG NINH":                                 "Tỉnh ủy Quảng Ninh",
		"HỘI ĐỒNG NHÂN DÂN HUYỆN TÂN YÊN":                    "Hội đồng nhân dân huyện Tân Yên",
		"ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH AN GIANG":     "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh An Giang",
		"VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH KON TUM":             "Văn phòng Ủy ban nhân dân tỉnh Kon Tum",
		"CÔNG AN TỈNH ĐẮK NÔNG":                              "Công an tỉnh Đắk Nông",
		"LIÊN ĐOÀN LAO ĐỘNG TỈNH HÀ NAM":                     "Liên đoàn Lao động tỉnh Hà Nam",
		"Sở Tài chính tỉnh Bắc Giang":                        "Sở Tài chính tỉnh Bắc Giang",
		"BAN QUẢN LÝ KHU KINH TẾ":                            "Ban Quản lý Khu kinh tế",
		"CHI CỤC TIÊU CHUẨN ĐO LƯỜNG CHẤT LƯỢNG":             "Chi cục Tiêu chuẩn đo lường chất lượng",
		"CỤC SỞ HỮU TRÍ TUỆ":                                 "Cục Sở hữu trí tuệ",
		"BAN CHỈ ĐẠO TRUNG ƯƠNG VỀ AN TOÀN LAO ĐỘNG":         "Ban Chỉ đạo Trung ương về an toàn lao động",
		"ỦY BAN NHÂN DÂN QUẬN 7":                             "Ủy ban nhân dân Quận 7",
		"BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP TỈNH HÀ NAM":        "Ban Quản lý các khu công nghiệp tỉnh Hà Nam",
		"BAN CHỈ HUY PHÒNG, CHỐNG THIÊN TAI TỈNH HÀ NAM":     "Ban Chỉ huy phòng, chống thiên tai tỉnh Hà Nam",
		"THANH TRA SỞ Y TẾ":                                  "Thanh tra Sở Y tế",
		"ỦY BAN NHÂN DÂN XÃ TÂN HƯNG":                        "Ủy ban nhân dân xã Tân Hưng",
		"SỞ  Y  TẾ":                                          "Sở Y tế",
		"":                                                   "",
	} {
		if got := FromCapitals(printed); got != want {
			t.Errorf("FromCapitals(%q) = %q, want %q", printed, got, want)
		}
	}
}

// Only the case of letters and the white space change.
func TestFromCapitalsKeepsTheWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.RuneFrom([]rune("ỦYBANSỞTỈNHÀ ,-&ab1\n"))).Draw(t, "name")
		got := FromCapitals(s)
		if want := strings.Join(strings.Fields(NFC(s)), " "); strings.ToLower(got) != strings.ToLower(want) {
			t.Fatalf("FromCapitals(%q) = %q", s, got)
		}
	})
}

func TestLeadingOrganisation(t *testing.T) {
	for text, want := range map[string]string{
		"Sở Khoa học và Công nghệ xây dựng Kế hoạch thực hiện như sau:": "Sở Khoa học và Công nghệ",
		"Ủy ban nhân dân Tỉnh ban hành Kế hoạch":                        "Ủy ban nhân dân Tỉnh",
		"UBND thành phố Hà Nội ban hành Kế hoạch phát triển":            "UBND thành phố Hà Nội",
		"Nhằm nâng cao hiệu quả":                                        "",
		"xây dựng":                                                      "",
		"":                                                              "",
	} {
		if got := LeadingOrganisation(text); got != want {
			t.Errorf("LeadingOrganisation(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestLeadingDepartment(t *testing.T) {
	for text, want := range map[string]string{
		"SỞ Y TẾ BẮC GIANG":                           "SỞ Y TẾ",
		"BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI BỘ Y TẾ": "BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
		"Sở Văn hóa, Thể thao và Du lịch tỉnh":        "Sở Văn hóa, Thể thao và Du lịch",
		"Sở NN&PTNT":     "Sở NN&PTNT",
		"BỘ NỘI":         "",
		"Sở hữu trí tuệ": "",
		"Cục Y tế":       "",
		"":               "",
	} {
		if got := LeadingDepartment(text); got != want {
			t.Errorf("LeadingDepartment(%q) = %q, want %q", text, got, want)
		}
	}
}
