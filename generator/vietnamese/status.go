package vietnamese

import "congbo/generator/plan"

// ParseStatus reads what somebody reports of a task, in Vietnamese or
// English. It reports false for words that it does not know.
func ParseStatus(words string) (plan.Status, bool) {
	s, ok := statusWords()[Key(words)]
	return plan.Status(s), ok
}

var statusWords = table(`
	not-started | chưa bắt đầu | chưa thực hiện | chưa triển khai | not started | planned
	ongoing | đang thực hiện | đang triển khai | đang tiến hành | đang làm | in progress | under way | started
	done | hoàn thành | đã hoàn thành | đã thực hiện | đã xong | xong | completed | complete | finished
	late | chậm | chậm tiến độ | chậm muộn | quá hạn | trễ | trễ hạn | delayed | overdue | behind schedule
	extended | gia hạn | được gia hạn | đã gia hạn | điều chỉnh thời hạn | prolonged
	stopped | dừng | dừng thực hiện | đã dừng | tạm dừng | hủy | hủy bỏ | đã hủy | cancelled | canceled | suspended`)
