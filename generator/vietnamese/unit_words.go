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
	báo, báo và phát thanh truyền hình, báo và phát thanh, báo và ptth, báo và đài phát thanh truyền hình, đài, cổng thông tin điện tử, cổng ttđt, trang thông tin điện tử, tạp chí, nhà xuất bản, thông tấn xã, cơ quan báo chí, cơ quan cảnh sát điều tra, cơ quan điều tra, cơ quan thi hành án dân sự,
	trường, phân hiệu, phân viện, cảng hàng không, thương vụ, đại sứ quán, tổng lãnh sự quán, đại học, học viện, viện, cao đẳng, bệnh viện, thư viện, bảo tàng, nhà hát, nhà văn hóa, khoa, hội đồng, hội đồng quản trị, hội đồng thành viên, chủ tịch hội đồng quản trị, chủ tịch hội đồng thành viên, nhà trường,
	hội, hiệp hội, liên hiệp, liên hiệp hội, liên minh, liên đoàn, tổng liên đoàn, đoàn, đoàn thanh niên, đoàn tncs, tỉnh đoàn, thành đoàn, huyện đoàn,
	công đoàn, lđlđ, hội liên hiệp phụ nữ, hội nông dân, hội cựu chiến binh, câu lạc bộ, mặt trận, mặt trận tổ quốc, ủy ban mặt trận tổ quốc, ubmttq, ubmttqvn, ub mttq, ub mttqvn, mttq, ban đoàn thể,
	tòa án, tòa án nhân dân, tand, viện kiểm sát, viện kiểm sát nhân dân, vksnd, kho bạc, kho bạc nhà nước, ngân hàng, ngân hàng nhà nước, ngân hàng chính sách xã hội, nhnn, bảo hiểm xã hội, bhxh, cdc, ubkt, bcđ, bgh, gvcn, gvbm, tpt, tptđ, tổng phụ trách, btv, ttyt, văn hóa xã, văn hóa phường, địa chính xã, địa chính phường, tư pháp xã, tư pháp phường, y tế xã, y tế phường, quân sự xã, nông nghiệp xã,
	thuế, cục thuế, chi cục thuế, hải quan, thống kê, thi hành án, quản lý thị trường, điện lực, bưu điện, bưu chính, viễn thông, truyền tải điện, xí nghiệp, nông trường, lâm trường, quân khu, quân đoàn, sư đoàn, trung đoàn, lữ đoàn, hải đội, ban điều hành, ban trị sự, giáo hội, tổ hòa giải, nhà thầu, trưởng thôn, trưởng ấp, trưởng bản, trưởng khu phố, tổ trưởng, bí thư chi bộ, chi đội, liên đội, tổng phụ trách đội, chi đoàn, chi hội, liên chi hội, phân hội, ban nữ công, thôn, ấp, khóm, xóm, tổ dân phố, khu phố, khu dân cư, phân xưởng, xưởng, vnpt, agribank, bidv, vietcombank, vietinbank, fpt, vinaphone, petrolimex, viettel, mobifone, công ty, tổng công ty, tập đoàn, cty,
	quỹ, hợp tác xã, htx, liên hiệp htx, ủy ban, ub, ủy ban kiểm tra, hđnd, hội đồng nhân dân, thường trực,
	tỉnh ủy, thành ủy, huyện ủy, quận ủy, thị ủy, đảng ủy, đảng bộ, chi bộ, văn phòng tỉnh ủy, trung ương, ban bí thư, bộ chính trị,
	chính phủ, thủ tướng, thủ tướng chính phủ, phó thủ tướng, quốc hội, văn phòng chính phủ, kiểm toán nhà nước, kiểm toán, chủ tịch nước,
	chủ tịch, phó chủ tịch, giám đốc, phó giám đốc, lãnh đạo, trưởng, phó trưởng, trưởng ban, phó trưởng ban, trưởng phòng, thủ trưởng, người đứng đầu, thành viên, cơ quan thường trực,
	hiệu trưởng, viện trưởng, đoàn đại biểu quốc hội, đoàn đbqh, khối, cụm, tiểu ban, tổng công ty điện lực, chủ đầu tư, chủ rừng, cơ sở, nhà máy, khu kinh tế, khu bảo tồn, khu công nghệ cao, khu công nghệ số, khu công nghiệp, khu nông nghiệp, vườn quốc gia, cảng vụ, thông tấn, lực lượng vũ trang, lực lượng, mặt trận và các`

// commaHeads are heads whose words commas may part.
const commaHeads = `báo và đài phát thanh truyền hình, báo và phát thanh truyền hình, hội đồng phối hợp phổ biến giáo dục pháp luật, hội đồng phổ biến giáo dục pháp luật, cục cảnh sát quản lý hành chính về trật tự xã hội, phòng cảnh sát quản lý hành chính về trật tự xã hội`

// openHeads are heads that say only what kind of body it is: the words after
// them are part of its name, a verb too (Trung tâm ứng dụng …). Other heads
// are names by themselves.
const openHeads = `
	trung tâm, phòng, ban, cục, chi cục, tổng cục, vụ, viện, học viện, trường, đại học, cao đẳng, tổ, hội, hiệp hội, liên hiệp, liên hiệp hội, liên đoàn, quỹ, công ty, tổng công ty, tập đoàn, hợp tác xã, htx, trạm, trại, đội, hạt,
	nhà hát, bảo tàng, thư viện, câu lạc bộ, tạp chí, báo, đài, nhà xuất bản, ban quản lý, ban quản lí, cơ sở, nhà máy, xí nghiệp, khối, bộ phận, tiểu ban, hội đồng, đoàn, chi nhánh, bệnh viện, ngân hàng, liên minh, tổ công tác, tổ hợp tác, ủy ban, văn phòng, cảnh sát, khoa, sở, bộ`

// compounds are words of two syllables of which one alone would end a name.
const compounds = `
	an toàn thông tin, an ninh thông tin, việc làm,
	người có công, trong nước, ngoài nước, hàng không, không khí, không gian, không quân, phòng không, kế hoạch tổng hợp, nội tổng hợp, ngoại tổng hợp, hành chính tổng hợp, kinh tế tổng hợp, công nghệ thông tin, cụm thi đua, khối thi đua, phong trào thi đua, hội đồng thi đua, ban thi đua, cụm khối thi đua,
	quyền sử dụng đất, phạm vi quản lý, đăng ký, đăng kí, chữ ký, thư ký, ký túc xá, tuyển chọn, lựa chọn, bình chọn, công trình, chương trình, quy trình, giáo trình, quá trình, lộ trình, tiến trình, trình độ, công lập, độc lập, dân lập, ngoại giao, giao thông, giao dịch, bầu cử, thủy lợi, thủy sản, vệ sinh thực phẩm, vệ sinh an toàn, an toàn vệ sinh, vệ sinh thú y, cảnh báo sớm, phát hiện sớm, can thiệp sớm, vệ sinh môi trường, vệ sinh lao động, phát thanh, giáo dục thường xuyên, tự quản, tự vệ, tự nguyện, tự chủ, tự nhiên, trật tự, trực ban, trực tuyến, trực thăng, trực thuộc, thường trực, hội đồng phối hợp,
	xây dựng nông thôn mới, tìm kiếm cứu nạn, kiểm soát bệnh tật, giáo dục nghề nghiệp, chuyển đổi số, sau thanh tra, sau giám sát, kết quả giải quyết thủ tục hành chính, tuyên truyền viên, nghiên cứu viên, vì sự tiến bộ của phụ nữ, vì sự tiến bộ phụ nữ, hội chợ triển lãm, khu bảo tồn, khu bảo vệ, khu dự trữ, khu tái định cư, khu xử lý, khu xử lí, khu nghiên cứu, khu điều trị, khu thực nghiệm, khu sản xuất, khu chăn nuôi, khu nuôi trồng, dịch vụ tổng hợp, cảnh sát điều tra, kinh tế xây dựng, vật liệu xây dựng, kinh tế hợp tác, kinh tế đầu tư, kỹ thuật xây dựng, công nghiệp xây dựng, truyền hình`

// plainHeads begin the name of an organisation, or of many, in any case of
// letters.
const plainHeads = `
	tổ chức pháp chế, công đoàn cơ sở, công đoàn ngành, công đoàn cấp trên, công đoàn cấp trên cơ sở, công đoàn cấp trên trực tiếp cơ sở, công đoàn các cấp, công đoàn tổng công ty,
	tổ đại biểu, tổ đại biểu hđnd, tổ đại biểu hội đồng nhân dân, đại biểu hđnd, đại biểu hội đồng nhân dân, đại biểu quốc hội,
	ubnd, ủy ban nhân dân, y ban nhân dân, ub nhân dân, chính quyền, chính quyền địa phương, cấp ủy, các cấp ủy,
	hệ thống truyền thanh, hệ thống truyền thông, hệ thống loa truyền thanh, hệ thống đài truyền thanh, hệ thống phát thanh, hệ thống thông tin cơ sở,
	lực lượng tại chỗ, lực lượng chức năng, lực lượng xung kích, lực lượng vũ trang, lực lượng dân quân, lực lượng dân quân tự vệ, dân quân tự vệ,
	sở ban ngành, sở ngành, ban ngành, sở ban, ban sở ngành, sở ngành địa phương, bộ ngành, bộ ban ngành, cơ quan, đơn vị, địa phương, đoàn thể, hội đoàn thể, tổ chức chính trị, tổ chức đoàn thể,
	doanh nghiệp, nhà đầu tư, nhà cung cấp, nhà mạng, viện nghiên cứu, trường đại học, cá nhân, hộ gia đình, hộ kinh doanh, hợp tác xã, htx, xã phường, phường xã, quận huyện, quận huyện thị xã, huyện thành phố, huyện thị xã, cơ sở giáo dục, cơ sở y tế, hiệp hội, hội hiệp hội, viện trường, viện, trường, tổ chức cá nhân,
	chủ cơ sở, chủ phương tiện, chủ đầu tư, chủ rừng, chủ hộ, chủ tàu, chủ dự án, người sử dụng lao động, cán bộ công chức, cán bộ viên chức, cán bộ đảng viên, công chức viên chức, đảng viên cán bộ, người lao động, người đứng đầu cơ quan, giáo viên chủ nhiệm, giáo viên bộ môn, nhân viên y tế, nhân viên thư viện, cha mẹ học sinh, phụ huynh học sinh, cha mẹ trẻ, cán bộ quản lý,
	cơ quan điều tra, cơ quan cảnh sát điều tra, cơ quan tiến hành tố tụng, cơ quan thi hành án, cơ quan kiểm tra, nhà trường, bộ phận,
	ngành giáo dục, ngành y tế, ngành nông nghiệp, ngành công an, ngành văn hóa, ngành tài chính, ngành thuế, ngành điện, ngành công thương, ngành xây dựng, ngành giao thông, ngành tòa án, ngành kiểm sát, ngành tư pháp, ngành kiểm lâm`

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
	lđlđ, liên đoàn lao động, công đoàn ngành, tập thể, phương tiện thông tin đại chúng, phương tiện truyền thông, phương tiện truyền thông đại chúng, tổng công ty nhà nước, tập đoàn kinh tế, tập đoàn kinh tế nhà nước, tổ chức pháp chế,
	sở, ban, ban xây dựng đảng, bộ, ngành, cơ quan, đơn vị, địa phương, phòng, đoàn thể, hội, hội đặc thù, hội quần chúng, tổ chức, cá nhân, doanh nghiệp, nhà đầu tư, nhà cung cấp, nhà mạng, nhà khoa học, huyện, quận, thị xã, thành phố, tp, xã, phường, thị trấn,
	đặc khu, tỉnh, thành viên, khoa, tổ hợp tác, người dân, người trồng, người nuôi, người sản xuất, cấp, trường, trường đại học, trường học, cơ sở đào tạo, viện, viện nghiên cứu, trung tâm, chi cục, cục, vụ, chủ, nhà, ngân hàng, hợp tác xã, htx, công ty, tổng công ty, tập đoàn, tổ, hiệp hội, hội đoàn thể, liên hiệp, đài, báo, ủy ban, ubnd,
	cấp ủy, cấp ủy đảng, tổ chức đảng, chính quyền, huyện ủy, thành ủy, thị ủy, quận ủy, tỉnh ủy, đảng ủy, đảng bộ, chi bộ, chi hội, ban quản lý, ban quản lí, ban chỉ đạo, tổng cục, thôn, xóm, ấp, bản, làng, buôn, phum, sóc, khóm, khu phố, tổ dân phố, khu dân cư, khối, lực lượng, bệnh viện, cơ sở, nhóm, khu, chủ đầu tư, chủ rừng, chủ thể, thủ trưởng, giám đốc, trưởng, phó, đồng chí, ông, bà, thầy cô, thầy cô giáo, văn phòng, mặt trận, câu lạc bộ, hộ, lãnh đạo, đội, công đoàn, đại biểu, đại biểu quốc hội, đại biểu hđnd, trạm, trạm y tế, học viện, đại học, cao đẳng, trung cấp, trung học, trung học phổ thông, trung học cơ sở, trung học chuyên nghiệp, tiểu học, mầm non, huyện đoàn, thành đoàn, tỉnh đoàn, quận đoàn, đoàn, bên, chi đoàn, cán bộ, công chức, viên chức, người lao động, công nhân, đảng viên, đoàn viên, hội viên, hộ gia đình, cụm công nghiệp, khu công nghiệp, khu chế xuất, khu kinh tế, khu công nghệ cao, khu đô thị, khu du lịch, quân đội`

// notUnits begin with a word that heads a name, and are none.
const notUnits = `
	ban hành, ban bố, ban đầu, báo cáo, báo động, báo trước, hội nghị, hội thảo, hội thi, hội nhập, hội chợ, hội tụ, hội họp, bộ máy, bộ tiêu chí, bộ chỉ số, bộ tài liệu, bộ dữ liệu, bộ công cụ, bộ thủ tục, bộ môn, bộ luật,
	đoàn kết, đoàn kiểm tra, đoàn công tác, đoàn viên, viện trợ, viện dẫn, trường hợp, phòng chống, phòng ngừa, phòng tránh, phòng họp, phòng bệnh, phòng cháy, sở hữu, sở thích, cục bộ, vụ việc, vụ mùa, vụ đông, vụ xuân, vụ hè,
	quỹ đất, quỹ nhà, quỹ thời gian, thuế suất, thuế thu nhập, thống kê số, thống kê các, thanh tra công tác, thanh tra đột xuất, thanh tra việc, thanh tra kiểm tra, tổ chức, khoa học, đài thọ, đội ngũ, công an toàn, trạm biến áp, trạm bts, đội hình, cơ sở dữ liệu, cơ sở hạ tầng, cơ sở vật chất, cơ sở pháp lý, cơ sở pháp lí, cơ sở để, cơ sở kế hoạch,
	lực lượng lao động, lực lượng sản xuất, thuế phí, hội đồng ý, cụm công nghiệp, cụm từ, khối lượng, chủ đầu mối, trưởng thành, trường lớp, trường học và, khu vực, lãnh đạo chỉ đạo, lãnh đạo việc, thành viên trong gia đình,
	đơn vị tính, đơn vị hành chính, nhóm nhiệm vụ, nhóm giải pháp, nhóm chỉ tiêu, nhóm công việc, nhóm nội dung, nhóm tiêu chí, nhóm vấn đề, nhóm đối tượng, nhóm chính sách, nhóm hoạt động, nhóm dự án, nhóm biện pháp, nhóm mục tiêu, địa phương hóa, doanh nghiệp hóa, cá nhân hóa, viện phí, trung ương hỗ trợ, trung tâm hành chính, đảng viên, đồn điền, trại giống mới, báo cáo viên, điện lực lượng, thường trực tiếp, cục diện, ban đêm, phòng thí nghiệm, phòng khám, phòng học, cấp phép, cấp phát, cấp giấy`

// ownedThings say, after `có`, which of many are meant: các xã có *rừng*.
const ownedThings = `rừng, biển, đê, đê điều, biên giới, di tích, dự án, công trình, khu công nghiệp, cụm công nghiệp, đồng bào dân tộc thiểu số, hồ chứa, cảng, cảng cá, mỏ, tuyến đường, tàu cá, làng nghề, nguy cơ cao, nhu cầu, thế mạnh, vốn nhà nước, vốn đầu tư nước ngoài, người lao động, đất lúa, chợ, hoạt động khai thác, thẩm quyền, điều kiện, sông, suối, bến thủy, bến bãi, bến đò, hồ, đập, bờ biển, đường sắt, tuyến đường sắt, quốc lộ, đường cao tốc, đường biên giới, cửa khẩu, di sản, lễ hội, dịch, dịch bệnh, ổ dịch, đồng bào, đồng bào dân tộc, hộ nghèo, tàu thuyền, tàu đánh cá, vùng trồng, vùng nuôi, khu du lịch, điểm du lịch, đảo, đất rừng, đường dây, đèo dốc, nguy cơ sạt lở, làng chài, phà, bệnh nhân`

// examinations say, after `được`, which of many are meant: đơn vị được *kiểm
// tra*.
const examinations = `kiểm tra, thanh tra, giám sát, kiểm toán, khảo sát, xác minh, thẩm định, đánh giá, kiểm định, chất vấn, thụ hưởng`

// divisions are what offices of a district or a commune have charge of, where
// that is not what a department has.
const divisions = `văn hóa thông tin, kinh tế hạ tầng, hạ tầng kinh tế, văn hóa xã hội, tài chính kế hoạch, lao động thương binh xã hội, quản lý đô thị, tổ chức hành chính, kinh tế hạ tầng đô thị`

// leadStops follow a name at once, whatever it is: they are never words of it.
const leadStops = `
	sớm, sâu sát, chưa, không, vẫn, ít nhất, tối thiểu, tối đa, chủ trì, chủ động, phối hợp, tham mưu, có trách nhiệm, chịu trách nhiệm, có nhiệm vụ, căn cứ, báo cáo, gửi, trình, theo dõi, theo, trên cơ sở, thực hiện, triển khai, là, được, phải, cần, sẽ, đã, đang, có,
	tổng hợp, đôn đốc, chỉ đạo, rà soát, đề xuất, đề nghị, hướng dẫn, định kỳ, định kì, thường xuyên, kịp thời, tiếp tục, tăng cường, đẩy mạnh, bố trí, cân đối, thẩm định, ban hành, cung cấp, giúp, lập, phân công,
	khẩn trương, nghiêm túc, tập trung, quán triệt, giao, xem xét, bảo đảm, đảm bảo, chuẩn bị, cử, nêu trên, căn cứ vào, tại, trong, trước, sau, khi, để, nhằm, với, về, cho, từ, nếu, do, bởi, vì, mà, thì, đồng thời, trong đó, ngoài ra, chậm nhất, hoàn thành, hằng năm, hàng năm, hằng quý, hàng quý, hằng tháng, hàng tháng, như, qua, bằng, cùng, cùng với, nơi, vào, này, trên cơ`

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
	parted    phraseTable // commaHeads
	plain     phraseTable // plainHeads
	posts     phraseTable // postHeads
	open      phraseTable // openHeads
	staff     phraseTable // staffHeads
	compounds phraseTable
	owned     phraseTable // ownedThings
	divisions phraseTable
	examined  phraseTable // examinations
	nouns     phraseTable // gatheringNouns
	notUnits  phraseTable
	stops     phraseTable // leadStops
	verbs     phraseTable
	nominal   phraseTable // nominalVerbs
	actions   phraseTable
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
		heads: phraseTableOf(properHeads), parted: phraseTableOf(commaHeads), plain: phraseTableOf(plainHeads + "," + postHeads), posts: phraseTableOf(postHeads), open: phraseTableOf(openHeads), staff: phraseTableOf(staffHeads), compounds: phraseTableOf(compounds), owned: phraseTableOf(ownedThings), divisions: phraseTableOf(divisions), examined: phraseTableOf(examinations), nouns: phraseTableOf(gatheringNouns),
		notUnits: phraseTableOf(notUnits), stops: phraseTableOf(leadStops), verbs: phraseTableOf(verbs), nominal: phraseTableOf(nominalVerbs), actions: phraseTableOf(actions), notVerbs: phraseTableOf(nonDuties), trades: phraseTableOf(trades),
		fields:    phraseTableOf(joinless.Replace(strings.ToLower(strings.Join(fields, "\n")))),
		countable: phraseTableOf(countables), reaching: phraseTableOf(reaching), bounds: phraseTableOf(boundWords),
	}
})
