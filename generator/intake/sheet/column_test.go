package sheet

import "testing"

func TestColumnOf(t *testing.T) {
	for _, c := range []struct {
		words string
		want  Column
	}{
		{"TT", ColumnNumber}, {"STT", ColumnNumber}, {"Số\nTT", ColumnNumber}, {"Số thứ tự", ColumnNumber}, {"S TT", ColumnNumber},
		{"Nội dung/nhiệm vụ", ColumnDuty}, {"NHIỆM VỤ VÀ GIẢI PHÁP", ColumnDuty}, {"Tên nhiệm vụ", ColumnDuty}, {"Các hoạt động", ColumnDuty},
		{"Nội dung công việc thực hiện", ColumnDuty}, {"Tên văn bản", ColumnDuty}, {"Danh mục đề án", ColumnDuty},
		{"Cơ quan chủ trì", ColumnLead}, {"Cơ quan\nchủ trì tham mưu", ColumnLead}, {"Đơn vị đầu mối", ColumnLead}, {"CHỦ TRÌ", ColumnLead},
		{"Cơ quan phối hợp", ColumnWith}, {"Đơn vị phối hợp thực hiện", ColumnWith}, {"PHỐI HỢP", ColumnWith},
		{"Cơ quan thực hiện", ColumnWho}, {"Đơn vị chủ trì, phối hợp", ColumnWho}, {"Phân công thực hiện", ColumnWho},
		{"Thực hiện, phối hợp", ColumnWho}, {"Đơn vị", ColumnWho},
		{"Thời gian thực hiện", ColumnDeadline}, {"Thời gian", ColumnDeadline}, {"Dự kiến thời gian hoàn thành", ColumnDeadline},
		{"Tiến độ", ColumnDeadline}, {"Thời hạn hoàn thành", ColumnDeadline}, {"Thời gian bắt đầu - kết thúc", ColumnDeadline},
		{"Thời gian bắt đầu", ColumnStart}, {"Khởi công", ColumnStart},
		{"Sản phẩm/Kết quả", ColumnOutput}, {"Dự kiến kết quả", ColumnOutput}, {"Sản phẩm hoàn thành", ColumnOutput},
		{"Chỉ tiêu", ColumnTarget}, {"Kinh phí (triệu đồng)", ColumnBudget}, {"Dự kiến kinh phí thực hiện", ColumnBudget},
		{"Địa điểm thực hiện", ColumnPlace}, {"Căn cứ", ColumnBasis}, {"Ghi chú", ColumnNote},

		{"Năm thực hiện", ColumnDeadline}, {"Tháng hoàn thành", ColumnDeadline}, {"Mốc thời gian", ColumnDeadline}, {"CQ chủ trì", ColumnLead},
		{"Hình thức thực hiện", ColumnUnknown}, {"Đối tượng tham gia", ColumnUnknown}, {"Yêu cầu thực hiện", ColumnUnknown},
		{"", ColumnUnknown}, {"ĐVT", ColumnUnknown}, {"Đơn vị tính", ColumnUnknown}, {"Năm 2026", ColumnUnknown}, {"2027", ColumnUnknown},
		{"Sở Tài chính", ColumnUnknown}, {"Thường xuyên", ColumnUnknown},
		{"Nội dung chi cho các hoạt động thường xuyên của cơ quan nhà nước ở các cấp;", ColumnUnknown},
		{"Tổ chức điều chỉnh, bổ sung quy hoạch hạ tầng viễn thông trong các khu công nghiệp", ColumnUnknown},
	} {
		if got := ColumnOf(c.words); got != c.want {
			t.Errorf("ColumnOf(%q) = %d, want %d", c.words, got, c.want)
		}
	}
}
