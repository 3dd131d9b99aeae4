package letterhead

import (
	"strings"
	"testing"
)

func TestDocuments(t *testing.T) {
	for text, want := range map[string]string{
		"Căn cứ Luật Đất đai ngày 18/01/2024;":                                                                                                                               "Luật Đất đai ngày 18/01/2024",
		"Căn cứ Luật Đất đai ngày 18/01/2024; Luật Nhà ở ngày 27/11/2023;":                                                                                                   "Luật Đất đai ngày 18/01/2024 | Luật Nhà ở ngày 27/11/2023",
		"- Căn cứ Quyết định số 1/QĐ-UBND ngày 1/2/2024 của UBND tỉnh (phần A; B).":                                                                                          "Quyết định số 1/QĐ-UBND ngày 1/2/2024 của UBND tỉnh (phần A; B)",
		"Theo đề nghị của Sở Y tế tại Tờ trình số 1/TTr-SYT ngày 1/2/2024 và Công văn số 2/SYT-NVY ngày 3/2/2024.":                                                           "Theo đề nghị của Sở Y tế tại Tờ trình số 1/TTr-SYT ngày 1/2/2024 | Công văn số 2/SYT-NVY ngày 3/2/2024",
		"Căn cứ Nghị quyết số 1/NQ-CP ngày 1/2/2024 của Chính phủ về y tế và Kế hoạch số 2/KH-UBND ngày 3/4/2024 của UBND tỉnh;":                                             "Nghị quyết số 1/NQ-CP ngày 1/2/2024 của Chính phủ về y tế | Kế hoạch số 2/KH-UBND ngày 3/4/2024 của UBND tỉnh",
		"Căn cứ Kế hoạch số 1/KH-UBND ngày 1/2/2024 của UBND tỉnh về thực hiện Nghị quyết số 2/NQ-CP ngày 1/1/2024 của Chính phủ và Chương trình số 3-CTr/TU ngày 2/1/2024;": "Kế hoạch số 1/KH-UBND ngày 1/2/2024 của UBND tỉnh về thực hiện Nghị quyết số 2/NQ-CP ngày 1/1/2024 của Chính phủ và Chương trình số 3-CTr/TU ngày 2/1/2024",
		"Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019;":                                        "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019",
		"Căn cứ Luật Nhà mẫu số 1/2015/QH13, ngày 25/6/2015 và được sửa đổi, bổ sung một số điều tại Luật số 2/2025/QH15, ngày 24/6/2025;":                                   "Luật Nhà mẫu số 1/2015/QH13, ngày 25/6/2015 | được sửa đổi, bổ sung một số điều tại Luật số 2/2025/QH15, ngày 24/6/2025",
		"Căn cứ Quy chế làm việc của Ủy ban nhân dân tỉnh;":                                                                                                                  "Quy chế làm việc của Ủy ban nhân dân tỉnh",
		"Căn cứ chức năng, nhiệm vụ được giao;":                                                                                                                              "not all",
		"Theo đề nghị của Giám đốc Sở Y tế.":                                                                                                                                 "not all",
	} {
		entries, whole := documents(text)
		got := strings.Join(entries, " | ")
		if !whole {
			got = "not all"
		}
		if got != want {
			t.Errorf("%q\n got %q\nwant %q", text, got, want)
		}
	}
}

func TestCitedIn(t *testing.T) {
	for text, want := range map[string]string{
		"Thực hiện Chỉ thị số 1/CT-UBND ngày 1/2/2024 của Chủ tịch UBND tỉnh về y tế, Sở Y tế xây dựng Kế hoạch như sau:":              "Chỉ thị số 1/CT-UBND ngày 1/2/2024 của Chủ tịch UBND tỉnh",
		"Tiếp tục triển khai thực hiện có hiệu quả Nghị quyết số 1-NQ/TU ngày 1/2/2024 của Tỉnh ủy":                                    "Nghị quyết số 1-NQ/TU ngày 1/2/2024 của Tỉnh ủy",
		"Thực hiện ý kiến của Bộ Y tế tại Công văn số 1/BYT-DP ngày 1/2/2024 về phòng dịch":                                            "Công văn số 1/BYT-DP ngày 1/2/2024",
		"Thực hiện Công điện số 1/CĐ-TTg ngày 1/2/2024 về bão và ý kiến chỉ đạo của UBND tỉnh tại Công văn số 2/UBND-KT ngày 2/2/2024": "Công điện số 1/CĐ-TTg ngày 1/2/2024 | Công văn số 2/UBND-KT ngày 2/2/2024",
		"Thực hiện Cam kết thi đua của tập thể lãnh đạo Sở năm 2024, Sở Y tế xây dựng kế hoạch như sau":                                "Cam kết thi đua của tập thể lãnh đạo Sở năm 2024",
		"Thực hiện Luật Lưu trữ (sau đây gọi là Luật)":                                                                                 "Luật Lưu trữ",
		"Thực hiện nhiệm vụ năm 2024":                   "",
		"Thời gian qua. Thực hiện Chỉ thị số 1/CT-UBND": "",
	} {
		if got := strings.Join(citedIn(text), " | "); got != want {
			t.Errorf("%q\n got %q\nwant %q", text, got, want)
		}
	}
}
