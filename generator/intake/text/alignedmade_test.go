package text

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// alignedRight is the share of cells that have to come back.
const alignedRight = 0.99

// TestAlignedMade makes up tables, lays their cells out in columns as programs
// do that keep the layout of a page, and reads them back.
func TestAlignedMade(t *testing.T) {
	same, all := 0, 0
	for seed := range uint64(150) {
		m := makeTable(rand.New(rand.NewPCG(seed, 1)))
		s, err := Read([]byte(m.text))
		if err != nil {
			t.Fatal(err)
		}
		var got [][]string
		for _, found := range tables(s) {
			got = append(got, wordsOf(found)...)
		}
		wrong := 0
		for i, row := range m.rows {
			for j, cell := range row {
				all++
				if i < len(got) && j < len(got[i]) && got[i][j] == cell {
					same++
				} else {
					wrong++
				}
			}
		}
		if wrong > 0 {
			t.Logf("table %d, %d cells:\n%s\n%s", seed, wrong, m.text, strings.ReplaceAll(fmt.Sprintf("%q", got), "] [", "]\n["))
		}
	}
	if float64(same) < alignedRight*float64(all) {
		t.Errorf("%d of %d cells", same, all)
	}
}

// A madeTable is a table and how it is laid out.
type madeTable struct {
	rows [][]string
	text string
}

// A madeColumn is how a column of one is set.
type madeColumn struct {
	heading  string
	start    int
	width    int
	centred  bool
	contents func(r *rand.Rand) string
}

var (
	madeVerbs = []string{"Rà soát, sửa đổi", "Xây dựng", "Tổ chức tập huấn về", "Tuyên truyền, phổ biến", "Kiểm tra, giám sát", "Triển khai đồng bộ", "Nâng cấp", "Số hóa"}
	madeNouns = []string{"quy định về cấp nước sạch nông thôn", "vùng trồng chè hữu cơ", "kỹ năng ứng phó với lũ quét cho người dân vùng ven suối", "hệ thống đèn chiếu sáng tiết kiệm điện",
		"hồ sơ lưu trữ đất đai", "mạng lưới thư viện cơ sở", "đường giao thông nội đồng", "chợ dân sinh", "các lớp học bán trú", "mô hình nuôi ong lấy mật gắn với bảo vệ rừng"}
	madeTails = []string{"trên địa bàn toàn tỉnh", "tại các xã vùng cao, bảo đảm tiến độ và chất lượng theo yêu cầu", "theo hướng bền vững", "", "bằng nguồn vốn lồng ghép từ các chương trình, đề án khác"}
	madeUnits = []string{"Sở Tài chính", "Sở Nông nghiệp và Môi trường", "Công an tỉnh", "Văn phòng Ủy ban nhân dân tỉnh", "Sở Y tế", "Đảng ủy UBND tỉnh", "Ban Quản lý rừng phòng hộ", "Sở Giáo dục và Đào tạo", "UBND các xã, phường"}
	madeTimes = []string{"Quý II/2026", "2026 - 2030", "Hằng năm", "Trước ngày 15/10/2026", "Tháng 9/2027", "Thường xuyên"}
	madeGoods = []string{"Báo cáo", "Kế hoạch của tỉnh", "Văn bản được ban hành", "Quyết định phê duyệt", "02 lớp tập huấn"}
)

func oneOf(r *rand.Rand, all []string) string { return all[r.IntN(len(all))] }

// makeTable makes a table up: three to six columns, cells in the middle of their
// rows or at the top, pages that end anywhere between rows or within one.
func makeTable(r *rand.Rand) madeTable {
	pick := func(all []string) func(*rand.Rand) string {
		return func(r *rand.Rand) string { return oneOf(r, all) }
	}
	columns := []madeColumn{
		{heading: "TT", width: 3 + r.IntN(2), centred: true},
		{heading: "Nhiệm vụ", width: 28 + r.IntN(25), contents: func(r *rand.Rand) string {
			return strings.TrimSpace(oneOf(r, madeVerbs) + " " + oneOf(r, madeNouns) + " " + oneOf(r, madeTails))
		}},
		{heading: "Cơ quan chủ trì", width: 11 + r.IntN(12), centred: r.IntN(2) == 0, contents: pick(madeUnits)},
	}
	if r.IntN(2) == 0 {
		columns = append(columns, madeColumn{heading: "Cơ quan phối hợp", width: 11 + r.IntN(12), centred: r.IntN(2) == 0, contents: pick(madeUnits)})
	}
	columns = append(columns, madeColumn{heading: "Thời gian hoàn thành", width: 10 + r.IntN(10), centred: r.IntN(2) == 0, contents: pick(madeTimes)})
	if r.IntN(3) == 0 {
		columns = append(columns, madeColumn{heading: "Sản phẩm", width: 10 + r.IntN(10), centred: r.IntN(2) == 0, contents: pick(madeGoods)})
	}
	numbered := r.IntN(5) > 0
	if !numbered {
		columns = columns[1:]
	}
	at := r.IntN(3)
	for c := range columns {
		columns[c].start = at
		at += columns[c].width + 1 + r.IntN(3)
	}
	m := madeTable{}
	head := make([]string, len(columns))
	for c := range columns {
		head[c] = columns[c].heading
	}
	m.rows = append(m.rows, head)
	middle, airy, pages := r.IntN(3) > 0, r.IntN(3) == 0, r.IntN(2) == 0
	var out strings.Builder
	out.WriteString("PHỤ LỤC\nDANH MỤC NHIỆM VỤ\n\n" + layOut(columns, head, true) + "\n")
	page, number := 2, 0
	for i := range 4 + r.IntN(8) {
		if i > 0 && pages && r.IntN(4) == 0 {
			fmt.Fprintf(&out, "%40d\n\f", page)
			page++
			move := r.IntN(3) - 1
			for c := 2; c < len(columns); c++ {
				columns[c].start += move
			}
			if r.IntN(2) == 0 {
				out.WriteString(layOut(columns, head, true) + "\n")
			}
		}
		if numbered && r.IntN(6) == 0 {
			number = 0
			label := []string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"}[i]
			name := strings.ToUpper(oneOf(r, madeNouns))
			m.rows = append(m.rows, []string{label + " " + name})
			out.WriteString(strings.Repeat(" ", columns[0].start) + label + "   " + name + "\n")
			continue
		}
		number++
		row := make([]string, len(columns))
		for c, column := range columns {
			if row[c] = fmt.Sprint(number); column.contents != nil {
				row[c] = column.contents(r)
			}
		}
		m.rows = append(m.rows, row)
		out.WriteString(layOut(columns, row, middle))
		if airy {
			out.WriteByte('\n')
		}
	}
	m.text = out.String()
	return m
}

// layOut gives the lines of a row. Cells in the middle may stand half a line
// above those beside them.
func layOut(columns []madeColumn, cells []string, middle bool) string {
	height := 0
	wrapped := make([][]string, len(cells))
	for c, cell := range cells {
		wrapped[c] = wrap(cell, columns[c].width)
		height = max(height, len(wrapped[c]))
	}
	lines := make([][]rune, 2*height)
	for c, parts := range wrapped {
		top := 0
		if middle {
			top = height - len(parts)
		}
		for i, part := range parts {
			at := columns[c].start
			if columns[c].centred {
				at += (columns[c].width - utf8.RuneCountInString(part)) / 2
			}
			line := lines[top+2*i]
			if len(line) > 0 {
				at = max(at, len(line)+1)
			}
			for len(line) < at {
				line = append(line, ' ')
			}
			lines[top+2*i] = append(line, []rune(part)...)
		}
	}
	lines = slices.DeleteFunc(lines, func(line []rune) bool { return len(line) == 0 })
	var out strings.Builder
	for _, line := range lines {
		out.WriteString(string(line) + "\n")
	}
	return out.String()
}

// wrap breaks words into lines of a width.
func wrap(s string, width int) []string {
	var lines []string
	for word := range strings.FieldsSeq(s) {
		if n := len(lines); n > 0 && utf8.RuneCountInString(lines[n-1])+1+utf8.RuneCountInString(word) <= width {
			lines[n-1] += " " + word
			continue
		}
		lines = append(lines, word)
	}
	return lines
}

// TestJustifiedMade makes up prose that is set to the full width with two and
// three blanks between words, and wants all words back in their order and no
// table.
func TestJustifiedMade(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 2))
		share := r.Float64()
		var out, want strings.Builder
		for range 3 + r.IntN(5) {
			text := oneOf(r, []string{"", "- ", "Nội dung: ", "Thời gian qua, "})
			for range 2 + r.IntN(4) {
				text += oneOf(r, madeUnits) + " chủ trì, " + strings.ToLower(oneOf(r, madeVerbs)) + " " + oneOf(r, madeNouns) + " " + strings.TrimSpace(oneOf(r, madeTails)+" trong thời gian tới, kết quả và sản phẩm") + ". "
			}
			for i, line := range wrap(text, 60+r.IntN(30)) {
				if i == 0 {
					out.WriteString("      ")
				}
				for j, word := range strings.Fields(line) {
					if j > 0 {
						out.WriteByte(' ')
						if r.Float64() < share {
							out.WriteString(strings.Repeat(" ", 1+r.IntN(2)))
						}
					}
					out.WriteString(word)
				}
				out.WriteByte('\n')
			}
			want.WriteString(text)
		}
		s, err := Read([]byte(out.String()))
		if err != nil {
			t.Fatal(err)
		}
		if n := len(tables(s)); n > 0 {
			t.Errorf("%d tables in\n%s", n, out.String())
		}
		if got := strings.Fields(wholeText(s)); !slices.Equal(got, strings.Fields(want.String())) {
			t.Errorf("now %q of\n%s", got, out.String())
		}
	}
}
