package outline_test

import (
	"strings"
	"testing"

	"congbo/generator/intake/outline"
	"congbo/generator/intake/sheet"
)

// What documents do besides what the decree says of their form.
var layouts = []struct {
	name, body, tree string
}{
	{"the plan attached to a decision stands beside it, not below the line QUYẾT ĐỊNH", `
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng cây.
Điều 2. Quyết định có hiệu lực từ ngày ký.
A. MỞ ĐẦU
Trồng cây là việc lâu dài.
B. NHIỆM VỤ
1. Ươm giống.`, `
 - QUYẾT ĐỊNH: [H]
  Điều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng cây.
  Điều 2. Quyết định có hiệu lực từ ngày ký.
 A. MỞ ĐẦU [H aims]
  · Trồng cây là việc lâu dài. [aims]
 B. NHIỆM VỤ [H tasks]
  1. Ươm giống. [tasks]`},
	{"the units of a list that a label of another mark announces, and the list that goes on", `
1. Cấp thuốc
- Mua thuốc theo quy định.
* Đơn vị phối hợp:
- Sở Tài chính;
- Bệnh viện tỉnh.
- Kiểm kê thuốc cuối năm tại các trạm.`, `
 1. Cấp thuốc [H]
  - Mua thuốc theo quy định.
   * Đơn vị phối hợp: [H]
    - Sở Tài chính;
    - Bệnh viện tỉnh.
  - Kiểm kê thuốc cuối năm tại các trạm.`},
	{"a heading's units that go on in the next line", `
1. Các Sở: Xây dựng, Công Thương; Công ty
Điện lực tỉnh
Cho dùng chung cột.
2. Sở Y tế
Trạm Y tế các xã phun thuốc.`, `
 1. Các Sở: Xây dựng, Công Thương; Công ty Điện lực tỉnh [H]
  · Cho dùng chung cột.
 2. Sở Y tế [H]
  · Trạm Y tế các xã phun thuốc.`},
	{"the divisions of an article that goes on stay below it", `
QUYẾT ĐỊNH:
Điều 1. Phê duyệt Đề án trồng cây với các nội dung sau:
I. NHIỆM VỤ
1. Ươm giống.
Điều 2. Quyết định có hiệu lực từ ngày ký.`, `
 - QUYẾT ĐỊNH: [H]
  Điều 1. Phê duyệt Đề án trồng cây với các nội dung sau: [H tasks]
   I. NHIỆM VỤ [H tasks]
    1. Ươm giống. [tasks]
  Điều 2. Quyết định có hiệu lực từ ngày ký.`},
	{"letters with a stroke or a dash", `
I/ NHIỆM VỤ
1/ Sở Y tế
a/ Tiêm phòng.
b/ Tập huấn.
2/ Sở Xây dựng
a- Sửa đường;
b- Vá ổ gà.`, `
 I/ NHIỆM VỤ [H tasks]
  1/ Sở Y tế [H tasks]
   a/ Tiêm phòng. [tasks]
   b/ Tập huấn. [tasks]
  2/ Sở Xây dựng [H tasks]
   a- Sửa đường; [tasks]
   b- Vá ổ gà. [tasks]`},
	{"numbered sentences that gather letters, and one like those beside it", `
III. NHIỆM VỤ, GIẢI PHÁP
1. Đa dạng hóa hình thức tuyên truyền, giáo dục cho thanh thiếu niên trong các trường học trên địa bàn.
a) Viết tin, bài.
b) Mở chuyên mục.
2. Chăm sóc cây xanh
- Tưới cây.
3. Bảo vệ nguồn nước
- Nạo vét ao.
4. Thu gom rác thải
- Lập tổ thu gom.
5. Phát huy vai trò của các hội, đoàn thể và người có uy tín trong cộng đồng dân cư ở các thôn, bản vùng cao.
Vận động nhân dân giữ rừng.`, `
 III. NHIỆM VỤ, GIẢI PHÁP [H tasks]
  1. Đa dạng hóa hình thức tuyên truyền, giáo dục cho thanh thiếu niên trong các trường học trên địa bàn. [H tasks]
   a) Viết tin, bài. [tasks]
   b) Mở chuyên mục. [tasks]
  2. Chăm sóc cây xanh [H tasks]
   - Tưới cây. [tasks]
  3. Bảo vệ nguồn nước [H tasks]
   - Nạo vét ao. [tasks]
  4. Thu gom rác thải [H tasks]
   - Lập tổ thu gom. [tasks]
  5. Phát huy vai trò của các hội, đoàn thể và người có uy tín trong cộng đồng dân cư ở các thôn, bản vùng cao. [H tasks]
   · Vận động nhân dân giữ rừng. [tasks]`},
	{"a long sentence that ends in a colon is no heading", `
1. Các sở
a) Sở Xây dựng và Sở Tài chính khẩn trương khắc phục các tồn tại của hệ thống thông tin thuộc phạm vi quản lý đã được cơ quan thanh tra chỉ ra, hoàn thành trong tháng 11 năm 2025, cụ thể:
(1) Sửa lỗi tra cứu.
(2) Nâng cấp máy chủ.`, `
 1. Các sở [H]
  a) Sở Xây dựng và Sở Tài chính khẩn trương khắc phục các tồn tại của hệ thống thông tin thuộc phạm vi quản lý đã được cơ quan thanh tra chỉ ra, hoàn thành trong tháng 11 năm 2025, cụ thể:
   (1) Sửa lỗi tra cứu.
   (2) Nâng cấp máy chủ.`},
	{"whom a telegram is sent to", `
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:
- Giám đốc Sở Y tế;
- Chủ tịch UBND các xã.
Đồng kính gửi:
- Thường trực Tỉnh ủy.
Để phòng, chống bão, Chủ tịch yêu cầu:
1. Sở Y tế dự trữ thuốc.`, `
 - CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện: [aims]
  - Giám đốc Sở Y tế; [aims]
  - Chủ tịch UBND các xã. [aims]
 - Đồng kính gửi: [aims]
  - Thường trực Tỉnh ủy. [aims]
 - Để phòng, chống bão, Chủ tịch yêu cầu:
  1. Sở Y tế dự trữ thuốc.`},
	{"what scanners make of I. and c)", `
1. TINH THẦN CHỈ ĐẠO
1. Thực hiện nghiêm.
2. Không chủ quan.
II. NHIỆM VỤ
1. Các sở
b) Sở Y tế tiêm phòng.
©) Sở Xây dựng sửa đường.
d) Sở Nội vụ khen thưởng.`, `
 1. TINH THẦN CHỈ ĐẠO [H]
  1. Thực hiện nghiêm.
  2. Không chủ quan.
 II. NHIỆM VỤ [H tasks]
  1. Các sở [H tasks]
   b) Sở Y tế tiêm phòng. [tasks]
   ©) Sở Xây dựng sửa đường. [tasks]
   d) Sở Nội vụ khen thưởng. [tasks]`},
	{"numbers that a scanner took for letters, and numerals that end a name", `
II. NHIỆM VỤ
1 Trồng cây ven đường.
2. Sửa cầu.
- Cầu treo.
3. Đắp đê.
§. Không là số.
Á. Nạo vét kênh.
5. Mở chợ.
XV. Khai mạc kỳ họp.
III. KINH PHÍ
V. TỔ CHỨC`, `
 II. NHIỆM VỤ [H tasks]
  1 Trồng cây ven đường. [tasks]
  2. Sửa cầu. [H tasks]
   - Cầu treo. [tasks]
  3. Đắp đê. [H tasks]
   · §. Không là số. [tasks]
  Á. Nạo vét kênh. [tasks]
  5. Mở chợ. [H tasks]
   · XV. Khai mạc kỳ họp. [tasks]
 III. KINH PHÍ [H funding]
 V. TỔ CHỨC [H]`},
	{"who sees to all of it", `
1. Sở Y tế:
a) Tiêm phòng cho trẻ em dưới sáu tuổi ở các xã vùng cao;
b) Báo cáo kết quả tiêm phòng cho Ủy ban nhân dân tỉnh mỗi tháng một lần.
Văn phòng Ủy ban nhân dân tỉnh theo dõi, đôn đốc.`, `
 1. Sở Y tế: [H]
  a) Tiêm phòng cho trẻ em dưới sáu tuổi ở các xã vùng cao;
  b) Báo cáo kết quả tiêm phòng cho Ủy ban nhân dân tỉnh mỗi tháng một lần.
 · Văn phòng Ủy ban nhân dân tỉnh theo dõi, đôn đốc.`},
	{"sentences over the parts of their numbers", `
8. Sở Y tế
- Tiêm phòng.
9. Các cơ sở sản xuất và đơn vị thực hiện việc thu gom rác ở nông thôn và thành thị.
9.1. Đối với cơ sở sản xuất:
- Lọc khói.
9.2. Đối với đơn vị thu gom:
- Rửa xe.`, `
 8. Sở Y tế [H]
  - Tiêm phòng.
 9. Các cơ sở sản xuất và đơn vị thực hiện việc thu gom rác ở nông thôn và thành thị. [H]
  9.1. Đối với cơ sở sản xuất: [H]
   - Lọc khói.
  9.2. Đối với đơn vị thu gom: [H]
   - Rửa xe.`},
	{"persons who are in charge of something head what they do", `
1. Các Phó Chủ tịch phụ trách lĩnh vực văn hóa, xã hội
- Tổ chức ngày hội.
2. Phó Chủ tịch phụ trách tổ chức ngày hội.
- Mời khách.`, `
 1. Các Phó Chủ tịch phụ trách lĩnh vực văn hóa, xã hội [H]
  - Tổ chức ngày hội.
 2. Phó Chủ tịch phụ trách tổ chức ngày hội.
  - Mời khách.`},
	{"hindrances that nobody is named for are of the whole document", `
I. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Tiêm phòng.
Trong quá trình thực hiện, nếu có vướng mắc kịp thời báo cáo UBND tỉnh.
II. CHẾ ĐỘ BÁO CÁO
- Báo cáo hằng quý.
Trong quá trình thực hiện, nếu có vướng mắc các sở kịp thời báo cáo UBND tỉnh.`, `
 I. TỔ CHỨC THỰC HIỆN [H organisation]
  1. Sở Y tế [H organisation]
   - Tiêm phòng. [organisation]
 · Trong quá trình thực hiện, nếu có vướng mắc kịp thời báo cáo UBND tỉnh.
 II. CHẾ ĐỘ BÁO CÁO [H organisation]
  - Báo cáo hằng quý. [organisation]
  · Trong quá trình thực hiện, nếu có vướng mắc các sở kịp thời báo cáo UBND tỉnh. [organisation]`},
	{"a part with a letter closes the points of the part before, and titles without marks stand below their part", `
- Trên cơ sở Chương trình toàn khóa, Đảng ủy xây dựng chương trình như sau:
A. NỘI DUNG TRÌNH ĐẢNG ỦY
I. CÔNG VIỆC ĐỊNH KỲ
1. Sơ kết công tác quý.
B. NỘI DUNG TRÌNH BAN THƯỜNG VỤ
I. NHIỆM VỤ
Quản lý phương tiện
Kiểm tra giấy phép của người lái xe trong khu vực mỗi tuần một lần.
Tuyên truyền trực quan
Kẻ vạch, lắp biển báo tại các ngã ba có đông người qua lại.
II. KINH PHÍ`, `
 - Trên cơ sở Chương trình toàn khóa, Đảng ủy xây dựng chương trình như sau:
 A. NỘI DUNG TRÌNH ĐẢNG ỦY [H tasks]
  I. CÔNG VIỆC ĐỊNH KỲ [H tasks]
   1. Sơ kết công tác quý. [tasks]
 B. NỘI DUNG TRÌNH BAN THƯỜNG VỤ [H tasks]
  I. NHIỆM VỤ [H tasks]
   · Quản lý phương tiện [H tasks]
    · Kiểm tra giấy phép của người lái xe trong khu vực mỗi tuần một lần. [tasks]
   · Tuyên truyền trực quan [H tasks]
    · Kẻ vạch, lắp biển báo tại các ngã ba có đông người qua lại. [tasks]
  II. KINH PHÍ [H funding]`},
	{"nothing is assigned in the outline of a report", `
I. NHIỆM VỤ
1. Thống kê hồ sơ.
ĐỀ CƯƠNG BÁO CÁO
I. Nhiệm vụ, giải pháp thời gian tới
1. Bố trí người làm công tác lưu trữ.`, `
 I. NHIỆM VỤ [H tasks]
  1. Thống kê hồ sơ. [tasks]
 · ĐỀ CƯƠNG BÁO CÁO [H aims]
  I. Nhiệm vụ, giải pháp thời gian tới [H aims]
   1. Bố trí người làm công tác lưu trữ. [aims]`},
}

func TestLayouts(t *testing.T) {
	for _, c := range layouts {
		t.Run(c.name, func(t *testing.T) {
			got := print(outline.Read(paragraphs(c.body)))
			if want := strings.TrimPrefix(c.tree, "\n") + "\n"; got != want {
				t.Errorf("got\n%swant\n%s", got, want)
			}
		})
	}
}

// What stands in bold letters by itself is a heading, though it reads as a unit
// that does something.
func TestBoldHeading(t *testing.T) {
	s, body := paragraphs("5. Trường, viện đào tạo\na) Xây dựng kế hoạch.\nb) Bố trí phòng học.")
	for _, bold := range []bool{false, true} {
		s.Blocks[0].Style = sheet.Style{Bold: bold}
		if root := outline.Read(s, body); root.Children[0].Heading != bold {
			t.Errorf("bold %t: heading %t", bold, root.Children[0].Heading)
		}
	}
}

// The headings of a form without rows stay, as words; a table with rows stays a
// table.
func TestEmptyForm(t *testing.T) {
	head := sheet.Row{Cells: []sheet.Cell{{Text: "STT"}, {Text: "NHIỆM VỤ"}, {Text: "CHỦ\nTRÌ"}}}
	row := sheet.Row{Cells: []sheet.Cell{{Text: "1"}, {Text: "Trồng cây"}, {Text: "Sở Xây dựng"}}}
	for _, rows := range [][]sheet.Row{{head, {Cells: []sheet.Cell{{}, {}, {}}}}, {head, row}} {
		s := &sheet.Sheet{Blocks: []sheet.Block{{Table: &sheet.Table{Rows: rows}}}}
		n := outline.Read(s, []int{0}).Children[0]
		filled := len(rows[1].Cells[0].Text) > 0
		if (n.Table != nil) != filled || (n.Text == "STT | NHIỆM VỤ | CHỦ TRÌ") == filled || n.Heading {
			t.Errorf("rows %t: %q, table %t, heading %t", filled, n.Text, n.Table != nil, n.Heading)
		}
	}
}
