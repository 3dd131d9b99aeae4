package intake

import (
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// A formTable is a table of tasks: its headings, how wide each column is on
// paper, and its rows. A row of two cells names a group.
type formTable struct {
	head  []string
	width []int
	rows  [][]string
}

var formTables = map[string]formTable{
	"products and an empty cell": {
		[]string{"TT", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời hạn"}, []int{5, 26, 18, 20, 20, 14},
		[][]string{
			{"1", "Ban hành quy chế hoạt động của phố ẩm thực", "Quyết định của UBND tỉnh", "Sở Công Thương", "Sở Tư pháp", "Tháng 5/2025"},
			{"2", "Khảo sát nhu cầu mua sắm ban đêm của du khách nước ngoài", "Báo cáo khảo sát", "Hiệp hội Du lịch tỉnh", "Trường Đại học Hạ Long", "30/6/2025"},
			{"3", "Thí điểm bán hàng lưu niệm trên du thuyền nghỉ đêm", "Phương án thí điểm", "Ban Quản lý vịnh Hạ Long", "", "Quý IV/2025"},
			{"4", "Tập huấn kỹ năng phục vụ cho 500 lao động", "500 lao động được cấp chứng nhận", "Sở Nội vụ", "Hội Liên hiệp Phụ nữ tỉnh", "Năm 2025"},
		},
	},
	"groups": {
		[]string{"STT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành"}, []int{6, 30, 22, 24, 16},
		[][]string{
			{"I", "QUY HOẠCH VÀ HẠ TẦNG"},
			{"1", "Xây dựng đề án tổng thể phát triển kinh tế ban đêm tại các khu du lịch trọng điểm", "Sở Văn hóa, Thể thao và Du lịch", "Sở Tài chính; UBND các phường", "Quý II/2025"},
			{"2", "Đầu tư hệ thống chiếu sáng thông minh trên tuyến đường bao biển", "Sở Xây dựng", "Công ty Điện lực Quảng Ninh", "Tháng 12/2025"},
			{"3", "Rà soát các bến tàu được phép đón khách sau 22 giờ; kiến nghị bổ sung nếu cần.", "Sở Giao thông vận tải", "Cảng vụ Đường thủy nội địa; Công an tỉnh", "Trước ngày 30/5/2025"},
			{"II", "AN NINH, AN TOÀN"},
			{"4", "Tổ chức trực cấp cứu 24/24 giờ", "Sở Y tế", "", "Thường xuyên"},
			{"5", "Kiểm tra điều kiện phòng cháy, chữa cháy của các cơ sở vui chơi, giải trí", "Công an tỉnh", "Sở Công Thương", "Hằng quý"},
		},
	},
	"bodies first": {
		[]string{"Số TT", "Cơ quan thực hiện", "Nhiệm vụ", "Kết quả", "Hoàn thành"}, []int{6, 24, 36, 20, 16},
		[][]string{
			{"1", "Sở Nông nghiệp và Môi trường", "Thẩm định báo cáo đánh giá tác động môi trường của các khu chợ đêm", "Quyết định", "Theo tiến độ dự án"},
			{"2", "Ban Chỉ huy Quân sự các địa phương", "Phối hợp tuần tra ban đêm ở khu vực biên giới", "Kế hoạch tuần tra", "Thường xuyên"},
			{"3", "Cục Thuế tỉnh", "Tuyên truyền, hỗ trợ kê khai thuế cho hộ kinh doanh ban đêm", "Sổ tay hướng dẫn", "Quý III năm 2025"},
		},
	},
	"no coordination": {
		[]string{"STT", "Công việc", "Đơn vị thực hiện", "Tiến độ"}, []int{5, 36, 28, 18},
		[][]string{
			{"1", "Thu gom rác trước 6 giờ sáng", "Công ty Môi trường đô thị Hạ Long", "Hằng ngày"},
			{"2", "Vận động các hộ kinh doanh niêm yết giá công khai bằng hai thứ tiếng", "UBND các phường, Chi cục Quản lý thị trường", "Xong trước 15/4/2025"},
			{"3", "Biểu diễn nghệ thuật đường phố", "Trung tâm Văn hóa và Thể thao tỉnh", "Tối thứ Bảy hằng tuần"},
			{"4", "Báo cáo kết quả thí điểm, đề xuất nhân rộng", "Sở Văn hóa, Thể thao và Du lịch", "Trước ngày 15 tháng 12 năm 2025"},
		},
	},
}

// forms are what copying leaves of a table.
var forms = map[string]func(t formTable) string{
	"bars between cells":                  func(t formTable) string { return t.joined(" | ") },
	"tabs":                                func(t formTable) string { return t.joined("\t") },
	"a cell a line":                       func(t formTable) string { return t.lines(false, 0) },
	"lines of cells":                      func(t formTable) string { return t.lines(true, 0) },
	"lines of cells, headings each page":  func(t formTable) string { return t.lines(true, 2) },
	"columns of blanks":                   func(t formTable) string { return t.columns(false, 0) },
	"columns of blanks, centred":          func(t formTable) string { return t.columns(true, 0) },
	"columns of blanks, heads each page":  func(t formTable) string { return t.columns(false, 2) },
	"columns, centred, headed each page ": func(t formTable) string { return t.columns(true, 2) },
}

// TestForms reads tables in every form that copying leaves of them, and wants
// the same tasks as of their Markdown.
func TestForms(t *testing.T) {
	draftOf := understanding(t)
	read := func(table string) string {
		return clerk(draftOf(readText([]byte("KẾ HOẠCH\nPhát triển kinh tế ban đêm\n\nI. MỤC ĐÍCH\nLàm rõ việc, rõ người.\nII. NHIỆM VỤ\n" + table + "\nIII. TỔ CHỨC THỰC HIỆN\nGiao Văn phòng theo dõi.\n"))))
	}
	for name, table := range formTables {
		want := read(table.markdown())
		tasks := 2 // the head, and what the office does
		for _, row := range table.rows {
			if len(row) > 2 {
				tasks++
			}
		}
		if got := strings.Count(want, "\n"); got != tasks {
			t.Errorf("%s: Markdown gives %d lines, want %d:\n%s", name, got, tasks, want)
		}
		for form, write := range forms {
			if got := read(write(table)); got != want {
				t.Errorf("%s, %s: got\n%s\nwant\n%s", name, form, got, want)
			}
		}
	}
}

func (t formTable) markdown() string {
	return "| " + strings.Join(t.head, " | ") + " |\n|" + strings.Repeat("---|", len(t.head)) + "\n| " + strings.ReplaceAll(strings.TrimSuffix(formTable{rows: t.rows}.joined(" | "), "\n"), "\n", " |\n| ") + " |\n"
}

// joined writes each row on a line.
func (t formTable) joined(sign string) string {
	var b strings.Builder
	if t.head != nil {
		b.WriteString(strings.Join(t.head, sign) + "\n")
	}
	for _, row := range t.rows {
		b.WriteString(strings.Join(row, sign) + "\n")
	}
	return b.String()
}

// lines writes each cell, or each line of it, on a line of its own; after so many
// rows comes the number of the next page, and the headings again.
func (t formTable) lines(wrapped bool, page int) string {
	var all []string
	add := func(cells []string, narrower int) {
		for c, cell := range cells {
			switch {
			case cell == "":
			case wrapped && len(cells) > 2:
				all = append(all, wrap(cell, max(t.width[c]-narrower, 10))...)
			default:
				all = append(all, cell)
			}
		}
	}
	const narrower = 8 // headings are wrapped so that most have two lines
	add(t.head, narrower)
	tasks := 0
	for i, row := range t.rows {
		add(row, 0)
		if len(row) > 2 {
			tasks++
		}
		if page > 0 && len(row) > 2 && tasks%page == 0 && i+1 < len(t.rows) {
			all = append(all, strconv.Itoa(tasks/page+1))
			add(t.head, narrower)
		}
	}
	return strings.Join(all, "\n") + "\n"
}

// columns writes the table as programs do that keep the layout of a page, its
// cells at the top of the row or in the middle of it.
func (t formTable) columns(centred bool, page int) string {
	var b strings.Builder
	add := func(cells []string) {
		columns, most := make([][]string, len(cells)), 0
		for c, cell := range cells {
			columns[c] = wrap(cell, t.width[c])
			most = max(most, len(columns[c]))
		}
		for i := range most {
			line, at := "", 0
			for c, lines := range columns {
				j := i
				if centred && (c == 0 || c > 1) {
					j -= (most - len(lines)) / 2
				}
				if j >= 0 && j < len(lines) && lines[j] != "" {
					line += strings.Repeat(" ", at-utf8.RuneCountInString(line)) + lines[j]
				}
				at += t.width[c] + 2
			}
			b.WriteString(line + "\n")
		}
	}
	add(t.head)
	tasks := 0
	for i, row := range t.rows {
		if len(row) == 2 {
			b.WriteString(row[0] + strings.Repeat(" ", t.width[0]+2-len(row[0])) + row[1] + "\n")
			continue
		}
		add(row)
		if tasks++; page > 0 && tasks%page == 0 && i+1 < len(t.rows) {
			b.WriteString("\n" + strings.Repeat(" ", 50) + strconv.Itoa(tasks/page+1) + "\n\f")
			add(t.head)
		}
	}
	return b.String()
}

// wrap breaks words into lines no wider than so many runes.
func wrap(text string, width int) []string {
	lines := []string{""}
	for _, word := range strings.Fields(text) {
		last := &lines[len(lines)-1]
		switch {
		case *last == "":
			*last = word
		case utf8.RuneCountInString(*last)+1+utf8.RuneCountInString(word) <= width:
			*last += " " + word
		default:
			lines = append(lines, word)
		}
	}
	return lines
}
