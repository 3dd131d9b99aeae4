package assign_test

import (
	"fmt"
	"strings"
	"testing"

	"congbo/generator/intake/assign"
	"congbo/generator/intake/draft"
	"congbo/generator/intake/outline"
	"congbo/generator/intake/sheet"
)

// Each body, one paragraph or row of a table a line, and its tasks: the words
// that begin it | who leads | with whom | by when.
var bodies = []struct {
	name, body, tasks string
}{
	{"bullets under a unit's heading", `
II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Tiêm phòng cho trẻ em trước ngày 30/6/2025.
- Phối hợp với Sở Tài chính lập dự toán.
2. Đề nghị Ủy ban MTTQ tỉnh và các đoàn thể
Vận động nhân dân tham gia.
3. Công an các xã, phường
a) Tuần tra ban đêm;
b) Xử phạt nghiêm.`, `
Tiêm phòng cho trẻ em | Sở Y tế | | trước ngày 30/6/2025
Phối hợp với Sở Tài | Sở Y tế | Sở Tài chính |
Vận động nhân dân tham | Ủy ban MTTQ tỉnh; các đoàn thể | |
Tuần tra ban đêm; | Công an các xã, phường | |
Xử phạt nghiêm. | Công an các xã, phường | |`},
	{"units before a colon, and what goes on for them", `
III. PHÂN CÔNG
Sở Xây dựng, Sở Nội vụ: Rà soát nhà ở.
Báo cáo kết quả hằng quý.
- Chụp ảnh hiện trạng.
Kho bạc Nhà nước: Kiểm soát chi.`, `
Sở Xây dựng, Sở Nội | Sở Xây dựng; Sở Nội vụ | |
Báo cáo kết quả hằng | Sở Xây dựng; Sở Nội vụ | | hằng quý
Chụp ảnh hiện trạng. | Sở Xây dựng; Sở Nội vụ | |
Kho bạc Nhà nước: Kiểm | Kho bạc Nhà nước | |`},
	{"sentences", `
II. NỘI DUNG
1. Giao Sở Công Thương chủ trì, phối hợp với Sở Tài chính, UBND các huyện: Tân Yên, Yên Thế xây dựng chợ; hoàn thành trong quý III/2025.
2. Hằng năm, trước ngày 15/12, các sở, ngành báo cáo kết quả về Sở Nội vụ.
3. Căn cứ Luật Đất đai, Sở Nông nghiệp và Môi trường hướng dẫn thủ tục; UBND cấp xã niêm yết hồ sơ.
4. Trạm Y tế xã phun thuốc diệt muỗi.
5. Giám đốc các sở: Nội vụ, Tư pháp cử cán bộ tham gia.
6. Về thủy lợi: Chi cục Thủy lợi có trách nhiệm nạo vét kênh.
7. Các cơ quan được giao dự toán có trách nhiệm công khai.`, `
Giao Sở Công Thương chủ | Sở Công Thương | Sở Tài chính; UBND huyện Tân Yên; UBND huyện Yên Thế | trong quý III/2025
Hằng năm, trước ngày 15/12, | các sở, ngành | | Hằng năm, trước ngày 15/12
Căn cứ Luật Đất đai, | Sở Nông nghiệp và Môi trường; UBND cấp xã | |
Trạm Y tế xã phun | Trạm Y tế xã | |
Giám đốc các sở: Nội | Giám đốc Sở Nội vụ; Giám đốc Sở Tư pháp | |
Về thủy lợi: Chi cục | Chi cục Thủy lợi | |
Các cơ quan được giao | Các cơ quan được giao dự toán | |`},
	{"labels below a list go before those whom its points name in general", `
II. NỘI DUNG
1. Nâng cao nhận thức
- Các cơ quan, đơn vị tiếp tục phổ biến pháp luật.
- Tổ chức hội nghị chuyên đề.
Đơn vị thực hiện: Sở Tư pháp.
Thời gian thực hiện: Năm 2026.
2. Bồi dưỡng
- Xây dựng tài liệu.
- Mở lớp tập huấn.
Đơn vị thực hiện: Sở Nội vụ.
- Đánh giá chất lượng.
Đơn vị thực hiện: Sở Y tế.`, `
Các cơ quan, đơn vị | Sở Tư pháp | | Năm 2026
Tổ chức hội nghị chuyên | Sở Tư pháp | | Năm 2026
Xây dựng tài liệu. | Sở Nội vụ | |
Mở lớp tập huấn. | Sở Nội vụ | |
Đánh giá chất lượng. | Sở Y tế | |`},
	{"headings that say more than the units", `
II. TỔ CHỨC THỰC HIỆN
1. Ban Quản lý chợ có trách nhiệm
- Đối với các khu chưa có điện, khẩn trương kéo dây.
- Trồng cây xanh.
2. Nhiệm vụ chủ yếu của Sở Y tế
a) Phối hợp với các cơ quan chủ trì phun thuốc.`, `
Đối với các khu chưa | Ban Quản lý chợ | |
Trồng cây xanh. | Ban Quản lý chợ | |
Phối hợp với các cơ | Sở Y tế | các cơ quan chủ trì |`},
	{"aims, situation, scope and money are no tasks", `
I. MỤC TIÊU
- Xây dựng 5 cây cầu đến năm 2030.
II. THỰC TRẠNG
- Sở Giao thông vận tải đã sửa 10 km đường.
III. KINH PHÍ THỰC HIỆN
Kinh phí thực hiện từ ngân sách tỉnh.
Sở Tài chính cân đối, bố trí kinh phí hằng năm.
IV. NHIỆM VỤ
- Xây dựng cầu Bến Mới.
- Đến năm 2027: Hoàn thành đường vành đai.
- Bản đồ.`, `
Sở Tài chính cân đối, | Sở Tài chính | |
Xây dựng cầu Bến Mới. | | |
Đến năm 2027: Hoàn thành | | | Đến năm 2027`},
	{"a heading with labels is the task", `
1. Số hóa hồ sơ đất đai
- Cơ quan chủ trì: Sở Nông nghiệp và Môi trường.
- Cơ quan phối hợp: Công an tỉnh; UBND các xã.
- Thời gian hoàn thành: Quý IV/2026.
2. Cấp sổ đỏ
a) Nhiệm vụ:
- Đo đạc lại bản đồ.
- Xét duyệt hồ sơ.
b) Đơn vị thực hiện: Văn phòng Đăng ký đất đai.
c) Thời gian thực hiện: năm 2026.`, `
Số hóa hồ sơ đất | Sở Nông nghiệp và Môi trường | Công an tỉnh; UBND các xã | Quý IV/2026
Đo đạc lại bản đồ. | Văn phòng Đăng ký đất đai | | năm 2026
Xét duyệt hồ sơ. | Văn phòng Đăng ký đất đai | | năm 2026`},
	{"labels after each task, in other marks", `
II. NHIỆM VỤ
a) Mở lớp dạy nghề;
* Chủ trì: Phòng Nội vụ.
* Thời gian: tháng 5/2024.
b) Giới thiệu việc làm;
* Chủ trì: Trung tâm Dịch vụ việc làm.
* Thời gian: Hằng tháng.`, `
Mở lớp dạy nghề; | Phòng Nội vụ | | tháng 5/2024
Giới thiệu việc làm; | Trung tâm Dịch vụ việc làm | | Hằng tháng`},
	{"labels after the last of several points are for all, but where one says itself who does it", `
II. NHIỆM VỤ
1. Phòng dịch
a) Tiêu độc chuồng trại;
b) Tiêm phòng gia súc.
* Chủ trì: Chi cục Thú y. Phối hợp: UBND các xã. Thời gian: quý II/2024.
2. Thủy lợi
- Nạo vét kênh Đông (Phòng Kinh tế, tháng 3/2024).
- Sửa cống Bắc.
+ Chủ trì: Trạm Thủy nông.`, `
Tiêu độc chuồng trại; | Chi cục Thú y | UBND các xã | quý II/2024
Tiêm phòng gia súc. | Chi cục Thú y | UBND các xã | quý II/2024
Nạo vét kênh Đông (Phòng | Phòng Kinh tế | | tháng 3/2024
Sửa cống Bắc. | Trạm Thủy nông | |`},
	{"a label that says more than a field stays in the text, with the label below it", `
1. Cấp sổ đỏ
- Cơ quan chủ trì: Sở Nội vụ rà soát mẫu.
b) Đơn vị phối hợp: UBND xã.`, `
Cấp sổ đỏ | Sở Nội vụ | UBND xã |`},
	{"agents that come late", `
II. NHIỆM VỤ
1. Cắm mốc vùng trồng chè. Phòng Kinh tế chủ trì, phối hợp với UBND các xã.
2. Đồng ý chủ trương xây chợ; giao Phòng Tài chính lập dự toán.
3. Do Công an xã phụ trách, tuần tra ban đêm.
4. Riêng UBND xã Tân Lập chuẩn bị bãi đỗ xe.
5. Biểu dương các xã đã hoàn thành sớm.`, `
Cắm mốc vùng trồng chè. | Phòng Kinh tế | UBND các xã |
Đồng ý chủ trương xây | Phòng Tài chính | |
Do Công an xã phụ | Công an xã | |
Riêng UBND xã Tân Lập | UBND xã Tân Lập | |`},
	{"tasks with everything in brackets", `
II. NHIỆM VỤ
- Lập danh mục làng nghề (Sở Du lịch chủ trì, phối hợp Sở Công Thương; hoàn thành trong tháng 6/2023).
- Nâng cấp bến tàu (Sở Xây dựng; 2023 - 2024).
- Tập huấn viết tin (Ban Tuyên giáo Thành ủy chủ trì, Công an thành phố phối hợp, tháng 5/2021).
- Lắp biển chỉ dẫn (thành phố có 12 điểm).`, `
Lập danh mục làng nghề | Sở Du lịch | Sở Công Thương | trong tháng 6/2023
Nâng cấp bến tàu (Sở | Sở Xây dựng | | 2023 - 2024
Tập huấn viết tin (Ban | Ban Tuyên giáo Thành ủy | Công an thành phố | tháng 5/2021
Lắp biển chỉ dẫn (thành | | |`},
	{"a deadline for several", `
1. Phòng Kinh tế
a) Lập quy hoạch.
b) Lấy ý kiến.
c) Công bố quy hoạch trước ngày 01/10/2025.
Các cơ quan được giao nhiệm vụ tại điểm a, b trên hoàn thành trong tháng 8/2025.
2. Phòng Văn hóa
- Treo băng rôn.
- Phát thanh.
Các nội dung trên hoàn thành trước ngày 02/9/2025.
3. Sở Y tế thực hiện các việc sau, xong trong tháng 11/2025:
- Kiểm tra bếp ăn.`, `
Lập quy hoạch. | Phòng Kinh tế | | trong tháng 8/2025
Lấy ý kiến. | Phòng Kinh tế | | trong tháng 8/2025
Công bố quy hoạch trước | Phòng Kinh tế | | trước ngày 01/10/2025
Các cơ quan được giao | Các cơ quan được giao nhiệm vụ tại điểm a, b trên | | trong tháng 8/2025
Treo băng rôn. | Phòng Văn hóa | | trước ngày 02/9/2025
Phát thanh. | Phòng Văn hóa | | trước ngày 02/9/2025
Kiểm tra bếp ăn. | Sở Y tế | | trong tháng 11/2025`},
	{"times that are of something else", `
II. NHIỆM VỤ
- Xây dựng kế hoạch hằng năm về đào tạo.
- Sửa các công trình đầu tư trong giai đoạn 2021-2025, bàn giao cho xã.
- Thực hiện Quyết định số 12/QĐ-UBND ngày 15/6/2022.
- Dự trữ thuốc dùng trong 15 ngày.
- Đài Truyền thanh thường xuyên phát tin.
- Báo cáo hằng ngày trước 14h00.
- Nạo vét kênh trước mùa khô năm 2026.`, `
Xây dựng kế hoạch hằng | | |
Sửa các công trình đầu | | |
Thực hiện Quyết định số | | |
Dự trữ thuốc dùng trong | | |
Đài Truyền thanh thường xuyên | Đài Truyền thanh | | thường xuyên
Báo cáo hằng ngày trước | | | hằng ngày trước 14h00
Nạo vét kênh trước mùa | | | trước mùa khô năm 2026`},
	{"a decision and its end", `
Điều 1. Phê duyệt Danh mục địa điểm.
Điều 2. Giao Sở Công Thương chủ trì, phối hợp với các xã hướng dẫn doanh nghiệp.
Điều 3. Chánh Văn phòng UBND tỉnh, Giám đốc các Sở chịu trách nhiệm thi hành Quyết định này.
Điều 4. Thủ trưởng các cơ quan căn cứ Quyết định thi hành.`, `
Giao Sở Công Thương chủ | Sở Công Thương | các xã |`},
	{"who closes a document", `
1. Sở Y tế
- Trực cấp cứu.
Trên đây là Kế hoạch, đề nghị các bệnh viện nghiêm túc thực hiện.
Trong quá trình thực hiện, có vướng mắc thì sửa đổi.`, `
Trực cấp cứu. | Sở Y tế | |
Trên đây là Kế hoạch, | các bệnh viện | |`},
	{"a name that no table knows, among names", `
I. PHÂN CÔNG NHIỆM VỤ
1. Công an phường
- Giữ trật tự.
2. Đoàn Thanh niên phường
- Múa lân.
3. Kế toán - Tài chính
- Dự toán kinh phí.
4. Tiền Phong Xanh: trồng cây xanh.
5. Kinh phí
- Từ nguồn xã hội hóa.`, `
Giữ trật tự. | Công an phường | |
Múa lân. | Đoàn Thanh niên phường | |
Dự toán kinh phí. | Kế toán - Tài chính | |
Tiền Phong Xanh: trồng cây | Tiền Phong Xanh | |`},
	{"a table", `
I. NHIỆM VỤ
| STT | Nội dung công việc | Chủ trì | Phối hợp | Tiến độ | Sản phẩm |
| (1) | (2) | (3) | (4) | (5) | (6) |
| A | CẢI CÁCH THỂ CHẾ | | | | |
| 1 | Rà soát văn bản | Sở Tư pháp | Các sở, ngành; UBND các xã | Quý II/2025 | Báo cáo |
| 2 | Hệ thống hóa văn bản | nt | -nt- | Thường xuyên | |
| STT | Nội dung công việc | Chủ trì | Phối hợp | Tiến độ | Sản phẩm |
| B | SỞ NỘI VỤ | | | | |
| 3 | Kiểm tra công vụ | | Thanh tra tỉnh | 6 tháng cuối năm 2025 | |`, `
Rà soát văn bản | Sở Tư pháp | Các sở, ngành; UBND các xã | Quý II/2025
Hệ thống hóa văn bản | Sở Tư pháp | Các sở, ngành; UBND các xã | Thường xuyên
Kiểm tra công vụ | SỞ NỘI VỤ | Thanh tra tỉnh | 6 tháng cuối năm 2025`},
	{"a table with two rows of heading, merged cells and a row cut by a page", `
I. NHIỆM VỤ
| TT | Nhiệm vụ | Cơ quan thực hiện > | > | Thời gian |
| ^ | ^ | Chủ trì | Phối hợp | ^ |
| 1 | Lập đề án | Sở Y tế | Sở Tài chính | 2025 |
| 2 | Trình đề án | ^ | Sở Nội vụ | ^ |
| | | | UBND các xã | |
| 3 | Công bố đề án | Văn phòng UBND tỉnh | | 2026 |`, `
Lập đề án | Sở Y tế | Sở Tài chính | 2025
Trình đề án | Sở Y tế | Sở Nội vụ; UBND các xã | 2025
Công bố đề án | Văn phòng UBND tỉnh | | 2026`},
	{"a table that assigns nothing", `
Phụ lục I
DANH MỤC ĐỊA ĐIỂM
| STT | Địa điểm | Địa chỉ |
| 1 | Nhà thi đấu | Phường Một |
Giới thiệu các sản phẩm chủ lực.`, ``},
	{"whoever the later parts of a paragraph name", `
II. NỘI DUNG
1. Sở Nội vụ chủ trì tham mưu quy chế. Sở Tài chính bố trí kinh phí. UBND tỉnh xem xét, quyết định.
2. Giao Văn phòng Sở theo dõi, đôn đốc. Đồng thời, các phòng gửi báo cáo trước ngày 20 hằng tháng.
3. Sở Tài chính: phân bổ vốn; Sở Y tế: mua thuốc.
4. Trường Tiểu học Hoa Sen chuẩn bị hội trường; Đoàn Thanh niên phường trang trí khánh tiết.
5. Sở Y tế phối hợp với Sở Nội vụ lập danh sách; Công an tỉnh cung cấp số liệu.`, `
Sở Nội vụ chủ trì | Sở Nội vụ; Sở Tài chính | |
Giao Văn phòng Sở theo | Văn phòng Sở; các phòng | | trước ngày 20 hằng tháng
Sở Tài chính: phân bổ | Sở Tài chính; Sở Y tế | |
Trường Tiểu học Hoa Sen | Trường Tiểu học Hoa Sen; Đoàn Thanh niên phường | |
Sở Y tế phối hợp | Sở Y tế | Sở Nội vụ |`},
	{"an agent after the time, or after what a sentence is about", `
III. TỔ CHỨC THỰC HIỆN
1. Định kỳ hằng quý (trước ngày 25 của tháng cuối quý), 6 tháng (trước ngày 10/6), các xã báo cáo về Sở Y tế.
2. Chế độ báo cáo: Các đơn vị báo cáo kết quả 6 tháng (trước ngày 15/6), năm (trước ngày 15/12).
3. Xây dựng cơ sở dữ liệu hộ nghèo do Sở Nội vụ chủ trì.
4. Đồng chí Lê Văn A - Phó Chủ tịch UBND xã: Phụ trách chung.
4. Đồng chí Trần Văn B, Phó Chủ tịch UBND xã trực tiếp chỉ đạo tiêm phòng.
5. Ngoài các nhiệm vụ trên, Công an xã còn có trách nhiệm giữ trật tự.
6. Định kỳ hằng tuần vào chiều thứ Sáu, các thôn dọn vệ sinh.
7. Chậm nhất sau 05 ngày làm việc kể từ ngày nhận kinh phí, các xã giải ngân.
8. Xây dựng 02 mô hình trồng nấm rơm – Phòng Kinh tế, quý II/2026.
9. Đối với 05 huyện có rừng phòng hộ, phải hoàn thành đường băng cản lửa trước ngày 01/3/2026.`, `
Định kỳ hằng quý (trước | các xã | | Định kỳ hằng quý (trước ngày 25 của tháng cuối quý), 6 tháng (trước ngày 10/6)
Chế độ báo cáo: Các | Các đơn vị | | 6 tháng (trước ngày 15/6), năm (trước ngày 15/12)
Xây dựng cơ sở dữ | Sở Nội vụ | |
Đồng chí Lê Văn A | Đồng chí Lê Văn A - Phó Chủ tịch UBND xã | |
Đồng chí Trần Văn B, | Đồng chí Trần Văn B, Phó Chủ tịch UBND xã | |
Ngoài các nhiệm vụ trên, | Công an xã | |
Định kỳ hằng tuần vào | các thôn | | Định kỳ hằng tuần
Chậm nhất sau 05 ngày | các xã | | Chậm nhất sau 05 ngày làm việc kể từ ngày nhận kinh phí
Xây dựng 02 mô hình | Phòng Kinh tế | | quý II/2026
Đối với 05 huyện có | 05 huyện có rừng phòng hộ | | trước ngày 01/3/2026`},
	{"those with whom, in other words", `
II. NỘI DUNG
1. Sở Y tế chủ trì, Sở Tài chính và UBND các xã phối hợp tổ chức khám bệnh.
2. Cục Thuế tỉnh chủ trì cùng Kho bạc Nhà nước khu vực triển khai nộp thuế điện tử.
3. Sở Tư pháp tổ chức hội thi với sự phối hợp của Tỉnh đoàn.
4. Chủ trì, phối kết hợp cùng Hội Nông dân xã hướng dẫn ủ phân.
5. Chủ trì, phối hợp với các Bộ: Tài chính, Xây dựng rà soát đơn giá.
6. Phối hợp với các thành viên trong tiểu ban thực hiện nhiệm vụ.
7. Nâng cao chất lượng công tác phối hợp giữa các ngành.`, `
Sở Y tế chủ trì, | Sở Y tế | Sở Tài chính; UBND các xã |
Cục Thuế tỉnh chủ trì | Cục Thuế tỉnh | Kho bạc Nhà nước khu vực |
Sở Tư pháp tổ chức | Sở Tư pháp | Tỉnh đoàn |
Chủ trì, phối kết hợp | | Hội Nông dân xã |
Chủ trì, phối hợp với | | Bộ Tài chính; Bộ Xây dựng |
Phối hợp với các thành | | các thành viên trong tiểu ban |
Nâng cao chất lượng công | | |`},
	{"whom the preamble asks", `
Thời gian qua, UBND tỉnh đã giao Sở Nội vụ rà soát nhưng chậm. Để khắc phục, Giám đốc Sở yêu cầu đồng chí Trưởng phòng các huyện thực hiện các nội dung sau:
1. Kiểm tra kho hồ sơ.
2. Sở Xây dựng gia cố mái kho.`, `
Kiểm tra kho hồ sơ. | Trưởng phòng các huyện | |
Sở Xây dựng gia cố | Sở Xây dựng | |`},
	{"headings that are labels", `
B. NHIỆM VỤ
I. TUYÊN TRUYỀN
1. Nội dung, biện pháp
a) Biên soạn tờ rơi về liệt sĩ;
b) Lập chuyên mục trên báo.
2. Cơ quan chủ trì, phối hợp
a) Cơ quan chủ tr ì
- Ban Chỉ đạo tỉnh.
- Bộ Chỉ huy Quân sự tỉnh; Sở Nội vụ.
b) Cơ quan phối hợp
- Hội Cựu chiến binh tỉnh.
3. Thời gian thực hiện: Từ tháng 11/2026 trở đi.`, `
Biên soạn tờ rơi về | Ban Chỉ đạo tỉnh; Bộ Chỉ huy Quân sự tỉnh; Sở Nội vụ | Hội Cựu chiến binh tỉnh | Từ tháng 11/2026 trở đi
Lập chuyên mục trên báo. | Ban Chỉ đạo tỉnh; Bộ Chỉ huy Quân sự tỉnh; Sở Nội vụ | Hội Cựu chiến binh tỉnh | Từ tháng 11/2026 trở đi`},
	{"a paragraph, how it is to be done, and its labels", `
II. NỘI DUNG
1.1. Xây dựng và ban hành hướng dẫn giám sát bầu cử đối với các thôn trên địa bàn toàn xã;
- Bảo đảm thống nhất với hướng dẫn của cấp trên.
- Các hướng dẫn phải nêu rõ trách nhiệm của từng thôn.
- Thời gian hoàn thành: tháng 11/2026.
- Đơn vị chủ trì: Đồng chí Phó Chủ tịch Thường trực, phụ trách giám sát.
2.1. Hội thi cán bộ giỏi
- Thời gian: tháng 9/2026.
- Địa điểm: Nhà văn hóa xã.
- Nội dung: Tổ chức thi lý thuyết và thực hành.`, `
Xây dựng và ban hành | Đồng chí Phó Chủ tịch Thường trực, phụ trách giám sát | | tháng 11/2026
Nội dung: Tổ chức thi | | | tháng 9/2026`},
	{"headings that name persons, or units after a colon", `
III. TỔ CHỨC THỰC HIỆN
1. Các đơn vị chuyên môn: Khoa Dược, Khoa Nội và Phòng Điều dưỡng
- Kiểm tra tủ thuốc trực.
2. Cán bộ phụ trách lĩnh vực giám sát
- Tham mưu lập sổ theo dõi.
3. Các đơn vị
- Các Trạm Y tế báo cáo số ca mắc hằng tuần.
4. Các doanh nghiệp vận tải, hợp tác xã
- Doanh nghiệp vận tải lắp camera trên xe.`, `
Kiểm tra tủ thuốc trực. | Khoa Dược; Khoa Nội; Phòng Điều dưỡng | |
Tham mưu lập sổ theo | Cán bộ phụ trách lĩnh vực giám sát | |
Các Trạm Y tế báo | Các Trạm Y tế | | hằng tuần
Doanh nghiệp vận tải lắp | Các doanh nghiệp vận tải, hợp tác xã | |`},
	{"times that govern, and times that do not", `
II. NỘI DUNG
1. Hoàn thành hỗ trợ nhà ở theo Quyết định số 22/2013/QĐ-TTg ngày 26/4/2013 của Thủ tướng Chính phủ đến hết năm 2029.
2. Thực hiện chế độ báo cáo tình hình tiếp dân định kỳ và đột xuất.
3. Kiểm tra bếp ăn định kỳ và đột xuất.
4. Tổ chức diễn tập, rút kinh nghiệm tối thiểu 01 lần/năm.
III. LỘ TRÌNH
1. Đợt 2: Từ tháng 01 đến ngày bầu cử 15/3/2026
- Treo băng rôn tại trung tâm xã.`, `
Hoàn thành hỗ trợ nhà | | | đến hết năm 2029
Thực hiện chế độ báo | | | định kỳ và đột xuất
Kiểm tra bếp ăn định | | |
Tổ chức diễn tập, rút | | |
Treo băng rôn tại trung | | | Từ tháng 01 đến ngày bầu cử 15/3/2026`},
	{"what is quoted, and found out", `
II. NỘI DUNG
1. Qua kiểm tra cho thấy:
- Một số Cục Thuế thực hiện kế hoạch chậm.
V. KHẨU HIỆU TUYÊN TRUYỀN
1. Tích cực tham gia bầu cử đại biểu Quốc hội!`, ``},
	{"a label whose units have something below them", `
II. NHIỆM VỤ
1. Mua thuốc
- Cơ quan phối hợp: Sở Nội vụ.
+ Sở Y tế.
* Trạm Y tế cấp phát thuốc.`, `
Mua thuốc | | Sở Nội vụ; Sở Y tế |
Trạm Y tế cấp phát | Trạm Y tế | |`},
	{"a time below the last bullet, and nothing to be done", `
* Danh mục lớp dạy nghề;
* Nhân sự:
a) Thời gian: quý I/2026`, ``},
	{"a calendar, and what comes round", `
II. NHIỆM VỤ
1. Tổ chức Ngày hội đọc sách: Ngày 21/4/2026 (thứ Ba).
2. Tổ chức trao giải sau hội thi.
3. Thời gian nghỉ của giáo viên được bố trí xen kẽ trong năm học để phù hợp với từng trường.
III. TỔ CHỨC THỰC HIỆN
1. Định kỳ, Sở Nội vụ tổng hợp kết quả của các xã.
2. Sở Y tế kiểm tra kiến thức định kỳ của cán bộ.`, `
Tổ chức Ngày hội đọc | | | Ngày 21/4/2026 (thứ Ba)
Tổ chức trao giải sau | | |
Định kỳ, Sở Nội vụ | Sở Nội vụ | | Định kỳ
Sở Y tế kiểm tra | Sở Y tế | |`},
	{"the rest of a sentence whose dash stands at the head of a line", `
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ tổng hợp, gửi kết quả về Sở Y tế
- Cơ quan thường trực Ban Chỉ đạo để báo cáo UBND tỉnh.`, `
Sở Nội vụ tổng hợp, | Sở Nội vụ | |`},
	{"a row with more cells than the heading", `
NHIỆM VỤ
| TT | Nhiệm vụ | Chủ trì | Phối hợp |
| 1 | Xây trạm bơm | Các xã | Các xã | thêm | lời |`, `
Xây trạm bơm | Các xã | Các xã |`},
}

func TestRead(t *testing.T) {
	for _, c := range bodies {
		t.Run(c.name, func(t *testing.T) {
			s, body := document(c.body)
			nodes, _ := assign.Read(outline.Read(s, body))
			if got, want := tasks(nodes), strings.TrimSpace(c.tasks); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// tasks prints the tasks of a body as bodies has them.
func tasks(nodes []draft.Node) string {
	var lines []string
	for _, n := range nodes {
		if d := n.Duty; d != nil {
			words := strings.Fields(n.Text)
			line := fmt.Sprintf("%s | %s | %s | %s", strings.Join(words[:min(5, len(words))], " "), strings.Join(d.Lead, "; "), strings.Join(d.With, "; "), d.Deadline)
			lines = append(lines, strings.TrimSpace(strings.ReplaceAll(line, "  ", " ")))
		}
	}
	return strings.Join(lines, "\n")
}

// document makes a sheet of a text: a paragraph a line, and a row of a table
// where it begins with |; `^` is a cell that the one above covers, `>` at the
// end of a cell and in the next one a cell that spans both.
func document(text string) (*sheet.Sheet, []int) {
	s := &sheet.Sheet{}
	var body []int
	var table *sheet.Table
	for i, line := range strings.Split(strings.TrimSpace(text), "\n") {
		if !strings.HasPrefix(line, "|") {
			table = nil
			s.Blocks = append(s.Blocks, sheet.Block{Line: i + 1, Text: line})
			body = append(body, len(s.Blocks)-1)
			continue
		}
		if table == nil {
			table = &sheet.Table{}
			s.Blocks = append(s.Blocks, sheet.Block{Line: i + 1, Table: table})
			body = append(body, len(s.Blocks)-1)
		}
		table.Rows = append(table.Rows, row(i+1, line))
	}
	return s, body
}

func row(at int, line string) sheet.Row {
	r := sheet.Row{Line: at}
	for text := range strings.SplitSeq(strings.Trim(line, "|"), "|") {
		text = strings.TrimSpace(text)
		if text == ">" && len(r.Cells) > 0 {
			r.Cells[len(r.Cells)-1].Span++
			continue
		}
		text, _ = strings.CutSuffix(text, ">")
		c := sheet.Cell{Text: strings.TrimSpace(text), Span: 1}
		if c.Text == "^" {
			c.Text, c.Covered = "", true
		}
		r.Cells = append(r.Cells, c)
	}
	return r
}
