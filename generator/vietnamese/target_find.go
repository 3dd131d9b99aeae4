package vietnamese

import (
	"strings"

	"congbo/generator/plan"
)

// FindTargets finds the quantified targets in what somebody is told to do:
// `hỗ trợ 02-05 doanh nghiệp`, `ít nhất 01 nhiệm vụ KH&CN`, `100% nhiệm vụ`,
// `đạt 30 tấn chế phẩm`. A number counts as one when a share or an amount of
// something countable is to be reached: words such as `đạt`, `ít nhất`, `hỗ
// trợ` stand shortly before it. Dates, numbers of documents and numbers that
// only count what there is (`08 chương trình`, `05 năm thực hiện`) are none.
func FindTargets(text string) []Piece {
	cited := FindCitations(text)
	var found []Piece
	for _, a := range amounts(text) {
		if insideCitation(a.start, cited) {
			continue
		}
		percent := strings.HasPrefix(text[a.stop:], "%") || strings.HasPrefix(text[a.stop:], " %")
		if !percent && !countable(text[a.stop:]) || !reached(text[:a.start], percent) {
			continue
		}
		start, stop := boundBefore(text, a.start), phraseAfter(text, a.stop, percent)
		if n := len(found); n > 0 && start < found[n-1].Offset+len(found[n-1].Text) {
			continue
		}
		found = append(found, Piece{Text: text[start:stop], Offset: start})
	}
	return found
}

// countables are what targets count.
const countables = `doanh nghiệp, tổ chức, mô hình, dự án, nhiệm vụ, sản phẩm, cán bộ, lớp, hội nghị, hội thảo, cuộc, người, lượt, lượt người, tấn, kg, ha, héc ta, km, m2, m3, tỷ đồng, tỉ đồng, triệu đồng, tỷ, triệu, nghìn, xã, phường, thôn, huyện, hộ, hộ dân, hộ gia đình, hợp tác xã, đề tài, đề án, sáng kiến, nhãn hiệu, chỉ dẫn địa lý, chứng nhận, bài, tin bài, phóng sự, chuyên đề, buổi, đợt, lần, khóa, học viên, chuyên gia, trường, trường học, cơ sở, trạm, phòng, trung tâm, khu, cụm, điểm, công trình, tuyến, căn, nhà, trang trại, vùng, chuỗi, thương hiệu, nền tảng, cơ sở dữ liệu, dịch vụ, thủ tục, hồ sơ, bộ, thiết bị, máy, kỹ sư, công nhân, lao động, việc làm, startup, văn bằng, giống, quy trình, phần mềm, hệ thống, diễn đàn, sự kiện, cuộc thi`

func countable(after string) bool {
	r := newUnitReader(strings.TrimLeft(after, " "), longestTargetPhrase)
	return r.exactly(r.words.countable, 0) > 0
}

// reaching are words before an amount that is to be reached.
const reaching = `đạt, hỗ trợ, xây dựng, hình thành, phát triển, thành lập, đào tạo, bồi dưỡng, tập huấn, tổ chức, chứng nhận, sản xuất, ít nhất, tối thiểu, phấn đấu, trên, từ, thêm, có, tăng, giảm, hoàn thành, cấp, được, khoảng, đến, lên, nhân rộng, triển khai, lựa chọn, thu hút, ươm tạo, kết nối, đăng ký, trồng, duy trì, bảo đảm, đảm bảo, thanh tra, kiểm tra, đối với, công nhận, giải quyết, ban hành, với`

// boundWords belong to the target that they stand before.
const boundWords = "ít nhất, tối thiểu, không dưới, không quá, trên, hơn, khoảng, từ, thêm, tối đa, đạt"

// reached reports whether the words before an amount say that it is to be
// reached; a share is a target also at the head of a clause.
func reached(before string, percent bool) bool {
	words := strings.Fields(before)
	if len(words) == 0 || strings.ContainsAny(lastByte(before), ",;:.(") {
		return percent
	}
	near := strings.Join(words[max(len(words)-4, 0):], " ")
	r := newUnitReader(near, longestTargetPhrase)
	for r.at = 0; r.at < len(r.tokens); r.at++ {
		if r.exactly(r.words.reaching, 0) > 0 {
			return true
		}
	}
	return false
}

func lastByte(s string) string {
	s = strings.TrimRight(s, " ")
	return s[max(len(s)-1, 0):]
}

func boundBefore(text string, at int) int {
	words := strings.Fields(text[:at])
	for n := 2; n > 0; n-- {
		if len(words) < n {
			continue
		}
		last := strings.Join(words[len(words)-n:], " ")
		if r := newUnitReader(last, longestTargetPhrase); r.exactly(r.words.bounds, 0) == n && strings.HasSuffix(strings.TrimRight(text[:at], " "), last) {
			return len(strings.TrimRight(text[:at], " ")) - len(last)
		}
	}
	return at
}

// longestTargetPhrase is how many words a target has after its amount.
const longestTargetPhrase = 12

// phraseAfter gives where the words that say what is counted end: at a mark, a
// verb, or where they grow too many.
func phraseAfter(text string, at int, percent bool) int {
	if percent {
		at += strings.Index(text[at:], "%") + 1
	}
	r := newUnitReader(text[at:], 2*longestTargetPhrase)
	stop := at
	for r.at < len(r.tokens) && r.at < longestTargetPhrase {
		t := r.peek()
		if t.kind == markToken && t.key != "&" && t.key != "/" && t.key != "-" {
			break
		}
		if r.at > 1 && (r.exactly(r.words.verbs, 0) > 1 || r.exactly(r.words.stops, 0) > 0) {
			break
		}
		r.at++
		stop = at + t.stop
	}
	return stop
}

func insideCitation(at int, cited []plan.Citation) bool {
	for _, c := range cited {
		if c.Start <= at && at < c.Stop {
			return true
		}
	}
	return false
}
