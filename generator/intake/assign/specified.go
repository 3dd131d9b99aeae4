package assign

import (
	"strings"

	"congbo/generator/intake/outline"
	"congbo/generator/vietnamese"
)

// specs begin what is measured or delivered, where and how often: they say of what
// is to be done what it is like, and nobody is told anything by them.
var specs = vietnamese.PhrasesOf(`thông số, các thông số, chỉ tiêu quan trắc, chỉ tiêu phân tích, các chỉ tiêu quan trắc, các chỉ tiêu phân tích, tần suất, tần suất quan trắc, số điểm, số điểm quan trắc, số mẫu, số lượng mẫu, điểm quan trắc, vị trí quan trắc, địa điểm quan trắc, địa điểm lấy mẫu, vị trí lấy mẫu,
	mẫu nước, mẫu đất, mẫu không khí, mẫu khí, mẫu trầm tích, mẫu bùn, mẫu thức ăn, mẫu bệnh phẩm, phương pháp phân tích, phương pháp lấy mẫu, phương pháp quan trắc, tiêu chuẩn áp dụng, quy chuẩn so sánh, thiết bị, trang thiết bị, thông số kỹ thuật, quy cách, kích thước, chất liệu, công suất, khối lượng, định mức, cự ly, nội dung in`)

// specifies reports whether a paragraph is such a label with its value, or one of
// the values below such a heading, and tells nobody to do anything.
func specifies(n *outline.Node) bool {
	if vietnamese.StartsWithVerb(n.Text) {
		return false
	}
	if label, value, ok := strings.Cut(n.Text, ":"); ok && specs.Begin(label) && wordCount(label) <= longestLabel {
		return !vietnamese.StartsWithVerb(strings.TrimLeft(value, " "))
	}
	const farthest = 3 // levels
	for above, level := n.Parent, 0; above != nil && level < farthest; above, level = above.Parent, level+1 {
		if wordCount(above.Text) <= longestSpecified && specs.Begin(above.Text) {
			return true
		}
	}
	return false
}

// longestSpecified is how many words a heading over specifications has at most.
const longestSpecified = 24

// foresees reports whether a paragraph says first how much of something there will
// be: `Dự kiến khoảng 500 đại biểu tham dự.`
func foresees(text string) bool {
	rest, ok := expected.Cut(text)
	rest = strings.TrimLeft(rest, " ")
	if !ok || rest == "" {
		return false
	}
	rest, _ = atMost.Cut(rest)
	rest = strings.TrimLeft(rest, " ")
	return rest != "" && '0' <= rest[0] && rest[0] <= '9' || ofMoney.Begin(rest)
}
