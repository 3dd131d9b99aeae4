package pictures

import (
	"fmt"
	"testing"

	"congbo/generator/plan"
)

// The benchmarks draw what a plan of 20 tasks, and one of 300, asks for. A
// site of 5,000 plans and 100,000 tasks makes 5,000 of each.

var names = []string{"Sở Khoa học và Công nghệ", "Sở Tài chính", "Văn phòng Ủy ban nhân dân tỉnh", "Sở Văn hóa, Thể thao và Du lịch", "Ủy ban nhân dân các xã, phường", "Công an tỉnh", "Sở Nông nghiệp và Môi trường", "Sở Nội vụ", "Sở Giáo dục và Đào tạo", "Báo và Phát thanh, Truyền hình tỉnh", "Liên hiệp các Hội Khoa học và Kỹ thuật", "Sở Xây dựng"}

var taskCounts = []int{5, 20, 300}

func BenchmarkTimeline(b *testing.B) {
	for _, n := range taskCounts {
		b.Run(fmt.Sprint("tasks=", n), func(b *testing.B) {
			moments := make([]Moment, n)
			for i := range moments {
				moments[i] = Moment{Date: plan.Date{Year: 2023 + i%3, Month: 1 + i*5%12}, Repeats: i%7 == 0}
			}
			b.ReportAllocs()
			for b.Loop() {
				spans := Spans(moments)
				rows := make([]Row, len(spans))
				for i, s := range spans {
					rows[i] = Row{Label: "Quý IV/2023", Title: "Quý IV/2023: 12 nhiệm vụ", URL: "#quy-4-2023", Once: len(s.Members), Gap: s.Skipped > 0}
				}
				Timeline(frame, rows)
			}
		})
	}
}

func BenchmarkGrid(b *testing.B) {
	for _, n := range taskCounts {
		b.Run(fmt.Sprint("tasks=", n), func(b *testing.B) {
			var pairs []Pair
			for i := range n {
				for j := range 1 + i%3 {
					pairs = append(pairs, Pair{i % min(len(names), 1+n/4), (i + j) % len(names)})
				}
			}
			b.ReportAllocs()
			for b.Loop() {
				x := CrossOf(pairs)
				name := func(all []int) []Name {
					out := make([]Name, len(all))
					for i, n := range all {
						out[i] = Name{names[n], "/don-vi/bac-giang/so-khoa-hoc-va-cong-nghe/"}
					}
					return out
				}
				Grid(frame, [2]string{"Phối hợp ↓", "Chủ trì →"}, name(x.Rows), name(x.Columns), x.Cells)
			}
		})
	}
}

func BenchmarkLineage(b *testing.B) {
	for _, n := range []int{4, 8, 24} {
		b.Run(fmt.Sprint("papers=", n), func(b *testing.B) {
			papers := make([]Paper, n)
			var edges [][2]int
			for i := range papers {
				papers[i] = Paper{Name: "Quyết định số 684/QĐ-UBND ngày 16/5/2016", Note: "Về việc phê duyệt đề án phát triển khoa học", Title: names[i%len(names)], URL: "/van-ban/x/"}
				if i > 0 {
					edges = append(edges, [2]int{(i - 1) / 3, i})
				}
				if i > 5 {
					edges = append(edges, [2]int{0, i})
				}
			}
			b.ReportAllocs()
			for b.Loop() {
				Lineage(frame, papers, edges)
			}
		})
	}
}

func BenchmarkMonth(b *testing.B) {
	leaf := Leaf{Year: 2026, Month: 12, Name: "Tháng 12", URL: "/thoi-han/2026/12/", Weekdays: [7]string{"T2", "T3", "T4", "T5", "T6", "T7", "CN"}}
	for day := 1; day <= 31; day += 3 {
		leaf.Days = append(leaf.Days, Day{Day: day, Count: day, URL: "/thoi-han/2026/12/", Title: "01/12/2026: 12 nhiệm vụ"})
	}
	b.ReportAllocs()
	for b.Loop() {
		leaf.Draw(frame)
	}
}

func BenchmarkBars(b *testing.B) {
	bars := make([]Bar, 6)
	for i := range bars {
		bars[i] = Bar{Label: "2023", Title: "2023: chủ trì 12, phối hợp 5", URL: "/thoi-han/2023/", First: 12 + i, Other: 5 * i}
	}
	b.ReportAllocs()
	for b.Loop() {
		Bars(frame, bars)
	}
}
