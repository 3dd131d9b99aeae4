package data

import (
	"bytes"
	"fmt"
	"path"
	"testing"

	"congbo/generator/atlas"
	"congbo/generator/plan"
	"congbo/generator/source"
)

// grown is an atlas of many plans of twenty tasks each, of which every unit
// leads some and takes part in others.
func grown(plans int) *atlas.Atlas {
	a := &atlas.Atlas{Site: example().Site}
	place := &atlas.Place{ID: "bac-giang", URL: "/dia-phuong/bac-giang/", Name: "Bắc Giang"}
	a.Places = []*atlas.Place{place}
	for i := range max(plans/2, 3) {
		id := fmt.Sprintf("bac-giang/so-%d", i)
		a.Units = append(a.Units, &atlas.Unit{ID: id, URL: "/don-vi/" + id + "/", Name: fmt.Sprintf("Sở Khoa học và Công nghệ %d", i), Place: place})
	}
	for i := range plans {
		id := fmt.Sprintf("bac-giang/2022/quyet-dinh-%d", i)
		a.Directives = append(a.Directives, &atlas.Directive{ID: id, URL: "/van-ban/" + id + "/", Label: fmt.Sprintf("Quyết định số %d/QĐ-UBND ngày 15/3/2022", i)})
	}
	deadlines := []plan.Deadline{
		{Text: "trước ngày 15/11/2022", Kind: plan.DeadlineDate, End: plan.Date{Year: 2022, Month: 11, Day: 15}},
		{Text: "trước ngày 15/12 hằng năm", Kind: plan.DeadlineRecurring, RRule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"},
		{Text: "thường xuyên", Kind: plan.DeadlineOngoing},
		{Text: "quý IV/2025", Kind: plan.DeadlineQuarter, Start: plan.Date{Year: 2025, Month: 10, Day: 1}, End: plan.Date{Year: 2025, Month: 12, Day: 31}},
	}
	for i := range plans {
		id := fmt.Sprintf("ke-hoach-%d", i)
		p := &atlas.Plan{
			Plan: &source.Plan{Plan: &plan.Plan{ID: id, Title: fmt.Sprintf("Nâng cao chất lượng, hiệu quả nhiệm vụ khoa học và công nghệ năm %d", i), Type: "Kế hoạch", Number: fmt.Sprintf("%d/KH-UBND", i), Date: plan.Date{Year: 2022, Month: 1 + i%12, Day: 1 + i%28}}},
			URL:  "/ke-hoach/" + id + "/", Place: place, IssuedBy: a.Units[i%len(a.Units)],
		}
		for j := range 20 {
			lead, with := a.Units[(i+j)%len(a.Units)], a.Units[(i*7+j*3+1)%len(a.Units)]
			cited := a.Directives[(i*3+j%4)%len(a.Directives)]
			t := &atlas.Task{
				Task: &plan.Task{ID: fmt.Sprintf("1.%d", j), Text: "Tham mưu xây dựng định hướng hoạt động nghiên cứu, ứng dụng khoa học và công nghệ hằng năm, dựa trên đề xuất, đặt hàng của cơ quan, đơn vị, địa phương", Deadline: deadlines[j%len(deadlines)]},
				Plan: p, URL: fmt.Sprintf("/nhiem-vu/%s/1.%d/", id, j), Lead: []*atlas.Unit{lead}, Coordinating: []*atlas.Unit{with},
				References: []atlas.Reference{{Directive: cited}},
			}
			p.Tasks = append(p.Tasks, t)
			lead.Leads = append(lead.Leads, t)
			with.Coordinates = append(with.Coordinates, t)
			cited.Citations = append(cited.Citations, atlas.Citing{Plan: p, Task: t, Text: t.Text})
			a.Links = append(a.Links, atlas.Link{From: "unit:" + lead.ID, To: fmt.Sprintf("task:%s/1.%d", id, j), Kind: atlas.Leads})
		}
		a.Plans, a.Tasks = append(a.Plans, p), append(a.Tasks, p.Tasks...)
		place.Plans = append(place.Plans, p)
	}
	return a
}

// BenchmarkFiles makes every file of a site of 1,000 plans and 20,000 tasks,
// and tells the time of each kind of file.
func BenchmarkFiles(b *testing.B) {
	a := grown(1000)
	var buffer bytes.Buffer
	for _, kind := range []string{"", ".json", ".ndjson", ".csv", ".jsonld", ".xml", ".ics"} {
		b.Run("kind="+kind, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				bytes := 0
				for f := range Files(a, nil) {
					if kind != "" && path.Ext(f.Path) != kind {
						continue
					}
					buffer.Reset()
					if err := f.Render(&buffer); err != nil {
						b.Fatal(err)
					}
					bytes += buffer.Len()
				}
				b.SetBytes(int64(bytes))
			}
		})
	}
}
