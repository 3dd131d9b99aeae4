package assign

import (
	"strings"

	"congbo/generator/intake/outline"
	"congbo/generator/vietnamese"
)

// defines reports whether a paragraph without a mark opens a division by saying
// what its matter is or where the weight lies: `Phát triển đô thị là động lực của
// tăng trưởng`, `Trọng tâm là …`. What is to be done stands below it.
func defines(n *outline.Node) bool {
	if n.Marker.Class != outline.Unmarked || n.Parent == nil || !n.Parent.Heading {
		return false
	}
	return emphasising.Begin(n.Text) || saysWhatItIs(n.Text)
}

// emphasising begin sentences that say where the weight of a division lies.
var emphasising = vietnamese.PhrasesOf("đột phá là, đột phá chiến lược là, đột phá chính sách là, đột phá chính sách được, đột phá được, trọng tâm là, trọng tâm của, điểm nhấn là, khâu đột phá là, động lực là, mục tiêu là, quan điểm là")

// saysWhatItIs reports whether a sentence says of its subject, a matter, what it is.
func saysWhatItIs(text string) bool {
	subject, said, ok := strings.Cut(text, " là ")
	if !ok || wordCount(subject) > longestSubject || strings.ContainsAny(subject, ".;:") || takesFor.Begin(subject) {
		return false
	}
	for _, verb := range []string{"xác định", "nhận thức", "coi", "xem", "lấy", "trong đó", "nhất là", "với"} {
		if strings.Contains(" "+vietnamese.Key(subject)+" ", " "+verb+" ") {
			return false
		}
	}
	return beings.Begin(said)
}

// longestSubject is how many words the subject of such a sentence has at most.
const longestSubject = 16

var (
	takesFor = vietnamese.PhrasesOf("xác định, tiếp tục xác định, coi, xem, lấy, nâng cao nhận thức, tuyên truyền, quán triệt")
	beings   = vietnamese.PhrasesOf(`trụ cột, một trụ cột, nền tảng, quá trình, một quá trình, đòn bẩy, yếu tố, một yếu tố, một trong, động lực, lực đẩy, khâu, nhân tố, tiền đề, thước đo, xu thế, xu hướng, chìa khóa, hạt nhân, tài nguyên, nguồn lực, nguồn tài nguyên, điều kiện, phương thức, giải pháp, tổng thể, việc, nhiệm vụ, nội dung quan trọng, cầu nối`)
)

// isTopic reports whether a heading among others that name matters is one of them,
// though its words could name bodies: `9. Doanh nghiệp số` after `8. Nhân lực số`.
func (w *writer) isTopic(n *outline.Node) bool {
	if n.Purpose == outline.Organisation || n.Parent == nil || n.Marker.Class == outline.Unmarked || !businesses.Begin(n.Text) {
		return false
	}
	s := w.siblingsOf(n)
	return s.all > 2 && s.units*3 <= s.all
}

var businesses = vietnamese.PhrasesOf("doanh nghiệp, hợp tác xã, cơ sở, hộ, hộ gia đình, trường học, cơ sở giáo dục, cơ sở y tế, bệnh viện, chính quyền, cơ quan, đơn vị")

// solvesFunding reports whether a point stands below a numbered heading on money
// among tasks: `6. Bảo đảm nguồn lực` over `d) Thúc đẩy đối tác công tư …`. Below a
// part on funding such words only say where money comes from.
func solvesFunding(n *outline.Node) bool {
	above := n.Parent
	if above == nil || above.Parent == nil || !above.Heading || above.Marker.Class != outline.Number || n.Marker.Class != outline.Letter && n.Marker.Class != outline.Number {
		return false
	}
	return above.Parent.Purpose == outline.Tasks && !outlays.Begin(n.Text)
}

// outlays begin what is done with money.
var outlays = vietnamese.PhrasesOf("bố trí, cân đối, lồng ghép, huy động, sử dụng, chi, hỗ trợ, phân bổ, thực hiện theo, cấp, đảm bảo kinh phí, bảo đảm kinh phí, đảm bảo, bảo đảm")
