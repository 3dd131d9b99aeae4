package intake

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"congbo/generator/intake/draft"
	"congbo/generator/intake/web"
	"congbo/generator/intake/word"
)

// mergedTables are tables of tasks with merged cells, and what a careful clerk
// would write down of their tasks. A line is a row; cells are parted by bars.
// One that ends with >2 spans two columns, ^ goes on with the one above, and ⏎
// ends a paragraph.
var mergedTables = []struct{ name, table, want string }{
	{"times first, for several rows", `
Mốc thời gian | Việc | Đơn vị chủ trì | Đơn vị phối hợp
Tháng 3/2024 | Phát động trồng rừng | Hạt Kiểm lâm huyện | Huyện đoàn
^ | Chăm sóc cây non | UBND các xã |
Tháng 4/2024 | Kiểm tra cây sống | Phòng Nông nghiệp huyện | Hạt Kiểm lâm huyện`, `
Phát động trồng rừng | Hạt Kiểm lâm huyện | Huyện đoàn | Tháng 3/2024
Chăm sóc cây non | UBND các xã |  | Tháng 3/2024
Kiểm tra cây sống | Phòng Nông nghiệp huyện | Hạt Kiểm lâm huyện | Tháng 4/2024`},
	{"headings over others, and groups across", `
TT | Nội dung | Phân công>2 | Thời gian>2 | Ghi chú
^ | ^ | Chủ trì | Phối hợp | Bắt đầu | Kết thúc | ^
(1) | (2) | (3) | (4) | (5) | (6) | (7)
I. Đường thủy>7
1 | Lắp biển báo bến đò | Ban An toàn giao thông huyện | Công an huyện | 01/5/2023 | 30/5/2023 |
II | Đường bộ>6
2 | Sơn lại vạch sang đường | Phòng Quản lý đô thị | | 01/6/2023 | 15/6/2023 | Trước cổng trường`, `
Lắp biển báo bến đò | Ban An toàn giao thông huyện | Công an huyện | 30/5/2023
Sơn lại vạch sang đường | Phòng Quản lý đô thị |  | 15/6/2023`},
	{"bodies merged downwards, numbers too", `
STT | Nhiệm vụ | Cơ quan thực hiện | Thời hạn
1 | Lập danh sách hộ ven suối | UBND xã Mường Lống | 10/7/2025
^ | Dựng 3 điểm sơ tán | ^ | 20/7/2025
2 | Cấp bộ đàm cho trưởng bản | Ban Chỉ huy Quân sự xã⏎Công an xã | ^`, `
Lập danh sách hộ ven suối | UBND xã Mường Lống |  | 10/7/2025
Dựng 3 điểm sơ tán | UBND xã Mường Lống |  | 20/7/2025
Cấp bộ đàm cho trưởng bản | Ban Chỉ huy Quân sự xã; Công an xã |  | 20/7/2025`},
	{"headings again on the next page, and a row that it cut", `
TT | Hoạt động | Đầu mối | Tiến độ
1 | Khôi phục giống lúa nếp Tú Lệ, khoanh vùng sản xuất | Trung tâm Dịch vụ nông nghiệp | Vụ mùa 2024
TT | Hoạt động | Đầu mối | Tiến độ
 | và dựng bảng tên từng thửa | | 
2 | Mở lớp IPM cho nông dân | Trạm Trồng trọt | Tháng 8/2024`, `
Khôi phục giống lúa nếp Tú | Trung tâm Dịch vụ nông nghiệp |  | Vụ mùa 2024
Mở lớp IPM cho nông dân | Trạm Trồng trọt |  | Tháng 8/2024`},
	{"two rows of headings again, times in two lines", `
TT | Nội dung | Phân công>2 | Thời hạn
^ | ^ | Chủ trì | Phối hợp | ^
1 | Xây bờ kè thôn Đoài | Phòng Kinh tế | Thôn Đoài | Khởi công tháng 3/2025⏎Xong trước 31/10/2025
TT | Nội dung | Phân công>2 | Thời hạn
^ | ^ | Chủ trì | Phối hợp | ^
2 | Thả rọ đá | Ban Chỉ huy Phòng thủ dân sự xã | | Trước mùa lũ⏎năm 2025`, `
Xây bờ kè thôn Đoài | Phòng Kinh tế | Thôn Đoài | Khởi công tháng 3/2025; Xong trước 31/10/2025
Thả rọ đá | Ban Chỉ huy Phòng thủ dân sự xã |  | Trước mùa lũ năm 2025`},
	{"roles in one cell, points below a row", `
Số TT | Nội dung công việc | Phân công thực hiện | Hoàn thành
1 | Kiểm kê cổ vật ở các đình | - Chủ trì: Phòng Văn hóa - Xã hội.⏎- Phối hợp: Ban Quản lý di tích; Công an xã. | 30/9/2025
- | Chụp ảnh từng hiện vật | |
- | Đóng dấu mã số | | 15/10/2025
2 | Lắp camera | Công an xã chủ trì; Ban Quản lý di tích phối hợp | Quý IV/2025`, `
Kiểm kê cổ vật ở các | Phòng Văn hóa - Xã hội | Ban Quản lý di tích; Công an xã | 30/9/2025
Chụp ảnh từng hiện vật | Phòng Văn hóa - Xã hội | Ban Quản lý di tích; Công an xã | 30/9/2025
Đóng dấu mã số | Phòng Văn hóa - Xã hội | Ban Quản lý di tích; Công an xã | 15/10/2025
Lắp camera | Công an xã | Ban Quản lý di tích | Quý IV/2025`},
}

// TestMerged reads tables with merged cells as Word and as HTML, and wants the
// same tasks of both.
func TestMerged(t *testing.T) {
	draftOf := understanding(t)
	const before, after = "II. NHIỆM VỤ", "III. KINH PHÍ"
	for _, c := range mergedTables {
		t.Run(c.name, func(t *testing.T) {
			rows := mergedRows(c.table)
			inWord := draftOf(word.Read([]byte(packed(t, wordOpen, wordParagraph(before), wordTable(rows), wordParagraph(after), wordClose))))
			inWeb := draftOf(web.Read([]byte("<html><body><article><p>" + before + "</p>" + webTable(rows) + "<p>" + after + "</p></article></body></html>")))
			for kind, d := range map[string]*draft.Draft{"Word": inWord, "HTML": inWeb} {
				_, got, _ := strings.Cut(clerk(d), "\n")
				if strings.TrimSpace(got) != strings.TrimSpace(c.want) {
					t.Errorf("%s: got\n%s", kind, got)
				}
			}
		})
	}
}

// A mergedCell is a cell of such a table.
type mergedCell struct {
	text   string
	across int
	down   int  // rows, 1 where it covers none below
	goes   bool // on with the one above
}

// mergedRows reads the notation of a table.
func mergedRows(table string) [][]mergedCell {
	var rows [][]mergedCell
	over := map[int]*mergedCell{} // the cell of each column
	for line := range strings.SplitSeq(strings.TrimPrefix(table, "\n"), "\n") {
		parts := strings.Split(line, "|")
		row := make([]mergedCell, len(parts))
		at := 0
		for i, part := range parts {
			text, across, _ := strings.Cut(strings.TrimSpace(part), ">")
			n, err := strconv.Atoi(across)
			if err != nil {
				n = 1
			}
			row[i] = mergedCell{text: text, across: n, down: 1, goes: text == "^"}
			if row[i].goes {
				over[at].down++
			} else {
				over[at] = &row[i]
			}
			at += n
		}
		rows = append(rows, row)
	}
	return rows
}

func wordParagraph(text string) string { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>" }

// wordTable writes a table as word processors do.
func wordTable(rows [][]mergedCell) string {
	var b strings.Builder
	b.WriteString("<w:tbl>")
	for _, row := range rows {
		b.WriteString("<w:tr>")
		for _, c := range row {
			b.WriteString("<w:tc><w:tcPr>")
			if c.across > 1 {
				fmt.Fprintf(&b, `<w:gridSpan w:val="%d"/>`, c.across)
			}
			switch {
			case c.goes:
				b.WriteString("<w:vMerge/></w:tcPr><w:p/></w:tc>")
				continue
			case c.down > 1:
				b.WriteString(`<w:vMerge w:val="restart"/>`)
			}
			b.WriteString("</w:tcPr>")
			for line := range strings.SplitSeq(c.text, "⏎") {
				b.WriteString(wordParagraph(line))
			}
			b.WriteString("</w:tc>")
		}
		b.WriteString("</w:tr>")
	}
	b.WriteString("</w:tbl>")
	return b.String()
}

// webTable writes a table as portals do.
func webTable(rows [][]mergedCell) string {
	var b strings.Builder
	b.WriteString("<table>")
	for _, row := range rows {
		b.WriteString("<tr>")
		for _, c := range row {
			if !c.goes {
				fmt.Fprintf(&b, `<td colspan="%d" rowspan="%d"><p>%s</p></td>`, c.across, c.down, strings.ReplaceAll(c.text, "⏎", "</p><p>"))
			}
		}
		b.WriteString("</tr>")
	}
	b.WriteString("</table>")
	return b.String()
}
