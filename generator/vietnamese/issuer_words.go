package vietnamese

// wholeBodies are organisations and parts of names after which nothing is
// needed; other parts may still follow.
const wholeBodies = `
	chính phủ
	thủ tướng
	thủ tướng chính phủ
	phó thủ tướng
	phó thủ tướng chính phủ
	ttg
	ttcp
	quốc hội
	ủy ban thường vụ quốc hội
	ubtvqh
	chủ tịch quốc hội
	chủ tịch nước
	phó chủ tịch nước
	bộ chính trị
	ban bí thư
	ban bí thư trung ương
	ban bí thư trung ương đảng
	ban chấp hành trung ương
	ban chấp hành trung ương đảng
	bch trung ương
	bch trung ương đảng
	ban tổ chức trung ương
	ban tuyên giáo trung ương
	ban tuyên giáo và dân vận trung ương
	ban dân vận trung ương
	ban nội chính trung ương
	ban kinh tế trung ương
	ủy ban kiểm tra trung ương
	văn phòng trung ương
	văn phòng trung ương đảng
	văn phòng chính phủ
	văn phòng quốc hội
	văn phòng chủ tịch nước
	vpcp
	thanh tra chính phủ
	kiểm toán nhà nước
	ngân hàng nhà nước
	ngân hàng nhà nước việt nam
	tòa án nhân dân tối cao
	viện kiểm sát nhân dân tối cao
	hội đồng thẩm phán
	bảo hiểm xã hội việt nam
	ủy ban dân tộc
	trung ương
	đảng
	bộ
	bộ trưởng
	bộ trưởng bộ
	thứ trưởng bộ
	thứ trưởng
	bộ trưởng chủ nhiệm
	liên bộ
	giám đốc
	phó giám đốc
	chánh văn phòng
	tổng bí thư
	lãnh đạo`

// localBodies may have a place after them.
const localBodies = `
	ủy ban nhân dân
	ubnd
	ủy ban
	chủ tịch
	phó chủ tịch
	ct ubnd
	ctubnd
	hội đồng nhân dân
	hđnd
	thường trực
	thường trực hđnd
	thường trực hội đồng nhân dân
	tỉnh ủy
	thành ủy
	huyện ủy
	thị ủy
	quận ủy
	đảng ủy
	đảng bộ
	ban thường vụ
	btv
	ban chấp hành
	bch
	sở
	liên sở
	văn phòng ubnd
	vpubnd
	văn phòng
	đoàn đại biểu quốc hội
	thanh tra
	công an
	ban dân tộc
	mặt trận tổ quốc
	ủy ban mặt trận tổ quốc
	ủy ban mặt trận tổ quốc việt nam
	mttq
	mttq việt nam`

// placeKinds stand before the name of a place.
const placeKinds = `
	tỉnh
	thành phố
	tp
	thủ đô
	huyện
	quận
	thị xã
	thị trấn
	xã
	phường
	đặc khu
	cấp tỉnh
	cấp huyện
	cấp xã
	khóa`

// looseBodies are kinds of bodies of which there are too many to know.
const looseBodies = `
	ban
	ban chỉ đạo
	bcđ
	ban quản lý
	ban tổ chức
	cục
	chi cục
	tổng cục
	trung tâm
	viện
	học viện
	hội
	hội nghị
	hội đồng
	đại hội
	liên hiệp
	liên đoàn
	tổng liên đoàn
	hiệp hội
	tổ
	tổ công tác
	tổ giúp việc
	ngân hàng
	tòa án
	viện kiểm sát
	kho bạc
	bảo hiểm xã hội
	đoàn
	trường
	đại học
	công ty
	tổng công ty
	tập đoàn
	phòng
	quân khu
	bộ chỉ huy
	bộ chỉ huy quân sự
	bộ tư lệnh
	bộ tổng tham mưu
	hạt kiểm lâm
	vụ
	ủy ban quốc gia
	ủy ban chứng khoán`

// fields are what ministries and departments have charge of, as they are
// named and were named: the words after `Bộ` and `Sở`.
var fields = []string{
	"Khoa học và Công nghệ", "Khoa học, Công nghệ và Môi trường", "Tài chính", "Kế hoạch và Đầu tư", "Nội vụ", "Tư pháp",
	"Công Thương", "Công nghiệp", "Thương mại", "Thương mại và Du lịch", "Nông nghiệp và Môi trường",
	"Nông nghiệp và Phát triển nông thôn", "Nông nghiệp", "Nông nghiệp và PTNT", "Thủy sản", "Xây dựng", "Giao thông vận tải", "Giao thông công chính",
	"Tài nguyên và Môi trường", "Thông tin và Truyền thông", "Bưu chính, Viễn thông", "Văn hóa, Thể thao và Du lịch",
	"Văn hóa và Thể thao", "Văn hóa - Thông tin", "Du lịch", "Giáo dục và Đào tạo", "Y tế",
	"Lao động - Thương binh và Xã hội", "Ngoại vụ", "Ngoại giao", "Dân tộc và Tôn giáo", "Quốc phòng", "Công an",
	"Quy hoạch - Kiến trúc", "An toàn thực phẩm", "Thể dục Thể thao",
	"KHCN", "KH CN", "KHĐT", "KH ĐT", "TNMT", "TN MT", "NNMT", "NN MT", "NNPTNT", "NN PTNT", "GTVT", "TTTT", "TT TT",
	"VHTTDL", "VHTT DL", "VH TT DL", "GDĐT", "GD ĐT", "LĐTBXH", "LĐ TBXH", "LĐ TB XH", "LĐTB XH", "Lao động - TBXH", "Lao động - TB XH", "TC", "NV", "TP", "XD", "CT",
}
