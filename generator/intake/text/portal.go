package text

import "strings"

// portals are names that stand in the watermarks and addresses which portals
// print into documents.
var portals = []string{"thuvienphapluat.vn", "luatvietnam.vn", "vanban.chinhphu.vn", "congbao.chinhphu.vn", "vbpl.vn", "hethongphapluat.com",
	"lawnet.vn", "thukyluat.vn", "caselaw.vn", "luatminhkhue.vn", "tailieu.vn", "thu vien phap luat"}

// isWatermark recognises, in a folded line, what a portal prints over the pages
// of a document.
func isWatermark(folded string) bool {
	if strings.HasPrefix(folded, "ban dich nay thuoc quyen so huu") || strings.HasPrefix(folded, "van ban duoc luu tai") ||
		strings.HasPrefix(folded, "tai lieu duoc tai ve tu") || strings.HasPrefix(folded, "downloaded from") {
		return true
	}
	if len(folded) > 90 {
		return false
	}
	for _, name := range portals {
		if strings.Contains(folded, name) {
			return len(folded) < len(name)+40
		}
	}
	return false
}

// crumbs are the lines, folded, that portals put before and after a document.
var crumbs = map[string]bool{"co so du lieu phap ly": true, "thong tin van ban": true, "trang chu": true, "dang nhap": true, "dang ky": true,
	"tai ve": true, "tai van ban": true, "tai xuong": true, "in van ban": true, "in trang": true, "ban in": true, "van ban goc": true, "ban pdf": true,
	"luoc do": true, "thuoc tinh": true, "toan van": true, "noi dung van ban": true, "van ban lien quan": true, "van ban tieng anh": true, "tieng anh": true,
	"lien quan hieu luc": true, "lien quan noi dung": true, "chia se": true, "facebook": true, "zalo": true, "twitter": true, "luu": true,
	"theo doi": true, "binh luan": true, "gop y": true, "xem them": true, "he thong van ban": true, "van ban phap luat": true, "van ban moi": true,
	"tim kiem": true, "quay lai": true, "dau trang": true, "len dau trang": true, "mo rong": true, "thu gon": true, "chi tiet van ban": true,
	"file dinh kem": true, "tep dinh kem": true, "tai file dinh kem": true, "luu tru": true, "ban dich": true, "muc luc": true,
	"nhung tin moi hon": true, "nhung tin cu hon": true, "tin moi hon": true, "tin cu hon": true, "tin lien quan": true, "cac tin khac": true, "tin khac": true,
	"bai viet lien quan": true, "bai viet khac": true, "cac bai viet khac": true, "bai viet cung chuyen muc": true, "tin cung chuyen muc": true, "y kien ban doc": true, "tin tuc lien quan": true}

// bylines begin what portals say of an article of theirs.
var bylines = []string{"tac gia:", "nguon tin:", "luot xem:", "so lan doc:", "so luot xem:", "tu khoa:", "tags:", "ngay dang:", "nguoi dang:", "nguoi viet:"}

// isCrumb recognises, in a line at an end of the text, the words of a portal.
func isCrumb(s, folded string) bool {
	bare := strings.Trim(folded, " .:|[]()•*-»>")
	if crumbs[bare] {
		return true
	}
	trail := strings.Count(s, " > ") + strings.Count(s, " » ") + strings.Count(s, " › ")
	return trail >= 2 || trail == 1 && strings.HasPrefix(folded, "trang chu") ||
		strings.HasPrefix(folded, "ban chua dang nhap") || strings.HasPrefix(folded, "© ") || strings.HasPrefix(folded, "copyright ")
}

// bylineEdge is how many lines from the end of a text a byline may stand.
const bylineEdge = 10

// isByline recognises, in a line after a blank one at the end of a text, what a
// portal says of an article of its own.
func isByline(folded string) bool {
	for _, by := range bylines {
		if strings.HasPrefix(folded, by) {
			return true
		}
	}
	return false
}
