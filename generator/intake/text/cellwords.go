package text

import (
	"strings"

	"congbo/generator/vietnamese"
)

// unitWords are the words, without tone marks, that the name of a body begins
// with.
var unitWords = words(`bo so ban ubnd hdnd phong cuc vu vien truong dai bao hoi doan kho to doanh tap tong nganh
	bhxh mttq ubmttq bql bqlda bch bcd vpub vp ttcn ccdc tand vksnd ca catp cath vnpt viettel mobifone evn xa phuong thanh`)

// unitPairs are pairs of such words.
var unitPairs = words(`uy-ban hoi-dong cong-an cac-so cac-bo cac-co cac-don cac-nganh cac-dia cac-xa cac-phuong cac-huyen cac-doanh cac-ban cac-phong cac-to cac-hoi
	cac-co-quan cac-doan cac-cap cac-truong cac-benh cac-chu cac-hop cac-vien cac-trung cac-tap co-quan don-vi trung-tam chi-cuc van-phong thanh-tra hiep-hoi lien-minh lien-hiep mat-tran ngan-hang
	kho-bac cuc-thue thue-tinh hai-quan toa-an bao-hiem buu-dien dien-luc tinh-doan thanh-doan tinh-uy thanh-uy dang-uy thuong-truc hoc-vien dai-hoc chu-tich giam-doc lanh-dao
	truong-ban thanh-vien ca-nhan to-chuc nguoi-dan nha-dau nha-truong hop-tac dia-phuong va-cac chu-dau cong-ty cong-doan benh-vien chi-nhanh quy-dau quan-ly tieu-ban
	lu-doan trung-doan su-doan tieu-doan hai-doi don-bien vuon-quoc hat-kiem lien-doan trung-tam lam-truong hop-tac`)

// notUnits are pairs of words that begin like the name of a body and are none.
var notUnits = words("cong-bo cong-tac cong-nghe cong-khai cong-nhan ban-hanh bao-cao bao-dam bao-ve bo-tri bo-sung bo-tieu so-luong so-hoa so-lieu so-ket dai-hoi to-chuc hoi-nghi hoi-thao bao-gom bao-quan bo-chi bo-co bo-nhan vu-viec xa-hoi thanh-lap phong-trao phong-chong truong-hop tap-huan tap-trung tong-hop tong-ket doanh-thu quan-ly nganh-nghe")

// isUnit reports whether a line begins like the name of a body.
func isUnit(s string) bool {
	if startsLower(s) {
		return false
	}
	bare := strings.TrimLeft(s, "-+•* ")
	fields := strings.Fields(vietnamese.Fold(bare))
	if len(fields) == 0 {
		return false
	}
	if name, found := strings.CutPrefix(bare, "Bộ "); found && opensWords(name) {
		return true // and not bỏ, bổ, bố
	}
	first := strings.Trim(fields[0], ".,;:()")
	if len(fields) > 1 {
		pair := first + "-" + strings.Trim(fields[1], ".,;:()")
		if notUnits[pair] {
			return false
		}
		if unitPairs[pair] {
			return true
		}
	}
	if !unitWords[first] {
		return false
	}
	spelled := strings.Trim(strings.ToLower(firstWord(bare)), ".,;:()")
	if shortNames[first] {
		return isCapitals(strings.Trim(firstWord(bare), ".,;:()")) // CA, and not cà
	}
	return spelled == first || unitSpellings[spelled]
}

// unitSpellings are such words as they are written; others differ in their tone
// marks alone: tờ, bản, đoạn.
var unitSpellings = words(`bộ sở phòng cục vụ viện trường trưởng đài báo bảo hội đoàn tổ tập tổng ngành xã phường thành`)

// shortNames are such words that are names of bodies in short.
var shortNames = words("ubnd hdnd bhxh mttq ubmttq bql bqlda bch bcd vpub vp ttcn ccdc tand vksnd ca catp cath vnpt evn")

// isTime reports whether a cell's words are a time.
func isTime(s string) bool {
	folded := vietnamese.Fold(strings.Trim(s, "-+•* ().;,"))
	fields := strings.FieldsFunc(folded, func(r rune) bool { return r == ' ' || r == ',' || r == ';' || r == ':' })
	if len(fields) == 0 || len(fields) > 14 {
		return false
	}
	if startsDigit(folded) {
		return isDateLike(fields)
	}
	if isMonths(fields) {
		return true
	}
	if halfTimes[strings.Join(fields, "-")] {
		return true
	}
	pair := fields[0]
	if len(fields) > 1 {
		pair += " " + fields[1]
	}
	if dayParts[strings.ToLower(strings.Trim(firstWord(s), "-+•* ("))] && len(fields) > 1 && (dayWords[fields[1]] || startsDigit(fields[1])) {
		return true // Tối thứ Bảy hằng tuần
	}
	if first := strings.Fields(strings.ToLower(strings.Trim(s, "-+•* ("))); len(first) > 1 && len(fields) <= 8 && seasons[first[0]+" "+first[1]] {
		return true
	}
	switch fields[0] {
	case "quy", "qui", "thang", "nam", "hang", "tuan":
		return len(fields) == 1 && fields[0] != "hang" || len(fields) > 1 && (strings.ContainsAny(fields[1], "0123456789ivx/") || fields[0] == "hang" && isPeriod(fields[1]) || isPeriod(fields[0]) && fields[1] == "cac")
	case "mung", "mong", "ram", "dem":
		return len(fields) > 1 && len(fields) <= 8 && lunarWord[strings.ToLower(strings.Trim(firstWord(s), "-+•* ("))] && (startsDigit(fields[1]) || fields[1] == "thang" || strings.Contains(folded, "tet") || strings.Contains(folded, "giao thua"))
	case "ngay":
		return len(fields) == 1 || strings.ContainsAny(folded, "0123456789") || fields[1] == "sau" || fields[1] == "khi"
	case "tu":
		if len(fields) > 2 && startsDigit(fields[1]) && (fields[2] == "gio" || fields[2] == "h") { // Từ 7 giờ đến 19 giờ, Chủ nhật 15/3/2026
			return true
		}
		fallthrough
	case "truoc", "den", "sau", "trong", "khi", "theo", "dau", "cuoi", "ca", "het", "xong", "moi":
		return len(fields) <= 8 && (pair == "sau khi" || pair == "truoc khi" || strings.ContainsAny(folded, "0123456789") || strings.Contains(folded, "nam") || strings.Contains(folded, "quy ") || strings.Contains(folded, "yeu cau") ||
			strings.Contains(folded, "thang") || strings.Contains(folded, "tien do") || strings.Contains(folded, "ke hoach") || strings.Contains(folded, "lo trinh"))
	}
	switch pair {
	case "thu hai", "thu ba", "thu tu", "thu nam", "thu sau", "thu bay", "chu nhat", "thu 2", "thu 3", "thu 4", "thu 5", "thu 6", "thu 7":
		return strings.Contains(folded, "hang tuan") || strings.ContainsAny(folded, "/")
	case "giai doan": // and not GIAI ĐOẠN CHUẨN BỊ, a group of rows
		return len(fields) == 2 || strings.ContainsAny(folded, "0123456789") || len(fields) == 3 && strings.Trim(fields[2], "ivx") == ""
	case "thuong xuyen", "dinh ky", "dot xuat", "lien tuc", "cham nhat", "ke tu", "hoan thanh", "nhiem vu":
		return pair != "nhiem vu" && pair != "hoan thanh" || pair == "nhiem vu" && len(fields) > 2 && fields[2] == "thuong" ||
			pair == "hoan thanh" && strings.ContainsAny(folded, "0123456789")
	}
	return strings.Trim(fields[0], "ivx") == "" && len(fields) == 1 || strings.HasPrefix(folded, "iv/") || strings.HasPrefix(folded, "iii/") || strings.HasPrefix(folded, "ii/") || strings.HasPrefix(folded, "i/")
}

// lunarWord are words that days of the lunar calendar begin with: Mùng 4, 5 Tết.
var lunarWord = words("mùng mồng rằm đêm")

// isMonths reports whether words are months or quarters in short: T4; T2, T6, T10;
// Q3/2025.
func isMonths(fields []string) bool {
	for i, f := range fields {
		if i > 0 && f == "-" {
			continue
		}
		if len(f) < 2 || f[0] != 't' && f[0] != 'q' || strings.Trim(f[1:], "0123456789/") != "" || !startsDigit(f[1:]) {
			return false
		}
	}
	return true
}

// halfTimes are lines that a time begins on which the next line names: Xong
// trước⏎15/4/2025.
var halfTimes = words("truoc-ngay xong-truoc xong-truoc-ngay hoan-thanh-truoc hoan-thanh-truoc-ngay hoan-thanh-trong trong-thang truoc-thang truoc-quy tu-ngay tu-thang den-ngay den-het-ngay den-het-thang cham-nhat cham-nhat-ngay xong-trong-thang ke-tu-ngay trong-quy trong-nam dinh-ky-truoc-ngay dinh-ky-hang truoc-het")

// dayParts and what follows them in a time.
var (
	dayParts = words("sáng trưa chiều tối đêm")
	dayWords = words("thu chu ngay cac hang mung")
)

// seasons begin times that are named by a season, a session or an occasion.
var seasons = map[string]bool{
	"kỳ họp": true, "kì họp": true, "học kỳ": true, "học kì": true, "năm học": true, "mùa khô": true, "mùa mưa": true, "mùa hè": true, "mùa xuân": true, "mùa đông": true,
	"vụ mùa": true, "vụ đông": true, "vụ xuân": true, "vụ hè": true, "vụ thu": true, "mỗi vụ": true, "mỗi kỳ": true, "dịp tết": true, "dịp hè": true, "hè năm": true, "tại kỳ": true,
}

// isPeriod reports whether a word is a period that returns.
func isPeriod(s string) bool {
	switch s {
	case "nam", "quy", "thang", "tuan", "ngay":
		return true
	}
	return false
}

// isDateLike reports whether words that begin with a digit are a time: 2026,
// 2025 - 2030, 12/2026, 15/12/2026, 6 tháng.
func isDateLike(fields []string) bool {
	first := fields[0]
	switch {
	case len(first) == 4 && (strings.HasPrefix(first, "20") || strings.HasPrefix(first, "19")) && isDigits(first),
		len(first) == 9 && isDigits(first[:4]) && isDigits(first[5:]):
		return len(fields) <= 6
	case strings.Count(first, "/") >= 1 && strings.Trim(first, "0123456789/-") == "":
		return true
	}
	return len(fields) > 1 && isDigits(first) && isPeriod(fields[1]) && len(fields) <= 6
}

// halves are what the name of a body begins with and does not end with.
var halves = words(`sở bộ ban cục vụ viện ủy uỷ hội phòng đài chi các và văn-phòng thường-trực lãnh-đạo chủ-tịch phó-chủ-tịch giám-đốc thủ-trưởng trưởng
	ban-quản-lý đảng-ủy đảng-uỷ chánh-văn-phòng trung-tâm bộ-chỉ-huy ủy-ban uỷ-ban hội-đồng đoàn công-an thanh-tra ủy-ban-nhân-dân uỷ-ban-nhân-dân ubnd chi-cục hiệp-hội
	liên-minh mặt-trận ngân-hàng đoàn-thanh-niên ban-chỉ-đạo ban-thường-vụ bí-thư trường quỹ báo tổ hạt đội`)

// opensUnit reports whether the name of a body has only begun where a text
// ends: Sở Tài chính, Sở; Văn phòng.
func opensUnit(s string) bool {
	s = s[strings.LastIndexAny(s, ",;\n:(")+1:]
	if at := strings.LastIndex(s, " và "); at >= 0 {
		s = s[at+len(" và "):]
	}
	s = strings.TrimSpace(s)
	if head, tail, found := strings.Cut(s, " "); found && (head == "Sở" || head == "Bộ") && !strings.Contains(tail, " ") && !isCapitals(tail) {
		return true // Sở Công⏎Thương: no department has a name of one syllable
	}
	return halves[strings.ReplaceAll(strings.ToLower(s), " ", "-")]
}
