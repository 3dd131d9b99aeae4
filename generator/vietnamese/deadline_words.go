package vietnamese

// The words of deadlines. Where one phrase begins another, the longer stands
// first.
var (
	// preludes say that a deadline follows, and nothing of when.
	preludes = phrases(`
		thời gian thực hiện
		thời gian hoàn thành
		thời hạn thực hiện
		thời hạn hoàn thành
		thời hạn ban hành
		thời gian ban hành
		thời gian báo cáo
		thời hạn báo cáo
		thời gian
		thời điểm
		tiến độ
		dự kiến
		yêu cầu
		cần
		phải
		thực hiện
		nhiệm vụ
		công việc
		sáng
		chiều
		tối
		buổi sáng
		buổi chiều
		triển khai
		tổ chức
		hoàn thành
		hoàn thiện
		kết thúc
		ban hành
		trình
		báo cáo
		ít nhất
		tối thiểu
		ngay
		xong`)

	// ongoing work has no day on which it is done.
	ongoing = phrases(`
		thường xuyên
		liên tục
		trong suốt
		xuyên suốt
		lâu dài
		hằng ngày
		mỗi ngày`)

	// vague words name an event, a season or somebody's progress.
	vague = phrases(`
		sau khi
		sau
		khi
		trước khi
		trước mùa
		sau mùa
		trong mùa
		mùa
		trước tết
		sau tết
		trước hội nghị
		sau hội nghị
		trước kỳ họp
		trước thời điểm
		từ khi
		từ thời điểm
		đến khi
		cho đến khi
		theo
		tùy
		căn cứ
		kịp thời
		đột xuất
		định kỳ hoặc đột xuất
		định kỳ và đột xuất
		sớm
		sớm nhất
		đồng thời
		cùng với
		cùng thời điểm
		trong quá trình
		trong thời gian
		trong thời gian tới
		trong năm học
		năm học
		bảo đảm
		đảm bảo
		không xác định`)

	// amountLeads may stand before an amount of time.
	amountLeads = phrases(`
		trong thời hạn
		trong thời gian
		trong vòng
		trong
		thời hạn
		chậm nhất
		muộn nhất
		không quá
		tối đa
		sau
		là`)

	// eventLeads stand between an amount of time and its event.
	eventLeads = phrases(`
		kể từ
		tính từ
		sau
		từ khi
		từ ngày`)

	// untilOpen is an end that has no day.
	untilOpen = phrases(`
		cho đến khi
		đến khi
		đến lúc
		cho đến nay
		đến nay`)

	// forwards says that what began has no end.
	forwards = phrases(`
		trở đi
		trở về sau
		và các năm tiếp theo
		và những năm tiếp theo
		và các năm sau
		và những năm sau
		các năm tiếp theo
		và tiếp theo
		và hằng năm tiếp theo`)

	// trailers begin words after a deadline that do not change it.
	trailers = phrases(`
		định hướng
		tầm nhìn
		và định hướng
		có định hướng
		và tầm nhìn
		gửi
		báo cáo
		để
		theo
		về
		cho
		phục vụ
		nhằm
		bảo đảm
		đảm bảo
		đột xuất
		và đột xuất
		hoặc đột xuất
		và khi
		và theo
		hoặc khi
		hoặc theo
		khi
		tại
		thường xuyên
		thông qua`)
)
