package vietnamese

// The abbreviations of names, from some fifty real documents; a star marks a
// short form that is the usual one. Those of document types and of ordinary
// words (b/c, p/h, TTHC …) are no part of names and are left out.
const generalAbbreviations = `
	UBND | Ủy ban nhân dân *
	HĐND | Hội đồng nhân dân *
	MTTQ MTTQVN | Mặt trận Tổ quốc *
	UBMTTQ UBMTTQVN UBMT | Ủy ban Mặt trận Tổ quốc
	TW TƯ | Trung ương
	TU | Tỉnh ủy
	BTV | Ban Thường vụ
	BTVTU | Ban Thường vụ Tỉnh ủy
	TTTU | Thường trực Tỉnh ủy
	BCĐ | Ban Chỉ đạo
	CHQS | Chỉ huy Quân sự
	BCHQS BCHQST | Bộ Chỉ huy Quân sự
	BĐBP | Bộ đội Biên phòng
	CA | Công an
	CAT | Công an tỉnh
	CATP | Công an thành phố
	TAND | Tòa án nhân dân
	VKSND | Viện kiểm sát nhân dân
	TANDTC | Tòa án nhân dân tối cao
	VKSNDTC | Viện kiểm sát nhân dân tối cao
	ĐBQH | đại biểu Quốc hội
	ĐĐBQH | Đoàn đại biểu Quốc hội
	UBTVQH | Ủy ban Thường vụ Quốc hội
	VP | Văn phòng
	VPUB VPUBND | Văn phòng UBND
	VPCP | Văn phòng Chính phủ
	VPTU | Văn phòng Tỉnh ủy
	BTCTU | Ban Tổ chức Tỉnh ủy
	BTGTU | Ban Tuyên giáo Tỉnh ủy
	BDVTU | Ban Dân vận Tỉnh ủy
	BNCTU | Ban Nội chính Tỉnh ủy
	BTGDVTU | Ban Tuyên giáo và Dân vận Tỉnh ủy
	UBKT | Ủy ban Kiểm tra
	UBKTTU | Ủy ban Kiểm tra Tỉnh ủy
	TTg | Thủ tướng Chính phủ
	CTUBND | Chủ tịch UBND
	PCTUBND | Phó Chủ tịch UBND
	TTHĐND | Thường trực HĐND
	CVP | Chánh Văn phòng
	PCVP | Phó Chánh Văn phòng
	GĐ | Giám đốc
	PGĐ | Phó Giám đốc
	KHCN | Khoa học và Công nghệ
	SHTT | Sở hữu trí tuệ
	TCĐLCL TĐC | Tiêu chuẩn Đo lường Chất lượng
	ĐMST | Đổi mới sáng tạo
	CĐS | Chuyển đổi số
	CNTT | Công nghệ thông tin
	TTTT | Thông tin và Truyền thông
	KHĐT | Kế hoạch và Đầu tư
	NNPTNT | Nông nghiệp và Phát triển nông thôn
	PTNT | Phát triển nông thôn
	NNMT | Nông nghiệp và Môi trường
	TNMT | Tài nguyên và Môi trường
	LĐTBXH | Lao động - Thương binh và Xã hội
	TBXH | Thương binh và Xã hội
	GDĐT | Giáo dục và Đào tạo
	VHTTDL | Văn hóa, Thể thao và Du lịch
	TTDL | Thể thao và Du lịch
	GTVT | Giao thông vận tải
	DTTG | Dân tộc và Tôn giáo
	QHKT | Quy hoạch - Kiến trúc
	ATTP | An toàn thực phẩm
	ATGT | An toàn giao thông
	KTXH | Kinh tế - Xã hội
	KHKT | Khoa học và Kỹ thuật
	PTTH | Phát thanh và Truyền hình
	BHXH | Bảo hiểm xã hội
	LĐLĐ | Liên đoàn Lao động
	LHPN | Liên hiệp Phụ nữ
	TNCS | Thanh niên Cộng sản
	CCB | Cựu chiến binh
	BQL | Ban Quản lý
	QLDA | Quản lý dự án
	KCN | Khu công nghiệp
	CCN | Cụm công nghiệp
	KKT | Khu kinh tế
	NTM | Nông thôn mới
	HTX | Hợp tác xã
	PCTT | Phòng chống thiên tai
	TKCN | Tìm kiếm cứu nạn
	PCCC | Phòng cháy, chữa cháy
	DNNVV | Doanh nghiệp nhỏ và vừa
	TTĐT | Thông tin điện tử
	TTPVHCC | Trung tâm Phục vụ hành chính công
	TP | Thành phố
	TX | Thị xã
	TPHCM | Thành phố Hồ Chí Minh
	HCM | Hồ Chí Minh`

const bodyAbbreviations = `
	CT | Công Thương
	TC | Tài chính
	TP | Tư pháp
	NV | Nội vụ
	XD | Xây dựng
	YT | Y tế
	DL | Du lịch
	NgV | Ngoại vụ
	VHTT | Văn hóa và Thể thao
	QP | Quốc phòng`
