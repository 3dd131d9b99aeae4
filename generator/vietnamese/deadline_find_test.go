package vietnamese_test

import (
	"slices"
	"testing"

	"congbo/generator/vietnamese"
)

func TestFindDeadlines(t *testing.T) {
	for text, want := range map[string][]string{
		"gửi đến Sở KH&CN trước ngày 15/11 hàng năm để tổng hợp cho năm sau.":                                            {"trước ngày 15/11 hàng năm"},
		"Nội dung này hoàn thành trong tháng 11/2022.":                                                                   {"trong tháng 11/2022"},
		"Hàng năm, vào tháng 11, các Sở, Ngành báo cáo":                                                                  {"Hàng năm, vào tháng 11"},
		"báo cáo gửi Văn phòng Sở định kỳ 6 tháng và năm.":                                                               {"định kỳ 6 tháng và năm"},
		"định kỳ trước ngày 01/6 và 15/11 hằng năm báo cáo":                                                              {"định kỳ trước ngày 01/6 và 15/11 hằng năm"},
		"Đến năm 2020: Quy hoạch, đào tạo":                                                                               {"Đến năm 2020"},
		"Từ nay đến năm 2020: Các nhiệm vụ":                                                                              {"Từ nay đến năm 2020"},
		"trước ngày 20/11 về Sở Y tế":                                                                                    {"trước ngày 20/11"},
		"từ tháng 01/2026 đến tháng 6/2026 triển khai":                                                                   {"từ tháng 01/2026 đến tháng 6/2026"},
		"trước khi trình, trong quá trình thực hiện":                                                                     nil,
		"xong trong tháng 8; báo cáo trong quý IV":                                                                       {"trong tháng 8", "trong quý IV"},
		"diễn tập (dự kiến tuần đầu tháng 4)":                                                                            {"tuần đầu tháng 4"},
		"canh gác từ 18 giờ ngày 14/3/2026 cho đến khi kết thúc kiểm phiếu":                                              {"từ 18 giờ ngày 14/3/2026 cho đến khi kết thúc kiểm phiếu"},
		"Trong 10 ngày trước ngày bầu cử, các tổ phát thanh":                                                             {"Trong 10 ngày trước ngày bầu cử"},
		"cấp phát trước khi bắt đầu đợt 1; ký cam kết trước khi kinh doanh":                                              {"trước khi bắt đầu đợt 1"},
		"phát ít nhất 01 kỳ/tuần; 40 doanh nghiệp/năm":                                                                   {"01 kỳ/tuần"},
		"trực vào thứ Ba, thứ Năm hằng tuần":                                                                             {"vào thứ Ba, thứ Năm hằng tuần"},
		"trình Hội đồng nhân dân tại kỳ họp cuối năm 2024.":                                                              {"tại kỳ họp cuối năm 2024"},
		"kiểm tra phần mềm trước khi vận hành chính thức.":                                                               {"trước khi vận hành chính thức"},
		"nghiệm thu trước khi đưa vào sử dụng; chuẩn bị":                                                                 nil,
		"gửi danh mục vào tháng cuối mỗi quý.":                                                                           {"vào tháng cuối mỗi quý"},
		"duyệt trước ngày 20 tháng 11 của năm trước năm kế hoạch.":                                                       {"trước ngày 20 tháng 11 của năm trước năm kế hoạch"},
		"gửi về Phòng trước 05 ngày tổ chức hội thi.":                                                                    {"trước 05 ngày tổ chức hội thi"},
		"dạy học 2 buổi/ngày; họp tổ 2 tuần/lần":                                                                         {"2 tuần/lần"},
		"chương trình đối thoại định kỳ tháng 8/2026":                                                                    {"tháng 8/2026"},
		"trình kỳ họp giữa năm 2022":                                                                                     {"kỳ họp giữa năm 2022"},
		"xong trong tuần thứ hai của tháng 11":                                                                           {"trong tuần thứ hai của tháng 11"},
		"hoàn thành trước ngày 15/9":                                                                                     {"trước ngày 15/9"},
		"báo cáo trước 15 giờ hằng ngày, nộp trước 14h00":                                                                {"trước 15 giờ hằng ngày", "trước 14h00"},
		"nạo vét kênh trước mùa khô năm 2026 và tu sửa cống":                                                             {"trước mùa khô năm 2026"},
		"trước ngày 10/6 (6 tháng) và trước ngày 10/12 (năm) gửi báo cáo":                                                {"trước ngày 10/6 (6 tháng) và trước ngày 10/12 (năm)"},
		"từ ngày 14/9/2025 đến ngày 20/9/2025 ra quân":                                                                   {"từ ngày 14/9/2025 đến ngày 20/9/2025"},
		"báo cáo kết quả 6 tháng (trước ngày 15/6), năm (trước ngày 15/12) về Sở Y tế":                                   {"6 tháng (trước ngày 15/6), năm (trước ngày 15/12)"},
		"Định kỳ hằng tháng (trước ngày 20), 6 tháng (trước ngày 15/6) và hằng năm (trước ngày 15/12) các xã báo cáo":    {"Định kỳ hằng tháng (trước ngày 20), 6 tháng (trước ngày 15/6) và hằng năm (trước ngày 15/12)"},
		"Định kỳ hằng quý (trước ngày 25 của tháng cuối quý), 6 tháng (trước ngày 10/6), tổng kết năm (trước ngày 5/12)": {"Định kỳ hằng quý (trước ngày 25 của tháng cuối quý), 6 tháng (trước ngày 10/6), tổng kết năm (trước ngày 5/12)"},
		"gửi số liệu (trước ngày 15/6) để tổng hợp":                                                                      {"trước ngày 15/6"},
		"báo cáo sơ kết trước ngày 10/6 và báo cáo tổng kết":                                                             {"trước ngày 10/6"},
		"Họp giao ban trước 16 giờ 00 thứ Sáu hằng tuần":                                                                 {"trước 16 giờ 00 thứ Sáu hằng tuần"},
		"quyết toán trước ngày 31 tháng 01 năm sau theo quy định":                                                        {"trước ngày 31 tháng 01 năm sau"},
		"nộp trước ngày 05 của tháng đầu quý sau":                                                                        {"trước ngày 05 của tháng đầu quý sau"},
		"gửi trước ngày 14 của tháng cuối kỳ báo cáo":                                                                    {"trước ngày 14 của tháng cuối kỳ báo cáo"},
		"mở cửa từ ngày 15/9 đến ngày 15/10 hằng năm":                                                                    {"từ ngày 15/9 đến ngày 15/10 hằng năm"},
		"ra quân từ 15/10 - 30/10/2025 tại các thôn":                                                                     {"từ 15/10 - 30/10/2025"},
		"diễn tập tối thiểu 01 lần/năm, kiểm tra 3 tháng một lần":                                                        {"01 lần/năm", "3 tháng một lần"},
		"Xử lý nước đọng trong 24-48 giờ sau khi nước rút.":                                                              {"trong 24-48 giờ sau khi nước rút"},
		"Tổng vệ sinh ngay khi nước rút.":                                                                                {"ngay khi nước rút"},
		"Thống kê thiệt hại sau mỗi đợt mưa lũ.":                                                                         {"sau mỗi đợt mưa lũ"},
		"ngay khi phát hiện người nhập cảnh trái phép qua các đường mòn, lối mở":                                         nil,
		"dự trữ thuốc trong 24 giờ":                                                                                      nil,
		"phát sóng trước 9 giờ sáng mỗi ngày, báo giá trước 10 giờ mỗi thứ Sáu":                                          {"trước 9 giờ sáng mỗi ngày", "trước 10 giờ mỗi thứ Sáu"},
		"ra quân vào sáng Chủ nhật tuần cuối hằng tháng":                                                                 {"vào sáng Chủ nhật tuần cuối hằng tháng"},
		"báo cáo định kỳ 15 ngày một lần":                                                                                {"định kỳ 15 ngày một lần"},
		"giải quyết trong thời gian 15 ngày làm việc kể từ ngày nhận đủ hồ sơ":                                           {"trong thời gian 15 ngày làm việc kể từ ngày nhận đủ hồ sơ"},
		"giao kế hoạch vốn năm 2020 ngay trong tháng 3 năm 2020":                                                         {"ngay trong tháng 3 năm 2020"},
		"Năm 2026, trước ngày 10/3 các xã nộp danh sách":                                                                 {"Năm 2026, trước ngày 10/3"},
		"báo cáo định kỳ và đột xuất":                                                                                    {"định kỳ và đột xuất"},
		"tổng hợp sau 30 ngày kể từ ngày nhận hồ sơ":                                                                     {"sau 30 ngày kể từ ngày nhận hồ sơ"},
		"kẻ vạch, hoàn thành 20/6/2020; đạt 9/10 chỉ tiêu":                                                               {"20/6/2020"},
		"báo cáo vào thứ Sáu hằng tuần về Văn phòng":                                                                     {"vào thứ Sáu hằng tuần"},
		"ra quân chiều thứ Bảy hằng tuần tại các xã":                                                                     {"chiều thứ Bảy hằng tuần"},
		"tổ chức lễ vào 8/3/2024 tại hội trường":                                                                         {"vào 8/3/2024"},
		"Đưa môn bơi vào giảng dạy từ năm học 2026 - 2027.":                                                              {"từ năm học 2026 - 2027"},
		"áp dụng từ học kỳ II năm học 2025 - 2026; họp trong năm học":                                                    {"từ học kỳ II năm học 2025 - 2026"},
		"thực hiện từ khóa khai giảng đầu năm 2026":                                                                      {"từ khóa khai giảng đầu năm 2026"},
		"xuống giống ngay từ vụ Đông Xuân 2020 - 2021.":                                                                  {"ngay từ vụ Đông Xuân 2020 - 2021"},
		"cấp kinh phí ngay sau khi có quyết định giao dự toán;":                                                          {"ngay sau khi có quyết định giao dự toán"},
		"kiểm kê tủ thuốc trước mỗi đợt tiêm ít nhất 05 ngày.":                                                           {"trước mỗi đợt tiêm ít nhất 05 ngày"},
		"Sau tiêm phòng 21 ngày, lấy mẫu":                                                                                {"Sau tiêm phòng 21 ngày"},
		"kết nối theo lộ trình của Sở Thông tin và Truyền thông.":                                                        {"theo lộ trình của Sở Thông tin và Truyền thông"},
		"gửi hồ sơ theo thời gian quy định của Bộ Nội vụ.":                                                               {"theo thời gian quy định của Bộ Nội vụ"},
		"giải ngân theo tiến độ của dự án.":                                                                              nil,
		"gửi số liệu vào tuần đầu của tháng cuối quý.":                                                                   {"vào tuần đầu của tháng cuối quý"},
		"họp vào tuần cuối hằng tháng":                                                                                   {"vào tuần cuối hằng tháng"},
		"mở hội từ mùng 1 đến mùng 10 tháng Giêng tại đình":                                                              {"từ mùng 1 đến mùng 10 tháng Giêng"},
		"giỗ Tổ ngày 10 tháng 3 âm lịch":                                                                                 {"ngày 10 tháng 3 âm lịch"},
		"số hóa trong 02 năm 2021 - 2022; đo lại trong hai năm 2024, 2025":                                               {"trong 02 năm 2021 - 2022", "trong hai năm 2024, 2025"},
		"trình trước ngày 15 tháng 12 của năm trước liền kề.":                                                            {"trước ngày 15 tháng 12 của năm trước liền kề"},
		"Hằng năm, tổ chức Tuần lễ áo dài":                                                                               {"Hằng năm"},
		"trong các tháng 6, 7, 8/2025; vào các ngày 5, 15 hằng tháng":                                                    {"trong các tháng 6, 7, 8/2025", "vào các ngày 5, 15 hằng tháng"},
		"xong trong nửa đầu tháng 12/2025":                                                                               {"trong nửa đầu tháng 12/2025"},
		"mỗi tháng ít nhất 01 lần":                                                                                       {"mỗi tháng ít nhất 01 lần"},
		"trước ngày 15/11/2020./.":                                                                                       {"trước ngày 15/11/2020"},
	} {
		var found []string
		for _, d := range vietnamese.FindDeadlines(text, vietnamese.DeadlineContext{}) {
			found = append(found, text[d.Start:d.Stop])
		}
		if !slices.Equal(found, want) {
			t.Errorf("%q: deadlines %q, want %q", text, found, want)
		}
	}
}

func TestLeadingDeadline(t *testing.T) {
	for text, want := range map[string]string{
		"Hằng quý, các đơn vị báo cáo":       "Hằng quý",
		"Trước ngày 15/5/2025: nạo vét kênh": "Trước ngày 15/5/2025",
		"Các đơn vị báo cáo hằng quý":        "",
		"":                                   "",
	} {
		found, ok := vietnamese.LeadingDeadline(text)
		if got := text[found.Start:found.Stop]; got != want || ok != (want != "") {
			t.Errorf("%q begins with the time %q, want %q", text, got, want)
		}
	}
}
