package writing

import (
	"slices"
	"strings"
	"sync"

	"congbo/generator/vietnamese"
)

// labels tells which words of a text that went into a field or a key are its
// label, or say only what the key says: those before a colon, and the formulas
// of letterheads, closings and tables.
func labels(text string, words []string) []bool {
	const longest = 14 // words of a label
	all := make([]bool, len(words))
	if label, _, ok := strings.Cut(text, ":"); ok {
		if n := len(split(label)); n <= longest {
			for i := range n {
				all[i] = true
			}
		}
	}
	mark(all, words, formulas())
	return all
}

// headLabels is labels for a text that went into the front matter. A
// department stands below the committee of its province, and its name and
// place say which that is.
func headLabels(text string, words []string) []bool {
	all := labels(text, words)
	mark(all, words, committees())
	return all
}

// mark marks the words that are formulas.
func mark(all []bool, words []string, formulas map[string][][]string) {
	keyed := make([]string, len(words))
	for i, w := range words {
		keyed[i] = vietnamese.Key(w)
	}
	for i := range keyed {
		for _, f := range formulas[keyed[i]] {
			if len(keyed)-i >= len(f) && slices.Equal(keyed[i:i+len(f)], f) {
				for j := range f {
					all[i+j] = true
				}
			}
		}
	}
}

// formulas are what letterheads and closings (Nghị định 30/2020/NĐ-CP, annex
// I) and the heads and cells of tables say and a key or a field's name says in
// its stead.
var formulas = sync.OnceValue(func() map[string][][]string {
	return byFirst(`cộng hòa xã hội chủ nghĩa việt nam, độc lập, tự do, hạnh phúc, đảng cộng sản việt nam,
		số, ngày, tháng, năm, về việc, về, v v, nơi nhận, như trên, lưu, kính gửi, đã ký, ký, đóng dấu, ghi rõ họ tên, họ và tên, họ tên, ban hành kèm theo, kèm theo, căn cứ, theo, thực hiện,
		đã biết, đang cập nhật, văn bản khác, văn bản pháp luật khác, văn bản quy phạm pháp luật,
		cơ quan, đơn vị, bộ phận, chủ trì, đầu mối, phối hợp, phối hợp với, tham gia, với, và, cùng,
		thời gian, thời hạn, thời điểm, tiến độ, hoàn thành, dự kiến, địa điểm, kinh phí, sản phẩm, kết quả, đầu ra,
		tt, stt, số tt, nội dung, nhiệm vụ, công việc, mục tiêu, chỉ tiêu, ghi chú, tên, giải pháp, hoạt động,
		phân công, trách nhiệm, phụ trách, lộ trình, mốc, đầu việc, hạng mục, cụ thể, bắt đầu, kết thúc, triệu đồng, nt`)
})

var committees = sync.OnceValue(func() map[string][][]string { return byFirst("UBND, ủy ban nhân dân") })

// byFirst gives the words of phrases, as vietnamese.Key gives each word, by
// the first.
func byFirst(phrases string) map[string][][]string {
	all := map[string][][]string{}
	for phrase := range strings.SplitSeq(phrases, ",") {
		words := strings.Fields(phrase)
		for i := range words {
			words[i] = vietnamese.Key(words[i])
		}
		all[words[0]] = append(all[words[0]], words)
	}
	return all
}
