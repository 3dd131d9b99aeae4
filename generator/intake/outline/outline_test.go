package outline_test

import (
	"fmt"
	"strings"
	"testing"

	"congbo/generator/intake/outline"
	"congbo/generator/intake/sheet"
)

// Each body, one paragraph a line, and the tree that it is: a heading has an
// H, and what each division is for the first letters of it.
var trees = []struct {
	name, body, tree string
}{
	{"a plan as the decree has it", `
UBND tỉnh xây dựng kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Nâng cao ý thức.
2. Yêu cầu
- Bảo đảm thiết thực.
II. NHIỆM VỤ, GIẢI PHÁP
1. Tuyên truyền
a) Viết tin, bài.
b) Mở chuyên mục:
- Trên báo;
+ Báo in;
+ Báo điện tử.
- Trên đài.
III. KINH PHÍ
Từ ngân sách.
IV. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Chủ trì.
Trên đây là Kế hoạch, đề nghị các sở thực hiện.`, `
 - UBND tỉnh xây dựng kế hoạch như sau:
 I. MỤC ĐÍCH, YÊU CẦU [H aims]
  1. Mục đích [H aims]
   - Nâng cao ý thức. [aims]
  2. Yêu cầu [H aims]
   - Bảo đảm thiết thực. [aims]
 II. NHIỆM VỤ, GIẢI PHÁP [H tasks]
  1. Tuyên truyền [H tasks]
   a) Viết tin, bài. [tasks]
   b) Mở chuyên mục: [H tasks]
    - Trên báo; [tasks]
     + Báo in; [tasks]
     + Báo điện tử. [tasks]
    - Trên đài. [tasks]
 III. KINH PHÍ [H funding]
  · Từ ngân sách. [funding]
 IV. TỔ CHỨC THỰC HIỆN [H organisation]
  1. Sở Y tế [H organisation]
   - Chủ trì. [organisation]
  · Trên đây là Kế hoạch, đề nghị các sở thực hiện. [organisation]`},
	{"marks with a dash, a stroke and brackets", `
I- NỘI DUNG
1/ Làm đường
(a) Đo đạc
(b) Cắm mốc
II- PHÂN CÔNG
1- Phòng Kinh tế
(1) Lập dự toán.
(2) Trình duyệt:
(i) Trước hết, gửi Sở.
(ii) Sau đó, gửi Ủy ban.`, `
 I- NỘI DUNG [H tasks]
  1/ Làm đường [H tasks]
   (a) Đo đạc [tasks]
   (b) Cắm mốc [tasks]
 II- PHÂN CÔNG [H organisation]
  1- Phòng Kinh tế [H organisation]
   (1) Lập dự toán. [organisation]
   (2) Trình duyệt: [H organisation]
    (i) Trước hết, gửi Sở. [organisation]
    (ii) Sau đó, gửi Ủy ban. [organisation]`},
	{"letters: đ follows d, and I follows H", `
A. MỤC TIÊU
d) Một
đ) Hai
e) Ba
H. GIẢI PHÁP
I. TỔ CHỨC THỰC HIỆN
K. KINH PHÍ`, `
 A. MỤC TIÊU [H aims]
  d) Một [aims]
  đ) Hai [aims]
  e) Ba [aims]
 H. GIẢI PHÁP [H tasks]
 I. TỔ CHỨC THỰC HIỆN [H organisation]
 K. KINH PHÍ [H funding]`},
	{"numbers that restart, jump and deepen", `
II. NHIỆM VỤ
1. Đường sá
1.1. Sửa đường.
1.1.1. Vá ổ gà.
1.3. Làm cầu.
1. Chợ
4. Nước sạch`, `
 II. NHIỆM VỤ [H tasks]
  1. Đường sá [H tasks]
   1.1. Sửa đường. [H tasks]
    1.1.1. Vá ổ gà. [tasks]
   1.3. Làm cầu. [tasks]
  1. Chợ [tasks]
  4. Nước sạch [tasks]`},
	{"parts, chapters, articles and what is attached", `
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng cây.
Điều 2. Quyết định có hiệu lực từ ngày ký.
Phần thứ nhất
QUAN ĐIỂM, MỤC TIÊU
1. Trồng cây là việc lâu dài.
Chương II
NHIỆM VỤ
Mục 1. Giống cây
1. Ươm giống.`, `
 Điều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng cây.
 Điều 2. Quyết định có hiệu lực từ ngày ký.
 Phần thứ nhất QUAN ĐIỂM, MỤC TIÊU [H aims]
  1. Trồng cây là việc lâu dài. [aims]
  Chương II NHIỆM VỤ [H tasks]
   Mục 1. Giống cây [H tasks]
    1. Ươm giống. [tasks]`},
	{"headings that lost their number, and named items", `
MỤC ĐÍCH
Giữ rừng.
GIẢI PHÁP CHỦ YẾU
Nhiệm vụ 1: Tuần tra
- Lập tổ tuần tra.
Nhiệm vụ 2: Chữa cháy
- Mua máy bơm.
Giai đoạn 2026 - 2030 làm tiếp.`, `
 · MỤC ĐÍCH [H aims]
  · Giữ rừng. [aims]
 · GIẢI PHÁP CHỦ YẾU [H tasks]
  Nhiệm vụ 1: Tuần tra [H tasks]
   - Lập tổ tuần tra. [tasks]
  Nhiệm vụ 2: Chữa cháy [H tasks]
   - Mua máy bơm. [tasks]
   · Giai đoạn 2026 - 2030 làm tiếp. [tasks]`},
	{"aims among tasks, tasks among aims", `
I. NỘI DUNG
1. Mục tiêu cụ thể của năm đầu tiên và những năm tiếp theo
- Đạt 100%.
2. Yêu cầu về dữ liệu của các phần mềm dùng chung trong tỉnh
- Chuẩn hóa dữ liệu.
3. Đánh giá thực trạng hạ tầng
- Khảo sát các trạm.
II. MỤC TIÊU, NHIỆM VỤ
- Lập bản đồ.
III. ĐÁNH GIÁ TÌNH HÌNH
- Nhiều nơi làm tốt.`, `
 I. NỘI DUNG [H tasks]
  1. Mục tiêu cụ thể của năm đầu tiên và những năm tiếp theo [H aims]
   - Đạt 100%. [aims]
  2. Yêu cầu về dữ liệu của các phần mềm dùng chung trong tỉnh [H tasks]
   - Chuẩn hóa dữ liệu. [tasks]
  3. Đánh giá thực trạng hạ tầng [H tasks]
   - Khảo sát các trạm. [tasks]
 II. MỤC TIÊU, NHIỆM VỤ [H tasks]
  - Lập bản đồ. [tasks]
 III. ĐÁNH GIÁ TÌNH HÌNH [H aims]
  - Nhiều nơi làm tốt. [aims]`},
	{"what is no mark", `
II-2026 là thời hạn.
3.500 tấn lúa.
1.5 triệu đồng.
Điều 5 Luật Đất đai quy định.
Phần mềm dùng chung.
-5 độ.
A-level`, `
 · II-2026 là thời hạn.
 · 3.500 tấn lúa.
 · 1.5 triệu đồng.
 · Điều 5 Luật Đất đai quy định.
 · Phần mềm dùng chung.
 · -5 độ.
 · A-level`},
	{"what speaks of the whole document stands above its divisions", `
1. Sở Y tế
- Tiêm phòng.
2. Sở Nội vụ
Căn cứ Kế hoạch này, xây dựng đề án.
Chủ tịch UBND tỉnh yêu cầu các sở thực hiện nghiêm.`, `
 1. Sở Y tế [H]
  - Tiêm phòng.
 2. Sở Nội vụ [H]
  · Căn cứ Kế hoạch này, xây dựng đề án.
 · Chủ tịch UBND tỉnh yêu cầu các sở thực hiện nghiêm.`},
	{"numerals whose digits a scanner parted, and a letter with a blank", `
B. NỘI DUNG
V. LÀM ĐƯỜNG
1. Rải nhựa
V I. LÀM CẦU
1. Đúc dầm
C . TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng
- Đôn đốc.`, `
 B. NỘI DUNG [H tasks]
  V. LÀM ĐƯỜNG [H tasks]
   1. Rải nhựa [tasks]
  V I. LÀM CẦU [H tasks]
   1. Đúc dầm [tasks]
 C . TỔ CHỨC THỰC HIỆN [H organisation]
  1. Sở Xây dựng [H organisation]
   - Đôn đốc. [organisation]`},
	{"a sentence over the parts of its number", `
II. NHIỆM VỤ
1. Rà soát quy hoạch, quỹ đất và nguồn vốn của từng khu dân cư ven sông trên địa bàn theo quy định.
1.1. Khu thứ nhất
- Đo đạc.
1.2. Khu thứ hai
- Cắm mốc.`, `
 II. NHIỆM VỤ [H tasks]
  1. Rà soát quy hoạch, quỹ đất và nguồn vốn của từng khu dân cư ven sông trên địa bàn theo quy định. [H tasks]
   1.1. Khu thứ nhất [H tasks]
    - Đo đạc. [tasks]
   1.2. Khu thứ hai [H tasks]
    - Cắm mốc. [tasks]`},
	{"what is required of units is no requirement", `
I. MỤC ĐÍCH, YÊU CẦU
1. Yêu cầu
- Bảo đảm thiết thực.
II. Yêu cầu Giám đốc các Sở: Nội vụ, Y tế
- Lập danh sách.`, `
 I. MỤC ĐÍCH, YÊU CẦU [H aims]
  1. Yêu cầu [H aims]
   - Bảo đảm thiết thực. [aims]
 II. Yêu cầu Giám đốc các Sở: Nội vụ, Y tế [H organisation]
  - Lập danh sách. [organisation]`},
	{"an annex", `
I. NHIỆM VỤ
- Một.
Phụ lục II
DANH MỤC BIỂU MẪU
(Kèm theo Kế hoạch số 5/KH-UBND)`, `
 I. NHIỆM VỤ [H tasks]
  - Một. [tasks]
 Phụ lục II DANH MỤC BIỂU MẪU [H annex]
  · (Kèm theo Kế hoạch số 5/KH-UBND) [annex]`},
	{"an annex of targets", `
Phụ lục I
CÁC CHỈ TIÊU CHỦ YẾU GIAI ĐOẠN 2026 - 2030
(Kèm theo Kế hoạch số 5/KH-UBND)`, `
 Phụ lục I CÁC CHỈ TIÊU CHỦ YẾU GIAI ĐOẠN 2026 - 2030 [H aims]
  · (Kèm theo Kế hoạch số 5/KH-UBND) [aims]`},
}

func TestRead(t *testing.T) {
	for _, c := range trees {
		t.Run(c.name, func(t *testing.T) {
			got := print(outline.Read(paragraphs(c.body)))
			if want := strings.TrimPrefix(c.tree, "\n") + "\n"; got != want {
				t.Errorf("got\n%swant\n%s", got, want)
			}
		})
	}
}

// paragraphs makes a sheet, and the indexes of its blocks, of a text with one
// paragraph a line.
func paragraphs(text string) (*sheet.Sheet, []int) {
	s := &sheet.Sheet{}
	var body []int
	for i, line := range strings.Split(strings.TrimSpace(text), "\n") {
		s.Blocks = append(s.Blocks, sheet.Block{Line: i + 1, Text: line})
		body = append(body, i)
	}
	return s, body
}

func print(root *outline.Node) string {
	var b strings.Builder
	var walk func(n *outline.Node, depth int)
	walk = func(n *outline.Node, depth int) {
		for _, child := range n.Children {
			mark, notes := child.Marker.Words, ""
			if mark == "" {
				mark = "·"
				if depth == 0 && child.Text != "" && strings.HasSuffix(child.Text, ":") {
					mark = "-"
				}
			}
			if child.Heading {
				notes = "H"
			}
			if p := [...]string{"", "aims", "tasks", "organisation", "funding", "annex"}[child.Purpose]; p != "" {
				notes = strings.TrimSpace(notes + " " + p)
			}
			if notes != "" {
				notes = " [" + notes + "]"
			}
			fmt.Fprintf(&b, "%s%s %s%s\n", strings.Repeat(" ", depth+1), mark, child.Text, notes)
			walk(child, depth+1)
		}
	}
	walk(root, 0)
	return b.String()
}
