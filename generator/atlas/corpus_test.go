package atlas

import (
	"fmt"
	"strings"
	"testing"

	"congbo/generator/plan"
	"congbo/generator/register"

	"github.com/rogpeppe/go-internal/txtar"
)

// corpus makes plans with tasks in the authoring format, of several provinces
// and years, that name each other's units and cite each other.
func corpus(plans, tasks int) *txtar.Archive {
	places := []string{"Bắc Giang", "Quảng Trị", "Hà Nội", "Ninh Thuận", "Bắc Kạn", "Nghệ An", "Đồng Tháp", "Sơn La"}
	units := []string{"Sở Tài chính", "Sở KH&CN", "Sở Thông tin và Truyền thông", "Văn phòng Sở", "Phòng Quản lý Khoa học",
		"UBND các huyện, thành phố", "Sở Nông nghiệp - Phát triển nông thôn", "Công an tỉnh", "các sở, ngành liên quan", "Bộ Khoa học và Công nghệ"}
	deadlines := []string{"trước ngày 15/11 hằng năm", "năm %d", "quý III/%d", "tháng 12/%d", "thường xuyên", "giai đoạn 2022-2025", "trước ngày 30/6/%d"}
	archive := &txtar.Archive{Files: []txtar.File{{Name: "site.yaml", Data: []byte("title: Thử\nbase_url: https://congbo.example/\n")}}}
	for i := range plans {
		year := 2020 + i%6
		place := places[i%len(places)]
		other := (i*7 + 3) % plans
		var b strings.Builder
		fmt.Fprintf(&b, "---\ntitle: Kế hoạch số %d về khoa học và công nghệ\nslug: ke-hoach-%d\nissuer: Sở Khoa học và Công nghệ\nplace: %s\n", i, i, place)
		fmt.Fprintf(&b, "number: %d/KH-SKHCN\ndate: %d-%02d-%02d\nimplements:\n  - Quyết định số %d/QĐ-UBND ngày 12/3/%d của UBND tỉnh\n", i+1, year, 1+i%12, 1+i%28, i%50, year)
		fmt.Fprintf(&b, "abbreviations:\n  KH&CN: khoa học và công nghệ\ntopics:\n  - Chủ đề %d\nedition: summary\n---\n\n", i%30)
		for k := range tasks {
			if k%5 == 0 {
				fmt.Fprintf(&b, "## %d. Nhóm nhiệm vụ\n\nCăn cứ Kế hoạch số %d/KH-SKHCN, Sở Tài chính phối hợp với Công an tỉnh và UBND tỉnh thực hiện Quyết định số %d/QĐ-UBND. %s\n\n",
					k/5+1, other+1, k, strings.Repeat("Các cơ quan bố trí nguồn lực, theo dõi, kiểm tra và báo cáo kết quả theo quy định. ", 5))
			}
			deadline := deadlines[(i+k)%len(deadlines)]
			if strings.Contains(deadline, "%d") {
				deadline = fmt.Sprintf(deadline, year+1)
			}
			fmt.Fprintf(&b, "- [ ] Triển khai nội dung thứ %d theo Nghị định số %d/2021/NĐ-CP của Chính phủ\n  - Mã: %d\n  - Chủ trì: %s\n  - Phối hợp: %s; %s\n  - Thời hạn: %s\n\n",
				k, k+1, k+1, units[(i+k)%len(units)], units[(i+k+3)%len(units)], units[(i+k+5)%len(units)], deadline)
		}
		archive.Files = append(archive.Files, txtar.File{Name: fmt.Sprintf("plans/p%05d.md", i), Data: []byte(b.String())})
	}
	return archive
}

func BenchmarkJoin(b *testing.B) {
	today := plan.Date{Year: 2026, Month: 11, Day: 23}
	content, _ := read(b, corpus(1000, 20).Files, today)
	reg, _ := register.Load(content.Registers)
	if len(content.Plans) != 1000 {
		b.Fatalf("%d plans were read", len(content.Plans))
	}
	bytes := 0
	for _, p := range content.Plans {
		bytes += len(p.Raw)
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		Join(content, reg, today)
	}
}
