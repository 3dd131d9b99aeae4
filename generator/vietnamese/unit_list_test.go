package vietnamese_test

import (
	"slices"
	"testing"

	"congbo/generator/vietnamese"
)

// Each list of organisations as it stands at the head of a text, and the names
// in it.
var unitLists = []struct {
	text  string
	units []string
}{
	{"Sở Thông tin và Truyền thông, Đài Phát thanh và Truyền hình tỉnh, Báo Ninh Thuận: Xây dựng", []string{"Sở Thông tin và Truyền thông", "Đài Phát thanh và Truyền hình tỉnh", "Báo Ninh Thuận"}},
	{"Các Sở, ban, ngành cấp tỉnh, Ủy ban nhân dân các huyện, thành phố, Liên hiệp các Hội khoa học kỹ thuật tỉnh", []string{"Các Sở, ban, ngành cấp tỉnh", "Ủy ban nhân dân các huyện, thành phố", "Liên hiệp các Hội khoa học kỹ thuật tỉnh"}},
	{"UBND các phường: Long Mẫu, An Hội, Hội An và UBND các xã: Ba Mẫu, Trường Sơn làm điểm", []string{"UBND phường Long Mẫu", "UBND phường An Hội", "UBND phường Hội An", "UBND xã Ba Mẫu", "UBND xã Trường Sơn"}},
	{"UBND xã Ba Mẫu, Đoàn Thanh niên, Hội Phụ nữ", []string{"UBND xã Ba Mẫu", "Đoàn Thanh niên", "Hội Phụ nữ"}},
	{"UBND các xã: Gia Mẫu, Việt Mẫu và thị trấn Cát Bà vận động", []string{"UBND xã Gia Mẫu", "UBND xã Việt Mẫu", "UBND thị trấn Cát Bà"}},
	{"Các Huyện ủy Đăk Glei, Kon Plông, Ia H'Drai chọn ít nhất 02 xã", []string{"Huyện ủy Đăk Glei", "Huyện ủy Kon Plông", "Huyện ủy Ia H'Drai"}},
	{"Phó Trưởng Ban quản lý Cảng Sông Mẫu có trách nhiệm", []string{"Phó Trưởng Ban quản lý Cảng Sông Mẫu"}},
	{"Chủ tịch UBND Quận, Huyện, Thị xã, Thủ trưởng các Sở, Ban, Ngành Tỉnh triển khai", []string{"Chủ tịch UBND Quận, Huyện, Thị xã", "Thủ trưởng các Sở, Ban, Ngành Tỉnh"}},
	{"Hội đồng quản trị các Tổng công ty xây dựng giao thông rà soát", []string{"Hội đồng quản trị các Tổng công ty xây dựng giao thông"}},
	{"các Tổng công ty xây dựng kế hoạch rà soát", []string{"các Tổng công ty"}},
	{"Sở Y tế - thường trực đề án:", []string{"Sở Y tế"}},
	{"Các Tổng Công ty, Công ty thuộc Bộ, các doanh nghiệp rà soát", []string{"Các Tổng Công ty, Công ty thuộc Bộ", "các doanh nghiệp"}},
	{"Ủy ban MTTQ, các đoàn thể: Hội Nông dân, Hội Phụ nữ vận động", []string{"Ủy ban MTTQ", "Hội Nông dân", "Hội Phụ nữ"}},
	{"quận, huyện và các xã, thị trấn huy động", []string{"quận, huyện", "các xã, thị trấn"}},
	{"UBND các huyện, Thành phố, Thị xã căn cứ", []string{"UBND các huyện, Thành phố, Thị xã"}},
	{"Sở Tài chính, các Bộ quản lý ngành, lĩnh vực thẩm định", []string{"Sở Tài chính", "các Bộ quản lý ngành, lĩnh vực"}},
	{"các trường dạy nghề của Bộ, của tỉnh tuyển sinh", []string{"các trường dạy nghề của Bộ, của tỉnh"}},
	{"các Bộ, ngành: Y tế, Tài chính, Công an tỉnh tổ chức", []string{"Bộ Y tế", "Bộ Tài chính", "Công an tỉnh"}},
	{"các sở, ngành: Xây dựng phương án", []string{"các sở, ngành"}},
	{"Chi cục an toàn vệ sinh thực phẩm sớm hoàn thiện", []string{"Chi cục an toàn vệ sinh thực phẩm"}},
	{"Hội đồng thẩm định bảng giá đất tỉnh tổ chức thẩm định", []string{"Hội đồng thẩm định bảng giá đất tỉnh"}},
	{"các ngành, các địa phương phản ánh về Sở Y tế", []string{"các ngành, các địa phương"}},
	{"các sở, ngành và tổ chức liên quan triển khai", []string{"các sở, ngành", "tổ chức liên quan"}},
	{"UBND các tỉnh, thành phố có đường sắt đi qua ký quy chế", []string{"UBND các tỉnh, thành phố có đường sắt đi qua"}},
	{"các cơ sở đào tạo nghề ở các lĩnh vực ngành, nghề mở thêm lớp", []string{"các cơ sở đào tạo nghề ở các lĩnh vực ngành, nghề"}},
	{"Hội, hiệp hội ngành hàng chủ động giới thiệu", []string{"Hội, hiệp hội ngành hàng"}},
	{"Đảng ủy UBND, Đảng ủy các cơ quan Đảng căn cứ", []string{"Đảng ủy UBND", "Đảng ủy các cơ quan Đảng"}},
	{"các Thương vụ của Việt Nam tại nước ngoài, Sở Công Thương các địa phương, các đơn vị hữu quan của Bộ Y tế, Bộ Xây dựng triển khai", []string{"các Thương vụ của Việt Nam tại nước ngoài", "Sở Công Thương các địa phương", "các đơn vị hữu quan của Bộ Y tế", "Bộ Xây dựng"}},
	{"các đơn vị liên quan của các Bộ: Tài chính, Y tế, Tổng cục Hải quan:", []string{"Bộ Tài chính", "Bộ Y tế", "Tổng cục Hải quan"}},
	{"Giám đốc các Sở: Tài chính, Y tế báo cáo", []string{"Giám đốc Sở Tài chính", "Giám đốc Sở Y tế"}},
	{"các Vụ, Cục trong Bộ và các Bộ, ngành liên quan phân tích", []string{"các Vụ, Cục trong Bộ", "các Bộ, ngành liên quan"}},
	{"các khoa, phòng trong bệnh viện lập danh sách", []string{"các khoa, phòng trong bệnh viện"}},
	{"các đơn vị trong ngành Y tế lập danh sách", []string{"các đơn vị"}},
	{"Các Vụ, Cục, Tập đoàn kinh tế, Tổng Công ty Nhà nước nghiêm túc thực hiện", []string{"Các Vụ, Cục, Tập đoàn kinh tế, Tổng Công ty Nhà nước"}},
	{"Thủ trưởng, Lãnh đạo các phòng chủ động", []string{"Thủ trưởng, Lãnh đạo các phòng"}},
	{"Tổ chức pháp chế thuộc Bộ, cơ quan ngang Bộ rà soát", []string{"Tổ chức pháp chế thuộc Bộ, cơ quan ngang Bộ"}},
	{"Thông tấn xã Việt Nam và các phương tiện thông tin đại chúng ở Trung ương và địa phương đưa tin", []string{"Thông tấn xã Việt Nam", "các phương tiện thông tin đại chúng ở Trung ương và địa phương"}},
	{"Cảnh sát trật tự, Thanh tra môi trường tăng cường", []string{"Cảnh sát trật tự", "Thanh tra môi trường"}},
	{"các đơn vị có chức năng tổ chức hướng dẫn", []string{"các đơn vị có chức năng"}},
	{"Chủ các phương tiện vận tải phải che chắn", []string{"Chủ các phương tiện vận tải"}},
	{"Các LĐLĐ tỉnh, thành phố, công đoàn ngành trung ương, Công đoàn cơ sở tổ chức", []string{"Các LĐLĐ tỉnh, thành phố", "công đoàn ngành trung ương", "Công đoàn cơ sở"}},
	{"Viện Khoa học Lao động & Xã hội, Trường Trung cấp nghề Tp. Hồ Chí Minh biên soạn", []string{"Viện Khoa học Lao động & Xã hội", "Trường Trung cấp nghề Tp. Hồ Chí Minh"}},
	{"Văn phòng nghiên cứu, tham mưu chương trình", []string{"Văn phòng"}},
	{"Hội đồng thẩm định hồ sơ trong 5 ngày", []string{"Hội đồng"}},
	{"Vụ Pháp chế đầu mối phối hợp với Vụ Vận tải", []string{"Vụ Pháp chế"}},
	{"Ban Quản lý chợ đầu mối phía Nam bố trí", []string{"Ban Quản lý chợ đầu mối phía Nam"}},
	{"Ban quản lý Khu bảo tồn loài Nam Mẫu, Công ty TNHH Lâm nghiệp", []string{"Ban quản lý Khu bảo tồn loài Nam Mẫu", "Công ty TNHH Lâm nghiệp"}},
	{"Phòng Người có công, Phòng Kế hoạch – Tài chính lập", []string{"Phòng Người có công", "Phòng Kế hoạch – Tài chính"}},
	{"Cục Quản lý và Phát triển thị trường trong nước tổ chức kiểm tra", []string{"Cục Quản lý và Phát triển thị trường trong nước"}},
	{"Ban Quản lý các Khu công nghiệp Tiền Giang chiêu sinh", []string{"Ban Quản lý các Khu công nghiệp Tiền Giang"}},
	{"Cảng hàng không Cần Thơ phối hợp Sở Du lịch", []string{"Cảng hàng không Cần Thơ"}},
	{"Các phòng, đơn vị còn lại thuộc Sở", []string{"Các phòng, đơn vị còn lại thuộc Sở"}},
	{"Mỗi khoa, phòng đăng ký và thực hiện", []string{"Mỗi khoa, phòng"}},
	{"các đài phát thanh cấp huyện tăng thời lượng", []string{"các đài phát thanh cấp huyện"}},
	{"Kế toán Văn phòng Sở, kế toán các đơn vị trực thuộc thực hiện", []string{"Kế toán Văn phòng Sở", "kế toán các đơn vị trực thuộc"}},
	{"Sở Văn hóa, Thể thao và Du lịch, UBND các xã, phường", []string{"Sở Văn hóa, Thể thao và Du lịch", "UBND các xã, phường"}},
	{"Sở Khoa học và Công nghệ Sở Công Thương; UBND các phường, xã", []string{"Sở Khoa học và Công nghệ", "Sở Công Thương", "UBND các phường, xã"}},
	{"Văn phòng Quốc hội, Hội đồng Dân tộc, các đại biểu Quốc hội có trách nhiệm", []string{"Văn phòng Quốc hội", "Hội đồng Dân tộc", "các đại biểu Quốc hội"}},
	{"Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh chuẩn bị", []string{"Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh"}},
	{"các cơ quan, đơn vị liên quan tổ chức làm việc, xúc tiến", []string{"các cơ quan, đơn vị liên quan"}},
	{"các Sở, Ngành và địa phương tổ chức thực hiện các nội dung", []string{"các Sở, Ngành", "địa phương"}},
	{"Sở Kế hoạch và Đầu tư, Cục Thuế tỉnh khuyến khích, hỗ trợ", []string{"Sở Kế hoạch và Đầu tư", "Cục Thuế tỉnh"}},
	{"Giám đốc Sở Khoa học và Công nghệ, Kế hoạch và Đầu tư, Tài chính, Thủ trưởng các sở, ban, ngành có liên quan; Chủ tịch UBND các huyện, thành phố chịu trách nhiệm", []string{"Giám đốc Sở Khoa học và Công nghệ", "Giám đốc Sở Kế hoạch và Đầu tư", "Giám đốc Sở Tài chính", "Thủ trưởng các sở, ban, ngành có liên quan", "Chủ tịch UBND các huyện, thành phố"}},
	{"Phòng Quản lý Khoa học và Phòng Quản lý Khoa học Công nghệ cơ sở và Sở hữu trí tuệ: Căn cứ", []string{"Phòng Quản lý Khoa học", "Phòng Quản lý Khoa học Công nghệ cơ sở và Sở hữu trí tuệ"}},
	{"Ban Quản lý các Khu chế xuất và công nghiệp Thành phố chủ trì", []string{"Ban Quản lý các Khu chế xuất và công nghiệp Thành phố"}},
	{"các cơ quan chức năng và chính quyền địa phương giải quyết", []string{"các cơ quan chức năng", "chính quyền địa phương"}},
	{"các cấp ủy, chính quyền địa phương tổ chức", []string{"các cấp ủy, chính quyền địa phương"}},
	{"các Tổ chuyên môn và bộ phận văn phòng theo dõi", []string{"các Tổ chuyên môn", "bộ phận văn phòng"}},
	{"Tổ Văn phòng và bộ phận Kế toán", []string{"Tổ Văn phòng", "bộ phận Kế toán"}},
	{"Đoàn Thanh niên xã và lực lượng Công an xã tuần tra", []string{"Đoàn Thanh niên xã", "lực lượng Công an xã"}},
	{"các thôn, tổ dân phố, tổ chức phổ biến chính sách", []string{"các thôn, tổ dân phố"}},
	{"các cơ quan, đơn vị, tổ chức thực hiện", []string{"các cơ quan, đơn vị, tổ chức"}},
	{"nhà trường tổng hợp kết quả", []string{"nhà trường"}},
	{"Mỗi thôn chọn 01 tuyến đường", []string{"Mỗi thôn"}},
	{"Văn phòng Đăng ký quyền sử dụng đất chủ trì", []string{"Văn phòng Đăng ký quyền sử dụng đất"}},
	{"Ban Quản lý các khu công nghệ cao và khu công nghiệp", []string{"Ban Quản lý các khu công nghệ cao và khu công nghiệp"}},
	{"Doanh nghiệp, nhà cung cấp dịch vụ IoT, nhà đầu tư", []string{"Doanh nghiệp", "nhà cung cấp dịch vụ IoT", "nhà đầu tư"}},
	{"UBND huyện Tân Yên, Yên Thế, Lục Ngạn xây dựng", []string{"UBND huyện Tân Yên", "UBND huyện Yên Thế", "UBND huyện Lục Ngạn"}},
	{"các Sở: Tài chính, Nội vụ, Nông nghiệp và Môi trường và UBND các xã", []string{"Sở Tài chính", "Sở Nội vụ", "Sở Nông nghiệp và Môi trường", "UBND các xã"}},
	{"Báo và phát thanh, truyền hình Sơn La, Cổng thông tin điện tử tỉnh", []string{"Báo và phát thanh, truyền hình Sơn La", "Cổng thông tin điện tử tỉnh"}},
	{"các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ và Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương", []string{"các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ", "Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương"}},
	{"Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh, Sở Y tế", []string{"Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh", "Sở Y tế"}},
	{"Văn phòng HĐND và UBND huyện kiểm tra", []string{"Văn phòng HĐND và UBND huyện"}},
	{"sở, ban, ngành, Ủy ban nhân dân xã, phường tăng cường kiểm tra", []string{"sở, ban, ngành", "Ủy ban nhân dân xã, phường"}},
	{"Cục Phát triển thị trường và doanh nghiệp Khoa học và Công nghệ và các phòng, đơn vị trực thuộc Sở tham mưu", []string{"Cục Phát triển thị trường và doanh nghiệp Khoa học và Công nghệ", "các phòng, đơn vị trực thuộc Sở"}},
	{"Trưởng các phòng, đơn vị trực thuộc Sở chỉ đạo tổ chức triển khai", []string{"Trưởng các phòng, đơn vị trực thuộc Sở"}},
	{"Sở Tài chính - Cơ quan thường trực Ban Chỉ đạo", []string{"Sở Tài chính"}},
	{"Sở KH&CN, Sở TT&TT, Sở NN&PTNT và UBND TP", []string{"Sở KH&CN", "Sở TT&TT", "Sở NN&PTNT", "UBND TP"}},
	{"các sở, ngành, địa phương, cơ quan báo chí ở trung ương đổi mới nội dung", []string{"các sở, ngành, địa phương", "cơ quan báo chí ở trung ương"}},
	{"UBND các xã, phường và cơ quan, đơn vị có liên quan xây dựng", []string{"UBND các xã, phường", "cơ quan, đơn vị có liên quan"}},
	{"các đơn vị trực thuộc Bộ Khoa học và Công nghệ", []string{"các đơn vị trực thuộc Bộ Khoa học và Công nghệ"}},
	{"Trung tâm Xúc tiến đầu tư, thương mại và du lịch", []string{"Trung tâm Xúc tiến đầu tư, thương mại và du lịch"}},
	{"Bộ trưởng các Bộ, Thủ trưởng cơ quan ngang bộ, Chủ tịch UBND các tỉnh, thành phố dành thời gian", []string{"Bộ trưởng các Bộ", "Thủ trưởng cơ quan ngang bộ", "Chủ tịch UBND các tỉnh, thành phố"}},
	{"thủ trưởng các sở, ban, ngành tỉnh và người đứng đầu các doanh nghiệp nhà nước báo cáo", []string{"thủ trưởng các sở, ban, ngành tỉnh", "người đứng đầu các doanh nghiệp nhà nước"}},
	{"các đồng chí bí thư huyện ủy chỉ đạo", []string{"các đồng chí bí thư huyện ủy"}},
	{"Giám đốc các sở: Nội vụ, Tư pháp và Giám đốc Công an tỉnh", []string{"Giám đốc Sở Nội vụ", "Giám đốc Sở Tư pháp", "Giám đốc Công an tỉnh"}},
	{"UBND các huyện: Vân Canh, Vĩnh Thạnh rà soát", []string{"UBND huyện Vân Canh", "UBND huyện Vĩnh Thạnh"}},
	{"UBND thành phố Vinh, thị xã Cửa Lò triển khai", []string{"UBND thành phố Vinh", "UBND thị xã Cửa Lò"}},
	{"Trung tâm y tế huyện Ba Vì, Thạch Thất tổ chức khám", []string{"Trung tâm y tế huyện Ba Vì", "Trung tâm y tế huyện Thạch Thất"}},
	{"Các Vụ, Cục, Tổng cục có liên quan rà soát", []string{"Các Vụ, Cục, Tổng cục có liên quan"}},
	{"các cơ quan liên quan niêm yết", []string{"các cơ quan liên quan"}},
	{"UBND các xã, phường, đơn vị liên quan thực hiện", []string{"UBND các xã, phường", "đơn vị liên quan"}},
	{"Các sở ngành liên quan, Viện Nghiên cứu phát triển Thành phố", []string{"Các sở ngành liên quan", "Viện Nghiên cứu phát triển Thành phố"}},
	{"Công ty TNHH Khai thác công trình thủy lợi điều tiết nước", []string{"Công ty TNHH Khai thác công trình thủy lợi"}},
	{"Đoàn Thanh niên tổ chức tổng vệ sinh", []string{"Đoàn Thanh niên"}},
	{"Trạm Y tế xã phun thuốc diệt muỗi", []string{"Trạm Y tế xã"}},
	{"Công chức Văn hóa - Xã hội viết tin", []string{"Công chức Văn hóa - Xã hội"}},
	{"các cơ quan truyền thông đẩy mạnh tuyên truyền", []string{"các cơ quan truyền thông"}},
	{"Các Khu Công nghệ cao, Khu Công nghệ số tập trung", []string{"Các Khu Công nghệ cao", "Khu Công nghệ số tập trung"}},
	{"Trưởng 12 thôn thông báo", []string{"Trưởng 12 thôn"}},
	{"Văn phòng điều phối nông thôn mới tỉnh tổng hợp", []string{"Văn phòng điều phối nông thôn mới tỉnh"}},
	{"Phòng Bảo vệ, chăm sóc trẻ em tham mưu", []string{"Phòng Bảo vệ, chăm sóc trẻ em"}},
	{"Phòng Kiểm tra, giám sát và xử lý sau thanh tra, Phòng Tổng hợp lập báo cáo", []string{"Phòng Kiểm tra, giám sát và xử lý sau thanh tra", "Phòng Tổng hợp"}},
	{"Trung tâm Nghiên cứu, Chuyển giao Công nghệ và Đổi mới sáng tạo chủ trì", []string{"Trung tâm Nghiên cứu, Chuyển giao Công nghệ và Đổi mới sáng tạo"}},
	{"Trung tâm Kiểm định, Đo lường và Chất lượng hoàn thiện phòng thử nghiệm", []string{"Trung tâm Kiểm định, Đo lường và Chất lượng"}},
	{"Công ty Cổ phần Môi trường và Dịch vụ đô thị quét dọn", []string{"Công ty Cổ phần Môi trường và Dịch vụ đô thị"}},
	{"Nhà Văn hóa Lao động treo băng rôn", []string{"Nhà Văn hóa Lao động"}},
	{"Hạt Kiểm lâm khu vực cắm biển cảnh báo", []string{"Hạt Kiểm lâm khu vực"}},
	{"Ban nữ công thăm hỏi đoàn viên", []string{"Ban nữ công"}},
	{"Bộ phận Tiếp nhận và Trả kết quả giải quyết thủ tục hành chính cấp xã niêm yết", []string{"Bộ phận Tiếp nhận và Trả kết quả giải quyết thủ tục hành chính cấp xã"}},
	{"Phòng Hành chính - Tổ chức làm đầu mối", []string{"Phòng Hành chính - Tổ chức"}},
	{"Các phòng: Văn hóa - Xã hội, Kinh tế và Văn phòng HĐND và UBND xã rà soát", []string{"Phòng Văn hóa - Xã hội", "Phòng Kinh tế", "Văn phòng HĐND và UBND xã"}},
	{"Trưởng các phòng: Kinh tế, Văn hóa - Xã hội tham mưu", []string{"Trưởng Phòng Kinh tế", "Trưởng Phòng Văn hóa - Xã hội"}},
	{"Hiệu trưởng các trường mầm non, tiểu học, trung học cơ sở xây dựng kế hoạch", []string{"Hiệu trưởng các trường mầm non, tiểu học, trung học cơ sở"}},
	{"Các hộ gia đình, cơ sở sản xuất kinh doanh tự trang bị", []string{"Các hộ gia đình, cơ sở sản xuất kinh doanh"}},
	{"các trường trung học phổ thông, các trung tâm giáo dục nghề nghiệp - giáo dục thường xuyên triển khai", []string{"các trường trung học phổ thông", "các trung tâm giáo dục nghề nghiệp - giáo dục thường xuyên"}},
	{"các cơ quan báo chí, truyền thông trên địa bàn tỉnh tuyên truyền", []string{"các cơ quan báo chí, truyền thông trên địa bàn tỉnh"}},
	{"các nhà máy, khu công nghiệp, cụm công nghiệp vận hành hệ thống", []string{"các nhà máy, khu công nghiệp, cụm công nghiệp"}},
	{"Các tổ bảo vệ an ninh, trật tự ở cơ sở tuần tra", []string{"Các tổ bảo vệ an ninh, trật tự ở cơ sở"}},
	{"các chi bộ, đảng bộ trực thuộc lãnh đạo", []string{"các chi bộ, đảng bộ trực thuộc"}},
	{"UBND các huyện, thành phố lập đề án", []string{"UBND các huyện, thành phố"}},
	{"Giám đốc các bệnh viện đa khoa, Trung tâm y tế các huyện bố trí", []string{"Giám đốc các bệnh viện đa khoa", "Trung tâm y tế các huyện"}},
	{"Chi đoàn, Chi hội phụ nữ các thôn vận động", []string{"Chi đoàn", "Chi hội phụ nữ các thôn"}},
	{"mỗi cán bộ, công chức, viên chức và người lao động gương mẫu", []string{"mỗi cán bộ, công chức, viên chức và người lao động"}},
	{"Tổ trưởng các tổ bầu cử niêm yết danh sách", []string{"Tổ trưởng các tổ bầu cử"}},
	{"Tổ công tác triển khai Đề án 06 đôn đốc", []string{"Tổ công tác triển khai Đề án 06"}},
	{"các Phòng/Ban, Khoa/Viện chuyên môn, Trường/Viện đào tạo xây dựng", []string{"các Phòng/Ban", "Khoa/Viện chuyên môn", "Trường/Viện đào tạo"}},
	{"Sở Tài chính/Sở Nội vụ lập", []string{"Sở Tài chính", "Sở Nội vụ"}},
	{"Viện Sư phạm Kỹ thuật và Khoa Giáo dục Quốc phòng An ninh chủ trì", []string{"Viện Sư phạm Kỹ thuật", "Khoa Giáo dục Quốc phòng An ninh"}},
	{"Đồng chí Nguyễn Văn A - Phó Chủ tịch UBND xã phụ trách", []string{"Phó Chủ tịch UBND xã"}},
	{"Ông Trần Văn B, Trưởng phòng Kinh tế chịu trách nhiệm", []string{"Trưởng phòng Kinh tế"}},
	{"VNPT, TTK lắp đặt", []string{"VNPT"}},
	{"Trạm Y tế cấp phát thuốc", []string{"Trạm Y tế"}},
	{"Ban Chỉ đạo cấp tỉnh chỉ đạo", []string{"Ban Chỉ đạo cấp tỉnh"}},
	{"các Sở: Tài chính, Công Thương; Công an tỉnh; Cục Thuế tỉnh rà soát", []string{"Sở Tài chính", "Sở Công Thương", "Công an tỉnh", "Cục Thuế tỉnh"}},
	{"Trung tâm Dịch vụ tổng hợp xã chuẩn bị", []string{"Trung tâm Dịch vụ tổng hợp xã"}},
	{"Cơ quan Cảnh sát điều tra Công an tỉnh thụ lý", []string{"Cơ quan Cảnh sát điều tra Công an tỉnh"}},
	{"Ban vì sự tiến bộ phụ nữ các sở, ngành căn cứ", []string{"Ban vì sự tiến bộ phụ nữ các sở, ngành"}},
	{"Tổ trưởng các tổ bảo vệ rừng kiểm tra", []string{"Tổ trưởng các tổ bảo vệ rừng"}},
	{"Các phòng: Và, và", []string{"Các phòng"}},
	{"UBND xã Tân Lập lập danh sách", []string{"UBND xã Tân Lập"}},
	{"UBND các xã Tân Lập, Giao Lâm chuẩn bị", []string{"UBND xã Tân Lập", "UBND xã Giao Lâm"}},
	{"Các Sở Xây dựng, Công Thương, Tư pháp phối hợp", []string{"Sở Xây dựng", "Sở Công Thương", "Sở Tư pháp"}},
	{"Giám đốc các Sở Tài chính, Nội vụ", []string{"Giám đốc Sở Tài chính", "Giám đốc Sở Nội vụ"}},
	{"các Sở Y tế các tỉnh báo cáo", []string{"các Sở Y tế các tỉnh"}},
	{"Các Vụ: Tài chính, Khoa học công nghệ và Môi trường", []string{"Vụ Tài chính", "Vụ Khoa học công nghệ và Môi trường"}},
	{"UBND các huyện Tân Yên, Yên Thế và UBND thị trấn Cao Thượng", []string{"UBND huyện Tân Yên", "UBND huyện Yên Thế", "UBND thị trấn Cao Thượng"}},
	{"Sở Y tế, Mặt trận Tổ quốc và Hội Nông dân các cấp vận động", []string{"Sở Y tế", "Mặt trận Tổ quốc và Hội Nông dân các cấp"}},
	{"Ban Dân tộc và UBND các cấp", []string{"Ban Dân tộc", "UBND các cấp"}},
	{"UBND các huyện biên giới và các ngành có liên quan kiểm tra", []string{"UBND các huyện biên giới", "các ngành có liên quan"}},
	{"các Trường/Viện đào tạo, tổ chức Đoàn - Hội", []string{"các Trường/Viện đào tạo", "tổ chức Đoàn - Hội"}},
	{"Các cơ quan chịu sự giám sát chuẩn bị", []string{"Các cơ quan chịu sự giám sát"}},
	{"Phòng Văn hóa và Thông tin xây dựng đề án", []string{"Phòng Văn hóa và Thông tin"}},
	{"Trung tâm Khuyến công và Tư vấn phát triển công nghiệp thiết kế", []string{"Trung tâm Khuyến công và Tư vấn phát triển công nghiệp"}},
	{"Cục Kinh tế xây dựng chủ trì", []string{"Cục Kinh tế xây dựng"}},
	{"Đài Phát thanh và Truyền hình thành phố đưa tin", []string{"Đài Phát thanh và Truyền hình thành phố"}},
	{"Đội Chữa cháy khu vực 1, 2, 3: diễn tập", []string{"Đội Chữa cháy khu vực 1, 2, 3"}},
	{"Các khoa, phòng còn lại: tập huấn", []string{"Các khoa, phòng còn lại"}},
	{"Các hợp tác xã, tổ hợp tác, người trồng chè thực hiện", []string{"Các hợp tác xã, tổ hợp tác, người trồng chè"}},
	{"05 sở, ngành rà soát", []string{"05 sở, ngành"}},
	{"01 lãnh đạo phụ trách", nil},
	{"Tổ chức tuyên truyền", nil},
	{"Ban hành kế hoạch", nil},
	{"Phòng, chống tham nhũng", nil},
	{"Sở hữu trí tuệ", nil},
	{"Hội nghị sơ kết", nil},
	{"", nil},
}

func TestReadUnits(t *testing.T) {
	for _, c := range unitLists {
		found, stop := vietnamese.ReadUnits(c.text)
		var names []string
		for _, u := range found {
			names = append(names, u.Text)
		}
		if !slices.Equal(names, c.units) {
			t.Errorf("%q names %q, want %q", c.text, names, c.units)
		}
		if (stop == 0) != (len(names) == 0) || stop > len(c.text) {
			t.Errorf("%q: names end at %d of %d", c.text, stop, len(c.text))
		}
	}
}

func TestSplitUnits(t *testing.T) {
	for value, want := range map[string][]string{
		"Sở Tài chính; UBND các xã":                               {"Sở Tài chính", "UBND các xã"},
		"Sở Y tế\nCông an tỉnh":                                   {"Sở Y tế", "Công an tỉnh"},
		"Viện, Trường; Doanh nghiệp, Sở, ban, ngành có liên quan": {"Viện, Trường", "Doanh nghiệp", "Sở, ban, ngành có liên quan"},
		"Ông Nguyễn Văn A":                                        {"Ông Nguyễn Văn A"},
		"VTV, VOV và TTXVN, Bộ Tài chính":                         {"VTV", "VOV", "TTXVN", "Bộ Tài chính"},
		"":                                                        nil,
	} {
		var names []string
		for _, u := range vietnamese.SplitUnits(value) {
			names = append(names, u.Text)
		}
		if !slices.Equal(names, want) {
			t.Errorf("%q splits into %q, want %q", value, names, want)
		}
	}
}

func FuzzReadUnits(f *testing.F) {
	for _, c := range unitLists {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		units, stop := vietnamese.ReadUnits(text)
		if stop < 0 || stop > len(text) || len(units) > 0 && stop == 0 {
			t.Fatalf("%d names end at %d of %d", len(units), stop, len(text))
		}
		for _, u := range vietnamese.SplitUnits(text) {
			if u.Text == "" || u.Offset < 0 || u.Offset > len(text) {
				t.Fatalf("piece %+v of %q", u, text)
			}
		}
	})
}

func TestStartsWithVerb(t *testing.T) {
	for text, want := range map[string]bool{
		"Rà soát văn bản": true, "Không sử dụng phần mềm lạ": true, "thường xuyên kiểm tra": true, "Lắp biển báo": true, "In tài liệu": true, "Trang trí khánh tiết": true, "Cài đặt ứng dụng": true,
		"Sở Y tế rà soát": false, "Tổ chức đảng": false, "Tổ chức pháp chế các bộ": false, "Quản lý nhà nước về đất đai": false, "Bản đồ": false, "Dự án đường vành đai": false, "": false,
	} {
		if got := vietnamese.StartsWithVerb(text); got != want {
			t.Errorf("%q begins with a verb: %v", text, got)
		}
	}
}
