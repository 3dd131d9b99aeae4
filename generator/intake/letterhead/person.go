package letterhead

import (
	"strings"
	"unicode"

	"congbo/generator/vietnamese"
)

// honours stand before the name of a signer: degrees, ranks, titles.
var honours = pattern(`^(?:(?:GS|PGS|TSKH|TS|ThS|Th\.S|CKI{1,2}|BS|BSCKI{1,2}|DS|KS|CN|KTS|LS|NSND|NSƯT|NGND|NGƯT|TTND|TTƯT|AHLĐ|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Chuẩn Đô đốc|Ông|Bà)[.,:]?\s*)+`)

// signedMark says in print that a document was signed.
var signedMark = pattern(`(?i)^[(\[<]?\s*(?:đã\s+ký|đã\s+kí|ký\s+tên|kí\s+tên|ký,?\s+đóng\s+dấu|ký,?\s+ghi\s+rõ\s+họ\s+tên|chữ\s+ký|daky|đóng\s+dấu)[^)\]]{0,40}[)\]>]?$|^[(\[]\s*(?:ghi\s+rõ\s+)?họ(?:\s+và)?,?\s+tên[^)\]]{0,40}[)\]]$`)

// leadingMark is such words before the name in one line.
var leadingMark = pattern(`(?i)^[(\[]\s*(?:đã\s+ký|đã\s+kí|ký\s+tên)[^)\]]{0,30}[)\]]\s*`)

// formMark stands in a form for whoever will sign it.
var formMark = pattern(`(?i)^[(\[]?\s*(?:ký|kí)(?:\s+tên)?,?\s+(?:đóng|ghi|và|họ)`)

// highlandName is a whole name in one word, as some peoples of the highlands have
// it: K'Brêm.
var highlandName = pattern(`^K['’]\p{Lu}\p{Ll}{2,}$`)

// personName reports whether a text is the name of a person, with honours or
// without: two to six words with capitals and nothing else.
func personName(text string) bool {
	text = strings.TrimSpace(text)
	bare := honours().ReplaceAllString(text, "")
	words := strings.Fields(bare)
	if len(words) == 1 && highlandName().MatchString(bare) {
		return true
	}
	if len(words) < 2 || len(words) > 6 || len(bare) > 80 {
		return false
	}
	for _, w := range words {
		first := true
		for _, r := range w {
			switch {
			case first && !unicode.IsUpper(r):
				return false
			case !unicode.IsLetter(r) && r != '\'' && r != '’' && r != '-' && r != '.':
				return false
			}
			first = false
		}
	}
	if vietnamese.Capitals(bare) && !vietnamese.IsSurname(words[0]) {
		return false
	}
	if wholeKind(bare) != "" || letterheadHead(bare) && !vietnamese.IsSurname(words[0]) || postAt(strings.Fields(vietnamese.Key(bare))) > 0 {
		return false
	}
	key := vietnamese.Key(bare)
	return !strings.HasPrefix(key, "phụ lục") && !strings.HasPrefix(key, "nơi nhận") && !strings.HasPrefix(key, "biểu") && !strings.HasPrefix(key, "danh mục")
}
