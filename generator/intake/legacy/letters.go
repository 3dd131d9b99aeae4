package legacy

// rows are the vowels of Vietnamese, each plain and then with its tones: huyền,
// hỏi, ngã, sắc, nặng.
var rows = [...]string{
	"aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
	"oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
}

// A voice is what is heard in a vowel: its shape and its tone, an index into
// a row.
type voice struct {
	shape rune
	tone  int
}

var voices = voicesOf()

func voicesOf() map[rune]voice {
	all := map[rune]voice{}
	for _, row := range rows {
		letters := []rune(row)
		for tone, r := range letters {
			all[r] = voice{letters[0], tone}
		}
	}
	return all
}
