package corpus

import "fmt"

// deadline draws the words of a deadline for a plan of a year, of every kind
// that the authoring format knows, none before the plan's own date.
func (w *writer) deadline(year int) string {
	next := year + 1 + w.IntN(2)
	month, day := 1+w.IntN(12), 1+w.IntN(28)
	quarters := []string{"I", "II", "III", "IV"}
	switch w.IntN(24) {
	case 0, 1:
		return fmt.Sprintf("trước ngày %02d/%d/%d", day, month, next)
	case 2:
		return fmt.Sprintf("chậm nhất ngày %d tháng %d năm %d", day, month, next)
	case 3, 4:
		return fmt.Sprintf("trong tháng %d/%d", month, next)
	case 5:
		return fmt.Sprintf("trước tháng %d/%d", 2+w.IntN(11), next)
	case 6, 7:
		return fmt.Sprintf("quý %s/%d", w.of(quarters), next)
	case 8:
		return fmt.Sprintf("quý IV/%d – quý II/%d", next, next+1)
	case 9:
		return fmt.Sprintf("từ ngày %02d/%d/%d đến ngày 31/12/%d", day, month, next, next+1)
	case 10, 11, 12:
		return fmt.Sprintf("năm %d", next)
	case 13:
		return fmt.Sprintf("trong năm %d", next)
	case 14, 15:
		return fmt.Sprintf("giai đoạn %d-%d", year, year+4)
	case 16:
		return fmt.Sprintf("từ năm %d", year)
	case 17:
		return "đến năm 2030"
	case 18:
		return fmt.Sprintf("trước ngày %02d/%d hằng năm", day, month)
	case 19:
		return w.of([]string{"tháng 11 hằng năm", "định kỳ 6 tháng và năm", "hằng quý", "trước ngày 01/6 và 15/11 hằng năm"})
	case 20:
		return fmt.Sprintf("trong thời hạn %d ngày kể từ ngày nhận được hồ sơ", 5*(1+w.IntN(6)))
	case 21:
		return "hằng năm"
	case 22:
		return w.of([]string{"trước mùa mưa", "theo tiến độ của cơ quan soạn thảo", "trong 05 ngày làm việc"})
	}
	return "thường xuyên"
}

// monthly draws a deadline that has its year from the heading above it.
func (w *writer) monthly() string {
	if w.one(2) {
		return fmt.Sprintf("vào tháng %d", 1+w.IntN(12))
	}
	return fmt.Sprintf("trước %d tháng %d", 1+w.IntN(28), 1+w.IntN(12))
}
