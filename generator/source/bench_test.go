package source

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// BenchmarkRead reads 1,000 plans of 12 kB with 20 tasks each.
func BenchmarkRead(b *testing.B) {
	var files []txtar.File
	for i := range 1000 {
		var text strings.Builder
		fmt.Fprintf(&text, "---\ntitle: Kế hoạch thực hiện Chỉ thị số %d/CT-UBND\nissuer: Sở Khoa học và Công nghệ\nplace: Bắc Giang\nnumber: %d/KH-SKHCN\ndate: 2022-04-15\nslug: k-%d\nimplements:\n  - Chỉ thị số 02/CT-UBND ngày 25/3/2022 của Chủ tịch UBND tỉnh\nrecipients:\n  - Lãnh đạo Sở\n  - \"Lưu: VT, QLKH\"\nabbreviations:\n  KH&CN: khoa học và công nghệ\ntopics: [Công nghệ sinh học, Chuyển đổi số]\nsigner: {name: Nguyễn Văn A, position: Giám đốc}\n---\n\n", i, i, i)
		for s := range 5 {
			fmt.Fprintf(&text, "## %d. Nhiệm vụ về phát triển khoa học và công nghệ\n\nSở Khoa học và Công nghệ phối hợp với Sở Tài chính thực hiện Chỉ thị số 02/CT-UBND ngày 25/3/2022 của Chủ tịch UBND tỉnh, bảo đảm tiến độ và chất lượng theo kế hoạch đã được phê duyệt; các đơn vị chủ động tháo gỡ khó khăn, vướng mắc trong quá trình triển khai, kịp thời báo cáo những nội dung vượt thẩm quyền.\n\n", s+1)
			for n := range 4 {
				fmt.Fprintf(&text, "- [ ] Tổ chức sự kiện trình diễn, kết nối cung – cầu công nghệ trên địa bàn tỉnh, hỗ trợ doanh nghiệp tiếp cận công nghệ mới\n  - Mã: %d.%d\n  - Chủ trì: Trung tâm Ứng dụng Khoa học và Công nghệ\n  - Phối hợp: Sở Tài chính; Văn phòng UBND tỉnh; Công an tỉnh\n  - Thời hạn: trước ngày 15/11/%d\n  - Chỉ tiêu: 02–05 doanh nghiệp\n", s+1, n+1, 2023+n)
			}
			text.WriteString("\n")
		}
		files = append(files, txtar.File{Name: fmt.Sprintf("plans/%d/k-%d.md", i%20, i), Data: []byte(text.String())})
	}
	root := folder(b, files)
	b.SetBytes(int64(len(files[0].Data) * 1000))
	b.ReportAllocs()
	for b.Loop() {
		content, _, err := Read(context.Background(), Options{Root: root, Today: today})
		if err != nil || len(content.Plans) != 1000 {
			b.Fatal(len(content.Plans), err)
		}
	}
}
