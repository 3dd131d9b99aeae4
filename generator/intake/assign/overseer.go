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

// underOverseer drops from a sentence the person who oversees what a body has to do:
// `Thứ trưởng Lê Văn A phối hợp với Thứ trưởng Trần Văn B chỉ đạo | Vụ Kế hoạch chủ
// trì, …`, `Dưới sự chỉ đạo của đồng chí Phó Chủ tịch, | Sở Y tế chủ trì …`. Who
// oversees neither leads nor works with it.
func underOverseer(text string) string {
	if rest, ok := underThem.Cut(text); ok {
		if i := strings.Index(rest, ", "); i >= 0 && wordCount(rest[:i]) <= longestOverseen {
			if _, stop := vietnamese.ReadUnits(rest[i+2:]); stop > 0 {
				return rest[i+2:]
			}
		}
		return text
	}
	if !overseers.Begin(text) {
		return text
	}
	const directs = " chỉ đạo "
	i := strings.Index(text, directs)
	if i < 0 || wordCount(text[:i]) > longestOverseen || strings.ContainsAny(text[:i], ":;.") {
		return text
	}
	rest := text[i+len(directs):]
	if _, stop := vietnamese.ReadUnits(rest); stop == 0 || !strings.HasPrefix(strings.TrimLeft(rest[stop:], " ,"), "chủ trì") {
		return text
	}
	return rest
}

// longestOverseen is how many words name those who oversee at most.
const longestOverseen = 40

var (
	underThem = vietnamese.PhrasesOf("dưới sự chỉ đạo của, dưới sự chỉ đạo trực tiếp của, dưới sự lãnh đạo của, dưới sự điều hành của, dưới sự giám sát của, dưới sự phân công của")
	overseers = vietnamese.PhrasesOf("thứ trưởng, các thứ trưởng, phó thủ tướng, phó chủ tịch, phó giám đốc, phó tổng giám đốc, đồng chí, đ/c, các đồng chí, lãnh đạo, ông, bà")
)
