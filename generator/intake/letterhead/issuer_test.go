package letterhead

import (
	"strings"
	"testing"
)

// The left column of a letterhead, its lines parted by bars, and who issues.
func TestIssuers(t *testing.T) {
	for column, want := range map[string]string{
		"ỦY BAN NHÂN DÂN|TỈNH HÒA BÌNH":                                    "Ủy ban nhân dân tỉnh Hòa Bình",
		"ỦY|BAN NHÂN|DÂN TỈNH HÒA BÌNH":                                    "Ủy ban nhân dân tỉnh Hòa Bình",
		"CHỦ TỊCH ỦY|BAN NHÂN DÂN|TỈNH LONG AN":                            "Chủ tịch Ủy ban nhân dân tỉnh Long An",
		"UBND TỈNH HÀ NAM|SỞ LAO ĐỘNG - THƯƠNG BINH|VÀ XÃ HỘI":             "Sở Lao động - Thương binh và Xã hội tỉnh Hà Nam",
		"UBND TỈNH HÀ NAM SỞ NỘI VỤ":                                       "Sở Nội vụ tỉnh Hà Nam",
		"ỦY BAN NHÂN DÂN TỈNH HÀ NAM|VĂN PHÒNG":                            "Văn phòng Ủy ban nhân dân tỉnh Hà Nam",
		"UBND TỈNH HÀ NAM|CÔNG AN TỈNH":                                    "Công an tỉnh Hà Nam",
		"SỞ Y TẾ BẮC KẠN|TRUNG TÂM KIỂM SOÁT BỆNH TẬT":                     "Trung tâm Kiểm soát bệnh tật Bắc Kạn",
		"BỘ Y TẾ|CỤC Y TẾ DỰ PHÒNG":                                        "Cục Y tế dự phòng",
		"BỘ KHOA HỌC VÀ|CÔNG NGHỆ":                                         "Bộ Khoa học và Công nghệ",
		"BỘ NỘI VỤ|BỘ NỘI VỤ":                                              "Bộ Nội vụ",
		"BỘ CÔNG AN - BỘ QUỐC PHÒNG -|BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI": "Bộ Công an; Bộ Quốc phòng; Bộ Lao động - Thương binh và Xã hội",
		"SỞ TÀI CHÍNH|SỞ Y TẾ":                                             "Sở Tài chính; Sở Y tế",
		"BAN CHẤP HÀNH TRUNG ƯƠNG BAN TỔ CHỨC":                             "Ban Tổ chức Trung ương",
		"ỦY BAN MTTQ VIỆT NAM|XÃ NHÂN MẪU|BAN THƯỜNG TRỰC":                 "Ban Thường trực Ủy ban MTTQ Việt Nam xã Nhân Mẫu",
		"BAN CHẤP HÀNH TRUNG ƯƠNG|ĐẢNG ĐOÀN QUỐC HỘI":                      "Đảng đoàn Quốc hội",
		"BAN CÁN SỰ ĐẢNG BỘ NỘI VỤ":                                        "Ban cán sự đảng Bộ Nội vụ",
		"TỈNH ỦY HÀ NAM|BAN NỘI CHÍNH":                                     "Ban Nội chính Tỉnh ủy Hà Nam",
		"ĐẢNG BỘ TỈNH HÀ NAM|HUYỆN ỦY LÝ NHÂN":                             "Huyện ủy Lý Nhân",
		"UBND HUYỆN LÝ NHÂN|ỦY BAN NHÂN DÂN|XÃ NHÂN MẪU":                   "Ủy ban nhân dân xã Nhân Mẫu",
		"UBND THÀNH PHỐ HẢI PHÒNG|SỞ DU LỊCH":                              "Sở Du lịch thành phố Hải Phòng",
		"ỦY BAN NHÂN DÂN|THÀNH PHỐ HỘI AN":                                 "Ủy ban nhân dân thành phố Hội An",
		"S Ở Y TẾ": "Sở Y tế",
		"TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM|LIÊN ĐOÀN LAO ĐỘNG TỈNH HÀ NAM":        "Liên đoàn Lao động tỉnh Hà Nam",
		"UBND TỈNH HÀ NAM|BQL CÁC KHU CÔNG NGHIỆP":                               "BQL các khu công nghiệp tỉnh Hà Nam",
		"HỘI ĐỒNG NHÂN DÂN - ỦY BAN NHÂN DÂN - ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM": "Hội đồng nhân dân; Ủy ban nhân dân; Ủy ban Mặt trận Tổ quốc Việt Nam",
		"LIÊN ĐOÀN LAO ĐỘNG TỈNH HÀ NAM|CÔNG ĐOÀN NGÀNH Y TẾ":                    "Công đoàn ngành Y tế tỉnh Hà Nam",
		"ỦY BAN BẦU CỬ XÃ NHÂN MẪU|TIỂU BAN TUYÊN TRUYỀN":                        "Tiểu ban tuyên truyền xã Nhân Mẫu",
		"ĐOÀN TNCS HỒ CHÍ MINH|BCH ĐOÀN XÃ NHÂN MẪU":                             "BCH Đoàn xã Nhân Mẫu",
		"TỈNH ĐOÀN HÀ NAM|BAN CHẤP HÀNH":                                         "Ban Chấp hành Tỉnh đoàn Hà Nam",
		"BỘ TÀI CHÍNH|TỔNG CỤC THUẾ":                                             "Tổng cục Thuế",
		"UBND XÃ NHÂN MẪU|TRƯỜNG MẦM NON HOA SEN":                                "Trường Mầm non Hoa Sen xã Nhân Mẫu",
		"SỞ GIÁO DỤC VÀ ĐÀO TẠO|TRƯỜNG THPT LÝ NHÂN":                             "Trường THPT Lý Nhân",
		"UBND PHƯỜNG HỒNG GAI|PHÒNG VĂN HÓA - XÃ HỘI":                            "Phòng Văn hóa - Xã hội phường Hồng Gai",
		"HĐND TỈNH HÀ NAM|BAN PHÁP CHẾ":                                          "Ban Pháp chế HĐND tỉnh Hà Nam",
		"QUÂN KHU 3|BỘ CHQS TỈNH HÀ NAM":                                         "Bộ CHQS tỉnh Hà Nam",
		"":                                                                       "",
	} {
		if got := strings.Join(issuers(strings.Split(column, "|")).names, "; "); got != want {
			t.Errorf("%q: %q, want %q", column, got, want)
		}
	}
}
