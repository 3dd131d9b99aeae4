package intake

import (
	"strings"
	"testing"
)

// times are the forms in which documents say by when, one a line.
const times = `
trước ngày 15/12/2026
trước ngày 15 tháng 12 năm 2026
xong trước ngày 30/6/2026
chậm nhất ngày 20/11/2026
chậm nhất là ngày 20/11/2026
trong tháng 11/2026
trong tháng 11 năm 2026
trong quý II/2026
Quý II/2026
Quý II năm 2026
quý II và quý III năm 2026
trong năm 2026
Năm 2026
hằng năm
hàng năm
định kỳ hằng quý
định kỳ 6 tháng, hằng năm
định kỳ hằng quý, 6 tháng và năm
trước ngày 15 hằng tháng
trước ngày 15/12 hằng năm
trước ngày 15 tháng 12 hằng năm
trước 17 giờ 00 ngày 20/11/2026
trước 16h00' ngày 20/11/2026
trong vòng 10 ngày kể từ ngày ký ban hành Kế hoạch
trong thời hạn 15 ngày làm việc kể từ ngày nhận được hồ sơ
đến hết năm 2030
đến năm 2030
Giai đoạn 2026 - 2030
2026 - 2030
2026-2030
Từ năm 2026 đến năm 2030
Từ quý III/2026
Từ tháng 01 đến tháng 12/2026
Từ ngày 01/6/2026 đến ngày 30/9/2026
Thường xuyên
Thường xuyên, hằng năm
Thường xuyên, liên tục
6 tháng đầu năm 2026
Cuối năm 2026
trước 30/6/2026
30/6/2026
Tháng 6/2026
Tháng 5, 6/2026
Tháng 5 - 6/2026
Quý I, II/2026
Quý I - II/2026
Quý III, Quý IV/2026
Quý III - Quý IV năm 2026
Tháng 12/2026 và các năm tiếp theo
Năm 2026 và những năm tiếp theo
Năm 2026 và các năm tiếp theo
Ngay sau khi Kế hoạch được ban hành
Theo tiến độ của dự án
Trong quý I hằng năm
Tháng 12 hằng năm
Quý IV hằng năm
Hoàn thành trong quý IV/2026
Hoàn thành trước ngày 31/12/2026
Trước ngày 20 của tháng cuối quý
ngày 25 hằng tháng
Từ năm 2026
Từ nay đến hết năm 2026
Trong giai đoạn 2026 - 2030
Năm học 2026 - 2027
Tháng 9/2026 - tháng 5/2027
Theo yêu cầu của UBND tỉnh
Khi có phát sinh
`

// timesIn are what stands around the time of a task: labels below a heading, in
// a line and in brackets, tables of three kinds.
var timesIn = map[string]string{
	"below":    "1. Rà soát quy hoạch chợ\n\na) Cơ quan chủ trì: Sở Công Thương.\n\nb) Thời gian thực hiện: %.",
	"dashes":   "1. Rà soát quy hoạch chợ\n\n- Đơn vị chủ trì: Sở Công Thương.\n\n- Thời hạn hoàn thành: %.",
	"in line":  "- Rà soát quy hoạch chợ. Cơ quan chủ trì: Sở Công Thương. Thời gian: %.",
	"alone":    "- Rà soát quy hoạch chợ. Thời gian thực hiện: %.",
	"brackets": "- Rà soát quy hoạch chợ (Thời gian hoàn thành: %).",
	"tabs":     "TT\tNhiệm vụ\tChủ trì\tThời gian hoàn thành\tGhi chú\n1\tRà soát quy hoạch chợ\tSở Công Thương\t%\t\n2\tSửa chợ\tSở Xây dựng\t%\t",
	"bars":     "| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian |\n|---|---|---|---|---|\n| 1 | Rà soát quy hoạch chợ | Sở Công Thương | Sở Xây dựng | % |\n| 2 | Sửa chợ | Sở Xây dựng | | % |",
	"cells":    "TT\n\nNhiệm vụ\n\nChủ trì\n\nThời gian hoàn thành\n\n1\n\nRà soát quy hoạch chợ\n\nSở Công Thương\n\n%\n\n2\n\nSửa chợ\n\nSở Xây dựng\n\n%",
}

// TestTimes puts every form into every place, and wants it whole.
func TestTimes(t *testing.T) {
	draftOf := understanding(t)
	const before, after = "II. NHIỆM VỤ\n\n", "\n\nIII. KINH PHÍ\n\nTừ ngân sách nhà nước.\n"
	for want := range strings.SplitSeq(strings.TrimSpace(times), "\n") {
		for name, place := range timesIn {
			got := "no task"
			for _, n := range draftOf(readText([]byte(before + strings.ReplaceAll(place, "%", want) + after))).Body {
				if n.Duty != nil {
					got = n.Duty.Deadline
					break
				}
			}
			if !strings.EqualFold(got, want) && (got == "" || !strings.EqualFold("Hoàn thành "+got, want)) {
				t.Errorf("%s, %s: %q", want, name, got)
			}
		}
	}
}
