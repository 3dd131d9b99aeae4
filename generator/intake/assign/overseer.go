package assign

import (
	"strings"

	"congbo/generator/vietnamese"
)

// overseen reports whether a label names who watches over a task, beside those
// who do it: `Cơ quan theo dõi, đôn đốc: Sở Tư pháp`, `Đơn vị giám sát: …`.
func overseen(text string) bool {
	label, _, ok := strings.Cut(text, ":")
	if !ok {
		return false
	}
	rest, ok := bodyNouns.Cut(strings.Trim(label, " -–•+*."))
	return ok && watching.Begin(strings.TrimLeft(rest, " "))
}

var (
	bodyNouns = vietnamese.PhrasesOf("cơ quan, đơn vị, cơ quan đơn vị, bộ phận, phòng, ban, cấp, người, lãnh đạo, cán bộ")
	watching  = vietnamese.PhrasesOf("theo dõi, đôn đốc, giám sát, kiểm tra, phê duyệt, hướng dẫn, tổng hợp, nghiệm thu, tiếp nhận, đánh giá, kiểm soát")
)
