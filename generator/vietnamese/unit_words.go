package vietnamese

import (
	"slices"
	"strings"
	"sync"
	"unicode"
)

// properHeads begin the name of one organisation when written with a capital,
// or after `các`.
const properHeads = `
	sở, liên sở, đảng đoàn, ban cán sự đảng, ban cán sự, chi nhánh, bộ, liên bộ, bộ trưởng bộ, bộ trưởng, thứ trưởng, ban, ban dân tộc, ban chỉ đạo, ban quản lý, ban quản lí, bql, ban chỉ huy, ban chấp hành, ban thường vụ,
	ban tổ chức, ban tuyên giáo, ban tuyên giáo và dân vận, ban dân vận, ban nội chính, ban kinh tế, ban đại diện, ban điều phối, ban điều hành,
	ban cơ yếu, ban giám đốc, ban giám hiệu, ban công tác, ban thanh tra nhân dân, ban tôn giáo,
	cục, chi cục, tổng cục, vụ, văn phòng, vp, chánh văn phòng, thanh tra, chánh thanh tra, công an, ca, quân sự, bộ chỉ huy, bchqs, bch, bộ đội biên phòng, bđbp,
	bộ tư lệnh, cảnh sát, kiểm lâm, biên phòng, đồn biên phòng, đồn,
	trung tâm, phòng, tổ, tổ công tác, tổ giúp việc, tổ hợp tác, hạt, trạm, trại, đội, bộ phận,
	báo, báo và phát thanh truyền hình, báo và phát thanh, báo và ptth, báo và đài phát thanh truyền hình, đài, cổng thông tin điện tử, cổng ttđt, trang thông tin điện tử, tạp chí, nhà xuất bản, thông tấn xã, cơ quan báo chí,
	trường, đại học, học viện, viện, cao đẳng, bệnh viện, thư viện, bảo tàng, nhà hát, nhà văn hóa, khoa, hội đồng, nhà trường,
	hội, hiệp hội, liên hiệp, liên hiệp hội, liên minh, liên đoàn, tổng liên đoàn, đoàn, đoàn thanh niên, đoàn tncs, tỉnh đoàn, thành đoàn, huyện đoàn,
	công đoàn, hội liên hiệp phụ nữ, hội nông dân, hội cựu chiến binh, câu lạc bộ, mặt trận, mặt trận tổ quốc, ủy ban mặt trận tổ quốc, ubmttq, ubmttqvn, ub mttq, ub mttqvn, mttq, ban đoàn thể,
	tòa án, tòa án nhân dân, tand, viện kiểm sát, viện kiểm sát nhân dân, vksnd, kho bạc, kho bạc nhà nước, ngân hàng, ngân hàng nhà nước, ngân hàng chính sách xã hội, nhnn, bảo hiểm xã hội, bhxh,
	thuế, cục thuế, chi cục thuế, hải quan, thống kê, thi hành án, quản lý thị trường, điện lực, bưu điện, bưu chính, viễn thông, truyền tải điện, xí nghiệp, nông trường, lâm trường, quân khu, quân đoàn, sư đoàn, trung đoàn, lữ đoàn, hải đội, ban điều hành, ban trị sự, giáo hội, tổ hòa giải, nhà thầu, trưởng thôn, tổ trưởng, bí thư chi bộ,  vnpt, viettel, mobifone, công ty, tổng công ty, tập đoàn, cty,
	quỹ, hợp tác xã, htx, liên hiệp htx, ủy ban, ub, ủy ban kiểm tra, hđnd, hội đồng nhân dân, thường trực,
	tỉnh ủy, thành ủy, huyện ủy, quận ủy, thị ủy, đảng ủy, đảng bộ, chi bộ, văn phòng tỉnh ủy, trung ương, ban bí thư, bộ chính trị,
	chính phủ, thủ tướng, thủ tướng chính phủ, phó thủ tướng, quốc hội, văn phòng chính phủ, kiểm toán nhà nước, kiểm toán, chủ tịch nước,
	chủ tịch, phó chủ tịch, giám đốc, phó giám đốc, lãnh đạo, trưởng, phó trưởng, trưởng ban, phó trưởng ban, trưởng phòng, thủ trưởng, người đứng đầu, thành viên, cơ quan thường trực,
	hiệu trưởng, viện trưởng, đoàn đại biểu quốc hội, đoàn đbqh, khối, cụm, tiểu ban, tổng công ty điện lực, chủ đầu tư, chủ rừng, cơ sở, nhà máy, khu kinh tế, khu bảo tồn, khu công nghệ cao, khu công nghệ số, khu công nghiệp, khu nông nghiệp, vườn quốc gia, cảng vụ, thông tấn, lực lượng vũ trang, lực lượng, mặt trận và các`

// openHeads are heads that say only what kind of body it is: the words after
// them are part of its name, a verb too (Trung tâm ứng dụng …). Other heads
// are names by themselves.
const openHeads = `
	trung tâm, phòng, ban, cục, chi cục, tổng cục, vụ, viện, học viện, trường, đại học, cao đẳng, tổ, hội, hiệp hội, liên hiệp, liên hiệp hội, liên đoàn, quỹ, công ty, tổng công ty, tập đoàn, hợp tác xã, htx, trạm, trại, đội, hạt,
	nhà hát, bảo tàng, thư viện, câu lạc bộ, tạp chí, báo, đài, nhà xuất bản, ban quản lý, ban quản lí, cơ sở, nhà máy, xí nghiệp, khối, bộ phận, tiểu ban, hội đồng, đoàn, chi nhánh, bệnh viện, ngân hàng, liên minh, tổ công tác, tổ hợp tác, ủy ban, văn phòng, cảnh sát, khoa, sở, bộ`

// compounds are words of two syllables of which one alone would end a name.
const compounds = `
	công trình, chương trình, quy trình, giáo trình, quá trình, lộ trình, tiến trình, trình độ, công lập, độc lập, dân lập, ngoại giao, giao thông, giao dịch, bầu cử, thủy lợi, thủy sản, vệ sinh thực phẩm, vệ sinh an toàn, vệ sinh môi trường, vệ sinh lao động, phát thanh, giáo dục thường xuyên, giáo dục thường xuyên`

// plainHeads begin the name of an organisation, or of many, in any case of
// letters.
const plainHeads = `
	ubnd, ủy ban nhân dân, y ban nhân dân, ub nhân dân, chính quyền, chính quyền địa phương, cấp ủy, các cấp ủy,
	sở ban ngành, sở ngành, ban ngành, sở ban, ban sở ngành, sở ngành địa phương, bộ ngành, bộ ban ngành, cơ quan, đơn vị, địa phương, đoàn thể, hội đoàn thể, tổ chức chính trị, tổ chức đoàn thể,
	doanh nghiệp, nhà đầu tư, nhà cung cấp, nhà mạng, viện nghiên cứu, trường đại học, cá nhân, hộ gia đình, hộ kinh doanh, hợp tác xã, htx, xã phường, phường xã, huyện thành phố, huyện thị xã, cơ sở giáo dục, cơ sở y tế, hiệp hội, viện trường, viện, trường, tổ chức cá nhân`

// postHeads begin the name of whoever heads an organisation, or of many of
// them, in any case of letters; after a comma they begin a name of its own.
const postHeads = `
	thủ trưởng, người đứng đầu, bộ trưởng, bộ trưởng bộ, thứ trưởng, chủ tịch, phó chủ tịch, giám đốc, phó giám đốc, tổng giám đốc, bí thư, phó bí thư, chánh văn phòng, phó chánh văn phòng, chánh thanh tra,
	trưởng, trưởng ban, trưởng phòng, hiệu trưởng, viện trưởng, cục trưởng, chi cục trưởng, chủ nhiệm, tổng biên tập, chỉ huy trưởng`

// staffHeads begin what a civil servant is called by the work in hand, where
// its name follows: Công chức Văn hóa - Xã hội.
const staffHeads = `công chức, cán bộ, viên chức, chuyên viên, kế toán, văn thư`

// gatheringNouns are what `các` may gather into one collective name.
const gatheringNouns = `
	sở, ban, ban xây dựng đảng, bộ, ngành, cơ quan, đơn vị, địa phương, phòng, đoàn thể, hội, tổ chức, cá nhân, doanh nghiệp, nhà đầu tư, nhà cung cấp, nhà mạng, nhà khoa học, huyện, quận, thị xã, thành phố, tp, xã, phường, thị trấn,
	đặc khu, tỉnh, thành viên, cấp, trường, trường đại học, trường học, cơ sở đào tạo, viện, viện nghiên cứu, trung tâm, chi cục, cục, vụ, chủ, nhà, ngân hàng, hợp tác xã, htx, công ty, tổng công ty, tập đoàn, tổ, hiệp hội, hội đoàn thể, liên hiệp, đài, báo, ủy ban, ubnd,
	cấp ủy, cấp ủy đảng, tổ chức đảng, chính quyền, huyện ủy, thành ủy, thị ủy, quận ủy, tỉnh ủy, đảng ủy, đảng bộ, chi bộ, chi hội, ban quản lý, ban quản lí, ban chỉ đạo, tổng cục, thôn, ấp, bản, làng, buôn, khóm, khu phố, tổ dân phố, khu dân cư, khối, lực lượng, bệnh viện, cơ sở, nhóm, khu, chủ đầu tư, chủ rừng, chủ thể, thủ trưởng, giám đốc, trưởng, phó, đồng chí, ông, bà, văn phòng, mặt trận, câu lạc bộ, hộ, lãnh đạo, đội, công đoàn, học viện, đại học, cao đẳng, trung cấp, trung học, trung học phổ thông, trung học cơ sở, trung học chuyên nghiệp, tiểu học, mầm non, huyện đoàn, thành đoàn, tỉnh đoàn, quận đoàn, đoàn, bên`

// notUnits begin with a word that heads a name, and are none.
const notUnits = `
	ban hành, ban bố, ban đầu, báo cáo, báo động, báo trước, hội nghị, hội thảo, hội thi, hội nhập, hội chợ, hội tụ, hội họp, bộ máy, bộ tiêu chí, bộ chỉ số, bộ tài liệu, bộ dữ liệu, bộ công cụ, bộ thủ tục, bộ môn, bộ luật,
	đoàn kết, đoàn kiểm tra, đoàn công tác, đoàn viên, viện trợ, viện dẫn, trường hợp, phòng chống, phòng ngừa, phòng tránh, phòng họp, phòng bệnh, phòng cháy, sở hữu, sở thích, cục bộ, vụ việc, vụ mùa, vụ đông, vụ xuân, vụ hè,
	quỹ đất, quỹ nhà, quỹ thời gian, thuế suất, thuế thu nhập, thống kê số, thống kê các, thanh tra công tác, thanh tra đột xuất, thanh tra việc, thanh tra kiểm tra, tổ chức, khoa học, đài thọ, đội ngũ, công an toàn, trạm biến áp, trạm bts, đội hình, cơ sở dữ liệu, cơ sở hạ tầng, cơ sở vật chất, cơ sở pháp lý, cơ sở pháp lí, cơ sở để, cơ sở kế hoạch,
	lực lượng lao động, lực lượng sản xuất, khoa giáo, thuế phí, hội đồng ý, cụm công nghiệp, cụm từ, khối lượng, chủ đầu mối, trưởng thành, trường lớp, trường học và, lãnh đạo chỉ đạo, lãnh đạo việc, thành viên trong gia đình,
	đơn vị tính, đơn vị hành chính, địa phương hóa, doanh nghiệp hóa, cá nhân hóa, viện phí, trung ương hỗ trợ, trung tâm hành chính, đảng viên, đồn điền, trại giống mới, báo cáo viên, điện lực lượng, thường trực tiếp, cục diện, ban đêm, phòng thí nghiệm, phòng khám, phòng học, cấp phép, cấp phát, cấp giấy`

// leadStops follow a name at once, whatever it is: they are never words of it.
const leadStops = `
	chủ trì, chủ động, phối hợp, tham mưu, có trách nhiệm, chịu trách nhiệm, có nhiệm vụ, căn cứ, báo cáo, gửi, trình, theo dõi, theo, trên cơ sở, thực hiện, triển khai, là, được, phải, cần, sẽ, đã, đang, có,
	tổng hợp, đôn đốc, chỉ đạo, rà soát, đề xuất, đề nghị, hướng dẫn, định kỳ, định kì, thường xuyên, kịp thời, tiếp tục, tăng cường, đẩy mạnh, bố trí, cân đối, thẩm định, ban hành, cung cấp, giúp, lập, phân công,
	khẩn trương, nghiêm túc, tập trung, quán triệt, giao, xem xét, bảo đảm, đảm bảo, chuẩn bị, cử, nêu trên, căn cứ vào, tại, trong, trước, sau, khi, để, nhằm, với, về, cho, từ, nếu, do, bởi, vì, mà, thì, đồng thời, trong đó, ngoài ra, chậm nhất, hoàn thành, hằng năm, hàng năm, hằng quý, hàng quý, hằng tháng, hàng tháng, như, qua, bằng, cùng, cùng với, nơi, vào, này, trên cơ`

// verbs are what somebody is told to do: they begin a duty, and end the name
// of who has it.
const verbs = `
	áp dụng, ban hành, bảo đảm, bảo quản, bảo tồn, bảo trì, bảo vệ, báo cáo, biên soạn, biên tập, biểu dương, bồi dưỡng, bố trí, bổ sung, bổ nhiệm, cải cách, cải thiện, cải tạo, cân đối, cập nhật, cấp, chấn chỉnh, chấp hành, chăm lo, chăm sóc, chỉ đạo, chia sẻ, chi trả,
	chịu trách nhiệm, cho ý kiến, chọn lọc, chú trọng, chủ động, chủ trì, chuẩn bị, chuẩn hóa, chứng nhận, chuyển đổi, chuyển giao, có trách nhiệm, có kế hoạch, có giải pháp, có phương án, có chính sách, có biện pháp, có cơ chế, công bố, công khai, công nhận, cơ cấu, củng cố, cung cấp, cụ thể hóa, cử, cắt giảm, dành, dự báo, dự thảo, duy trì, đa dạng hóa, đánh giá, đàm phán, đảm bảo, đào tạo, đăng ký, đăng kí, đăng tải, đặt hàng, đầu tư, đẩy mạnh, đẩy nhanh,
	đề nghị, đề xuất, điều chỉnh, điều hành, điều phối, điều tra, định hướng, định kỳ, định kì, đo lường, đôn đốc, đổi mới, đơn giản hóa, động viên, đồng hành, đưa, đối thoại, đối chiếu, đấu tranh, đề cao, gắn, gắn kết, ghi nhận, giám sát, giảm, giao, giáo dục, giải quyết, giải ngân, giới thiệu, giữ gìn, giúp, góp ý, góp phần, hạn chế, hiện đại hóa, hình thành, hoàn thành, hoàn thiện, hoạch định, học tập, hỗ trợ, hợp tác, huy động, hướng dẫn, hướng tới, kết hợp, kết nối, khai thác, khai trương, khảo sát, khắc phục, khen thưởng, khôi phục, khơi thông, khuyến khích, khuyến nghị,
	kiểm kê, kiểm soát, kiểm tra, kiểm định, kiến nghị, kiện toàn, kiên quyết, kịp thời, lắp đặt, lập, liên kết, liên thông, linh hoạt, lồng ghép, lựa chọn, lưu trữ, làm chủ, làm đầu mối, làm tốt, làm việc, làm rõ, mở rộng, mở, mời gọi, mua sắm, nâng cao, nâng cấp, nắm bắt, nắm, nghiên cứu, nghiệm thu, ngăn chặn, nhân rộng, nhận diện, nêu cao, ổn định, ôn tập, phân bổ, phân cấp, phân công, phân tích, phân loại, phân luồng, phát động, phát hành, phát hiện, phát huy, phát sóng, phát triển, phát thanh, phấn đấu, phê duyệt, phòng ngừa, phòng chống, phổ biến, phối hợp, phục hồi, phục vụ, phản ánh, phụ trách, quan tâm, quảng bá, quán triệt, quản lý, quản lí, quy hoạch, quy định, quyết định, quyết liệt,
	rà soát, ra quân, rút ngắn, sản xuất, sắp xếp, sẵn sàng, siết chặt, soạn thảo, sơ kết, số hóa, sử dụng, sửa đổi, sưu tầm, tái cơ cấu, tạo, tạo điều kiện, tạo lập, tạo môi trường, tạo thuận lợi, tăng, tăng cường, tập hợp, tập huấn, tập trung, tham dự, tham gia, tham khảo, tham mưu, thanh tra, thanh toán, thay thế, thành lập, thẩm định, thẩm tra, theo dõi, thí điểm, thi hành, thiết kế, thiết lập, thống kê, thống nhất, thông báo, thông tin, thu hút, thu thập, thu hồi, thúc đẩy, thực hiện, thực hành, thường xuyên, thường trực, tích cực, tích hợp, tiếp cận, tiếp nhận, tiếp thu, tiếp tục, tiến hành, tìm kiếm, tổ chức, tổng hợp, tổng kết, tôn vinh, tranh thủ, trao đổi, triển khai, trình, trồng, truyền thông, tuân thủ, tuyên truyền, tuyển chọn, tuyển dụng, tư vấn, tự kiểm tra, tháo gỡ, thử nghiệm, tăng tốc, tối ưu, tối ưu hóa, ứng dụng, ứng phó, ưu tiên, vận động, vận hành, xác định, xác minh, xã hội hóa, xem xét, xét, xây dựng, xúc tiến, xử lý, xử lí, xử phạt, yêu cầu, từng bước, không ngừng, khẩn trương, nghiêm túc, chủ yếu tập trung, đồng bộ hóa, tăng thêm, kêu gọi, cấp phát, bàn giao, di dời, giải tỏa, gìn giữ, tôn tạo, trùng tu, nuôi dưỡng, hòa giải, tiếp công dân, tiếp dân, trợ giúp, trang bị, trích, dán nhãn, gia hạn, gửi, lấy ý kiến, lập dự toán, mở lớp, mở chuyên mục, ký, ký kết, kí kết, cam kết, bám sát, bình chọn, bình xét, vinh danh, tri ân, phủ sóng, nạo vét, khơi dậy, khởi công, khánh thành, khởi động, chốt, xóa, giảm thiểu, hạ, rèn luyện, sát hạch, sáp nhập, hợp nhất, tinh gọn, tinh giản, luân chuyển, điều động, thu, chi, tiêm, sàng lọc, khám, điều trị, cách ly, quy tập, trao, tặng, thăm hỏi, bầu, ứng cứu, trực, canh gác, tuần tra, kiểm đếm, giao nộp, bồi thường, tái định cư, chuyên sâu hóa, nhập, xuất, đón, đấu giá, đấu thầu, chủ trương, cho phép, tạm dừng, chấm dứt, kéo dài, quyết toán, khuyến cáo, sao chép, phát dọn, sửa chữa, khoanh định, ghi hình, chuyển, dự trữ, lãnh đạo, ghi nhận, nhắc nhở, phê bình, xác lập, chấp thuận, niêm yết, trưng bày, triển lãm, biểu diễn, vệ sinh, tổng vệ sinh, đo đạc, cắm mốc, giải phóng mặt bằng, kiểm điểm, tịch thu, tiêu hủy, thu giữ, khởi tố, truy tố, xét xử, bắt giữ, tiếp tế, sơ tán, cứu hộ, ứng trực, tham vấn, phản biện, hiệp thương, chấm điểm, xếp loại, phân hạng, đánh mã, đăng tin, viết bài, viết tin, đưa tin, tiếp sóng, in ấn, xuất bản, kê khai, nhập liệu, tự đánh giá, tự rà soát, chỉ định, tiếp đón, đón tiếp, phục dựng, tu bổ, gia cố, duy tu, bảo dưỡng, tháo dỡ, lắp dựng, thi công, khai giảng, tuyển sinh, giảng dạy, tiêm chủng, tiêm phòng, thu dung, gieo trồng, gieo cấy, thu hoạch, chăn nuôi, cưỡng chế, vận chuyển, phân phối, tiêu thụ, thu mua, bình ổn, đấu nối, điều tiết, quan trắc, giám định, kiểm nghiệm, hiệu chuẩn, công chứng, chứng thực, tuyên dương, nêu gương, khiển trách, cảnh cáo, cảnh báo, truyền đạt, phổ cập, sao gửi, tài trợ, ủng hộ, quyên góp, đóng góp, cho vay, thu nợ, giãn nợ, hoàn thuế, tạm ứng, thanh lý, xác nhận, đối soát, tham chiếu, phân định, khoanh vùng, truy vết, truy xuất, cấp mã, gắn mã, định danh, xác thực, liên hệ, nắm tình hình, quán xuyến, dành thời gian, thể chế hóa, luật hóa, nội luật hóa, tư nhân hóa, cổ phần hóa, cơ giới hóa, tự động hóa, mô hình hóa, lượng hóa, công bố mở, thả, khơi, tưới, bơm, xả, tích nước, trữ nước, mua, thuê, vay, hiến, miễn, thăm, in, lắp, xây, sửa, làm, đặt, viết, vẽ, chụp, quay, tiễn, tính, đo, lọc, dạy, nuôi, bắt, diệt, khử, cắt, chặt, tỉa, bón, gieo, đắp, vá, nối, kéo, đóng, tháo, canh, gỡ, bỏ, đốt, chôn, rải, căng, dán, phủ, che, mang, nộp, đăng, ghi, lưu, chọn, mời, họp, bàn, thảo luận, bày, gói, nấu, xin, gọi, nhắn, phun, dọn, phát quang, thu gom, quét, cắm, treo, phát, chiếu, dựng, đào, nạo, đổ, san lấp, cứu trợ, tiếp sóng, nhận, trả, cấp cứu, lấy, soát, tặng quà, dâng hương, thắp hương, viếng, giữ, bám, rút kinh nghiệm, lưu giữ, bảo mật, mã hóa, đối với, hằng năm, hàng năm, mỗi năm, chậm nhất, trước, đến, từ`

// phraseTable holds phrases by their first word, the longest first.
type phraseTable map[string][][]string

func phraseTableOf(lines string) phraseTable {
	all := phraseTable{}
	for phrase := range strings.SplitSeq(lines, ",") {
		words := strings.FieldsFunc(Key(phrase), unicode.IsSpace)
		if len(words) > 0 {
			all[words[0]] = append(all[words[0]], words)
		}
	}
	for _, phrases := range all {
		slices.SortStableFunc(phrases, func(a, b []string) int { return len(b) - len(a) })
	}
	return all
}

// A lexicon holds the words by which names of organisations are read.
type lexicon struct {
	heads     phraseTable // properHeads
	plain     phraseTable // plainHeads
	posts     phraseTable // postHeads
	open      phraseTable // openHeads
	staff     phraseTable // staffHeads
	compounds phraseTable
	nouns     phraseTable // gatheringNouns
	notUnits  phraseTable
	stops     phraseTable // leadStops
	verbs     phraseTable
	notVerbs  phraseTable // nonDuties
	trades    phraseTable
	fields    phraseTable
	countable phraseTable // of FindTargets
	reaching  phraseTable
	bounds    phraseTable
}

// unitLexicon makes the tables when the first name is read: a program that
// never does pays nothing for them.
var unitLexicon = sync.OnceValue(func() *lexicon {
	joinless := strings.NewReplacer(",", " ", "-", " ", " và ", " ", "\n", ",")
	return &lexicon{
		heads: phraseTableOf(properHeads), plain: phraseTableOf(plainHeads + "," + postHeads), posts: phraseTableOf(postHeads), open: phraseTableOf(openHeads), staff: phraseTableOf(staffHeads), compounds: phraseTableOf(compounds), nouns: phraseTableOf(gatheringNouns),
		notUnits: phraseTableOf(notUnits), stops: phraseTableOf(leadStops), verbs: phraseTableOf(verbs), notVerbs: phraseTableOf(nonDuties), trades: phraseTableOf(trades),
		fields:    phraseTableOf(joinless.Replace(strings.ToLower(strings.Join(fields, "\n")))),
		countable: phraseTableOf(countables), reaching: phraseTableOf(reaching), bounds: phraseTableOf(boundWords),
	}
})
