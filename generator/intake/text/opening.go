package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/vietnamese"
)

// isType reports whether a line is the name of a type of document and no more.
func isType(s string) bool {
	_, is := vietnamese.DocumentType(s)
	return is
}

// isVerdict recognises the line before the articles of a decision: QUYẾT ĐỊNH:
func isVerdict(s string) bool {
	bare, found := strings.CutSuffix(s, ":")
	return found && len(bare) < 40 && isType(strings.TrimSpace(bare))
}

// isDateLine recognises the place and date of a document, in full or with
// blanks: Hà Nội, ngày 26 tháng 11 năm 2025.
func isDateLine(s string) bool {
	place, rest, found := strings.Cut(s, ",")
	if !found || utf8.RuneCountInString(s) > 75 || strings.Count(place, " ") > 5 || startsLower(s) {
		return false
	}
	rest = strings.TrimLeft(rest, " ")
	return strings.HasPrefix(rest, "ngày") && strings.Contains(rest, "tháng") && strings.Contains(rest, "năm") &&
		utf8.RuneCountInString(rest) <= 36 && endingOf(s) == endsOpen
}

// openers are the words that paragraphs begin with and sentences seldom go on
// with.
var openers = []string{"Căn cứ Luật", "Căn cứ Nghị", "Căn cứ Quyết", "Căn cứ Thông", "Căn cứ Chỉ", "Căn cứ Kế hoạch", "Căn cứ Công văn", "Căn cứ Bộ luật", "Căn cứ Chương trình",
	"Căn cứ Hiến pháp", "Căn cứ Pháp lệnh", "Căn cứ Kết luận", "Căn cứ Văn bản", "Căn cứ Hướng dẫn", "Căn cứ Đề án", "Theo đề nghị ", "Xét đề nghị ", "Xét Tờ trình", "Nơi nhận", "Kính gửi", "Đồng kính gửi", "TM.", "KT.", "TL.", "TUQ.", "Số:", "Số :",
	"(Ban hành kèm theo", "(Kèm theo", "V/v", "Trên đây là", "Trong quá trình thực hiện", "Trong quá trình triển khai", "Trong quá trình tổ chức", "Ghi chú:",
	"Chương trình hành động này", "Quyết định này có hiệu lực", "Thực hiện "}

// opensParagraph reports whether a line begins with words that open one.
func opensParagraph(s string) bool {
	for _, o := range openers {
		if strings.HasPrefix(s, o) {
			return true
		}
	}
	return false
}

// duties are the words that tasks begin with.
var duties = words(`chủ-trì phối-hợp chỉ-đạo xây-dựng tổ-chức tham-mưu thực-hiện hướng-dẫn triển-khai rà-soát tăng-cường đẩy-mạnh nghiên-cứu theo-dõi bố-trí
	kiểm-tra báo-cáo định-kỳ hằng-năm hàng-năm tiếp-tục là-cơ chịu-trách tuyên-truyền đề-xuất nâng-cao phát-triển hoàn-thiện hỗ-trợ bảo-đảm đảm-bảo khuyến-khích
	huy-động cung-cấp đôn-đốc tạo-điều quản-lý công-khai ban-hành lập-kế đầu-tư ứng-dụng chủ-động thường-xuyên phân-bổ thẩm-định tổng-hợp vận-động quán-triệt căn-cứ
	trên-cơ duy-trì thúc-đẩy mở-rộng khai-thác phấn-đấu tập-trung ưu-tiên giám-sát xử-lý`)

// opensDuty reports whether a line begins with the capital of such a word: a
// sentence that has no end yet does not go on with one.
func opensDuty(s string) bool {
	first, rest, _ := strings.Cut(s, " ")
	r, _ := utf8.DecodeRuneInString(first)
	return unicode.IsUpper(r) && duties[strings.ToLower(first)+"-"+strings.ToLower(firstWord(rest))]
}

// assigns reports whether a line begins a sentence that gives units something to
// do, as the last paragraphs of a document do: Giao Sở …, Các sở, ban, ngành ….
func assigns(s string) bool {
	for _, giving := range givings[:3] {
		if rest, ok := strings.CutPrefix(s, giving); ok {
			return isUnit(rest)
		}
	}
	return strings.HasPrefix(s, "Các sở, ") || strings.HasPrefix(s, "Các Sở, ") || strings.HasPrefix(s, "Thủ trưởng các ")
}

// givings stand before units that are given something to do, the last in
// headings alone.
var givings = []string{"Giao ", "Yêu cầu ", "Đề nghị ", "Đối với "}

// sentenceOpeners are the words that a sentence must go on after.
var sentenceOpeners = []string{"Căn cứ", "Thực hiện", "Theo", "Trên cơ sở", "Để", "Nhằm", "Tại", "Ngày", "Xét", "Sau khi", "Trong", "Với", "Về việc", "Quy định về", "V/v"}

// opensSentence reports whether a line begins with words that want a sentence.
func opensSentence(s string) bool {
	for _, o := range sentenceOpeners {
		if strings.HasPrefix(s, o+" ") || s == o {
			return true
		}
	}
	return false
}

// namesDocument reports whether a line begins with the type of a document.
func namesDocument(s string) bool {
	for _, d := range []string{"Luật ", "Bộ luật ", "Nghị định ", "Nghị quyết ", "Quyết định ", "Thông tư ", "Chỉ thị ", "Kế hoạch ", "Công văn ", "Kết luận ", "Pháp lệnh ",
		"Đề án ", "Chương trình ", "Chiến lược ", "Thông báo ", "Quy hoạch "} {
		if strings.HasPrefix(s, d) {
			return true
		}
	}
	return false
}

// isLabel reports whether a line begins with a label: a few words and a colon.
func isLabel(s string) bool {
	head, _, found := strings.Cut(s, ":")
	return found && utf8.RuneCountInString(head) <= 45 && strings.Count(head, " ") <= 7 && !strings.ContainsAny(head, ",.;") && !startsDigit(s)
}

// isDateTail reports whether two lines are a place and a date that were broken
// in the name of the place: Thành phố Hồ Chí⏎Minh, ngày 28 tháng 11 năm 2025.
func isDateTail(a, b *line) bool {
	place, rest, found := strings.Cut(b.text, ",")
	if !found || strings.Contains(place, " ") || place == "Huế" || place == "Vinh" || !strings.HasPrefix(strings.TrimLeft(rest, " "), "ngày") {
		return false
	}
	return b.gap == 0 && !isMotto(a.text) && endingOf(a.text) == endsOpen && a.wide < 40 && markOf(a.text).kind == unmarked && !isCapitals(a.text) && b.wide < 50 && strings.Contains(rest, "tháng")
}

// portalLabels are the labels of the table that portals put before a document.
var portalLabels = words("số-hiệu số-ký-hiệu số/ký-hiệu loại-văn-bản nơi-ban-hành cơ-quan-ban-hành người-ký ngày-ban-hành ngày-hiệu-lực ngày-có-hiệu-lực " +
	"ngày-hết-hiệu-lực ngày-công-báo số-công-báo tình-trạng tình-trạng-hiệu-lực lĩnh-vực ngành trích-yếu chức-danh hiệu-lực số-hiệu-văn-bản phạm-vi nguồn-thu-thập ngày-đăng-công-báo")

// isPortalLabel recognises such a label that stands alone on its line.
func isPortalLabel(s string) bool {
	label, found := strings.CutSuffix(s, ":")
	return found && len(label) < 60 && portalLabels[strings.ReplaceAll(strings.ToLower(strings.TrimSpace(label)), " ", "-")]
}

// isTableWord recognises a heading of a column, before which a number is a cell.
func isTableWord(s string) bool {
	return s == "TT" || s == "STT"
}
