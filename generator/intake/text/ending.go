package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// An ending is how a line ends, from which follows whether its sentence goes on.
type ending int

const (
	endsOpen   ending = iota // with a word
	endsFull                 // . ! ?
	endsSemi                 // ;
	endsColon                // :
	endsComma                // ,
	endsDash                 // "công nghiệp -"
	endsHyphen               // "TTLT-VKSNDTC-", "và/"
	endsLoose                // with a word that can end no sentence: của, và
)

// loose are the words that want another word after them.
var loose = words(`thứ hằng và của các với do theo là được hoặc để những nhằm bởi thuộc tại về cho từ gồm như bằng giữa một mà thì nếu vào
	phải sẽ đã đang qua bị khi ở hay nhưng cùng trên trong dưới đến mỗi từng nên rằng vì`)

// looseCapitals are those of them that titles in capitals are broken after.
var looseCapitals = words("VÀ CỦA CÁC VỚI DO THEO ĐỂ NHẰM THUỘC TẠI VỀ CHO TỪ GỒM GIỮA TRÊN TRONG ĐẾN HOẶC")

// counted are the words that want a number after them.
var counted = words("số ngày tháng năm quý khoản điểm điều mục tiết chương phần phụ lục khóa khoá kỳ lần thứ trên khoảng đạt từ đến giai đoạn tuổi nghị quyết định thị")

// words makes a set of words.
func words(list string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		set[word] = true
	}
	return set
}

// endingOf tells how a line ends.
func endingOf(s string) ending {
	s = strings.TrimRight(s, " ”\"’»")
	if strings.HasSuffix(s, ")") { // an aside in brackets says nothing of its own
		if inner := strings.TrimSuffix(s, ")"); strings.HasSuffix(inner, ".") && !strings.Contains(inner, "(") {
			return endsFull
		}
	}
	r, size := utf8.DecodeLastRuneInString(s)
	switch r {
	case '.', '!', '?', '…':
		return endsFull
	case ';':
		return endsSemi
	case ':':
		return endsColon
	case ',':
		return endsComma
	case '-', '–', '—', '/':
		before, _ := utf8.DecodeLastRuneInString(s[:len(s)-size])
		if before == ' ' || len(s) == size {
			return endsDash
		}
		return endsHyphen
	}
	if word := lastWord(s); loose[word] && !strings.HasSuffix(s, "đạt được") || looseCapitals[word] {
		return endsLoose
	}
	return endsOpen
}

// lastWord gives the last word of a text.
func lastWord(s string) string {
	return s[strings.LastIndexByte(s, ' ')+1:]
}

// firstWord gives the first word of a text.
func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

// startsLower reports whether the first letter of a line is a small one.
// Quotation marks and brackets before it do not count.
func startsLower(s string) bool {
	for _, r := range s {
		switch {
		case unicode.IsLower(r):
			return true
		case strings.ContainsRune("“\"'‘«(", r):
			continue
		}
		return false
	}
	return false
}

// startsDigit reports whether a line begins with a number.
func startsDigit(s string) bool {
	return s != "" && s[0] >= '0' && s[0] <= '9'
}

// unclosed counts the round brackets that a text opens and does not close.
func unclosed(s string) int {
	return strings.Count(s, "(") - strings.Count(s, ")")
}
